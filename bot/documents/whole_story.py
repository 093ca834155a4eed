"""What of a page's story was missed: some hold it in several boxes of one kind, of which one was taken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html

from bot.article.structure.sentence_ends import ends_sentence

LEAST_PROSE = 80  # characters of a paragraph
MOST_LINKED = 0.3  # of its characters
_LEAST_FOUND = 3  # paragraphs, so that it is clear where the story stands
_PARAGRAPHS = ("p", "blockquote", "li", "h1", "h2", "h3", "h4")
_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Block:
    element: lxml.html.HtmlElement
    words: str
    key: str  # its letters alone, to know it again


def completed(lines: Sequence[str], root: lxml.html.HtmlElement) -> list[str]:
    """`lines` of a story, with the paragraphs of prose that stand in boxes like those of the story itself.

    What comes after the next headline is another story.
    """
    found = {_key(line): place for place, line in enumerate(lines) if len(line) >= LEAST_PROSE}
    whole = _key(" ".join(lines))
    blocks = list(_blocks(root))
    taken = [place for place, block in enumerate(blocks) if block.key in found]
    if len(taken) < _LEAST_FOUND:
        return list(lines)
    boxes = {_box_of(blocks[place].element) for place in taken}
    inserted: list[tuple[int, str]] = []
    at = found[blocks[taken[0]].key]
    for block in blocks[taken[0] :]:
        if block.element.tag == "h1":
            break
        if block.key in found:
            at = found[block.key]
        elif _is_prose(block) and _box_of(block.element) in boxes and block.key not in whole:
            inserted.append((at, block.words))
    return [
        words
        for place, line in enumerate(lines)
        for words in (line, *(one for at, one in inserted if at == place))
    ]


def _blocks(root: lxml.html.HtmlElement) -> Iterator[_Block]:
    for element in root.iter(*_PARAGRAPHS):
        words = " ".join(element.text_content().split())
        if words and (element.tag == "p" or element.find(".//p") is None):
            yield _Block(element, words, _key(words))


def _box_of(element: lxml.html.HtmlElement) -> tuple[object, ...]:
    """What boxes it stands in, by their kind; a box without a name is only like itself."""
    parent = element.getparent()
    if parent is None:
        return ()
    name = parent.get("class") or parent.get("itemprop")
    return (parent.tag, name, element.tag) if name else (parent, element.tag)


def _is_prose(block: _Block) -> bool:
    linked = sum(len(link.text_content()) for link in block.element.iter("a"))
    return (
        len(block.words) >= LEAST_PROSE
        and linked <= MOST_LINKED * len(block.words)
        and ends_sentence(block.words)
    )


def _key(words: str) -> str:
    return _APART.sub("", words).casefold()
