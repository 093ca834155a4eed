"""Byline in Discord. Cards are pure functions of a reading; nothing else in the project imports discord."""
