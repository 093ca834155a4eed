"""Whether the extra `try` is installed, asked before anything of it is imported."""

from importlib.util import find_spec

from bot.errors import BylineError
from bot.terminal_ui import words

MODULES = ("simcord", "aiohttp", "linkify_it", "markdown_it", "regex", "PIL")


def require_try_extra() -> None:
    """Raises `BylineError` that says how to install it."""
    if any(find_spec(module) is None for module in MODULES):
        raise BylineError(words.TRY_EXTRA)
