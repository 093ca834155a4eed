"""Whether the extra `try` is installed, asked before anything of it is imported."""

from importlib.util import find_spec

from bot.errors import BylineError

MODULES = ("simcord", "aiohttp", "linkify_it", "markdown_it", "regex", "PIL")
HOW_TO_INSTALL = "`byline try` needs a little more: run pip install '.[try]' in Byline's folder"


def require_try_extra() -> None:
    """Raises `BylineError` that says how to install it."""
    if any(find_spec(module) is None for module in MODULES):
        raise BylineError(HOW_TO_INSTALL)
