import pytest

from bot.article.spans import Span


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 4), Span(3, 6), True),
        (Span(0, 4), Span(4, 6), False),
        (Span(4, 6), Span(0, 4), False),
        (Span(0, 9), Span(3, 6), True),
    ],
)
def test_spans_that_only_touch_do_not_overlap(one: Span, other: Span, *, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
