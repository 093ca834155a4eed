"""How sure it is that a statement is told right, and the reasons for doubt.

The rates are found, not chosen: `WHO`, `WHAT` and `LENGTHS` hold for each ground how many statements were
right, and of how many, on annotated news and the tests' own articles. Those of `WHO` and `LENGTHS` were read
before anybody mended a rule by them, as pages that have served to mend show rates that no other page
reaches; only of epithets, which they lack, and in `WHAT` such pages are counted as well. On half of the
pages somebody who did not know which is which judged where reading and annotation differ. To find the
rates anew, with files in the form of `../shared/evaluation/gum_news.jsonl`:

    python -m tests.benchmarks.certainty_table GOLD.jsonl --own --grounds
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.reading import Certainty, Doubt, Notice, Statement
from bot.readers.rules.people.meant import KnownBy, Meant, ToldOfAs
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.evidence import Evidence, Manner, SentenceLength

# How many of those whom the article means in each way were the speaker, of all annotated statements, by
# how the article tells of them: “he” is seldom somebody of whom only one word is known.
WHO: dict[KnownBy, dict[ToldOfAs, tuple[int, int]]] = {
    "name": {"full_name": (2015, 2052), "organisation": (339, 365), "one_word": (118, 127)},
    "subject_before": {"full_name": (544, 566), "one_word": (17, 23), "unnamed": (3, 3)},
    "pronoun": {
        "full_name": (286, 336),
        "one_word": (42, 75),
        "unnamed": (24, 40),
        "organisation": (25, 35),
        "group": (18, 25),
        "document": (13, 15),
    },
    "unknown": {
        "document": (189, 204),
        "organisation": (143, 163),
        "one_word": (110, 137),
        "full_name": (1, 1),
    },
    "goes_on": {"full_name": (358, 368), "one_word": (18, 18), "organisation": (6, 6), "unnamed": (1, 1)},
    "described": {"group": (362, 387), "full_name": (3, 3)},
    "unnamed": {"unnamed": (315, 345), "group": (2, 2)},
    "nearest_name": {
        "full_name": (135, 162),
        "organisation": (38, 49),
        "one_word": (13, 24),
        "group": (9, 18),
        "unnamed": (14, 16),
        "document": (5, 12),
    },
    "description": {
        "full_name": (75, 94),
        "unnamed": (66, 69),
        "organisation": (41, 58),
        "one_word": (17, 22),
        "document": (2, 5),
    },
    "nobody": {"nobody": (56, 139)},
    "shared": {"full_name": (112, 114), "organisation": (11, 12), "one_word": (9, 9)},
    "carried_on": {
        "full_name": (111, 120),
        "one_word": (3, 5),
        "organisation": (0, 4),
        "group": (1, 3),
        "unnamed": (0, 1),
    },
    "label": {"full_name": (58, 59), "one_word": (11, 12), "organisation": (0, 1)},
    "epithet": {"full_name": (36, 46), "one_word": (1, 2)},
    "untold": {"full_name": (10, 15), "one_word": (6, 10)},
}
# How many of the words told in each manner were somebody's, and so said, whoever it was.
WHAT: dict[Manner, tuple[int, int]] = {
    "quoted": (4802, 4831),
    "said": (3995, 4062),
    "loose": (898, 1027),
    "plain": (801, 836),
    "weak": (328, 392),
    "acting": (251, 266),
    "fragment": (152, 185),
    "silent": (130, 135),
    "passed_on": (60, 113),  # what is told of its speaker is another’s word for it
    "introduced": (42, 49),
    "noun": (34, 42),
    "labelled": (20, 21),
    "beside": (13, 14),
}
# How many statements were right, by how long the sentence is that reports them.
LENGTHS: dict[SentenceLength, tuple[int, int]] = {
    "short": (1869, 2020),
    "long": (570, 653),
    "longest": (117, 160),
}
# Of what is as sure as this 97 of 100 are right on pages that no rule was set on; of what is less likely
# than the other, two of three are.
SURE_FROM = 0.87
UNSURE_BELOW = 0.72
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
    expected = _likely_speaker(meant) * _rate(*WHAT.get(evidence.manner, (0, 0))) * _worth_of_length(evidence)
    if expected < UNSURE_BELOW or meant.known_by == "nobody" or not meant.can_speak:
        return "unsure"
    return "sure" if expected >= SURE_FROM and not evidence.broken else "likely"


def _likely_speaker(meant: Meant) -> float:
    """How likely who is meant is the speaker."""
    row = WHO.get(meant.known_by, {})
    in_row = _rate(sum(right for right, _ in row.values()), sum(of for _, of in row.values()))
    right, of = row.get(meant.told_of_as, (0, 0))
    return (right + PRIOR * in_row) / (of + PRIOR)


def _worth_of_length(evidence: Evidence) -> float:
    """How much likelier than others what a sentence of this length tells is right."""
    if evidence.length is None:
        return 1.0
    return _rate(*LENGTHS[evidence.length]) / _rate(*map(sum, zip(*LENGTHS.values(), strict=True)))


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
