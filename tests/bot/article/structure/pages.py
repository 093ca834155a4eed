"""A page as a browser copies it whole, around any story."""

from bot.article.article import Article
from bot.article.structure.structure import structure_of

MENU = ("Home", "Local", "Money & Work", "Puzzles", "Obituaries", "Jobs", "Weather", "E-paper")
HEADLINE = "Harbour board keeps the last ferry to Lowen Island"
STORY = (
    "The harbour board of Oldhaven decided on Monday to keep the last ferry to Lowen Island running.",
    "The ferry lost its crew in spring, and the board had planned to sell it before the winter.",
    "“We counted again and the island pays for more than we thought,” said the board’s chair, Mara Holt.",
    "Islanders had carried their letters to the board in a coffin, which now stands in the ferry’s hall.",
)
TEASERS = (
    "Baker’s dozen turns out to be fourteen",
    "A shop in Lintel has counted its rolls wrongly since 1987, and nobody has complained.",
    "Crossword",
    "Who left a piano on the roundabout?",
    "Town gardeners came to water the roses and found an upright one.",
    "Horoscopes",
)
FOOTER = ("Contact", "Imprint", "Advertise with us", "Careers", "Archive", "Mobile apps", "RSS")


def page(*story: str) -> Article:
    return structure_of("\n\n".join([*MENU, *story, *TEASERS, *FOOTER]))


def story_of(article: Article) -> list[str]:
    return [paragraph.of(article.text) for paragraph in article.paragraphs]
