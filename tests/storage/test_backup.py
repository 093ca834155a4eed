import asyncio
from pathlib import Path

import pytest

from storage import backup
from storage.articles import ArticleStore
from storage.database import Database
from storage.errors import BackupExists, DatabaseUnusable
from storage.found_statements import Search
from storage.statements import StatementStore
from tests.storage.builders import IN_CHANNEL, SCOPE, an_article, an_occasion, keep
from tests.storage.cancelling import cancelled_at_every_wait

pytestmark = pytest.mark.asyncio


async def test_a_backup_opens_and_holds_what_was_kept(database: Database, tmp_path: Path) -> None:
    await keep(database, statements=[("Ann Lee", "war")])
    await database.back_up(tmp_path / "copy")
    async with Database.open(tmp_path / "copy") as copy:
        await copy.check()
        page = await StatementStore(copy).find(SCOPE, IN_CHANNEL, Search("war"))

        assert [one.text for one in page.statements] == ["war"]


async def test_a_backup_never_overwrites_a_file(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    target.write_text("precious")
    with pytest.raises(BackupExists):
        await database.back_up(target)

    assert target.read_text() == "precious"


async def test_a_backup_is_its_owners_alone(database: Database, tmp_path: Path) -> None:
    await database.back_up(tmp_path / "copy")

    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600


async def test_a_backup_into_a_missing_folder_says_so(database: Database, tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable):
        await database.back_up(tmp_path / "missing" / "copy")


async def test_a_backup_taken_during_a_transaction_holds_the_state_before(
    database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("CREATE TABLE unfinished (a)")
        await database.back_up(tmp_path / "copy")
    async with Database.open(tmp_path / "copy") as copy, copy.reading() as connection:
        assert not await connection.rows("SELECT 1 FROM sqlite_schema WHERE name = 'unfinished'")


async def test_a_backup_goes_on_beside_writers(database: Database, tmp_path: Path) -> None:
    articles = ArticleStore(database)
    await asyncio.gather(
        database.back_up(tmp_path / "copy"),
        *(articles.record_reading(SCOPE, an_article(str(number)), an_occasion()) for number in range(20)),
    )
    async with Database.open(tmp_path / "copy") as copy:
        await copy.check()

    assert len(await articles.newest(SCOPE, IN_CHANNEL)) == 20


async def test_a_backup_cancelled_at_any_wait_leaves_a_whole_copy_or_no_file(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    await keep(database, statements=[("Ann Lee", "war")])

    async def assert_whole_or_none() -> None:
        for file in folder.iterdir():
            assert file.name == "copy"
            async with Database.open(file) as copy:
                await copy.check()
            file.unlink()

    cancelled = await cancelled_at_every_wait(lambda: database.back_up(folder / "copy"), assert_whole_or_none)

    assert cancelled >= 4


async def test_what_a_killed_backup_left_bears_another_name_and_does_not_stop_the_next(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "copy.partial").write_bytes(b"half of it")
    await database.back_up(tmp_path / "copy")

    assert not (tmp_path / "copy.partial").exists()
    async with Database.open(tmp_path / "copy") as copy:
        await copy.check()


async def test_while_a_backup_is_made_there_is_no_file_of_its_name(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    finish = backup._finish

    def look(partial: Path, target: Path) -> None:
        seen.append(target.exists())
        finish(partial, target)

    monkeypatch.setattr(backup, "_finish", look)
    await database.back_up(tmp_path / "copy")

    assert seen == [False]


async def test_who_takes_the_name_meanwhile_keeps_it(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy"
    link = Path.hardlink_to

    def taken_before(self: Path, partial: Path) -> None:
        self.write_text("precious")
        link(self, partial)

    monkeypatch.setattr(Path, "hardlink_to", taken_before)
    with pytest.raises(BackupExists):
        await database.back_up(target)

    assert target.read_text() == "precious"
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == ["copy"]


async def test_a_file_system_without_links_takes_a_backup_too(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, partial: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    await database.back_up(tmp_path / "copy")

    async with Database.open(tmp_path / "copy") as copy:
        await copy.check()
    assert not (tmp_path / "copy.partial").exists()
