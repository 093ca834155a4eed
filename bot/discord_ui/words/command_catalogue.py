"""The fixed texts of commands, forms and answers, so that other languages can follow.

What stands on the cards themselves is in `catalogue.py`; some commands have a catalogue of their own.
"""

from bot.words.languages import catalogue

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

NO_WEB_PAGES = "Byline opens no web pages here; paste the text."
ONE_LINK_AT_A_TIME = "Send one link at a time, or paste the text."
NOTHING_THERE = "There is no text in that message and no file that Byline reads."
NOTHING_PASTED = "There was nothing to read. Paste the article’s text, or add a file with it."
ONLY_A_MENTION = "Paste the article into the same message, or use /summarize, which opens a form."
OR_BY_MENU = "For a message that is there already, hold or right-click it and choose Apps › Summarize."
SAW_ONE_MESSAGE = (
    "Byline saw one full message. Where the article goes on in another, hold or right-click that "
    "and choose Apps › Add to article"
)
NOTHING_TO_ADD_TO = (
    "Byline knows no article of yours here that this could belong to. "
    "Start with Apps › Summarize on the first message, then add the others."
)
FIELD_WAS_FULL = "This paste may be cut off: a field was filled to its limit"
ON_ONE_LINE = (
    "This came on one line, as Discord joins what is pasted into an option, so that the headline may be "
    "taken for part of the story. The form, which opens without input, keeps lines apart"
)
PASTED_TWICE = "The text stood in the paste twice; Byline read it once"
NOT_A_MESSAGE_LINK = "That is no link to a message. Copy it with “Copy Message Link”."
LINK_ELSEWHERE = "That message is not on this server. Byline reads links within a server only."
LINK_ON_SERVERS_ONLY = (
    "Byline follows links to messages only on a server that it was added to. Hold or right-click the message "
    "and choose Apps › Summarize, or paste its text."
)
LINK_NOT_FOR_YOU = (
    "Byline cannot read that message for you. Check that it still exists and that you can see it."
)
LINK_NEEDS_INTENT = (
    "Byline may not read messages by their link here. Hold or right-click the message and choose "
    "Apps › Summarize, or paste its text."
)
FILE_TOO_LARGE = (
    "{name} is too large ({size} MB). Byline reads files of up to {limit} MB: "
    "paste the article’s text instead."
)
FILE_GONE = "{name} is not there any more. Send it again."
FILE_SLOW = "Discord took too long to hand over {name}. Try again in a minute."
FILE_FAILED = "Discord did not hand over {name}. Try again in a minute."
FILE_UNREADABLE = "{name}: {reason}"
ARTICLE_NOT_HERE = (
    "This article is not here: it could not be kept or was forgotten, or you cannot see it. Paste it again."
)
READ_ALREADY = "This article was read here today: {link}"
NOW_OF_THIS_THREAD = "It now belongs to this thread: questions here are about it, too."
NOT_YOURS = "Only who asked for this, or who may manage messages here, can do that."
TOO_LATE_TO_RESTORE = "The ten minutes are over. Paste the article again."
CHANNEL_FULL = (
    "Byline reads at most {count} articles an hour in a channel without anybody asking, and this channel has "
    "had them. Paste this one with /summarize, which opens a form."
)
NO_SUCH_QUOTE = "No article that you can see here has a quotation like that."
NO_SUCH_SENTENCE = "The article has no sentence of that number."
WRONG_DAY = "Write the day as 2026-11-23, or today, or yesterday."
NOTHING_FOUND = "No words like these were found in what you can see here."
NO_SUCH_TITLE = "No article that you can see here has these words in its title."
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
NOT_AS_A_GUEST = (
    "Byline is here through your account alone: it answers only you, and changes nothing that others see. "
    "Who manages this server can add it."
)
KEPT_ELSEWHERE = (
    "Through your account Byline works in direct and group messages, and on some servers; this is none of "
    "them. Write to Byline directly: everything of yours is there."
)

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
ONLY_EXCERPTS = "⚠️ Too long to be read whole for a question: this comes from parts of it."
NOT_IN_EXCERPTS = (
    "⚠️ Too long to be read whole for a question: the parts that were read do not answer it, others may."
)
ANSWER_FOOT = "-# From this paste only; Byline cannot know if it is true."
ANSWER_FOOT_OF_DOCUMENT = "-# From this document only; Byline cannot know if it is true."
ANSWER_FOOT_OF_SEVERAL = "-# From these pastes only; Byline cannot know if they are true."
ANSWER_PLACES = "s5 = sentence 5."
ANSWER_PLACES_OF_SEVERAL = "2:s5 = sentence 5 of the second."
ONLY_SOME_ARTICLES = (
    "-# This is about {some} of this thread’s {all} articles. Name another with the option *article* of /ask."
)
ASKED_EARLIER = "Asked here earlier:"
READ_ELSEWHERE = (
    "This article was read where not everybody here can look. Ask with *private* set to True, "
    "or paste it here."
)
NOT_IN_VIEW = "You cannot see this channel any more."
NO_ARTICLES_FOR_ALL = (
    "You have read no article here yet that everybody here can see. Paste it here, or ask with /ask, "
    "which can be private."
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
SET_RIGHT_FOR_YOU_ALONE = (
    "What you set right for yourself is not on it. Press Wrong speaker? there to set it right for everybody."
)
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
NOTHING_TO_CORRECT = "Nobody speaks in this article."
WORDS_CHANGED = "These words do not stand there any more. Press Wrong speaker? again."
NOT_SET_ANY_MORE = (
    "That is not set any more, or not yours to take back. Press Wrong speaker? again to see what is."
)
UNDONE = "Taken back. It is shown as Byline reads it."
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

catalogue(__name__)
