"""Groups of the tags that tokens carry, so that the rules read as grammar.

`Frame` says what each tag stands for. The groups are sets rather than strings, because the tag
outside a frame is "", and "" is in every string.
"""

Tokens = tuple[int, int]  # `[start, end)` of a frame

NOUN = frozenset("Nw")  # a word that may be a noun: capitalised or without a tag of its own
NAME_OR_DETERMINER = frozenset("Nd")
FINITE = frozenset("av")  # an auxiliary or another finite verb
VERB = frozenset("avC")  # likewise, or a cue
HELPER = frozenset("ar")  # what stands between a subject and its verb: auxiliaries and adverbs
