import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from storage.audiences import Occasion
from storage.database import Database
from storage.errors import StorageError
from storage.replies import Reply, ReplyStore
from tests.storage.builders import ANNA, IN_CHANNEL, OTHER_CHANNEL, SCOPE, an_occasion

pytestmark = pytest.mark.asyncio

REPLY = Reply("k1", "d1", '{"summary": []}', "gpt-x", 1000, 120, 100, 5, 30, 42)


@pytest.fixture
def replies(database: Database) -> ReplyStore:
    return ReplyStore(database)


async def test_a_reply_comes_back_as_it_was_put(replies: ReplyStore) -> None:
    await replies.put(SCOPE, REPLY)

    assert await replies.get(SCOPE, "k1") == REPLY


async def test_an_unknown_price_stays_unknown(replies: ReplyStore) -> None:
    await replies.put(SCOPE, replace(REPLY, cost_micro_usd=None))
    kept = await replies.get(SCOPE, "k1")

    assert kept is not None
    assert kept.cost_micro_usd is None


async def test_another_key_has_no_reply(replies: ReplyStore) -> None:
    await replies.put(SCOPE, REPLY)

    assert await replies.get(SCOPE, "k2") is None


async def test_a_later_reply_takes_the_place_of_an_earlier(replies: ReplyStore) -> None:
    later = replace(REPLY, reply='{"summary": ["new"]}', created_at=2000)
    await replies.put(SCOPE, REPLY)
    await replies.put(SCOPE, later)

    assert await replies.get(SCOPE, "k1") == later


async def test_a_forgotten_reply_is_not_given_again(replies: ReplyStore) -> None:
    await replies.put(SCOPE, REPLY)
    await replies.forget_unnamed(SCOPE, "k1")

    assert await replies.get(SCOPE, "k1") is None


async def test_what_is_not_json_is_not_kept(replies: ReplyStore) -> None:
    with pytest.raises(StorageError):
        await replies.put(SCOPE, replace(REPLY, reply="Sorry, I"))

    assert await replies.get(SCOPE, "k1") is None


async def test_replies_that_have_not_served_for_long_go_and_others_stay(replies: ReplyStore) -> None:
    for key in ("old", "used", "new"):
        await replies.put(SCOPE, replace(REPLY, key=key, created_at=3000 if key == "new" else 1000))
    await replies.mark_used(SCOPE, ["used"], 2500)
    await replies.forget_unused_since(2000)

    assert [bool(await replies.get(SCOPE, key)) for key in ("old", "used", "new")] == [False, True, True]


async def test_getting_a_reply_writes_nothing(replies: ReplyStore, database: Database, path: Path) -> None:
    await replies.put(SCOPE, REPLY)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # nobody else can write now

        assert await replies.get(SCOPE, "k1") == REPLY


def shown(key: str, numbering: str, created_at: int, **more: str) -> Reply:
    return replace(REPLY, key=key, reply=f'{{"shown": "{numbering}"}}', created_at=created_at, **more)


async def test_the_latest_reply_about_an_article_as_it_was_shown_is_found(replies: ReplyStore) -> None:
    await replies.put(SCOPE, shown("old", "as now", 1000))
    await replies.put(SCOPE, shown("new", "as now", 2000))
    await replies.put(SCOPE, shown("otherwise", "as never", 3000))
    await replies.put(SCOPE, shown("of another", "as now", 3000, article_digest="d2"))
    await replies.put(SCOPE, replace(REPLY, key="an answer", reply='{"answer": ""}', created_at=3000))
    for key in ("old", "new", "otherwise", "of another", "an answer"):
        await replies.note_shown(SCOPE, key, an_occasion())

    assert await replies.newest_reading(SCOPE, IN_CHANNEL, "d1", "as now") == "new"


@pytest.mark.parametrize(
    "occasion",
    [an_occasion(ANNA, private=True), an_occasion(channel=OTHER_CHANNEL)],
    ids=["privately", "in another channel"],
)
async def test_a_reply_that_was_shown_to_others_alone_is_not_found(
    replies: ReplyStore, occasion: Occasion
) -> None:
    await replies.put(SCOPE, shown("mine", "as now", 1000))
    await replies.put(SCOPE, shown("theirs", "as now", 2000))
    await replies.note_shown(SCOPE, "mine", an_occasion())
    await replies.note_shown(SCOPE, "theirs", occasion)

    assert await replies.newest_reading(SCOPE, IN_CHANNEL, "d1", "as now") == "mine"
    assert await replies.latest_shown(SCOPE, IN_CHANNEL, ["mine", "theirs"]) == "mine"
    assert await replies.latest_shown(SCOPE, IN_CHANNEL, ["theirs"]) is None


async def test_a_reply_of_another_scope_is_not_found(replies: ReplyStore) -> None:
    await replies.put("guild:2", shown("k1", "as now", 1000))
    await replies.note_shown("guild:2", "k1", an_occasion())

    assert await replies.newest_reading(SCOPE, IN_CHANNEL, "d1", "as now") is None
