"""What a terminal shows, row by row, before it is known how wide it is and whether it has colours."""

from typing import Literal, NamedTuple

Look = Literal["plain", "title", "heading", "name", "small", "warning", "quoted"]


class StyledText(NamedTuple):
    text: str
    look: Look = "plain"


class Row(NamedTuple):
    """Pieces that follow one another; `margin` stands before the first line, `hanging` before the others."""

    pieces: tuple[StyledText, ...] = ()
    margin: str = ""
    hanging: str = ""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


EMPTY = Row()


def row(text: str, look: Look = "plain", margin: str = "", hanging: str | None = None) -> Row:
    return Row((StyledText(text, look),), margin, margin if hanging is None else hanging)
