"""Whose data something is: one server's, that of one person's direct messages, or the terminal's."""

LOCAL = "local"  # the terminal's scope
SERVERS = "guild:"  # begins that of each server
_DIRECT = "user:"
DIRECT_PLACE = "direct"  # where the conversation of somebody's direct messages is, of which each has one


def scope_of(server: int) -> str:
    return f"{SERVERS}{server}"


def server_of(scope: str) -> int:
    """The id of the server whose scope it is."""
    return int(scope.removeprefix(SERVERS))


def direct_scope(person: int) -> str:
    """Of somebody's direct messages with Byline."""
    return f"{_DIRECT}{person}"


def is_direct(scope: str) -> bool:
    """Whether it is that of somebody's direct messages."""
    return scope.startswith(_DIRECT)
