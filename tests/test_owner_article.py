"""The article that the project started from: its reading holds everything that the cards show for it."""

from functools import cache
from pathlib import Path

import pytest

from bot.article.spans import Span
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import Told, told

ARTICLE = Path(__file__).parents[1] / "../shared/owner-article.txt"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article lies beside the project, not in it")

SHAPPS, KIRTHROUGH = ["Grant Shapps"], ["John Kirthrough"]


@cache
def text() -> str:
    return ARTICLE.read_text("utf-8")


@cache
def reading() -> Reading:
    return read_by_rules(text())


def statement_with(words: str) -> Told:
    (found,) = (one for one in told(text()) if words in " ".join(one.words))
    return found


def sentences_with(span: Span) -> list[int]:
    return [n for n, sentence in enumerate(reading().article.sentences, 1) if sentence.overlaps(span)]


@pytest.mark.parametrize(
    ("number", "speakers", "first_words", "last_words"),
    [
        (2, SHAPPS, "Russian President Vladimir Putin", "to bolster their invasion of Ukraine"),
        (3, KIRTHROUGH, "Russia has recently used", "in several airstrikes across Ukraine"),
        (4, KIRTHROUGH, "the movement of weapons", "“significant and troubling escalation” in the war"),
        (5, SHAPPS, "The world has turned its back", "to continue his illegal invasion,"),
        (6, SHAPPS, "In doing so, Russia", "some other component of the world,"),
        (7, SHAPPS, "This has to be prevented now.", "a maximum price for its products from Russia."),
        (10, KIRTHROUGH, "some of the strikes", "provided through North Korea"),
        (11, ["U. S. intelligence"], "at least one ballistic missile", "in the Zaporizhzhia region"),
        (12, KIRTHROUGH, "Moscow also introduced", "overnight attack on Kyiv on Tuesday"),
        (13, KIRTHROUGH, "Russia is believed", "for additional short-range missiles"),
        (13, KIRTHROUGH, "the U.S. is “concerned”", "are “actively advancing.”"),
        (16, ["Sergei Shoigu"], "to maintain military ties", "between Moscow and Pyongyang"),
        (18, ["Matthew Miller"], "not to supply Moscow", "for its war against Ukraine"),
        (19, ["Russia", "North Korea"], "allegations of involvement", "in a deal"),
    ],
)
def test_what_was_said_is_cut_as_the_cards_show_it(
    number: int, speakers: list[str], first_words: str, last_words: str
) -> None:
    start = text().index(first_words)
    words = text()[start : text().index(last_words, start) + len(last_words)]
    statement = statement_with(first_words)

    assert words in statement.words
    assert statement.speakers == speakers
    assert sentences_with(Span(start, start + 1)) == [number]


def test_the_broken_quotation_runs_over_two_sentences() -> None:
    start = text().index("This has to be prevented now.")

    assert sentences_with(Span(start, text().index("products from Russia."))) == [7, 8]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("allegations of involvement", "denied"),
        ("Newsweek reached out", "no_answer_yet"),
        ("to maintain military ties", "promised"),
        ("not to supply Moscow", "warned"),
    ],
)
def test_what_kind_of_saying_it_was(words: str, act: str) -> None:
    assert statement_with(words).act == act


def test_nobody_else_is_said_to_have_said_anything() -> None:
    speakers = {name for one in told(text()) for name in one.speakers}

    assert speakers == {
        "Grant Shapps",
        "John Kirthrough",
        "Russian Foreign Ministry",
        "U. S. intelligence",
        "Sergei Shoigu",
        "Matthew Miller",
        "Russia",
        "North Korea",
    }


def test_the_ministry_was_asked_and_no_answer_is_reported() -> None:
    statement = statement_with("Newsweek reached out")

    assert (statement.speakers, statement.form) == (["Russian Foreign Ministry"], None)
    assert sentences_with(Span(text().index("Newsweek reached"), text().index("on Friday for comment."))) == [
        9
    ]
    assert statement.words[0].endswith("on Friday for comment.")


def test_newsweek_asked_by_email_on_friday() -> None:
    statement = statement_with("Newsweek reached out")

    assert "email" in statement.channel
    assert "Friday" in statement.when
    assert statement.via == ["Newsweek"]


def test_the_denial_is_second_hand() -> None:
    statement = statement_with("allegations of involvement")

    assert statement.via == ["Reuters"]
    assert "Friday" in statement.when


def test_the_post_and_its_time_are_told() -> None:
    statement = statement_with("The world has turned its back")

    assert (statement.channel, statement.form) == ("in a post on X", "direct")
    assert "Friday morning" in statement.when


@pytest.mark.parametrize(
    ("words", "mention"),
    [
        ("In doing so", "he"),
        ("some of the strikes", "Kirthrough"),
        ("closing in on a deal", "Kirby"),
        ("not to supply", "He"),
    ],
)
def test_each_place_says_whom_it_names(words: str, mention: str) -> None:
    assert statement_with(words).mention == mention


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Grant Shapps", "British Defense Secretary"),
        ("John Kirthrough", "White House National Security spokesman"),
        ("Sergei Shoigu", "Russian Defense Minister"),
        ("Matthew Miller", "U. S. State Department spokesman"),
    ],
)
def test_speakers_are_described_in_the_article_s_words(name: str, description: str) -> None:
    (person,) = [one for one in reading().people if one.name == name]

    assert person.description is not None
    assert person.description.of(text()) == description


def test_kirthrough_and_kirby_are_taken_as_one_man() -> None:
    (person,) = [one for one in reading().people if one.name == "John Kirthrough"]

    assert "Kirby" in person.also


def test_the_notices_say_what_is_wrong_with_the_paste() -> None:
    messages = {one.kind: one.message for one in reading().notices}

    assert "looks reworded" in messages["reworded_copy"]
    assert messages["altered_name"] == "One person, two names? “John Kirthrough” ×4, “Kirby” ×2"
    assert messages["unbalanced_quotes"] == "Quote marks broken (s8), sentence broken (s17)"
    assert (
        messages["headline_words_unquoted"] == "Headline’s ‘humiliated’ is in no quote; s5 has “humiliation”"
    )


def test_only_the_headline_s_word_is_not_speech() -> None:
    assert [span.of(text()) for span in reading().not_speech] == ["humiliated"]


def test_biography_and_comment_form_are_left_out() -> None:
    assert [one.kind for one in reading().article.furniture] == ["author_biography", "comment_form"]


def test_the_article_names_its_publication_and_author_and_no_date_or_link() -> None:
    names = reading().article.names

    assert names.publication is not None
    assert names.publication.of(text()) == "Newsweek"
    assert names.author is not None
    assert names.author.of(text()) == "Kaitlin Lewis"
    assert (names.date, names.link) == (None, None)


def test_the_headline_is_the_first_line() -> None:
    headline = reading().article.headline

    assert headline is not None
    assert headline.of(text()).rstrip(":") == "Putin ‘humiliated’ had to beg for weapons: UK official"


def test_the_story_has_nineteen_sentences() -> None:
    assert len(reading().article.sentences) == 19
