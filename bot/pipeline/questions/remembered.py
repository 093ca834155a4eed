"""What is known of a conversation when a question comes."""

import re
from dataclasses import dataclass, replace

from bot.pipeline.asking.request_contents import SaidTurn

# As an answer about a conversation's first article had them, while that was alone.
_WITHOUT_ARTICLE = re.compile(r"\((?=s\d[s\d–, ]*\))")


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


def naming_the_first_article(remembered: Remembered) -> Remembered:
    """For a question about others: `(s5)` in what was answered before is `(1:s5)`, as it always meant."""
    return replace(
        remembered,
        latest=tuple(map(_naming_it, remembered.latest)),
        found=tuple(map(_naming_it, remembered.found)),
    )


def _naming_it(turn: RememberedTurn) -> RememberedTurn:
    return replace(turn, said=replace(turn.said, answer=with_first_article_named(turn.said.answer)))


def with_first_article_named(answer: str) -> str:
    return _WITHOUT_ARTICLE.sub("(1:", answer)
