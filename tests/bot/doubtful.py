"""A short invented article with statements of every certainty, and its reading by hand."""

from bot.readers.reading import Reading
from tests.bot.reading_builder import ReadingBuilder

DOUBTFUL = """Cranes stand still

The cranes of Saltmere stood still on Monday.

Marta Holm said the cable was worn.

“Nobody checked it,” Holm added. “Nobody asked.”

The protest site near the quay, a stronghold of the union, was cleared.

The port predicted strength of the wind. “Hold on,” a note read.
"""


def doubtful() -> ReadingBuilder:
    article = ReadingBuilder(DOUBTFUL)
    article.person("holm", "Marta Holm")
    article.person("quay", "the quay", kind="organisation")
    article.person("port", "The port", kind="organisation")
    article.says("holm", "the cable was worn", cue="said", mention="Marta Holm", certainty="sure")
    article.quotes("holm", "Nobody checked it,", cue="added", mention=("Holm", "it,” "), certainty="sure")
    article.quotes("holm", "Nobody asked.", doubts=("carried_on",))
    article.says("quay", "a stronghold of the union", certainty="unsure", doubts=("nearest_name", "weak_cue"))
    article.says(
        "port", "strength of the wind", act="denied", certainty="unsure", doubts=("weak_cue", "cannot_speak")
    )
    article.quotes("", "Hold on,", certainty="unsure", doubts=("no_speaker",))
    article.sums_up("The cranes of Saltmere stood still on Monday.", 2)
    article.sums_up("The protest site near the quay, a stronghold of the union, was cleared.", 6)
    return article


def in_german() -> Reading:
    """Of which no speakers were read."""
    article = ReadingBuilder("Kräne\n\n„Es sank“, sagte Marta Holm.")
    article.quotes("", "Es sank")
    article.notice("unsupported_language", "The text is in German.")
    return article.reading()
