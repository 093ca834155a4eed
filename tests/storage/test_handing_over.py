"""What was read in a channel that is deleted is from then on the private matter of who had it read."""

import pytest

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.erasing import forget_article_of, forget_place
from storage.holdings import HoldingStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import Reply, ReplyStore
from storage.traces import traces_of_article
from tests.storage.builders import ANNA, BEN, CHANNEL, IN_CHANNEL, OTHER_CHANNEL, SCOPE, an_occasion, keep

pytestmark = pytest.mark.asyncio

ANNA_ALONE, BEN_ALONE = Viewer(ANNA), Viewer(BEN)


async def listed(database: Database, viewer: Viewer) -> list[str]:
    return [one.digest for one in await ArticleStore(database).newest(SCOPE, viewer)]


async def channel_deleted(database: Database) -> None:
    await forget_place(database, SCOPE, str(CHANNEL))


async def test_who_had_it_read_there_still_sees_it_and_nobody_else(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await channel_deleted(database)

    assert await listed(database, ANNA_ALONE) == ["d1"]
    assert await listed(database, IN_CHANNEL) == []


async def test_each_of_several_keeps_what_they_had_read_in_their_own_order(database: Database) -> None:
    for digest, person in (("d1", ANNA), ("d2", BEN), ("d1", BEN), ("d3", ANNA)):
        await keep(database, digest, occasion=an_occasion(person))
    await channel_deleted(database)

    assert await listed(database, ANNA_ALONE) == ["d3", "d1"]
    assert await listed(database, BEN_ALONE) == ["d1", "d2"]


async def test_it_can_be_forgotten_then(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await channel_deleted(database)
    traces = await traces_of_article(database, SCOPE, "d1", ANNA_ALONE)
    await forget_article_of(database, SCOPE, "d1", ANNA)
    async with database.reading() as connection:
        left = await connection.integer("SELECT count(*) FROM articles")

    assert (traces.readings, traces.people) == (1, {ANNA})
    assert left == 0


async def test_it_is_told_to_have_been_read_privately(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await channel_deleted(database)
    known = await ArticleStore(database).find(SCOPE, ANNA_ALONE, "d1")

    assert known is not None
    assert (known.latest.private, known.latest.channel) == (True, None)


async def test_its_statements_are_to_be_found_anew_with_the_replies_that_were_shown_there(
    database: Database,
) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await ReplyStore(database).put(SCOPE, Reply("k1", "d1", "{}", "model", 1000))
    await ReplyStore(database).note_shown(SCOPE, "k1", an_occasion(ANNA))
    await channel_deleted(database)
    store = HoldingStore(database)
    outdated = await store.outdated("now", before=2**62)
    assert outdated is not None
    to_read = await store.to_read(outdated)

    assert to_read is not None
    assert [one.reply for one in to_read.replies] == ["{}"]


async def test_a_reply_about_what_somebody_else_had_read_there_is_not_handed_to_them(
    database: Database,
) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await keep(database, "d2", occasion=an_occasion(BEN))
    await ReplyStore(database).put(SCOPE, Reply("k1", "d1", "{}", "model", 1000))
    await ReplyStore(database).note_shown(SCOPE, "k1", an_occasion(ANNA))
    await channel_deleted(database)

    assert await ReplyStore(database).latest_shown(SCOPE, ANNA_ALONE, ["k1"]) == "k1"
    assert await ReplyStore(database).latest_shown(SCOPE, BEN_ALONE, ["k1"]) is None


async def test_a_correction_made_there_stays_for_its_author_alone(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await keep(database, "d1", occasion=an_occasion(BEN))
    corrections = CorrectionStore(database)
    for person in (ANNA, BEN):
        record = CorrectionRecord(person, "@x", "d1", ("0a",), "0a", person, 0, 3, "nobody", "", made_at=1000)
        await corrections.put(SCOPE, record, channel=CHANNEL, private=False)
    await channel_deleted(database)
    seen = [one.record.person for one in await corrections.of_sentences(SCOPE, BEN_ALONE, ["0a"])]

    assert seen == [BEN]


async def test_what_was_read_elsewhere_stays_as_it_is(database: Database) -> None:
    await keep(database, "d1", [("Ann Lee", "war")], occasion=an_occasion(ANNA, channel=OTHER_CHANNEL))
    await keep(database, "d1", [("Ann Lee", "war")], occasion=an_occasion(BEN))
    await channel_deleted(database)

    assert await listed(database, Viewer(0, frozenset({OTHER_CHANNEL}))) == ["d1"]


async def test_nothing_tells_where_the_channels_cards_were(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    cards = PublicCardStore(database)
    await cards.put(SCOPE, CHANNEL, "d1", PublicCard("link", 5, 1000))
    await channel_deleted(database)

    assert await cards.links(SCOPE, {CHANNEL}, ["d1"]) == {}


async def test_a_part_of_an_article_is_none_afterwards_either(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await HoldingStore(database).set_aside(SCOPE, "d1", an_occasion(ANNA))
    await channel_deleted(database)

    assert await ArticleStore(database).newest(SCOPE, ANNA_ALONE, articles_alone=True) == []
