"""Give everyone who speaks an id, in the order in which they do."""

from collections.abc import Sequence

from bot.readers.reading import Person, Statement
from bot.readers.rules.people.entities import Entity
from bot.readers.rules.statements.drafts import Draft


class Numbering:
    """Hands out ids: people are `p1`, `p2` and so on, statements `st1`, `st2`."""

    def __init__(self) -> None:
        self._ids: dict[int, str] = {}
        self._people: list[Person] = []

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone who got an id so far."""
        return tuple(self._people)

    def statements(self, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
        return tuple(
            Statement(
                id=f"st{place}",
                speakers=self._identify(draft.speakers),
                form=draft.form,
                act=draft.act,
                spans=tuple(draft.spans),
                quotations=tuple(draft.quotations),
                cue=draft.cue,
                mention=draft.mention,
                channel=draft.channel,
                when=draft.when,
                via=self._identify(draft.via),
            )
            for place, draft in enumerate(drafts, 1)
        )

    def _identify(self, entities: Sequence[Entity]) -> tuple[str, ...]:
        return tuple(self._id_of(entity) for entity in entities)

    def _id_of(self, entity: Entity) -> str:
        if entity.number not in self._ids:
            self._ids[entity.number] = f"p{len(self._ids) + 1}"
            self._people.append(_person(self._ids[entity.number], entity))
        return self._ids[entity.number]


def _person(number: str, entity: Entity) -> Person:
    name = _usual_name(entity)
    other_names = [other for other, _ in entity.names.most_common() if other not in (name, *entity.altered)]
    return Person(
        id=number,
        name=name,
        kind=entity.kind,
        description=entity.description,
        mentions=tuple(sorted(set(entity.spans))),
        also=tuple(dict.fromkeys([*entity.altered, *other_names])),
    )


def _usual_name(entity: Entity) -> str:
    """People go by their full name, organisations by the abbreviation where the article mostly uses that."""
    if entity.kind != "organisation" or not entity.names:
        return entity.name
    most_used, times = entity.names.most_common(1)[0]
    return most_used if most_used.isupper() and times > entity.names[entity.name] else entity.name
