from html import escape

from bot.cards.harmless import harmless, harmless_line

DOUBT = "⚠"  # without the emoji selector, whose width terminals disagree on


def words(text: str) -> str:
    """Text from outside as part of a page, in one line: it can neither mark up nor steer."""
    return escape(harmless_line(text))


def paragraphs(text: str) -> str:
    """The same with its line breaks kept."""
    return escape(harmless(text))
