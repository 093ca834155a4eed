"""A web page behind a link, in a scripted web."""

from bot.article.article import Origin
from bot.documents.link_fetcher import FetchedPage, LinkFetcher

STORY = [
    "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt in the accident.",
    "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm.",
    "The harbour board said that it had asked the owner for repairs six times since the summer of last year.",
]
LINK = "https://courier.example/ferry"


class OnePage(LinkFetcher):
    """A scripted web in which every link leads to one file."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__()
        self._file = (data, name)

    async def fetch(self, link: str) -> FetchedPage:
        return FetchedPage(*self._file, Origin("link", None, link, 1_780_000_000))
