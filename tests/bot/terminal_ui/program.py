"""The program as a person starts it, beside a provider that runs in the test itself."""

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


async def byline(*arguments: str | Path, folder: Path, **settings: object) -> Ended:
    """Run it in `folder`, its settings given as `openai_model="…"`; returns when it has ended."""
    return await python("-m", "bot", *arguments, folder=folder, **settings)


async def python(*arguments: str | Path, folder: Path, **settings: object) -> Ended:
    """The same for any program that imports Byline."""
    given = {name.upper(): str(value) for name, value in settings.items()}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *map(str, arguments),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **given},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        out, err = await asyncio.wait_for(process.communicate(), 90)
    finally:
        if process.returncode is None:
            process.kill()
    return Ended(process.returncode or 0, out.decode(), err.decode())
