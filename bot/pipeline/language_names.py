"""Languages by their names, as a model is told them."""

from bot.core.language_names import LANGUAGE_NAMES


def language_name(wanted: str, of_article: str) -> str:
    """What to write in: `wanted`, a name or an ISO 639-1 code, or the article's own language where empty."""
    code = wanted.strip() or of_article
    return LANGUAGE_NAMES.get(code.lower(), wanted.strip() or "the language of the article")


def language_code(wanted: str) -> str | None:
    """The code of `wanted`, a name or a code; None where empty, the words themselves where unknown."""
    name = wanted.strip().casefold()
    by_name = {one.casefold(): code for code, one in LANGUAGE_NAMES.items()}
    return by_name.get(name, name) or None
