"""Every test article through the whole pipeline, with a model that replies as the rules read it."""

import asyncio
from functools import cache
from pathlib import Path

import pytest

from bot.article.spans import Span
from bot.pipeline.memory import Memory
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.benchmarks.model_replies import with_references
from tests.bot.pipeline.newsroom import full_reading, services_with
from tests.expected_readings import expected_reading, names_of_articles
from tests.fake_model import FakeModel

OWNER_ARTICLE = Path(__file__).parents[4] / "shared" / "owner-article.txt"
NAMES = [*names_of_articles(), "owner"]


def text_of(name: str) -> str:
    if name != "owner":
        return expected_reading(name).text
    if not OWNER_ARTICLE.exists():
        pytest.skip("the owner's article is not part of this checkout")
    return OWNER_ARTICLE.read_text(encoding="utf-8")


@cache
def readings_of(name: str) -> tuple[Reading, Reading]:
    """The quick one and the full one."""
    quick = read_by_rules(text_of(name))

    async def read() -> Reading:
        model = FakeModel()
        model.reply(with_references(quick, number_article(quick, "any key")), piece_length=500)
        async with services_with(Memory(None), model) as services:
            return (await full_reading(services, text_of(name))).reading

    return quick, asyncio.run(read())


def quotations(reading: Reading) -> list[Span]:
    said = [span for one in reading.statements for span in one.quotations]
    return sorted([*said, *reading.not_speech])


@pytest.mark.parametrize("name", NAMES)
def test_no_quotation_is_lost_or_said_twice(name: str) -> None:
    quick, full = readings_of(name)

    assert quotations(full) == quotations(quick)


@pytest.mark.parametrize("name", NAMES)
def test_everything_lies_in_the_article_as_pasted(name: str) -> None:
    _, full = readings_of(name)
    spans = [span for one in full.statements for span in (*one.spans, *one.quotations)]
    people = {person.id for person in full.people}

    assert full.article.text == text_of(name)
    assert all(0 <= span.start < span.end <= len(full.article.text) for span in spans)
    assert all(people.issuperset((*one.speakers, *one.via)) for one in full.statements)


@pytest.mark.parametrize("name", NAMES)
def test_what_both_readers_say_is_no_disagreement(name: str) -> None:
    _, full = readings_of(name)

    assert not [one.id for one in full.statements if one.rules_speakers is not None]
