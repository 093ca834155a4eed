"""How sure it is that a statement is told right, and the reasons for doubt.

The limits are found, not chosen: `RATES` holds for each ground how many statements were right, and of
how many, on annotated news of the kind that people paste and the tests' own articles. To find them
anew, with files in the form of `../shared/evaluation/gum_news.jsonl`:

    python -m tests.benchmarks.certainty_table GOLD.jsonl --own --grounds
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.reading import Certainty, Doubt, Notice, Statement
from bot.readers.rules.people.meant import KnownBy
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.evidence import Evidence, Manner

RATES: dict[tuple[KnownBy, Manner], tuple[int, int]] = {
    ("pronoun", "quoted"): (143, 164),
    ("name", "plain"): (152, 162),
    ("name", "quoted"): (161, 161),
    ("goes_on", "quoted"): (85, 86),
    ("pronoun", "plain"): (47, 63),
    ("unknown", "plain"): (38, 57),
    ("described", "plain"): (43, 47),
    ("nearest_name", "quoted"): (21, 42),
    ("nobody", "quoted"): (30, 36),
    ("label", "quoted"): (31, 35),
    ("name", "loose"): (23, 31),
    ("description", "quoted"): (15, 25),
    ("description", "plain"): (3, 20),
    ("carried_on", "quoted"): (12, 19),
    ("unnamed", "plain"): (14, 17),
    ("unknown", "weak"): (9, 17),
    ("unnamed", "quoted"): (15, 16),
    ("shared", "plain"): (16, 16),
    ("unknown", "quoted"): (3, 11),
    ("name", "weak"): (11, 11),
    ("name", "silent"): (7, 9),
    ("pronoun", "loose"): (4, 9),
    ("unknown", "silent"): (7, 8),
    ("described", "quoted"): (6, 7),
    ("unknown", "loose"): (5, 6),
    ("nearest_name", "plain"): (4, 6),
    ("pronoun", "weak"): (2, 6),
    ("nearest_name", "weak"): (2, 5),
    ("unnamed", "silent"): (4, 4),
    ("described", "loose"): (3, 4),
    ("pronoun", "silent"): (3, 4),
    ("unnamed", "loose"): (1, 4),
    ("unnamed", "weak"): (3, 4),
    ("nearest_name", "loose"): (1, 4),
    ("nobody", "plain"): (0, 4),
    ("described", "weak"): (1, 3),
    ("shared", "loose"): (3, 3),
    ("shared", "weak"): (2, 2),
    ("nobody", "loose"): (0, 2),
    ("described", "silent"): (1, 2),
    ("nobody", "silent"): (0, 2),
    ("description", "loose"): (2, 2),
    ("shared", "quoted"): (0, 1),
    ("description", "weak"): (1, 1),
    ("nobody", "weak"): (0, 1),
    ("description", "silent"): (1, 1),
}
# Of the next statement of a ground, how likely it is to be right (Laplace's rule of succession).
SURE_FROM = 0.93
UNSURE_BELOW = 0.6

_DOUBTS: dict[KnownBy, Doubt] = {
    "unknown": "description",
    "description": "description",
    "epithet": "description",
    "pronoun": "pronoun",
    "carried_on": "carried_on",
    "nearest_name": "nearest_name",
    "nobody": "no_speaker",
}


def assess(draft: RulesDraft) -> None:
    """Set the certainty of a statement and its doubts."""
    evidence = draft.evidence
    draft.doubts = tuple(_doubts(evidence))
    draft.certainty = _certainty(evidence)


def _certainty(evidence: Evidence) -> Certainty:
    right, of = RATES.get(evidence.ground, (0, 0))
    expected = (right + 1) / (of + 2)
    if expected < UNSURE_BELOW or evidence.meant.known_by == "nobody" or not evidence.meant.can_speak:
        return "unsure"
    return "sure" if expected >= SURE_FROM and not evidence.broken else "likely"


def _doubts(evidence: Evidence) -> list[Doubt]:
    doubts: list[Doubt] = []
    if evidence.meant.known_by in _DOUBTS:
        doubts.append(_DOUBTS[evidence.meant.known_by])
    if evidence.manner in ("weak", "beside"):
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
