from dataclasses import replace

import pytest

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.erasing import forget_article, forget_person, forget_scope
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    SCOPE,
    an_article,
    an_occasion,
    keep,
)

pytestmark = pytest.mark.asyncio

RECORD = CorrectionRecord(ANNA, "@anna", "d1", ("aa", "bb"), "aa", 1, 4, 20, "speaker", "Jo Rowe", 1000)
ALONE = Viewer(ANNA)


@pytest.fixture
def corrections(database: Database) -> CorrectionStore:
    return CorrectionStore(database)


async def put(
    corrections: CorrectionStore, record: CorrectionRecord = RECORD, *, private: bool = False
) -> int:
    return await corrections.put(SCOPE, record, channel=CHANNEL, private=private)


async def seen(corrections: CorrectionStore, viewer: Viewer, scope: str = SCOPE) -> list[CorrectionRecord]:
    return [one.record for one in await corrections.of_sentences(scope, viewer, ["aa"])]


async def test_a_correction_comes_back_as_it_was_made(corrections: CorrectionStore) -> None:
    await put(corrections)

    assert await seen(corrections, IN_CHANNEL) == [RECORD]


@pytest.mark.parametrize(
    ("viewer", "scope"),
    [(ELSEWHERE, SCOPE), (IN_CHANNEL, "guild:2")],
    ids=["another channel", "another server"],
)
async def test_a_correction_shows_where_its_reading_does(
    corrections: CorrectionStore, viewer: Viewer, scope: str
) -> None:
    await put(corrections)

    assert await seen(corrections, viewer, scope) == []


async def test_a_correction_to_a_private_reading_is_its_author_s_alone(corrections: CorrectionStore) -> None:
    await put(corrections, private=True)

    assert await seen(corrections, IN_CHANNEL) == []
    assert await seen(corrections, ALONE) == [RECORD]


async def test_what_is_one_s_own_comes_after_what_all_see(corrections: CorrectionStore) -> None:
    own, shared = replace(RECORD, name="Own"), replace(RECORD, name="Shared", person=BEN)
    await put(corrections, own, private=True)
    await put(corrections, shared)

    viewer = Viewer(ANNA, frozenset({CHANNEL}))
    assert [one.name for one in await seen(corrections, viewer)] == ["Shared", "Own"]


async def test_the_latest_correction_of_a_place_replaces_the_one_before(corrections: CorrectionStore) -> None:
    later = replace(RECORD, person=BEN, name="Tom Brindle", start=5, end=18)
    await put(corrections)
    await put(corrections, later)

    assert await seen(corrections, IN_CHANNEL) == [later]


@pytest.mark.parametrize("change", [{"occurrence": 2}, {"start": 20, "end": 30}, {"digest": "d2"}])
async def test_corrections_of_other_places_stand_side_by_side(
    corrections: CorrectionStore, change: dict[str, object]
) -> None:
    await put(corrections)
    await put(corrections, replace(RECORD, **change))  # type: ignore[arg-type]

    assert len(await seen(corrections, IN_CHANNEL)) == 2


@pytest.mark.parametrize(
    ("viewer", "manages", "undone"),
    [
        (Viewer(ANNA, frozenset({CHANNEL})), False, True),
        (IN_CHANNEL, True, True),
        (IN_CHANNEL, False, False),
        (ELSEWHERE, True, False),
    ],
    ids=["its author", "a manager", "somebody else", "a manager who cannot see it"],
)
async def test_who_may_undo_a_correction(
    corrections: CorrectionStore, viewer: Viewer, *, manages: bool, undone: bool
) -> None:
    number = await put(corrections)

    assert await corrections.undo(SCOPE, viewer, number, manages=manages) is undone
    assert (await seen(corrections, IN_CHANNEL) == []) is undone


async def test_a_forgotten_author_leaves_a_correction_without_a_name(
    database: Database, corrections: CorrectionStore
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion(BEN))
    await put(corrections)
    await forget_person(database, SCOPE, ANNA)

    assert await seen(corrections, IN_CHANNEL) == [replace(RECORD, person=0, shown_as="")]


async def test_what_a_forgotten_author_set_right_alone_goes(
    database: Database, corrections: CorrectionStore
) -> None:
    await put(corrections, private=True)
    await forget_person(database, SCOPE, ANNA)

    assert await seen(corrections, ALONE) == []


async def test_corrections_go_with_their_article(database: Database, corrections: CorrectionStore) -> None:
    await keep(database)
    await put(corrections)
    await forget_article(database, SCOPE, "d1")

    assert await seen(corrections, IN_CHANNEL) == []


async def test_corrections_go_with_their_server(database: Database, corrections: CorrectionStore) -> None:
    await put(corrections)
    await forget_scope(database, SCOPE)

    assert await seen(corrections, IN_CHANNEL) == []
