from datetime import date
from pathlib import Path

import pytest

from bot.errors import ModelUnreachable
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.records.library_records import LibraryStatement
from bot.pipeline.services import Services
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.found_statements import Search
from storage.usage import UsageStore, UsageSum
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read, services_with
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

ELSEWHERE = Asker(ANNA.scope, person=503, channel=11)


async def found(
    memory: Memory, words: str, asker: Asker = ANNA, *, speaker: str = ""
) -> list[LibraryStatement]:
    return list((await find_statements(memory, asker, Search(words, speaker))).statements)


async def used(database: Database) -> UsageSum:
    return await UsageStore(database).on_day(ANNA.scope, date(1970, 1, 1))


async def test_what_was_said_is_found_again(services: Services, model: FakeModel, memory: Memory) -> None:
    model.reply(REPLY)
    await full_reading(services)
    (statement,) = await found(memory, "boat")

    assert statement.words == "“Nobody took the boat any more,”"
    assert statement.speakers == ("Ana Pell",)
    assert (statement.sentences, statement.cue, statement.when) == ((2,), "said", "Tuesday")
    assert statement.article_title == "Ferry line to close in May"


@pytest.mark.parametrize(
    ("quoted", "times"),
    [("The pier closes now", [2]), ("The pier closes", [1, 1])],
    ids=["four words", "three words"],
)
async def test_what_several_articles_quote_comes_once_where_it_is_no_phrase(
    memory: Memory, quoted: str, times: list[int]
) -> None:
    async with services_with(memory, None) as services:
        for day in ("Monday", "Friday"):
            await read(services, f"Pier news of {day}\n\n“{quoted},” Ana Pell said on {day}.\n")

    assert [one.articles for one in await found(memory, "pier", speaker="Pell")] == times


