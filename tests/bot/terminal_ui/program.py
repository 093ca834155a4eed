"""The program as a person starts it, beside a provider that runs in the test itself."""

import asyncio
import contextlib
import io
import logging
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from bot.__main__ import main
from tests.loopback_discord.watch import PATIENCE_SECONDS

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


async def byline(*arguments: str | Path, folder: Path, **settings: object) -> Ended:
    """Run it in `folder`, its settings given as `openai_model="…"`; returns when it has ended.

    In a thread of this process, with an event loop of its own, so that nothing has to be imported anew. What
    belongs to a process as a whole (exit, signals, pipes, which modules it loads) is for `python`.
    """
    given = {name.upper(): str(value) for name, value in settings.items()}
    return await asyncio.to_thread(_called, list(map(str, arguments)), folder, given)


def _called(arguments: list[str], folder: Path, settings: dict[str, str]) -> Ended:
    out, err = _stream(), _stream()
    with (
        contextlib.chdir(folder),
        mock.patch.dict(os.environ, settings),
        mock.patch.multiple(sys, stdin=_stream(), stdout=out, stderr=err),
        mock.patch.object(signal, "signal"),  # which only a process's first thread may call
        _logging_started_afresh(),
    ):
        code = main(arguments)
        out.flush()
        err.flush()
    return Ended(code, _written(out), _written(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")


def _written(stream: io.TextIOWrapper) -> str:
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode()


@contextlib.contextmanager
def _logging_started_afresh() -> Iterator[None]:
    """The test's own handlers would keep the program's from being installed."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


async def python(*arguments: str | Path, folder: Path, **settings: object) -> Ended:
    """A program that imports Byline, as a process of its own."""
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
        out, err = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    finally:
        if process.returncode is None:
            process.kill()
    return Ended(process.returncode or 0, out.decode(), err.decode())
