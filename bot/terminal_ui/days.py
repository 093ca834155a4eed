from datetime import datetime

from bot.terminal_ui import words
from bot.words.languages import say


def day_of(moment: int) -> str:
    """The day of `moment` (Unix seconds) where the terminal is, such as `3 March 2026`."""
    day = datetime.fromtimestamp(moment).astimezone()
    month = say(words.MONTHS[day.month - 1])
    return words.DAY.format(day=day.day, month=month, year=day.year)
