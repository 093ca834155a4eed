"""All words of a page of HTML, paragraph by paragraph, as a mail shows them."""

import re

import lxml.etree
import lxml.html

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset"}
    | {
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
    }
    | {"nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_SPACES = re.compile(r"[^\S\n]+")


def text_of_html(page: str) -> str:
    """Paragraphs apart by an empty line, broken lines on lines of their own."""
    root = lxml.html.document_fromstring(
        (page or "<p></p>").encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8")
    )
    pieces: list[str] = []
    walker = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if name in _UNSEEN or _HIDDEN.search(element.get("style") or ""):
                walker.skip_subtree()
            elif name == "br":
                pieces.append("\n")
            else:
                pieces.append("\n\n" if name in _BLOCKS else "")
                pieces.append(_words(element.text) if name else "")
        else:
            pieces.append("\n\n" if name in _BLOCKS else "")
            pieces.append(_words(element.tail))
    lines = (line.strip() for line in _SPACES.sub(" ", "".join(pieces)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _words(text: str | None) -> str:
    """A break of lines in the source is a space on the page."""
    return " ".join(f"{text or ''}".replace("\xa0", " ").split("\n"))
