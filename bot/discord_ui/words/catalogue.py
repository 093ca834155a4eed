"""The fixed texts of cards and their buttons, so that other languages can follow.

Those of commands, forms, answers and everything else on Discord are in the catalogues beside this one,
what every interface shares, as what puts cuts from an article together, in `bot/words`.

Words for people: quick reading, full reading, cut from this paste.
"""

from bot.words.languages import catalogue

DOUBT = "⚠️"
LEFT_OUT = "…"
PARAPHRASE = "▸"

# How an article came, and how far its reading is

QUICK_READING = "quick reading"
FULL_READING = "full reading"
SPEAKERS_MAY_CHANGE = "quick reading, speakers may change"
PARTS_TO_READ = "{of} parts to read"
PART_READ = "part {done} of {of} read"
READ_BEFORE = "Read before, {when}, by @{by}"
UNTITLED = "Untitled text"

# First card

MORE_WARNINGS = "• {count} more: the notes under “More” have them"
MORE_POINTS = "• {count} more, under “Who said what”"

# Who said what

LEGEND = "Bar = quoted in this paste · ▸ = its paraphrase · ⚠️ = check"
LEGEND_OF_DOCUMENT = "Bar = quoted in this document · ▸ = its paraphrase · ⚠️ = check"
PAGE = "page {page} of {of}"
GOES_ON = "Page {page} of {of}. The next begins with {name}"
NOBODY_SPEAKS = "The text quotes nobody and reports nobody’s words."

# Copy quote

CHOOSE_A_QUOTE = "Copy which quote?"
NOTHING_TO_COPY = "The text has no quotes to copy."
BY = "— {who}"
BY_WITH_CUE = "— {who} (“{cue}”)"
DENIED_BY = "— denied by {who}"
ABOUT = "— the article about {who}"
CUT_FROM_THIS_PASTE = "Cut from this paste. Byline cannot know if it was said."
CUT_FIND_THE_ORIGINAL = "Cut from this paste. Find the original before quoting."
CUT_FROM_THIS_DOCUMENT = "Cut from this document. Byline cannot know if it was said."
CUT_FROM_DOCUMENT_FIND_THE_ORIGINAL = "Cut from this document. Find the original before quoting."
CUT_FROM_A_REWORDED_DOCUMENT = (
    "Cut from this document, which looks reworded. Find the original before quoting."
)
CUT_FROM_A_REWORDED_PASTE = "Cut from this paste, which looks reworded. Find the original before quoting."
NOT_A_QUOTE = "The article’s paraphrase: no quotation marks stand around it."
PARTLY_A_QUOTE = "Only what stands between marks is quoted; the rest is the article’s."
A_SILENCE = "What the article says of an answer, not anybody’s words."
PART_OF_QUOTE = "Part {part} of {of}: too long for one message."
FROM = "{place} · {title}"

# A sentence and its neighbours

NO_SUCH_SENTENCE = "The text has no sentences to show."
WHO_SPEAKS_HERE = "Speaking here: {names}"

# More

MORE_ABOUT_THIS = "More about this reading"
READER = "**Reader** · {reader}"
READER_WITH_MODEL = "{reading} ({model})"
READ_AT = "**Read** · {when}"
TOOK = "**Time** · {seconds}"
SECONDS = "{seconds:.1f} s"
AT_ONCE = "under 0.1 s"
TOKENS = "**Tokens** · {input:,} in · {output:,} out"
NO_TOKENS = "**Tokens** · none: no language model was asked"
COST = "**Cost** · {cost}"
COST_AT_MOST = "at most {cost}"  # a provider asks for less of what it has in its cache
COST_UNKNOWN = "price not known"
COST_NOTHING = "nothing"
PAID_BEFORE = "Kept from an earlier reading: this time nothing was paid. Tokens and cost are of that reading."
ARTICLE = "**Text** · {sentences:,} sentences · {statements:,} statements · {people:,} speakers"
LANGUAGE = "**Language** · {language}"
LANGUAGE_UNKNOWN = "not recognised"
NOTES = "**Notes**"
MORE_NOTES = "• {count} more: an export has them"

# Buttons and menus

BUTTON_WHO_SAID_WHAT = "Who said what"
BUTTON_COPY_QUOTE = "Copy quote"
BUTTON_COPY = "Copy"
BUTTON_ASK = "Ask"
BUTTON_THREAD = "Thread"
BUTTON_MORE = "More"
BUTTON_TRY_AGAIN = "Try again"
BUTTON_READ_AGAIN = "Read again"
BUTTON_REMOVE = "Remove"
BUTTON_SHARE = "Share here"
BUTTON_WRONG_SPEAKER = "Wrong speaker?"
BUTTON_EARLIER_PAGE = "← Page {page}"
BUTTON_LATER_PAGE = "Page {page} →"
NO_EARLIER_PAGE = "←"
NO_LATER_PAGE = "→"
BUTTON_SENTENCE_BEFORE = "← s{number}"
BUTTON_SENTENCE_AFTER = "s{number} →"
MENU_SHOW_SENTENCE = "Show sentence…"
EXPORTS = {"html": "HTML page", "markdown": "Markdown", "csv": "CSV", "json": "JSON"}

catalogue(__name__)
