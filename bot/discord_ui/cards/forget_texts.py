"""What is shown before something is forgotten, and behind it: pure functions of what would go."""

from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.forgetting import ArticleLoss, ConversationLoss, OwnLoss, ScopeLoss
from bot.words import fixed_texts
from bot.words.phrases import Noun, amount, amounts


def of_article(loss: ArticleLoss) -> list[str]:
    goes = amounts(
        (loss.readings, fixed_texts.READINGS),
        (loss.statements, fixed_texts.STATEMENTS),
        (loss.questions, fixed_texts.QUESTIONS),
    )
    return [
        f"**{inert(loss.title, 150)}**",
        _others(loss.others, words.OTHERS_READ),
        words.worded(words.GOES_WITH_ARTICLE, what=goes),
        words.CARDS_STAY,
    ]


def of_questions(loss: OwnLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS))
    return [words.worded(words.GOES_OF_QUESTIONS, what=goes), words.CARDS_STAY]


def of_own(loss: OwnLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS), (loss.readings, fixed_texts.READINGS))
    articles = amount(loss.articles, words.ARTICLES_OF_YOURS) if loss.articles else ""
    return [
        words.worded(words.GOES_OF_YOURS, what=goes),
        words.worded(words.GOES_WHOLE, articles=articles) if articles else "",
        words.COSTS_STAY,
        words.CARDS_STAY,
    ]


def of_scope(loss: ScopeLoss, *, direct: bool) -> list[str]:
    goes = amounts(
        (loss.articles, fixed_texts.ARTICLES),
        (loss.questions, fixed_texts.QUESTIONS),
        (loss.conversations, fixed_texts.CONVERSATIONS),
    )
    line = words.GOES_OF_DIRECT_MESSAGES if direct else words.GOES_OF_SERVER
    return ["" if direct else words.CHOICES_GO_TOO, words.worded(line, what=goes), words.CARDS_STAY]


def of_conversation(loss: ConversationLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS))
    return [_others(loss.others, words.OTHERS_ASKED), words.worded(words.GOES_OF_CONVERSATION, what=goes)]


def _others(number: int, noun: Noun) -> str:
    return f"⚠️ {amount(number, noun)}" if number else ""
