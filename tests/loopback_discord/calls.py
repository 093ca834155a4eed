"""The REST calls that the loopback Discord understands, each under a name that a test can use."""

from enum import StrEnum


class Call(StrEnum):
    """Method and path; a call that is not among them is answered with 404 and noted as unknown."""

    GATEWAY = "GET /gateway"
    GATEWAY_FOR_BOTS = "GET /gateway/bot"
    WHO_AM_I = "GET /users/@me"
    LIST_SERVERS = "GET /users/@me/guilds"
    APPLICATION = "GET /oauth2/applications/@me"

    LIST_COMMANDS = "GET /applications/{application}/commands"
    SET_COMMANDS = "PUT /applications/{application}/commands"
    LIST_SERVER_COMMANDS = "GET /applications/{application}/guilds/{guild}/commands"
    SET_SERVER_COMMANDS = "PUT /applications/{application}/guilds/{guild}/commands"

    ACKNOWLEDGE = "POST /interactions/{interaction}/{token}/callback"
    FOLLOW_UP = "POST /webhooks/{application}/{token}"
    SEE_RESPONSE = "GET /webhooks/{application}/{token}/messages/{message}"
    EDIT_RESPONSE = "PATCH /webhooks/{application}/{token}/messages/{message}"
    DELETE_RESPONSE = "DELETE /webhooks/{application}/{token}/messages/{message}"

    SEND_MESSAGE = "POST /channels/{channel}/messages"
    LIST_MESSAGES = "GET /channels/{channel}/messages"
    SEE_MESSAGE = "GET /channels/{channel}/messages/{message}"
    EDIT_MESSAGE = "PATCH /channels/{channel}/messages/{message}"
    DELETE_MESSAGE = "DELETE /channels/{channel}/messages/{message}"

    REACT = "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me"
    TAKE_REACTION_BACK = "DELETE /channels/{channel}/messages/{message}/reactions/{emoji}/@me"

    SEE_MEMBER = "GET /guilds/{guild}/members/{member}"
    SEE_CHANNEL = "GET /channels/{channel}"
    SHOW_TYPING = "POST /channels/{channel}/typing"
    OPEN_DIRECT_MESSAGES = "POST /users/@me/channels"
    START_THREAD = "POST /channels/{channel}/threads"
    START_THREAD_FROM_MESSAGE = "POST /channels/{channel}/messages/{message}/threads"

    LOAD_FILE = "GET /attachments/{file}/{name}"

    @property
    def method(self) -> str:
        return self.value.split(" ")[0]

    @property
    def path(self) -> str:
        return self.value.split(" ")[1]


# What an interaction's token opens, or what anybody may ask.
WITHOUT_BOT_TOKEN = frozenset(
    {
        Call.GATEWAY,
        Call.ACKNOWLEDGE,
        Call.FOLLOW_UP,
        Call.SEE_RESPONSE,
        Call.EDIT_RESPONSE,
        Call.DELETE_RESPONSE,
        Call.LOAD_FILE,
    }
)
