"""What can be wrong with a sentence of an answer, held against what the article's reading says."""

from dataclasses import dataclass
from typing import Literal

FlagKind = Literal[
    "not_in_article",
    "only_in_question",
    "elsewhere",
    "not_in_cited",
    "other_speaker",
    "other_act",
    "turned_round",
    "not_found_again",
    "no_such_sentence",
    "no_reference",
    "only_in_parts",
]

# What such a sentence tells the article does not, so that it must not stand as a plain sentence.
STRUCK: frozenset[FlagKind] = frozenset({"not_in_article", "only_in_question"})


@dataclass(frozen=True, slots=True)
class Flag:
    """`words` depend on `kind`.

    not_in_article, only_in_question: quoted words, a name or a number, which the article lacks.
    elsewhere: where the quoted words stand, which is in no cited sentence.
    not_in_cited: empty, or where the article has it more likely.
    other_speaker: who says it in the article. other_act: what the speaker does there. turned_round: words
    of the article by which something is so that the answer says is not, or the other way round.
    not_found_again: words of the sentence that the model, asked again, does not find in what it cites; or
    empty.
    no_such_sentence: the reference as it was written. no_reference, and only_in_parts,
    which tells that only parts of the articles were read: empty.
    """

    kind: FlagKind
    words: str = ""
