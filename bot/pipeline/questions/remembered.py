"""What is known of a conversation when a question comes."""

from dataclasses import dataclass

from bot.pipeline.asking.request_contents import SaidTurn


@dataclass(frozen=True, slots=True)
class RememberedTurn:
    """`tokens` of question and answer, before what the provider reports corrects them."""

    id: int
    said: SaidTurn
    tokens: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a conversation when a question comes.

    `latest` turns are those that the notes do not hold, the oldest first; `found` match the question,
    the best first. `turns` counts all that a model answered, `in_notes` those of them that the notes hold.
    `named`: whether several people take part, so that the model has to know who asks.
    """

    notes: str = ""
    latest: tuple[RememberedTurn, ...] = ()
    found: tuple[RememberedTurn, ...] = ()
    turns: int = 0
    in_notes: int = 0
    named: bool = False


NOTHING_REMEMBERED = Remembered()
