"""Lines that say when a story was published, and the date in them."""

import pytest

from bot.article.spans import Span
from bot.article.structure.datelines import find_date, is_day_or_month, is_timestamp, tells_minute


@pytest.mark.parametrize(
    ("line", "is_one", "date"),
    [
        ("Published 9 May 2026, 14:05 BST", True, "9 May 2026"),
        ("Published 3 hours ago", True, ""),
        ("9 May 2026", True, "9 May 2026"),
        ("9 May", True, "9 May"),
        ("May 9, 2026", True, "May 9, 2026"),
        ("May 9", True, "May 9"),
        ("2026-05-09", True, "2026-05-09"),
        ("2026-05-09 14:05", True, "2026-05-09"),
        ("14:05", True, ""),
        ("14:05 BST", True, ""),
        ("2:05 p.m. EST", True, ""),
        ("Monday", False, ""),
        ("Monday, 9 May 2026", True, "9 May 2026"),
        ("Harrow, 9 May 2026", True, "9 May 2026"),
        ("Harrow - May 9, 2026", True, "May 9, 2026"),
        ("Updated 9 May 2026 by the board of the town", True, "9 May 2026"),
        ("2026-05-04 by the desk of an old Tarnmo", True, "2026-05-04"),
        ("2026-05-04 by the desk of the old Tarnmo", False, "2026-05-04"),
        ("Harbourtown Old Pier, 4 May 2026, updated at 14:05", True, "4 May 2026"),
        ("Harbourtown Old Piers, 4 May 2026, updated at 14:05", False, "4 May 2026"),
        ("Published on 9 May 2026 at 14:05 by nobody", True, "9 May 2026"),
        ("May 4, 2026 Ana Reyes Ferries, Harbour", True, "May 4, 2026"),
        ("May 4, 2026 the ward was shut", False, "May 4, 2026"),
        ("May 9, 2026May 10, 2026", True, "May 9, 2026"),
        ("Published: 9 May 2026Updated: 10 May 2026", True, "9 May 2026"),
        ("Stand: 9. Mai 2026, 18:50 UhrLesedauer: 3 Min", True, "9. Mai 2026"),
        ("9 mai 2026 à 14h05", True, "9 mai 2026"),
        ("3 min read", True, ""),
        ("2 days ago", True, ""),
        ("9 May 2026!", False, "9 May 2026"),
        ("Is it 9 May 2026?", False, "9 May 2026"),
        ("The ward shut on 9 May 2026.", False, "9 May 2026"),
        ("Last updated on 9 May 2026", True, "9 May 2026"),
        ("40 nurses", False, ""),
    ],
)
def test_a_line_says_when_where_it_holds_little_but_a_date(line: str, is_one: bool, date: str) -> None:
    found = find_date(line, Span(0, len(line)))

    assert is_timestamp(line) is is_one
    assert (found.of(line) if found else "") == date


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("2026-05-09 and so on to thirty-nine her", True),
        ("2026-05-09 and so on to forty or so here", False),
        ("The Harrow paper of all news - Sunday, May 9, 2026", True),
        ("The Harrow paper - of all - Sunday, May 9, 2026", False),
    ],
)
def test_only_a_line_of_some_length_and_form_is_when_a_story_came_out(line: str, *, is_one: bool) -> None:
    assert is_timestamp(line) is is_one


@pytest.mark.parametrize(("word", "is_one"), [("Monday", True), ("Sept.", True), ("Mill", False)])
def test_days_and_months_are_known(word: str, *, is_one: bool) -> None:
    assert is_day_or_month(word) is is_one


@pytest.mark.parametrize(
    ("line", "tells"), [("9/5 at 14:05", True), ("14:05 on May 9, 2026", True), ("May 9, 2026 at two", False)]
)
def test_a_line_tells_the_minute_with_a_date_and_a_time(line: str, *, tells: bool) -> None:
    assert tells_minute(line) is tells
