import pytest

from bot.readers.model.answers.checks.reckoning import is_difference, is_reckoned


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
        ("12", "Of them 12 are apprentices.", "It takes on 36 people, a third of them apprentices."),
        ("two", "He names two things.", "A 69-page book, he said. And a line they cut by 75%, he said."),
        ("three", "None of the three did.", "Otter, Heron and Swan Lines said in 2016 they did not bid."),
        ("three", "Three firms bid.", "Otter, Heron and Swan Lines bid."),
        ("four years", "They were held for four years.", "They were held from 2012 to 2016."),
        ("a quarter of a million", "Up to a quarter of a million dollars.", "A fine of up to $250,000."),
        ("three", "That is three times as many.", "It had 40 boats and 120 now."),
        ("four", "It is four times as long.", "It grew from 25 metres to 100."),
        ("20", "It has run for 20 years.", "It has run for two decades."),
        ("three", "It took three weeks.", "It took 21 days."),
        ("$600", "It costs some $600 more.", "It costs $39,014, up from $38,373."),
        ("a half", "It took a year and a half.", "It took 18 months."),
        ("half", "It took two and a half.", "It took half of that, two days."),
        ("Nine", "Nine in ten sailed.", "Some 91 per cent sailed."),
        ("10", "It has 10 boats fewer.", "It had 40 boats and has 30 left."),
        ("$2.5 million", "It cost $2.5 million.", "It cost $2,461,000."),
        ("50", "Some 50 sailed.", "In all 49 sailed."),
        ("40", "More than 40 sailed.", "In all 46 sailed."),
        ("50", "Nearly 50 sailed.", "In all 46 sailed."),
        ("a million", "It cost over a million euros.", "It cost 1.2 million euros."),
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
        ("five", "That is five times as many.", "It had 40 boats and 120 now."),
        ("30", "It has run for 30 years.", "It has run for two decades."),
        ("four", "It took four weeks.", "It took 21 days."),
        ("Five", "Five in ten sailed.", "Some 91 per cent sailed."),
        ("20", "It has 20 boats fewer.", "It had 40 boats and has 30 left."),
        ("50", "Exactly 50 sailed.", "In all 49 sailed."),
        ("40", "Some 40 sailed.", "In all 49 sailed."),
        ("50", "More than 50 sailed.", "In all 46 sailed."),
        ("40", "Fewer than 40 sailed.", "In all 46 sailed."),
        ("40", "More than 40 sailed.", "In all 90 sailed."),
        ("100 per cent", "Fares rose by 100 per cent.", "Fares rose by 99 per cent."),
        ("boats", "Its boats sailed.", "In all 49 sailed."),
        ("45%", "It is 45%.", "It is 54% here and 27% there."),
    ],
)
def test_what_does_not_follow_is_not(words: str, answer: str, cited: str) -> None:
    assert not is_reckoned(words, answer, [cited], english=True)


@pytest.mark.parametrize("words", ["Four", "4"])
def test_how_far_two_numbers_lie_apart_is_told_in_words_or_figures(words: str) -> None:
    assert is_difference(words, ["She is 13."]) is False
    assert is_difference(words, ["She is 13, he is nine."])
