"""The container's files are sound, and name only what is there."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from bot.pipeline.asking.token_counting import ranks_file
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
SETTINGS = {one.name.upper() for one in fields(Settings)}
OTHERS = {"PATH", "PYTHONUNBUFFERED", "TIKTOKEN_CACHE_DIR", "SHARDS_EACH", "SHARDS_IN_ALL"}


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_a_linter_finds_nothing_in_the_dockerfile() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    if not linter.exists():
        pytest.skip("hadolint is not installed")
    done = subprocess.run([linter, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("Dockerfile", r"^(?:ENV | {4})([A-Z][A-Z_]+)="),
        ("deploy/byline.service", r"^Environment=([A-Z_]+)="),
        ("deploy/kubernetes.yaml", r"\{name: ([A-Z_]+), value"),
    ],
)
def test_what_is_set_is_a_setting(name: str, pattern: str) -> None:
    found = set(re.findall(pattern, text_of(name), re.MULTILINE))

    assert found
    assert found <= SETTINGS | OTHERS


def test_files_that_the_image_is_built_with_are_there() -> None:
    assert all(
        (ROOT / name).exists() for name in ("constraints.txt", "deploy/place_ranks.py", ".env.example")
    )


def test_the_tokenizer_s_ranks_are_placed_where_tiktoken_looks(tmp_path: Path) -> None:
    pytest.importorskip("bpe_openai")
    command = [sys.executable, ROOT / "deploy/place_ranks.py", tmp_path]
    subprocess.run(command, check=True, env={"PYTHONPATH": str(ROOT)})
    placed = ranks_file({"TIKTOKEN_CACHE_DIR": str(tmp_path)})

    assert placed is not None
    assert placed.is_file()
