import itertools
import logging
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from bot.pipeline import writing_beside
from bot.pipeline.asking.token_counting import TokenCounter, load_encoding
from bot.pipeline.records import withholding
from bot.settings import OUR_LOGGERS, Settings
from tests.expected_failures import why_expected
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.migrated_database import MIGRATING, migrated_file, preparing_with
from tests.shared_out import (
    long_ones_first,
    pytest_collection,
    pytest_xdist_auto_num_workers,
    pytest_xdist_make_scheduler,
)

__all__ = ["pytest_collection", "pytest_xdist_auto_num_workers", "pytest_xdist_make_scheduler"]  # hooks

NUMBERS = itertools.count()

# What holds for any input is tried with the same ones each time, and however long that takes.
settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fresh", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if reason := why_expected(item.nodeid):
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))
    long_ones_first(items)


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test asks somebody's real model, heeds their settings or writes into their library.

    The library of each test is a file that is not there yet.
    """
    for name in Settings.__dataclass_fields__:
        monkeypatch.delenv(name.upper(), raising=False)
    library = tmp_path_factory.getbasetemp() / f"library{next(NUMBERS)}" / "byline.sqlite"
    monkeypatch.setenv("DATABASE_PATH", str(library))


@pytest.fixture(autouse=True)
def loggers_as_they_were() -> Iterator[None]:
    """A command that a test runs in this process sets how much is logged; the next test starts afresh."""
    levels = {name: logging.getLogger(name).level for name in OUR_LOGGERS}
    yield
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture(autouse=True)
def patient_with_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, too, what is kept is there when its answer shows, and an erasure is waited for."""
    monkeypatch.setattr(writing_beside, "PATIENCE_SECONDS", PATIENCE_SECONDS)
    monkeypatch.setattr(withholding, "LONGEST_WAIT_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def impatient_with_the_database(monkeypatch: pytest.MonkeyPatch, patient_with_the_database: None) -> None:
    monkeypatch.setattr(writing_beside, "PATIENCE_SECONDS", 0.0)


@pytest.fixture(autouse=True)
def tokens_are_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    """No ranks are downloaded, nor do any come in between two counts of a test that brings none itself."""
    start = TokenCounter.start

    def start_what_a_test_brings(counter: TokenCounter) -> None:
        if counter._load is not load_encoding:
            start(counter)

    monkeypatch.setattr(TokenCounter, "start", start_what_a_test_brings)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return migrated_file(tmp_path_factory.mktemp("migrated"))


@pytest.fixture(autouse=True)
def new_databases_are_copied(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, migrated: bytes
) -> None:
    if request.path.name not in MIGRATING:
        monkeypatch.setattr("storage.database.prepare_file", preparing_with(migrated))
