"""The fixed texts of /forget and /context, so that other languages can follow."""

from bot.words.languages import Plural, catalogue

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
FORGET_TITLED_TITLE = "Forget what is kept under this title?"
FORGET_QUESTIONS_TITLE = "Forget your questions here?"
FORGET_MINE_TITLE = "Forget your questions and readings here?"
FORGET_EVERYTHING_TITLE = "Forget everything here?"
CLEAR_TITLE = "Clear this conversation?"
CLEAR_PRIVATE_TITLE = "Clear your private questions here?"
GOES_WITH_ARTICLE = "• This goes: the text with {what}, and every answer about it."
GOES_WITH_TITLE = (
    "• You can see no such article. Where others read one of exactly this title, privately, in a channel "
    "that you cannot view or in one that was deleted, it goes for all of them, with every answer about it.\n"
    "• Byline does not say whether there is one."
)
GOES_OF_QUESTIONS = "This goes: {what} with the answers. What you read here stays."
GOES_OF_YOURS = "• This goes: {what}."
GOES_WHOLE = "• This goes whole: {articles}."
GOES_OF_SERVER = "• This goes: all that is kept of this server, {what}."
GOES_OF_YOUR_OWN = (
    "• This goes: all that is kept of your direct messages with Byline and of where your account brought it, "
    "{what}. What you did on servers that Byline was added to stays there."
)
GOES_OF_CONVERSATION = (
    "• This goes: {what} with the answers and the notes on them.\n• The articles stay in the library."
)
CHOICES_GO_TOO = (
    "⚠️ What was chosen for this server goes too: every channel’s articles may go to a language model again."
)
COSTS_STAY = "• What your questions cost stays in the totals, under nobody’s name."
CARDS_STAY = "• Cards and answers in channels stay. Remove them there; removing alone forgets nothing."
CARDS_STAY_WITH_YOU = "• Cards and answers that Discord still shows you stay; dismiss or delete them there."
FOR_GOOD = "It goes for good, from the database’s file too. The buttons work for ten minutes."
TOKENS = Plural("{count:,} token", "{count:,} tokens")
ARTICLES_OF_YOURS = Plural(
    "{count:,} article that nobody else is known to have read",
    "{count:,} articles that nobody else is known to have read",
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
TO_BE_FORGOTTEN = (
    "Being forgotten: it shows nowhere any more. The database takes long over it just now; "
    "this goes on until it is done."
)
BEING_FORGOTTEN = (
    "Being forgotten: it shows nowhere any more. The database takes long over it just now; "
    "this goes on until it is done, also if Byline is restarted before."
)
SEVERAL_TITLES = "Several articles have these words in their titles. Choose one from the list as you type:"
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
MANAGERS_FORGET_TITLES = "Only who may manage this server can have forgotten what they cannot see."
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

catalogue(__name__)
