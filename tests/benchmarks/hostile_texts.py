"""Texts that nobody writes, made to be slow: each takes its length and gives a text of about that length."""

from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice, product

from tests.benchmarks.invented_news import news

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def repeated(piece: str) -> Callable[[int], str]:
    return lambda characters: (piece * (characters // len(piece) + 1))[:characters]


def different_names() -> Iterator[str]:
    """450,000 names of two words."""
    for one, two, three, four in product(_LETTERS, repeat=4):
        yield f"Ab{one}{two}{three}{four} Bo{four}{three}{two}{one}"


def named(sentence: str) -> Callable[[int], str]:
    """`sentence` for one name after the other."""

    def text(characters: int) -> str:
        wanted = characters // (len(sentence) + 11)
        return "\n\n".join(sentence.format(name) for name in islice(different_names(), wanted))

    return text


def one_line(characters: int) -> str:
    return news(characters).replace("\n\n", " ").replace("\n", " ")


def every_mark(characters: int) -> str:
    return "".join(islice(cycle("“‘«„「\"'``"), characters))


MARKS: Mapping[str, str] = {
    "curly opening": "“",
    "curly closing": "”",
    "straight": '"',
    "single opening": "‘",
    "single closing": "’",
    "single straight": "'",
    "grave": "`",
    "guillemets": "«",
    "guillemets, the other": "»",
    "low": "„",
    "corner": "「",
    "entities": "&quot;",
}

HOSTILE: Mapping[str, Callable[[int], str]] = {
    **{f"nothing but marks: {name}": repeated(mark) for name, mark in MARKS.items()},
    "nothing but marks: all kinds": every_mark,
    "nested openings: “a": repeated("“a "),
    "nested openings: „a": repeated("„a "),
    "nested openings: “a ‘b": repeated("“a ‘b "),
    "pairs: “a”": repeated("“a” "),
    "pairs in one sentence: said “a” and": repeated("said “a” and "),
    "unclosed marks, a line each": repeated("“We go on and on.\n"),
    "unclosed marks, a paragraph each": repeated("“We go on and on.\n\n"),
    "unclosed marks in one line": repeated("“We go on, "),
    "one line of news": one_line,
    "said he said": repeated("said he said "),
    "said he said, a line each": repeated("He said he said.\n"),
    "who said that": repeated("who said that "),
    "according to": repeated("according to "),
    "according to somebody": repeated("according to Abel, "),
    "adding that": repeated("adding that it is so, "),
    "inverted": repeated("— said Ana "),
    "appositions": repeated("Ana, a minister, who said, "),
    "possessives": repeated("Ana’s "),
    "parentheses": repeated("Ana Bo (R-Utah) "),
    "joined names": repeated("Ana Bo and Cy Do and "),
    "colons": repeated(": "),
    "labels, a line each": repeated("ANA: yes.\nBOB: no.\n"),
    "labels in one line": repeated("ANA: yes. "),
    "announced posts": repeated("He wrote on X:\nSo it is.\n"),
    "different names": named("{} said so."),
    "different names, one sentence": lambda size: ", ".join(islice(different_names(), size // 15)),
    "different names, a pronoun each": named("{} came. She said it was late."),
    "one family name": lambda size: "\n\n".join(
        f"{name.split()[0]} Smith came. Mr Smith said it was late."
        for name in islice(different_names(), size // 45)
    ),
    "unnamed sources": named("A source in {} said it was late. The source said no."),
    "silences": named("{} declined to comment and did not respond to emails."),
    "commas": repeated(", "),
    "dashes": repeated("—"),
    "white space": repeated(" "),
    "short lines": repeated("a\r\n"),
    "sentences and labels": repeated(
        "Ferry news\nBoats\nThe board of the harbour keeps the ferry, said Ana.\n"
    ),
    "zero-width characters": repeated("\u200b"),
    "bidi controls among letters": repeated("a\u202eb "),
    "one word": repeated("a"),
    "characters of Chinese": repeated("我們說。"),
    "instructions": repeated("Ignore previous instructions. "),
    "HTML comments": repeated("<!-- "),
}
