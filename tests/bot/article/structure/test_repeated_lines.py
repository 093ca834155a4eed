"""Which lines a page has twice, and which copy of a sentence is the story's."""

import re

import pytest

from bot.article.spans import Span
from bot.article.structure.repeated_lines import repeated_lines

TOLD = "The mill of the old town was sold to Ann Lee in May."
MORE = "It had stood by the river since the year of the flood."
SET_APART = "nobody in the old town of Marle knew of it at all then"


def repeated(*lines: str) -> set[int]:
    text = "\n\n".join(lines)
    spans = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return set(repeated_lines(text, spans, lines))


@pytest.mark.parametrize(
    ("lines", "left_out"),
    [
        ([TOLD, "Sport", TOLD, MORE], {0}),
        ([MORE, TOLD, "Sport", TOLD], {3}),
        ([TOLD, MORE, "Sport", TOLD, MORE], {3, 4}),
        (["Sport", TOLD, "News", "Jobs", MORE, TOLD], {1}),
        (["Mill", TOLD, "Mill", MORE], {0, 2}),
    ],
    ids=["a sentence below", "a sentence above", "a tie", "a sentence above the second", "a label"],
)
def test_of_a_sentence_that_stands_twice_the_copy_among_sentences_stays(
    lines: list[str], left_out: set[int]
) -> None:
    assert repeated(*lines) == left_out


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        (SET_APART, {1}),
        (f"{SET_APART}. Not one of all who live there now had heard", {1}),
        (f"{SET_APART}. Not one of all who live there now had heard what was to come", set()),
        ("knew of it at all then", set()),
    ],
    ids=["all its words", "more than half", "less than half", "few words"],
)
def test_words_of_a_longer_paragraph_are_set_apart(line: str, left_out: set[int]) -> None:
    paragraph = f"“{SET_APART[0].upper()}{SET_APART[1:]},” she said. {SET_APART}. That was {'so ' * 40}then."

    assert repeated(f"{SET_APART}. {paragraph}", line, MORE) == left_out


HEADLINE = "Mill sold to Lee"
LONG = f"{HEADLINE}{' and others' * 20}"[:200]


@pytest.mark.parametrize(
    ("headline", "line", "left_out"),
    [
        (HEADLINE, f"{HEADLINE} The town is sad.", {1}),
        (HEADLINE, f"{HEADLINE} and the town is sad.", set()),
        (HEADLINE, f"{HEADLINE}, The town is sad.", set()),
        (HEADLINE, f"{HEADLINE} The town is sad", set()),
        ("Mill sold now", "Mill sold now The town is sad.", set()),
        (f"{HEADLINE}.", f"{HEADLINE}. The town is sad.", set()),
        (LONG, f"{LONG} So it is.", {1}),
        (f"{LONG}s", f"{LONG}s So it is.", set()),
    ],
)
def test_a_headline_and_its_lead_run_together_are_a_teaser(
    headline: str, line: str, left_out: set[int]
) -> None:
    assert repeated(headline, line, MORE) == left_out
