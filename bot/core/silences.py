"""Find the silent acts: declined to comment, did not respond, was asked and no answer is reported.

News agencies keep these three apart, and they have few words for them. So the patterns run over the
words of a sentence, and only who was silent is left to the grammar around them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.core.frames import Frame
from bot.core.lexicon import grammar
from bot.core.noun_phrases import NAMES_OF_FRAME, Phrase, phrases_after
from bot.core.reading import Act
from bot.core.subjects import clause_subject, subject_before
from bot.core.times import time_end
from bot.core.word_lists import words_of

# No silence is told without one of these.
TRIGGERS = words_of("""
    comment comments respond responded response reply replied return returned answer answered reached declined
    declines declining refused refuses interviewed available unavailable statement acknowledged
""")
WAYS_TO_ASK = words_of("email e-mail phone telephone letter text")
OWN_CONTACTS = words_of("email e-mail inbox address website account phone")

_TALK = r"(?:comment|respond|answer|discuss|elaborate|speak|talk|reply|engage|address|be (?:interviewed|drawn|quoted|named in)"
_TALK += r"|say (?:more|whether|how|why|if|who|when|what)|confirm or|give (?:further |any )?details|provide (?:a )?comment"
_TALK += r"|make (?:a |any )?(?:further )?comment|take questions)\b"
_CONTACT = r"(?:requests?|comment|calls?|e-?mails?|messages?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|quer(?:y|ies)"
_CONTACT += r"|letters?|texts?|voicemails?|interview|approach(?:es)?)\b"
_NOT = r"(?:did|does|do|has|have|had|is|are|was|were|could|would|will)(?: not|n['’]t)"
_HURRY = r"(?: immediately| yet| ever| initially| directly| so far)*"
_BEEN_ASKED = r"(?:contacted|approached|asked|invited|e-?mailed|messaged)"

# The silence, and where its subject stands: before the words, or behind them.
BEFORE, BEHIND = "before", "behind"
PATTERNS: tuple[tuple[re.Pattern[str], Act, str], ...] = tuple(
    (re.compile(rf"\b(?:{words})"), act, where)
    for words, act, where in (
        (rf"(?:declin|refus)(?:ed|es|ing) to {_TALK}", "declined_to_comment", BEFORE),
        (
            rf"declin(?:ed|es|ing)(?: an?| our| the| any| further| several| multiple)*"
            rf"(?: comment| interview| invitation| requests?)\b",
            "declined_to_comment",
            BEFORE,
        ),
        (r"(?:had|has|have|made|offered|gave) no (?:further |immediate |official )?comment\b", "declined_to_comment", BEFORE),
        (rf"(?:would|will|could|can)(?: ?not|n['’]t){_HURRY} (?:comment|elaborate|be drawn)\b", "declined_to_comment", BEFORE),
        (rf"(?:did|does|do)(?: not|n['’]t) (?:wish|want) to {_TALK}", "declined_to_comment", BEFORE),
        (
            rf"{_NOT}{_HURRY} (?:respond|responded|reply|replied|return|returned|answer|answered|acknowledged)\b"
            rf"(?=$|[ ][.,]| (?:by|before) |(?: [^.]{{0,80}})? {_CONTACT})",
            "did_not_respond",
            BEFORE,
        ),
        (rf"never (?:responded|replied|answered|returned)\b(?=$|[ ][.,]|[^.]{{0,60}} {_CONTACT})", "did_not_respond", BEFORE),
        (rf"fail(?:ed|s) to (?:respond|reply|return|answer)\b(?=[^.]{{0,60}} {_CONTACT}|$|[ ][.,])", "did_not_respond", BEFORE),
        (r"(?:has|have|had) yet to (?:respond|reply|comment|answer)\b", "did_not_respond", BEFORE),
        (
            r"(?:could|can)(?: ?not|n['’]t) (?:immediately )?be reached\b(?=$| (?:immediately|for|by|at|on|[.,]))",
            "did_not_respond",
            BEFORE,
        ),
        (r"(?:was|were|is|are) (?:not (?:immediately )?available|unavailable) (?:for|to) comment\b", "did_not_respond", BEFORE),
        (r"(?:there was |received |got |had )no (?:immediate )?(?:response|reply|comment|answer) from", "did_not_respond", BEHIND),
        (
            rf"(?:has|have|had|was|were|is|are) (?:also |all )?(?:been |being )?(?:also )?{_BEEN_ASKED}"
            r"(?= [^.]{0,60}?(?:for (?:a |further )?(?:comment|response|statement)|to (?:comment|respond))\b)",
            "no_answer_yet",
            BEFORE,
        ),
        (r"requests? for (?:a )?comment (?:was|were|has been|have been) sent to", "no_answer_yet", BEHIND),
        (r"(?:sought|seeking|requested|awaiting|awaits) (?:a )?(?:further )?(?:comment|response|reply) from", "no_answer_yet", BEHIND),
        (
            rf"(?:reached out to|wrote to|put the .{{3,40}} to|{_BEEN_ASKED})"
            r"(?= [^.]{2,90}? for (?:a |further |their |his |her |its )?(?:comment|response|reaction|statement)\b)",
            "no_answer_yet",
            BEHIND,
        ),
    )
)  # fmt: skip


@dataclass(slots=True)
class Silence:
    """Tokens throughout: who was silent, the words for it, who asked, and how and when."""

    act: Act
    subjects: list[Phrase]
    cue: tuple[int, int]
    start: int  # where its clause begins
    askers: list[Phrase] = field(default_factory=list)
    channel: tuple[int, int] | None = None
    when: tuple[int, int] | None = None


def find_silences(frame: Frame, names: NAMES_OF_FRAME) -> list[Silence]:
    """The silences that a frame reports, in order; each stretch of words tells at most one."""
    if TRIGGERS.isdisjoint(frame.lows):
        return []
    words = _Words(frame)
    found: list[Silence] = []
    for pattern, act, where in PATTERNS:
        for start, end in words.matching(pattern):
            if any(start < silence.cue[1] and silence.cue[0] < end for silence in found):
                continue
            silence = _silence(frame, names, act, where, start, end)
            if silence is not None:
                found.append(silence)
    found.sort(key=lambda silence: silence.cue)
    for silence in found:
        _read_when_and_how(frame, silence)
    return found


class _Words:
    """A frame's words as one string, and back from its characters to tokens."""

    def __init__(self, frame: Frame) -> None:
        self._text = " ".join(frame.lows)
        self._starts: list[int] = []
        position = 0
        for low in frame.lows:
            self._starts.append(position)
            position += len(low) + 1

    def matching(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        for match in pattern.finditer(self._text):
            yield (
                bisect_right(self._starts, match.start()) - 1,
                bisect_right(self._starts, max(match.start(), match.end() - 1)),
            )


def _silence(
    frame: Frame, names: NAMES_OF_FRAME, act: Act, where: str, start: int, end: int
) -> Silence | None:
    if where == BEFORE:
        subjects, clause = _subjects(frame, start, names)
        return Silence(act, subjects, (start, end), clause) if subjects else None
    subjects = [_without_possession(frame, phrase, names) for phrase in phrases_after(frame, end, names)]
    if not subjects:
        return None
    askers, clause = _subjects(frame, start, names) if act == "no_answer_yet" else ([], start)
    return Silence(act, subjects, (start, end), clause, askers)


def _subjects(frame: Frame, start: int, names: NAMES_OF_FRAME) -> tuple[list[Phrase], int]:
    """Who is silent, and where their clause begins; carried over in "said no, but declined to comment"."""
    while start > 0 and frame.tags[start - 1] in "ar":
        start -= 1
    subject = subject_before(frame, start, names)
    if subject is None:
        return [], start
    if subject.phrases:
        return subject.phrases, subject.start
    return clause_subject(frame, start, names), subject.start


def _without_possession(frame: Frame, phrase: Phrase, names: NAMES_OF_FRAME) -> Phrase:
    """“the ministry’s email”: the ministry was asked, through its email."""
    if frame.lows[phrase.head] not in OWN_CONTACTS:
        return phrase
    for index in range(phrase.start + 1, phrase.end):
        if frame.tags[index] == "'":
            name = names.get(index)
            kind = "description" if name is None else "name"
            return Phrase(phrase.start, index, index - 1, kind, name)
    return phrase


def _read_when_and_how(frame: Frame, silence: Silence) -> None:
    for index in range(silence.start, len(frame)):
        if silence.when is None and frame.tag(index - 1) != "P":
            end = time_end(frame, index)
            if end > index:
                silence.when = (index + (frame.tags[index] in "Ps"), end)
        asks = frame.lows[index] in WAYS_TO_ASK and frame.low(index - 1) not in grammar.DETERMINERS
        if silence.channel is None and asks and index >= silence.cue[1]:
            silence.channel = (index, index + 1)
