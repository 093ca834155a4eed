"""What mails and web servers say of the letters that they send, so far as it is to be believed."""

from contextlib import suppress

# Programs that write UTF-8 or Windows' letters often call them by these names, or by none.
NARROW_CHARSETS = frozenset({"us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1"})


def in_utf_8_as_told(data: bytes, charset: str | None) -> bytes:
    """A text in letters that are called `charset`, as UTF-8; as it is where that may not be so."""
    with suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return data
    if charset and charset.lower() not in NARROW_CHARSETS:
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(charset).encode()
    return data
