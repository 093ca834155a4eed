"""From the bytes of a file to the text of an article.

Unicode is tried first, because it fails on what it is not. Then Windows-1252, which most Western text
that is not Unicode is in and which detection by statistics takes for its neighbours on short texts.
Only then are statistics asked.
"""

import codecs
from pathlib import PurePath

from charset_normalizer import from_bytes

from bot.article.invisible import is_blank
from bot.errors import ArticleTooLong, EmptyArticle, UnreadableFile
from bot.words import fixed_texts as texts
from bot.words.languages import say

LIMIT_BYTES = 1_000_000  # of text, as UTF-8
_LONGEST_FILE_BYTES = 4 * LIMIT_BYTES  # UTF-32 takes up to four times the room
_SAMPLE_BYTES = 65_536

_PACKED = texts.PACKED
_FIRST_BYTES = (  # with what is said of such a file
    (b"%PDF", texts.PDF),
    (b"\xd0\xcf\x11\xe0", texts.DOCUMENT),
    (b"{\\rtf", texts.DOCUMENT),
    (b"PK\x03\x04", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x89PNG", texts.IMAGE),
    (b"\xff\xd8\xff", texts.IMAGE),
    (b"GIF8", texts.IMAGE),
    (b"RIFF", texts.IMAGE),
    (b"ID3", texts.RECORDING),
    (b"OggS", texts.RECORDING),
)
_PACKED_DOCUMENTS = frozenset({".docx", ".docm", ".odt", ".pages", ".pptx", ".odp", ".xlsx", ".ods", ".epub"})

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like that of UTF-16, so it is tried first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})

_WESTERN_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøœùúûüßšžÿÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŠŽ")
_WESTERN_SIGNS = frozenset("“”‘’„‚«»‹›–—…•·€£¥§°©®™¡¿ªº½¼¾±×²³\u00a0\u00ad´¶†‡¢µ")


def decode(data: bytes, name: str) -> str:
    """The article in a file's bytes, newlines normalised; the file's name only helps to say what it is.

    Raises `UnreadableFile` for what is not text, `EmptyArticle` and `ArticleTooLong` as `accept` does.
    """
    _refuse_binary(data, name)
    if len(data) > _LONGEST_FILE_BYTES:
        raise _too_long()
    text = _unicode(data)
    if text is None:
        _refuse_controls(data)
        text = _one_byte_or_east_asian(data)
    return accept(text)


def in_utf_8(data: bytes) -> bytes:
    """Text that begins with the mark of UTF-16 or UTF-32, as UTF-8; anything else as it is."""
    for mark, encoding in _BYTE_ORDER_MARKS[1:]:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace").encode()
    return data


def accept(text: str) -> str:
    """A pasted text as Byline reads it: newlines normalised, otherwise exactly as pasted.

    Raises `EmptyArticle` where there is nothing to see, `ArticleTooLong` over `LIMIT_BYTES` of UTF-8.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if is_blank(text):
        raise EmptyArticle(texts.NO_TEXT)
    if len(text) > LIMIT_BYTES or len(text.encode("utf-8", "surrogatepass")) > LIMIT_BYTES:
        raise _too_long()
    return text


def _too_long() -> ArticleTooLong:
    return ArticleTooLong(texts.TOO_LONG.format(megabytes=LIMIT_BYTES // 1_000_000))


def _refuse_binary(data: bytes, name: str) -> None:
    for first_bytes, message in _FIRST_BYTES:
        if data.startswith(first_bytes):
            is_document = message == _PACKED and PurePath(name).suffix.lower() in _PACKED_DOCUMENTS
            raise UnreadableFile(texts.DOCUMENT if is_document else say(message))


def _refuse_controls(data: bytes) -> None:
    """Text holds no NUL, and hardly any other control character."""
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in data or controls * 50 > len(sample):
        raise UnreadableFile(texts.BINARY)


def _unicode(data: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\0" in data:
        return _utf_16_without_mark(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf_8(data)
    _refuse_controls(data)
    return text


def _utf_16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows in its spaces and line ends, of which every second byte is NUL."""
    data = data[: len(data) // 2 * 2]
    readings = [data.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")]
    text = max(readings, key=_count_of_plain)
    evident = (
        "\0" not in text
        and _count_of_plain(text) * 12 >= len(text)
        and text.count("\ufffd") * 100 <= len(text)
    )
    return text if evident else None


def _count_of_plain(text: str) -> int:
    return sum(text.count(character) for character in " \n.,aeinorst")


def _damaged_utf_8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes broke on the way, or which was cut within a character."""
    text = data.decode("utf-8", "replace")
    damage = text.count("\ufffd")
    beyond_ascii = sum(not character.isascii() for character in text[:_SAMPLE_BYTES]) - damage
    return text if beyond_ascii > 4 * damage else None


def _one_byte_or_east_asian(data: bytes) -> str:
    windows = _windows_1252(data)
    if windows is not None:
        return windows
    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    encoding = "cp1252" if best is None else best.encoding
    return data.decode("mac_roman" if encoding.startswith("mac_") else encoding, "replace")


def _windows_1252(data: bytes) -> str | None:
    """The text, where it makes sense as Windows-1252; None otherwise.

    It makes none where too much lies beyond ASCII, where signs stand in place of letters (`powiedzia³`)
    or capitals within words (`wonÕt`): those come of other encodings read wrongly.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE_BYTES]
    beyond_ascii = [offset for offset, character in enumerate(sample) if not character.isascii()]
    if len(beyond_ascii) * 5 > len(sample) + 15:
        return None
    return text if all(_makes_sense(sample, offset) for offset in beyond_ascii) else None


def _makes_sense(text: str, offset: int) -> bool:
    character, before, after = text[offset], text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if character in _WESTERN_LETTERS:
        return not (character.isupper() and (before.islower() or (before in ".,!?" and after == " ")))
    if character in "£¿¡¥":
        return not before.isalpha()
    if character in "³²¼½¾ªº´¶":
        return not after.isalpha()
    return character in _WESTERN_SIGNS
