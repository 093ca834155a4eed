from html import escape

from bot.terminal_ui.escaping import harmless, harmless_line


def words(text: str) -> str:
    """Text from outside as part of a page, in one line: it can neither mark up nor steer."""
    return escape(harmless_line(text))


def paragraphs(text: str) -> str:
    """The same with its line breaks kept."""
    return escape(harmless(text))
