import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.article.searching import Searchable
from bot.article.spans import Span


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("He said: “It hurts.”", '"it hurts."', "“It hurts.”"),
        ("``Never'' again", "“never”", "``Never''"),
        ("two\n\n  words", "Two words", "two\n\n  words"),
        ("so\u00adft and zero\u200bwidth", "soft and zerowidth", "so\u00adft and zero\u200bwidth"),
        ("2019–2020", "2019-2020", "2019–2020"),
        ("wait... what", "wait… what", "wait... what"),
        ("AT&amp;T’s boss", "AT&T's boss", "AT&amp;T’s boss"),
        ("İzmir and Ankara", "ankara", "Ankara"),
        ("王毅表示", "王毅", "王毅"),
    ],
)
def test_words_are_found_as_a_person_would_find_them(text: str, wanted: str, found: str) -> None:
    span = Searchable(text).find(wanted)

    assert span is not None
    assert span.of(text) == found


@pytest.mark.parametrize(
    ("text", "wanted"), [("article", "art"), ("start", "art"), ("rain", ""), ("rain", " ")]
)
def test_a_part_of_a_word_is_not_found(text: str, wanted: str) -> None:
    assert Searchable(text).find(wanted) is None


def test_a_whole_word_behind_a_part_of_one_is_found() -> None:
    assert Searchable("artists love art").find("art") == Span(13, 16)


def test_only_the_given_stretch_is_searched() -> None:
    assert Searchable("Pell, Pell and Pell").find("pell", 6, 10) == Span(6, 10)


def test_only_what_lies_within_one_span_is_found() -> None:
    text = "Pell left. Pell stayed."

    assert list(Searchable(text, [Span(11, 23)]).occurrences("Pell")) == [Span(11, 15)]


@given(st.text(alphabet="aB “”'`.…\n\u200b&amp;-–İ", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_every_cut_of_a_text_that_is_found_says_the_same(text: str, one: int, other: int) -> None:
    words = text[min(one, other) : max(one, other)]
    searchable = Searchable(text)

    assert all(Searchable(place.of(text)).find(words) is not None for place in searchable.occurrences(words))


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("the mill, the mills and the mill", "the mill", ["the mill", "the mill"]),
        ("a a a a", "a a", ["a a", "a a"]),
        ("banana, ana", "ana", ["ana"]),
        ("the  mill... is", "mill…", ["mill..."]),
        ("the mi\u200bll and the \u200b mill", "the mill", ["the mi\u200bll", "the \u200b mill"]),
        ("İn the mill of İzmir", "of İzmir", ["of İzmir"]),
        ("In ‘the mill’", "'the mill'", ["‘the mill’"]),
        ("“The” mill", "''the'' mill", ["“The” mill"]),
        ("the mill &amp; the bell", "mill & the", ["mill &amp; the"]),
    ],
)
def test_every_place_is_found_once_as_it_is_written(text: str, wanted: str, found: list[str]) -> None:
    assert [span.of(text) for span in Searchable(text).occurrences(wanted)] == found


@pytest.mark.parametrize(("start", "place"), [(0, 5), (5, 5), (6, 24), (11, 24), (24, 24), (25, None)])
def test_a_search_begins_where_it_is_told_to_in_the_text_as_written(start: int, place: int | None) -> None:
    found = Searchable("the  mill...  and   the mill").find("mill", start)

    assert (found and found.start) == place
