"""Tell who speaks in what somebody wrote: “the letter said”, after “she wrote in a letter”."""

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import APOSTROPHE
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.organisations_meant import OUTLETS, paper_before
from bot.readers.rules.people.people import People
from bot.readers.rules.people.present_organisations import is_outlet
from bot.readers.rules.people.salience import Describe
from bot.readers.rules.people.speaker_history import SpeakerHistory

WRITTEN = word_set("""
    letter statement email e-mail tweet post message note memo text reply response answer
""")
# What somebody does with it, or has it on: “posted a tweet”, “has a pinned tweet”.
ISSUING = word_set("issued released posted published sent wrote tweeted shared has had put with")
PAGES = word_set("account page feed profile website site timeline blog")
STORIES = word_set("report story article editorial")  # of a paper
LOOK_BACK = 2  # frames
OWNERS = ("his", "her", "their", "its")


def writer_of(
    people: People, history: SpeakerHistory, describe: Describe, phrase: Phrase, frame: Frame
) -> NamedSpeaker | None:
    """Who wrote it, and so speaks: in “Ms Reyes’s statement”, or “the letter” that was just quoted."""
    head, opening = frame.lows[phrase.head], frame.lows[phrase.start]
    speakers = history.last.speakers
    if head in OUTLETS and opening == "the":
        is_it = bool(speakers) and speakers[0].kind == "organisation"
        return speakers[0] if is_it else paper_before(people, frame)
    if head in STORIES and (outlet := _outlet_of(people, phrase, frame)) is not None:
        return outlet
    if head not in WRITTEN or frame.low(phrase.head + 1) in ("by", "from"):
        return None
    for index in range(phrase.start + 1, phrase.head):
        if frame.tags[index] in APOSTROPHE:
            return _owner(people, describe, Phrase(phrase.start, index, index - 1, "description"), frame)
    issuer = _issuer(people, phrase.start, frame) if frame.low(phrase.start - 1) in ISSUING else None
    if issuer is None and opening == "the":
        issuer = _issuer_before(people, head, frame)
    if issuer is not None:
        return issuer
    document = people.document(head, frame.number)
    if document is not None and document.first_frame >= history.last.frame:
        return document
    since = history.last.frame
    is_recent = len(speakers) == 1 and frame.number - since <= LOOK_BACK
    if not is_recent or is_outlet(speakers[0]):
        return None  # "the letter, CNN reports, …. The letter said": they only tell of it
    told_of = any(head in one.lows for one in people.frames[since : frame.number])
    return speakers[0] if opening in OWNERS or (opening == "the" and told_of) else None


def _outlet_of(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“a Harrow Post report”, “the report” that the sentences before call so: the paper."""
    is_bare = frame.lows[phrase.start] == "the" and phrase.start + 1 == phrase.head == phrase.end - 1
    number, head = frame.number, frame.lows[phrase.head]
    if not is_bare:
        places = [(number, phrase.head)]
    else:
        places = [
            (before.number, place)
            for before in people.frames[max(0, number - LOOK_BACK) : number]
            for place, low in enumerate(before.lows)
            if low == head
        ]
    named = [people.by_frame[at].get(place) for at, place in places[-1:]]
    outlets = (people.of(one) for one in named if one is not None)
    return next((one for one in outlets if is_outlet(one)), None)


def _issuer(people: People, start: int, frame: Frame) -> NamedSpeaker | None:
    """“Reyes responded with | a statement disputing it”: who opens the sentence."""
    subject = clause_subject(frame, start, people.by_frame[frame.number])
    if len(subject) != 1:
        return None
    if frame.tag(1) in APOSTROPHE and frame.lows[subject[0].head] in PAGES:
        return people.named(frame.words[0])  # "Reyes's account has | a tweet that reads"
    return people.of(subject[0].name) if subject[0].name is not None else None


def _issuer_before(people: People, head: str, frame: Frame) -> NamedSpeaker | None:
    """“The NSHW issued a statement, the Post reported. “…,” | the statement said.”: the NSHW."""
    for before in reversed(people.frames[max(0, frame.number - LOOK_BACK) : frame.number]):
        place = before.lows.index(head) if head in before.lows else 0
        if before.low(place - 1) in ("a", "an") and before.low(place - 2) in ISSUING:
            return _issuer(people, place - 1, before)
    return None


def _owner(people: People, describe: Describe, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """Who stands before a possessive mark."""
    names = people.by_frame[frame.number]
    if phrase.end in names:
        return people.of(names[phrase.end])
    if frame.lows[phrase.head] not in roles.PEOPLE_ROLES:
        return None
    owners = describe(phrase, frame).speakers
    return owners[0] if owners else None
