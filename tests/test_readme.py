"""What README.md shows and tells people to type is true."""

import re
from pathlib import Path

import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_output_on_the_first_screen_is_the_real_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    [block] = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    typed, _, shown = block.partition("\n")
    main(typed.removeprefix("$ byline ").split())

    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("name", ["main", "test"])
def test_each_command_is_one_line_to_copy(name: str) -> None:
    assert re.search(rf"<!-- {name} command -->\n```sh\n[^\n]+\n```\n", README)


def test_the_first_command_is_the_page_to_try_byline_on() -> None:
    [command] = re.findall(r"<!-- main command -->\n```sh\n([^\n]+)", README)

    assert command.endswith(" && .venv/bin/byline try")


@pytest.mark.parametrize("picture", re.findall(r'<img src="([^"]+)"', README))
def test_each_picture_is_there_and_small(picture: str) -> None:
    assert (ROOT / picture).stat().st_size < 150_000
