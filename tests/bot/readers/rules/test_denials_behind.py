"""Denials of what their own sentence has just told."""

import pytest

from tests.bot.readers.told import Told, told


def denials(text: str) -> list[Told]:
    return [one for one in told(text) if one.act == "denied"]


@pytest.mark.parametrize(
    ("text", "denier", "denied"),
    [
        ("Tom Hale faces three counts of fraud, which he denies.", "Tom Hale", "faces three counts of fraud"),
        ("Tom Hale faces three counts of fraud, which Ana Reyes denied.", "Ana Reyes", "faces three counts"),
        ("Tom Hale is charged with fraud, an allegation he denies.", "Tom Hale", "is charged with fraud"),
        ("Tom Hale is accused of theft, charges that he has denied.", "Tom Hale", "is accused of theft"),
        ("Ana Reyes accused Tom Hale of lying, which he denies.", "Tom Hale", "accused Tom Hale of lying"),
        ("The jury heard that Tom Hale took it, which he denies.", "Tom Hale", "Tom Hale took it"),
        ("Ana Reyes said Tom Hale had lied, which he denies.", "Tom Hale", "Tom Hale had lied"),
        ("Ana Reyes took it, prosecutors say, a claim she denies.", "Ana Reyes", "Ana Reyes took it"),
    ],
)
def test_a_denial_behind_a_comma_is_of_what_stands_before_it(text: str, denier: str, denied: str) -> None:
    found = denials(text)

    assert [one.speakers for one in found] == [[denier]]
    assert denied in found[0].words[0]


def test_who_says_what_is_denied_keeps_it_without_the_denial() -> None:
    text = "Prosecutors say that Tom Hale took bribes, something he has always denied."
    said = [one for one in told(text) if one.act == "said"]

    assert [(one.speakers, one.words) for one in said] == [(["Prosecutors"], ["Tom Hale took bribes"])]


def test_a_denial_of_something_else_stays_what_it_was() -> None:
    found = denials("Tom Hale left, and he denies two counts of fraud.")

    assert [one.words for one in found] == [["two counts of fraud"]]


def test_who_disputes_being_somewhere_denies_it() -> None:
    assert len(denials("Ana Reyes left. Reyes herself disputes being in the bar.")) == 1
