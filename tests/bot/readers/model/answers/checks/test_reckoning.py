import pytest

from bot.readers.model.answers.checks.reckoning import is_reckoned


@pytest.mark.parametrize(
    ("words", "answer", "cited"),
    [
        (
            "$9.5 billion",
            "The line gets $9.5 billion.",
            "It gets $6.5 billion in debt and $3 billion for shares.",
        ),
        ("six", "Holm faces six counts.", "Holm is charged with one count of fraud and five of theft."),
        ("a third", "That is about a third of the crew.", "Of 12,500 sailors 4,000 will go."),
        ("half", "Over half of those on board were crew.", "Ten of the 18 on board were crew."),
        ("43 per cent", "Fares rose by 43 per cent.", "Fares rose by 42.6 per cent."),
        ("2,000", "About 2,000 sailed.", "1,987 people sailed."),
        ("three", "Three firms bid.", "Otter, Heron and Swan Lines bid."),
        ("four years", "They were held for four years.", "They were held from 2012 to 2016."),
        ("a quarter of a million", "Up to a quarter of a million dollars.", "A fine of up to $250,000."),
    ],
)
def test_what_follows_from_what_is_cited_is_reckoned(words: str, answer: str, cited: str) -> None:
    assert is_reckoned(words, answer, [cited], english=True)


@pytest.mark.parametrize(
    ("words", "answer", "cited"),
    [
        ("2023", "It will not open until at least 2023.", "It will not open until at least 2021."),
        ("nine", "Nine firms bid.", "It raised the number of firms by five to 14."),
        ("2018", "They were held since 2018.", "Two had been held since 2016."),
        ("three", "Three people died.", "Five people, a captain and a cook among them, died."),
        ("70 per cent", "Fares rose by 70 per cent.", "Fares rose by 42.6 per cent."),
        ("3,000", "About 3,000 sailed.", "1,987 people sailed."),
        ("half", "Half of the crew will go.", "Of 12,500 sailors 4,000 will go."),
    ],
)
def test_what_does_not_follow_is_not(words: str, answer: str, cited: str) -> None:
    assert not is_reckoned(words, answer, [cited], english=True)
