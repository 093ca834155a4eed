"""Read a document in a process of its own, with bounds of time and memory.

Readers of documents are large and the documents are anybody's: what takes too long is ended, what
takes too much room runs out of it there.
"""

import json
import os
import signal
import subprocess
import sys

from bot.article.decoding import accept
from bot.article.received_text import ReceivedText, received_from_json
from bot.documents.read_document import MOST_BYTES, is_document, read_document
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

PATIENCE_SECONDS = 20.0  # of waiting, on a machine that is busy
WORK_SECONDS = 5  # of a processor's time
MOST_MEMORY_BYTES = 300_000_000  # beside what Python itself takes


def read_within_bounds(
    data: bytes,
    name: str,
    *,
    patience: float = PATIENCE_SECONDS,
    work: int = WORK_SECONDS,
    memory: int = MOST_MEMORY_BYTES,
) -> ReceivedText:
    """The text in a file: plain text here and now, a document in a process that is ended in time.

    Raises `ArticleError` with words for who sent it. Blocks; a bot calls it in a thread.
    """
    if not is_document(data, name):
        return read_document(data, name)
    if len(data) > MOST_BYTES:
        raise UnreadableFile(texts.DOCUMENT_TOO_LARGE)
    command = [sys.executable, "-m", "bot.documents.process", name, str(work), str(memory)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 -- our own program; the name is only looked at
            command, input=data, capture_output=True, timeout=patience, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(texts.DOCUMENT_TOO_SLOW) from error
    if done.returncode:
        raise UnreadableFile(_why_it_died(done.returncode))
    outcome = json.loads(done.stdout)
    if "refused" in outcome:
        raise UnreadableFile(outcome["refused"])
    received = received_from_json(outcome)
    accept(received.text)  # a text longer than Byline reads says so
    return received


def _why_it_died(code: int) -> str:
    """The reason, by the signal that ended the process; without one it had no room."""
    if code in _ended_by("SIGXCPU", "SIGKILL"):
        return texts.DOCUMENT_TOO_SLOW
    return texts.BROKEN_DOCUMENT if code in _ended_by("SIGSEGV", "SIGBUS") else texts.DOCUMENT_TOO_LARGE


def _ended_by(*names: str) -> set[int]:
    """Exit codes; Windows has not all signals."""
    return {-getattr(signal, name) for name in names if hasattr(signal, name)}
