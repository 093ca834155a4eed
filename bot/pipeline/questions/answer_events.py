"""What happens while a question is answered.

AnswerGrowing, …       the answer so far, each time it grew
Retrying, …            what grew so far is void
Answered               last; or, where no model answers,
NearestPassages        the places that come nearest
TurnKept               behind it, where the database took long
"""

from dataclasses import dataclass

from bot.errors import ModelError
from bot.pipeline.language_model import ModelUsage, Retrying
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.answers import InArticle
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class AnswerGrowing:
    """Unchecked: its references and quotations may be wrong."""

    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """`text` points at sentences as (s5), and where there are several articles as (2:s5), the second's fifth.

    `readings`: of each article, to look these sentences up in, with its number in the conversation in
    `numbers`. `only_excerpts`: they are too long to be read whole for a question. `usage` is zero where a
    kept reply served. `turn`: its number in the conversation; None where there is none, it could not be
    kept, or `TurnKept` tells it.
    """

    checked: CheckedAnswer
    readings: tuple[Reading, ...]
    model: str
    usage: ModelUsage
    from_store: bool = False
    only_excerpts: bool = False
    turn: int | None = None
    numbers: tuple[int, ...] = (1,)

    @property
    def text(self) -> str:
        return self.checked.text

    @property
    def references(self) -> tuple[SentenceReference, ...]:
        return self.checked.cited

    @property
    def in_article(self) -> InArticle | None:
        """Whether the articles answer the question, as the model sees it."""
        return self.checked.in_article

    @property
    def says_only_that_parts_do_not(self) -> bool:
        """Whether it holds no more than that what was read of the articles does not answer.

        A model may tell it as what the articles do not say, which nobody knows then.
        """
        return self.only_excerpts and self.in_article == "no" and not self.references

    @property
    def of_several(self) -> bool:
        """Whether a sentence's number needs its article's before it."""
        return self.numbers != (1,)

    @property
    def cited_articles(self) -> tuple[int, ...]:
        """Places of the articles that it points at, from 1; of all of them where it points at none."""
        cited = sorted({one.article for one in self.references})
        return tuple(cited) or tuple(range(1, len(self.readings) + 1))


@dataclass(frozen=True, slots=True)
class NearestPassages:
    """For each article its quick reading and the best places in it; and what was asked here before.

    `error` says why no model answered; None where none was asked. `turn` and `numbers` as above.
    """

    readings: tuple[Reading, ...]
    passages: tuple[Passages, ...]
    error: ModelError | None = None
    earlier: tuple[EarlierTurn, ...] = ()
    turn: int | None = None
    numbers: tuple[int, ...] = (1,)

    @property
    def of_several(self) -> bool:
        return self.numbers != (1,)

    def __bool__(self) -> bool:
        return any(self.passages)


@dataclass(frozen=True, slots=True)
class TurnKept:
    """`turn`: the answer's number in the conversation; None where it could not be kept."""

    turn: int | None


AnswerEvent = AnswerGrowing | Retrying | Answered | NearestPassages | TurnKept
