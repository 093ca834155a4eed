"""Languages by their names, as a model is told them."""

from bot.article.language import UNKNOWN
from bot.words.language_names import LANGUAGE_NAMES

OF_THE_ARTICLE = "the language of the article"


def language_name(wanted: str, otherwise: str) -> str:
    """What to write in: `wanted`, a name or an ISO 639-1 code.

    Where that is empty, `otherwise`: the article's code, or words such as "the language of the question".
    """
    language = wanted.strip() or otherwise
    return OF_THE_ARTICLE if language == UNKNOWN else LANGUAGE_NAMES.get(language.lower(), language)


def language_code(wanted: str) -> str | None:
    """The code of `wanted`, a name or a code; None where empty, the words themselves where unknown."""
    name = wanted.strip().casefold()
    by_name = {one.casefold(): code for code, one in LANGUAGE_NAMES.items()}
    return by_name.get(name, name) or None
