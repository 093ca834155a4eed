"""Whose data something is: one server's, one person's own, or the terminal's.

A person's own is what they do in direct messages with Byline and wherever their account brings it along.
"""

LOCAL = "local"  # the terminal's scope
SERVERS = "guild:"  # begins that of each server
_DIRECT = "user:"
DIRECT_PLACE = "direct"  # where the conversation of somebody on their own is, of which each has one


def scope_of(server: int) -> str:
    return f"{SERVERS}{server}"


def server_of(scope: str) -> int:
    """The id of the server whose scope it is."""
    return int(scope.removeprefix(SERVERS))


def direct_scope(person: int) -> str:
    """The scope of what is one person's own."""
    return f"{_DIRECT}{person}"


def is_direct(scope: str) -> bool:
    """Whether it is one person's own."""
    return scope.startswith(_DIRECT)
