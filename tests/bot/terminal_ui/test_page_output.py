import os
from pathlib import Path

import pytest

from bot.errors import BylineError
from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui.page_output import PageOutput, write_whole


def test_the_old_page_is_there_until_the_new_one_is_whole(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")
    write_whole(page, b"new")

    assert page.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [page]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"old")
    (tmp_path / "link.html").symlink_to(tmp_path / "page.html")
    write_whole(tmp_path / "link.html", b"new")

    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "page.html").read_bytes() == b"new"


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="needs a device")
def test_what_is_no_file_is_written_to_and_stays() -> None:
    write_whole(Path(os.devnull), b"new")

    assert Path(os.devnull).is_char_device()


def test_a_page_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    output = PageOutput(str(tmp_path / "nowhere" / "page.html"))
    output.add("ferry.txt", read_by_rules("Ferry sinks\n\nIt sank on Monday."))

    with pytest.raises(BylineError, match=r"page\.html"):
        output.finish()
