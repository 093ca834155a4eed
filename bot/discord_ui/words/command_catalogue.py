"""Every fixed text of commands, forms and answers, so that other languages can follow.

What stands on the cards themselves is in `catalogue.py`.
"""

from bot.words.languages import Plural, catalogue

# Names and descriptions of commands (at most 100 characters) and of their options

SUMMARIZE = "Summarize a pasted article and show who said what"
WHO_SAID = "Show who said what in a pasted article"
QUOTE = "Get a quotation of an article, ready to copy"
ASK = "Ask a question about an article"
FIND = "Search what has been said in the articles read here"
ARTICLES = "List the articles read here that you can see"
SETTINGS = "Choose languages, lengths, budgets and more"
USAGE = "What was used of the language model, and what is left today"
HELP = "What Byline does here"
PRIVACY = "What Byline stores here, for how long, and who receives it"

MENU_SUMMARIZE = "Summarize"
MENU_WHO_SAID = "Who said what"
MENU_ADD = "Add to article"

OPTION_TEXT = "The article’s text"
OPTION_FILE = "The article as a text, HTML, PDF, Word or mail file"
OPTION_MESSAGE = "A link to a message on this server that holds the article"
OPTION_LINK = "A link to a web page with the article, where opening pages is on"
OPTION_PRIVATE = "Show the answer only to you"
OPTION_FRESH = "Read it again even if it has been read before"
OPTION_SPEAKER = "Who said it"
OPTION_WORDS = "Words that it holds"
OPTION_QUESTION = "What you want to know"
OPTION_ARTICLE = "Which article; your latest one here if you leave this out"
OPTION_SINCE = "Only what was read from this day on, as 2026-11-23 or yesterday"
OPTION_UNTIL = "Only what was read before this day"
OPTION_ACT = "What was done"
OPTION_TITLE = "Words of the article’s title"
OPTION_PUBLICATION = "Where the article appeared, as it says itself"
OPTION_FILE_OF_SEARCH = "The whole search as a file instead"
ACT_SAID = "said"
ACT_DENIED = "denied"
ACT_PROMISED = "promised"
ACT_DEMANDED = "demanded"
ACT_WARNED = "warned"
ACT_ACCUSED = "accused"
ACT_CRITICISED = "criticised"
ACT_ADMITTED = "admitted"
ACT_APOLOGISED = "apologised"
ACT_CONFIRMED = "confirmed"
ACT_ASKED = "asked"
ACT_DECLINED = "declined to comment"
ACT_DID_NOT_RESPOND = "did not respond"
ACT_NO_ANSWER_YET = "no answer yet"

# The form

FORM_TITLE = "Paste an article"
FORM_FIRST = "Text"
FORM_FIRST_HINT = (
    "Up to 4,000 characters a field, 12,000 in all. For a longer article use the file field below."
)
FORM_SECOND = "Text, continued"
FORM_THIRD = "Text, continued again"
FORM_FILE = "Or a file: text, web page, PDF, Word, mail"
FORM_PRIVATE = "Show the answer only to me"


# What a person can mend

