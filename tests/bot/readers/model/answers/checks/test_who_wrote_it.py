import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

SIGNED = read_by_rules("""Pier to be sold

By Ines Marlowe, coast correspondent
14 October 2026

The town will sell its pier in May, the council decided on Monday by nine votes to four.

“We asked for mercy for the old anglers,” council leader Ana Pell said.
""")
QUESTION = "Who wrote this, and when?"


@pytest.mark.parametrize(
    "answer",
    [
        "Ines Marlowe, the coast correspondent, wrote it on 14 October 2026.",
        "“Pier to be sold” is by Ines Marlowe.",
        "The article was written by Ines Marlowe.",
        "It is dated October 14, 2026.",
        "Ines Marlowe.",
        "The second article is by Ines Marlowe.",
        "Der Artikel ist von Ines Marlowe, vom 14. Oktober 2026.",
    ],
)
def test_who_wrote_it_and_when_is_told_without_a_reference(answer: str) -> None:
    assert flags_of(SIGNED, answer, QUESTION) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Ana Pell wrote it on 14 October 2026.",
        "Ines Marlowe said that the anglers wrote to the council.",
        "Ines Marlowe is from Saltmere.",
        "The pier is to be sold.",
        "It is dated 3 May 2026.",
    ],
)
def test_what_else_is_told_of_somebody_needs_one(answer: str) -> None:
    assert Flag("no_reference") in flags_of(SIGNED, answer, QUESTION)


def test_nor_does_it_need_one_about_an_article_in_another_language() -> None:
    german = read_by_rules("""Der Steg wird verkauft

Von Ines Marlow
14. Oktober 2026

Die Stadt verkauft ihren Steg im Mai, das beschloss der Rat am Montag mit neun zu vier Stimmen.
""")

    assert flags_of(german, "Ines Marlow schrieb den Text am 14. Oktober 2026.", "Wer schrieb das?") == []
