"""Who says what a headline tells by a label."""

import pytest

from tests.bot.readers.told import in_short

STORY = (
    "The fight over the harbour in Norland went on this week, while ferries waited for the ice to break.\n\n"
    "“The boats cannot leave,” Ana Reyes said on Monday. The Harrow Boat Club (HBC) had warned of ice for "
    "weeks, and the HBC said that nobody had listened.\n\n"
    "A study by Norvo Maps found that the ice was thicker than it had been in thirty years.\n"
)


def first_of(headline: str) -> str:
    return in_short(f"{headline}\n\n{STORY}")[0]


@pytest.mark.parametrize(
    ("headline", "statement"),
    [
        ("Reyes: We will fight on", "Ana Reyes: We will fight on (likely)"),
        ("Reyes: The boats are lost for good", "Ana Reyes: The boats are lost for good (likely)"),
        ("Ana Reyes: My boats are lost", "Ana Reyes: My boats are lost (likely)"),
        (
            "Reyes: Norland Has Lost, And We Have Lost",
            "Ana Reyes: Norland Has Lost, And We Have Lost (likely)",
        ),
        ("Reyes to press: I get it", "Ana Reyes: I get it (likely)"),
        ("Reyes on Norvo Maps: 'They have no idea'", "Ana Reyes: They have no idea"),
        ("Reyes: 'They have no idea'", "Ana Reyes: They have no idea"),
        ("Shop boss Reyes: Ice has cost me dear", "Ana Reyes: Ice has cost me dear (likely)"),
        ("Study: Ice to last until May", "Study: Ice to last until May (likely, description)"),
        ("Boats will not leave until May: HBC", "HBC: Boats will not leave until May (likely)"),
        ("Boats are lost for good: Reyes", "Ana Reyes: Boats are lost for good (likely)"),
        ("Ice is thicker than ever: study", "study: Ice is thicker than ever (likely, description)"),
        ("Police: Three boats have sunk", "Police: Three boats have sunk (likely)"),
    ],
)
def test_who_stands_in_the_label_says_the_rest(headline: str, statement: str) -> None:
    assert first_of(headline) == statement


@pytest.mark.parametrize(
    "headline",
    [
        "Floods: what we know",
        "Norland: Three boats have sunk",
        "Harrow fire: Two men have been held",
        "Reyes: Boatwoman who lost it all",
        "Reyes: Mayor has left the harbour",
        "Reyes: a life on the ice",
        "Reyes: Will she ever leave?",
        "Tom Hale: The man has died",
        "Inspector: Three boats have sunk",
        "The boats of Norland: HBC",
        "Opinion: The boats are lost for good",
        "Live: Three boats have sunk",
    ],
)
def test_a_label_that_only_tells_what_it_is_about_says_nothing(headline: str) -> None:
    assert first_of(headline).startswith("Ana Reyes said: The boats cannot leave,")
