"""Small words that stand inside names without a capital."""

from bot.lexicon.word_set import word_set

NAME_PARTICLES = word_set(
    """
    de del della dei der den da das di dos du van von vom bin ibn bint binti al el la le los las ter ten zu
    zur zum af av es ap ferch y e
"""
)
JOINED_PARTICLES = tuple(word_set("al- el- ad- an- ar- as- ash- at- az- bin- ben- ibn- abu-"))  # “al-Hadi”
INSIDE_NAMES = NAME_PARTICLES | word_set("of the des die do et")  # of organisations and places too
GENERATIONS = word_set("jr sr ii iii iv")  # behind a name
