"""Words for somebody as the reader by rules holds them: a noun phrase, and the subject of a clause."""

from typing import Literal, NamedTuple

from bot.readers.rules.grammar.names import NameMention

PhraseKind = Literal["name", "pronoun", "description"]


class Phrase(NamedTuple):
    """Tokens `[start, end)`; `head` is the noun that says what it is, `name` the name in it, if any."""

    start: int
    end: int
    head: int
    kind: PhraseKind
    name: NameMention | None = None


class Subject(NamedTuple):
    """Who does what a verb tells, and the first token of the verb's clause.

    `phrases` is None where the subject must be carried over from the clause before. `relative` says
    that it is “who”.
    """

    phrases: list[Phrase] | None
    start: int
    relative: bool = False


def pronoun_at(index: int) -> Phrase:
    return Phrase(index, index + 1, index, "pronoun")


def name_phrase(name: NameMention) -> Phrase:
    """The name with the title before it."""
    return Phrase(name.title_start, name.end, name.end - 1, "name", name)
