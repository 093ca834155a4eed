"""Languages by their names, as a model is told them."""

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(wanted: str, of_article: str) -> str:
    """What to write in: `wanted`, a name or an ISO 639-1 code, or the article's own language where empty."""
    code = wanted.strip() or of_article
    return _NAMES.get(code.lower(), wanted.strip() or "the language of the article")


def language_code(wanted: str) -> str | None:
    """The code of `wanted`, a name or a code; None where empty, the words themselves where unknown."""
    name = wanted.strip().casefold()
    by_name = {one.casefold(): code for code, one in _NAMES.items()}
    return by_name.get(name, name) or None
