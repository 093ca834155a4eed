import asyncio

import pytest

from bot.discord_ui.answers import answers_under_way
from bot.discord_ui.answers.answers_under_way import AnswersUnderWay
from bot.pipeline.asker import Asker
from bot.pipeline.running_work import ShuttingDown

pytestmark = pytest.mark.asyncio

ANN, BEN = 7, 8


async def test_each_persons_answers_are_counted_until_they_end() -> None:
    under_way = AnswersUnderWay()
    counts = []
    with under_way.counted(Asker("guild:1", ANN)), under_way.counted(Asker("guild:2", BEN)):
        with under_way.counted(Asker("guild:2", ANN)):
            counts.append((under_way.of(ANN), under_way.of(BEN)))
        counts.append((under_way.of(ANN), under_way.of(BEN)))
    counts.append((under_way.of(ANN), under_way.of(BEN)))

    assert counts == [(2, 1), (1, 1), (0, 0)]


async def test_whose_work_is_given_up_is_told_to_the_end() -> None:
    under_way, given_up = AnswersUnderWay(), asyncio.Event()
    told: list[str] = []

    async def answer() -> None:
        await given_up.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        told.append("that Byline stops")

    async def give_up() -> None:
        given_up.set()

    under_way.begin(answer())
    await under_way.finish(0.0, give_up)

    assert told == ["that Byline stops"]


async def nothing_to_give_up() -> None:
    pass


async def test_once_byline_stops_nothing_new_is_begun() -> None:
    under_way = AnswersUnderWay()
    await under_way.finish(0.0, nothing_to_give_up)

    with pytest.raises(ShuttingDown), under_way.counted(Asker("guild:1", ANN)):
        pass


async def test_what_cannot_even_be_told_in_time_has_ended_when_byline_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answers_under_way, "TELLING_SECONDS", 0.0)
    under_way, has_ended = AnswersUnderWay(), asyncio.Event()

    async def never_answer() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            has_ended.set()

    under_way.begin(never_answer())
    await under_way.finish(0.0, nothing_to_give_up)

    assert has_ended.is_set()
