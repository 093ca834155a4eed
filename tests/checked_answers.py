"""What is flagged in one answer about one article."""

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.reading import Reading


def flags_of(reading: Reading, answer: str, question: str = "What happened?") -> list[Flag]:
    checked = check_answer_from((reading,), ParsedAnswer(answer, "yes"), question)
    return [flag for sentence in checked.sentences for flag in sentence.flags]
