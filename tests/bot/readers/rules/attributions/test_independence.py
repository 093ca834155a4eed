"""Which statements of a sentence stand for themselves, and how far each reaches."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes spoke of the fire, telling them to leave.", ["Ana Reyes telling: to leave (demanded)"]),
        (
            "Ana Reyes said guards came over, telling the nurses they had to go.",
            ["Ana Reyes said: guards came over", "Ana Reyes telling: they had to go"],
        ),
        (
            "Ana Reyes promised help, telling them they had to go.",
            ["Ana Reyes promised: help (promised)", "Ana Reyes telling: they had to go"],
        ),
        (
            "Just before it rained, Ana Reyes told us, the agency said.",
            ["the agency said: Just before it rained, Ana Reyes told us (likely, description)"],
        ),
        (
            "The ferry sank when it rained, Ana Reyes said, the agency reported.",
            ["Ana Reyes said: The ferry sank when it rained (via the agency)"],
        ),
        ("The road is shut, two officials said.", ["two officials said: The road is shut"]),
        ("Reyes said so, two officials said.", ["two officials said: Reyes said so"]),
        (
            "The board met, with officials warning that the ward was full.",
            ["officials warning: the ward was full (warned, likely, weak_cue)"],
        ),
        (
            "Ana Reyes said the ward was full, with officials warning that it would shut.",
            [
                "Ana Reyes said: the ward was full",
                "officials warning: it would shut (warned, likely, weak_cue)",
            ],
        ),
        (
            "Ana Reyes, who said the ward was full, denied that it would shut.",
            ["Ana Reyes said: the ward was full", "Ana Reyes denied: it would shut (denied)"],
        ),
        (
            "Ana Reyes says it rained but hopes the ward will open.",
            ["Ana Reyes says: it rained", "Ana Reyes hopes: the ward will open (likely, weak_cue)"],
        ),
        (
            "Ana Reyes said it rained and hopes the ward will open.",
            ["Ana Reyes said: it rained and hopes the ward will open"],
        ),
        (
            "The union said it was glad, but “The ward is full,” Tom Brindle said.",
            ["The union said: it was glad (likely, description)", "Tom Brindle said: The ward is full,"],
        ),
        (
            "The union said it was glad, but “The ward is full”, Tom Brindle said.",
            ["The union said: it was glad (likely, description)", "Tom Brindle said: The ward is full"],
        ),
        (
            "Ana Reyes condemned the strike and said she would go, Reuters reported.",
            ["Ana Reyes said: she would go (via Reuters)"],
        ),
        (
            "Ana Reyes condemned it and said she would go, a neighbour reported.",
            ["a neighbour reported: Ana Reyes condemned it and said she would go (likely)"],
        ),
        (
            "Ana Reyes said the ward was full according to the board.",
            ["Ana Reyes said: the ward was full (via the board)"],
        ),
        (
            "She said the ward was full according to the board.",
            ["nobody said: the ward was full (unsure, no_speaker)"],
        ),
        (
            "Ana Reyes said the ward was full and according to the board it will shut.",
            [
                "Ana Reyes said: the ward was full",
                "the board according to: it will shut (likely, description)",
            ],
        ),
        (
            "“It is over,” Ana Reyes said after Tom Brindle declared, “We won.”",
            ["Ana Reyes said: It is over,", "Tom Brindle declared: We won."],
        ),
        (
            "Ana Reyes said the ward was full and had since warned it would shut.",
            ["Ana Reyes said: the ward was full", "Ana Reyes warned: it would shut (warned, likely)"],
        ),
        (
            "Ana Reyes said the ward was full but declined to comment on the roof.",
            ["Ana Reyes said: the ward was full", "Ana Reyes declined to comment (declined_to_comment)"],
        ),
        (
            "The board asked Ana Reyes whether the ward was full, to which she replied it was.",
            [
                "The board asked: whether the ward was full (asked, likely, description)",
                "Ana Reyes replied: it was (unsure, pronoun)",
            ],
        ),
        (
            "Ana Reyes said the rain, the wind, and Tom Brindle claims it snowed.",
            ["Ana Reyes said: the rain, the wind", "Tom Brindle claims: it snowed (likely, weak_cue)"],
        ),
        (
            "Ana Reyes said it was late, the board agreed, and Tom Brindle said it was early.",
            ["Ana Reyes said: it was late, the board agreed", "Tom Brindle said: it was early"],
        ),
        (
            "Ana Reyes said the ward was full, while Tom Brindle said it was half empty.",
            ["Ana Reyes said: the ward was full", "Tom Brindle said: it was half empty"],
        ),
        (
            "Ana Reyes said the ward was full; Tom Brindle said it was half empty.",
            ["Ana Reyes said: the ward was full", "Tom Brindle said: it was half empty"],
        ),
        (
            "Ana Reyes said the ward was full or Tom Brindle said it was.",
            [
                "Ana Reyes said: the ward was full or Tom Brindle said it was",
                "Tom Brindle said: it was (via Ana Reyes, unsure)",
            ],
        ),
        (
            "Ana Reyes said so and Tom Brindle said the ward was full.",
            [
                "Ana Reyes said: Tom Brindle said the ward was full",
                "Tom Brindle said: the ward was full (via Ana Reyes, unsure)",
            ],
        ),
        (
            "The nurses laughed when he said: “The ward is full.”",
            ["nobody said: The ward is full. (unsure, no_speaker)"],
        ),
        (
            "On Harrow, a town that Reyes has criticised, Brindle said the ward was full.",
            ["Brindle said: the ward was full"],
        ),
        (
            "Ana Reyes answered and confirmed that the ward was full.",
            ["Ana Reyes confirmed: the ward was full (confirmed, likely)"],
        ),
        (
            "Ana Reyes said the ward was full, adding that it would shut.",
            ["Ana Reyes said: the ward was full", "Ana Reyes adding: it would shut"],
        ),
        (
            "Ana Reyes said the ward was full after warning that it would shut.",
            ["Ana Reyes said: the ward was full after warning that it would shut"],
        ),
        (
            "“The ward is full,” Ana Reyes said before adding that it would shut.",
            ["Ana Reyes said: The ward is full,", "Ana Reyes adding: it would shut"],
        ),
        (
            "“The ward is full,” Ana Reyes said while warning that it would shut.",
            [
                "Ana Reyes said: The ward is full,",
                "Ana Reyes warning: it would shut (warned, likely, weak_cue)",
            ],
        ),
        (
            "“The ward is full,” Ana Reyes said, quickly adding that it would shut.",
            ["Ana Reyes said: The ward is full,", "Ana Reyes adding: it would shut"],
        ),
        (
            "The agency said that Ana Reyes denied the ward was full.",
            [
                "The agency said: Ana Reyes denied the ward was full (likely, description)",
                "Ana Reyes denied: the ward was full (denied, via The agency, unsure)",
            ],
        ),
        (
            "The union told Ana Reyes that Tom Brindle denied the ward was full.",
            [
                "The union told: Tom Brindle denied the ward was full (likely, description)",
                "Tom Brindle denied: the ward was full (denied, via The union, unsure)",
            ],
        ),
    ],
)
def test_each_statement_of_a_sentence_reaches_as_far_as_its_speaker_s_words(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements
