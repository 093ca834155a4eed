from bot.discord_ui.cards.layout import Item
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue


def page_row(action: Action, key: str, page: int, pages: int, shared: int = 0) -> list[Item]:
    """Both neighbours, so that no button moves from page to page; nothing where there is one page.

    `shared`: the card in the channel that it belongs to, which goes along.
    """
    if pages == 1:
        return []
    earlier = catalogue.BUTTON_EARLIER_PAGE.format(page=page - 1) if page > 1 else catalogue.NO_EARLIER_PAGE
    later = catalogue.BUTTON_LATER_PAGE.format(page=page + 1) if page < pages else catalogue.NO_LATER_PAGE
    return [
        button(earlier, Press(action, key, page_detail(page - 1, shared)), disabled=page == 1),
        button(later, Press(action, key, page_detail(page + 1, shared)), disabled=page == pages),
    ]


def page_detail(page: int, shared: int) -> str:
    return f"{page}-{shared}" if shared else str(page)


def page_and_shared(press: Press) -> tuple[int, int]:
    """As they stand in a press; the first page, and 0, where they do not."""
    page, shared, *_ = (*press.numbers, 0, 0)
    return page or 1, shared