NO_WEB_PAGES = "I don’t open web pages; paste the text."
ONE_LINK_AT_A_TIME = "Send one link at a time, or paste the text."
NOTHING_THERE = "There is no text in that message and no text file on it."
NOTHING_PASTED = "There was nothing to read. Paste the article’s text, or add a text file."
ONLY_A_MENTION = (
    "Paste the article into the same message, or use /summarize, which opens a form. "
    "For a message that is there already, hold or right-click it and choose Apps › Summarize."
)
SAW_ONE_MESSAGE = (
    "Byline saw one full message. Where the article goes on in another, hold or right-click that "
    "and choose Apps › Add to article"
)
NOTHING_TO_ADD_TO = (
    "Byline knows no article of yours here that this could belong to. "
    "Start with Apps › Summarize on the first message, then add the others."
)
FIELD_WAS_FULL = "This paste may be cut off: a field was filled to its limit"
PASTED_TWICE = "The text stood in the paste twice; Byline read it once"
NOT_A_MESSAGE_LINK = "That is no link to a message. Copy it with “Copy Message Link”."
LINK_ELSEWHERE = "That message is not on this server. Byline reads links within a server only."
LINK_NOT_FOR_YOU = (
    "Byline cannot read that message for you. Check that it still exists and that you can see it."
)
LINK_NEEDS_INTENT = (
    "Byline may not read messages by their link here. Hold or right-click the message and choose "
    "Apps › Summarize, or paste its text."
)
FILE_TOO_LARGE = "{name} is too large ({size} MB). Byline reads text files of up to {limit} MB."
FILE_GONE = "{name} is not there any more. Send it again."
FILE_SLOW = "Discord took too long to hand over {name}. Try again in a minute."
FILE_FAILED = "Discord did not hand over {name}. Try again in a minute."
FILE_UNREADABLE = "{name}: {reason}"
ARTICLE_NOT_HERE = "This article is not here any more, or you cannot see it. Paste it again."
READ_ALREADY = "This article was read here today: {link}"
NOW_OF_THIS_THREAD = "It now belongs to this thread: questions here are about it, too."
NOT_YOURS = "Only who asked for this, or who may manage messages here, can do that."
TOO_LATE_TO_RESTORE = "The ten minutes are over. Paste the article again."
CHANNEL_FULL = (
    "Byline reads at most {count} articles an hour in a channel without being asked, and this channel has "
    "had them. For this one, hold or right-click the message and choose Apps › Summarize."
)
NO_SUCH_QUOTE = "No article that you can see here has a quotation like that."
NO_SUCH_SENTENCE = "The article has no sentence of that number."
WRONG_DAY = "Write the day as 2026-11-23, or today, or yesterday."
NOTHING_FOUND = "No words like these were found in what you can see here."
NO_SUCH_TITLE = "No article that you can see here has these words in its title."
TITLES_FOUND = "Titles with these words"
OF_DAY = "of {day}"
READ_DAY = "read {day}"
LINK_TO_CARD = "[card]({link})"
BUTTON_MORE_ARTICLES = "More articles →"
BUTTON_MORE_FOUND = "More →"
NO_MORE_FOUND = "There is no more of it that you can see here."
NO_ARTICLES = "No article that you can see has been read here yet. Start with /summarize."
SEVERAL_ARTICLES = (
    "You have read several articles here. Which one is it about? Ask with /ask and name it with the "
    "option *article*."
)
WHICH_ARTICLE = "You have read several articles here. Which one is it about?"
CHOOSE_ARTICLE = "Choose the article"
ONLY_WHO_ASKED = "Only who asked the question can choose. Ask your own with /ask."
MANAGERS_ONLY = "Only who may manage this server can change that."
SERVERS_ONLY = "That works on a server only."

BUTTON_UNKNOWN = "This button is of another version of Byline. Ask for the article again."
NO_THREAD_HERE = "A thread can stand only below a card in a text channel. Use Share here first."
NO_THREAD_FOR_YOU = "You may not open threads in this channel."

# Answers to questions, and the library

ASK_TITLE = "Ask about this article"
NO_MODEL_ANSWERS = "No language model answers here."
NEAREST_PASSAGES = "These places come nearest:"
NO_PASSAGE = (
    "No place in it comes near the question. Try words that it may use, or look under “Who said what”."
)
NOT_IN_ARTICLE = "⚠️ Not in the article: {words}"
NOT_IN_ARTICLES = "⚠️ In none of the articles: {words}"
ONLY_EXCERPTS = "⚠️ Too long to be read whole for a question: this comes from parts of it."
NOT_IN_EXCERPTS = (
    "⚠️ Too long to be read whole for a question: the parts that were read do not answer it, others may."
)
ANSWER_FOOT = "-# From this paste only; Byline cannot know if it is true. s5 = sentence 5."
ANSWER_FOOT_OF_SEVERAL = (
    "-# From these pastes only; Byline cannot know if they are true. 2:s5 = sentence 5 of the second."
)
ONLY_SOME_ARTICLES = (
    "-# This is about {some} of this thread’s {all} articles. Name another with the option *article* of /ask."
)
ASKED_EARLIER = "Asked here earlier:"
READ_ELSEWHERE = (
    "This article was read where not everybody here can look. Ask with *private* set to True, "
    "or paste it here."
)
LOOKS_REWORDED = "copy looks reworded"
MORE_FOUND = "There are more. Add words or a speaker to narrow it down."
BY_YOU = "you"
PRIVATELY = "private"

# What was done

