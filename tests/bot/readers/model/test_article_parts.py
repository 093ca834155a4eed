import pytest

from bot.readers.model.article_parts import split_into_parts
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.rules.quick_reading import read_by_rules

STORY = "The dam broke on Monday, the engineer Ana Pell said.\n\n“It was old,” she said. “Nobody paid.”\n"


def numbered(text: str) -> NumberedArticle:
    return number_article(read_by_rules(text), "key")


def test_a_short_article_is_one_part() -> None:
    article = numbered(STORY)

    assert split_into_parts(article, len(article.text)) == [article]


LONG = "\n\n".join(f"The dam number {n} broke on Monday. “It was old,” Ana Pell said." for n in range(60))


def test_parts_are_cut_at_paragraph_borders_and_keep_their_numbers() -> None:
    article = numbered(LONG)
    parts = split_into_parts(article, 1000)

    assert "\n\n".join(part.text for part in parts) == article.text
    assert max(len(part.text) for part in parts) <= 1000


def test_parts_are_about_even() -> None:
    sizes = [len(part.text) for part in split_into_parts(numbered(LONG), 1500)]

    assert min(sizes) > max(sizes) / 2


def test_a_part_shows_its_own_quotations_and_knows_all() -> None:
    article = numbered(LONG)
    parts = split_into_parts(article, 1000)

    assert [part.quotations for part in parts] == [article.quotations] * len(parts)
    assert frozenset[int]().union(*(part.shown_quotations for part in parts)) == article.shown_quotations
    assert sum(len(part.shown_quotations) for part in parts) == len(article.shown_quotations)


def test_parts_are_measured_as_the_caller_measures() -> None:
    def words(text: str) -> int:
        return len(text.split())

    assert max(words(part.text) for part in split_into_parts(numbered(LONG), 100, words)) <= 100


def test_a_paragraph_that_is_too_long_is_cut_between_sentences() -> None:
    article = numbered(LONG.replace("\n\n", " "))
    parts = split_into_parts(article, 1000)

    assert len(parts) > 1
    assert [line for part in parts for line in part.text.splitlines() if line] == article.text.splitlines()


@pytest.mark.parametrize("most", range(300, 1500, 100))
@pytest.mark.parametrize("sign", ["", "?", ":"])
def test_no_part_ends_with_a_heading(most: int, sign: str) -> None:
    text = "\n\n".join(
        f"Dam {n} in the north{sign}\n\nThe dam number {n} broke on Monday. It was old." for n in range(30)
    )
    parts = split_into_parts(numbered(f"Dams break\n\n{text}\n"), most)

    assert len(parts) > 1
    assert all(part.paragraphs[-1][-1].line.endswith(".") for part in parts)
    assert max(len(part.text) for part in parts) <= most


def lines_of(parts: list[NumberedArticle]) -> list[list[str]]:
    return [[line.split(" ", 1)[1] for line in part.text.splitlines() if line] for part in parts]


def test_a_heading_that_has_no_room_with_its_paragraph_stands_alone() -> None:
    paragraph = f"{'The dam broke and ' * 8}it was old."
    parts = split_into_parts(numbered(f"Dams break\n\nDams in the north\n\n{paragraph}\n"), 160)

    assert lines_of(parts) == [["Dams break", "Dams in the north"], [paragraph]]


def test_a_heading_behind_which_nothing_comes_is_not_lost() -> None:
    text = f"{LONG}\n\nThe third dam in the north\n"
    last = lines_of(split_into_parts(numbered(text), 1000))[-1]

    assert last[-1] == "The third dam in the north"


@pytest.mark.parametrize(
    "lengths",
    [
        [[40], [1], [1]],
        [[1], [40], [1]],
        [[1, 1, 1, 1, 1, 1]],
        [[12], [12], [12]],
        [[3, 40, 3], [1, 12], [12, 1]],
    ],
)
def test_whatever_the_lengths_all_of_it_stays_in_order_and_fits(lengths: list[list[int]]) -> None:
    paragraphs = [" ".join(f"The dam {'broke ' * one}then." for one in sizes) for sizes in lengths]
    article = numbered("\n\n".join(paragraphs))
    parts = split_into_parts(article, 120)

    assert [line for part in lines_of(parts) for line in part] == lines_of([article])[0]
    assert all(len(part.text) <= 120 or part.text.count("\n") == 0 for part in parts)


def test_what_just_fits_stays_together() -> None:
    sentence = "The dam broke."
    line = len(f"1 {sentence}") + 2
    parts = split_into_parts(numbered(" ".join([sentence] * 6)), 3 * line)

    assert [len(part) for part in lines_of(parts)] == [3, 3]


def test_a_heading_that_just_fits_stays_with_its_paragraph() -> None:
    text = "Dams in the north\n\nThe dam broke then.\n\nDams in the south\n\nThe dam broke then.\n"
    most = len("1 Dams in the north") + len("2 The dam broke then.") + 4
    parts = split_into_parts(numbered(text), most)

    assert [len(part) for part in lines_of(parts)] == [2, 2]
