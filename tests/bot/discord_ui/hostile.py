"""What an article may hold to take over the card that it is shown on."""

from bot.readers.reading import Reading
from tests.bot.reading_builder import ReadingBuilder

MARKDOWN = (
    "# A heading",
    "### A smaller one",
    "-# small print",
    "> quoted",
    ">>> all quoted",
    "- a list",
    "+ a list",
    "1. a list",
    "2) a list",
    "**bold** and __underlined__",
    "*slanted* and _slanted_",
    "~~struck~~ and ||hidden||",
    "`code` and ```code```",
    "[harmless](https://example.org)",
    "https://example.org/a_b?c=*d*",
    "<https://example.org>",
    "<@123456789012345678> and <@!123456789012345678>",
    "<@&123456789012345678>",
    "<#123456789012345678>",
    "</summarize:123456789012345678>",
    "<t:1700000000:R>",
    "<:smile:123456789012345678> and <a:smile:123456789012345678>",
    ":smile: and :+1:",
    "@everyone and @here",
    "\\*\\* \\` \\",
    "back\\slash\\@everyone",
    "¯\\_(ツ)_/¯",
)


def hostile(words: str) -> Reading:
    """A reading in which `words` are headline, names, description, notice, quotation and summary at once."""
    article = ReadingBuilder(f"{words}\n\n“{words} again,” said Pell, {words}.\n\nQuay denied {words} too.")
    article.person("pell", words, (words, "Pell, "), also=(words + "s",))
    article.person("quay", words + " Quay")
    article.quotes("pell", (f"{words} again,", "“"), cue="said")
    article.says("quay", (f"{words} too", "denied "), act="denied", cue="denied", via=("pell",))
    article.notice("altered_name", words, words)
    article.sums_up(words, 1, unsupported=(words,))
    article.not_speech.append(article.span((words, "Pell, ")))
    article.names = {"publication": article.span(words)}
    return article.reading(reader="model", model=words)
