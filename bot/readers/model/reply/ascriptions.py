"""Whose each reference in a reply is, all names of the reply taken together."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.readers.model.reply.parsing import RepliedSpeaker
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.names.spellings import slips_allowed, slips_between

_ONE_OF_MANY = ("a ", "an ", "one ", "another ")  # "a senior official" twice may well be two


@dataclass(frozen=True, slots=True)
class Ascription:
    """One entry's references. No speakers where the reply says that the article does not tell who spoke."""

    speakers: tuple[StorySpeaker, ...]
    said: tuple[Reference, ...]


Heard = Sequence[tuple[RepliedSpeaker, Sequence[StorySpeaker]]]  # whom each entry of a reply means


def heard_in(
    speakers: Sequence[RepliedSpeaker],
    known: StorySpeakers,
    speaking_at: Callable[[Reference], Iterable[StorySpeaker]],
) -> Heard:
    """Whom the entries of a reply mean; nobody where the article does not name them.

    `speaking_at` tells whom the quick reading hears in a place, which decides between namesakes and
    between unnamed sources of one description.
    """
    heard: list[tuple[RepliedSpeaker, list[StorySpeaker]]] = []
    sources: set[StorySpeaker] = set()
    for replied in speakers:
        near = {one for reference in replied.said for one in speaking_at(reference)}
        if replied.kind == "unnamed" and replied.name.lower().startswith(_ONE_OF_MANY):
            found = known.unnamed(replied.name, near, sources)
            sources.update(found)
        else:
            found = _heard(replied, known, near)
        heard.append((replied, found))
    return heard


def ascriptions_of(heard: Heard) -> list[Ascription]:
    return [
        Ascription(tuple(dict.fromkeys(found)), replied.said)
        for replied, found in heard
        if found or not replied.name
    ]


def _heard(
    replied: RepliedSpeaker, known: StorySpeakers, near: Collection[StorySpeaker]
) -> list[StorySpeaker]:
    if not replied.name:
        return []
    found = known.called(replied.name, replied.kind, near)
    if found or replied.kind == "unnamed":
        return found
    for name in replied.also:
        if found := known.called(name, replied.kind, near):
            return found
    return known.called_otherwise(replied.name, near)


def join_names(heard: Heard, known: StorySpeakers) -> None:
    """Take the names under `also` for the same speaker's, unless the reply keeps their bearers apart."""
    own = {speaker for _, found in heard for speaker in found}
    for replied, found in heard:
        if len(found) != 1 or found[0].kind == "unnamed":
            continue
        speaker = found[0]
        known.rename(speaker, replied.name)
        if replied.kind is not None and replied.kind != "unnamed":
            speaker.kind = replied.kind
        for name in replied.also:
            for other in known.listed_under(name):
                if other is not speaker and other not in own and _may_be_the_same(speaker, other):
                    known.merge(speaker, other)
        known.add_names(speaker, replied.also)


def _may_be_the_same(speaker: StorySpeaker, other: StorySpeaker) -> bool:
    """Names of people must be near in spelling; nobody is a body, and an unnamed source is nobody else."""
    if "unnamed" in (speaker.kind, other.kind) or (speaker.kind == "person") != (other.kind == "person"):
        return False
    if speaker.kind != "person":
        return True
    one, another = speaker.name.casefold().split(), other.name.casefold().split()
    if len(one) == 1 or len(another) == 1:
        return any(_are_near(left, right) for left in one for right in another)
    return one[0] == another[0] or (_are_near(one[0], another[0]) and _are_near(one[-1], another[-1]))


def _are_near(one: str, other: str) -> bool:
    return slips_between(one, other) <= slips_allowed(min(len(one), len(other)))