async def test_statements_are_found_by_their_speaker(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(REPLY)
    await full_reading(services)

    assert {one.speakers for one in await found(memory, "", speaker="brindle")} == {("Tom Brindle",)}


async def test_without_a_model_the_quick_readings_statements_are_found(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        await read(services)

    assert await found(memory, "boat")


async def test_a_full_reading_takes_the_place_of_the_quick_one(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(REPLY)
    await read(services, options=ReadingOptions(ask_model=False))
    await full_reading(services)
    (statement,) = await found(memory, "disgrace")

    assert statement.speakers == ("Tom Brindle",)


async def test_a_quick_reading_never_takes_the_place_of_a_full_one(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(REPLY)
    model.fail(ModelUnreachable())
    await full_reading(services)
    await read(services, options=ReadingOptions(fresh=True))
    (statement,) = await found(memory, "disgrace")

    assert statement.speakers == ("Tom Brindle",)


async def test_a_fresh_reading_takes_the_place_of_the_full_one_before_it(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    pell, brindle = REPLY["speakers"]
    model.reply(REPLY)
    model.reply(REPLY | {"speakers": [pell | {"said": "q1 q2"}, brindle | {"said": "s3"}]})
    await full_reading(services)
    await full_reading(services, options=ReadingOptions(fresh=True))
    (statement,) = await found(memory, "disgrace")

    assert statement.speakers == ("Ana Pell",)


async def test_what_was_read_elsewhere_is_not_found(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(REPLY)
    await full_reading(services)

    assert not await found(memory, "boat", ELSEWHERE)


async def test_every_request_is_counted(services: Services, model: FakeModel, database: Database) -> None:
    model.reply("unreadable")
    model.reply(REPLY)
    await full_reading(services)
    usage = await used(database)

    assert (usage.requests, usage.hits) == (2, 0)
    assert usage.input_tokens == 2 * USAGE.input_tokens


async def test_a_kept_reply_is_counted_as_a_hit(
    services: Services, model: FakeModel, database: Database
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    await full_reading(services, asker=BEN)
    usage = await used(database)

    assert (usage.requests, usage.hits) == (1, 1)


async def test_a_kept_reply_knows_what_it_took_and_a_hit_counts_it_as_saved(
    memory: Memory, database: Database
) -> None:
    await memory.keep_reply(ANNA.scope, "k", "d", "{}", "a-model", USAGE)
    kept = await memory.reply(ANNA.scope, "k")
    assert kept is not None
    await memory.count_hit(ANNA, "reading", kept.usage)
    usage = await used(database)

    assert kept.usage == USAGE
    assert (usage.saved_input_tokens, usage.saved_output_tokens) == (USAGE.input_tokens, USAGE.output_tokens)
    assert usage.requests == 0


async def test_a_request_of_unknown_price_is_counted_apart(
    services: Services, model: FakeModel, database: Database
) -> None:
    model.reply(REPLY, usage=None)
    await full_reading(services)

    assert (await used(database)).unpriced_requests == 1


async def test_the_delimiter_stays_the_same_for_a_database(tmp_path: Path) -> None:
    keys = set()
    for _ in range(2):
        async with open_memory(tmp_path / "byline.sqlite") as memory:
            keys.add(await memory.delimiter_key())

    assert len(keys) == 1


async def test_another_database_has_other_delimiters(tmp_path: Path) -> None:
    keys = set()
    for name in ("one", "other"):
        async with open_memory(tmp_path / name) as memory:
            keys.add(await memory.delimiter_key())

    assert len(keys) == 2


async def test_keys_that_could_not_be_looked_up_once_are_looked_up_again(
    memory: Memory, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept, and buttons that were sent, go by the database's own as soon as it tells them."""

    def refuse() -> None:
        raise DatabaseLocked("Another process writes.")

    with monkeypatch.context() as locked:
        locked.setattr(database, "reading", refuse)
        spare = await memory.delimiter_key(), (await memory.numbers()).seal(7)
    own = await memory.delimiter_key(), (await memory.numbers()).seal(7)
    elsewhere = Memory(database)

    assert own == (await elsewhere.delimiter_key(), (await elsewhere.numbers()).seal(7))
    assert own[0] != spare[0]
    assert own[1] != spare[1]


async def test_a_damaged_database_is_passed_by_and_named(tmp_path: Path) -> None:
    (tmp_path / "byline.sqlite").write_bytes(b"no database at all" * 100)
    async with open_memory(tmp_path / "byline.sqlite") as memory:
        assert await memory.reply("guild:1", "key") is None
        assert "damaged" in memory.problem


async def test_a_search_without_a_database_says_why_it_fails(tmp_path: Path) -> None:
    (tmp_path / "byline.sqlite").write_bytes(b"no database at all" * 100)
    async with open_memory(tmp_path / "byline.sqlite") as memory:
        with pytest.raises(LibraryUnavailable, match="damaged"):
            await find_statements(memory, ANNA, Search("boat"))


async def test_a_text_with_half_a_character_is_read_though_it_cannot_be_kept(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    reading = (await full_reading(services, ARTICLE + "\nHalf a sign: \ud83d stands here.\n")).reading

    assert reading.reader == "model"


async def test_a_database_that_was_taken_away_is_not_to_be_written_to(tmp_path: Path) -> None:
    path = tmp_path / "byline.sqlite"
    async with open_memory(path) as memory:
        before = await memory.is_writable()
        path.rename(tmp_path / "elsewhere.sqlite")
        after = await memory.is_writable()

    assert (before, after) == (True, False)


async def test_a_database_that_is_locked_takes_none(
    memory: Memory, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise DatabaseLocked("Another process writes.")

    monkeypatch.setattr(database, "transaction", refuse)

    assert not await memory.is_writable()


async def test_without_a_database_nothing_is_written_and_nothing_found() -> None:
    nothing = Memory(None, "The disk is full.")

    assert not await nothing.is_writable()
    assert not await nothing.has_careful_defaults()
    assert await nothing.latest_shown(ANNA, ["key"]) is None
    assert await nothing.scopes_with_data("guild:") == []
