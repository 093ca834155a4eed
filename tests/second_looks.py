"""Second looks at answers as scripted models give them, from what the request shows: none understands it."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bot.pipeline.language_model import ModelRequest


def careful(*wrong: str) -> Callable[[ModelRequest], str]:
    """Right about the control sentences; in others each of the words `wrong` is what does not hold."""
    return lambda request: _reply(_careful(one, wrong) for one in shown_in(request))


def agreeing(request: ModelRequest) -> str:
    """All of it holds."""
    return _reply((one[0], "") for one in shown_in(request))


def shown_in(request: ModelRequest) -> Iterator[list[Any]]:
    """The sentences that are asked about, each a list as the prompt tells."""
    lines = (line for line in request.messages[-1].content.splitlines() if line.startswith("["))
    for line in lines:
        sentence = json.loads(line)
        if isinstance(sentence[-1], list):
            yield sentence


def _careful(sentence: list[Any], wrong: Sequence[str]) -> tuple[int, str]:
    number, words, (_, speakers, _, there), *_ = sentence
    speaker, said, _ = words.partition(" said: ")
    if said:
        return number, "" if speaker in speakers else speaker
    if _without_figures(words) == _without_figures(there):
        return number, "" if words == there else words
    return number, next((one for one in wrong if one in words), "")


def _without_figures(words: str) -> str:
    return "".join(one for one in words if not one.isdigit())


def _reply(verdicts: Iterator[tuple[int, str]]) -> str:
    checked = [
        {"number": number, "not_borne": words, "holds": "no" if words else "yes"}
        for number, words in verdicts
    ]
    return json.dumps({"checked": checked})
