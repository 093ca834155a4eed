import itertools

import pytest

from bot.settings import Settings

NUMBERS = itertools.count()


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test asks somebody's real model, heeds their settings or writes into their library.

    The library of each test is a file that is not there yet.
    """
    for name in Settings.__dataclass_fields__:
        monkeypatch.delenv(name.upper(), raising=False)
    library = tmp_path_factory.getbasetemp() / f"library{next(NUMBERS)}" / "byline.sqlite"
    monkeypatch.setenv("DATABASE_PATH", str(library))
