"""Fixed texts that people read in every interface, so that other languages can follow.

What an error of the tree says stands in `errors.py`, what a spent budget does in `budget_words.py`, what
puts a card together in `card_texts.py`. Each interface has its own texts besides.
"""

from bot.words.languages import Plural, catalogue

# How many

READINGS = Plural("{count:,} reading", "{count:,} readings")
STATEMENTS = Plural("{count:,} statement", "{count:,} statements")
QUESTIONS = Plural("{count:,} question", "{count:,} questions")
ARTICLES = Plural("{count:,} article", "{count:,} articles")
CONVERSATIONS = Plural("{count:,} conversation", "{count:,} conversations")
WORDS = Plural("{count:,} word", "{count:,} words")
IN_MINUTES = Plural("in {count} minute", "in {count} minutes")
IN_HOURS = Plural("in {count} hour", "in {count} hours")
NOTHING_TO_COUNT = "nothing to count"

# How an article was read, and the headings that cards and exports share

READERS = {"rules": "quick reading", "model": "full reading"}
SUMMARY = "Summary"
WHO_SAID_WHAT = "Who said what"

# What is no article

IMAGE = "That is an image; Byline reads text only. Type its words or copy them as text, and paste them."
RECORDING = "That is a recording; Byline reads text only. Paste a transcript instead."
PACKED = "That is a packed file; unpack it and send the text inside."
PDF = "That is a PDF; copy its text and paste it."
DOCUMENT = (
    "Byline cannot open that kind of document. Save it as .docx, .eml or PDF, or copy its text and paste it."
)
BINARY = "That file is not text; copy the article's text and paste it, or save it as a plain text file."
PAGE_WITHOUT_STORY = (
    "There is no story on that page: it may be empty, or only show to subscribers. Paste the text instead."
)
DOCUMENT_WITHOUT_TEXT = "There is no text in that document; copy it from where you can read it, and paste it."
BROKEN_DOCUMENT = "That document is broken. Open it, copy its text and paste it."
LOCKED_DOCUMENT = "That document is locked with a password. Unlock it, or copy its text and paste it."
SCANNED_PDF = "That PDF holds pictures of pages, no text. Have its text recognised first, then paste it."
TOO_MANY_PAGES = "That PDF has {pages} pages; Byline reads up to {most}. Send the part that matters."
DOCUMENT_TOO_LARGE = "That document is too large to read. Send the part that matters, or paste its text."
DOCUMENT_TOO_SLOW = "That document took too long to read. Send the part that matters, or paste its text."
DOCUMENTS_NOT_INSTALLED = (
    "This Byline does not read such documents. Paste the text. To have them read, whoever runs Byline can "
    "run pip install '.[documents]' in Byline's folder."
)
NOT_A_LINK = "That is no link to a web page. Paste the article’s text, or a link that begins with https://"
LINK_NOT_PUBLIC = "Byline opens public web pages only, and that link leads elsewhere. Paste the text instead."
LINK_UNREACHABLE = "That page could not be opened. Try again later, or paste its text."
LINK_TOO_SLOW = "That page took too long to come. Try again later, or paste its text."
LINK_TOO_LARGE = "That page is larger than Byline reads. Paste the text instead."
LINK_GOES_ROUND = "That link leads on and on. Open it yourself and paste the text."
LINK_CLOSED = "That page is only for its subscribers or members. Open it yourself and paste the text."
LINK_NO_PAGE = "There is no page to read behind that link. Paste the text instead."
LINK_FORBIDDEN_BY_SITE = (
    "That site does not let programs open this page. Open it yourself and paste the text."
)
NO_TEXT = "There is no text in it; paste the article's text."
TOO_LONG = "Byline reads up to {megabytes} MB of text at once; this is more. Paste the part that matters."
TOO_MUCH_FOR_THE_MACHINE = (
    "This text is too much for the machine that Byline runs on. Paste the part that matters."
)

# What to know before using a reading

