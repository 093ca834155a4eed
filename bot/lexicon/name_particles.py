"""Small words that stand inside names without a capital."""

import re

from bot.lexicon.word_set import word_set

NAME_PARTICLES = word_set(
    """
    de del della dei der den da das di dos du van von vom bin ibn bint binti al el la le los las ter ten zu
    zur zum af av es ap ferch y e
"""
)
JOINED_PARTICLES = tuple(  # “al-Hadi”
    word_set("al- el- ad- an- ar- as- ash- at- az- bin- ben- ibn- abu- ud- ul- ur-")
)
# Letters in front of the capital of a name: “Mac an tSaoi”, “Ó hEocha”, “d’Este”.
LETTERS_IN_FRONT = re.compile(
    r"(?:(?:[dl]|dell|dall|degl)['’](?=[A-Z])|h(?=[AEIOUÁÉÍÓÚ])|t(?=[SAEIOU])|n(?=[DG])|m(?=B)|bh(?=F)|g(?=C))\w"
)
IRISH_ARTICLES = ("an", "na")  # “Mac an Bhaird”
BEFORE_IRISH_ARTICLE = ("mac", "mag", "nic", "mhic")
INSIDE_NAMES = NAME_PARTICLES | word_set("of the des die do et")  # of organisations and places too
GENERATIONS = word_set("jr sr ii iii iv")  # behind a name
