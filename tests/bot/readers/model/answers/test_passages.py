import pytest

from bot.lexicon.acts import Act
from bot.readers.model.answers.passages import best_passages, coverage
from bot.readers.reading import Reading, Statement
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.reading_builder import ReadingBuilder

ARTICLE = """Council shuts the old ferry line

The council of Harmouth will close its ferry line in May, after 41 years.

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

Tom Brindle, a harbour pilot, said the closure would cost 30 jobs.

The operator denied that its engines were unsafe.

The ministry of transport did not respond to a request for comment.

Gulls have nested under the pier for years.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_by_rules(ARTICLE)


def best_sentence(question: str, reading: Reading) -> str:
    best = best_passages(question, reading).sentences[0]
    return reading.article.sentences[best - 1].of(ARTICLE)


def best_statement(question: str, reading: Reading) -> Statement:
    best = best_passages(question, reading).statements[0]
    return next(one for one in reading.statements if one.id == best)


def speakers(statement: Statement, reading: Reading) -> list[str]:
    return [reading.person(one).name for one in statement.speakers]


def test_the_sentence_about_what_is_asked_comes_first(reading: Reading) -> None:
    assert "Gulls have nested" in best_sentence("Where do the gulls nest?", reading)


def test_another_form_of_a_word_is_found(reading: Reading) -> None:
    assert "will close its ferry line" in best_sentence("Why are they closing ferries?", reading)


@pytest.mark.parametrize("question", ["What was said of staff?", "Who spoke of the workforce?"])
def test_a_word_of_like_meaning_is_found(reading: Reading, question: str) -> None:
    assert "30 jobs" in best_sentence(question, reading)


def test_a_question_about_an_amount_prefers_a_sentence_with_a_number(reading: Reading) -> None:
    assert "30 jobs" in best_sentence("How many jobs does the closure cost?", reading)


def test_what_somebody_said_is_their_own_statement(reading: Reading) -> None:
    assert speakers(best_statement("What did Pell say?", reading), reading) == ["Ana Pell"]


def test_a_speaker_is_found_by_what_they_are(reading: Reading) -> None:
    assert speakers(best_statement("What did the pilot say?", reading), reading) == ["Tom Brindle"]


def test_a_question_about_a_denial_is_answered_with_a_denial(reading: Reading) -> None:
    assert best_statement("Who denied what about the engines?", reading).act == "denied"


@pytest.mark.parametrize(
    "question", ["Wer hat das bestritten?", "Wer bestritt was?", "Qui a démenti ?", "¿Quién lo negó?"]
)
def test_a_question_in_another_language_is_answered_with_the_act_that_it_asks_for(
    reading: Reading, question: str
) -> None:
    assert best_statement(question, reading).act == "denied"


def test_words_of_another_language_say_nothing_against_an_article(reading: Reading) -> None:
    assert coverage("Wer hat denn den Verkauf der Fähre bestritten?", reading) == 1.0
    assert coverage("Who has denied the sale of the zeppelin?", reading) < 1.0


@pytest.mark.parametrize(
    ("act", "question", "sentence"),
    [
        (
            "warned",
            "Was there a warning about the city asleep?",
            "Lena Marsh warned the city that the pier was unsafe.",
        ),
        ("criticised", "Was there criticism of the city asleep?", "Lena Marsh criticised the city."),
        (
            "apologised",
            "Was there an apology to the city asleep?",
            "Lena Marsh apologised to the city for the noise.",
        ),
        (
            "confirmed",
            "Did anybody confirm that the city was asleep?",
            "Lena Marsh confirmed that the city had a plan.",
        ),
    ],
)
def test_a_question_about_an_act_is_answered_with_it(act: Act, question: str, sentence: str) -> None:
    article = ReadingBuilder(f"City\n\nAna Pell said the city was asleep. {sentence}")
    article.person("pell", "Ana Pell")
    article.person("marsh", "Lena Marsh")
    article.says("pell", "the city was asleep", cue="said")
    article.says("marsh", sentence.split(act)[1].strip(" ."), cue=act, act=act)
    reading = article.reading()

    assert best_statement(question, reading).act == act


def test_a_question_about_an_answer_finds_the_silence(reading: Reading) -> None:
    assert best_statement("Did the ministry respond?", reading).act == "did_not_respond"


def test_who_said_what_is_everything_in_order(reading: Reading) -> None:
    found = best_passages("Who said what?", reading, 50).statements

    assert found == tuple(one.id for one in reading.statements)


def test_nothing_is_given_where_nothing_fits(reading: Reading) -> None:
    assert not best_passages("Which opera opens on Broadway?", reading)


def test_no_more_is_given_than_was_wanted(reading: Reading) -> None:
    assert len(best_passages("ferry council closure jobs", reading, 2).sentences) == 2


def test_words_are_compared_by_their_beginning_in_other_languages() -> None:
    german = read_by_rules(
        "Die Regierung hat am Montag den Haushalt beschlossen, und das war für sie alle nicht leicht.\n\n"
        "Der Winter war in diesem Jahr sehr mild, und es gab an der Küste nur wenig Schnee."
    )

    assert best_passages("Wer beschließt die Haushalte der Regierungen?", german).sentences == (1,)


def test_something_is_found_also_where_nobody_says_it() -> None:
    reading = read_by_rules("The dam broke in May. Farmers fear a dry summer. “It was old,” said Ana Pell.")
    found = best_passages("What do farmers fear?", reading)

    assert found
    assert (found.sentences, found.statements) == ((2,), ())
    assert not best_passages("Where is the hospital?", reading)
