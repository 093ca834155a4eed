"""Tell who holds the office that a description names: “the Vermont senator”, “the parks board chief”."""

from collections.abc import Sequence

from bot.lexicon import roles
from bot.lexicon.offices import (
    FIELDS,
    FIELDS_OF_ONE,
    HELD_BY_ONE,
    OF_THE_PAST,
    OFFICES_OF_FIELDS,
    OTHER_WORDS,
    RANKS,
)
from bot.lexicon.states import STATES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import NAME, VERBS
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.speaker_history import SpeakerHistory

TRADES = word_set("""
    architect artist filmmaker musician scientist professor economist historian engineer farmer fisherman
    skipper pilot nurse doctor surgeon teacher journalist presenter reporter lawyer barrister solicitor
    attorney prosecutor analyst strategist biologist ecologist astronomer physicist chemist judge porter
    baker chef soldier sailor firefighter paramedic librarian photographer builder plumber
""")
CANDIDATES_COMPARED = 60  # those who hold an office; the last ones
# Points for somebody who holds the office that a description names, found by trying them on annotated news.
HOLDS_OFFICE = 3.0
SHARED_WORD = 1.5
MISSING_WORD = -0.8
KNOWN_OTHERWISE = -1.0
SAME_WORD_FOR_OFFICE = 1.2
JUST_SPOKE = 1.2
LEAST_SCORE = 1.8
LONGEST_SINCE_SPEAKING = 4  # frames
LOOK_BACK_FOR_NAME = 6
LOOK_BACK_FOR_WORDS = 10


def office_holder(
    people: People, history: SpeakerHistory, office: str, words: set[str], frame: Frame, end: int
) -> NamedSpeaker | None:
    """Who is known to hold the office of the phrase that ends at `end` and fits the words before it best.

    Nobody whom the sentence brings in behind it: “The president said he had met President Ana Reyes”.
    """
    best, best_score = None, LEAST_SCORE
    told_of = {
        one.speaker.number
        for one in people.mentions[frame.number]
        if not VERBS.isdisjoint(frame.tags[end : one.token])
    }
    candidates = [
        one
        for one in people.with_role(office)
        if one.first_frame <= frame.number
        and not people.is_described_in_headline(one)
        and not (one.first_frame == frame.number and one.number in told_of)
    ]
    for speaker in candidates[-CANDIDATES_COMPARED:]:
        if speaker.kind in ("person", "unnamed") and not holds_another(speaker, office, words):
            score = _fit(speaker, office, words) + _recency(people, history, speaker, frame)
            if score > best_score:
                best, best_score = speaker, score
    return best


def holds_another(speaker: NamedSpeaker, office: str, words: set[str]) -> bool:
    """Whether they are known by an office that sounds like it: “the Foreign Secretary”, “the mayor”.

    Not the Home Secretary, not the deputy mayor.
    """
    ranks = {rank for rank in RANKS if not speaker.roles.isdisjoint((f"{rank} {office}", f"{rank}-{office}"))}
    if office.startswith("spokes"):
        ranks = set()  # a deputy spokesman is a spokesman
    tells_apart = ranks if office in HELD_BY_ONE else ranks.difference(OF_THE_PAST)
    if tells_apart and ranks.isdisjoint(words):
        return True
    if speaker.roles.isdisjoint((office, *OTHER_WORDS.get(office, ()))):
        return False
    missing = words & FIELDS - speaker.roles if office in OFFICES_OF_FIELDS else set()
    has_field = not speaker.roles.isdisjoint(FIELDS)
    return bool(words & RANKS - speaker.roles or missing & FIELDS_OF_ONE or (missing and has_field))


def _fit(speaker: NamedSpeaker, office: str, words: set[str]) -> float:
    score = HOLDS_OFFICE + SHARED_WORD * len(words & speaker.roles)
    score += MISSING_WORD * len(words - speaker.roles)
    if speaker.kind == "unnamed":
        score += KNOWN_OTHERWISE
    return score + SAME_WORD_FOR_OFFICE if office in speaker.roles else score


def _recency(people: People, history: SpeakerHistory, speaker: NamedSpeaker, frame: Frame) -> float:
    last = history.last
    if speaker in last.speakers and frame.number - last.frame <= LONGEST_SINCE_SPEAKING:
        return JUST_SPOKE
    for ago, mentions in people.mentioned_lately(frame, LOOK_BACK_FOR_NAME):
        if any(one.speaker is speaker for one in mentions):
            return 1.0 / (1 + ago)
    return 0.0


def sharing_words(people: People, words: set[str], frame: Frame) -> NamedSpeaker | None:
    """Somebody lately named whose office shares two of the words: “the parks board chief”."""
    best, most = None, 1
    for _, mentions in people.mentioned_lately(frame, LOOK_BACK_FOR_WORDS):
        for mention in mentions:
            shared = len(words & mention.speaker.roles)
            if mention.speaker.kind == "person" and shared > most:
                best, most = mention.speaker, shared
    return best


def is_of_another_trade(speaker: NamedSpeaker, trade: str) -> bool:
    """The surgeon is not the nurse who spoke before."""
    return trade in TRADES and not TRADES.isdisjoint(speaker.roles)


def is_office_of_another(
    phrase: Phrase, frame: Frame, words: set[str], speakers: Sequence[NamedSpeaker]
) -> bool:
    """The Home Secretary is not the bishop who spoke before."""
    is_from = frame.lows[phrase.head] in roles.DEMONYMS or words <= STATES | roles.PLACES
    is_office = set(frame.tags[phrase.start + 1 : phrase.head + 1]) == {NAME} and not is_from
    return is_office and any(
        one.roles & roles.PEOPLE_ROLES and one.roles.isdisjoint(words) for one in speakers
    )
