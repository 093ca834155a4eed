"""How sure it is that a statement is told right, and the reasons for doubt.

The rates are found, not chosen: `WHO` and `WHAT` hold for each ground how many statements were right,
and of how many, on annotated news and the tests' own articles. Those of `WHO` were read before anybody
mended a rule by them, as pages that have served to mend show rates that no other page reaches; only of
epithets, which they lack, and in `WHAT` such pages are counted as well. To find the rates anew,
with files in the form of `../shared/evaluation/gum_news.jsonl`:

    python -m tests.benchmarks.certainty_table GOLD.jsonl --own --grounds
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.reading import Certainty, Doubt, Notice, Statement
from bot.readers.rules.people.meant import KnownBy, Meant, ToldOfAs
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.evidence import Evidence, Manner

# How many of those whom the article means in each way were the speaker, of all annotated statements, by
# how the article tells of them: “he” is seldom somebody of whom only one word is known.
WHO: dict[KnownBy, dict[ToldOfAs, tuple[int, int]]] = {
    "name": {"full_name": (1025, 1043), "organisation": (128, 139), "one_word": (48, 55)},
    "subject_before": {"full_name": (307, 322), "one_word": (7, 9), "unnamed": (1, 1)},
    "pronoun": {
        "full_name": (166, 199),
        "one_word": (10, 26),
        "unnamed": (9, 19),
        "organisation": (11, 19),
        "group": (13, 19),
        "document": (8, 10),
    },
    "goes_on": {"full_name": (210, 213), "one_word": (6, 6), "organisation": (1, 1)},
    "unknown": {"document": (75, 86), "organisation": (52, 66), "one_word": (34, 58), "full_name": (1, 1)},
    "described": {"group": (149, 156), "full_name": (3, 3)},
    "nearest_name": {
        "full_name": (80, 96),
        "organisation": (15, 19),
        "one_word": (6, 12),
        "group": (5, 10),
        "unnamed": (3, 4),
        "document": (1, 2),
    },
    "unnamed": {"unnamed": (76, 97)},
    "description": {
        "full_name": (43, 55),
        "organisation": (16, 21),
        "unnamed": (11, 11),
        "one_word": (4, 7),
        "document": (0, 1),
    },
    "shared": {"full_name": (69, 70), "one_word": (7, 7), "organisation": (5, 5)},
    "carried_on": {"full_name": (67, 73), "one_word": (2, 3), "organisation": (0, 2), "unnamed": (0, 1)},
    "nobody": {"nobody": (32, 69)},
    "label": {"full_name": (26, 26), "one_word": (8, 9)},
    "untold": {"full_name": (5, 6), "one_word": (0, 2)},
    "epithet": {"full_name": (23, 31)},
}
# How many of the words told in each manner were somebody's, and so said, whoever it was.
WHAT: dict[Manner, tuple[int, int]] = {
    "quoted": (3547, 3573),
    "said": (2838, 2890),
    "loose": (610, 704),
    "plain": (578, 603),
    "weak": (207, 252),
    "acting": (201, 214),
    "fragment": (94, 113),
    "silent": (86, 89),
    "passed_on": (30, 53),  # what is told of its speaker is another’s word for it
    "labelled": (20, 21),
    "noun": (23, 29),
    "introduced": (19, 24),
    "beside": (10, 11),
}
# Of what is as sure as this 95 of 100 are right on pages that no rule was set on; of what is less likely
# than the other, half are.
SURE_FROM = 0.86
UNSURE_BELOW = 0.73
PRIOR = 12  # statements for which the whole row counts in each of its places, where few are

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
    expected = _likely_speaker(meant) * _rate(*WHAT.get(evidence.manner, (0, 0)))
    if expected < UNSURE_BELOW or meant.known_by == "nobody" or not meant.can_speak:
        return "unsure"
    return "sure" if expected >= SURE_FROM and not evidence.broken else "likely"


def _likely_speaker(meant: Meant) -> float:
    """How likely who is meant is the speaker."""
    row = WHO.get(meant.known_by, {})
    in_row = _rate(sum(right for right, _ in row.values()), sum(of for _, of in row.values()))
    right, of = row.get(meant.told_of_as, (0, 0))
    return (right + PRIOR * in_row) / (of + PRIOR)


def _rate(right: int, of: int) -> float:
    """How likely the next one is right (Laplace's rule of succession)."""
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
