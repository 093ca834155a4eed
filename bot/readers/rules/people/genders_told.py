"""Tell who is a he and who a she by the sentences that speak of nobody else: “Reyes sold her boat”."""

from collections.abc import Container, Iterator, Sequence, Set

from bot.lexicon import roles
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import CUE, NAME, QUOTATION, THAT, WORD
from bot.readers.rules.people.named_speakers import Mentioned, NamedSpeaker

SUBJECTS = {"he": "m", "she": "f", "himself": "m", "herself": "f"}
GENDERS_OF_OWNERS = {"his": "m", "her": "f"}
OWNED = frozenset({WORD, NAME, CUE})  # behind "her", which else is whom somebody else meets
OTHER_PEOPLE = (roles.MALE_ROLES | roles.FEMALE_ROLES) - roles.TITLES


def learn_genders(
    frames: Sequence[Frame], mentions: Sequence[Sequence[Mentioned]], guessed: Container[int]
) -> Set[int]:
    """Set the gender of each person whom no title and no first name gave one, where all sentences agree.

    `guessed` are the numbers of those who may be no person at all; of them it takes more than one. Gives
    the numbers of all of whom a sentence tells as of a he or a she.
    """
    told: dict[int, list[str]] = {}
    people: dict[int, NamedSpeaker] = {}
    for speaker, gender in _told(frames, mentions):
        told.setdefault(speaker.number, []).append(gender)
        people[speaker.number] = speaker
    for number, genders in told.items():
        if len(set(genders)) == 1 and (len(genders) > 1 or number not in guessed):
            people[number].gender = genders[0]
    return told.keys()


def _told(
    frames: Sequence[Frame], mentions: Sequence[Sequence[Mentioned]]
) -> Iterator[tuple[NamedSpeaker, str]]:
    before: Mentioned | None = None  # whom alone the sentence before is about
    paragraph = -1
    for frame, found in zip(frames, mentions, strict=True):
        about = _only_one(frame, found)
        if about is not None and about.speaker.gender is None:
            genders = {gender for _, gender in _pronouns(frame, about.token + 1)}
            if len(genders) == 1:
                yield about.speaker, genders.pop()
        elif before is not None and before.speaker.gender is None and not found:
            first = next(_pronouns(frame, 0), None)
            if first is not None and first[0] == 0 and paragraph == frame.paragraph:
                yield before.speaker, first[1]
        before, paragraph = about, frame.paragraph


def _only_one(frame: Frame, found: Sequence[Mentioned]) -> Mentioned | None:
    """The subject of a sentence that names or describes nobody else of whom “he” or “she” may be told."""
    people = [one for one in found if one.speaker.kind == "person"]
    if len(people) != 1 or not people[0].is_subject or people[0].possessive:
        return None
    return people[0] if OTHER_PEOPLE.isdisjoint(frame.lows) else None


def _pronouns(frame: Frame, start: int) -> Iterator[tuple[int, str]]:
    """Up to where what somebody says begins: in that “her” is mostly another, but not in “said she”."""
    for index in range(start, len(frame)):
        low = frame.lows[index]
        if frame.tags[index] in {CUE, QUOTATION}:
            said = index + 1 + (frame.tag(index + 1) == THAT)
            if frame.low(said) in SUBJECTS:
                yield said, SUBJECTS[frame.lows[said]]
            return
        if low in SUBJECTS:
            yield index, SUBJECTS[low]
        elif low in GENDERS_OF_OWNERS and frame.tag(index + 1) in OWNED:
            yield index, GENDERS_OF_OWNERS[low]
