"""What a person pasted, in one piece or several, as one text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.article.received_text import ArticleText, ReceivedText, plain_text
from bot.article.structure.sentence_ends import may_end_sentence
from bot.documents.composing import with_note

LONGEST_NOTE = 500  # characters beside a document; what is longer is of the article
ONLY_ADDRESSES = re.compile(r"\s*(?:<?https?://\S+>?\s*)+", re.IGNORECASE)
MESSAGE_LINK = re.compile(
    r"<?https?://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/channels/(\d+|@me)/(\d+)/(\d+)>?"
)


@dataclass(frozen=True, slots=True)
class Paste:
    """`doubt`: why its end may be missing, in words for people; empty where nothing speaks for it.

    `was_doubled`: all of it had been pasted twice, and is here once.
    """

    text: ArticleText
    doubt: str = ""
    was_doubled: bool = False


@dataclass(frozen=True, slots=True)
class MessageLink:
    guild: int | None  # None in direct messages
    channel: int
    message: int


def joined_pieces(pieces: Iterable[str], room: int | None = None) -> str:
    """Pieces of one text, in order: a sentence that goes on in the next piece goes on in the same line.

    A piece that fills its `room` may end within a word, which goes on in the next.
    """
    text, before = "", ""
    for piece in pieces:
        if not piece.strip():
            continue
        is_full = room is not None and len(before) >= room
        text += _between(text, piece, within_word=is_full) + piece if text else piece
        before = piece
    return text


def joined_texts(pieces: Iterable[ArticleText]) -> ArticleText:
    """The texts joined as `joined_pieces` does; a document stays one, with the note that came beside it."""
    filled = [piece for piece in pieces if plain_text(piece).strip()]
    documents = [piece for piece in filled if isinstance(piece, ReceivedText)]
    note = joined_pieces(piece for piece in filled if isinstance(piece, str))
    if len(documents) == 1 and len(note) <= LONGEST_NOTE:
        return with_note(documents[0], note)
    return joined_pieces(map(plain_text, filled))


def is_only_addresses(text: str) -> bool:
    return bool(ONLY_ADDRESSES.fullmatch(text))


def only_link(text: str) -> str | None:
    """The link that is all of `text`; None where there is more, or none."""
    found = text.split()
    return found[0].strip("<>") if len(found) == 1 and is_only_addresses(text) else None


def without_mention(content: str, person: int) -> str:
    """`content` without the mention of `person`, with which a message turns to Byline."""
    return re.sub(rf"[ \t]*<@!?{person}>[ \t]*", " ", content).strip()


def parse_message_link(written: str) -> MessageLink | None:
    found = MESSAGE_LINK.fullmatch(written.strip())
    if not found:
        return None
    guild, channel, message = found.groups()
    return MessageLink(None if guild == "@me" else int(guild), int(channel), int(message))


def _between(before: str, after: str, *, within_word: bool) -> str:
    if before[-1].isspace() or after[0].isspace():
        return ""
    if within_word and before[-1].isalpha() and after[0].islower():
        return ""
    return "\n\n" if may_end_sentence(before) else " "
