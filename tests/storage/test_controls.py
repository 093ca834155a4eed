import pytest

from storage.controls import KEPT_CONTROLS, ControlCounts, ControlStore, ModelKey
from storage.database import Database

pytestmark = pytest.mark.asyncio

MODEL = ModelKey("https://model.test/v1", "small", "prompts")


async def test_counts_of_several_replies_are_summed(database: Database) -> None:
    store = ControlStore(database)
    await store.add(MODEL, "one", ControlCounts(agreed=3, contradicted=1))
    await store.add(MODEL, "another", ControlCounts(agreed=2, left_out=4))

    assert await store.latest(MODEL) == ControlCounts(agreed=5, contradicted=1, left_out=4)


async def test_a_reply_counts_once(database: Database) -> None:
    store = ControlStore(database)
    for _ in range(2):
        await store.add(MODEL, "one", ControlCounts(agreed=3))

    assert await store.latest(MODEL) == ControlCounts(agreed=3)


@pytest.mark.parametrize(
    "other",
    [
        ModelKey("https://another.test/v1", "small", "prompts"),
        ModelKey("https://model.test/v1", "large", "prompts"),
        ModelKey("https://model.test/v1", "small", "edited"),
    ],
)
async def test_another_server_model_or_prompt_has_a_record_of_its_own(
    database: Database, other: ModelKey
) -> None:
    store = ControlStore(database)
    await store.add(MODEL, "one", ControlCounts(agreed=3))

    assert await store.latest(other) == ControlCounts()


async def test_only_the_latest_controls_count(database: Database) -> None:
    store = ControlStore(database)
    await store.add(MODEL, "old", ControlCounts(contradicted=50))
    for number in range(4):
        await store.add(MODEL, f"new {number}", ControlCounts(agreed=KEPT_CONTROLS // 4))

    assert await store.latest(MODEL) == ControlCounts(agreed=KEPT_CONTROLS)
