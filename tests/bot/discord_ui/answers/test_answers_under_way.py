import pytest

from bot.discord_ui.answers.answers_under_way import AnswersUnderWay
from bot.pipeline.asker import Asker

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
