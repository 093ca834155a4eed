"""What a reading channel would do with the invented messages: read, offer with a reaction, leave alone.

python -m tests.benchmarks.channel_reading [--missed]
"""

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from bot.article.structure.posted_articles import Likeness, likeness_of

MESSAGES = sorted((Path(__file__).parents[1] / "channel_messages").glob("*.toml"))


def channel_messages() -> list[dict[str, Any]]:
    """Of each its sort, its text, and whether it is an article."""
    return [one for file in MESSAGES for one in tomllib.loads(file.read_text(encoding="utf-8"))["message"]]


def main() -> None:
    judged = [(one, likeness_of(one["text"])) for one in channel_messages()]
    for is_article, title in ((True, "articles"), (False, "others")):
        counts = Counter(likeness for one, likeness in judged if one["article"] is is_article)
        shown = ", ".join(f"{one.name.lower()} {counts[one]}" for one in Likeness)
        sys.stdout.write(f"{title}: {counts.total()}: {shown}\n")
    if "--missed" in sys.argv:
        for one, likeness in judged:
            if (likeness is not Likeness.YES) if one["article"] else (likeness is not Likeness.NO):
                beginning = " ".join(one["text"].split())[:70]
                sys.stdout.write(f"{likeness.name} {one['sort']} | {beginning}\n")


if __name__ == "__main__":
    main()
