import pytest

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.checks.quoted_words import MOST_STRETCHES
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

FERRY = read_by_rules("""Ferry line to close in May

“Nobody took the boat any more. We had nine of them. It could not go on,” council leader Ana Pell said.

“We will fight it,” Ruben Holm, who leads the union, told the Orbis.
""")


def shown(answer: str) -> str:
    return check_answer_from((FERRY,), ParsedAnswer(answer), "What was said?").text


def test_a_quotation_of_several_sentences_is_looked_up_as_one() -> None:
    answer = "Pell said: “Nobody took the boat any more. We sank them all. It could not go on” [s2]."

    assert shown(answer) == answer.translate({0x201C: None, 0x201D: None}).replace("[s2]", "(s2)")
    assert Flag("not_in_article", "We sank them all.") in flags_of(FERRY, answer)


def test_the_reference_behind_such_a_quotation_is_all_of_its_sentences() -> None:
    answer = "Pell said: “Nobody took the boat any more. We had nine of them. It could not go on” [s2 s3 s4]."

    assert flags_of(FERRY, answer) == []


@pytest.mark.parametrize(("opens", "closes"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_marks_that_another_line_closes_are_taken_away(opens: str, closes: str) -> None:
    answer = f"Pell said: {opens}Nobody took the boat any more.\nWe sank them all.{closes}"

    assert shown(answer) == "Pell said: Nobody took the boat any more.\nWe sank them all."


def test_inches_keep_their_mark() -> None:
    assert shown('The boat is 40" long [s1].') == 'The boat is 40" long (s1).'


def test_whom_a_pronoun_behind_a_quotation_means_is_not_told() -> None:
    assert flags_of(FERRY, "“We will fight it,” he told the Orbis [s5].") == []


def test_a_quotation_over_paragraphs_each_of_which_opens_anew_is_a_true_one() -> None:
    rally = read_by_rules("""Rally

The commander, Ruben Holm, said: “They are criminals. They have to face it.

“Other than surrender I see no way out for them.”
""")
    answer = "Holm said: “They have to face it. Other than surrender I see no way out for them” [s3 s4]."

    assert flags_of(rally, answer) == []


def test_words_in_the_words_of_another_than_who_said_them_are_flagged() -> None:
    ferry = read_by_rules("""Ferry line to close in May

“We will fight it,” Ruben Holm, who leads the union, told the Orbis. Pilots came, and so did Lou Brandt.
""")

    assert Flag("other_speaker", "Ruben Holm") in flags_of(
        ferry, "In Brandt’s words, “We will fight it” [s2]."
    )
    assert flags_of(ferry, "In Holm’s words, “We will fight it” [s2].") == []


def test_words_may_be_given_to_what_the_speaker_is_called() -> None:
    ferry = read_by_rules("""Ferry line to close in May

Saltmere chief pilot Ruben Holm said progress was being made.

“This report is part of that - rather than hiding things we’re making sure they’re in full public view.”

The town council met on Monday, the town said.
""")
    answer = (
        "The town’s chief pilot sees progress and says the report brings things “in full public view” [s3]."
    )

    assert flags_of(ferry, answer) == []


@pytest.mark.parametrize(
    ("answer", "without_marks"),
    [
        ("Pell said “The board has never been told” [s2].", "Pell said the board has never been told (s2)."),
        ("Pell said, “It sank, and we knew” [s2].", "Pell said, it sank, and we knew (s2)."),
        ("Pell said: “The board was never told” [s2].", "Pell said: The board was never told (s2)."),
        ("Pell said “I have never been told” [s2].", "Pell said I have never been told (s2)."),
        ("Pell said “Holm has never been told” [s2].", "Pell said Holm has never been told (s2)."),
        ("“The board was never told,” Pell said [s2].", "The board was never told, Pell said (s2)."),
        ("Pell said a lot. “The board was told” [s2].", "Pell said a lot. The board was told (s2)."),
    ],
)
def test_words_that_lose_their_marks_lose_a_capital_that_stood_for_these(
    answer: str, without_marks: str
) -> None:
    assert shown(answer) == without_marks


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Does he say so?", "Whom “he” means is open: Ruben Holm or the owner."),
        ("Do they say so?", "By “they” I take the crew; Pell said nobody took the boat [s2]."),
        ("Sagt er das?", "Wen „er“ meint, ist offen; Pell sagte, niemand habe das Boot genommen [s2]."),
    ],
)
def test_a_pronoun_of_the_question_between_marks_is_no_quotation(question: str, answer: str) -> None:
    assert flags_of(FERRY, answer, question) == []


def test_any_other_word_between_marks_is() -> None:
    assert Flag("not_in_article", "unsafe") in flags_of(FERRY, "Pell called it “unsafe” [s2].", "Unsafe?")


def test_so_many_quotations_are_looked_up_and_further_ones_lose_their_marks() -> None:
    quoted = "“We had nine of them” "

    assert shown(quoted * MOST_STRETCHES).count("“") == MOST_STRETCHES
    assert shown(quoted * (MOST_STRETCHES + 1)).count("“") <= MOST_STRETCHES
