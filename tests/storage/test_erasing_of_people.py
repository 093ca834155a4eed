import json
from collections.abc import Awaitable, Callable

import pytest
import pytest_asyncio

from storage.audiences import Viewer
from storage.conversations import ConversationStore
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.erasing import forget_article_of, forget_person, forget_questions
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import ReplyStore
from storage.traces import traces_of_person
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    IN_CHANNEL,
    SCOPE,
    THREAD,
    a_turn,
    an_occasion,
    ask,
    keep,
    keep_reply,
)
from tests.storage.erased import (
    ARTICLE,
    IN_THE_CHANNEL,
    OTHER_THREAD,
    PRIVATE,
    QUESTION,
    note,
    notes_of,
    questions,
)

pytestmark = pytest.mark.asyncio


async def test_a_persons_turns_go_everywhere_and_others_stay(database: Database) -> None:
    for key in (THREAD, OTHER_THREAD):
        await ask(database, a_turn("Anna's", person=ANNA), a_turn("Ben's", person=BEN), key=key)
    await ask(database, a_turn("Anna's, privately", person=ANNA), key=PRIVATE)
    await forget_person(database, SCOPE, ANNA)

    assert await questions(database, THREAD) == ["Ben's"]
    assert await questions(database, OTHER_THREAD) == ["Ben's"]
    assert await ConversationStore(database).get(PRIVATE) is None


async def test_a_persons_private_articles_list_and_notes_go_too(database: Database) -> None:
    await ConversationStore(database).add_articles(PRIVATE, ["d1"], 10)
    await forget_person(database, SCOPE, ANNA)

    assert await ConversationStore(database).get(PRIVATE) is None


async def test_an_article_of_a_persons_leaves_the_list_of_their_private_conversation_alone(
    database: Database,
) -> None:
    store = ConversationStore(database)
    await keep(database, "d1", occasion=an_occasion(BEN))
    for key in (PRIVATE, THREAD):
        await store.add_articles(key, ["d1", "d2"], 10)
    await forget_article_of(database, SCOPE, "d1", ANNA)
    private, shared = await store.get(PRIVATE), await store.get(THREAD)

    assert private is not None
    assert shared is not None
    assert (private.articles, shared.articles) == (("d2",), ("d1", "d2"))


async def test_notes_go_that_held_one_of_the_persons_turns(database: Database) -> None:
    anna, _ = await ask(database, a_turn(person=ANNA), a_turn(person=BEN))
    await note(database, anna)
    bens, _ = await ask(database, a_turn(person=BEN), a_turn(person=BEN), key=OTHER_THREAD)
    await note(database, bens, OTHER_THREAD)
    await forget_person(database, SCOPE, ANNA)

    assert await notes_of(database) == ("", None)
    assert await notes_of(database, OTHER_THREAD) == ("some notes", "{}")


async def test_a_reply_that_also_answered_somebody_else_stays_for_them(database: Database) -> None:
    for key in ("both", "only Anna"):
        await keep_reply(database, key)
    await ask(
        database,
        a_turn(person=ANNA, reply_key="both"),
        a_turn(person=BEN, reply_key="both"),
        a_turn(person=ANNA, reply_key="only Anna"),
    )
    await forget_person(database, SCOPE, ANNA)

    assert await ReplyStore(database).get(SCOPE, "both")
    assert await ReplyStore(database).get(SCOPE, "only Anna") is None


async def test_a_persons_owed_goes_and_others_stays(database: Database) -> None:
    outbox = OutboxStore(database)
    for person in (ANNA, BEN):
        await outbox.add(SCOPE, person, "{}", 10)
    await forget_person(database, SCOPE, ANNA)

    assert [one.person for one in await outbox.all()] == [BEN]


async def test_that_they_are_told_when_it_is_forgotten_stays_owed(database: Database) -> None:
    outbox = OutboxStore(database)
    forgetting = '{"errand": {"kind": "forget"}}'
    for details in ("{}", forgetting):
        await outbox.add(SCOPE, ANNA, details, 10)
    await forget_person(database, SCOPE, ANNA)

    assert [one.details for one in await outbox.all()] == [forgetting]


async def test_questions_that_are_not_answered_yet_go_with_a_persons_own(database: Database) -> None:
    outbox = OutboxStore(database)
    for person, details in ((ANNA, QUESTION), (ANNA, ARTICLE), (BEN, QUESTION)):
        await outbox.add(SCOPE, person, details, 10)
    await forget_questions(database, SCOPE, ANNA)
    left = [(one.person, one.details) for one in await outbox.all()]

    assert left == [(ANNA, ARTICLE), (BEN, QUESTION)]


async def test_no_empty_conversation_is_left_of_a_persons_questions(database: Database) -> None:
    await ask(database, a_turn("Anna's, privately", person=ANNA), key=PRIVATE)
    await forget_questions(database, SCOPE, ANNA)

    assert await ConversationStore(database).get(PRIVATE) is None


