from datetime import datetime


def day_of(moment: int) -> str:
    """The day of `moment` (Unix seconds) where the terminal is, such as `3 March 2026`."""
    day = datetime.fromtimestamp(moment).astimezone()
    return f"{day.day} {day:%B %Y}"
