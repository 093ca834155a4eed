"""Find the silent acts: declined to comment, did not respond, was asked and no answer is reported."""

from dataclasses import dataclass

from bot.core.frames import Frame
from bot.core.lexicon import grammar
from bot.core.noun_phrases import NAMES_OF_FRAME, Phrase, phrases_after
from bot.core.reading import Act
from bot.core.subjects import subject_before
from bot.core.times import time_end
from bot.core.word_lists import words_of

DECLINING = words_of("declined declines refused refuses declining")
TALKING = words_of("""
    comment respond answer discuss elaborate speak talk say confirm be reply give offer provide make address
    engage participate take
""")
RESPONDING = words_of("""
    respond responded reply replied return returned answer answered acknowledge acknowledged comment commented
""")
CONTACTING = words_of("contacted approached asked reached sought requested emailed messaged invited")


@dataclass(slots=True)
class Silence:
    """Tokens throughout: who was silent, the words for it, and where and when they were asked."""

    act: Act
    subjects: list[Phrase]
    cue: tuple[int, int]
    channel: tuple[int, int] | None = None
    when: tuple[int, int] | None = None


def find_silences(frame: Frame, names: NAMES_OF_FRAME) -> Silence | None:
    """The silence that a frame reports, if it reports one."""
    lows = frame.lows
    for index, low in enumerate(lows):
        found: Silence | None = None
        if low in DECLINING:
            found = _declined(frame, index, names)
        if found is None and low in RESPONDING:
            found = _did_not_respond(frame, index, names)
        if found is None and low == "comment" and index:
            found = _no_comment(frame, index, names) or _asked_for_comment(frame, index, names)
        if found is None and low == "reached" and lows[index - 1 : index] == ["be"]:
            found = _not_reached(frame, index, names)
        if found is not None:
            _read_when_and_how(frame, found, names)
            return found
    return None


def _declined(frame: Frame, index: int, names: NAMES_OF_FRAME) -> Silence | None:
    lows = frame.lows
    following = lows[index + 1 : index + 5]
    if following[:1] == ["comment"] or following[:2] == ["further", "comment"]:
        end = index + 2
    elif following[:1] == ["to"] and any(low in TALKING for low in following[1:3]):
        end = index + 3 if following[1] in TALKING else index + 4
        if following[1] in ("say", "confirm", "give", "take", "make", "be", "provide", "offer") and not (
            following[1:3] in (["be", "interviewed"], ["be", "drawn"], ["say", "more"], ["give", "details"])
            or following[1:3] == ["say", "whether"]
            or following[1:3] == ["say", "how"]
            or following[1:3] == ["say", "why"]
            or following[1:3] == ["confirm", "or"]
        ):
            return None
    else:
        return None
    subjects = _subjects(frame, index, names)
    return Silence("declined_to_comment", subjects, (index, min(end, len(frame)))) if subjects else None


def _did_not_respond(frame: Frame, index: int, names: NAMES_OF_FRAME) -> Silence | None:
    lows = frame.lows
    start = index
    negated = False
    while start > 0 and (frame.tags[start - 1] in "ar" or lows[start - 1] in ("not", "immediately", "yet")):
        start -= 1
        negated = negated or lows[start] in grammar.NEGATIONS
    if not negated:
        return None
    rest = lows[index + 1 : index + 12]
    about_contact = not rest or rest[0] in (".", ",", "by", "before") or any(
        low in ("request", "requests", "comment", "call", "calls", "email", "emails", "message", "messages", "inquiries",
                "enquiries", "questions", "inquiry", "query", "queries", "letter", "texts", "voicemail", "interview", "detailed") for low in rest
    )  # fmt: skip
    if not about_contact:
        return None
    subjects = _subjects(frame, start, names)
    act: Act = "did_not_respond"
    return Silence(act, subjects, (start, index + 1)) if subjects else None


