"""Tell who is described first and named soon after: “China’s envoy said … Liu Wei, the Chinese envoy, …”."""

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    APOSTROPHE,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    SUBORDINATOR,
    WORD,
    end_of_run,
)
from bot.readers.rules.people.description_forms import is_of_somebody_else
from bot.readers.rules.people.named_speakers import Mentioned, NamedSpeaker
from bot.readers.rules.people.office_holders import holds_another
from bot.readers.rules.people.people import People

LOOK_AHEAD = 10  # frames; nobody named further on is meant
LOOK_AHEAD_OF_ANY = 6  # for "a judge", who may be another one
LEAST_ALIKE = 4  # letters at the start of two words for one thing: "China", "Chinese"
TELLS_NOTHING = grammar.DETERMINERS | roles.TITLES
LOOK_AHEAD_IN_LEAD = 3  # frames
FRAMES_OF_LEAD = 2  # frames behind the headline, which tell in short what the story tells
ADDING = word_set("also another too other second")
TELLS = frozenset({NAME, WORD, NUMBER})


def named_later(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """Who is named in one of the next sentences and has the office and a word more of the description.

    “The judge”, of whom nothing more is told, is the only one whom the article calls a judge.
    """
    head = frame.lows[phrase.head]
    if _stays_unnamed(frame):
        return None
    if head not in roles.PEOPLE_ROLES and not (f"{head}s" in roles.GROUPS or may_speak(frame, phrase.head)):
        return None
    words = _words_beside(phrase, frame)
    is_any = frame.lows[phrase.start] in ("a", "an", "one")
    reach = frame.number + (LOOK_AHEAD_OF_ANY if is_any else LOOK_AHEAD)
    before = set(frame.lows[phrase.start : phrase.head])
    holders = [
        one
        for one in people.with_role(head)
        if one.kind == "person" and len(one.words) > 1 and not holds_another(one, head, before)
    ]
    found = [
        one
        for one in holders
        if frame.number < one.first_frame <= reach and _shares(words, one.roles - {head})
    ]
    is_only = len(holders) == 1 and holders[0].first_frame <= reach
    if not words and is_only and (not is_any or _opens_story(people, frame, holders[0])):
        return holders[0]
    if len(found) == 1:
        return found[0]
    is_of_name = not APOSTROPHE.isdisjoint(frame.tags[phrase.start : phrase.head])
    owned = is_of_name or frame.lows[phrase.start] in grammar.POSSESSIVES
    if not holders or owned:
        named = _named_next(people, phrase, frame)
    elif is_any and is_only and _is_named_in_turn(people, phrase, frame, holders[0]):
        named = holders[0]
    else:
        named = None
    if named is None and not holders and frame.low(phrase.start) == "the":
        return _named_in_lead(people, phrase, frame)
    return named


def _stays_unnamed(frame: Frame) -> bool:
    """“a deckhand, who asked not to be named”, “a clerk who spoke on condition of anonymity”."""
    pairs = zip(frame.lows, frame.lows[1:], strict=False)
    return "anonymity" in frame.lows or any(pair in (("be", "named"), ("be", "identified")) for pair in pairs)


def is_named_soon(people: People, frame: Frame) -> bool:
    """Whether it is the headline or lead, and the next sentences name somebody whom it may have told of."""
    following = range(frame.number + 1, min(len(people.frames), frame.number + 1 + LOOK_AHEAD_IN_LEAD))
    return frame.number <= FRAMES_OF_LEAD and any(
        mention.is_subject
        and mention.speaker.kind == "person"
        and len(mention.speaker.words) > 1
        and mention.speaker.first_frame == number
        for number in following
        for mention in people.mentions[number]
    )


def _is_named_in_turn(people: People, phrase: Phrase, frame: Frame, holder: NamedSpeaker) -> bool:
    """“A judge in Leeds freed him. Judge Ana Reyes said”: named in the sentence after, not as another."""
    is_next = frame.number <= FRAMES_OF_LEAD + 1 and holder.first_frame == frame.number + 1
    before = range(phrase.start, phrase.head)
    words = {frame.lows[index] for index in before if frame.tags[index] == NAME}
    told = holder.roles - {frame.lows[phrase.head]}
    is_of_another_kind = bool(words and told) and not _shares(words, told)  # "a Norse nurse"
    is_another = is_of_another_kind or is_of_somebody_else(phrase, frame, holder)
    return is_next and not is_another and ADDING.isdisjoint(people.frames[holder.first_frame].lows)


def _named_in_lead(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“The admitted thief said …. A judge jailed Tom Hale”: the only one of whom the lead may tell."""
    if frame.number > FRAMES_OF_LEAD or phrase.head < phrase.start + 2:
        return None
    for following in people.frames[frame.number + 1 : frame.number + 1 + LOOK_AHEAD_IN_LEAD]:
        found = [
            mention
            for mention in people.mentions[following.number]
            if mention.speaker.kind == "person" and not mention.possessive
        ]
        if found:
            named, token = found[0].speaker, found[0].token
            is_only = all(one.speaker is named for one in found) and len(named.words) > 1
            is_new = is_only and _is_new(people, named, people.frames[following.number - 1])
            is_another = _is_titled(people, following, token) or _is_introduced(following, token)
            is_another = is_another or following.tag(token - 1) == CUE  # "said Ana Reyes"
            fits = is_new and not is_another and _may_be_of(named, frame.lows[phrase.head])
            return named if fits else None
    return None


def _is_titled(people: People, frame: Frame, token: int) -> bool:
    """Whether an office stands before the name at `token`."""
    return any(one.start == token > one.title_start for one in people.by_frame[frame.number].values())


def _opens_story(people: People, frame: Frame, holder: NamedSpeaker) -> bool:
    """“A priest has said that …”, where the story is about to name him; “Father Reyes also” is another."""
    return frame.number <= FRAMES_OF_LEAD and ADDING.isdisjoint(people.frames[holder.first_frame].lows)


def _named_next(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“A voter complained. Ana Reyes had gone to the wrong hall.”: of whom the next sentence tells.

    Nobody else may be named new there, and nothing may be told of them that makes them another.
    """
    opening = frame.lows[phrase.start]
    is_one = (
        opening in ("a", "an")
        or (
            opening == "the" and frame.number <= FRAMES_OF_LEAD and phrase.end > phrase.head + 2
        )  # "The head of the office"
        or opening in grammar.POSSESSIVES
        or not APOSTROPHE.isdisjoint(frame.tags[phrase.start : phrase.head])
    )
    if not is_one or frame.lows[phrase.head] in roles.UNNAMED or frame.number + 1 >= len(people.frames):
        return None
    following = people.frames[frame.number + 1]
    is_far = frame.number > FRAMES_OF_LEAD and following.paragraph != frame.paragraph
    if opening in ("a", "an") and is_far:
        return None
    new = [
        mention
        for mention in people.mentions[following.number]
        if mention.speaker.kind == "person"
        and _is_new(people, mention.speaker, frame)
        and len(mention.speaker.words) > 1
    ]
    if not new or not _is_told_of(following, new[0]) or SUBORDINATOR in following.tags[: new[0].token]:
        return None
    if _is_introduced(following, new[0].token):
        return None
    told = {one for one in new[0].speaker.roles - roles.GENDERED_TITLES if not one[0].isdigit()}
    if told or not _may_be_of(new[0].speaker, frame.lows[phrase.head]):
        return None
    return new[0].speaker


def _is_told_of(frame: Frame, mention: Mentioned) -> bool:
    """“Ana Reyes left”, “said Ana Reyes”, “brought by Ana Reyes”."""
    before = mention.token - 1
    return mention.is_subject or frame.tag(before) == CUE or frame.low(before) == "by"


def _is_introduced(frame: Frame, token: int) -> bool:
    """“Ana Reyes, the member who leads it, …”: told of as somebody new."""
    comma = end_of_run(frame.tags, token, {NAME})
    return frame.tag(comma) == "," and frame.tag(comma + 1) == DETERMINER


def _is_new(people: People, speaker: NamedSpeaker, frame: Frame) -> bool:
    """Whether the story names them behind `frame` for the first time, though its headline may have."""
    if speaker.first_frame == frame.number + 1:
        return True
    if speaker.first_frame != 0 or frame.number > FRAMES_OF_LEAD:
        return False
    before = (mention.speaker for one in people.mentions[1 : frame.number + 1] for mention in one)
    return all(one is not speaker for one in before)


def _may_be_of(speaker: NamedSpeaker, noun: str) -> bool:
    """Whether nothing speaks against it: “his mother” is no Tom."""
    gender = "m" if noun in roles.MALE_ROLES else "f" if noun in roles.FEMALE_ROLES else None
    return gender is None or speaker.gender in (None, gender)


def _words_beside(phrase: Phrase, frame: Frame) -> set[str]:
    """What the description tells besides its noun."""
    return {
        frame.lows[index]
        for index in range(phrase.start, phrase.end)
        if index != phrase.head and frame.tags[index] in TELLS and frame.lows[index] not in TELLS_NOTHING
    }


def _shares(words: set[str], told: set[str]) -> bool:
    """“the director of the National Security Agency” is not the Director of National Intelligence."""
    shared = sum(any(one == other or _is_alike(one, other) for other in told) for one in words)
    return shared > 0 and 2 * shared >= len(words)


def _is_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= LEAST_ALIKE and one[:LEAST_ALIKE] == other[:LEAST_ALIKE]
