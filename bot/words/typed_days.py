"""Days as people type them: 2026-11-23, today, yesterday."""

from datetime import date, timedelta

DAYS_BACK = {"today": 0, "yesterday": 1}


def typed_day(typed: str, today: date) -> date:
    """Raises `ValueError`."""
    word = typed.strip().casefold()
    return today - timedelta(days=DAYS_BACK[word]) if word in DAYS_BACK else date.fromisoformat(word)
