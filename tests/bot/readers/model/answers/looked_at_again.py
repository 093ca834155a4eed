"""An answer about a short article, and what is looked at of such answers."""

from collections.abc import Sequence

from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import CheckedAnswer, check_answer
from bot.readers.model.answers.second_look import (
    LookedAt,
    to_look_at,
)
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

FERRIES = read_by_rules("""Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

Tom Brindle, a harbour pilot, said that the closure would cost 30 jobs.

The line has run since 1931. It carried 410 people a day.
""")


def answered(answer: str) -> CheckedAnswer:
    return check_answer(ParsedAnswer(answer), [FERRIES], "What happened?")


RIGHT = answered("The line closes in May [s1]. It has run since 1931 [s4].")


def sentences_of(answer: CheckedAnswer, readings: Sequence[Reading]) -> tuple[LookedAt, ...]:
    return to_look_at(answer, readings).sentences


def looked_at(answer: CheckedAnswer = RIGHT) -> tuple[LookedAt, ...]:
    return sentences_of(answer, [FERRIES])
