"""How cards put words together, whatever they are about."""

import re
from collections.abc import Sequence

from bot.words import fixed_texts
from bot.words.languages import Plural, form_for, say

NUMBER_WORDS = {2: "two", 3: "three", 4: "four", 5: "five"}
_AND = "{names} and {last}"
# "A" and "I" are words as well; a line that was wrapped behind one goes on with another word.
_DROP_CAP = re.compile(
    r"\A([“\"‘'«„]?(?:[^\W\d_a-zß-öø-ÿAI](?=\n+[^\W\dA-ZÀ-Þ])|[B-HJ-PR-Z](?=\n+[A-Z]{2,}\b)|A(?=\n+(?:t|n|s|ll|fter|bout|gain|lmost|cross|mong|"
    r"round|long|lthough)\b)|I(?=\n+[tnfs]\b)))\n+"
)


def flat(words: str) -> str:
    """The text in one line: each run of white space is one space, a drop cap is joined to its word."""
    return " ".join(_DROP_CAP.sub(r"\1", words).split())


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return say(_AND).format(names=", ".join(names[:-1]), last=names[-1])


def sentence_label(numbers: Sequence[int], article: int | None = None) -> str:
    """`s5`, `s7–8` or `s2, s9` for ordered sentence numbers; empty without any.

    `article`: its number where there are several, as in `2:s5`.
    """
    if article is not None and numbers:
        return f"{article}:{sentence_label(numbers)}"
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"s{numbers[0]}–{numbers[-1]}"
    return ", ".join(f"s{number}" for number in numbers)


def amount(number: int, text: Plural) -> str:
    """Such as `1 question` or `2,000 questions`."""
    return form_for(number, text).format(count=number)


def amounts(*counts: tuple[int, Plural]) -> str:
    """The amounts that are not zero, joined."""
    return listed([amount(number, text) for number, text in counts if number]) or fixed_texts.NOTHING_TO_COUNT


def dollars(cost: float) -> str:
    """Small sums to the hundredth of a cent."""
    return f"${cost:,.2f}" if cost >= 1 else f"${cost:.4f}"


def counted(count: int) -> str:
    return say(NUMBER_WORDS[count]) if count in NUMBER_WORDS else str(count)


def plain_words(name: str) -> list[str]:
    """The words of a name in small letters, without punctuation and possessive endings."""
    plain = name.replace("’s", "").replace("'s", "").casefold()
    return [bare for word in plain.split() if (bare := word.strip(".,:;’'“”\"()"))]
