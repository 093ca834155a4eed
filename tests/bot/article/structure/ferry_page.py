"""A page with a story of a ferry, and what of it is left out."""

from bot.article.article import FurnitureKind
from bot.article.structure.structure import structure_of

HEADLINE = "Council votes to keep the last ferry"
STORY = "The council voted on Monday to keep the ferry running after a long debate in the town hall."
MORE = "“We listened to people on the island,” said the chair, Ann Holm. The vote was close."
AFTER_THAT = "The ferry will go on with two crews, and the island pays for a third from next year on."


def furniture_of(*paragraphs: str) -> list[tuple[FurnitureKind, str]]:
    text = "\n\n".join(paragraphs)
    return [(one.kind, one.span.of(text)) for one in structure_of(text).furniture]
