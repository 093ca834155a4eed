"""What a full reading changes, where something was set right in the quick one."""

import pytest

from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import ANNA, REPLY, full_reading
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_what_was_set_right_before_is_no_change_of_the_full_reading(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    untouched = await full_reading(services)
    reading = untouched.reading
    banner = next(one for one in reading.statements if "disgrace" in one.spans[0].of(reading.article.text))
    await services.corrections.make(ANNA, reading, banner.spans[0], "speaker", "Tom Brindle")
    corrected = await full_reading(services, options=ReadingOptions(fresh=True))

    assert untouched.changes.other_speaker == (banner.id,)
    assert not corrected.changes
