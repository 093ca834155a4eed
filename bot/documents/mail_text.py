"""The text of a mail, its subject as headline, sender and date as what it says of itself.

A page saved as one file (MHTML) is built like a mail and read as a page.
"""

from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.composing import SaidOfItself, compose
from bot.documents.html_text import read_html
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

_SAVED_BY = (None, "", "<Saved by Blink>")  # what browsers write as the sender of a page
DEEPEST = 3  # a mail in a mail in a mail


def read_mail(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` where there is no text in it."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not isinstance(message, EmailMessage):
        raise UnreadableFile(texts.BROKEN_DOCUMENT)
    return _read(message, DEEPEST)


def _read(message: EmailMessage, deeper: int) -> ReceivedText:
    try:
        if message.get_content_type() == "multipart/related" and message["From"] in (
            None,
            "",
            "<Saved by Blink>",
        ):
            return _saved_page(message)
        body = _body(message)
        if body.strip():
            return compose(body, Origin("mail"), _said_of(message))
        for part in message.walk():
            if part is not message and part.get_content_type() == "message/rfc822" and deeper:
                inner = part.get_payload(0)
                if isinstance(inner, EmailMessage):
                    return _read(inner, deeper - 1)
    except (MessageError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise UnreadableFile(texts.BROKEN_DOCUMENT) from error
    raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)


def _saved_page(message: EmailMessage) -> ReceivedText:
    page = message.get_body(preferencelist=("html",))
    if page is None:
        raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)
    return read_html(_as_page(page))


def _body(message: EmailMessage) -> str:
    plain = message.get_body(preferencelist=("plain",))
    if plain is not None and str(plain.get_content()).strip():
        return str(plain.get_content()).replace("\r\n", "\n")
    page = message.get_body(preferencelist=("html",))
    return read_html(_as_page(page)).text if page is not None else ""


def _as_page(part: MIMEPart) -> bytes:
    content = part.get_content()
    return content if isinstance(content, bytes) else str(content).encode("utf-8", "replace")


def _said_of(message: EmailMessage) -> SaidOfItself:
    sender = message["From"]
    addresses = getattr(sender, "addresses", ())
    name = next((one.display_name or one.addr_spec for one in addresses), str(sender or ""))
    sent = getattr(message["Date"], "datetime", None)
    date = f"{sent.day} {sent:%B %Y}" if sent is not None else str(message["Date"] or "")
    return SaidOfItself(str(message["Subject"] or ""), "", name, date)
