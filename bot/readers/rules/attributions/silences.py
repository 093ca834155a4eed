"""Find the silent acts: declined to comment, did not respond, was asked and no answer is reported.

News agencies keep these three apart, and they have few words for them. So the patterns run over the
words of a sentence, and only who was silent is left to the grammar around them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.lexicon import grammar
from bot.lexicon.acts import Act
from bot.lexicon.silences import PURPOSES, SILENCE_PATTERNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.listed_people import listed_from
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, name_phrase, pronoun_at
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import DETERMINER, HELPER, PREPOSITION, THAT, Tokens, start_of_run
from bot.readers.rules.grammar.times import time_end, without_preposition

# No silence is told without one of these.
TRIGGERS = word_set("""
    comment comments respond responded response reply replied return returned answer answered reached
    declined declines declining refused refuses interviewed available unavailable statement acknowledged
    ignored back reach contact contacted phone telephone door nothing unanswered unreturned say disclose
    elaborate talk discuss deny weigh confirm wish
""")
WAYS_TO_ASK = word_set("email e-mail phone telephone letter text")
KEPT_SILENT = grammar.QUESTION_WORDS - {"when", "where", "if"}  # “did not answer when asked on Monday”
# What somebody is asked through: "the ministry’s email".
OWN_CONTACTS = word_set("email e-mail inbox address website account phone home number voicemail cellphone")
SAID = ("said", "says", "say")


@dataclass(slots=True)
class Silence:
    """Tokens throughout: who was silent, the words for it, who asked, and how and when."""

    act: Act
    subjects: list[Phrase]
    cue: Tokens
    start: int  # where its clause begins
    askers: list[Phrase] = field(default_factory=list)
    channel: Tokens | None = None
    when: Tokens | None = None


def find_silences(frame: Frame, names: NamesByEnd) -> list[Silence]:
    """The silences that a frame reports, in order; each stretch of words tells at most one."""
    if TRIGGERS.isdisjoint(frame.lows):
        return []
    words = _FrameText(frame)
    found: list[Silence] = []
    for pattern in SILENCE_PATTERNS:
        for start, end in words.matching(pattern.words):
            if any(start < silence.cue[1] and silence.cue[0] < end for silence in found):
                continue
            read = _silent_before if pattern.subject == "before" else _silent_behind
            silence = read(frame, names, pattern.act, (start, end))
            if silence is not None:
                found.append(silence)
    found.sort(key=lambda silence: silence.cue)
    for silence in found:
        _read_when_and_how(frame, silence)
    return found


class _FrameText:
    """A frame's words as one string, and back from its characters to tokens."""

    def __init__(self, frame: Frame) -> None:
        self._text = " ".join(frame.lows)
        self._starts: list[int] = []
        position = 0
        for low in frame.lows:
            self._starts.append(position)
            position += len(low) + 1

    def matching(self, pattern: str) -> Iterator[tuple[int, int]]:
        for match in re.finditer(pattern, self._text):
            yield (
                bisect_right(self._starts, match.start()) - 1,
                bisect_right(self._starts, max(match.start(), match.end() - 1)),
            )


def _silent_before(frame: Frame, names: NamesByEnd, act: Act, cue: Tokens) -> Silence | None:
    """Ana Reyes declined to comment."""
    subjects, clause = _subjects(frame, cue[0], names)
    return Silence(act, subjects, cue, clause) if subjects else None


def _silent_behind(frame: Frame, names: NamesByEnd, act: Act, cue: Tokens) -> Silence | None:
    """The Harrow Post contacted Ana Reyes for comment."""
    if cue[1] - cue[0] == 1 and frame.tag(cue[0] - 1) == DETERMINER:
        return None  # "an emailed request" asks nobody by itself
    subjects = [_without_possession(frame, phrase, names) for phrase in _asked(frame, cue[1], names)]
    if not subjects:
        return None
    askers, clause = _subjects(frame, cue[0], names) if act == "no_answer_yet" else ([], cue[0])
    return Silence(act, subjects, cue, clause, askers)


def _asked(frame: Frame, start: int, names: NamesByEnd) -> list[Phrase]:
    """Who was asked: “the ministry for comment” is not the name of a ministry."""
    listed = listed_from(frame, start, names)
    phrases = listed.phrases if listed is not None else phrases_after(frame, start, names)
    if phrases and frame.low(phrases[-1].end) == "nor":
        phrases += phrases_after(frame, phrases[-1].end + 1, names)
    return [phrase._replace(end=_before_purpose(frame, phrase)) for phrase in phrases]


def _before_purpose(frame: Frame, phrase: Phrase) -> int:
    for index in range(phrase.start + 1, phrase.end):
        if frame.lows[index] == "for" and not PURPOSES.isdisjoint(frame.lows[index + 1 : index + 3]):
            return index
    return phrase.end


def _subjects(frame: Frame, start: int, names: NamesByEnd) -> tuple[list[Phrase], int]:
    """Who is silent, and where their clause begins; carried over in “said no, but declined to comment”."""
    start = start_of_run(frame.tags, start, HELPER)
    subject = subject_before(frame, start - (frame.low(start - 1) == "either"), names)
    if subject is None:
        return [], start
    if subject.phrases:
        return _behind_said(frame, subject.phrases, subject.start, names)
    return clause_subject(frame, start, names), subject.start


def _behind_said(
    frame: Frame, phrases: list[Phrase], start: int, names: NamesByEnd
) -> tuple[list[Phrase], int]:
    """“The school said it would not comment”: the school is silent, and says nothing."""
    cue = start - 2 if frame.tag(start - 1) == THAT else start - 1
    if phrases[0].kind != "pronoun" or frame.low(cue) not in SAID:
        return phrases, start
    sayers, clause = _subjects(frame, cue, names)
    return (sayers, clause) if sayers else (phrases, start)


def _without_possession(frame: Frame, phrase: Phrase, names: NamesByEnd) -> Phrase:
    """“the ministry’s email”, “her home”: the ministry was asked, through its email, and she was."""
    if OWN_CONTACTS.isdisjoint({frame.lows[phrase.head], frame.lows[phrase.end - 1]}):
        return phrase
    if frame.lows[phrase.start] in grammar.POSSESSIVES:
        return pronoun_at(phrase.start)
    for index in range(phrase.start, phrase.end):
        if frame.tags[index] == "'":
            name = names.get(index)
            if name is not None:
                return name_phrase(name)._replace(start=phrase.start)
            return Phrase(phrase.start, index, index - 1, "description")
    return phrase


def _read_when_and_how(frame: Frame, silence: Silence) -> None:
    """Up to what is kept silent about: “would not say | how many left in May”."""
    about = (index for index in range(silence.cue[0], len(frame)) if frame.lows[index] in KEPT_SILENT)
    for index in range(silence.start, next(about, len(frame))):
        if silence.when is None and frame.tag(index - 1) != PREPOSITION:
            end = time_end(frame, index)
            if end > index:
                silence.when = (without_preposition(frame, index), end)
        asks = frame.lows[index] in WAYS_TO_ASK and frame.low(index - 1) not in grammar.DETERMINERS
        if silence.channel is None and asks and index >= silence.cue[1]:
            silence.channel = (index, index + 1)