NOT_AN_ARTICLE = "This does not read like an article: nobody’s words are taken from it"
CUT_OFF = "The paste seems cut off at the end: paste the rest, so that nothing said there is missing"
LOOKS_REWORDED = (
    "This copy looks reworded: its quotes may not be the speakers’ words. Find the original before quoting"
)
SENTENCE_BROKEN_TOO = "; sentence broken{where}"
MARKS_BROKEN = "Quote marks broken{where}"
SENTENCE_BROKEN = ", sentence broken{where}"
ONE_PERSON_TWO_NAMES = "One person, two names? {names}"
ONE_PERSON_SEVERAL_NAMES = "One person, several names? {names}"
INSTRUCTIONS = (
    "It gives instructions to assistants{where}: Byline does not follow them. Check where it came from"
)
HEADLINE_WORDS = "Headline’s ‘{words}’ is in no quote"
STORY_HAS = "; {where} has “{found}”"
THE_STORY = "the story"
LANGUAGE_NOT_READ = (
    "The text is in {language}: its quotations are shown without speakers; reported speech, denials and "
    "refusals are not read"
)
ANOTHER_LANGUAGE = "another language than English"
ONLY_SO_MUCH = "Only {amount}: paste the whole article"
ONE_SENTENCE = "one sentence"
NO_SOURCE_NAMED = "No source is named: nothing in this text can be checked with who said it"
QUICK_READING_ONLY = "Quick reading only. {why}"
QUICK_READING_IN_A_PART = "Quick reading only in a part of the article ({where}). {then}"
REPLY_REFUSED = (
    "The language model’s reading was set aside: of {of} statements whose own sentence names the speaker, "
    "it gave {failed} to somebody else or left them out."
)
MODEL_REFUSED = "The language model was wrong too often in what it read before, so its reading was set aside."
READ_AGAIN = "Read again to have all of it."

# Work that was given up

RESTARTING = "Byline is restarting. Ask again in a minute."
FORGOTTEN_MEANWHILE = "What this is about was forgotten while Byline worked on it. Nothing of it was kept."

# What is found

TITLES_FOUND = "Titles with these words"
IN_ARTICLES = "in {count} articles"
CUT_FROM_REWORDED_COPY = "cut from a copy that looks reworded"

# What is kept

NOT_IN_THE_STORY = "That stands outside the story, where nobody speaks."
NAME_NOT_IN_ARTICLE = "The article does not name “{name}”. Write the name as it stands there."
NOTHING_IS_KEPT = "Byline keeps nothing here: there is no database."
ONLY_MANAGERS_FORGET = (
    "Others have read it or asked about it: only who manages this place can have it forgotten."
)
BACKUP_FOLDER_FAILS = "BACKUP_FOLDER cannot be read or written. Name a folder in which Byline may write."
NOTHING_TO_BACK_UP = "there is no database yet, and so nothing to back up"

# What `byline doctor` finds

