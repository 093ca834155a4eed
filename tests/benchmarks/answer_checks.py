"""What each check of answers is worth: which bad answers only it flags, which right ones.

    python -m tests.benchmarks.answer_checks [ANSWERS.jsonl…] [--own] [--show right|bad]

A line of a file is an answer about articles: {"kind", "texts", "asks", "answer", "in_article"}, where
`kind` says what is wrong with it and is empty for a right one, and the answer points as those of
`tests/answers` do. `--own`, or no file, takes these. `--show` prints the right ones that
are flagged, or the bad ones that are not.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from bot.article.received_text import accepted
from bot.pipeline.questions import answer_checks
from bot.readers.model.answers import check_answer
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.model.answers.checks import reversals
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.scripted_answers import ScriptedAnswer, bad_answers, right_answers, scripted

LISTS = ((check_answer, "CHECKS"), (check_answer, "CLOSER_CHECKS"), (reversals, "FINDERS"))


def answers_of(file: Path) -> Iterator[ScriptedAnswer]:
    read: dict[str, Reading] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        one: dict[str, Any] = json.loads(line)
        for text in one["texts"]:
            read[text] = read.get(text) or read_by_rules(accepted(text))
        yield scripted(one["kind"], tuple(read[text] for text in one["texts"]), one)


def flagged_in(answers: Sequence[ScriptedAnswer]) -> set[int]:
    return {place for place, one in enumerate(answers) if any(s.flags for s in _checked(one).sentences)}


def table(answers: Sequence[ScriptedAnswer]) -> Iterator[str]:
    """How many answers, bad and right, are flagged no more without a check, and by it alone."""
    flagged = flagged_in(answers)
    with _nothing_but(None, "", None):
        always = flagged_in(answers)  # by its references alone
    yield f"{'check':24}only it: bad, right   without others: bad, right"
    for module, name in LISTS:
        every = getattr(module, name)
        for check in every:
            others = tuple(one for one in every if one is not check)
            with mock.patch.object(module, name, others):
                lost = _counts(flagged - flagged_in(answers), answers)
            with _nothing_but(module, name, check):
                own = _counts(flagged_in(answers) - always, answers)
            yield f"{check.__name__:24}{lost[0]:12}{lost[1]:7}{own[0]:22}{own[1]:7}"
    kinds = Counter(one.kind for one in answers if one.kind)
    found = Counter(answers[place].kind for place in flagged)
    bad, right = _counts(flagged, answers)
    yield " · ".join(f"{kind} {found[kind]} of {count}" for kind, count in kinds.items())
    yield f"bad answers flagged: {bad} of {kinds.total()}"
    yield f"right ones: {right} of {len(answers) - kinds.total()}"


@contextmanager
def _nothing_but(module: Any, name: str, check: Any) -> Iterator[None]:
    """All lists of checks empty, but for one check."""
    kept = {(one, own): (check,) if (one, own) == (module, name) else () for one, own in LISTS}
    if module is reversals:
        kept[check_answer, "CLOSER_CHECKS"] = (reversals.otherwise,)
    elif check is reversals.otherwise:
        kept[reversals, "FINDERS"] = reversals.FINDERS
    with ExitStack() as stack:
        for (one, own), checks in kept.items():
            stack.enter_context(mock.patch.object(one, own, checks))
        yield


def _checked(one: ScriptedAnswer) -> CheckedAnswer:
    return answer_checks.check_answer_from(one.readings, one.answer, one.question)


def _counts(places: set[int], answers: Sequence[ScriptedAnswer]) -> tuple[int, int]:
    bad = sum(bool(answers[place].kind) for place in places)
    return bad, len(places) - bad


def _shown(one: ScriptedAnswer) -> Iterator[str]:
    yield f"{one.kind or 'right'}: {one.question}"
    for sentence in _checked(one).sentences:
        if sentence.flags or one.kind:
            yield f"    {sentence.text.strip()}"
            yield from (f"        {flag.kind} {flag.words}" for flag in sentence.flags)
            for article, number in sentence.references:
                told = one.readings[article - 1].article
                yield f"        [{article}:s{number}] {told.sentences[number - 1].of(told.text)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--show", choices=("right", "bad"))
    chosen = parser.parse_args()
    answer_checks._claims = cache(answer_checks._claims)  # each answer is checked many times
    answers = [one for file in chosen.files for one in answers_of(file)]
    if chosen.own or not chosen.files:
        answers += [*right_answers(), *bad_answers()]
    if chosen.show:
        flagged = flagged_in(answers)
        wrong = [
            one
            for place, one in enumerate(answers)
            if (place in flagged) != bool(one.kind) and bool(one.kind) == (chosen.show == "bad")
        ]
        print("\n".join(line for one in wrong for line in _shown(one)))  # noqa: T201
    else:
        print("\n".join(table(answers)))  # noqa: T201


if __name__ == "__main__":
    main()
