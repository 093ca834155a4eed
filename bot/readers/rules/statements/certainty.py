"""How sure it is that a statement is told right, and the reasons for doubt.

The rates are found, not chosen: `WHO` and `WHAT` hold for each ground how many statements were right,
and of how many, on annotated news of the kind that people paste and the tests' own articles. To find them
anew, with files in the form of `../shared/evaluation/gum_news.jsonl`:

    python -m tests.benchmarks.certainty_table GOLD.jsonl --own --grounds
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.readers.reading import Certainty, Doubt, Notice, Statement
from bot.readers.rules.people.meant import KnownBy
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.evidence import Evidence, Manner

Ground = TypeVar("Ground", KnownBy, Manner)

# How many of those whom the article names in each way were the speaker, of all annotated statements.
WHO: dict[KnownBy, tuple[int, int]] = {
    "name": (2389, 2422),
    "subject_before": (561, 571),
    "goes_on": (471, 473),
    "pronoun": (384, 444),
    "described": (360, 376),
    "unknown": (319, 382),
    "description": (199, 235),
    "unnamed": (184, 205),
    "nearest_name": (158, 186),
    "shared": (124, 127),
    "carried_on": (111, 115),
    "nobody": (42, 75),
    "untold": (9, 38),
    "label": (39, 39),
    "epithet": (23, 31),
}
# How many of the words told in each manner were somebody's, and so said, whoever it was.
WHAT: dict[Manner, tuple[int, int]] = {
    "quoted": (2448, 2470),
    "said": (1997, 2027),
    "loose": (395, 459),
    "plain": (406, 421),
    "weak": (132, 169),
    "acting": (136, 144),
    "silent": (66, 69),
    "fragment": (57, 69),
    "passed_on": (24, 46),  # what is told of its speaker is another’s word for it
    "noun": (18, 21),
    "introduced": (14, 18),
    "beside": (4, 4),
}
# Of what is as sure as this 98 of 100 are right, on the news that set the rates; of what is less likely
# than the other, half are.
SURE_FROM = 0.87
UNSURE_BELOW = 0.715

_DOUBTS: dict[KnownBy, Doubt] = {
    "unknown": "description",
    "description": "description",
    "epithet": "description",
    "untold": "description",
    "pronoun": "pronoun",
    "carried_on": "carried_on",
    "nearest_name": "nearest_name",
    "nobody": "no_speaker",
}


def assess(draft: RulesDraft) -> None:
    """Set the certainty of a statement and its doubts."""
    evidence = draft.evidence
    draft.doubts = tuple(_doubts(evidence))
    draft.certainty = certainty_of(evidence)


def certainty_of(evidence: Evidence) -> Certainty:
    """A statement is right where both the speaker and the words are."""
    meant = evidence.meant
    expected = _rate(WHO, meant.known_by) * _rate(WHAT, evidence.manner)
    if expected < UNSURE_BELOW or meant.known_by == "nobody" or not meant.can_speak:
        return "unsure"
    return "sure" if expected >= SURE_FROM and not evidence.broken else "likely"


def _rate(counts: Mapping[Ground, tuple[int, int]], ground: Ground) -> float:
    """How likely the next one is right (Laplace's rule of succession)."""
    right, of = counts.get(ground, (0, 0))
    return (right + 1) / (of + 2)


def _doubts(evidence: Evidence) -> list[Doubt]:
    doubts: list[Doubt] = []
    if evidence.meant.known_by in _DOUBTS:
        doubts.append(_DOUBTS[evidence.meant.known_by])
    if evidence.manner in ("weak", "beside", "introduced"):
        doubts.append("weak_cue")
    if not evidence.meant.can_speak:
        doubts.append("cannot_speak")
    if evidence.broken:
        doubts.append("marks_broken")
    return doubts


def doubted(statements: Sequence[Statement], notices: Sequence[Notice]) -> tuple[Statement, ...]:
    """The statements of a copy that looks reworded: no quotation in it is sure to be anybody's words."""
    if not any(one.kind == "reworded_copy" for one in notices):
        return tuple(statements)
    return tuple(_reworded(one) if one.quotations else one for one in statements)


def _reworded(statement: Statement) -> Statement:
    certainty: Certainty = "likely" if statement.certainty == "sure" else statement.certainty
    return replace(statement, certainty=certainty, doubts=(*statement.doubts, "reworded_copy"))
