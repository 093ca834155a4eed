"""What happens while a question is answered.

AnswerGrowing, …       the answer so far, each time it grew
Retrying, …            what grew so far is void
Answered               last; or, where no model answers,
NearestPassages        the places that come nearest
"""

from dataclasses import dataclass

from bot.errors import ModelError
from bot.pipeline.language_model import ModelUsage, Retrying
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.answers import InArticle
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class AnswerGrowing:
    """Unchecked: its references and quotations may be wrong."""

    text: str


@dataclass(frozen=True, slots=True)
class SentenceReference:
    """A sentence of one of the articles that the question is about; both count from 1."""

    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Answered:
    """`text` points at sentences as (s5), and where there are several articles as (2:s5), the second's fifth.

    `readings`: the quick reading of each article, to look these sentences up in. `unsupported`: words
    between marks, names and numbers that no article holds; their marks are gone. `in_article`: whether
    the articles answer the question, as the model sees it. `only_excerpts`: they are too long to be
    read whole for a question. `usage` is zero where a kept reply served. `turn`: its number in the
    conversation; None where there is none, or it could not be kept.
    """

    text: str
    references: tuple[SentenceReference, ...]
    unsupported: tuple[str, ...]
    in_article: InArticle | None
    readings: tuple[Reading, ...]
    model: str
    usage: ModelUsage
    from_store: bool = False
    only_excerpts: bool = False
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class NearestPassages:
    """For each article its quick reading and the best places in it; and what was asked here before.

    `error` says why no model answered; None where none was asked. `turn` as above.
    """

    readings: tuple[Reading, ...]
    passages: tuple[Passages, ...]
    error: ModelError | None = None
    earlier: tuple[EarlierTurn, ...] = ()
    turn: int | None = None

    def __bool__(self) -> bool:
        return any(self.passages)


AnswerEvent = AnswerGrowing | Retrying | Answered | NearestPassages
