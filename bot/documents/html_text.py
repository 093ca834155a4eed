"""The story on a web page that was saved, as trafilatura finds it, with what the page says of itself."""

import lxml.html
import trafilatura

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.composing import SaidOfItself, compose, paragraphs_as_text
from bot.documents.whole_story import completed
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

LEAST_STORY = 100  # characters: what is shorter is an error, a log-in or a teaser
LONGEST_CELL = 400  # characters; a table with longer ones lays the page out
_MOST_BOXES = 5  # around a post
_TABLE = ("table", "thead", "tbody", "tfoot", "tr", "th", "td")


def read_html(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` where no story stands on the page: it may be empty, or behind a paywall."""
    root = trafilatura.load_html(data)
    if root is None:
        raise UnreadableFile(texts.PAGE_WITHOUT_STORY)
    _show_posts(root)
    _show_laid_out(root)
    found = trafilatura.bare_extraction(
        root, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True
    )
    page = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    lines = str(page.get("text") or "").split("\n")
    story = completed(lines, root)
    if sum(len(line) for line in story) < LEAST_STORY:
        raise UnreadableFile(texts.PAGE_WITHOUT_STORY)
    said = SaidOfItself(*(str(page.get(key) or "") for key in ("title", "sitename", "author", "date")))
    return compose(paragraphs_as_text(story), Origin("html"), said)


def _show_posts(root: lxml.html.HtmlElement) -> None:
    """A post from elsewhere is somebody's words; trafilatura throws it away for what its boxes are called."""
    for block in root.iter("blockquote"):
        paragraphs = len(block.findall(".//p"))
        box = block
        for _ in range(_MOST_BOXES):
            box.attrib.pop("class", None)
            box.attrib.pop("id", None)
            box = box.getparent()
            if box is None or box.tag == "body" or len(box.findall(".//p")) > paragraphs:
                break


def _show_laid_out(root: lxml.html.HtmlElement) -> None:
    """Old pages put their columns into a table, which is none of figures."""
    for table in list(root.iter("table")):
        cells = [cell for cell in table.iter("td") if cell.find(".//td") is None]
        if any(len(cell.text_content()) > LONGEST_CELL for cell in cells):
            for part in [*table.iter(*_TABLE)]:
                part.tag = "div"
