"""The container's files are sound, and name only what is there."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.pipeline.asking.token_counting import ranks_file
from bot.pipeline.shards import parse_share
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
        ("deploy/byline.service", r"/usr/bin/env ([A-Z_]+)="),
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


def test_what_the_image_copies_installs_a_byline_that_reads_where_nothing_else_lies(tmp_path: Path) -> None:
    """Its build without the network: what the image's pip makes of the copied folder, and runs."""
    pytest.importorskip("setuptools", minversion="77")
    ignored = [line.removeprefix("**/") for line in text_of(".dockerignore").split()]
    shutil.copytree(ROOT, tmp_path / "src", ignore=shutil.ignore_patterns(*ignored))
    build = "from setuptools.build_meta import build_wheel; build_wheel('..')"
    subprocess.run([sys.executable, "-c", build], cwd=tmp_path / "src", check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    clean = tmp_path / "clean"
    clean.mkdir()
    read = [sys.executable, "-m", "bot", "read", "--reader", "rules", ROOT / "examples/harbour.txt"]
    environment = {"PYTHONPATH": str(tmp_path / "installed"), "HOME": str(clean), "PATH": os.environ["PATH"]}
    done = subprocess.run(read, cwd=clean, env=environment, capture_output=True, text=True, check=True)
    data = {path.relative_to(ROOT) for path in data_files() if path.suffix != ".po"}

    assert "Marta Holm" in done.stdout
    assert {path for path in data if not (tmp_path / "installed" / path).is_file()} == set()


def data_files() -> Iterator[Path]:
    for part in ("bot", "prompts", "storage"):
        for path in (ROOT / part).rglob("*"):
            if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts:
                yield path


def test_the_tokenizer_s_ranks_are_placed_where_tiktoken_looks(tmp_path: Path) -> None:
    pytest.importorskip("bpe_openai")
    command = [sys.executable, ROOT / "deploy/place_ranks.py", tmp_path]
    subprocess.run(command, check=True, env={"PYTHONPATH": str(ROOT)})
    placed = ranks_file({"TIKTOKEN_CACHE_DIR": str(tmp_path)})

    assert placed is not None
    assert placed.is_file()


@pytest.mark.parametrize("name", ["compose.yaml", "docs/scale.md", "deploy/kubernetes.yaml"])
def test_what_the_image_sets_holds_where_a_copy_of_the_example_leaves_it_empty(name: str) -> None:
    """A container's own environment comes before its image's, also an empty value of `.env`."""
    image = dict(re.findall(r"^(?:ENV | {4})([A-Z][A-Z_]+)=(\S+)", text_of("Dockerfile"), re.MULTILINE))
    hidden = {key for key in image if f"\n{key}=\n" in text_of(".env.example")}
    set_again = dict(re.findall(r'([A-Z_]+)(?:: |, value: )"?([^",}\s]+)', text_of(name)))

    assert hidden
    assert {key: set_again.get(key) for key in hidden} == {key: image[key] for key in hidden}


def test_systemd_s_database_is_not_hidden_by_a_copy_of_the_example() -> None:
    """What a unit's `EnvironmentFile=` says wins over its `Environment=`."""
    unit = text_of("deploy/byline.service")

    assert "\nEnvironmentFile=" in unit
    assert "\nEnvironment=" not in unit
    assert "\nExecStart=/usr/bin/env DATABASE_PATH=/var/lib/byline/" in unit


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1)])
def test_a_container_s_health_is_asked_of_byline_itself_whatever_proxy_is_set(status: int, code: int) -> None:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Not a word."""

    command = json.loads(
        text_of("Dockerfile").partition("HEALTHCHECK")[2].partition("CMD ")[2].splitlines()[0]
    )
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        asking = Thread(target=server.handle_request)
        asking.start()
        check = [sys.executable, *(one.replace("8080", str(server.server_port)) for one in command[1:])]
        done = subprocess.run(
            check, capture_output=True, check=False, env={"http_proxy": "http://127.0.0.1:9"}
        )
        asking.join()

    assert done.returncode == code


@pytest.mark.skipif(os.name != "posix", reason="the container's shell")
@pytest.mark.parametrize(
    ("pod", "each", "share"),
    [("byline-0", 8, "0-7/16"), ("byline-1", 8, "8-15/16"), ("byline-15", 1, "15-15/16")],
)
def test_the_ordinal_of_a_pod_picks_its_share(pod: str, each: int, share: str) -> None:
    script = text_of("deploy/kubernetes.yaml").partition("args:\n            - |\n")[2].partition("env:")[0]
    script = script.replace("exec byline run", 'echo "$SHARDS"')
    values = {"HOSTNAME": pod, "SHARDS_EACH": str(each), "SHARDS_IN_ALL": "16"}
    said = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True, env=values)

    assert said.stdout.strip() == share
    assert len(parse_share(share).ids) == each
