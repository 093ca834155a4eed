"""Read the JSON of a model's reply, as much of it as can be read.

Servers that take no schema send fences and words around the object, local models trailing commas
and wrong types, and a stream can break off anywhere. What is of the right kind is taken, the rest is
passed over; only where nothing can be made of a reply does it count as unreadable.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast, get_args

import jiter

from bot.errors import ModelReplyUnreadable
from bot.readers.model.reply.references import Reference, ReferenceReader
from bot.readers.model.sendable_words import in_one_line, without_half_characters
from bot.readers.reading import PersonKind

_KEYS = frozenset({"summary", "speakers", "via", "channels", "not_speech"})
_KINDS = frozenset(get_args(PersonKind))
_OPENS_A_REPLY = re.compile(r"\{\s*\"(?:" + "|".join(sorted(_KEYS)) + r")\"\s*:")
_MOST_TRIES = 8  # places where the object may open; more only stand in a text that is none
_SPARE_REFERENCES = 2_000  # beside one a character
_MOST_SENTENCES = 30  # of a summary; five are asked for
_LONGEST_SENTENCE = 1_000  # characters
_MOST_EVIDENCE = 20
_MOST_OTHER_NAMES = 24
_THOUGHTS = "</think>"  # what some local models write before it
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_CONTROL = re.compile(r"[\x00-\x1f]")

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RepliedSentence:
    text: str
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RepliedSpeaker:
    """`name` is empty where the article does not say who; `kind` is None where the reply names none."""

    name: str
    kind: PersonKind | None
    also: tuple[str, ...]
    said: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class RepliedVia:
    """`of`: whose statements there; empty where all that stand there are meant."""

    names: tuple[str, ...]
    at: tuple[Reference, ...]
    of: str = ""


@dataclass(frozen=True, slots=True)
class RepliedChannel:
    """`of` as in `RepliedVia`."""

    words: str
    at: tuple[Reference, ...]
    of: str = ""


@dataclass(frozen=True, slots=True)
class ParsedReply:
    """A reply in its own terms, nothing of it checked against the article yet."""

    summary: tuple[RepliedSentence, ...] = ()
    speakers: tuple[RepliedSpeaker, ...] = ()
    via: tuple[RepliedVia, ...] = ()
    channels: tuple[RepliedChannel, ...] = ()
    not_speech: tuple[Reference, ...] = ()
    is_complete: bool = True  # False where it broke off and its beginning was kept


def parse_reply(text: str) -> ParsedReply:
    """Read a reply to the task of reading. Raises `ModelReplyUnreadable` where it holds no such object."""
    found, is_complete = _object_in(text)
    references = ReferenceReader(len(text) + _SPARE_REFERENCES)
    return ParsedReply(
        summary=tuple(islice(_summary(found.get("summary")), _MOST_SENTENCES)),
        speakers=tuple(_speakers(found.get("speakers"), references)),
        via=tuple(_via(found.get("via"), references)),
        channels=tuple(_channels(found.get("channels"), references)),
        not_speech=references.read(found.get("not_speech")),
        is_complete=is_complete,
    )


def growing_summary(buffer: str) -> list[str]:
    """The sentences of the summary so far in a reply that is still streaming; the last may be unfinished."""
    start = buffer.find("{")
    if start < 0:
        return []
    found = _partial(buffer[start:], cut_strings=True)
    if not isinstance(found, dict):
        return []
    return [text for one in _objects(found.get("summary")) if (text := _text(one.get("text")))]


def join_replies(replies: Sequence[ParsedReply], summary: Sequence[RepliedSentence] = ()) -> ParsedReply:
    """One reply of those to an article's parts, whose numbers are the article's.

    `summary` stands for those of the parts, unless it is empty.
    """
    return ParsedReply(
        summary=tuple(summary) or tuple(one for reply in replies for one in reply.summary),
        speakers=tuple(one for reply in replies for one in reply.speakers),
        via=tuple(one for reply in replies for one in reply.via),
        channels=tuple(one for reply in replies for one in reply.channels),
        not_speech=tuple(one for reply in replies for one in reply.not_speech),
        is_complete=all(reply.is_complete for reply in replies),
    )


# Finding the object


def _object_in(text: str) -> tuple[JsonObject, bool]:
    """The reply's object, and whether it is whole."""
    text = text[text.rfind(_THOUGHTS) + 1 :]
    starts = _possible_starts(text)
    for start in starts:
        whole = _whole(text, start)
        if whole is not None:
            return whole, True
    for start in starts:
        # A number at the very end may have lost digits.
        part = _reply_of(_partial(text[start:].rstrip("0123456789"), cut_strings=False))
        if part is not None:
            return part, False
    raise ModelReplyUnreadable


