"""The machine's clock may be set while Byline runs: what dates things, or waits, goes by another one."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.pipeline.memory import Memory

ROOT = Path(__file__).parents[2]
LOOKS_AT_IT = {"time.time", "datetime.now", "datetime.utcnow", "date.today", "utils.utcnow"}
ON_PURPOSE = {
    "bot/pipeline/memory.py": "until there is a better one",
    "bot/pipeline/known_servers.py": "what is known of a model’s server is asked once more, or later",
    "bot/discord_ui/discord_clock.py": "until Discord has told the time",
    "bot/discord_ui/trying/server.py": "plays Discord",
    "bot/pipeline/checks/check_database.py": "looks once and ends",
}


def looks(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if f"{name}.{node.attr}" in LOOKS_AT_IT:
                yield f"{name}.{node.attr}"


def test_what_serves_people_does_not_go_by_the_machines_clock() -> None:
    files = [one for part in ("discord_ui", "pipeline") for one in (ROOT / "bot" / part).rglob("*.py")]
    found = {
        one.relative_to(ROOT).as_posix() for one in files if list(looks(one.read_text(encoding="utf-8")))
    }

    assert found == set(ON_PURPOSE)


def test_everything_that_is_kept_is_dated_by_the_clock_that_the_memory_goes_by() -> None:
    memory = Memory(None, now=lambda: 1.0)
    memory.go_by(lambda: 86_400.5)

    assert (memory.now(), memory.second()) == (86_400.5, 86_400)
