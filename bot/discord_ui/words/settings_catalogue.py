"""The fixed texts of /settings and /usage, so that other languages can follow."""

from bot.words.languages import Plural, catalogue

# /settings

SETTINGS_TITLE = "Byline’s settings on this server"
SETTINGS_TITLE_OWN = "Byline’s settings for you"
SETTINGS_HOLD_FOR_YOU = "They hold in direct messages with Byline and wherever your account brings it."
SETTINGS_TAKE_EFFECT = "Each choice counts from the next reading on."
RECEIVES = (
    "Who receives the text: the language model {model} at <{address}>, and whoever runs this Byline, "
    "in whose database it stays."
)
NOBODY_RECEIVES = (
    "Who receives the text: only whoever runs this Byline, in whose database it stays. No language model."
)
SETTINGS_NO_MODEL = (
    "No language model reads here, so there is nothing to choose about summaries, budgets and channels "
    "without it."
)
SETTING_LANGUAGE = "Language of summaries and answers"
SETTING_LANGUAGE_HINT = (
    "For what everyone sees. A private summary comes in the language of the asker’s Discord, an answer in "
    "that of the question where nothing is chosen. Quotes stay as in the article."
)
SETTING_LANGUAGE_HINT_DIRECT = (
    "Where nothing is chosen, commands answer in the language of your Discord; a pasted message does not "
    "tell it. Quotes stay as in the article."
)
SETTING_LENGTH = "Length of summaries"
SETTING_PRIVATE = "Who sees answers"
SETTING_PRIVATE_HINT = "Unless the asker chooses otherwise with *private*."
SETTING_CHANNELS = "Channels without the language model"
SETTING_CHANNELS_HINT = "What is read there gets the quick reading."
SETTING_THREAD = "This thread"
THREAD_USUAL = "With the language model"
THREAD_QUICK = "Quick reading only"
SETTING_READING = "Channels that Byline reads"
SETTING_READING_HINT = (
    "What looks like an article there is read without anybody asking: it goes to the language model’s "
    "provider, on the budget of who posts it. Where Byline is unsure it reacts with 🗞️; who posted it or who "
    "manages messages clicks that. Everyone there sees the cards. Threads and posts in forums count with "
    "their channel."
)
SETTING_READING_HINT_NO_MODEL = (
    "What looks like an article there is read without anybody asking. Where Byline is unsure it reacts with "
    "🗞️; who posted it or who manages messages clicks that. Everyone there sees the cards. Threads and posts "
    "in forums count with their channel."
)
SETTING_READING_OFF = (
    "Byline may not read messages here. Whoever runs it can switch on “Message Content Intent” at "
    "<https://discord.com/developers/applications> and set MESSAGE_CONTENT=true. Without that, mention "
    "Byline with the paste, use /summarize, or hold or right-click a message and choose Apps › Summarize."
)
SETTING_READING_ELSEWHERE = "Choose them with /settings in a channel. Private threads are not read."
LACKS_IN_CHANNEL = "⚠️ In {channel} Byline lacks {names}; who manages that channel can allow it."
VIEW_CHANNEL = "View Channel"
SEND_MESSAGES = "Send Messages"
SEND_MESSAGES_IN_THREADS = "Send Messages in Threads"
READ_MESSAGE_HISTORY = "Read Message History"
ADD_REACTIONS = "Add Reactions"
PEOPLE_ONLY = "What people post"
BOTS_TOO = "Bots and webhooks, too"
SETTING_DAILY = "Daily budget of this server"
SETTING_DAILY_EACH = "Daily budget of each person"
SETTING_DAILY_DIRECT = "Daily budget"
SETTING_DAILY_HINT = (
    "Tokens of the language model. Past it the quick reading answers; /usage shows what is left."
)
SETTING_RETENTION = "How long articles and questions are kept"
SETTING_RETENTION_HINT = "Counted from when an article was last read, or a question asked."

AS_THE_ARTICLE = "As each article"
AS_USUAL_LANGUAGE = "As usual: {language}"
AS_DISCORD_LANGUAGE = "As your Discord"
SENTENCES = "about {count} sentences"
LENGTH_SHORT = "Short ({count})"
LENGTH_USUAL = "Usual ({count})"
LENGTH_LONG = "Long ({count})"
SEEN_BY_ALL = "Everyone in the channel"
SEEN_BY_ASKER = "Only the asker"
NO_CHANNELS = "none"
CHOOSE_CHANNELS = "Choose channels"
TOKENS_A_DAY = "{count} tokens"
NO_LIMIT = "No limit"
NO_LIMIT_BELOW = "At most {count} tokens"
KEPT = "Until forgotten"
KEPT_AS_USUAL = Plural("As usual: {count} day", "As usual: {count} days")
KEPT_DAYS = Plural("{count} day", "{count} days")

# /usage

USAGE_TITLE = "What was used of the language model"
USAGE_NO_MODEL = "No language model reads here, so none is used."
YOU_TODAY = "You here, today"
YOU_LATELY = "You here, in the last {days} days"
SERVER_TODAY = "This server, today"
SERVER_LATELY = "This server, in the last {days} days"
NOTHING_USED = "Nothing yet."
TOKENS_IN = "{count} tokens in"
TOKENS_OUT = "{count} tokens out"
TOKENS_OUT_REASONING = "{count} tokens out, {reasoning} of them reasoning"
COST = "Cost: at most {cost}"
COST_NOTHING = "Cost: nothing"
UNPRICED = Plural("{count:,} request has no known price", "{count:,} requests have no known price")
SAVED = "Stored replies saved {count} tokens"
SAVED_WITH_COST = "Stored replies saved {count} tokens and at most {cost}"
TOKENS_BY_DAY = "`{bars}`"
HIGHEST_DAY = "Each day’s tokens, today last; the most on one day: {count}."
LEFT_TODAY = "{left} of {limit} tokens are left today"
HELD = "{count} tokens are held for what is under way"
NO_LIMIT_TODAY = "No daily limit"
STARTS_AFRESH = "Each day begins at midnight UTC, {when}."

catalogue(__name__)