def _possible_starts(text: str) -> list[int]:
    likely = [match.start() for match in islice(_OPENS_A_REPLY.finditer(text), _MOST_TRIES)]
    first = [text.index("{")] if "{" in text else []
    return list(dict.fromkeys([*likely, *first]))


def _whole(text: str, start: int) -> JsonObject | None:
    decoder = json.JSONDecoder(strict=False)  # line breaks in strings are common
    for written in (text[start:], _TRAILING_COMMA.sub("", text[start:])):
        try:
            value, _ = decoder.raw_decode(written)
        except (ValueError, RecursionError):
            continue
        if (found := _reply_of(value)) is not None:
            return found
    return None


def _partial(text: str, *, cut_strings: bool) -> Any:
    """What came of a JSON text that breaks off; None where it is none.

    `cut_strings` keeps a string that is cut itself.
    """
    try:
        encoded = _CONTROL.sub(" ", text).encode("utf-8", "replace")
        return jiter.from_json(encoded, partial_mode="trailing-strings" if cut_strings else "on")
    except ValueError:
        return None


def _reply_of(value: Any) -> JsonObject | None:
    """The object with the reply's keys: `value`, or the only thing in it."""
    if not isinstance(value, dict):
        return None
    if _KEYS & value.keys():
        return value
    inner = next(iter(value.values())) if len(value) == 1 else None
    return inner if isinstance(inner, dict) and _KEYS & inner.keys() else None


# Reading its keys


def _summary(items: Any) -> Iterator[RepliedSentence]:
    for one in _objects(items):
        text, evidence = one.get("text"), one.get("evidence")
        if isinstance(text, str) and (plain := _plain(text)):
            cited = islice(dict.fromkeys(_numbers(evidence)), _MOST_EVIDENCE)
            yield RepliedSentence(_cut_off(plain), tuple(cited))


def _cut_off(sentence: str) -> str:
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence
    return f"{sentence[: _LONGEST_SENTENCE - 2]} …"


def _speakers(items: Any, references: ReferenceReader) -> Iterator[RepliedSpeaker]:
    for one in _objects(items):
        name, kind = one.get("name"), one.get("kind")
        known_kind = cast(PersonKind, kind) if isinstance(kind, str) and kind in _KINDS else None
        also = tuple(islice(dict.fromkeys(_texts(one.get("also"))), _MOST_OTHER_NAMES))
        yield RepliedSpeaker(_text(name), known_kind, also, references.read(one.get("said")))


def _via(items: Any, references: ReferenceReader) -> Iterator[RepliedVia]:
    for one in _objects(items):
        names = tuple(islice(dict.fromkeys(_texts(one.get("names"))), _MOST_OTHER_NAMES))
        at = references.read(one.get("at"))
        if names and at:
            yield RepliedVia(names, at, _text(one.get("of")))


def _channels(items: Any, references: ReferenceReader) -> Iterator[RepliedChannel]:
    for one in _objects(items):
        words, at = _text(one.get("words")), references.read(one.get("at"))
        if words and at:
            yield RepliedChannel(words, at, _text(one.get("of")))


def _objects(items: Any) -> Iterator[JsonObject]:
    if isinstance(items, list):
        yield from (one for one in items if isinstance(one, dict))


def _texts(items: Any) -> Iterator[str]:
    for one in items if isinstance(items, list) else [items]:
        if _text(one):
            yield _text(one)


def _text(value: Any) -> str:
    return _plain(value) if isinstance(value, str) else ""


def _plain(words: str) -> str:
    """The text in one line, without characters that nobody sees or that cannot be sent on."""
    return without_half_characters(in_one_line(words)).strip()


def _numbers(values: Any) -> Iterator[int]:
    """Sentence numbers, also where they came as `"s5"` or `"5"`."""
    for value in values if isinstance(values, list) else [values]:
        if isinstance(value, bool):
            continue
        if isinstance(value, int):
            yield value
        elif isinstance(value, str):
            yield from (int(number) for number in re.findall(r"(?<![0-9])[0-9]{1,7}(?![0-9])", value))
