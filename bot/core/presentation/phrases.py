"""How cards put words together, whatever they are about."""

from collections.abc import Sequence

NUMBER_WORDS = {2: "two", 3: "three", 4: "four", 5: "five"}


def flat(words: str) -> str:
    """In one line: every run of white space one space."""
    return " ".join(words.split())


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def place(numbers: Sequence[int]) -> str:
    """`s5`, `s7–8` or `s2, s9` for ordered sentence numbers; empty without any."""
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"s{numbers[0]}–{numbers[-1]}"
    return ", ".join(f"s{number}" for number in numbers)


def counted(count: int) -> str:
    return NUMBER_WORDS.get(count, str(count))


def words_in(name: str) -> list[str]:
    """The words of a name in small letters, without punctuation and possessive endings."""
    plain = name.replace("’s", "").replace("'s", "").casefold()
    return [bare for word in plain.split() if (bare := word.strip(".,:;’'“”\"()"))]
