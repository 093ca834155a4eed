"""Lines of a page that say when, who and where beside its story."""

import re

import pytest

from bot.article.spans import Span
from bot.article.structure.furniture import find_furniture

HEADLINE = "Mill to close in Marle"
TOLD = "Ann Lee will close the mill of Marle in May, as she told the town."
MORE = "It was opened by her father in the year of the flood."
DATED = "9 May 2026 the mill stood still at 14:05"


def kinds_of(text: str) -> dict[str, str]:
    spans = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    return {one.span.of(text): one.kind for one in find_furniture(text, spans)}


@pytest.mark.parametrize(
    ("lines", "is_dated"),
    [
        ([DATED], True),
        ([f"{DATED}."], False),
        (["14:05 on 9 May 2026 the mill stood still"], False),
        ([DATED, "9 May 2026 the wheel stood still at 14:20"], False),
        ([DATED, MORE, "9 May 2026 the wheel stood still at 14:20"], True),
    ],
    ids=["alone", "a sentence", "its time first", "one of two in a row", "one of two apart"],
)
def test_a_line_with_a_date_and_a_time_is_a_timestamp(lines: list[str], *, is_dated: bool) -> None:
    text = "\n\n".join([HEADLINE, TOLD, *lines, MORE])

    assert (kinds_of(text).get(lines[0]) == "timestamp") is is_dated


def test_who_asks_for_consent_tells_no_story() -> None:
    asks = (
        "We and our partners store and access information on a device, such as cookies, and process personal "
        f"data to show you {'content and advertising, ' * 14}with your consent. You can accept or reject all."
    )

    assert kinds_of(f"{HEADLINE}\n\n{TOLD}\n\n{asks}\n\n{MORE}") == {asks: "cookie_notice"}


@pytest.mark.parametrize(("length", "kind"), [(400, "photo_credit"), (401, None)])
def test_what_is_longer_than_lines_are_is_story(length: int, kind: str | None) -> None:
    line = f"{'The mill stood by the river of the town. ' * 10}"[: length - 16] + " Photo: Tom Orne"

    assert kinds_of(f"{HEADLINE}\n\n{line}\n\n{TOLD}\n\n{MORE}").get(line) == kind
