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
    "name": {"full_name": (2267, 2309), "organisation": (421, 449), "one_word": (145, 155)},
    "subject_before": {"full_name": (593, 617), "one_word": (19, 27), "unnamed": (3, 3)},
    "pronoun": {
        "full_name": (306, 361),
        "one_word": (53, 97),
        "unnamed": (29, 45),
        "organisation": (27, 38),
        "group": (21, 31),
        "document": (15, 19),
    },
    "unknown": {
        "document": (212, 233),
        "organisation": (158, 178),
        "one_word": (131, 163),
        "full_name": (2, 2),
    },
    "described": {"group": (427, 456), "full_name": (3, 3)},
    "goes_on": {"full_name": (415, 425), "one_word": (22, 23), "organisation": (6, 6), "unnamed": (1, 1)},
    "unnamed": {"unnamed": (403, 435), "group": (2, 2)},
    "nearest_name": {
        "full_name": (149, 178),
        "organisation": (48, 61),
        "one_word": (16, 29),
        "group": (10, 22),
        "unnamed": (17, 20),
        "document": (6, 13),
    },
    "description": {
        "full_name": (85, 105),
        "unnamed": (88, 91),
        "organisation": (51, 72),
        "one_word": (25, 31),
        "document": (4, 7),
    },
    "nobody": {"nobody": (58, 156)},
    "shared": {"full_name": (120, 122), "organisation": (13, 14), "one_word": (9, 9)},
    "carried_on": {
        "full_name": (115, 125),
        "one_word": (3, 5),
        "organisation": (0, 4),
        "group": (1, 3),
        "unnamed": (0, 1),
    },
    "label": {"full_name": (60, 62), "one_word": (11, 13), "organisation": (0, 1)},
    "epithet": {"full_name": (36, 46), "one_word": (1, 2)},
    "untold": {"full_name": (10, 16), "one_word": (7, 12)},
}
# How many of the words told in each manner were somebody's, and so said, whoever it was.
WHAT: dict[Manner, tuple[int, int]] = {
    "quoted": (5164, 5198),
    "said": (4321, 4393),
    "loose": (976, 1116),
    "plain": (860, 898),
    "weak": (355, 425),
    "acting": (261, 278),
    "fragment": (169, 202),
    "silent": (144, 149),
    "passed_on": (74, 129),  # what is told of its speaker is another’s word for it
    "introduced": (47, 55),
    "noun": (38, 46),
    "labelled": (20, 21),
    "beside": (15, 16),
}
# How many statements were right, by how long the sentence is that reports them.
LENGTHS: dict[SentenceLength, tuple[int, int]] = {
    "short": (2388, 2592),
    "long": (702, 814),
    "longest": (168, 220),
}
# Of what is as sure as this 97 of 100 are right on pages that no rule was set on; of what is less likely
# than the other, three of five are.
SURE_FROM = 0.88
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
