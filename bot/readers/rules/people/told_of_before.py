"""Whom “both”, “his father” and “the woman” mean, by what the sentences before tell of somebody."""

from collections.abc import Sequence
from itertools import pairwise

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import ADVERB, APOSTROPHE, NAME, NUMBER, WORD, start_of_run
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People

COMPANIES = word_set(
    "companies firms clubs teams sides parties unions agencies groups countries nations states"
)
GENDERS_OF_SEVERAL = {"men": "m", "women": "f"}
TWO = 2
LONGEST_APPOSITION = 10  # tokens of ", a nurse in Leeds, and" between two names
CHILDREN = word_set("son daughter child baby toddler boy girl")
LOOK_BACK_FOR_CHILD = 12  # frames
LOOK_BACK_FOR_TWO = 10  # frames
LOOK_BACK_FOR_UNNAMED = 40  # frames
BEFORE_NOUN = frozenset({ADVERB, NUMBER, WORD})


def two_before(
    people: People, last_speakers: Sequence[NamedSpeaker], phrase: Phrase, frame: Frame
) -> list[NamedSpeaker]:
    """Whom “both”, “the two” mean: several who spoke together, else two named side by side."""
    wants_people = COMPANIES.isdisjoint(frame.lows[phrase.start : phrase.end])
    if len(last_speakers) > 1 and _are_alike(last_speakers, wants_people):
        return list(last_speakers)
    for number in range(frame.number, max(-1, frame.number - LOOK_BACK_FOR_TWO), -1):
        for left, right in pairwise(sorted(people.by_frame[number].values())):
            between = people.frames[number].lows[left.end : right.title_start]
            pair = [people.of(left), people.of(right)]
            stands_before = number < frame.number or right.end <= phrase.start
            if (
                between[-1:] == ["and"]
                and between[:1] in (["and"], ["("], [","])
                and len(between) <= LONGEST_APPOSITION
                and stands_before
                and _are_alike(pair, wants_people)
            ):
                return pair
    gender = GENDERS_OF_SEVERAL.get(frame.lows[phrase.head])
    return _only_two_in(people, frame.number - 1, gender) if wants_people and phrase.start == 0 else []


def _only_two_in(people: People, number: int, gender: str | None) -> list[NamedSpeaker]:
    """“Reyes met Hale.”: the two whom the sentence names, where it names nobody else."""
    mentions = people.mentions[number] if number >= 0 else []
    named = [one.speaker for one in mentions if one.speaker.kind == "person"]
    two = list(dict.fromkeys(named))
    is_owner = any(one.possessive for one in mentions)  # "Reyes called Hale's lawyer."
    may_be = all(one.gender in (None, gender or one.gender) and not people.may_be_a_thing(one) for one in two)
    return two if may_be and len(two) == TWO and not is_owner else []


def _are_alike(speakers: Sequence[NamedSpeaker], wants_people: bool) -> bool:
    if wants_people:
        return all(one.kind == "person" and len(one.words) > 1 for one in speakers)
    return all(one.kind not in ("person", "unnamed") for one in speakers)


def parent_before(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“His father”, “the boy’s mother”: of the right gender, whose child the sentences before tell of."""
    if frame.lows[phrase.start] not in grammar.POSSESSIVES and APOSTROPHE.isdisjoint(
        frame.tags[phrase.start : phrase.head]
    ):
        return None
    gender = gender_of(frame.lows[phrase.head])
    for number in range(frame.number, max(-1, frame.number - LOOK_BACK_FOR_CHILD), -1):
        names, before = people.by_frame[number], people.frames[number]
        for mark, name in names.items():
            owns = before.tag(mark) in APOSTROPHE and before.low(mark + 1) in CHILDREN
            parent = people.of(name) if owns else None
            if parent is None or parent.kind != "person" or people.may_be_a_thing(parent):
                continue
            if parent.gender in (None, gender):
                return parent
    return None


def introduced_before(people: People, head: str, frame: Frame) -> NamedSpeaker | None:
    """“a 43-year-old man”, of whom the text has told before as of nobody with a name."""
    for number in range(frame.number - 1, max(-1, frame.number - LOOK_BACK_FOR_UNNAMED), -1):
        earlier = people.frames[number]
        if head not in earlier.lows:
            continue
        end = earlier.lows.index(head) + 1
        start = start_of_run(earlier.tags, end - 1, BEFORE_NOUN) - 1
        is_named = earlier.tag(end) in {NAME, ","} or earlier.tag(start - 1) in {",", "-"}
        if earlier.low(start) in ("a", "an") and not is_named:
            span = earlier.span_of(start, end)
            words = " ".join(span.of(people.text).split())
            return people.described(words, "unnamed", gender_of(head), span, number)
    return None


def gender_of(noun: str) -> str | None:
    if noun in roles.MALE_ROLES:
        return "m"
    return "f" if noun in roles.FEMALE_ROLES else None
