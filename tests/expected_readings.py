"""The tests' own articles (all invented), each with the reading that a careful person expects beside it.

`articles/NAME.txt` is the paste, byte for byte; `articles/NAME.toml` the expected reading. Every
string in it is an exact cut from the paste, so that it can be located again:

    about = "what kind of text this is, one line"
    language = "en"
    headline = "The headline"              # "" where there is none
    notices = ["reworded_copy"]            # kinds that must be among the notices
    not_speech = ["Best of Breed"]         # quotations that are titles, scare quotes, nicknames
    people = [["Grant Shapps", "Shapps"]]  # names that are one person's (or organisation's)

    [names]                                # what the text itself names; leave out what it does not
    publication = "Newsweek"

    [[furniture]]
    kind = "author_biography"              # bot.article.article.FurnitureKind
    starts = "Kaitlin Lewis is a"
    ends = "Languages: English."

    [[statements]]                         # in the order of the text
    speakers = ["Grant Shapps"]            # best name the article has; [] where it does not say who
    by = "named"                           # how this place names them: named, pronoun, description, implicit
    form = "direct"                        # direct, mixed, indirect; leave out for the silent acts
    act = "said"
    words = ["the content, without quotation marks", "second piece"]
    quotations = ["what stands between the marks, without them"]
    cue = "said"
    mention = "he"
    channel = "in a post on X"             # leave out what the place does not have
    when = "Friday"
    via = ["Reuters"]
    after = "words that stand shortly before, where `words` occur more than once"
"""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ARTICLES = Path(__file__).parent / "articles"
MARKS = "“”\"‘’'„«»「」`"


@dataclass(frozen=True)
class ExpectedReading:
    name: str
    text: str
    fields: dict[str, Any]

    @property
    def statements(self) -> list[dict[str, Any]]:
        return list(self.fields.get("statements", []))


def names_of_articles() -> list[str]:
    return sorted(file.stem for file in ARTICLES.glob("*.toml"))


def expected_reading(name: str) -> ExpectedReading:
    text = (ARTICLES / f"{name}.txt").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return ExpectedReading(name, text, tomllib.loads((ARTICLES / f"{name}.toml").read_text("utf-8")))


def located(expected: ExpectedReading) -> list[dict[str, Any]]:
    """The statements with `spans` and `quotation_spans` as offsets.

    Raises `ValueError` naming the words that the paste does not hold.
    """
    found, position = [], 0
    for statement in expected.statements:
        start = position
        if after := statement.get("after"):
            start = _find(expected, after, position) + len(after)
        spans = []
        for words in statement["words"]:
            start = _find(expected, words, start)
            spans.append((start, start + len(words)))
            start += len(words)
        quotations, start = [], spans[0][0]
        for words in statement.get("quotations", []):
            start = _find(expected, words, start)
            quotations.append((start, start + len(words)))
            start += len(words)
        position = spans[0][0]
        for key in ("cue", "mention", "channel", "when"):
            if key in statement and statement[key] not in expected.text:
                raise ValueError(f"{expected.name}: {key} {statement[key]!r} is not in the paste")
        found.append({**statement, "spans": spans, "quotation_spans": quotations})
    return found


def as_gold(expected: ExpectedReading) -> dict[str, Any]:
    """The expected reading in the form that the evaluation's scorer reads."""
    quotes = []
    for one in located(expected):
        parts = [
            [start - (expected.text[start - 1 : start] in MARKS and start > 0), end]
            for start, end in (one["quotation_spans"] if one.get("form") == "direct" else one["spans"])
        ]
        kind = {"description": "nominal"}.get(one.get("by", "named"), one.get("by", "named"))
        quotes.append(
            {
                "start": parts[0][0],
                "end": parts[-1][1],
                "parts": parts,
                "type": one.get("form", "silent"),
                "act": one["act"],
                "in_quote": False,
                "speaker": one["speakers"][0] if one["speakers"] else None,
                "speaker_kind": kind,
                "cue": one.get("cue", ""),
            }
        )
    return {"id": f"own/{expected.name}", "text": expected.text, "quotes": quotes}


def _find(expected: ExpectedReading, words: str, start: int) -> int:
    place = expected.text.find(words, start)
    if place < 0:
        raise ValueError(f"{expected.name}: {words!r} is not in the paste after offset {start}")
    return place


if __name__ == "__main__":
    for article in names_of_articles():
        print(json.dumps(as_gold(expected_reading(article)), ensure_ascii=False))  # noqa: T201
