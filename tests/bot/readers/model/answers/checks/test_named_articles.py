import pytest

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules

FERRY = read_by_rules("""Ferry line to close

Council leader Ana Pell said the line would close in May because it had lost money for ten years.

Ruben Holm, who runs the harbour, promised that no sailor would be dismissed.
""")
BAKERY = read_by_rules("""Bakery to move

Ana Pell said that the council would buy the old bakery in Mill Street for a school.

The baker, Ida Brandt, promised her customers that bread would cost no more than before.
""")


def flags(answer: str, question: str = "What happened?") -> list[Flag]:
    checked = check_answer_from((FERRY, BAKERY), ParsedAnswer(answer, "yes"), question)
    return [flag for sentence in checked.sentences for flag in sentence.flags]


@pytest.mark.parametrize(
    "answer",
    [
        "The second article says the line would close in May [1:s2].",
        "In the first article Ana Pell says that the council would buy the old bakery [2:s2].",
        "Article 2 puts the closing of the line in May [1:s2].",
        "According to article two, the line would close in May [1:s2].",
        "Im zweiten Artikel sagt Ana Pell, dass die Linie im Mai schließt [1:s2].",
        "Laut Artikel 2 schließt die Linie im Mai [1:s2].",
        "Dans le premier article, Ana Pell annonce l'achat de la boulangerie [2:s2].",
        "En el segundo artículo, Ana Pell anuncia el cierre de la línea [1:s2].",
    ],
)
def test_what_is_said_to_be_of_an_article_has_to_cite_it(answer: str) -> None:
    assert [flag.kind for flag in flags(answer)] == ["not_in_cited"]


def test_the_sentence_of_the_article_that_was_named_is_shown() -> None:
    answer = "In the second article a promise is made that no sailor would be dismissed [1:s3]."

    assert flags(answer.replace("no sailor", "customers' bread")) == [Flag("not_in_cited", "2:s3")]


@pytest.mark.parametrize(
    "answer",
    [
        "The first article says the line would close in May [1:s2].",
        "Article two tells of a bakery [2:s2].",
        "Artikel 2 handelt von Ana Pell [2:s2].",
        "The second article tells of a bakery [2:s2], the first of a ferry line [1:s2].",
        "Unlike the second article, she said that the line would close in May [1:s2].",
        "Ana Pell, who is also quoted in the second article, said the line would close in May [1:s2].",
        "Anders als im zweiten Artikel geht es um die Linie [1:s2].",
        "One article says the line would close in May [1:s2], the other that a bakery moves [2:s2].",
        "The council would buy the old bakery [2:s2].",
    ],
)
def test_an_article_that_is_cited_or_only_compared_is_let_be(answer: str) -> None:
    assert flags(answer) == []


def test_an_answer_of_another_article_than_was_asked_of_is_flagged() -> None:
    question = "What does the baker promise in the second article?"

    assert flags("The baker promises that nobody would be dismissed [1:s3].", question) != []
    assert flags("The baker promises that bread would cost no more [2:s3].", question) == []
    assert flags("Ana Pell leads the council [1:s2].", "Who is Pell in the second article?") == []


@pytest.mark.parametrize(
    "question",
    [
        "What does the article on the bakery say of Ana Pell?",
        "According to the report about the move of a bakery, what does Pell say?",
    ],
)
def test_a_question_may_call_an_article_by_what_it_is_about(question: str) -> None:
    assert flags("Ana Pell says that the line would close in May [1:s2].", question) != []
    assert flags("Ana Pell says that the council would buy the bakery [2:s2].", question) == []


@pytest.mark.parametrize(
    "question",
    [
        "What does the article on the council say of Ana Pell?",  # which both are about
        "What does the article on the zoo say of Ana Pell?",
        "What does Ana Pell say in the article on the bakery and the report on the ferry?",
        "How does the article on the bakery differ from the other one?",
        "What does Ana Pell say in both articles, and what in the story about the bakery?",
        "What does Ana Pell say of the report on the old bakery?",  # one that somebody wrote
    ],
)
def test_what_may_be_any_article_or_none_is_let_be(question: str) -> None:
    assert flags("Ana Pell says that the line would close in May [1:s2].", question) == []


def test_a_sentence_that_says_itself_which_article_it_is_of_is_let_be() -> None:
    question = "What does the article on the bakery say of Ana Pell?"

    assert flags("Unlike article 2, the first article says that the line would close [1:s2].", question) == []
