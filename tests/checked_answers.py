"""What is flagged in one answer about one article."""

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.model.answers.flags import STRUCK, Flag
from bot.readers.reading import Reading


def flags_of(reading: Reading, answer: str, question: str = "What happened?") -> list[Flag]:
    checked = check_answer_from((reading,), ParsedAnswer(answer, "yes"), question)
    return [flag for sentence in checked.sentences for flag in sentence.flags]


def unsupported(answer: CheckedAnswer) -> tuple[str, ...]:
    """Words that stood between marks, names and numbers, all of which the articles lack."""
    flags = [flag for sentence in answer.sentences for flag in sentence.flags]
    return tuple(dict.fromkeys(flag.words for flag in flags if flag.kind in STRUCK))
