"""What is shown before something is forgotten, and behind it: pure functions of what would go."""

from bot.core.presentation.phrases import listed
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.forgetting import ArticleLoss, ConversationLoss, OwnLoss, ScopeLoss

Form = tuple[str, str]  # of a noun: for one, and for several


def of_article(loss: ArticleLoss) -> list[str]:
    goes = _goes(
        (loss.readings, words.READINGS),
        (loss.statements, words.STATEMENTS),
        (loss.questions, words.QUESTIONS),
    )
    return [
        f"**{inert(loss.title, 150)}**",
        _others(loss.others, words.OTHERS_READ),
        words.worded(words.GOES_WITH_ARTICLE, what=goes),
        words.CARDS_STAY,
    ]


def of_questions(loss: OwnLoss) -> list[str]:
    goes = _goes((loss.questions, words.QUESTIONS))
    return [words.worded(words.GOES_OF_QUESTIONS, what=goes), words.CARDS_STAY]


def of_own(loss: OwnLoss) -> list[str]:
    goes = _goes((loss.questions, words.QUESTIONS), (loss.readings, words.READINGS))
    articles = counted(loss.articles, words.ARTICLES_OF_YOURS) if loss.articles else ""
    return [
        words.worded(words.GOES_OF_YOURS, what=goes),
        words.worded(words.GOES_WHOLE, articles=articles) if articles else "",
        words.COSTS_STAY,
        words.CARDS_STAY,
    ]


def of_scope(loss: ScopeLoss, *, direct: bool) -> list[str]:
    goes = _goes(
        (loss.articles, words.ARTICLES_KEPT),
        (loss.questions, words.QUESTIONS),
        (loss.conversations, words.CONVERSATIONS),
    )
    line = words.GOES_OF_DIRECT_MESSAGES if direct else words.GOES_OF_SERVER
    return ["" if direct else words.CHOICES_GO_TOO, words.worded(line, what=goes), words.CARDS_STAY]


def of_conversation(loss: ConversationLoss) -> list[str]:
    goes = _goes((loss.questions, words.QUESTIONS))
    return [_others(loss.others, words.OTHERS_ASKED), words.worded(words.GOES_OF_CONVERSATION, what=goes)]


def counted(number: int, form: Form) -> str:
    return f"{number:,} {form[number != 1]}"


def _goes(*counts: tuple[int, Form]) -> str:
    """The numbers that are not nothing, joined."""
    return listed([counted(number, form) for number, form in counts if number]) or words.NOTHING_COUNTED


def _others(number: int, form: Form) -> str:
    return f"⚠️ {counted(number, form)}" if number else ""
