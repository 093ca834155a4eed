"""A model that is known to be right, so that what its replies say goes."""

from bot.pipeline.readings.model_record import ModelRecord
from bot.pipeline.services import Services
from bot.readers.model.controls import ControlRecord


class GoodRecord(ModelRecord):
    async def latest(self) -> ControlRecord:
        return ControlRecord(agreed=200, of=200)


def prove(services: Services) -> None:
    """Let the model of `services`, if it has one, be known from before."""
    if services.model_services is not None:
        identity = services.model_services.calls.identity
        services.model_services.record = GoodRecord(services.memory, identity, "")
