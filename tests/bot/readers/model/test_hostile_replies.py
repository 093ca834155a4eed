"""Whatever a reply holds, the work on it stays in proportion to article and reply. Counted, not timed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.readers.model.controls import ControlRecord
from bot.readers.model.numbered_article import number_article
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply

TRUSTED = ControlRecord(agreed=200, of=200)


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that are looked up."""
    looked_up: list[str] = []
    original = Searchable.occurrences

    def occurrences(self: Searchable, words: str, *more: Any, **limits: Any) -> Iterator[Span]:
        looked_up.append(words)
        return original(self, words, *more, **limits)

    monkeypatch.setattr(Searchable, "occurrences", occurrences)
    return looked_up


def read(text: str, **parts: Any) -> None:
    quick = read_by_rules(text)
    empty: dict[str, Any] = {"summary": [], "speakers": [], "via": [], "channels": [], "not_speech": ""}
    reply = json.dumps(empty | parts)
    reading_from_reply(quick, number_article(quick, ""), reply, "m", Usage(), record=TRUSTED)


def test_a_channel_of_every_quotation_is_looked_up_once_in_their_sentence(searches: list[str]) -> None:
    read("“a” " * 400, channels=[{"words": "a", "of": "", "at": "q1-q400"}])

    assert len(searches) <= 1


def test_many_channels_of_one_sentence_are_not_all_looked_up(searches: list[str]) -> None:
    channels = [{"words": f"way {number}", "of": "", "at": "s1"} for number in range(300)]
    read("Ana Pell said on Monday that the dam was old and that it would break.", channels=channels)

    assert len(searches) <= 12


def test_strangers_beyond_measure_are_not_looked_up(searches: list[str]) -> None:
    speakers = [
        {"name": f"Ana Pell {number}", "kind": "person", "also": [], "said": "s1"} for number in range(2_000)
    ]
    read("Ana Pell said on Monday that the dam was old and that it would break.", speakers=speakers)

    assert len(searches) <= 300


def test_ranges_beyond_measure_are_not_written_out() -> None:
    speakers = [{"name": "a", "kind": "person", "also": [], "said": "q1-q99999"}] * 100
    reply = json.dumps({"speakers": speakers})
    references = sum(len(one.said) for one in parse_reply(reply).speakers)

    assert references <= len(reply) + 2_000
