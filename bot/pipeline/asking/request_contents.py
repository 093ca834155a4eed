"""What goes into a request besides the articles."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SummaryWish:
    """`language`: a name such as English; `sentences`: about how many."""

    language: str
    sentences: int


@dataclass(frozen=True, slots=True)
class SaidTurn:
    """An earlier question and what was answered. `name` of who asked; empty where nobody is to be named.

    `day` on which it was asked, as 2026-03-01; empty where it does not matter.
    """

    question: str
    answer: str
    name: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What of a conversation goes with a question. `notes` on its older part; turns the oldest first."""

    notes: str = ""
    latest: tuple[SaidTurn, ...] = ()
    found: tuple[SaidTurn, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article of a conversation: its number there, its title, its language by name."""

    number: int
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """`language`, of the answer, by its name; `name` as in a turn. `labels`: of each article its lines.

    `about`: the number of the article that was asked about, the first, where there are several; 0 where that
    is open.
    """

    words: str
    language: str
    name: str = ""
    labels: tuple[tuple[str, ...], ...] = ()
    about: int = 0


NO_CONTEXT = Context()
