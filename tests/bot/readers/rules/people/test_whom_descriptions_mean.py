"""Whom “the nurse”, “both”, “the paper” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes, a nurse, left on Monday. The nurse said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes, a nurse, met Tom Brindle, a surgeon. The surgeon said the ward was full.",
            ["Tom Brindle said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes, a nurse, left on Monday. The surgeon said the ward was full.",
            ["The surgeon said: the ward was full (likely, description)"],
        ),
        (
            "Harrow Council met on Monday. The council said the ward was full.",
            ["Harrow Council said: the ward was full (likely, description)"],
        ),
        (
            "The NSHW met on Monday. The society said the ward was full.",
            ["NSHW said: the ward was full (likely, description)"],
        ),
        (
            "The Harrow Post wrote of it on Monday. The paper said the ward was full.",
            ["Harrow Post said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes and Tom Brindle met on Monday. Both said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes and Tom Brindle met on Monday. The two said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes and Tom Brindle met on Monday. The pair said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes wrote in a letter that it was late. The letter said the ward was full.",
            [
                "Ana Reyes wrote: it was late (in a letter)",
                "Ana Reyes said: the ward was full (likely, description)",
            ],
        ),
        (
            "Ana Reyes sent a letter. “It is late,” she wrote. The letter added that the ward was full.",
            ["Ana Reyes wrote: It is late,", "Ana Reyes added: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes’s statement said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "The mayor’s statement said the ward was full.",
            ["The mayor said: the ward was full (likely, description)"],
        ),
        (
            "A statement from Ana Reyes said the ward was full.",
            ["A statement from Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "A source said it was late. The source said the ward was full.",
            ["A source said: it was late (likely)", "A source said: the ward was full (likely, description)"],
        ),
        (
            "A source said it was late. A second source said the ward was full.",
            ["A source said: it was late (likely)", "A second source said: the ward was full (likely)"],
        ),
        (
            "A 43-year-old man was hurt on Monday. The man said the ward was full.",
            ["A 43-year-old man said: the ward was full (likely)"],
        ),
        (
            "A man was hurt on Monday. The woman said the ward was full.",
            ["The woman said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes, 43, was hurt on Monday. The 43-year-old said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Sen. Ana Reyes (R-Utah) voted on Monday. The Utah senator said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Sen. Ana Reyes (R-Utah) voted on Monday. The Republican said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Sen. Ana Reyes (R-Utah) met Sen. Tom Brindle (D-Nev.). The Republican said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes scored on Monday. The striker said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes met the mayor, Tom Brindle. The mayor said the ward was full.",
            ["Tom Brindle said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes denies two counts of theft. The defendant said the ward was full.",
            [
                "Ana Reyes denies: two counts of theft (denied)",
                "Ana Reyes said: the ward was full (likely, description)",
            ],
        ),
        (
            "Ana Reyes was in the chair on Monday. The chair said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes is the mayor of Harrow. The mayor said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "The president, Ana Reyes, left. The president said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "Tom Brindle spoke for Ana Reyes. A spokesman for Reyes said the ward was full.",
            ["A spokesman for Reyes said: the ward was full (likely)"],
        ),
        (
            "Tom Brindle left. His lawyer said the ward was full.",
            ["His lawyer said: the ward was full (likely, description)"],
        ),
        (
            "Tom Brindle left. A neighbour said the ward was full. The neighbour said it was late.",
            [
                "A neighbour said: the ward was full (likely)",
                "A neighbour said: it was late (likely, description)",
            ],
        ),
        (
            "Tom Brindle, a spokesman for the board, left. A spokesman for Norvo said the ward was full.",
            ["A spokesman for Norvo said: the ward was full (likely)"],
        ),
        (
            "The FBI director met Ana Reyes. The director said the ward was full.",
            ["The director said: the ward was full (likely, description)"],
        ),
        (
            "A nurse who asked not to be named said the ward was full.",
            ["A nurse who asked not to be named said: the ward was full (likely)"],
        ),
        (
            "A nurse, who asked not to be named, said the ward was full.",
            ["A nurse said: the ward was full (likely)"],
        ),
        (
            "Prime Minister Ana Reyes’s press spokesman said the ward was full.",
            ["Prime Minister Ana Reyes’s press spokesman said: the ward was full (likely, description)"],
        ),
        (
            "Mayor Ana Reyes left. Tom Brindle left. The mayor said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "“Was it?” asked the host, Tom Brindle. “It was,” said Ana Pell. The host wondered if it rained.",
            [
                "Tom Brindle asked: Was it? (asked)",
                "Ana Pell said: It was,",
                "Tom Brindle wondered: if it rained (asked, unsure, description)",
            ],
        ),
        (
            "The German carmaker Norvo rose. The carmaker said the ward was full.",
            ["Norvo said: the ward was full (likely, description)"],
        ),
    ],
)
def test_a_description_means_whoever_it_fits_or_somebody_new(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("story", "description", "speaker"),
    [
        (
            "Belar News said it may close. Norvo Industries left Leeds. Norvo Industries makes maps.",
            "The company",
            "Norvo Industries",
        ),
        (
            "The strike helps Tusk Airways, and Norvo Airways said it would wait.",
            "The airline",
            "Norvo Airways",
        ),
        (
            "The Norland Storm Service looked as far south as Kansas City. Kansas City waits.",
            "The agency",
            "Norland Storm Service",
        ),
        ("The Norland Commission asked Norvo Maps to wait.", "The firm", "Norvo Maps"),
        ("Norvo Maps said it would wait. The harbour is Tusk Shipping’s.", "The firm", "Norvo Maps"),
        (
            "Norvo Institute bought Tusk. Quell Institute said Norvo Institute was late.",
            "The charity",
            "Quell Institute",
        ),
    ],
)
def test_the_company_is_the_one_that_the_story_is_about(story: str, description: str, speaker: str) -> None:
    last = in_short(f"{story} {description} said that there was snow.")[-1]

    assert last == f"{speaker} said: there was snow (likely, description)"
