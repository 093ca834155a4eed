"""Verbs of two words, each with a verb that says the same in one, in the same four forms."""

from bot.lexicon.word_set import rows_of

# Whose object may stand between the two words: “turned the offer down”.
_AROUND_OBJECTS = """
    turn turns turned turning down | reject rejects rejected rejecting
    call calls called calling off | cancel cancels cancelled cancelling
    rule rules ruled ruling out | exclude excludes excluded excluding
    put puts put putting off | postpone postpones postponed postponing
    put puts put putting up | raise raises raised raising
    put puts put putting back | postpone postpones postponed postponing
    push pushes pushed pushing up | raise raises raised raising
    bring brings brought bringing down | lower lowers lowered lowering
    bring brings brought bringing forward | advance advances advanced advancing
    bring brings brought bringing back | restore restores restored restoring
    give gives gave giving up | abandon abandons abandoned abandoning
    given up | abandoned
    pay pays paid paying back | repay repays repaid repaying
    send sends sent sending back | return returns returned returning
    hand hands handed handing back | return returns returned returning
    set sets set setting up | establish establishes established establishing
    shut shuts shut shutting down | close closes closed closing
    close closes closed closing down | close closes closed closing
    lay lays laid laying off | dismiss dismisses dismissed dismissing
    take takes took taking on | hire hires hired hiring
    taken on | hired
    vote votes voted voting down | reject rejects rejected rejecting
    scale scales scaled scaling back | reduce reduces reduced reducing
    cut cuts cut cutting back | reduce reduces reduced reducing
    knock knocks knocked knocking down | demolish demolishes demolished demolishing
    tear tears tore tearing down | demolish demolishes demolished demolishing
    torn down | demolished
    pull pulls pulled pulling down | demolish demolishes demolished demolishing
    play plays played playing down | downplay downplays downplayed downplaying
"""
_TOGETHER = """
    go goes went going up | rise rises rose rising
    gone up | risen
    go goes went going down | fall falls fell falling
    gone down | fallen
    come comes came coming down | fall falls fell falling
    go goes went going ahead | proceed proceeds proceeded proceeding
    gone ahead | proceeded
    step steps stepped stepping down | resign resigns resigned resigning
    stand stands stood standing down | resign resigns resigned resigning
    pull pulls pulled pulling out | withdraw withdraws withdrew withdrawing
    back backs backed backing out | withdraw withdraws withdrew withdrawing
    give gives gave giving in | yield yields yielded yielding
    own owns owned owning up | confess confesses confessed confessing
"""


def _forms(rows: str) -> list[tuple[str, str, str]]:
    """The first word, the second, and the one word for both."""
    found = []
    for row in rows_of(rows):
        both, one = (side.split() for side in row.split("|"))
        *verbs, particle = both
        found += [(verb, particle, word) for verb, word in dict(zip(verbs, one, strict=True)).items()]
    return found


PHRASAL_VERBS = [
    *((*row, True) for row in _forms(_AROUND_OBJECTS)),
    *((*row, False) for row in _forms(_TOGETHER)),
]  # fmt: skip
