"""Put a document's text together: its title, one line with what it says of itself, then its paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.article import Furniture, FurnitureKind, NamedInText, Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span

BETWEEN_NAMES = " · "
LONGEST_NAME = 200  # characters; what is longer is no name
GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class SaidOfItself:
    """What a document tells of where it comes from; empty where it tells nothing."""

    title: str = ""
    publication: str = ""
    author: str = ""
    date: str = ""


def compose(
    body: str, origin: Origin, said: SaidOfItself, left_out: Sequence[tuple[FurnitureKind, str]] = ()
) -> ReceivedText:
    """`body` has its paragraphs already; a title that is its first is not repeated.

    `left_out` stands below and is no story.
    """
    title = _in_line(said.title)
    first, _, rest = body.strip().partition(GAP)
    if title and _in_line(first).casefold() == title.casefold():
        body = rest
    pieces = [title] if title else []
    start = sum(len(piece) + len(GAP) for piece in pieces)
    names: dict[str, Span] = {}
    line = ""
    for field in ("publication", "author", "date"):
        if name := _in_line(getattr(said, field))[:LONGEST_NAME]:
            line += BETWEEN_NAMES if line else ""
            names[field] = Span(start + len(line), start + len(line) + len(name))
            line += name
    if line:
        pieces.append(line)
    furniture = [Furniture(Span(start, start + len(line)), "byline")] if line else []
    text = GAP.join([*pieces, body.strip()])
    for kind, words in left_out:
        furniture.append(Furniture(Span(len(text) + len(GAP), len(text) + len(GAP) + len(words)), kind))
        text += GAP + words
    return ReceivedText(text, origin, furniture=tuple(furniture), names=NamedInText(**names))


def with_note(received: ReceivedText, note: str) -> ReceivedText:
    """A document that somebody passed on, with the few words that they put beside it below."""
    if not (note := note.strip()):
        return received
    start = len(received.text) + len(GAP)
    furniture = Furniture(Span(start, start + len(note)), "covering_note")
    return replace(received, text=f"{received.text}{GAP}{note}", furniture=(*received.furniture, furniture))


def paragraphs_as_text(paragraphs: Sequence[str]) -> str:
    """Paragraphs apart by an empty line, those that are blank left out."""
    return GAP.join(stripped for paragraph in paragraphs if (stripped := paragraph.strip()))


def _in_line(words: str) -> str:
    return " ".join(words.split())
