"""The text of a mail, its subject as headline, sender and date as what it says of itself.

What was written before and only hangs below, and the sender's signature, are furniture; a mail that only
passes another on is read as that one, below its note where it has one. A page saved as one file (MHTML) is
built like a mail.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from itertools import islice

from bot.article.article import FurnitureKind, Origin
from bot.article.decoding import decode
from bot.article.received_text import ReceivedText
from bot.documents.charsets import NARROW_CHARSETS
from bot.documents.composing import SaidOfItself, compose, with_note
from bot.documents.html_text import read_html
from bot.documents.mail_lines import PASSED_ON_BELOW, has_words, parted, unwrapped
from bot.documents.plain_html import text_of_html
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

DEEPEST = 3  # a mail in a mail in a mail
MOST_ATTACHED = 50  # mails that hang on one
_SAVED_BY = "Saved by "  # how the sender begins of whom browsers say that a page is
_PASSED_ON = re.compile(r"\A(?:\s*(?:re|fwd?|aw|wg|tr|sv|vs|rv|antw|odp)\s*:)+\s*", re.IGNORECASE)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|vb|vs|enc|pd)\s*:", re.IGNORECASE)
# Signs that have to stand in quotation marks, and stand without in the mails of some programs.
_UNMARKED_BOUNDARY = re.compile(
    rb'^([ \t]*(?:Content-Type:[^\r\n"]*;)?[ \t]*boundary=)([^\s";]*=[^\s";]*)', re.IGNORECASE | re.MULTILINE
)


def read_mail(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` where there is no text in it."""
    return _read(_parsed(_UNMARKED_BOUNDARY.sub(rb'\1"\2"', data)), DEEPEST)


def _parsed(data: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not isinstance(message, EmailMessage):
        raise UnreadableFile(texts.BROKEN_DOCUMENT)
    return message


def _read(message: EmailMessage, deeper: int) -> ReceivedText:
    try:
        if message.get_content_type() == "multipart/related" and _is_of_browser(message):
            return _saved_page(message)
        attached = _attached(message, deeper)
        shown = "\n\n".join(text.strip("\n") for text in _texts(message))
        if len(attached) == 1 and not has_words(shown):
            return with_note(attached[0], shown)
        texts_of_all = [shown, *(f"{PASSED_ON_BELOW}\n\n{one.text}" for one in attached)]
        body = parted("\n\n".join(texts_of_all), is_passed_on=_passes_on(message))
        if body.own.strip():
            below: list[tuple[FurnitureKind, str]] = []
            below += [("signature", body.signature)] if body.signature else []
            below += [("earlier_mails", body.earlier)] if body.earlier else []
            return compose(unwrapped(body.own), Origin("mail"), _said_of(message), below)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise UnreadableFile(texts.BROKEN_DOCUMENT) from error
    raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)


def _attached(message: EmailMessage, deeper: int) -> list[ReceivedText]:
    """The mails that hang on this one; what cannot be read of them is passed by."""
    found = []
    for inner in islice(_mails_in(message), MOST_ATTACHED) if deeper else ():
        with suppress(UnreadableFile):
            found.append(_read(inner, deeper - 1))
    return found


def _passes_on(message: EmailMessage) -> bool:
    return _FORWARDED.match(str(message["Subject"] or "")) is not None


def _is_of_browser(message: EmailMessage) -> bool:
    """Whether nobody sent it: a page that a browser saved in one file has the form of a mail."""
    sender = str(message["From"] or "").strip('<>" ')
    return not sender or sender.startswith(_SAVED_BY)


def _saved_page(message: EmailMessage) -> ReceivedText:
    page = message.get_body(preferencelist=("html",))
    if page is None:
        raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)
    return read_html(_bytes_of(page))


def _texts(part: MIMEPart) -> Iterator[str]:
    """What shows when the mail is opened, in order; of several forms of the same, the plainest."""
    kind = part.get_content_type()
    if part.is_attachment():
        return
    if kind == "multipart/alternative":
        forms = [list(_texts(form)) for form in part.iter_parts()]
        said = [form for form in forms if "".join(form).strip()]
        yield from next((form for form in said if has_words("".join(form))), said[0] if said else [])
    elif part.is_multipart() and kind != "message/rfc822":
        for inner in part.iter_parts():
            yield from _texts(inner)
    elif kind == "text/plain":
        yield _decoded(part)
    elif kind == "text/html":
        yield text_of_html(_decoded(part))


def _decoded(part: MIMEPart) -> str:
    """The text, decoded by the charset that the mail names, or by what the letters look like."""
    data = _bytes_of(part)
    named = (part.get_content_charset() or "us-ascii").lower()
    for charset in ("utf-8", "cp1252") if named in NARROW_CHARSETS else (named,):
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(charset).replace("\r\n", "\n")
    return decode(data, "mail.txt")


def _bytes_of(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _mails_in(part: MIMEPart) -> Iterator[EmailMessage]:
    """The mails that hang on a mail, and none that hang on these."""
    is_mail = part.get_content_type() == "message/rfc822"
    for inner in part.iter_parts():
        if not is_mail:
            yield from _mails_in(inner)
        elif isinstance(inner, EmailMessage):
            is_encoded = str(part["Content-Transfer-Encoding"]).lower() == "base64"
            yield _parsed(_from_base64(inner)) if is_encoded else inner


def _from_base64(mail: EmailMessage) -> bytes:
    """A mail that was passed on in base64, which the standards forbid, and so does the parser."""
    body = mail.get_payload()
    return b64decode(body) if isinstance(body, str) else b""


def _said_of(message: EmailMessage) -> SaidOfItself:
    sender = message["From"]
    addresses = getattr(sender, "addresses", ())
    name = next((one.display_name or one.addr_spec for one in addresses), str(sender or ""))
    sent = getattr(message["Date"], "datetime", None)
    date = f"{sent.day} {sent:%B %Y}" if sent is not None else str(message["Date"] or "")
    subject = _PASSED_ON.sub("", str(message["Subject"] or ""))
    return SaidOfItself(subject, "", name, date)
