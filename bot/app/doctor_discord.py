"""The part of `byline doctor` that needs discord.py, which it loads only where there is a token."""

from bot.app.doctor import Findings
from bot.discord_ui.check_discord import check_discord
from bot.settings import Settings


def look_at_discord(settings: Settings) -> Findings:
    return check_discord(
        settings.discord_token, settings.discord_api_url, message_content=settings.message_content
    )
