"""Notes that a model makes of the older part of a conversation, to stand in its place."""

from dataclasses import dataclass

from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences
from bot.readers.model.answers.replied_objects import object_in, seen_words, text_under
from bot.words.quotation_marks import without_quotation_marks

MOST_WORDS = 400  # of notes; longer ones are a conversation again
LONGEST_NOTES = 20_000  # characters of a reply that are looked at


@dataclass(frozen=True, slots=True)
class ParsedNotes:
    """`text` in one paragraph, without quotation marks: nothing in it is cut from an article.

    Where it is too long, it has lost its first sentences, which are about what was asked first.
    """

    text: str
    is_complete: bool = True


def parse_notes(reply: str) -> ParsedNotes:
    """Read a reply; one without JSON is the notes. Raises `ModelReplyUnreadable` for an empty one."""
    found, is_complete = object_in(reply)
    told = seen_words(reply) if found is None and is_complete else text_under("notes", found)
    flat = " ".join(without_quotation_marks(told).split())
    if len(flat) > LONGEST_NOTES:  # the latest stands at the end
        end = flat[-LONGEST_NOTES:]
        flat = end.partition(". ")[2] or end.partition(" ")[2]
    sentences = [span.of(flat) for span in split_sentences(flat, Span(0, len(flat)))]
    words = sum(len(one.split()) for one in sentences)
    while words > MOST_WORDS and len(sentences) > 1:
        words -= len(sentences.pop(0).split())
    return ParsedNotes(" ".join(sentences), is_complete)
