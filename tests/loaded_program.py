"""What a forked program finds done when it begins: all is imported, words and ranks of tokens are read."""

import tempfile
from pathlib import Path

import bot.app.run
import bot.app.try_out
import bot.openai_model.model  # noqa: F401 -- likewise
from bot.readers.rules.quick_reading import read_by_rules
from tests.tokenizer_ranks import exact_encoding, place_ranks

ARTICLE = "The ferry line closes\n\n“Nobody took the boat any more,” council leader Ana Pell said on Tuesday."

read_by_rules(ARTICLE)
with tempfile.TemporaryDirectory() as folder:
    place_ranks(Path(folder))
    exact_encoding(Path(folder))
