"""`python -m …` as a process of its own, with nothing on its standard input.

Most are `forked` from one that has imported everything and read an article, which takes a new one over a
second. What happens before a program's first line, and what is left when it is over, is for those `started`.
"""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import TypeAlias

Reading: TypeAlias = tuple[asyncio.StreamReader, asyncio.ReadTransport]

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.loaded_program"])


class ForkedProgram:
    """With what tests use of `asyncio.subprocess.Process`."""

    def __init__(
        self,
        process: ForkServerProcess,
        stdout: Reading,
        stderr: Reading,
    ) -> None:
        (self.stdout, out), (self.stderr, err) = stdout, stderr
        self._transports = (out, err)
        self.pid = process.pid or 0
        self.returncode: int | None = None
        self._process = process
        self._ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(process.sentinel, self._end)

    async def wait(self) -> int:
        await self._ended.wait()
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Raises ProcessLookupError when it has ended."""
        if self.returncode is not None:
            raise ProcessLookupError
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def close(self) -> None:
        """Nobody reads any more what it wrote."""
        for transport in self._transports:
            transport.close()

    def _end(self) -> None:
        asyncio.get_running_loop().remove_reader(self._process.sentinel)
        self._process.join()
        self.returncode = self._process.exitcode
        self._process.close()
        self._ended.set()


Process: TypeAlias = asyncio.subprocess.Process | ForkedProgram


async def started(*arguments: str, folder: Path, environment: Mapping[str, str]) -> Process:
    """`arguments` are what follows `python -m`."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def forked(*arguments: str, folder: Path, environment: Mapping[str, str]) -> Process:
    """As `started`."""
    (out, out_there), (err, err_there) = _CONTEXT.Pipe(duplex=False), _CONTEXT.Pipe(duplex=False)
    given = (arguments, folder, dict(environment), out_there, err_there)
    process = _CONTEXT.Process(target=_become, args=given)
    process.start()
    for end in (out_there, err_there):
        end.close()
    return ForkedProgram(process, await _read(out), await _read(err))


async def end(process: Process) -> None:
    """Whatever it does. What it wrote and nobody has read is lost."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()
    if isinstance(process, ForkedProgram):
        process.close()


async def _read(pipe: Connection) -> Reading:
    reader = asyncio.StreamReader()
    file = os.fdopen(os.dup(pipe.fileno()), "rb", 0)
    pipe.close()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), file
    )
    return reader, transport


def _become(
    arguments: tuple[str, ...], folder: Path, environment: dict[str, str], out: Connection, err: Connection
) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for place, stream in enumerate((nothing, out.fileno(), err.fileno())):
        os.dup2(stream, place)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False)
    sys.argv = list(arguments)
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
