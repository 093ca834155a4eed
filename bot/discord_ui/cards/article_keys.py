"""How a button names its article: short enough for Discord, and all that is needed after a restart."""

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words

KEY = re.compile(r"[A-Za-z0-9_-]{43}")


def is_key(text: str) -> bool:
    """Whether it names an article that was chosen from a list; anything else was typed."""
    return KEY.fullmatch(text) is not None


def key_of(digest: str) -> str:
    """The article's digest in 43 letters, digits, "_" and "-"."""
    return urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def digest_of(key: str) -> str:
    """Raises `Refusal` for what is no key, as a button of another Byline may have one."""
    try:
        return urlsafe_b64decode(key + "=" * (-len(key) % 4)).hex()
    except (ValueError, binascii.Error):
        raise Refusal(words.ARTICLE_NOT_HERE) from None
