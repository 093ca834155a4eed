"""How well structure, warnings and summary hold on whole pages that were annotated line by line.

    python -m tests.benchmarks.whole_pages PAGE.jsonl [--missed]

PAGE.jsonl holds one page a line: {"id", "text", "headline", "story_lines", "either_lines"}, where line
numbers index `text.split("\\n")` and the headline is the words of its line. A line that may count as
story or not is neither a gain nor a loss. All pages are taken as clean copies, so every notice that
tells people to find the original, or that the paste is cut off, counts as false.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.article.spans import Span
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

FALSE_ON_CLEAN_PAGES = {
    "reworded_copy",
    "altered_name",
    "unbalanced_quotes",
    "headline_words_unquoted",
    "cut_off",
    "not_an_article",
}


@dataclass
class Missed:
    """What went wrong on one page, as the words of lines, sentences and notices."""

    page: str
    headline: str | None = None  # the one that was found instead
    furniture_taken: list[str] = field(default_factory=list)
    story_lost: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    summary: list[str] = field(default_factory=list)  # sentences of it that are no story
    story_lines: int = 0


def missed_on(page: dict[str, Any]) -> Missed:
    text = page["text"]
    reading = read_by_rules(text)
    article = reading.article
    found = article.headline.of(text) if article.headline else ""
    story, either = set(page["story_lines"]), set(page["either_lines"])
    missed = Missed(page["id"], story_lines=len(story))
    if " ".join(found.split()) != " ".join(page["headline"].split()):
        missed.headline = found
    kept = set[str]()  # a line that the page has twice is kept where one of the two is
    for number, line in enumerate(lines_of(text)):
        if line.start == line.end or number in either:
            continue
        words = line.of(text)
        if touches(line, article.paragraphs):
            kept.add(words)
            if number not in story:
                missed.furniture_taken.append(words)
        elif number in story:
            missed.story_lost.append(words)
    missed.story_lost = [words for words in missed.story_lost if words not in kept]
    missed.warnings = [
        f"{one.kind}: {one.message}" for one in reading.notices if one.kind in FALSE_ON_CLEAN_PAGES
    ]
    missed.summary = [*no_story_in_summary(reading, story | either)]
    return missed


def lines_of(text: str) -> Iterator[Span]:
    """The lines of `text.split("\\n")`, each trimmed of white space."""
    start = 0
    for line in text.split("\n"):
        left = start + len(line) - len(line.lstrip())
        yield Span(left, max(left, start + len(line.rstrip())))
        start += len(line) + 1


def touches(line: Span, paragraphs: Iterable[Span]) -> bool:
    return any(line.overlaps(paragraph) for paragraph in paragraphs)


def no_story_in_summary(reading: Reading, story: set[int]) -> Iterator[str]:
    text = reading.article.text
    no_story = [line for number, line in enumerate(lines_of(text)) if number not in story]
    for sentence in reading.summary:
        spans = [reading.article.sentences[number - 1] for number in sentence.evidence]
        if any(line.overlaps(span) for span in spans for line in no_story):
            yield sentence.text


def print_figures(pages: list[Missed]) -> None:
    count = len(pages)
    story = sum(page.story_lines for page in pages)
    lost = sum(len(page.story_lost) for page in pages)
    taken = sum(len(page.furniture_taken) for page in pages)
    kinds = Counter(warning.split(":")[0] for page in pages for warning in page.warnings)
    for line in (
        f"pages                                {count}",
        f"headline right                       {sum(page.headline is None for page in pages)}",
        f"furniture taken for story, lines     {taken} ({taken / count:.1f} a page)",
        f"story taken for furniture, lines     {lost} of {story}",
        f"pages with a false warning           {sum(bool(page.warnings) for page in pages)} {dict(kinds)}",
        f"pages with furniture in the summary  {sum(bool(page.summary) for page in pages)}",
    ):
        print(line)  # noqa: T201 -- for who started it


def print_missed(page: Missed) -> None:
    lines = [
        *([f"headline: {page.headline!r}"] if page.headline is not None else []),
        *(f"taken: {words[:150]}" for words in page.furniture_taken),
        *(f"lost: {words[:150]}" for words in page.story_lost),
        *(f"warning: {words}" for words in page.warnings),
        *(f"summary: {words}" for words in page.summary),
    ]
    if lines:
        print("\n".join([f"\n== {page.page}", *lines]))  # noqa: T201 -- for who started it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--missed", action="store_true", help="print every miss as well")
    options = parser.parse_args()
    rows = options.pages.read_text(encoding="utf-8").split("\n")
    pages = [missed_on(json.loads(row)) for row in rows if row]
    if options.missed:
        for page in pages:
            print_missed(page)
    print_figures(pages)


if __name__ == "__main__":
    main()
