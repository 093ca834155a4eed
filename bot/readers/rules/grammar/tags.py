"""Groups of the tags that tokens carry, so that the rules read as grammar.

`Frame` says what each tag stands for. The groups are sets rather than strings, because the tag
outside a frame is "", and "" is in every string.
"""

from collections.abc import Collection, Sequence

Tokens = tuple[int, int]  # `[start, end)` of a frame

NOUN = frozenset("Nw")  # a word that may be a noun: capitalised or without a tag of its own
NAME_OR_DETERMINER = frozenset("Nd")
ADVERB = frozenset("r")
AUXILIARY = frozenset("a")
FINITE = frozenset("av")  # an auxiliary or another finite verb
VERB = frozenset("avC")  # likewise, or a cue
RELATIVE = frozenset("Rt")  # what may open a relative clause
HELPER = frozenset("ar")  # what stands between a subject and its verb: auxiliaries and adverbs
PREPOSITION = frozenset("Ps")  # a preposition, or a word that may be one as well: "after", "until"
PARTING = frozenset(",-")  # a mark that parts an insertion from its sentence
APOSTROPHE = frozenset("'`")
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
