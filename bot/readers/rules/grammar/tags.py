"""The tags that tokens carry, one character each, and the groups in which the rules look for them.

Marks are their own tags, with `-` for every dash. The groups are sets rather than strings, because the
tag outside a frame is "", and "" is in every string.
"""

from collections.abc import Collection, Sequence

Tokens = tuple[int, int]  # `[start, end)` of a frame

QUOTATION = "Q"  # a whole quotation, however long
NAME = "N"  # capitalised
WORD = "w"  # any other word: a noun, an adjective, a verb that is not known
NUMBER = "D"
CUE = "C"  # a verb that reports, or a noun of that form
VERB = "v"  # another finite verb
AUXILIARY = "a"
PRONOUN = "p"  # one that may be a subject
OBJECT_PRONOUN = "o"
DETERMINER = "d"  # possessive pronouns included
PREPOSITION = "P"
COORDINATOR = "c"
SUBORDINATOR = "s"
THAT = "t"
RELATIVE = "R"  # who, which, whom, whose
ADVERB = "r"
TIME = "T"  # tells when by itself: "Monday"
POSSESSIVE = "'"  # the mark with or without its s

NOUN = frozenset({NAME, WORD})  # a word that may be a noun
NAME_OR_DETERMINER = frozenset({NAME, DETERMINER})
NOUN_OR_DETERMINER = frozenset({NAME, WORD, DETERMINER})
CUE_OR_VERB = frozenset({CUE, VERB})
FINITE = frozenset({AUXILIARY, VERB})
VERBS = frozenset({AUXILIARY, VERB, CUE})
MAY_BE_RELATIVE = frozenset({RELATIVE, THAT})
HELPER = frozenset({AUXILIARY, ADVERB})  # what stands between a subject and its verb
OPENS_PHRASE = frozenset({PREPOSITION, SUBORDINATOR})  # some words are both: "after", "until"
PARTING = frozenset(",-")  # a mark that parts an insertion from its sentence
APOSTROPHE = frozenset({POSSESSIVE, "`"})
BEFORE_SENTENCE = frozenset({QUOTATION, ":", "-", ".", "("})  # behind these a capital may be a sentence’s
STOP = frozenset(".;:")  # a mark behind which something new begins


def start_of_run(tags: Sequence[str], end: int, wanted: Collection[str]) -> int:
    """Where the run of tokens with the `wanted` tags begins that ends before token `end`."""
    while end > 0 and tags[end - 1] in wanted:
        end -= 1
    return end


def end_of_run(tags: Sequence[str], start: int, wanted: Collection[str]) -> int:
    """Where the run of tokens with the `wanted` tags ends that starts at token `start`."""
    while start < len(tags) and tags[start] in wanted:
        start += 1
    return start
