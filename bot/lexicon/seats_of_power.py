"""Places by which news call whom they seat: "Washington" for a government, "the Kremlin"."""

from bot.lexicon.word_set import word_set

_ROWS = """
    washington: federal congress senate pentagon
    pentagon: defense defence military
    westminster: parliament commons lords mps minister
    whitehall: government minister ministry
    brussels: european commission eu nato
    kremlin: russia russian putin
    vatican: pope
    hollywood: film films movie movies
"""
# Under each, words of which one in a text tells that it may be meant.
SEATS = {
    seat: word_set(words)
    for seat, words in (row.split(":") for row in map(str.strip, _ROWS.strip().splitlines()))
}
