"""The story on a web page that was saved, as trafilatura finds it, with what the page says of itself."""

import trafilatura

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.composing import SaidOfItself, compose, paragraphs_as_text
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

LEAST_STORY = 100  # characters: what is shorter is an error, a log-in or a teaser


def read_html(data: bytes, origin: Origin | None = None) -> ReceivedText:
    """Raises `UnreadableFile` where no story stands on the page: it may be empty, or behind a paywall."""
    found = trafilatura.bare_extraction(
        data, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True
    )
    page = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    story = str(page.get("text") or "")
    if len(story.strip()) < LEAST_STORY:
        raise UnreadableFile(texts.PAGE_WITHOUT_STORY)
    said = SaidOfItself(*(str(page.get(key) or "") for key in ("title", "sitename", "author", "date")))
    return compose(paragraphs_as_text(story.split("\n")), origin or Origin("html"), said)
