"""The fixed texts of the terminal; what every interface shares is in `bot/words`.

What can be typed, with its help, stands in `arguments.py`.
"""

from bot.words.languages import Plural, catalogue

# Cards

LEGEND = "{bar}= quoted in this paste · {paraphrase}= its paraphrase · {doubt} = check"
LEGEND_OF_DOCUMENT = "{bar}= quoted in this document · {paraphrase}= its paraphrase · {doubt} = check"

# Answers

NO_MODEL = "No language model is configured."
MODEL_FAILED = "The language model gave no answer."
NEAREST = "What comes nearest to the question:"
NOTHING_FITS = "Nothing in the article comes near to this question."
NOTHING_FITS_IN_SEVERAL = "Nothing in the articles comes near to this question."
ASKED_EARLIER = "Asked in this conversation before:"
NOT_ANSWERED = "The article does not answer this."
PARTLY_ANSWERED = "The article answers this only in part."
NOT_ANSWERED_BY_SEVERAL = "The articles do not answer this."
PARTLY_ANSWERED_BY_SEVERAL = "The articles answer this only in part."
ONLY_EXCERPTS = "Too long to be read whole for a question: only the parts that bear on it were."
NOT_IN_EXCERPTS = "The parts that were read do not answer this."
PARTLY_IN_EXCERPTS = "The parts that were read answer this only in part."
FOOT_OF_SEVERAL = (
    "Quotes are cut from these pastes. Byline cannot know if they were said. 2:s5 = sentence 5 of the second."
)
ABOUT_SOME = "This is about {some} of the conversation’s {known} articles."

# Searching

NOTHING_FOUND = "No words like these were found in what Byline has read."
MORE = "There is more; narrow the search, or ask for more with --most."
FOUND_FOOT = "Cut from the pastes that were read. Byline cannot know if it was said."
READ_ON = "read {day}"
DATED = "of {day}"
DAY = "{day} {month} {year}"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# While a model works

READING = "Reading: {name}"
READING_ONE = "Reading {number} of {of}: {name}"
QUICK_READING_FIRST = "{reading} · quick reading, the full reading is on its way"
PARTS_READ = "{reading} · {done} of {of} parts read"
OPENING = "Reading …"
ANSWERING = "Answering"
ONCE_MORE = "once more in {seconds:.0f} s. {why}"
FIRST_READ = "First read on {day}; its reply was kept, so no model was asked"

# Correcting

NO_SUCH_STATEMENT = "The article has no statement {wanted}. “byline read” shows them with their sentences."
SEVERAL_STATEMENTS = "Several statements fit {wanted}. Name one by its id or its first words:"
STATEMENT_CHOICE = "{id}  {place}  {who}: {words}"
SET_SPEAKER = "{words}: the speaker is {name}."
SET_NOBODY = "{words}: nobody says this."
SET_QUOTATION = "{words}: this is a quotation."
UNDONE = "{words}: shown as Byline reads it again."
NOTHING_TO_UNDO = "Nothing was set right there."

# Forgetting

ARTICLE_GOES = "“{title}” goes, with {what}."
CONVERSATION_GOES = "The conversation {name} goes, with {what}. Its articles stay."
ALL_GOES = "All goes that was read and asked in the terminal: {what}. What Discord servers have stays."
OTHERS_GO = Plural(
    "All goes that {count:,} server or person of other shards has here.",
    "All goes that {count:,} servers and people of other shards have here.",
)
WRONG_SHARE = "--outside takes {why}"
REALLY = "Forget it for good? [y/N] "
NOTHING_KEPT = "Byline keeps nothing of that."
NOT_FORGOTTEN = "nothing was forgotten"
NOBODY_TO_ASK = "forgetting asks first, and there is no terminal to answer it; add --yes"
FORGOTTEN = "Forgotten. No trace of it is left in the database; backups made before stay as they are."
FORGOTTEN_WITH_TRACES = (
    "Forgotten: it shows nowhere any more. Somebody is reading the database just now, so that its last bytes "
    "leave the file with the next erasure."
)

# Backups

