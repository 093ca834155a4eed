"""What whoever runs Byline reads about Discord: at the start, from `byline doctor`, in `byline try`."""

from bot.words.languages import Plural, catalogue

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
LACKS_PERMISSIONS = "on the server “{server}” it lacks {names}"
ALLOW_IT = "Give its role there what it lacks, or invite it anew with the address above."
ON_NO_SERVER = "it is on no server yet"
HOW_TO_INVITE = "Open this address to invite it: {address}"
FOR_ACCOUNTS = "people may add it to their own account"
NOT_FOR_ACCOUNTS = "people cannot add it to their own account"
HOW_TO_ADD = "Open this address to add it: {address}"
HOW_TO_OPEN_FOR_ACCOUNTS = (
    "If they should, switch on “User Install” on the page “Installation” at "
    "https://discord.com/developers/applications and start Byline again."
)

# `byline try`

TRY_TOPIC = (
    "Paste an article here; where no card comes, begin it with @Byline. "
    "For a long one type /whosaid, press Enter twice, and use its form."
)
TRY_GUEST = "{name}, as a guest"
TRY_GUEST_NOTE = (
    "Here Byline is on your account, not on the server: type /whosaid, press Enter twice, and use its form. "
    "Only you see its answers."
)
CANNOT_SERVE = "the page cannot be shown. Is the port taken? --port chooses another."

catalogue(__name__)
