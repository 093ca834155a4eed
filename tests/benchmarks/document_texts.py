"""How whole the text of documents comes out, against what somebody else found in them.

python -m tests.benchmarks.document_texts FOLDER [--missed] [--kinds] [--prose | --sentences]

Beside each document, `ruling.pdf`, its paragraphs stand in `ruling.pdf.txt`, apart by empty lines. Letters
alone are compared: a paragraph is whole where they stand in the text without anything between them.
With `--prose` only those count that end as a sentence does: another program's paragraphs are cells of tables,
too, and captions. With `--sentences` each sentence counts: its paragraphs may be several in one, or end with
a page. With `--kinds` the lost ones are counted by why they are.
"""

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences
from bot.documents.read_document import read_document
from bot.errors import ArticleError
from tests.benchmarks.lost_paragraphs import ReadText, letters_of, why_lost

ENDS_SENTENCE = re.compile(r"[.!?][”\"’')\]]*\s*\Z")
LEAST_LETTERS = 12  # of a paragraph; fewer stand in a text by chance
MOST_PLACES = 40  # of a paragraph that comes again and again


def documents_in(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    for path in sorted(folder.iterdir()):
        told = path.with_name(f"{path.name}.txt")
        if told.exists():
            yield path, told.read_text(encoding="utf-8").split("\n\n")


def text_of(path: Path) -> str:
    try:
        return read_document(path.read_bytes(), path.name).text
    except ArticleError as refused:
        sys.stdout.write(f"{path.name}: {refused.user_message}\n")
        return ""


def whole_and_in_order(paragraphs: Sequence[str], text: str) -> tuple[int, list[str], list[str]]:
    """How many there are, those that are not whole, and those out of order."""
    found, lost, letters = [], [], letters_of(text)
    for paragraph in paragraphs:
        wanted = letters_of(paragraph)
        if len(wanted) < LEAST_LETTERS:
            continue
        places = list(_places(wanted, letters))
        if places:
            found.append((paragraph, places))
        else:
            lost.append(paragraph)
    kept = _longest_run([places for _, places in found])
    return len(found) + len(lost), lost, [one for place, (one, _) in enumerate(found) if place not in kept]


def _longest_run(candidates: Sequence[Sequence[int]]) -> set[int]:
    """Which of them can be placed one after the other; each may stand in any of its places."""
    ends: list[int] = []
    at_end: list[tuple[int, int]] = []
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    for number, places in enumerate(candidates):
        for place in sorted(places, reverse=True):
            length = bisect_left(ends, place)
            node = (number, place)
            before[node] = at_end[length - 1] if length else None
            ends[length : length + 1], at_end[length : length + 1] = [place], [node]
    run: set[int] = set()
    node_or_none = at_end[-1] if at_end else None
    while node_or_none is not None:
        run.add(node_or_none[0])
        node_or_none = before[node_or_none]
    return run


def _places(wanted: str, letters: str) -> Iterator[int]:
    at, times = letters.find(wanted), 0
    while at >= 0 and times < MOST_PLACES:
        yield at
        at, times = letters.find(wanted, at + 1), times + 1


def _sentences(paragraph: str) -> Iterator[str]:
    """Those that end as sentences do: the rest stands behind the end of a column or page."""
    spans = split_sentences(paragraph, Span(0, len(paragraph)))
    return (one.of(paragraph) for one in spans if ENDS_SENTENCE.search(one.of(paragraph)))


def main(folder: Path) -> None:
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for path, paragraphs in documents_in(folder):
        if "--sentences" in sys.argv:
            paragraphs = [sentence for one in paragraphs for sentence in _sentences(one)]
        elif "--prose" in sys.argv:
            paragraphs = [one for one in paragraphs if ENDS_SENTENCE.search(one)]
        text = text_of(path)
        total, lost, moved = whole_and_in_order(paragraphs, text)
        counts.update({"documents": 1, "paragraphs": total, "lost": len(lost), "moved": len(moved)})
        sys.stdout.write(f"{path.name}: {total} paragraphs, {len(lost)} lost, {len(moved)} out of order\n")
        if "--kinds" in sys.argv:
            read = ReadText(text)
            kinds.update(["out of order"] * len(moved) + [why_lost(one, read) for one in lost])
        if "--missed" in sys.argv:
            sys.stdout.writelines(f"    {' '.join(one.split())[:90]}\n" for one in [*lost, *moved])
    good = counts["paragraphs"] - counts["lost"] - counts["moved"]
    sys.stdout.write(f"{counts['documents']} documents: {good} of {counts['paragraphs']} paragraphs\n")
    sys.stdout.writelines(f"    {kind}: {count}\n" for kind, count in kinds.most_common())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