BACKED_UP = "The database is copied to {file}."
RESTORED = "{file} is restored: {database} is what it was then."
KEPT_BESIDE = "The database that was there is kept as {file}; delete it when all is well."
EXPORTED = "{count} rows are in {file}, one JSON object a line."
NO_DATABASE_THERE = "there is no database at {database}; DATABASE_PATH says where it lies"
EXPORT_EXISTS = "There is a file of that name; an export never overwrites one. Choose another name."

# What `byline doctor` finds

SETTINGS = "settings"
MISSPELT = "{name} is no setting of Byline, so it has no effect; {meant} is one"
CORRECT_IT = "Correct the name in .env or in the environment, or take the line out."
ENV_OPEN = ".env holds secrets, and others on this machine may read it"
CLOSE_ENV = "Run `chmod 600 .env`."
BOUNDS = "bounds"
KEPT_FOR_EVER = "everything that is read and asked is kept until somebody has it forgotten"
SET_RETENTION = "Set RETENTION_DAYS to erase what nobody has used for so long; 0 keeps it on purpose."
SPENDS_WITHOUT_BOUND = "the language model may take any number of tokens a day"
SET_BUDGETS = "Set DAILY_TOKENS_PER_SERVER and DAILY_TOKENS_PER_PERSON; 0 sets no bound on purpose."
TOKENLESS = "no token is set: Byline works in the terminal and in `byline try`, not on Discord"
HOW_TO_GET_ONE = "Create a bot at https://discord.com/developers/applications and set DISCORD_TOKEN in .env."
NO_MODEL_SET = "none is configured: articles get the quick reading"
SET_A_MODEL = "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, for full readings."
COUNTING = "token counting"
EXACT = "exact"
ESTIMATED = "estimated, up to a third too high, until tiktoken has downloaded its file"

STATES = {"fine": "fine", "note": "note", "wrong": "wrong"}

# `byline grade`

GRADING = "{model}: article {number} of {of}, {name}"
GRADE_COLUMNS = (
    "model",
    "speakers right",
    "statements found",
    "invented",
    "refused",
    "controls agreed",
    "seconds an article",
    "tokens an article",
    "dollars for 100",
)
QUICK_READING = "quick reading"
IN_AND_OUT = "{input} + {output}"
UNKNOWN_COST = "unknown"
ARTICLE_FAILED = "{model}: {count} of {of} articles got no full reading. {why}"
DOES_BETTER = "{model} names more speakers rightly than the quick reading does."
DOES_NO_BETTER = (
    "{model} names no more speakers rightly than the quick reading does: articles are as well off without it."
)

# `byline try`

AT = "Byline is at {address}"
QUICK_READINGS = "Quick readings: no language model is configured."
FULL_READINGS = "Full readings: articles go to the configured language model."
TRY_FIRST = "Paste an article into the message field and press Enter."
TRY_ARTICLE = "Your article is in the channel, and Byline reads it. Press the buttons on its card."
TRY_ENDING = "Nothing here reaches Discord, and nothing is kept. Ctrl-C ends it."
TRY_EXTRA = "`byline try` needs a little more: run pip install '.[try]' in Byline's folder"

# What a person can mend

NO_MODEL_TO_READ = (
    "no language model is configured. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own; "
    ".env.example explains both."
)
NOT_REMEMBERED = "nothing is remembered. {why}"
LIBRARY = "library"
STANDARD_INPUT = "standard input"
NO_FILE = "there is no such file"
A_FOLDER = "this is a folder; name the files in it"
NOT_ALLOWED = "you may not read this file"
UNREADABLE = "this file cannot be read"
UNEXPECTED = "something went wrong while reading this; LOG_LEVEL=debug shows where"
OVERWRITE = "{file} exists. Write the page over it? [y/N] "
YES = "y"  # begins the answer that means it
NOT_OVERWRITTEN = "nothing was written; choose another file for the page"
CANNOT_WRITE_PAGE = "{file}: the page cannot be written: {why}"
CANNOT_WRITE = "cannot write: {why}"
NO_QUESTION = "the question is empty"
INPUT_ONCE = "standard input (-) can be read only once"
OVERWRITES = "--html would overwrite an article; name another file"
UNKNOWN_REASON = "unknown reason"

catalogue(__name__)
