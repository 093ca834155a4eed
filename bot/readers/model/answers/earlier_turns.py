"""Whether what was asked before comes near a new question, told without understanding either."""

from bot.readers.model.answers.stems import stems_of

LEAST_SHARE = 0.5  # of the question's content words


def come_near(question: str, turn: str, language: str) -> bool:
    """Whether `turn` holds half of what `question` is about; never where that is nothing in particular."""
    wanted = stems_of(question, language)
    return bool(wanted) and len(wanted & stems_of(turn, language)) >= LEAST_SHARE * len(wanted)
