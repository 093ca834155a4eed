from bot.cards.exports.marking import mark
from bot.readers.reading import Statement
from tests.bot.reading_builder import Found, ReadingBuilder


def stretches(text: str, *statements: tuple[Found, ...]) -> list[tuple[str, str]]:
    """What is marked, and for which statement (`t1` is the first)."""
    article = ReadingBuilder(text)
    for words in statements:
        article.says("", *words)
    return [(one.span.of(text), one.statement.id) for one in mark(article.statements, text)]


def test_words_in_no_statement_are_in_no_stretch() -> None:
    assert stretches("Pell said it sank.", ("it sank",)) == [("it sank", "t1")]


def test_a_statement_in_two_pieces_is_two_stretches() -> None:
    assert stretches("It, she said, sank.", ("It", "sank")) == [("It", "t1"), ("sank", "t1")]


def test_of_two_statements_the_one_within_the_other_is_marked() -> None:
    assert stretches("He said she said it sank.", ("she said it sank",), ("it sank",)) == [
        ("she said ", "t1"),
        ("it sank", "t2"),
    ]


def test_an_inner_statement_does_not_end_the_outer_one() -> None:
    text = "He said she said it sank, to their grief."
    [_, _, last] = mark(_both(text, "she said it sank, to their grief", "it sank"), text)

    assert [one.id for one in last.ends] == ["t1"]


def test_every_statement_begins_and_ends_once() -> None:
    text = "It, she said, sank. It rose."
    article = ReadingBuilder(text)
    article.says("", "It", "sank")
    article.says("", "It rose")
    found = mark(article.statements, text)

    assert [one.id for stretch in found for one in stretch.begins] == ["t1", "t2"]
    assert [one.id for stretch in found for one in stretch.ends] == ["t1", "t2"]


def _both(text: str, outer: str, inner: str) -> list[Statement]:
    article = ReadingBuilder(text)
    article.says("", outer)
    article.says("", inner)
    return article.statements
