"""What is shown before something is forgotten, and behind it: pure functions of what would go."""

from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.limits import LONGEST_TITLE
from bot.discord_ui.words import forgetting_catalogue as words
from bot.pipeline.keeping.losses import ArticleLoss, ConversationLoss, OwnLoss, ScopeLoss
from bot.words import fixed_texts
from bot.words.languages import Plural
from bot.words.phrases import amount, amounts


def of_article(loss: ArticleLoss) -> list[str]:
    return [
        f"**{inert(loss.title, LONGEST_TITLE)}**",
        _others(loss.others, words.OTHERS_READ),
        words.GOES_WITH_ARTICLE.format(what=loss.counted()),
        words.CARDS_STAY,
    ]


def of_title(title: str) -> list[str]:
    """The same whether or not there is one: what others read privately is nobody else's to know."""
    return [f"**{inert(title, LONGEST_TITLE)}**", words.GOES_WITH_TITLE, words.CARDS_STAY]


def of_questions(loss: OwnLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS))
    return [words.GOES_OF_QUESTIONS.format(what=goes), words.CARDS_STAY]


def of_own(loss: OwnLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS), (loss.readings, fixed_texts.READINGS))
    articles = amount(loss.articles, words.ARTICLES_OF_YOURS) if loss.articles else ""
    return [
        words.GOES_OF_YOURS.format(what=goes),
        words.GOES_WHOLE.format(articles=articles) if articles else "",
        words.COSTS_STAY,
        words.CARDS_STAY,
    ]


def of_scope(loss: ScopeLoss, *, direct: bool) -> list[str]:
    line = words.GOES_OF_YOUR_OWN if direct else words.GOES_OF_SERVER
    stays = words.CARDS_STAY_WITH_YOU if direct else words.CARDS_STAY
    return ["" if direct else words.CHOICES_GO_TOO, line.format(what=loss.counted()), stays]


def of_conversation(loss: ConversationLoss) -> list[str]:
    goes = amounts((loss.questions, fixed_texts.QUESTIONS))
    return [_others(loss.others, words.OTHERS_ASKED), words.GOES_OF_CONVERSATION.format(what=goes)]


def _others(number: int, warning: Plural) -> str:
    return amount(number, warning) if number else ""
