"""The button to the next page of a search. The whole search stands in it, so a restart does not lose it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import get_args

from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from bot.lexicon.acts import Act
from storage.found_statements import Cursor, Search

IN_KEY, IN_DETAIL = 48, 36  # characters that a press has room for
DAY_SECONDS = 24 * 3600
BETWEEN = "\n"  # in nothing that was typed, once its white space is made single spaces
FIELDS = 9


def search_press(search: Search, after: Cursor) -> Press | None:
    """None where the search is too long for a button. `since` and `until` are the beginnings of days."""
    days = ("" if second is None else str(second // DAY_SECONDS) for second in (search.since, search.until))
    typed = (search.words, search.speaker, search.article, search.publication)
    beginnings = "1" if after.beginnings else ""
    fields = [
        str(after.before),
        beginnings,
        *days,
        search.act,
        *(" ".join(one.split()) for one in typed),
    ]
    packed = BETWEEN.join(fields).rstrip(BETWEEN).encode(errors="replace")
    state = urlsafe_b64encode(packed).decode().rstrip("=")
    if len(state) > IN_KEY + IN_DETAIL:
        return None
    return Press(Action.FOUND, state[:IN_KEY], state[IN_KEY:])


def search_of(press: Press, most: int) -> tuple[Search, Cursor]:
    """What `search_press` was given, `most` hits of it. Raises `Refusal` for what is no such press."""
    state = press.article + press.detail
    try:
        fields = urlsafe_b64decode(state + "=" * (-len(state) % 4)).decode().split(BETWEEN)
        before, beginnings, since, until, act, holding, speaker, article, publication = [
            *fields,
            *[""] * (FIELDS - len(fields)),
        ]
        search = Search(
            holding,
            speaker,
            int(since) * DAY_SECONDS if since else None,
            int(until) * DAY_SECONDS if until else None,
            act if act in get_args(Act) else "",
            article,
            publication,
            most,
        )
        return search, Cursor(int(before), bool(beginnings))
    except ValueError:
        raise Refusal(words.BUTTON_UNKNOWN) from None
