"""Replies as no good model gives them, made by a script, and what Byline makes of them.

    python -m tests.benchmarks.scripted_replies KIND GOLD.jsonl QUICK.jsonl FULL.jsonl

Reads the articles of GOLD by rules and with a scripted reply, one after the other, as a model with a record
does, and writes both readings as JSON for `paired.py`. KIND is one of

    random       whatever the schema allows: names of the article, references, acts, all by lot
    hostile      what the quick reading found, each speaker swapped for another that it knows
    two-faced    right on every control, swapped elsewhere
"""

# ruff: noqa: T201, S311 -- the figures are its output; nothing here is secret

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from bot.lexicon.acts import Act
from bot.readers.model.controls import ControlRecord, is_control
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.reading import PersonKind, Reading, Statement, reading_as_json
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.benchmarks.model_replies import references_to

MakeReply = Callable[[Reading, NumberedArticle, random.Random], dict[str, Any]]
KEPT_CONTROLS = 200


def by_lot(quick: Reading, numbered: NumberedArticle, chance: random.Random) -> dict[str, Any]:
    """As many entries as people, and as many references as there are places."""
    names = [person.name for person in quick.people] + quick.article.text.split()[:200]
    places = [f"q{number}" for number in range(1, len(numbered.quotations) + 1)]
    places += [f"s{number}" for number in range(1, len(numbered.sentences) + 1)]

    def some() -> str:
        found = chance.sample(places, min(len(places), chance.randint(0, 12)))
        return " ".join(
            f"{one}{chance.choice(['', '', f':{chance.choice(get_args(Act))}'])}" for one in found
        )

    return {
        "summary": [],
        "speakers": [
            {
                "name": chance.choice(names),
                "kind": chance.choice(get_args(PersonKind)),
                "also": chance.sample(names, chance.randint(0, 3)),
                "said": some(),
            }
            for _ in range(len(quick.people) + 2)
        ],
        "via": [{"names": [chance.choice(names)], "at": some()} for _ in range(2)],
        "channels": [{"words": chance.choice(names), "at": some()} for _ in range(2)],
        "not_speech": some(),
    }


def swapped(quick: Reading, numbered: NumberedArticle, chance: random.Random) -> dict[str, Any]:
    return _given(quick, numbered, chance, lambda _: True)


def two_faced(quick: Reading, numbered: NumberedArticle, chance: random.Random) -> dict[str, Any]:
    return _given(quick, numbered, chance, lambda statement: not is_control(statement, quick))


KINDS: Mapping[str, MakeReply] = {"random": by_lot, "hostile": swapped, "two-faced": two_faced}


def _given(
    quick: Reading, numbered: NumberedArticle, chance: random.Random, swaps: Callable[[Statement], bool]
) -> dict[str, Any]:
    """Each statement to its speakers, or to others where it is swapped."""
    said: dict[str, list[str]] = defaultdict(list)
    every = [person.id for person in quick.people]
    for statement in quick.statements:
        speakers = list(statement.speakers)
        if swaps(statement):
            others = [one for one in every if one not in speakers]
            speakers = [chance.choice(others)] if others else []
        for speaker in speakers:
            said[speaker] += references_to(statement, quick, numbered)
    return {
        "summary": [],
        "speakers": [
            {
                "name": person.name,
                "kind": person.kind,
                "also": list(person.also),
                "said": " ".join(said[person.id]),
            }
            for person in quick.people
            if said[person.id]
        ],
        "via": [],
        "channels": [],
        "not_speech": "",
    }


def main() -> None:
    kind, gold, quick_file, full_file = sys.argv[1:]
    before: list[tuple[int, int]] = []
    trusts: Counter[str] = Counter()
    quick_lines, full_lines = [], []
    for line in Path(gold).read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        quick = read_by_rules(article["text"])
        numbered = number_article(quick, "a key")
        reply = KINDS[kind](quick, numbered, random.Random(article["text"]))
        full = reading_from_parsed(
            quick, numbered, parse_reply(json.dumps(reply)), kind, Usage(), record=_record(before)
        )
        if full.controls is not None and full.controls.of:
            before.append((full.controls.agreed, full.controls.of))
        trusts[full.trust or "none"] += 1
        quick_lines.append(json.dumps(reading_as_json(quick)))
        full_lines.append(json.dumps(reading_as_json(full)))
    Path(quick_file).write_text("\n".join(quick_lines) + "\n", encoding="utf-8")
    Path(full_file).write_text("\n".join(full_lines) + "\n", encoding="utf-8")
    print(f"{kind}: articles {dict(trusts)}, record at the end {_record(before)}")


def _record(before: list[tuple[int, int]]) -> ControlRecord:
    """Of the latest controls."""
    agreed = of = 0
    for one_agreed, one_of in reversed(before):
        agreed, of = agreed + one_agreed, of + one_of
        if of >= KEPT_CONTROLS:
            break
    return ControlRecord(agreed, of)


if __name__ == "__main__":
    main()
