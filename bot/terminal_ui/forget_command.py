"""`byline forget`: what would go in plain numbers, the question whether it shall, and how it ended."""

from typing import TextIO

from bot.cards.harmless import harmless_line
from bot.pipeline.keeping.losses import ArticleLoss, ConversationLoss, ScopeLoss
from bot.terminal_ui import words
from bot.words import fixed_texts
from bot.words.phrases import amount, amounts

YES = ("y", "yes")


def of_article(loss: ArticleLoss) -> str:
    return words.ARTICLE_GOES.format(title=harmless_line(loss.title), what=loss.counted())


def of_conversation(name: str, loss: ConversationLoss) -> str:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS))
    return words.CONVERSATION_GOES.format(name=harmless_line(name), what=goes)


def of_everything(loss: ScopeLoss) -> str:
    return words.ALL_GOES.format(what=loss.counted())


def of_others(scopes: int) -> str:
    return amount(scopes, words.OTHERS_GO)


def is_confirmed(answers: TextIO, errors: TextIO) -> bool:
    """Only a plain yes counts; the end of input is a no."""
    print(words.REALLY, end="", file=errors, flush=True)
    return answers.readline().strip().casefold() in YES


def outcome(*, traceless: bool) -> str:
    return words.FORGOTTEN if traceless else words.FORGOTTEN_WITH_TRACES
