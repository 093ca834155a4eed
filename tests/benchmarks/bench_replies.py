"""How the time from reply to reading grows with article and reply: see README.md.

    python -m tests.benchmarks.bench_replies [characters…]

Each hostile reply is read to plain news and to each hostile text; printed are the dearest pairs: their time
a KB of article and reply against that of plain news with the reply that fits it. Times are of this process.
"""

# ruff: noqa: T201 -- the figures are its output

import contextlib
import json
import sys
import time

from bot.errors import ModelReplyUnreadable
from bot.readers.changes import changes_between
from bot.readers.model.controls import ControlRecord
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.benchmarks.hostile_replies import HOSTILE_REPLIES
from tests.benchmarks.hostile_texts import HOSTILE
from tests.benchmarks.invented_news import news
from tests.benchmarks.model_replies import with_references
from tests.bot.readers.model.replied import reading_from_reply

SIZES = (1_000, 20_000, 200_000)  # characters of article and of reply
TRUSTED = ControlRecord(agreed=200, of=200)  # the most work: the model's word goes wherever it can
SHOWN = 12


def seconds_a_kilobyte(quick: Reading, numbered: NumberedArticle, reply: str) -> float:
    start = time.process_time()
    with contextlib.suppress(ModelReplyUnreadable):
        full = reading_from_reply(quick, numbered, reply, "a-model", Usage(), record=TRUSTED)
        changes_between(quick, full)
    taken = time.process_time() - start
    return 1000 * taken / (len(quick.article.text) + len(reply))


def main() -> None:
    for size in [int(one) for one in sys.argv[1:]] or SIZES:
        texts = {"news": news(size)} | {name: text(size) for name, text in HOSTILE.items()}
        found: list[tuple[float, str]] = []
        for name, text in texts.items():
            quick = read_by_rules(text)
            numbered = number_article(quick, "a key")
            fitting = json.dumps(with_references(quick, numbered), ensure_ascii=False)
            replies = {"the reply that fits": fitting} | {
                kind: make(quick, numbered, size) for kind, make in HOSTILE_REPLIES.items()
            }
            found += [
                (seconds_a_kilobyte(quick, numbered, reply), f"{name} + {kind}")
                for kind, reply in replies.items()
            ]
        plain = next(seconds for seconds, name in found if name == "news + the reply that fits")
        print(
            f"{size / 1000:,.0f} KB: plain news and its reply {1000 * plain:.2f} ms a KB; the dearest pairs:"
        )
        for seconds, name in sorted(found, reverse=True)[:SHOWN]:
            print(f"  {seconds / plain:6.1f} times  {name}")


if __name__ == "__main__":
    main()
