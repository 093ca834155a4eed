"""What would go if something were forgotten, in numbers."""

from dataclasses import dataclass

from bot.words import fixed_texts as texts
from bot.words.phrases import amounts


@dataclass(frozen=True, slots=True)
class ArticleLoss:
    """What goes with an article. `others`: how many people besides the asker read it or asked about it."""

    title: str
    readings: int
    statements: int
    questions: int
    others: int

    def counted(self) -> str:
        return amounts(
            (self.readings, texts.READINGS),
            (self.statements, texts.STATEMENTS),
            (self.questions, texts.QUESTIONS),
        )


@dataclass(frozen=True, slots=True)
class OwnLoss:
    """What goes with all that is one person's; `articles`: those that nobody else is known to have read."""

    questions: int
    readings: int
    articles: int

    def __bool__(self) -> bool:
        return bool(self.questions or self.readings or self.articles)


@dataclass(frozen=True, slots=True)
class ScopeLoss:
    articles: int
    questions: int
    conversations: int

    def counted(self) -> str:
        return amounts(
            (self.articles, texts.ARTICLES),
            (self.questions, texts.QUESTIONS),
            (self.conversations, texts.CONVERSATIONS),
        )


@dataclass(frozen=True, slots=True)
class ConversationLoss:
    """`others`: how many people besides the asker have asked in it."""

    questions: int
    others: int
