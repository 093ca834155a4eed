from discord import app_commands

from bot.cards.exports.escaping import harmless_line
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped


def offered(label: str, value: str) -> app_commands.Choice[str]:
    """One of what Discord offers while somebody types: a line in which nothing turns words around."""
    return app_commands.Choice(name=clipped(harmless_line(label), OPTION_LABEL) or "…", value=value)
