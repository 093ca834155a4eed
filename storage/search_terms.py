"""From what a person typed to an expression of FTS5. Their words are data, never syntax."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.audiences import Audiences
from storage.statement_index import audience_words, scope_word
from storage.storable_text import storable

MOST_WORDS = 16
SHORTEST_BEGINNING = 2  # characters; one letter begins a good part of all words
FEW_AUDIENCES = 24  # up to here a search names each; past it, it goes through the scope and leaves rows out


@dataclass(frozen=True, slots=True)
class TypedWords:
    """What somebody typed, by what it is looked for in."""

    words: str = ""
    speaker: str = ""
    title: str = ""
    publication: str = ""


def search_expression(audiences: Audiences, typed: TypedWords, *, beginnings: bool) -> str | None:
    """Statements that hold all of the words, in their text or a speaker's name, and every part of `speaker`.

    Their article has all words of `title` in its title, and those of `publication` in that one's name. With
    `beginnings`, the last word may be the beginning of one, but not in `speaker`. None where something was
    typed but nothing in it can be searched for, such as punctuation alone.
    """
    fields = (
        ("speakers", typed.speaker, False),
        ("{text speakers}", typed.words, beginnings),
        ("title", typed.title, beginnings),
        ("publication", typed.publication, beginnings),
    )
    parts = [_audience_term(audiences)]
    for field, what, may_begin in fields:
        if not what.strip():
            continue
        terms = _terms(what)
        if not terms:
            return None
        if may_begin and len(terms[-1]) >= SHORTEST_BEGINNING + len('""'):
            terms[-1] += "*"
        parts.append(f"{field} : ({' AND '.join(terms)})")
    return " AND ".join(parts)


def searchable(words: Iterable[str]) -> list[str]:
    """An expression for each word, once; words in which nothing can be searched for are left out."""
    return list(dict.fromkeys(term for word in words for term in _terms(word)))


def _terms(typed: str) -> list[str]:
    """Each word between quotation marks, which makes it a phrase whatever characters it has."""
    # SQLite would end the expression at a zero character.
    words = [word for word in storable(typed.replace("\0", " ")).split() if any(map(str.isalnum, word))]
    return ['"' + word.replace('"', '""') + '"' for word in words[:MOST_WORDS]]


def _audience_term(audiences: Audiences) -> str:
    if len(audiences.ids) > FEW_AUDIENCES:
        return f"place : {scope_word(audiences)}"
    return f"place : ({' OR '.join(audience_words(audiences))})"