NOT_KEPT = "Not kept: {why} The buttons may not find it, and /ask answers only from the article it names."
LIBRARY_BROKEN = "What Byline keeps cannot be used just now. Whoever runs Byline finds the reason in the log."
LATEST_NOT_KEPT = "Your latest article here could not be kept, so name the one you ask about."
ANSWERED_PRIVATELY = "-# Answered privately."
ANSWERED_ELSEWHERE = "-# …"  # for a moment, until the private answer is there
PART_MAY_BE_MISSING = (
    "-# The connection broke: a part of this answer may be missing. Ask again for all of it."
)
DISCORD_TAKES_LONG = "Discord has a problem of its own just now. Byline goes on trying to show the answer."
STOPPED_MEANWHILE = "Byline was stopped in between and is back. Do that once more."
SOMEBODY = "somebody here"
REMOVED = "Removed from the channel, not forgotten: /forget erases it. It can be restored for ten minutes."
RESTORED = "Restored."
QUICK_READING_KEPT = "Quick reading only. No full reading of this text is kept."
SHARED = "Shared in this channel."
READING_AGAIN = "The card is being read again."
THREAD_OPENING = "Ask about this article here: reply to this message, or mention Byline with your question."
RESTORE_BUTTON = "Restore"

# Correcting

CORRECT_WHICH = "Which words have the wrong speaker?"
CORRECT_WHO = "Who says this?"
SET_FOR_ALL = "It changes for everybody who can see the card, and stays."
SET_FOR_YOU = "It changes for you alone, and stays."
SAID_BY = "Now: {who}"
NOW_SAID_BY = "{who}: that is how it is shown from now on."
NOW_NOBODYS = "Nobody says this: that is how it is shown from now on."
NOW_A_QUOTATION = "This is a quotation: that is how it is shown from now on."
SET_SO_FAR = "Set right so far"
SET_SPEAKER = "{words} → {name}"
SET_NOBODY = "{words} → nobody says this"
SET_QUOTATION = "{words} → a quotation"
SET_BY = "by @{name}"
MORE_SET = "{count} more were set right."
NOTHING_TO_CORRECT = "Nobody speaks in this article."
WORDS_CHANGED = "These words do not stand there any more. Press Wrong speaker? again."
NOT_YOURS_TO_UNDO = "Only who set this right, or who may manage messages here, can take it back."
UNDONE = "Taken back. It is shown as the reader has it."
MENU_WORDS = "Choose the words…"
MENU_SPEAKER = "Choose who says it…"
BUTTON_SOMEBODY_ELSE = "Somebody else…"
BUTTON_NOBODY = "Nobody says this"
BUTTON_QUOTATION = "This is a quotation"
BUTTON_UNDO = "Undo"
SOMEBODY_ELSE_TITLE = "Who says this?"
SOMEBODY_ELSE_NAME = "The name, as the article has it"

# Failures: what happened, and what to do

UNKNOWN_FAILURE = "Something went wrong. Try again; if it happens again, tell whoever runs Byline."
NO_PERMISSION = (
    "Byline lacks a permission here. Whoever manages this server can let it view the channel, "
    "send messages, embed links and attach files."
)
MESSAGE_GONE = "The message is not there any more. Start again."
TOO_LATE = "Discord waited too long for Byline. Try again."
DISCORD_TROUBLE = "Discord has a problem of its own just now. Try again in a minute."
DISCORD_BUSY = "Discord asks Byline to slow down. Try again in a minute."
TOO_LONG_FOR_DISCORD = "Discord did not take the answer. Tell whoever runs Byline, with the reference."
CANNOT_WRITE_THERE = "Byline may not write in {channel}, so here is why there is no answer: {words}"
STOPPED_TWICE = "Byline stopped twice over this. Try again; if it happens again, tell whoever runs Byline."
REFERENCE = "-# Reference {reference}"

# /help

