import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

HARBOUR = read_by_rules("""Ferry line to close

Council leader Ana Pell said the line would close because it had lost money for ten years.

Ruben Holm left the board of the line on Monday, a week after the report.

The crew walked out in March. The dispute ended without an agreement. Pell found a leak in the boat.
""")


@pytest.mark.parametrize(
    ("question", "answer", "asked"),
    [
        ("Why did Holm bribe the board?", "Holm bribed the board a week after the report [s3].", "bribe"),
        ("Why did Pell sabotage the line?", "Pell sabotaged the line as it had lost money [s2].", "sabotage"),
        (
            "Why did Pell order the strike?",
            "Pell ordered the strike as the line lost money [s2].",
            "order",
        ),
        ("Why was Holm jailed?", "Holm was jailed after the report [s3].", "jailed"),
        ("When did Pell move?", "She moved because the line had lost money [s2].", "move"),
        ("Did the crew sink the boat?", "Yes, the crew sank the boat in March [s4].", "sink"),
    ],
)
def test_a_deed_that_only_the_question_has_is_not_taken_over(question: str, answer: str, asked: str) -> None:
    assert Flag("only_in_question", asked) in flags_of(HARBOUR, answer, question)


def test_a_deed_of_somebody_elsewhere_in_the_article_is_not_taken_over() -> None:
    long = read_by_rules("""Ferry line to close

The mate was arrested in May. It rained. The sea was high. The pier stood. Gulls cried. Boats lay idle.

Ana Pell spoke to the board in June about fares.
""")
    question = "What did Pell say after her arrest?"

    assert flags_of(long, "After her arrest Pell spoke about fares [s8].", question) != []
    assert flags_of(long, "Pell spoke about fares [s8].", question) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Why did Holm bribe the board?", "Nobody says that Holm bribed the board; he left it [s3]."),
        ("Why did Holm quit the board?", "Holm quit the board a week after the report [s3]."),
        ("What does Pell want?", "Pell wants to close the line because it has lost money [s2]."),
        ("Was the leak noticed by Holm?", "It was Pell who noticed it: she found the leak [s6]."),
        ("How did the strike end?", "It ended without an agreement [s5]."),
    ],
)
def test_what_the_article_tells_in_other_words_or_is_denied_is_none(question: str, answer: str) -> None:
    assert flags_of(HARBOUR, answer, question) == []


def test_a_deed_of_which_the_article_has_no_word_is_seen_without_the_question() -> None:
    assert flags_of(HARBOUR, "Holm was sentenced a week after the report [s3].") == [Flag("not_in_cited")]
    assert flags_of(HARBOUR, "Holm was not sentenced a week after the report [s3].") == []
    assert flags_of(HARBOUR, "Holm resigned a week after the report [s3].") == []


MATCH = read_by_rules("""Keeper angry after draw

The keeper, Stefan Novak, was shown a yellow card for leaving his area, and sent a ball into the stand.

The crowd at the game waited an hour for the fog to lift. Ana Pell said that she would resign in May.
""")


@pytest.mark.parametrize(
    ("question", "answer", "asked"),
    [
        ("What was Novak sent off for?", "Novak was sent off for stepping out of his area [s2].", "sent off"),
        ("Why was the game called off?", "The game was called off because of fog [s3].", "called off"),
    ],
)
def test_a_deed_of_two_words_is_not_taken_over(question: str, answer: str, asked: str) -> None:
    assert Flag("only_in_question", asked) in flags_of(MATCH, answer, question)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What was Novak sent off for?", "He was not sent off, but shown a yellow card [s2]."),
        ("When will Pell step down?", "Ana Pell will step down in May [s4]."),
    ],
)
def test_one_that_is_told_in_other_words_is(question: str, answer: str) -> None:
    assert flags_of(MATCH, answer, question) == []
