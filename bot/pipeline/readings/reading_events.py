"""What happens while an article is read, in the order in which an interface can show it.

QuickReading                    always first
ModelAsked                      no reply is kept; without it the last event comes at once
SummaryGrowing, …               the summary so far, each time it grew
PartProgress, …                 a long article is read in parts
Retrying, …                     what grew so far is void
ReplyComplete                   the last event but one of a model that was asked
FullReading                     last; or, where the quick reading stays,
ModelNotAsked or ModelFailed
"""

from dataclasses import dataclass

from bot.errors import ModelError
from bot.pipeline.language_model import Retrying
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.records.earlier_readings import FirstRead
from bot.readers.changes import Changes
from bot.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class QuickReading:
    reading: Reading


@dataclass(frozen=True, slots=True)
class ModelAsked:
    """Nothing is kept that would serve; this will take a while."""


@dataclass(frozen=True, slots=True)
class SummaryGrowing:
    """The sentences so far, unchecked; the last may be cut anywhere."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartProgress:
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class ReplyComplete:
    """The model has said all; what it makes of the reading follows shortly."""


@dataclass(frozen=True, slots=True)
class FullReading:
    """`changes`: what it tells otherwise than the quick reading.

    `from_store`: when and by whom the article was first read, where a stored reply served and the
    asker may know of that; None otherwise.
    """

    reading: Reading
    changes: Changes
    from_store: FirstRead | None = None


@dataclass(frozen=True, slots=True)
class ModelNotAsked:
    """The quick reading stays: no model is configured, or none was wanted."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """The quick reading stays, with a notice that says why."""

    reading: Reading
    error: ModelError


@dataclass(frozen=True, slots=True)
class NotKept:
    """The last event, where the reading could not be kept."""

    error: LibraryUnavailable


ReadingEvent = (
    QuickReading
    | ModelAsked
    | SummaryGrowing
    | PartProgress
    | Retrying
    | ReplyComplete
    | FullReading
    | ModelNotAsked
    | ModelFailed
    | NotKept
)
