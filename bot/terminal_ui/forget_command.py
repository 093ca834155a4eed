"""`byline forget`: what would go in plain numbers, the question whether it shall, and how it ended."""

from typing import TextIO

from bot.cards.exports.escaping import harmless_line
from bot.pipeline.keeping.forgetting import ArticleLoss, ConversationLoss, ScopeLoss
from bot.words.fixed_texts import ARTICLES, CONVERSATIONS, QUESTIONS, READINGS, STATEMENTS
from bot.words.phrases import amounts

YES = ("y", "yes")
NOTHING_KEPT = "Byline keeps nothing of that."
NOT_FORGOTTEN = "nothing was forgotten"
FORGOTTEN = "Forgotten. No trace of it is left in the database; backups made before stay as they are."
FORGOTTEN_WITH_TRACES = (
    "Forgotten: it shows nowhere any more. Somebody is reading the database just now, so that its last bytes "
    "leave the file with the next erasure."
)


def of_article(loss: ArticleLoss) -> str:
    goes = amounts((loss.readings, READINGS), (loss.statements, STATEMENTS), (loss.questions, QUESTIONS))
    return f"“{harmless_line(loss.title)}” goes, with {goes}."


def of_conversation(name: str, loss: ConversationLoss) -> str:
    goes = amounts((loss.questions, QUESTIONS))
    return f"The conversation {harmless_line(name)} goes, with {goes}. Its articles stay."


def of_everything(loss: ScopeLoss) -> str:
    goes = amounts(
        (loss.articles, ARTICLES), (loss.questions, QUESTIONS), (loss.conversations, CONVERSATIONS)
    )
    return f"All goes that was read and asked in the terminal: {goes}. What Discord servers have stays."


def is_confirmed(answers: TextIO, errors: TextIO) -> bool:
    """Only a plain yes counts; the end of input is a no."""
    print("Forget it for good? [y/N] ", end="", file=errors, flush=True)
    return answers.readline().strip().casefold() in YES


def outcome(*, traceless: bool) -> str:
    return FORGOTTEN if traceless else FORGOTTEN_WITH_TRACES