async def test_questions_that_are_not_answered_yet_count_among_a_persons_own(database: Database) -> None:
    outbox = OutboxStore(database)
    for person, details in ((ANNA, QUESTION), (ANNA, ARTICLE), (BEN, QUESTION)):
        await outbox.add(SCOPE, person, details, 10)
    await ask(database, a_turn())
    traces = await traces_of_person(database, SCOPE, Viewer(ANNA))

    assert traces.turns == 2


FORGOTTEN_BY_BEN: dict[str, Callable[[Database], Awaitable[object]]] = {
    "the article": lambda database: forget_article_of(database, SCOPE, "d1", BEN),
    "all that is theirs": lambda database: forget_person(database, SCOPE, BEN),
}


@pytest_asyncio.fixture(params=FORGOTTEN_BY_BEN)
async def left_to_anna(request: pytest.FixtureRequest, database: Database) -> Database:
    """After Ben forgot what he had read in a channel, with all that came of it; Anna read it privately."""
    await keep(database, "d1", occasion=an_occasion(BEN))
    await ask(database, a_turn(person=BEN), key=IN_THE_CHANNEL)
    await PublicCardStore(database).put(SCOPE, CHANNEL, "d1", PublicCard("link", 7, 1000))
    await keep_reply(database, "k1")
    await ReplyStore(database).note_shown(SCOPE, "k1", an_occasion(BEN))
    by_cara = CorrectionRecord(503, "@cara", "d1", ("aa",), "aa", 1, 0, 3, "nobody", "", made_at=1000)
    await CorrectionStore(database).put(SCOPE, by_cara, channel=CHANNEL, private=False)
    await keep(database, "d1", occasion=an_occasion(ANNA, private=True))
    await FORGOTTEN_BY_BEN[request.param](database)
    return database


async def test_a_private_reading_keeps_nothing_in_a_channels_conversation(left_to_anna: Database) -> None:
    assert await ConversationStore(left_to_anna).get(IN_THE_CHANNEL) is None


async def test_a_private_reading_keeps_no_card(left_to_anna: Database) -> None:
    assert await PublicCardStore(left_to_anna).find(SCOPE, CHANNEL, "d1", 0) is None


async def test_a_private_reading_keeps_no_reply_that_a_channel_was_shown(left_to_anna: Database) -> None:
    replies = ReplyStore(left_to_anna)

    assert await replies.get(SCOPE, "k1") is not None
    assert await replies.latest_shown(SCOPE, IN_CHANNEL, ["k1"]) is None


async def test_a_private_reading_keeps_nothing_that_was_set_right_in_a_channel(
    left_to_anna: Database,
) -> None:
    assert await CorrectionStore(left_to_anna).of_every_audience(SCOPE, ["aa"]) == []


async def test_what_somebody_set_right_goes_with_an_article_that_others_keep(database: Database) -> None:
    await keep(database, "d1", occasion=an_occasion(BEN))
    await keep(database, "d1", occasion=an_occasion(ANNA))
    for person, digest in ((BEN, "d1"), (BEN, "d2"), (ANNA, "d1")):
        made = CorrectionRecord(person, "@name", digest, ("aa",), "aa", 1, 0, 3, "nobody", "", made_at=1000)
        await CorrectionStore(database).put(SCOPE, made, channel=CHANNEL, private=False)
    await forget_article_of(database, SCOPE, "d1", BEN)
    left = await CorrectionStore(database).of_every_audience(SCOPE, ["aa"])

    assert {(one.record.person, one.record.digest) for one in left} == {(BEN, "d2"), (ANNA, "d1")}


async def test_what_somebody_is_owed_of_an_article_goes_with_it_though_others_keep_it(
    database: Database,
) -> None:
    outbox = OutboxStore(database)
    await keep(database, "d1", occasion=an_occasion(BEN))
    await keep(database, "d1", occasion=an_occasion(ANNA))
    of_d1, of_d2 = (json.dumps({"progress": {"digest": one}}) for one in ("d1", "d2"))
    for person, details in ((BEN, of_d1), (BEN, of_d2), (ANNA, of_d1)):
        await outbox.add(SCOPE, person, details, 10)
    await forget_article_of(database, SCOPE, "d1", BEN)

    assert [(one.person, one.details) for one in await outbox.all()] == [(BEN, of_d2), (ANNA, of_d1)]


async def test_a_conversation_of_nothing_but_forgotten_questions_goes_with_them(database: Database) -> None:
    await ask(database, a_turn("Anna's", person=ANNA, articles=[]), key=THREAD)
    await forget_questions(database, SCOPE, ANNA)

    assert await ConversationStore(database).get(THREAD) is None
