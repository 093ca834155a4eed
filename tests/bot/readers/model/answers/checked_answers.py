"""Answers about two short articles, checked."""

from collections.abc import Sequence

from bot.readers.drafts import numbered
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import CheckedAnswer, check_answer
from bot.readers.model.answers.flags import Flag
from bot.readers.reading import Person, Statement
from bot.readers.rules.quick_reading import found_in, read_by_rules

FERRY = read_by_rules("""Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

The pilots’ union called the plan a disgrace. Ruben Holm, its chairman, denied that fares were too high.

Harbour master Ida Brandt declined to comment. The ministry was contacted for comment.
""")


def claims(text: str) -> tuple[Sequence[Person], Sequence[Statement]]:
    return numbered(found_in(text).drafts)


def checked(answer: str, question: str = "What happened?") -> CheckedAnswer:
    return check_answer(ParsedAnswer(answer), [FERRY], question, read_claims=claims)


def flags(answer: CheckedAnswer) -> list[Flag]:
    return [flag for sentence in answer.sentences for flag in sentence.flags]


def kinds(answer: CheckedAnswer) -> list[str]:
    return [flag.kind for flag in flags(answer)]
