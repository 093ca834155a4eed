"""What people ask Byline to do, in a form that outlives the process: as JSON in the outbox."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import Enum, auto
from typing import Any, ClassVar, TypeAlias

from bot.discord_ui.pastes.pieces import Piece, piece_from_json


class ShownFirst(Enum):
    """What is shown first."""

    SUMMARY = auto()
    WHO_SAID_WHAT = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """`fresh`: also where it was read before. `owner`: whose card it is, by id; 0 for who asks now."""

    opening: ShownFirst = ShownFirst.SUMMARY
    fresh: bool = False
    owner: int = 0


@dataclass(frozen=True, slots=True)
class ReadingErrand:
    """Read what was pasted. `doubt`: see `Paste`. `message`: the id of what it came in, 0 for a kept article.

    `of_message`: it stands in a message that was there already. `before`: texts of the messages, by their
    ids, to which this one is added.
    """

    pieces: tuple[Piece, ...] = ()
    wish: Wish = Wish()
    doubt: str = ""
    message: int = 0
    of_message: bool = False
    before: Mapping[int, str] = field(default_factory=dict)

    kind: ClassVar[str] = "reading"
    doing: ClassVar[str] = "reading an article"
    is_question: ClassVar[bool] = False

    def as_json(self) -> dict[str, Any]:
        wish = asdict(self.wish) | {"opening": self.wish.opening.name}
        pieces = [one.as_json() for one in self.pieces]
        before = {str(message): text for message, text in self.before.items()}
        return {
            "kind": self.kind,
            "pieces": pieces,
            "wish": wish,
            "doubt": self.doubt,
            "message": self.message,
            "of_message": self.of_message,
            "before": before,
        }


@dataclass(frozen=True, slots=True)
class QuestionErrand:
    """Answer a question.

    `about`: digests of articles; none where the place decides. `asked_in`: the messages it was asked in.
    `reread`: one of these, whose words count as they are then. `menu`: what asked which article is meant.
    `titled`: what was typed for the article's title, where none was chosen. `is_told`: the question stands
    in no message, so the answer has to say it.
    """

    question: str = ""
    about: tuple[str, ...] = ()
    asked_in: tuple[int, ...] = ()
    reread: int | None = None
    menu: int | None = None
    titled: str = ""
    is_told: bool = False

    kind: ClassVar[str] = "question"
    doing: ClassVar[str] = "answering a question"
    is_question: ClassVar[bool] = True

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, **asdict(self)}

    def with_articles(self, digests: Iterable[str]) -> dict[str, Any]:
        return replace(self, about=tuple(digests)).as_json()


@dataclass(frozen=True, slots=True)
class MessageErrand:
    """See what a message wants. `content` is without the mention. `is_named`: it turns to Byline.

    `is_full`: another message may hold the rest. `has_text_file`: as far as Discord says so.
    """

    message: int
    content: str
    pieces: tuple[Piece, ...]
    replies_to: int | None
    is_named: bool
    is_full: bool
    has_files: bool
    has_text_file: bool

    kind: ClassVar[str] = "message"
    doing: ClassVar[str] = "reading a message"
    is_question: ClassVar[bool] = (
        True  # so far as anybody knows: with a conversation that is forgotten it goes
    )

    def as_json(self) -> dict[str, Any]:
        pieces = [one.as_json() for one in self.pieces]
        own = {name: getattr(self, name) for name in self.__slots__ if name != "pieces"}
        return {"kind": self.kind, **own, "pieces": pieces}


@dataclass(frozen=True, slots=True)
class PostErrand:
    """Read what somebody posted in a reading channel, where it is an article.

    `wait_seconds`: for further messages of the same paste. `is_asked_for`: read it, whatever it looks like.
    """

    message: int
    pieces: tuple[Piece, ...]
    wait_seconds: float = 0.0
    is_asked_for: bool = False

    kind: ClassVar[str] = "post"
    doing: ClassVar[str] = "reading what was posted"
    is_question: ClassVar[bool] = False

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "message": self.message,
            "pieces": [one.as_json() for one in self.pieces],
            "wait_seconds": self.wait_seconds,
            "is_asked_for": self.is_asked_for,
        }


@dataclass(frozen=True, slots=True)
class MustStartAgain:
    """A press or a small command. Nobody does it for them after a restart; they are told."""

    kind: ClassVar[str] = "start_again"
    doing: ClassVar[str] = "telling of a restart"
    is_question: ClassVar[bool] = False

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind}


@dataclass(frozen=True, slots=True)
class ForgetErrand:
    """Forget what somebody was asked about, and wants: `what` of `ForgetKind`, and of an article its key.

    `manages_server`, `manages_place`: what they were allowed when they pressed. It is done however late,
    and whatever ended the program before.
    """

    what: str
    article: str = ""
    manages_server: bool = False
    manages_place: bool = False

    kind: ClassVar[str] = "forget"
    doing: ClassVar[str] = "forgetting"
    is_question: ClassVar[bool] = False

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, **asdict(self)}


Errand: TypeAlias = (
    ReadingErrand | QuestionErrand | MessageErrand | PostErrand | ForgetErrand | MustStartAgain
)


def errand_from_json(kept: Mapping[str, Any]) -> Errand | None:
    """None for what another version of Byline wrote in a form of its own."""
    given = {name: value for name, value in kept.items() if name != "kind"}
    try:
        match kept["kind"]:
            case ReadingErrand.kind:
                return _reading_from(given)
            case QuestionErrand.kind:
                about = tuple(_digest(one) for one in given.get("about", ()))
                return QuestionErrand(
                    **given | {"about": about, "asked_in": tuple(given.get("asked_in", ()))}
                )
            case MessageErrand.kind:
                return MessageErrand(**given | {"pieces": _pieces(given)})
            case PostErrand.kind:
                return PostErrand(**given | {"pieces": _pieces(given)})
            case ForgetErrand.kind:
                return ForgetErrand(**given)
            case MustStartAgain.kind:
                return MustStartAgain()
    except (KeyError, TypeError, ValueError):
        pass
    return None


def _reading_from(given: Mapping[str, Any]) -> ReadingErrand:
    wish = dict(given.get("wish", {}))
    if "opening" in wish:
        wish["opening"] = ShownFirst[wish["opening"]]
    before = {int(message): text for message, text in given.get("before", {}).items()}
    return ReadingErrand(**{**given, "pieces": _pieces(given), "wish": Wish(**wish), "before": before})


def _pieces(given: Mapping[str, Any]) -> tuple[Piece, ...]:
    return tuple(piece_from_json(one) for one in given["pieces"])


def _digest(about: Any) -> str:
    """An earlier version kept the title and channel beside it."""
    return str(about["digest"] if isinstance(about, Mapping) else about)
