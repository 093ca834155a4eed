"""The fixed texts of /help and /privacy, so that other languages can follow."""

from bot.words.languages import Plural, catalogue

# /help

HELP_TEXT = """\
### What Byline does here
Paste an article; Byline answers with a summary and who said what. Every quotation is cut from your paste.
• **/summarize**, **/whosaid**: give text or a file, or nothing at all to open a form. *private* shows the \
answer only to you.
{menus}\
• **@{name}** with a paste in the same message.
{channels}\
• **/ask** a question about an article. **Thread** on its card opens a place for more of them.
• **/quote** copies a quotation. **/find** and **/articles** search what was read here.
• **/context** shows what Byline remembers of the conversation and can clear it. **/forget** erases \
an article, what is yours, or everything.
{choices}
{reader}
-# Byline cannot know whether the paste is true to what was said. Find the original before quoting."""
HELP_OWN_TEXT = """\
### What Byline does for you
Give it an article; Byline answers with a summary and who said what. Every quotation is cut from your paste.
{here}
• **/summarize**, **/whosaid**: give text or a file, or nothing at all to open a form.
{menus}\
• **/ask** a question about an article. **/quote** copies a quotation. **/find** and **/articles** search \
what you read.
• **/context** shows what Byline remembers of your questions and can clear it. **/forget** erases an \
article, your questions, or everything.
{choices}
{reader}
-# Byline cannot know whether the paste is true to what was said. Find the original before quoting."""
HELP_DIRECT = "• Paste it here, as a message or a file. Nobody else sees what you read here."
HELP_GUEST = (
    "Byline is here through your account: only you see what it answers. What you read is yours alone, "
    "wherever you are, also in direct messages with Byline. No server’s library shows it, and yours shows no "
    "server’s."
)
HELP_OWN_CHOICES_WITH_MODEL = (
    "• **/usage** shows what you used of the language model and what is left. **/settings** has language, "
    "length, budget and how long things are kept."
)
HELP_OWN_CHOICES_WITHOUT_MODEL = "• **/settings**: how long things are kept."
HELP_MENUS = (
    "• Hold or right-click a message, **Apps** › **Summarize** or **Who said what**; **Add to article** for "
    "the next piece of a paste that took several messages.\n"
)
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
PRIVACY_SEEN_OWN = (
    "**Seen by** you alone, in direct messages with Byline and wherever your account brings it. Nothing of "
    "it shows on a server, and nothing of a server here."
)
PRIVACY_KEPT_DAYS = Plural(
    "**Kept** for one day after it was last used.", "**Kept** for {count} days after it was last used."
)
PRIVACY_KEPT = "**Kept** until it is erased; those who manage a server can set a time with **/settings**."
PRIVACY_KEPT_OWN = "**Kept** until it is erased; you can set a time with **/settings**."
PRIVACY_RECEIVES = (
    "**Received by** the provider of the language model {model}: the article, and questions with what they "
    "need of their conversation. The database stays with whoever runs this Byline."
)
PRIVACY_NOBODY_RECEIVES = (
    "**Received by** nobody: no language model reads here, and the database stays with whoever runs "
    "this Byline."
)
PRIVACY_QUICK_CHANNELS = Plural("One channel stays away from it.", "{count} channels stay away from it.")
PRIVACY_LINKS = "The page behind a link that somebody gives is fetched: its site sees a visit of Byline’s."
PRIVACY_READING_CHANNELS = Plural(
    "In one channel articles are read without anybody asking.",
    "In {count} channels articles are read without anybody asking.",
)
PRIVACY_ERASING = (
    "**/forget** erases an article, what is yours, or everything; **/context** shows what is remembered."
)
PRIVACY_POLICY = "-# Privacy policy: <{address}>"
TERMS_OF_SERVICE = "-# Terms of service: <{address}>"

catalogue(__name__)
