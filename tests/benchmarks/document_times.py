"""How long somebody waits for the quick reading of a document: a page of 200 KB, and a PDF of 20 pages.

python -m tests.benchmarks.document_times
"""

import statistics
import sys
import textwrap
import time
from collections.abc import Callable

from bot.article.received_text import ReceivedText
from bot.documents.bounded import read_within_bounds
from bot.readers.rules.quick_reading import read_by_rules
from tests.benchmarks.invented_news import news
from tests.bot.documents.making import page, pdf

TIMES = 7
PAGE_BYTES, PDF_PAGES, LINES_TO_A_PAGE = 200_000, 20, 46


def saved_page() -> bytes:
    """A quarter of it is story; the rest is what a page carries around it."""
    story = page(news(PAGE_BYTES // 4).split("\n\n"))
    script = b"<script>" + b"var teaser = {};" * ((PAGE_BYTES - len(story)) // 16) + b"</script></head>"
    return story.replace(b"</head>", script, 1)


def printed() -> bytes:
    text = news(PDF_PAGES * LINES_TO_A_PAGE * 80).replace("“", '"').replace("”", '"')
    lines = [line for one in text.split("\n\n") for line in [*textwrap.wrap(one, 80), ""]]
    latin = [line.encode("cp1252", "ignore").decode("cp1252") for line in lines]
    pages = [
        latin[at : at + LINES_TO_A_PAGE] for at in range(0, PDF_PAGES * LINES_TO_A_PAGE, LINES_TO_A_PAGE)
    ]
    return pdf(pages)


def main() -> None:
    read_by_rules(news(5_000))  # what only the first reading pays, a bot has paid
    for data, name in ((saved_page(), "page.html"), (printed(), "ruling.pdf")):
        received = read_within_bounds(data, name)
        reading = _median(lambda data=data, name=name: read_within_bounds(data, name))
        quick = _median(lambda received=received: read_by_rules(received))
        sys.stdout.write(
            f"{name}: {len(data) // 1000} KB, {len(received.text) // 1000} KB of text: "
            f"document {reading:.2f} s, quick reading {quick:.2f} s\n"
        )


def _median(work: Callable[[], ReceivedText | object]) -> float:
    taken = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
