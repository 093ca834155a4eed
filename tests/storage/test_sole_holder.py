import os
from pathlib import Path

import pytest

from storage.errors import HeldByAnother
from storage.sole_holder import sole_holder


def test_a_second_holder_learns_who_the_first_is(path: Path) -> None:
    with sole_holder(path), pytest.raises(HeldByAnother) as caught, sole_holder(path):
        pytest.fail("both hold it")

    assert caught.value.process == os.getpid()


def test_after_the_first_has_gone_the_next_holds_it(path: Path) -> None:
    with sole_holder(path):
        pass
    with sole_holder(path):
        held = True

    assert held


def test_who_writes_nothing_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with sole_holder(tmp_path / "file" / "byline.sqlite"):
        held = True

    assert held
