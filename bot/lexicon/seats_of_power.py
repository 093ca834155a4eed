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
SEATS_OF_TWO_WORDS = {
    "Downing Street": word_set("premier minister government"),
    "White House": word_set("president presidential administration"),
    "Oval Office": word_set("president presidential"),
    "Capitol Hill": word_set("congress senate senator senators congressman congresswoman"),
    "Wall Street": word_set("shares stocks stock investors markets banks"),
    "Scotland Yard": word_set("met metropolitan"),
    "Silicon Valley": word_set("tech technology"),
    "Buckingham Palace": word_set("queen king royal prince princess duke duchess"),
}

# What their last word alone does not mean: "the House" is a chamber of Congress.
NEVER_SHORTENED = frozenset({"White House", "Oval Office", "Downing Street"})


def seated_in(name: str) -> frozenset[str]:
    """The words for whom `name`, or its last word, seats: "the Kremlin", "Downing Street", "Street"."""
    words = name.split()
    of_two = (seated for seat, seated in SEATS_OF_TWO_WORDS.items() if seat.split()[-1] in words)
    return frozenset[str]().union(*of_two, *(SEATS.get(word.lower(), ()) for word in words))
