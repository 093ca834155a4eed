import pytest

from bot.readers.model.facts.words import capitalised_words_in, word_key, words_in


def plain(text: str) -> list[str]:
    return [word.plain for word in words_in(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. Navy left.", ["The", "US", "Navy", "left"]),
        ("The U. S. Navy left.", ["The", "US", "Navy", "left"]),
        ("Hart’s crew, O'Neill's too", ["Hart", "crew", "O'Neill", "too"]),
        ("AT&T and twenty-four", ["AT&T", "and", "twenty-four"]),
        ("Dr. Hart, B. Marsh", ["Dr", "Hart", "B", "Marsh"]),
        ("", []),
    ],
)
def test_words_stand_without_marks_around_them(text: str, words: list[str]) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("It sank. Hart left", ["It", "Hart"]),
        ("Dr. Hart left", ["Dr"]),
        ("He met J. Hart", ["He"]),
        ("He met J. R. Hart", ["He"]),
        ("The U.S. Navy", ["The"]),
        ("He asked: Why? “No”, (Hart", ["He", "Why", "No", "Hart"]),
        ("Hart — No", ["Hart", "No"]),
    ],
)
def test_what_opens_a_sentence_is_known(text: str, opening: list[str]) -> None:
    assert [word.plain for word in words_in(text) if word.opens] == opening


def test_a_possessive_ending_is_noted_and_left_out() -> None:
    assert [word.plain for word in words_in("its crew, Hart's boat") if word.possessive] == ["Hart"]


def test_what_stands_behind_a_mark_is_apart() -> None:
    assert [word.plain for word in words_in("Hart, Marsh and Quill") if word.apart] == ["Marsh"]


@pytest.mark.parametrize(("word", "is_it"), [("Hart", True), ("US", True), ("hart", False), ("24", False)])
def test_a_word_with_a_capital_is_capitalised(word: str, *, is_it: bool) -> None:
    [found] = words_in(word)

    assert found.is_capitalised is is_it


@pytest.mark.parametrize(("word", "is_it"), [("US", True), ("A", False), ("Us", False), ("24", False)])
def test_several_capitals_are_capitals(word: str, *, is_it: bool) -> None:
    [found] = words_in(word)

    assert found.is_capitals is is_it


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Jan.", "january"),
        ("Sen", "senator"),
        ("Münster", "munster"),
        ("O’Neill", "o'neill"),
        ("Defense", "defence"),
        ("hart", "hart"),
    ],
)
def test_two_spellings_of_a_word_have_one_key(word: str, key: str) -> None:
    assert word_key(word) == key


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Quill left", [["Ada", "Quill"]]),
        ("Ada de Quill left", [["Ada", "Quill"]]),
        ("Ada, Quill", [["Ada"], ["Quill"]]),
        ("Ada met Quill", [["Ada"], ["Quill"]]),
        ("ada left Quill", [["Quill"]]),
        ("Bank of North", [["Bank"], ["North"]]),
        (f"Ada {'de ' * 12}Quill", [["Ada"], ["Quill"]]),
    ],
)
def test_only_small_words_join_the_parts_of_a_name(text: str, names: list[list[str]]) -> None:
    found: list[list[str]] = []
    for word, goes_on in capitalised_words_in(text, frozenset({"de"})):
        if goes_on:
            found[-1].append(word.plain)
        else:
            found.append([word.plain])

    assert found == names
