"""How words look, as several checks look for them."""

import re

from bot.lexicon.grammar import REFLEXIVE_PRONOUNS
from bot.readers.model.answers.stems import stems_of

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
AGE = re.compile(r", \d{1,3},")  # "Ana Pell, 43, said"
REFLEXIVE_STEMS = stems_of(" ".join(REFLEXIVE_PRONOUNS), "en")