def _no_comment(frame: Frame, index: int, names: NAMES_OF_FRAME) -> Silence | None:
    lows = frame.lows
    if lows[index - 1] in ("no", "further") and index >= 2:
        place = index - 1 - (lows[index - 1] == "further")
        if (
            lows[place] in ("no", "further")
            and place
            and lows[place - 1] in ("had", "has", "have", "made", "offered")
        ):
            subjects = _subjects(frame, place - 1, names)
            return Silence("declined_to_comment", subjects, (place - 1, index + 1)) if subjects else None
    if frame.tags[index] == "C" and lows[index - 1] in ("not", "wouldn't", "wouldn’t", "cannot"):
        start = index
        while start > 0 and (frame.tags[start - 1] in "ar" or lows[start - 1] == "not"):
            start -= 1
        if any(
            low in ("would", "will", "wouldn't", "wouldn’t", "could", "cannot") for low in lows[start:index]
        ):
            subjects = _subjects(frame, start, names)
            return Silence("declined_to_comment", subjects, (start, index + 1)) if subjects else None
    return None


def _asked_for_comment(frame: Frame, index: int, names: NAMES_OF_FRAME) -> Silence | None:
    """“reached out to the ministry for comment”, "the ministry has been contacted for comment"."""
    lows, tags = frame.lows, frame.tags
    if lows[index - 1] not in ("for", "sought", "seeking", "requested", "further"):
        return None
    for place in range(index - 1, max(-1, index - 28), -1):
        if lows[place] in CONTACTING:
            break
        if tags[place] in ".;":
            return None
    else:
        return None
    passive = any(low in grammar.BE_FORMS for low in lows[max(0, place - 3) : place])
    if passive:
        start = place
        while start > 0 and tags[start - 1] in "ar":
            start -= 1
        subjects = _subjects(frame, start, names)
        return Silence("no_answer_yet", subjects, (start, place + 1)) if subjects else None
    if lows[place] in ("sought", "requested") and lows[index + 1 : index + 2] == ["from"]:
        subjects = phrases_after(frame, index + 2, names)
        return Silence("no_answer_yet", subjects, (place, index + 1)) if subjects else None
    following = place + 1
    if lows[following : following + 2] == ["out", "to"]:
        following += 2
    cue_end = max(place + 1, following)
    subjects = phrases_after(frame, following, names)
    subjects = [_without_possession(frame, phrase, names) for phrase in subjects]
    return Silence("no_answer_yet", subjects, (place, cue_end)) if subjects else None


def _without_possession(frame: Frame, phrase: Phrase, names: NAMES_OF_FRAME) -> Phrase:
    """“the ministry’s email”, "Reyes’s office": the ministry was asked, through its email."""
    owned = words_of("email e-mail inbox address team press website account phone lawyers")
    for index in range(phrase.start + 1, phrase.end):
        if frame.tags[index] == "'" and frame.lows[phrase.head] in owned - {"team", "lawyers"}:
            inner = phrases_after(frame, phrase.start, names)
            name = names.get(index)
            if name is not None:
                return Phrase(phrase.start, index, index - 1, "name", name)
            return Phrase(phrase.start, index, index - 1, "description") if inner else phrase
    return phrase


def _not_reached(frame: Frame, index: int, names: NAMES_OF_FRAME) -> Silence | None:
    start = index
    negated = False
    while start > 0 and (frame.tags[start - 1] in "ar" or frame.lows[start - 1] == "not"):
        start -= 1
        negated = negated or frame.lows[start] in grammar.NEGATIONS
    if not negated:
        return None
    subjects = _subjects(frame, start, names)
    return Silence("did_not_respond", subjects, (start, index + 1)) if subjects else None


def _subjects(frame: Frame, index: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    while index > 0 and frame.tags[index - 1] in "ar":
        index -= 1
    subject = subject_before(frame, index, names)
    return subject.phrases or [] if subject is not None else []


def _read_when_and_how(frame: Frame, silence: Silence, names: NAMES_OF_FRAME) -> None:
    for index in range(len(frame)):
        if silence.when is None:
            end = time_end(frame, index)
            if end > index and (index == 0 or frame.tags[index - 1] != "P"):
                silence.when = (index + (frame.tags[index] in "Ps"), end)
        if (
            silence.channel is None
            and frame.lows[index] in ("email", "e-mail", "phone", "letter", "text")
            and index
        ):
            silence.channel = (index, index + 1)
