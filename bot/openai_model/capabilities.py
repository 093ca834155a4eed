"""Which form of a request a server takes, found by what it refuses.

Servers that speak as OpenAI does differ in the fields they know. A request starts with the fullest form
that is believed to be taken. A refusal that names a field takes one step down, and counts at once. After
one that does not say why (a bare 400, a failure of the server's own) several lesser forms are tried; such
a form counts only once it worked twice where the fuller one had failed, because the failure may have been
of something else.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import openai

from bot.errors import ModelServerFailed, RequestRefused, UnknownModel
from bot.openai_model.failures import as_model_error, provider_text
from bot.pipeline.known_servers import (
    EVERYTHING,
    Capabilities,
    KnownServer,
    capabilities_without,
    is_stale,
)

_EXPLAINING = (400, 404, 422, 501)  # statuses with which servers refuse a field; 404: some of OpenRouter's
_UNEXPLAINED = (400, 422)
_OF_ITS_OWN = (500,)  # a template or a grammar that breaks; 502 to 504 are of what stands before a server
_FAILURES_BORNE = 1  # of its own, before lesser forms are tried: most pass by themselves
_TIMES_TO_BELIEVE = 2

# What servers call the fields they refuse, in the order in which they are given up: the most telling names
# first.
_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("stream_options", ("stream_options", "include_usage")),
    ("prompt_cache_key", ("prompt_cache_key",)),
    ("reasoning_effort", ("reasoning_effort", "reasoning effort", "reasoning.effort")),
    ("json_schema", ("response_format", "json_schema", "json schema", "structured output", "grammar")),
    ("separate_turns", ("must alternate", "roles alternate", "alternating roles")),
    ("system_role", ("system role", "system message", "system prompt", "role: system", "role 'system'")),
)
_MESSAGES = ("separate_turns", "system_role")
_LESSER: tuple[tuple[str, ...], ...] = (
    ("json_schema",),
    _MESSAGES,
    ("json_schema", *_MESSAGES),
    tuple(name for name, _ in _NAMES),
)

_Write = Callable[[Capabilities], dict[str, Any]]


class FormSearch:
    """Finds, while one thing is asked, the form in which the server takes it."""

    def __init__(self, known: KnownServer, write: _Write, now: int, *, try_fuller: bool = False) -> None:
        """`write` gives the request's parameters in a form. `try_fuller`: although it was refused lately."""
        self._known = known
        self._write = write
        self._now = now
        is_due = try_fuller or is_stale(known.learned_at, now)
        self._first = self.form = EVERYTHING if is_due else known.takes
        self._settled = self.form  # as far as the server explained itself
        self._tried = [write(self.form)]
        self._lesser = self._lesser_forms()
        self._failures = 0

    def parameters(self) -> dict[str, Any]:
        return self._tried[-1]

    def begin_anew(self) -> None:
        """Call before the request is repeated, after a failure that may pass by itself."""
        if self._failures:
            self.form = self._settled
            self._tried.append(self._write(self.form))

    def step_down(self, error: Exception) -> bool:
        """Whether there is another form to try at once, after `error`."""
        if not isinstance(error, openai.APIError) or isinstance(error, openai.APIConnectionError):
            return False
        told = as_model_error(error)
        if not isinstance(told, RequestRefused | UnknownModel | ModelServerFailed):
            return False
        status = error.status_code if isinstance(error, openai.APIStatusError) else None
        named = self._without_what_was_named(error.param, provider_text(error))
        if named is not None and (status is None or status in _EXPLAINING):
            self._settled = named
            return self._try(named)
        if named is not None and status in _OF_ITS_OWN:
            return self._try(named)
        if status in _OF_ITS_OWN:
            self._failures += 1
            return self._failures > _FAILURES_BORNE and self._try_next()
        return status in _UNEXPLAINED and self._try_next()

    def learned(self, known: KnownServer) -> KnownServer:
        """What is known, after `known`, now that the present form was taken."""
        form = self.form
        if form == self._first:
            return self._with_fuller_form(known)
        if form in (self._settled, known.takes):
            return replace(known, takes=form, learned_at=self._now, on_trial={})
        times = known.on_trial.get(form.lacking, 0) + 1
        if times >= _TIMES_TO_BELIEVE:
            return replace(known, takes=form, learned_at=self._now, on_trial={})
        return replace(known, on_trial={**known.on_trial, form.lacking: times})

    def _with_fuller_form(self, known: KnownServer) -> KnownServer:
        """What a request without the field in question cannot tell stays as it is."""
        parameters = self._write(self._first)
        takes = known.takes if self._write(known.takes) == parameters else self._first
        on_trial = {
            lacks: times
            for lacks, times in known.on_trial.items()
            if self._write(capabilities_without((*self._first.lacking, *lacks))) == parameters
        }
        return replace(known, takes=takes, on_trial=on_trial)

    def _lesser_forms(self) -> Iterator[Capabilities]:
        """First what worked before, then step by step down from where the search began."""
        if self._first != self._known.takes:
            yield self._known.takes
        tried_before = sorted(self._known.on_trial, key=lambda lacks: -self._known.on_trial[lacks])
        for lacks in (*tried_before, *_LESSER):
            yield capabilities_without((*self._settled.lacking, *lacks))

    def _try_next(self) -> bool:
        return any(self._try(form) for form in self._lesser)

    def _try(self, form: Capabilities) -> bool:
        """Whether the request is another in this form than in those that were tried."""
        parameters = self._write(form)
        if parameters in self._tried:
            return False
        self.form = form
        self._tried.append(parameters)
        return True

    def _without_what_was_named(self, refused_field: str | None, words: str) -> Capabilities | None:
        """One step down, or None where the refusal is about something else.

        `refused_field` is what the server names as the culprit, if it does; otherwise its `words` are
        searched for the names of the fields.
        """
        for text in (refused_field or "", words):
            for capability, names in _NAMES:
                lesser = replace(self.form, **{capability: False})
                is_used = self._write(lesser) != self._write(self.form)
                if is_used and any(name in text for name in names):
                    return lesser
        return None
