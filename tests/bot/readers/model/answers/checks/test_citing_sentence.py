import pytest

from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.model.answers.answer_claims import AnswerClaim
from bot.readers.model.answers.answer_sentences import WrittenSentence
from bot.readers.model.answers.checks.citing_sentence import CitingSentence, Invented
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.rules.quick_reading import read_by_rules

ENGLISH = read_by_rules("The pier burned on Sunday, the fire chief, Tom Kessel, said.\n")
GERMAN = read_by_rules(
    "Der Hafen ist nach dem Sturm am Montag geschlossen, sagte die Direktorin Else Falk.\n"
)


def sentence(words: str, said: str = "", act: Act = "said", *, translated: bool = False) -> CitingSentence:
    start = words.find(said)
    claims = [(AnswerClaim(("Pell",), act, said), (Span(start, start + len(said)),))] if said else []
    written = WrittenSentence("", words, ())
    told = [(ToldArticle(ENGLISH, translated=translated), [1])]
    return CitingSentence(
        written, claims, told, [told[0][0]], "", translated, "en", False, lambda *_: "", Invented()
    )


def test_around_what_is_said_stand_spaces() -> None:
    around = sentence("Now Pell said it was old, and left.", "it was old").around_sayings

    assert around == f"Now Pell said {' ' * len('it was old')}, and left."


@pytest.mark.parametrize(
    ("said", "act"), [("it was old", "declined_to_comment"), ("that Holm declined to comment", "said")]
)
def test_what_tells_of_a_silence_stays(said: str, act: Act) -> None:
    words = f"Pell said {said}."

    assert sentence(words, said, act).around_sayings == words


@pytest.mark.parametrize("translated", [False, True])
def test_an_answer_in_another_language_is_not_english(*, translated: bool) -> None:
    assert sentence("Pell left.", translated=translated).is_english is not translated


def test_what_cites_an_article_in_another_language_is_not_english() -> None:
    german = ToldArticle(GERMAN, translated=False)
    one = sentence("Pell left.")

    assert not CitingSentence(
        one.written,
        [],
        [*one.cited, (german, [1])],
        [german],
        "",
        False,
        "en",
        False,
        lambda *_: "",
        Invented(),
    ).is_english
