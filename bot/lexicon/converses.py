"""Verbs by which the same is told of either of two: who buys from somebody, who sells to them."""

from bot.lexicon.word_set import rows_of, word_set

_CONVERSES = """
    give provide send sell lend pay donate supply deliver hand
        <> receive get buy purchase acquire borrow obtain accept
    beat defeat outvote <> lose
    lead precede <> follow succeed replace
    hire employ sign appoint elect choose pick name
        <> work serve manage join play coach train lead head run represent
    sack fire dismiss oust suspend <> leave quit
    own <> belong
    teach tell inform report notify alert <> learn hear
    scare frighten threaten <> fear
    leave bequeath <> inherit
    please impress anger <> like admire resent
"""

CONVERSES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (word_set(one), word_set(other)) for one, other in (row.split("<>") for row in rows_of(_CONVERSES))
)