HELP_TEXT = """\
### What Byline does here
Paste an article; Byline answers with a summary and who said what. Every quotation is cut from your paste.
• **/summarize**, **/whosaid**: give text or a file, or nothing at all to open a form. *private* shows the \
answer only to you.
• Hold or right-click a message, **Apps** › **Summarize** or **Who said what**; **Add to article** for the \
next piece of a paste that took several messages.
• **@{name}** with a paste in the same message.
{channels}\
• **/ask** a question about an article. **Thread** on its card opens a place for more of them.
• **/quote** copies a quotation. **/find** and **/articles** search what was read here.
• **/context** shows what Byline remembers of the conversation and can clear it. **/forget** erases \
an article, what is yours, or everything.
{choices}
{reader}
-# Byline cannot know whether the paste is true to what was said. Find the original before quoting."""
HELP_CHANNELS = "• In channels chosen in **/settings** just post it; under 🗞️, click to have it read.\n"
HELP_WITH_MODEL = (
    "A quick reading comes at once; a full reading by a language model ({model}) takes its place. "
    "The text is sent to that model’s provider; questions too, with the names of who asks where several do."
)
HELP_CHOICES_WITH_MODEL = (
    "• **/usage** shows what was used of the language model and what is left.\n"
    "• **/settings** has languages, lengths, budgets and more. On a server those who manage it choose, in "
    "direct messages you do."
)
HELP_CHOICES_WITHOUT_MODEL = (
    "• **/settings**: those who manage a server choose who sees answers and how long things are kept."
)
HELP_WITHOUT_MODEL = "Here Byline gives the quick reading; the text stays on the machine that it runs on."

HELP_VERSION = "-# Byline {version} · **/privacy** says what is stored here."

# /privacy

PRIVACY_TITLE = "### What Byline stores here, and who receives it"
PRIVACY_STORED = (
    "**Stored**: articles that were read here and who had them read, who said what in them, questions and "
    "answers, what people set right, and how much the language model was used."
)
PRIVACY_SEEN = (
    "**Seen by**: who can view the channel that it was read or asked in; what is private, by who asked "
    "alone. Nothing shows on another server."
)
PRIVACY_KEPT_DAYS = Plural(
    "**Kept** for one day after it was last used.", "**Kept** for {count} days after it was last used."
)
PRIVACY_KEPT = "**Kept** until it is erased; those who manage a server can set a time with **/settings**."
PRIVACY_RECEIVES = (
    "**Received by** the provider of the language model {model}: the article, and questions with what they "
    "need of their conversation. The database stays with whoever runs this Byline."
)
PRIVACY_NOBODY_RECEIVES = (
    "**Received by** nobody: no language model reads here, and the database stays with whoever runs "
    "this Byline."
)
PRIVACY_QUICK_CHANNELS = Plural("One channel stays away from it.", "{count} channels stay away from it.")
PRIVACY_READING_CHANNELS = Plural(
    "In one channel articles are read without being asked.",
    "In {count} channels articles are read without being asked.",
)
PRIVACY_ERASING = (
    "**/forget** erases an article, what is yours, or everything; **/context** shows what is remembered."
)
PRIVACY_POLICY = "-# Privacy policy: <{address}>"
TERMS_OF_SERVICE = "-# Terms of service: <{address}>"

# /settings

SETTINGS_TITLE = "Byline’s settings on this server"
SETTINGS_TITLE_DIRECT = "Byline’s settings in your direct messages"
SETTINGS_TAKE_EFFECT = "Each choice counts from the next reading on."
RECEIVES = (
    "Who receives the text: the language model {model} at <{address}>, and whoever runs this Byline, "
    "in whose database it stays."
)
NOBODY_RECEIVES = (
    "Who receives the text: only whoever runs this Byline, in whose database it stays. No language model."
)
SETTINGS_NO_MODEL = (
    "No language model reads here, so there is nothing to choose about summaries, channels and budgets."
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
    "What looks like an article there is read without being asked: it goes to the language model’s provider, "
    "on the budget of who posts it. Where Byline is unsure it reacts with 🗞️; who posted it or who manages "
    "messages clicks that. Everyone there sees the cards. Threads and posts in forums count with their "
    "channel."
)
SETTING_READING_HINT_NO_MODEL = (
    "What looks like an article there is read without being asked. Where Byline is unsure it reacts with 🗞️; "
    "who posted it or who manages messages clicks that. Everyone there sees the cards. Threads and posts in "
    "forums count with their channel."
)
SETTING_READING_OFF = (
    "Byline may not read messages here. Whoever runs it can switch on “Message Content Intent” at "
    "<https://discord.com/developers/applications> and set MESSAGE_CONTENT=true. Without that, mention "
    "Byline with the paste, use /summarize, or hold or right-click a message and choose Apps › Summarize."
)
SETTING_READING_ELSEWHERE = "Choose them with /settings in a channel. Private threads are not read."
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
TOKENS_IN_CACHED = "{count} tokens in, {cached} of them from the provider’s cache"
TOKENS_OUT = "{count} tokens out"
TOKENS_OUT_REASONING = "{count} tokens out, {reasoning} of them reasoning"
COST = "Cost: {cost}"
UNPRICED = Plural("{count:,} request has no known price", "{count:,} requests have no known price")
SAVED = "Stored replies saved {count} tokens"
SAVED_WITH_COST = "Stored replies saved {count} tokens and {cost}"
TOKENS_BY_DAY = "`{bars}`"
HIGHEST_DAY = "Each day’s tokens, today last; the most on one day: {count}."
LEFT_TODAY = "{left} of {limit} tokens are left today"
HELD = "{count} tokens are held for what is under way"
NO_LIMIT_TODAY = "No daily limit"
STARTS_AFRESH = "Each day begins at midnight UTC, {when}."

