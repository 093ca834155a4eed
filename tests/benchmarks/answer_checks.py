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
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest import mock

from bot.article.received_text import accepted
from bot.pipeline.questions import answer_checks
from bot.readers.model.answers import check_answer
from bot.readers.model.answers.check_answer import Check, CheckedAnswer
from bot.readers.model.answers.checks import reversals
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.scripted_answers import ScriptedAnswer, bad_answers, right_answers, scripted

BY_REFERENCES = "its references"  # what points at nothing, or does not point


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
    """How many answers, bad and right, each check flags, and how many of them nothing else does."""
    by_answer = [checks_that_flag(one) for one in answers]
    yield f"{'check':24}flags: bad, right   it alone: bad, right"
    for check in sorted({check for checks in by_answer for check in checks}):
        own = {place for place, checks in enumerate(by_answer) if check in checks}
        alone = {place for place in own if len(by_answer[place]) == 1}
        counts = (*_counts(own, answers), *_counts(alone, answers))
        yield f"{check:24}{counts[0]:11}{counts[1]:7}{counts[2]:16}{counts[3]:7}"
    flagged = {place for place, checks in enumerate(by_answer) if checks}
    kinds = Counter(one.kind for one in answers if one.kind)
    found = Counter(answers[place].kind for place in flagged)
    bad, right = _counts(flagged, answers)
    yield " · ".join(f"{kind} {found[kind]} of {count}" for kind, count in kinds.items())
    yield f"bad answers flagged: {bad} of {kinds.total()}"
    yield f"right ones: {right} of {len(answers) - kinds.total()}"


def checks_that_flag(one: ScriptedAnswer) -> set[str]:
    """The names of all of them, also of those that are not asked where another has found something."""
    found: set[str] = set()

    def held_against(sentence: CitingSentence, checks: Sequence[Check] = check_answer.CHECKS) -> list[Flag]:
        closer = () if sentence.says_nothing else check_answer.CLOSER_CHECKS
        every = [
            *(check for check in (*checks, *closer) if check is not reversals.otherwise),
            *map(_with, reversals.FINDERS if closer else ()),
        ]
        flags = [(check.__name__, flag) for check in every for flag in check(sentence)]
        found.update(name for name, _ in flags)
        return [flag for _, flag in flags]

    with mock.patch.object(check_answer, "_held_against", held_against):
        checked = _checked(one)
    if any(flag.kind in ("no_such_sentence", "no_reference") for s in checked.sentences for flag in s.flags):
        found.add(BY_REFERENCES)
    return found


def _with(find: Callable[[str, Sequence[str]], str]) -> Callable[[CitingSentence], list[Flag]]:
    """What is said otherwise, as far as `find` sees it."""

    def check(sentence: CitingSentence) -> list[Flag]:
        with mock.patch.object(reversals, "FINDERS", (find,)):
            return list(reversals.otherwise(sentence))

    check.__name__ = find.__name__
    return check


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
