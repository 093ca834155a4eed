from collections.abc import Sequence

from bot.documents.read_document import read_document
from tests.bot.documents.making import placed_pdf

LEFT = [
    "The ferry Alma sank in the harbour of Salt-",
    "mere on Monday, and nobody on board was",
    "hurt, the harbour board said in a letter to",
    "all of its members on the quay.",
]
RIGHT = [
    "“We wrote in plain words that it should not",
    "leave the quay,” said the chief inspector,",
    "Marta Holm, who had looked at it twice in",
    "the past year and found it wanting.",
]
FERRY = "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt,"
QUAY = "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm,"
IN_COLUMNS = [
    f"{FERRY} the harbour board said in a letter to all of its members on the quay.",
    f"{QUAY} who had looked at it twice in the past year and found it wanting.",
]


def read(*pages: Sequence[tuple[float, float, float, str]]) -> list[str]:
    return read_document(placed_pdf(pages), "ruling.pdf").text.split("\n\n")
