from bot.discord_ui import catalogue
from bot.discord_ui.layout import Item
from bot.discord_ui.presses import Action, Press, button


def page_row(action: Action, key: str, page: int, pages: int) -> list[Item]:
    """Both neighbours, so that no button moves from page to page; nothing where there is one page."""
    if pages == 1:
        return []
    return [
        button(
            catalogue.BUTTON_EARLIER_PAGE.format(page=max(page - 1, 1)),
            Press(action, key, str(page - 1)),
            disabled=page == 1,
        ),
        button(
            catalogue.BUTTON_LATER_PAGE.format(page=min(page + 1, pages)),
            Press(action, key, str(page + 1)),
            disabled=page == pages,
        ),
    ]
