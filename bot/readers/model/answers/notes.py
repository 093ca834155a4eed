"""Notes that a model makes of the older part of a conversation, to stand in its place."""

from dataclasses import dataclass

from bot.readers.model.answers.replied_objects import object_in, seen_words, text_under
from bot.words.quotation_marks import without_quotation_marks

LONGEST_NOTES = 20_000  # characters; more than any budget takes


@dataclass(frozen=True, slots=True)
class ParsedNotes:
    """`text` in one paragraph, without quotation marks: nothing in it is cut from an article."""

    text: str
    is_complete: bool = True


def parse_notes(reply: str) -> ParsedNotes:
    """Read a reply; one without JSON is the notes. Raises `ModelReplyUnreadable` for an empty one."""
    found, is_complete = object_in(reply)
    words = seen_words(reply) if found is None and is_complete else text_under("notes", found)
    flat = " ".join(without_quotation_marks(words).split())
    if len(flat) > LONGEST_NOTES:  # the latest stands at the end
        end = flat[-LONGEST_NOTES:]
        flat = end.partition(". ")[2] or end.partition(" ")[2]
    return ParsedNotes(flat, is_complete)
