from bot.discord_ui.cards.layout import Item
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue


def page_row(action: Action, key: str, page: int, pages: int) -> list[Item]:
    """Both neighbours, so that no button moves from page to page; nothing where there is one page."""
    if pages == 1:
        return []
    earlier = catalogue.BUTTON_EARLIER_PAGE.format(page=page - 1) if page > 1 else catalogue.NO_EARLIER_PAGE
    later = catalogue.BUTTON_LATER_PAGE.format(page=page + 1) if page < pages else catalogue.NO_LATER_PAGE
    return [
        button(earlier, Press(action, key, str(page - 1)), disabled=page == 1),
        button(later, Press(action, key, str(page + 1)), disabled=page == pages),
    ]