# Starting, for whoever runs Byline

LOGIN_MISSING = (
    "DISCORD_TOKEN is missing. Create a bot at https://discord.com/developers/applications, "
    "copy its token and set it in .env."
)
REFUSED_LOGIN = (
    "Discord does not accept DISCORD_TOKEN. Copy the bot’s token again (or reset it) and set it in .env."
)
INTENT_MISSING = (
    "MESSAGE_CONTENT is true, but the bot may not read message content. Switch on “Message Content Intent” "
    "at https://discord.com/developers/applications, or set MESSAGE_CONTENT=false."
)
RUNS_ALREADY = (
    "Process {process} serves this database already, and two would answer everybody twice. "
    "Stop it first, or set another DATABASE_PATH with another DISCORD_TOKEN."
)
UNKNOWN_NUMBER = "(number not known)"
DISCORD_UNREACHABLE = (
    "Discord cannot be reached. Check this machine’s network, a proxy in between, and DISCORD_API_URL."
)
DISCORD_REFUSED = "Discord refused the connection (code {code}). Try again later."
DISCORD_DOWN = "Discord has a problem of its own just now (code {code}). Start Byline again in a minute."
DISCORD_NOT_UNDERSTOOD = (
    "Byline stopped over something that it did not expect; the log says what. Start it again."
)


# What `byline doctor` finds out about Discord

LOGGED_IN = "the token is good; the bot’s name is {name}"
INTENT_GRANTED = "it may read message content, as MESSAGE_CONTENT=true wants"
INTENT_NOT_GRANTED = "MESSAGE_CONTENT is true, but the bot may not read message content"
HOW_TO_GRANT = (
    "Switch on “Message Content Intent” on the bot’s page at https://discord.com/developers/applications, "
    "or set MESSAGE_CONTENT=false."
)
ON_SERVERS = Plural("it is on {count} server", "it is on {count} servers")
ON_MANY_SERVERS = Plural("it is on {count} server or more", "it is on {count} servers or more")
LACKS_PERMISSIONS = "on the server “{server}” it lacks {names}"
ALLOW_IT = "Give its role there what it lacks, or invite it anew with the address above."
ON_NO_SERVER = "it is on no server yet"
HOW_TO_INVITE = "Open this address to invite it: {address}"

# /forget and /context

FORGET = "Erase what Byline remembers here: an article, what is yours, or everything"
CONTEXT = "Show what Byline remembers of this conversation, and clear it"
OPTION_WHAT = "What to forget; an article if you leave this out"
OPTION_FORGET_ARTICLE = "Which article"
CHOICE_ARTICLE = "One article"
CHOICE_QUESTIONS = "My questions here"
CHOICE_MINE = "All my questions and readings here"
CHOICE_EVERYTHING = "Everything that Byline keeps here"
FORGET_WHICH = (
    "Name the article with the option *article*, or choose with *what*: your own questions and readings, "
    "or everything here."
)

