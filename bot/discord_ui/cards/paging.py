from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.discord_ui.cards.layout import Item
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue

One = TypeVar("One")


def page_row(action: Action, key: str, page: int, pages: int, shared: int = 0) -> list[Item]:
    """`shared`: the card in the channel that it belongs to, which goes along."""
    return turning_row(lambda turned: Press(action, key, page_detail(turned, shared)), page, pages)


def turning_row(press_to: Callable[[int], Press], page: int, pages: int) -> list[Item]:
    """Both neighbours, so that no button moves from page to page; nothing where there is one page."""
    if pages == 1:
        return []
    earlier = catalogue.BUTTON_EARLIER_PAGE.format(page=page - 1) if page > 1 else catalogue.NO_EARLIER_PAGE
    later = catalogue.BUTTON_LATER_PAGE.format(page=page + 1) if page < pages else catalogue.NO_LATER_PAGE
    return [
        button(earlier, press_to(page - 1), disabled=page == 1),
        button(later, press_to(page + 1), disabled=page == pages),
    ]


def pages_of(entries: Sequence[object], at_most: int) -> int:
    """How many pages of `at_most` entries each they take; one where there are none."""
    return max(1, -(-len(entries) // at_most))


def on_page(entries: Sequence[One], page: int, at_most: int) -> Sequence[One]:
    """`page` counts from 1."""
    return entries[(page - 1) * at_most : page * at_most]


def page_detail(page: int, shared: int) -> str:
    return f"{page}-{shared}" if shared else str(page)


def page_and_shared(press: Press) -> tuple[int, int]:
    """The page and the shared card that a press names; the first page, and 0, where it names none."""
    page, shared, *_ = (*press.numbers, 0, 0)
    return page or 1, shared
