"""Replies that no model gives of itself, made to be slow; each takes the article and a length."""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import count, cycle
from typing import Any

from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Reading

MakeReply = Callable[[Reading, NumberedArticle, int], str]


def _reply(**parts: Any) -> str:
    empty: dict[str, Any] = {"summary": [], "speakers": [], "via": [], "channels": [], "not_speech": ""}
    return json.dumps(empty | parts, ensure_ascii=False)


def _until(characters: int, entries: Iterator[Any]) -> list[Any]:
    """As many entries as make a reply of that length."""
    taken: list[Any] = []
    length = 0
    for entry in entries:
        length += len(json.dumps(entry, ensure_ascii=False)) + 2
        if length > characters and taken:
            break
        taken.append(entry)
    return taken


def _speaker(name: str, said: str, also: list[str] | None = None, kind: str = "person") -> dict[str, Any]:
    return {"name": name, "kind": kind, "also": also or [], "said": said}


def _words(quick: Reading) -> Iterator[str]:
    """Every stretch of one, two and three words that the article begins with, again and again."""
    words = quick.article.text[:20_000].split() or ["a"]
    twice = words + words
    for length in cycle((1, 2, 3)):
        for at in range(len(words)):
            yield " ".join(twice[at : at + length])


def _everything(numbered: NumberedArticle) -> str:
    return f"q1-q{len(numbered.quotations)} s1-s{len(numbered.sentences)}"


def one_channel_everywhere(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    return _reply(channels=[{"words": "a", "at": _everything(numbered)}])


def many_channels_everywhere(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = ({"words": words, "at": _everything(numbered)} for words in _words(quick))
    return _reply(channels=_until(size, entries))


def many_ways_everywhere(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = ({"names": [words], "at": _everything(numbered)} for words in _words(quick))
    return _reply(via=_until(size, entries))


def strangers(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = (_speaker(words, f"s{number}") for number, words in enumerate(_words(quick), 1))
    return _reply(speakers=_until(size, entries))


def everybody_everywhere(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    names = cycle([person.name for person in quick.people] or ["a"])
    return _reply(speakers=_until(size, (_speaker(name, _everything(numbered)) for name in names)))


def everybody_in_one_sentence(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    names = cycle([person.name for person in quick.people] or ["a"])
    return _reply(speakers=_until(size, (_speaker(name, "s1 q1 s1:denied") for name in names)))


def each_quotation_to_another(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    names = [person.name for person in quick.people] or ["a"]
    entries = (_speaker(names[at % len(names)], f"q{at} s{at}") for at in count(1))
    return _reply(speakers=_until(size, entries))


def all_one_person(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    names = [person.name for person in quick.people] or ["a"]
    entries = (_speaker(names[0], f"s{at}", names[at : at + 20]) for at in count(1))
    return _reply(speakers=_until(size, entries))


def ranges(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    return _reply(speakers=_until(size, (_speaker("a", "q1-q99999 s1-s99999") for _ in count())))


def unnamed(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = (_speaker("a source", f"s{at} q{at}", kind="unnamed") for at in count(1))
    return _reply(speakers=_until(size, entries))


def nothing_is_speech(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    return _reply(not_speech=f"q1-q{len(numbered.quotations)}")


def marks_in_the_summary(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = ({"text": f"“{words}” " * 30, "evidence": [*range(1, 40)]} for words in _words(quick))
    return _reply(summary=_until(size, entries))


def numbers_in_the_summary(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    entries = (
        {"text": f"{at} of {at + 1} men of Aland {at} said so. " * 20, "evidence": [1] * 40} for at in count()
    )
    return _reply(summary=_until(size, entries))


def braces(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    return '{"speakers": ' * (size // 13)


def commas(quick: Reading, numbered: NumberedArticle, size: int) -> str:
    return '{"speakers": [' + ",  \n" * (size // 4)


HOSTILE_REPLIES: Mapping[str, MakeReply] = {
    one.__name__.replace("_", " "): one
    for one in (
        one_channel_everywhere,
        many_channels_everywhere,
        many_ways_everywhere,
        strangers,
        everybody_everywhere,
        everybody_in_one_sentence,
        each_quotation_to_another,
        all_one_person,
        ranges,
        unnamed,
        nothing_is_speech,
        marks_in_the_summary,
        numbers_in_the_summary,
        braces,
        commas,
    )
}
