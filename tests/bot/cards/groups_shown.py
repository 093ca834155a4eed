from collections.abc import Iterator

from bot.cards.who_said_what import Group, SaidLine, who_said_what
from bot.readers.reading import Reading


def groups_of(reading: Reading) -> Iterator[Group]:
    for section in who_said_what(reading).sections:
        yield from section.groups


def group_of(name: str, reading: Reading) -> Group:
    return next(group for group in groups_of(reading) if name in " ".join(group.names))


def small_print(line: SaidLine) -> str:
    notes = [f"⚠ {note.words}" if note.warning else note.words for note in line.notes]
    return " · ".join([*notes, line.label])
