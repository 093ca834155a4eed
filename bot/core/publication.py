from collections.abc import Sequence

from bot.core.article import Furniture, NamedInText
from bot.core.spans import Span


def names_in_text(text: str, story: Sequence[Span], furniture: Sequence[Furniture]) -> NamedInText:
    return NamedInText()
