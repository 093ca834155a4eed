"""What is asked of the statements, and what is found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement and the article it stands in; `read_at` is the first reading the viewer may know of.

    `corrected_by`: who set it right, as the viewer may know; empty where that is not known any more.
    """

    id: str
    text: str
    speakers: tuple[str, ...]  # names
    act: str
    details: str  # JSON, as it was given
    certainty: str
    doubts: tuple[str, ...]
    article_digest: str
    article_title: str
    language: str
    read_at: int
    corrected_by: str | None = None
    number: int = 0  # grows with the place in a list, from its end
    dated: str = ""  # the day, as the article itself writes it


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a list goes on. `beginnings`: whether its last word may be the beginning of a word."""

    before: int
    beginnings: bool = False


@dataclass(frozen=True, slots=True)
class StatementPage:
    statements: tuple[FoundStatement, ...]
    next: Cursor | None = None  # None on the last page
    beginnings: bool = False  # as in `Cursor`, for who goes on from elsewhere


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked of `StatementStore.find`; everything left out restricts nothing.

    `words` stand in a statement's text or a speaker's name, all of them; `speaker` holds parts of a
    name, `article` words of an article's title, `publication` of what its paste names as its publication.
    Case and accents make no difference. `since` and `until` (Unix seconds) leave out what was read before,
    or not before, where the viewer sees it. `most` fill a page; where several may be shown as one,
    `looked_at` are found for it; 0 for `most`.
    """

    words: str = ""
    speaker: str = ""
    since: int | None = None
    until: int | None = None
    act: str = ""
    article: str = ""
    publication: str = ""
    most: int = 25
    looked_at: int = 0

    @property
    def limit(self) -> int:
        """How many statements a page of the store has."""
        return self.looked_at or self.most

    @property
    def has_unfinished_word(self) -> bool:
        """Whether its last word may be the beginning of one."""
        return bool("".join((self.words, self.article, self.publication)).strip())

    @property
    def goes_by_index(self) -> bool:
        """Whether the index of words knows of it; else the table of statements is nearer."""
        return bool("".join((self.words, self.speaker, self.article, self.publication)).strip())
