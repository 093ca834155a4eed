import pytest

from bot.pipeline.keeping import promises
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.memory import Memory
from storage.database import Database
from tests.loopback_discord.watch import PATIENCE_SECONDS


@pytest.fixture
def patient_with_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, what is promised is waited for until it is on the disk."""
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(Memory(database))
