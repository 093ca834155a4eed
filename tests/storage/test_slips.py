from pathlib import Path

import pytest

from storage.errors import DatabaseUnusable
from storage.slips import Slips

pytestmark = pytest.mark.asyncio

FERRY, LINE = {"details": "The ferry “closes”.", "half": "\ud800"}, {"details": "The line stays."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "byline.sqlite.slips"


@pytest.fixture
def slips(tmp_path: Path) -> Slips:
    return Slips(tmp_path / "byline.sqlite")


async def test_what_was_put_is_there_for_the_next_process(slips: Slips, tmp_path: Path) -> None:
    await slips.put(FERRY)
    await slips.put(LINE)

    assert await Slips(tmp_path / "byline.sqlite").all() == [FERRY, LINE]


async def test_a_blank_slip_leaves_no_word_while_others_stay(slips: Slips, file: Path) -> None:
    ferry = await slips.put(FERRY)
    await slips.put(LINE)
    await slips.blank(ferry)

    assert (await slips.all(), b"ferry" in file.read_bytes()) == ([LINE], False)


async def test_the_file_does_not_grow_for_ever(slips: Slips, file: Path) -> None:
    put = [await slips.put(FERRY), await slips.put(LINE)]
    for one in put:
        await slips.blank(one)

    assert file.stat().st_size == 0


@pytest.mark.parametrize("torn", [b'\n{"details": "The fer', b"\n\xff", b"\n[]\n"])
async def test_a_line_that_a_killed_process_did_not_finish_spoils_no_other(
    slips: Slips, file: Path, torn: bytes
) -> None:
    file.write_bytes(torn)
    await slips.put(LINE)

    assert await slips.all() == [LINE]


async def test_only_the_owner_reads_the_file(slips: Slips, file: Path) -> None:
    await slips.put(FERRY)

    assert file.stat().st_mode & 0o077 == 0


async def test_where_nobody_put_any_there_are_none(slips: Slips) -> None:
    assert await slips.all() == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
async def test_where_the_disk_has_no_room_it_says_so(tmp_path: Path) -> None:
    Path(f"{tmp_path / 'byline.sqlite'}.slips").symlink_to("/dev/full")

    with pytest.raises(DatabaseUnusable):
        await Slips(tmp_path / "byline.sqlite").put(FERRY)


async def test_what_is_cleared_is_gone_with_its_file(slips: Slips, file: Path) -> None:
    await slips.put(FERRY)
    await slips.clear()

    assert (await slips.all(), file.exists()) == ([], False)


async def test_what_is_no_object_is_no_slip(slips: Slips, file: Path) -> None:
    file.write_text('\n[1]\n{"details": "The line stays."}\n', encoding="utf-8")

    assert await slips.all() == [LINE]
