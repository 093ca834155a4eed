"""Counting tokens without ever waiting for it.

The exact way needs a file of ranks that tiktoken downloads at its first use, with no timeout. So a
thread fetches it in the background, and until it is there every count is an estimate. The thread is a
daemon: a download that hangs keeps neither the program nor its exit waiting.

Models count differently (another tokenizer, a frame around each message). What a provider reports
corrects the counts that follow, for that model alone.
"""

import asyncio
import hashlib
import logging
import math
import re
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

import tiktoken

from bot.newest import Newest
from bot.pipeline.asking.estimated_tokens import estimated_tokens

logger = logging.getLogger(__name__)

ENCODING = "o200k_base"
RANKS_ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
RANKS_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"

_SLICE = 20_000  # characters; a megabyte of one character makes tiktoken panic or crawl
_COUNTED_ON_THE_LOOP = 50_000  # characters, some 3 ms
_WORTH_REMEMBERING = 1000  # characters; what is shorter is counted at once
_MOST_REMEMBERED = 256
_LONG_WHITE_SPACE = re.compile(r"\s{16}")  # a third of the time to look for, and few texts have any
_WHITE_SPACE = re.compile(r"([^\S\n])[^\S\n]{15,}|\n{16,}")
_REPORTS_KEPT = 20
_LEAST_RATIO, _MOST_RATIO = 0.5, 4.0  # no tokenizer is further away: such reports are of something else


class Encoding(Protocol):
    """What is used of a `tiktoken.Encoding`."""

    def encode_ordinary(self, text: str) -> list[int]: ...


def ranks_file(environment: Mapping[str, str]) -> Path | None:
    """Where tiktoken keeps the ranks, which may not be there yet; None where it is told to keep nothing."""
    folder = environment.get("TIKTOKEN_CACHE_DIR", environment.get("DATA_GYM_CACHE_DIR"))
    if folder == "":
        return None
    parent = Path(tempfile.gettempdir()) / "data-gym-cache" if folder is None else Path(folder)
    return parent / hashlib.sha1(RANKS_ADDRESS.encode(), usedforsecurity=False).hexdigest()


def ranks_are_on_disk(file: Path | None) -> bool:
    """Whether counting will be exact without a download: the file is there and nobody changed it."""
    try:
        return file is not None and hashlib.sha256(file.read_bytes()).hexdigest() == RANKS_SHA256
    except OSError:
        return False


def load_encoding() -> Encoding:
    """Read the ranks, downloading them where they are not on disk. Takes half a second, or for ever."""
    return tiktoken.get_encoding(ENCODING)


class TokenCounter:
    """Counts tokens: exactly once the ranks are there, about until then."""

    def __init__(self, load: Callable[[], Encoding] = load_encoding) -> None:
        self._load = load
        self._encoding: Encoding | None = None
        self._thread: threading.Thread | None = None
        self._ratios: dict[str, deque[float]] = {}
        # By what counted, None for an estimate, and a digest.
        self._counted = Newest[tuple[Encoding | None, bytes], int](_MOST_REMEMBERED)
        self._lock = threading.Lock()

    @property
    def is_exact(self) -> bool:
        return self._encoding is not None

    def start(self) -> None:
        """Begin to load the ranks in the background, once; returns at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._load_quietly, name="token ranks", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait up to `seconds` for the ranks, for a program that has nothing else to do. True: exact now."""
        self.start()
        if self._thread is not None:
            self._thread.join(seconds)
        return self.is_exact

    def count_now(self, text: str, model: str = "") -> int:
        """Tokens of `text` as `model` counts them. For short texts: a megabyte takes 50 ms."""
        return math.ceil(self._count(text) * self.ratio(model))

    async def count(self, text: str, model: str = "") -> int:
        """The tokens as `count_now` counts them, of long texts in a thread."""
        if len(text) <= _COUNTED_ON_THE_LOOP:
            return self.count_now(text, model)
        return await asyncio.to_thread(self.count_now, text, model)

    def ratio(self, model: str) -> float:
        """How many tokens `model` was seen to count for each of ours: the highest of late, 1 before any."""
        return max(self._ratios.get(model, (1.0,)))

    async def learn(self, model: str, sent: list[str], reported_tokens: int) -> bool:
        """Correct later counts for `model` by what its provider reported for the texts `sent`.

        False where the report is so low that it cannot be of all of `sent`: some servers cut what exceeds
        their window and say nothing, others report only what they had not read before. Such a report
        corrects nothing.
        """
        if not any(sent) or reported_tokens <= 0:
            return True
        encoding = self._encoding
        counted = await asyncio.to_thread(lambda: sum(map(self._count, sent)))
        if encoding is not self._encoding:
            return True  # the ranks came meanwhile, and with them another measure
        ratio = reported_tokens / max(1, counted)
        if _LEAST_RATIO <= ratio <= _MOST_RATIO:
            self._ratios.setdefault(model, deque(maxlen=_REPORTS_KEPT)).append(ratio)
        return ratio >= _LEAST_RATIO

    def _count(self, text: str) -> int:
        """An article is counted again with each question about it, and so it is remembered for a while."""
        encoding = self._encoding
        if len(text) < _WORTH_REMEMBERING:
            return _counted_by(encoding, text)
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        known = self._counted.get((encoding, digest))
        if known is None:
            known = _counted_by(encoding, text)
            self._remember((encoding, digest), known)
        return known

    def _remember(self, counted: tuple[Encoding | None, bytes], tokens: int) -> None:
        """The digest alone, so that no text stays here when it is forgotten elsewhere."""
        with self._lock:  # texts are counted in threads too
            self._counted[counted] = tokens

    def _load_quietly(self) -> None:
        try:
            encoding = self._load()
        except Exception as error:  # a download fails in many ways, none of which matters here
            logger.warning("tokens are estimated: the ranks could not be loaded (%s)", type(error).__name__)
            return
        self._ratios.clear()  # they were of estimates
        self._encoding = encoding


def _counted_by(encoding: Encoding | None, text: str) -> int:
    if encoding is None:
        return estimated_tokens(text)
    shorter = _WHITE_SPACE.sub(_sixteen, text) if _LONG_WHITE_SPACE.search(text) else text
    slices = (shorter[start : start + _SLICE] for start in range(0, len(shorter), _SLICE))
    return sum(len(encoding.encode_ordinary(one)) for one in slices)


def _sixteen(run: re.Match[str]) -> str:
    return (run[1] or "\n") * 16
