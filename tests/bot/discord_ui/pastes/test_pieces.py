from dataclasses import dataclass, field
from typing import Any

from bot.discord_ui.pastes.pieces import FilePiece, Piece, TextPiece, pieces_of


@dataclass
class Attachment:
    filename: str
    content_type: str | None
    url: str = "https://cdn.test/1"
    size: int = 10


@dataclass
class Part:
    content: str = ""
    attachments: list[Attachment] = field(default_factory=list)


PICTURE, NOTES = Attachment("quay.png", "image/png"), Attachment("notes.txt", "text/plain")


def pieces(*parts: Any, content: str = "") -> list[Piece]:
    return list(pieces_of(parts, content))


def files(*parts: Any, content: str = "") -> list[str]:
    return [one.filename for one in pieces(*parts, content=content) if isinstance(one, FilePiece)]


def test_a_picture_beside_a_text_is_left_out() -> None:
    assert files(Part(attachments=[PICTURE]), content="It rained.") == []


def test_a_picture_beside_a_file_is_left_out() -> None:
    assert files(Part(attachments=[NOTES, PICTURE])) == ["notes.txt"]


def test_a_picture_alone_stays_so_that_its_sender_is_told() -> None:
    assert files(Part(attachments=[PICTURE]), content=" \n") == ["quay.png"]


def test_a_file_beside_a_text_is_read() -> None:
    assert files(Part(attachments=[NOTES]), content="It rained.") == ["notes.txt"]


def test_a_file_of_a_kind_that_nobody_named_is_no_picture() -> None:
    assert files(Part(attachments=[Attachment("notes", None)]), content="It rained.") == ["notes"]


def test_the_words_of_the_first_part_are_those_that_are_given() -> None:
    assert pieces(Part("@byline It rained."), content="It rained.") == [TextPiece("It rained.")]


def test_what_was_forwarded_has_its_own_words() -> None:
    assert pieces(Part("See"), Part("It rained."), content="See") == [
        TextPiece("See"),
        TextPiece("It rained."),
    ]