DISCORD = "Discord"
DATABASE = "database"
DATABASE_FINE = "{path} opens, is whole and can be written"
DATABASE_FAILS = "{path}: {why}"
NO_DATABASE_YET = "{path} is not there yet; the first command that keeps something makes it"
DATABASE_GONE = (
    "{path} was deleted while process {process} serves it; what the process keeps is lost when it ends"
)
DATABASE_REPLACED = (
    "{path} was put in the place of the file that process {process} serves; "
    "what the process keeps is lost when it ends"
)
BRING_IT_BACK = "Stop the process, bring a backup back with `byline restore`, and start it again."
OTHER_PROCESS = (
    "another process answers with the same token, last seen at {when} UTC: people are answered twice"
)
STOP_THE_OTHER = "Stop one of the two, or give each its share of the servers with SHARDS."
BACKUPS = "backups"
LATEST_BACKUP = "the latest copy in {folder} is of {day}"
NO_BACKUP_YET = "there is no copy in {folder} yet; `byline run` makes one a day"
BACKUPS_FAIL = "The log of `byline run` says why there is no later one."
ANOTHER_FILE = "DATABASE_PATH can name another file."
DISK_FREE = "{megabytes} MB free on its disk"
MAKE_ROOM = "Make room, or let DATABASE_PATH name a file on another disk."
MODEL = "language model"
MODEL_NAME = "{model} at {address}"
MODEL_ANSWERED = "{name} answered in {seconds:.1f} s"
MODEL_FAILS = "{name}: {why}"
LARGER_MODEL = "A larger model may do better: OPENAI_MODEL. Until then articles get the quick reading."
REPLY_UNREADABLE = "its reply cannot be read"
REPLY_BROKE_OFF = "its reply broke off"
ACCOUNTED_FOR = "it accounted for {found} of {shown} quotations"
USAGE_NOT_REPORTED = "it does not report what it used, so costs and budgets are not counted"
TOOK_WITH_COST = "a short article took {input} tokens and {output} for the reply, {cost:.5f} dollars"
TOOK_AT_UNKNOWN_PRICE = (
    "a short article took {input} tokens and {output} for the reply; their price is not known"
)
PRICES_CAN_TELL = "MODEL_PRICES can tell it."
NO_CACHE = "no tokens from a cache: each question pays for its article again"
FROM_CACHE = "{cached} of {input} tokens came from a cache"
WINDOW_TOLD = (
    "its window holds {tokens} tokens, as the server says: an article of {words} words is read at once"
)
WINDOW_KNOWN = "its window holds {tokens} tokens: an article of {words} words is read at once"
WINDOW_CHOSEN = "its window holds {tokens} tokens, as MODEL_WINDOW_TOKENS says"
WINDOW_CHOSEN_TOO_LARGE = "MODEL_WINDOW_TOKENS says {tokens} tokens, the server {told}: articles would be cut"
CHOOSE_THE_WINDOW_TOLD = "Set it to what the server says, or leave it empty; or start the server with more."
WINDOW_GUESSED = "the server does not say how large its window is; {tokens} tokens are assumed"
SET_THE_WINDOW = "MODEL_WINDOW_TOKENS can tell it."
ENLARGE_THE_WINDOW = (
    "Start the server with a larger window, so that articles need not be read in parts: "
    "OLLAMA_CONTEXT_LENGTH, llama-server’s --ctx-size."
)
TAKES_EVERYTHING = "it takes a JSON schema for its replies, and all else that a request may hold"
LOOKS_AGAIN = "it looks at its answers a second time, as CHECK_ANSWERS_AGAIN says"
LOOKS_ONCE = "it does not look at its answers a second time, as CHECK_ANSWERS_AGAIN says"
LOOKS_AGAIN_PROVEN = (
    "it looks at its answers a second time: of {of} statements that are sure in the quick reading "
    "it agreed on {agreed}"
)
NOT_PROVEN = (
    "it does not look at its answers a second time: of {of} statements that are sure in the quick reading "
    "it agreed on {agreed}"
)
PROVES_ITSELF = (
    "That comes by itself, once there are {least} and it agrees on {percent} of 100. "
    "`byline grade` shows at once whether it does."
)
LOOKS_NOT_HEEDED = (
    "it looks at its answers a second time and is not heeded: it was right about {agreed} of {of} sentences "
    "of which Byline knows whether they hold"
)
DO_WITHOUT_LOOKS = (
    "CHECK_ANSWERS_AGAIN=false saves these requests; a larger model may do better: OPENAI_MODEL."
)
FORMS_NOT_TAKEN = {
    "json_schema": "it takes no JSON schema, so it is told the form in words; some replies may fail",
    "stream_options": "it is not asked what it used, so costs and budgets are estimated",
    "reasoning_effort": "it takes no reasoning effort; OPENAI_REASONING_EFFORT is not sent",
    "separate_turns": "it wants roles to alternate; messages are joined",
    "system_role": "it takes no system message; the instructions open the first message",
}

catalogue(__name__)