FORGET_ARTICLE_TITLE = "Forget this article?"
FORGET_QUESTIONS_TITLE = "Forget your questions here?"
FORGET_MINE_TITLE = "Forget your questions and readings here?"
FORGET_EVERYTHING_TITLE = "Forget everything here?"
CLEAR_TITLE = "Clear this conversation?"
CLEAR_PRIVATE_TITLE = "Clear your private questions here?"
GOES_WITH_ARTICLE = "• This goes: the text with {what}, and every answer about it."
GOES_OF_QUESTIONS = "This goes: {what} with the answers. What you read here stays."
GOES_OF_YOURS = "• This goes: {what}."
GOES_WHOLE = "• This goes whole: {articles}."
GOES_OF_SERVER = "• This goes: all that is kept of this server, {what}."
GOES_OF_DIRECT_MESSAGES = "• This goes: all that is kept of your direct messages with Byline, {what}."
GOES_OF_CONVERSATION = (
    "• This goes: {what} with the answers and the notes on them.\n• The articles stay in the library."
)
CHOICES_GO_TOO = (
    "⚠️ What was chosen for this server goes too: every channel’s articles may go to a language model again."
)
COSTS_STAY = "• What your questions cost stays in the totals, under nobody’s name."
CARDS_STAY = "• Cards and answers in channels stay. Remove them there; removing alone forgets nothing."
FOR_GOOD = "It goes for good, from the database’s file too. The buttons work for ten minutes."
TOKENS = Plural("{count:,} token", "{count:,} tokens")
ARTICLES_OF_YOURS = Plural(
    "{count:,} article that nobody else read", "{count:,} articles that nobody else read"
)
OTHERS_READ = Plural(
    "⚠️ {count:,} other person has read it or asked about it.",
    "⚠️ {count:,} other people have read it or asked about it.",
)
OTHERS_ASKED = Plural("⚠️ {count:,} other person has asked here.", "⚠️ {count:,} other people have asked here.")

BUTTON_FORGET = "Forget"
BUTTON_CANCEL = "Cancel"
BUTTON_CLEAR = "Clear"
BUTTON_CLEAR_PRIVATE = "Clear private questions"
FORGOTTEN = "Forgotten. No trace of it is left in Byline’s database."
FORGOTTEN_WITH_TRACES = (
    "Forgotten: it shows nowhere any more. Its last bytes leave the database’s file with the next erasure."
)
NOTHING_FORGOTTEN = "Nothing was forgotten."
NOT_YOURS_TO_FORGET = "Only who asked can press this. Use /forget yourself."
TOO_LATE_TO_FORGET = "The ten minutes are over, and nothing was forgotten. Use /forget again."
OTHERS_TOO = (
    "Others have read this article or asked about it, so only who may manage this server can have it "
    "forgotten. What is yours of it goes with /forget *what* set to your own questions and readings."
)
OTHERS_ASKED_TOO = (
    "Others have asked here, so only who may manage messages here can clear it. "
    "What is yours goes with /forget."
)
MANAGERS_FORGET_ALL = "Only who may manage this server can have everything forgotten."
NOTHING_ASKED_BY_YOU = "Byline keeps no question of yours here."
NOTHING_OF_YOURS = "Byline keeps nothing of yours here."
NOTHING_ASKED_HERE = "Byline remembers no questions here. Ask one with /ask, or in the thread of an article."

CONTEXT_TITLE = "What Byline remembers here"
CONTEXT_PRIVATE_TITLE = "What you asked here privately"
MORE_ARTICLES = "• and {count} more"
HIDDEN_ARTICLES = "• {count} that you cannot see"
LAST_SENT = "**Sent with the latest question**: {tokens} of at most {budget} tokens"
SENT_ARTICLES = "{whole} of {of} articles whole"
SENT_LATEST = Plural("{count:,} question before it", "{count:,} questions before it")
SENT_FOUND = Plural(
    "{count:,} from further back that comes near", "{count:,} from further back that come near"
)
SENT_NOTES = Plural("{count:,} in the notes", "{count:,} in the notes")
LEFT_OUT_TURNS = Plural("{count:,} left out", "{count:,} left out")
NOTES_TITLE = "**Notes on the older questions**, made by the model; they quote nobody:"
CONTEXT_FOOT = "Clearing forgets questions and answers. Articles stay: /forget erases those."

# `byline try`

TRY_TOPIC = "Paste an article here. For a long one type /whosaid, press Enter twice, and use its form."
CANNOT_SERVE = "the page cannot be shown. Is the port taken? --port chooses another."

catalogue(__name__)
