"""Which version of the reader found something: whatever decides what is found makes another one."""

import functools
import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable

DECIDING = ("article", "lexicon", "readers", "cards", "pipeline/records/library_records.py")  # below `bot`
_LENGTH = 16  # hexadecimal digits


@functools.cache
def reader_version() -> str:
    """A digest of the source of all that decides what is kept of an article. Reads some 200 small files."""
    digest = hashlib.sha256()
    for name in DECIDING:
        for content in _sources(files("bot").joinpath(name)):
            digest.update(content)
    return digest.hexdigest()[:_LENGTH]


def _sources(place: Traversable) -> list[bytes]:
    if place.is_file():
        return [place.read_bytes()]
    found = []
    for one in sorted(place.iterdir(), key=lambda one: one.name):
        if one.is_dir() or one.name.endswith(".py"):
            found += _sources(one)
    return found
