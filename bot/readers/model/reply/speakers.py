"""Whose each reference in a reply is, all names of the reply taken together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.readers.model.reply.parsing import RepliedSpeaker
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.voices import Voice, Voices
from bot.readers.names.spellings import slips_allowed, slips_between

_ONE_OF_MANY = ("a ", "an ", "one ", "another ")  # "a senior official" twice may well be two


@dataclass(frozen=True, slots=True)
class Claim:
    """One speaker's references. No voices where the reply says that the article does not tell who spoke."""

    voices: tuple[Voice, ...]
    said: tuple[Reference, ...]


def claims_of(
    speakers: Sequence[RepliedSpeaker], voices: Voices, speaking_at: Callable[[Reference], list[Voice]]
) -> list[Claim]:
    """The claims of a reply; a speaker whom the article does not name has none.

    `speaking_at` tells whom the quick reading hears in a place, which decides between namesakes and
    between unnamed sources of one description.
    """
    heard: list[tuple[RepliedSpeaker, list[Voice]]] = []
    sources: set[Voice] = set()
    for speaker in speakers:
        near = [voice for reference in speaker.said for voice in speaking_at(reference)]
        if speaker.kind == "unnamed" and speaker.name.lower().startswith(_ONE_OF_MANY):
            found = voices.source(speaker.name, near, sources)
            sources.update(found)
        else:
            found = _heard(speaker, voices, near)
        heard.append((speaker, found))
    _join_names(heard, voices)
    claims: list[Claim] = []
    for speaker, found in heard:
        if found or not speaker.name:
            claims.append(Claim(tuple(dict.fromkeys(found)), speaker.said))
    return claims


def _heard(speaker: RepliedSpeaker, voices: Voices, near: list[Voice]) -> list[Voice]:
    if not speaker.name:
        return []
    found = voices.called(speaker.name, speaker.kind, near)
    if found or speaker.kind == "unnamed":
        return found
    for name in speaker.also:
        if found := voices.called(name, speaker.kind, near):
            return found
    return voices.called_otherwise(speaker.name, near)


def _join_names(heard: list[tuple[RepliedSpeaker, list[Voice]]], voices: Voices) -> None:
    """Take the names under `also` for the same speaker's, unless the reply keeps their bearers apart."""
    own = {voice for _, found in heard for voice in found}
    for speaker, found in heard:
        if len(found) != 1 or found[0].kind == "unnamed":
            continue
        voice = found[0]
        voices.rename(voice, speaker.name)
        if speaker.kind is not None and speaker.kind != "unnamed":
            voice.kind = speaker.kind
        for name in speaker.also:
            for other in voices.listed_under(name):
                if other is not voice and other not in own and _may_be_the_same(voice, other):
                    voices.merge(voice, other)
        voices.add_names(voice, speaker.also)


def _may_be_the_same(voice: Voice, other: Voice) -> bool:
    """Full names must be near in spelling; an unnamed source is nobody else."""
    if "unnamed" in (voice.kind, other.kind):
        return False
    one, another = voice.name.casefold().split(), other.name.casefold().split()
    if len(one) == 1 or len(another) == 1 or voice.kind != "person" or other.kind != "person":
        return True
    return (
        all(
            slips_between(left, right) <= slips_allowed(min(len(left), len(right)))
            for left, right in ((one[0], another[0]), (one[-1], another[-1]))
        )
        or one[0] == another[0]
    )
