"""How many statements are right, by certainty and by what tells of them.

    python -m tests.benchmarks.certainty_table [GOLD.jsonl…] [--own] [--grounds]

GOLD is annotated news in the form of `../shared/evaluation/gum_news.jsonl`, which is read where no
file is named; `--own` adds the tests' own articles. A statement is right where an annotated one has
the same speaker, the same act (where acts are annotated) and at least 0.3 of the words of both
together; pieces of a quotation that the annotation joins count as well. `--grounds` prints the table
that `bot/readers/rules/statements/certainty.py` holds.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.readers.rules.quick_reading import found_in
from bot.readers.rules.statements.drafts import RulesDraft
from tests.expected_readings import as_gold, expected_reading, names_of_articles

GUM = Path(__file__).parents[3] / "shared" / "evaluation" / "gum_news.jsonl"
OVERLAP = 0.3
INSIDE = 0.8  # of a quotation's words that an annotated one holds
SUFFIXES = {"jr", "sr", "ii", "iii", "qc", "kc", "mp", "phd", "obe", "mbe"}
VERDICTS = ("right", "speaker", "act", "not annotated")


class Judged(NamedTuple):
    draft: RulesDraft
    verdict: str  # of VERDICTS


class _Annotated(NamedTuple):
    words: set[int]
    quote: Mapping[str, Any]


def judged(text: str, quotes: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    """The statements of the quick reading of `text`, each against the annotated `quotes`."""
    annotated = list(_annotated(text, quotes))
    for draft in found_in(text).drafts:
        yield Judged(draft, _verdict(draft, text, annotated))


def _annotated(text: str, quotes: Iterable[Mapping[str, Any]]) -> Iterator[_Annotated]:
    for quote in quotes:
        parts = quote.get("parts") or [[quote["start"], quote["end"]]]
        yield _Annotated(_words(text, parts), quote)
        if len(parts) > 1:
            yield from (_Annotated(_words(text, [part]), quote) for part in parts)


def _verdict(draft: RulesDraft, text: str, annotated: Sequence[_Annotated]) -> str:
    words = _words(text, draft.spans)
    best = max(annotated, key=lambda one: _overlap(words, one.words), default=None)
    if best is not None and _overlap(words, best.words) < OVERLAP:
        holding = (one for one in annotated if len(words & one.words) >= INSIDE * len(words) > 0)
        best = next((one for one in holding if draft.form == "direct"), None)
    if best is None:
        return "not annotated"
    names = [name for one in draft.speakers for name in (one.name, *one.names, *one.altered)]
    if not _is_same(names, best.quote["speaker"]):
        return "speaker"
    return "act" if best.quote.get("act", draft.act) != draft.act else "right"


def _words(text: str, spans: Iterable[Sequence[int]]) -> set[int]:
    """Where the words in `spans` start."""
    return {word.start() + span[0] for span in spans for word in re.finditer(r"\w+", text[span[0] : span[1]])}


def _overlap(left: set[int], right: set[int]) -> float:
    return len(left & right) / max(1, len(left | right))


def _is_same(names: Sequence[str], wanted: str | None) -> bool:
    """Whether one of `names` has the last word of the one wanted, or its own last word stands there."""
    if not wanted or not names:
        return not wanted and not names
    wanted_words = _name_words(wanted)
    is_full_name = re.search(r"[A-Z]\S* [A-Z]", wanted) is not None
    for name in names:
        words = _name_words(name)
        if not words or not wanted_words:
            continue
        if wanted_words[-1] == words[-1] or (not is_full_name and words[-1] in wanted_words):
            return True
        if not is_full_name and wanted_words[-1] in words:
            return True
    return False


def _name_words(name: str) -> list[str]:
    words = [word.strip(".").lower() for word in re.findall(r"[\w.&’'-]+", re.sub(r"[’']s$", "", name))]
    return [word for word in words if word and word not in SUFFIXES] or words


def annotated_articles(
    files: Iterable[Path], *, own: bool
) -> Iterator[tuple[str, Sequence[Mapping[str, Any]]]]:
    """The text and the annotated quotes of each article."""
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            article = json.loads(line)
            yield article["text"], article["quotes"]
    for name in names_of_articles() if own else ():
        gold = as_gold(expected_reading(name))
        yield gold["text"], gold["quotes"]


def _print_table(title: str, verdicts: Mapping[Any, Counter[str]]) -> None:
    every = sum(counts.total() for counts in verdicts.values())
    print(title)  # noqa: T201
    for key, counts in sorted(verdicts.items(), key=lambda item: -item[1].total()):
        total = counts.total()
        share, right = 100 * total / every, 100 * counts["right"] / total
        wrong = ", ".join(f"{counts[one]} {one}" for one in VERDICTS[1:] if counts[one])
        print(f"  {key!s:8} {total:5} ({share:3.0f} %)  right {right:5.1f} %  wrong: {wrong}")  # noqa: T201


def _print_rates(
    what: Mapping[str, Counter[str]],
    who: Mapping[str, Mapping[str, Counter[str]]],
    lengths: Mapping[str, Counter[str]],
) -> None:
    """As Python, in the order in which most statements rest on them."""
    print("WHO")  # noqa: T201
    for ground, row in sorted(who.items(), key=lambda item: -_judged_speakers(item[1])):
        places = sorted(row.items(), key=lambda item: -item[1].total())
        cells = ", ".join(f'"{told}": {_rate(of, VERDICTS[:-1], but="speaker")}' for told, of in places)
        print(f'    "{ground}": {{{cells}}},')  # noqa: T201
    print("WHAT")  # noqa: T201
    for ground, counts in sorted(what.items(), key=lambda item: -item[1].total()):
        print(f'    "{ground}": {_rate(counts, VERDICTS, but="not annotated")},')  # noqa: T201
    print("LENGTHS")  # noqa: T201
    for length, counts in lengths.items():
        print(f'    "{length}": {(counts["right"], counts.total())},')  # noqa: T201


def _rate(counts: Counter[str], of: Sequence[str], *, but: str) -> tuple[int, int]:
    every = sum(counts[one] for one in of)
    return every - counts[but], every


def _judged_speakers(row: Mapping[str, Counter[str]]) -> int:
    return sum(counts.total() for counts in row.values())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--own", action="store_true", help="the tests' own articles as well")
    parser.add_argument("--grounds", action="store_true", help="by what tells of a statement")
    options = parser.parse_args()
    files = options.gold or ([] if options.own else [GUM])
    by_certainty: dict[Any, Counter[str]] = defaultdict(Counter)
    quoted: dict[Any, Counter[str]] = defaultdict(Counter)
    who: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    what: dict[str, Counter[str]] = defaultdict(Counter)
    lengths: dict[str, Counter[str]] = defaultdict(Counter)
    for text, quotes in annotated_articles(files, own=options.own):
        for draft, verdict in judged(text, quotes):
            by_certainty[draft.certainty][verdict] += 1
            if draft.form == "direct":
                quoted[draft.certainty][verdict] += 1
            meant = draft.evidence.meant
            who[meant.known_by][meant.told_of_as][verdict] += 1
            # What is passed on is mostly somebody's, but often not theirs of whom it is told.
            is_right = verdict == "right" or draft.evidence.manner != "passed_on"
            what[draft.evidence.manner][verdict if is_right else "not annotated"] += 1
            if draft.evidence.length is not None:
                lengths[draft.evidence.length][verdict] += 1
    if options.grounds:
        _print_rates(what, who, lengths)
    else:
        _print_table("every statement", by_certainty)
        _print_table("quotations", quoted)


if __name__ == "__main__":
    main()
