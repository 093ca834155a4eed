"""Of what somebody pasted: where each piece of its text is to be had, also after a restart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

import discord


@dataclass(frozen=True, slots=True)
class TextPiece:
    text: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class FilePiece:
    """`url` opens it for about a day."""

    url: str
    filename: str
    size: int
    content_type: str | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class LinkedPiece:
    """A message, read when it is needed."""

    channel: int
    message: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class KeptPiece:
    """An article that was read before."""

    digest: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class PagePiece:
    """A web page, fetched when it is needed."""

    link: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


Piece: TypeAlias = TextPiece | FilePiece | LinkedPiece | KeptPiece | PagePiece
# Kinds of files that people put beside a text; their own words would only be in the way.
BESIDE_THE_TEXT = ("image/", "video/", "audio/")
KINDS: tuple[type[Piece], ...] = (TextPiece, FilePiece, LinkedPiece, KeptPiece, PagePiece)


def piece_from_json(kept: Mapping[str, Any]) -> Piece:
    """Told apart by their fields. Raises ValueError for what is none."""
    for kind in KINDS:
        if set(kept) == set(kind.__slots__):
            return kind(**kept)
    raise ValueError("no piece")


def file_pieces(attachments: Iterable[discord.Attachment]) -> list[FilePiece]:
    return [FilePiece(one.url, one.filename, one.size, one.content_type) for one in attachments]


def pieces_of(parts: Sequence[discord.Message | discord.MessageSnapshot], content: str) -> Iterator[Piece]:
    """Everything readable on them; `content` is that of the first. Pictures beside a text are left out."""
    for number, part in enumerate(parts):
        written = part.content if number else content
        files = file_pieces(part.attachments)
        is_beside_text = bool(written.strip()) or len(files) > 1
        yield TextPiece(written)
        yield from (one for one in files if not (is_beside_text and is_picture(one)))


def is_picture(file: FilePiece) -> bool:
    return (file.content_type or "").startswith(BESIDE_THE_TEXT)
