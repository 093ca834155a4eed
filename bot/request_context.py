"""Which request is being served: the log names it beside all that is told meanwhile.

Tasks that are begun for a request inherit it, so that its whole way stands under one reference.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """`server` is a Discord server's id; None outside servers."""

    reference: str
    server: int | None = None


_current: ContextVar[Request | None] = ContextVar("request", default=None)


def new_reference() -> str:
    """Short enough to be read out, and hardly ever the same twice among a day's."""
    return secrets.token_hex(3).upper()


def current_request() -> Request | None:
    return _current.get()


@contextmanager
def serving(server: int | None) -> Iterator[Request]:
    """Serve a new request, or go on with the one that is being served."""
    known = _current.get()
    if known is not None:
        yield known
        return
    request = Request(new_reference(), server)
    token = _current.set(request)
    try:
        yield request
    finally:
        _current.reset(token)
