"""Tell who is most present at a place of the text, and so whom “he” or “the skipper” means there."""

import math
from collections.abc import Callable, Iterator, Sequence

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.subjects import ASKED
from bot.readers.rules.grammar.tags import (
    ADVERB,
    BEFORE_SENTENCE,
    COORDINATOR,
    CUE,
    NAME,
    OPENS_PHRASE,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    VERBS,
    end_of_run,
)
from bot.readers.rules.people.description_forms import is_one_of_people
from bot.readers.rules.people.meant import CLEAR, NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.speaker_history import SpeakerHistory

# Tells whom a description means; it may ask for salience in its turn.
Describe = Callable[[Phrase, Frame], Meant]

REPLYING = word_set("replied replies answered answers retorted responded countered")
MOST_NESTED = 12  # descriptions of which each hangs on the one in the sentence before
LOOK_BACK = 12  # frames; nobody named further back is meant
LOOK_BACK_TO_HEADLINE = 3  # frames, for a word that the story does not have: "Trial"
LONGEST_FLOOR = 3  # paragraphs for which who spoke last stays present
# Points, found by trying them on annotated news. What is certain about somebody adds up; what is
# further away counts less.
WAS_ASKED = 7.0  # who was asked, where somebody replies
DESCRIBED = 4.4  # "the judge", in this sentence or the one before
SUBJECT_DESCRIBED = 5.0  # "a deckhand", whom the sentence before is about
NAMED_HERE = 3.6
NAMED_BEFORE = 7.5  # divided by the distance
SUBJECT_EARLIER = 1.8
SUBJECT_HERE = 3.4  # “Reyes drew applause when she asked”
SUBJECT_OF_MAIN_CLAUSE = 1.5  # “Reyes angered fans when he asked”
POSSESSIVE_FIRST = 1.0  # "Reyes’s lawyer …" at the start of a sentence
POSSESSIVE_LATER = -0.3
OTHER_PARAGRAPH = -0.6
SOMEBODY_S = -2.0  # “Her friend, Ana Reyes, came along. She …”
TOLD_OF = -2.0  # “The mayor was late, Brindle said. He …”
SPOKE_LAST = 7.2  # falls with every sentence since
SPOKE_LAST_SAME_PARAGRAPH = 1.5
SPOKE_LAST_OTHER_PARAGRAPH = 0.6
SPOKE_LAST_AT_LEAST = 1.2  # above what naming alone gives
SPOKE_BEFORE_LAST = 2.4
SPOKE_BEFORE_OTHER = 4.0  # likewise, where a woman spoke last and “he” is meant
BEHIND_LAST = 0.8  # less than who spoke after them
SPOKE_LONGER_AGO = 1.2
WENT_ON = 2.5  # “she added”
GENDER_POSSIBLE = -0.4
GENDER_UNLIKELY = -0.9
MAY_BE_A_THING = -2.0  # nothing but its capital tells that it is somebody
JUST_ASKED = -5.0  # who asked does not reply
ASKING = frozenset({"asked", "asks", "asking"})
NAMED_FURTHER_ON = -6.0  # who “said that Reyes was late” is not Reyes
BEHIND_SPEAKING = frozenset({",", ".", ""})
MASCULINE_ENDINGS = ("endra",)  # “Rajendra”
FEMININE_ENDINGS = ("a", "elle", "ette", "lyn", "lynn", "ine")


class _BestScores:
    """The best score of each person who may be meant."""

    def __init__(
        self,
        people: People,
        gender: str | None,
        unlikely: Sequence[NamedSpeaker],
        told_of: Sequence[NamedSpeaker],
    ) -> None:
        self._people = people
        self._gender, self._unlikely, self._told_of = gender, unlikely, told_of
        self._scores: dict[int, float] = {}
        self._speakers: dict[int, NamedSpeaker] = {}

    @property
    def owner(self) -> str:
        """How a sentence begins that is about somebody of the one who may be meant: “Her friend”."""
        return {"m": "his", "f": "her"}.get(self._gender or "", "")

    def of(self, speaker: NamedSpeaker) -> float:
        return self._scores.get(speaker.number, -math.inf)

    def may_be(self, speaker: NamedSpeaker) -> bool:
        """Whether the speaker is somebody, and of the gender asked for."""
        fits = speaker.gender in (None, self._gender or speaker.gender)
        return fits and speaker.kind in ("person", "unnamed")

    def add(self, speaker: NamedSpeaker, score: float) -> None:
        if self.may_be(speaker):
            self._scores[speaker.number] = max(score, self.of(speaker))
            self._speakers[speaker.number] = speaker

    def best(self) -> Meant:
        """Whoever has most points, the first named of equals, and how far behind the next one is."""
        if not self._scores:
            return NOBODY
        scores = {one: score + self._doubt(self._speakers[one]) for one, score in self._scores.items()}
        first = max(scores, key=lambda number: (scores[number], -number))
        others = [score for number, score in scores.items() if number != first]
        lead = min(CLEAR, scores[first] - max(others, default=-CLEAR))
        return Meant([self._speakers[first]], "pronoun", lead)

    def _doubt(self, speaker: NamedSpeaker) -> float:
        """What speaks against the person, wherever they are named."""
        doubt = JUST_ASKED if speaker in self._unlikely else 0.0
        doubt += NAMED_FURTHER_ON if speaker in self._told_of else 0.0
        if speaker.gender is None and self._gender is not None:
            doubt += GENDER_POSSIBLE if _usual_gender(speaker) == self._gender else GENDER_UNLIKELY
        if self._people.may_be_a_thing(speaker):
            doubt += MAY_BE_A_THING
        return doubt


class Salience:
    """Weighs who was named, described and quoted before a place of the text."""

    def __init__(self, people: People, history: SpeakerHistory, describe: Describe) -> None:
        self._people, self._history, self._describe = people, history, describe
        self._nested = 0

    def most_salient(
        self,
        frame: Frame,
        token: int,
        gender: str | None,
        *,
        replying: bool = False,
        continuing: bool = False,
        but: Sequence[NamedSpeaker] = (),
    ) -> Meant:
        """Whom “he” or “she” at `token` means: somebody recent, a subject, the last to speak, of that gender.

        `replying`: whether that person answers a question, and so did not ask it; `continuing`: whether they
        go on (“she added”), and so spoke last; `but`: who is hardly meant.
        """
        unlikely = [*but, *(self._history.last.speakers if replying else ())]
        scores = _BestScores(self._people, gender, unlikely, self._told_of(frame, token))
        for speaker in self._history.addressed if replying else ():
            scores.add(speaker, WAS_ASKED)
        for speaker in self._described_nearby(frame, token):
            scores.add(speaker, DESCRIBED)
        for before in self._people.frames[max(0, frame.number - 1) : frame.number]:
            for speaker in self._described_subject(before):
                scores.add(speaker, SUBJECT_DESCRIBED)
        self._add_named(scores, frame, token)
        self._add_speakers(scores, frame, WENT_ON if continuing else 0.0)
        return scores.best()

    def _told_of(self, frame: Frame, token: int) -> list[NamedSpeaker]:
        """Who is named in what “he” at `token` says: further on, or in “Reyes was late, he said.”."""
        opening = frame.tags[0] == COORDINATOR  # "And though he left, Reyes said"
        opens = frame.tag(opening) in OPENS_PHRASE or frame.low(opening) in ASKED
        if token and opens and "," not in frame.tags[:token]:
            return []  # "As he left, Reyes said", "Asked what he wants, Reyes said": he may be Reyes
        mentions = self._people.mentions[frame.number]
        if _says_what_stands_before(frame, token):
            return [one.speaker for one in mentions if frame.tags[one.token] != PRONOUN]
        return [one.speaker for one in mentions if one.token > token]

    def _add_named(self, scores: _BestScores, frame: Frame, token: int) -> None:
        for distance in range(min(LOOK_BACK, frame.number + 1)):
            number = frame.number - distance
            same_paragraph = self._people.frames[number].paragraph == frame.paragraph
            subjects_seen: set[bool] = set()  # of each part of the sentence the first is its subject
            clause = _last_clause(self._people.frames[number]) if distance else 0
            is_owned = self._people.frames[number].low(0) == scores.owner
            for mention in self._people.mentions[number]:
                if distance == 0 and mention.token >= token:
                    continue
                is_earlier = mention.token < clause  # "Reyes left; | Brindle stayed."
                if distance > LOOK_BACK_TO_HEADLINE and is_in_headline_alone(mention.speaker):
                    continue
                score = NAMED_BEFORE / (1 + distance + is_earlier) if distance else NAMED_HERE
                if mention.possessive:
                    score += POSSESSIVE_FIRST if mention.is_subject else POSSESSIVE_LATER
                elif mention.is_subject and is_earlier not in subjects_seen:
                    score += SUBJECT_EARLIER if distance else SUBJECT_HERE
                    if not distance and frame.tag(token - 1) == SUBORDINATOR:
                        score += SUBJECT_OF_MAIN_CLAUSE
                    if scores.may_be(mention.speaker):
                        subjects_seen.add(is_earlier)
                if not same_paragraph:
                    score += OTHER_PARAGRAPH
                if mention.is_told_of:
                    score += TOLD_OF
                if is_owned and distance and mention.is_subject:
                    score += SOMEBODY_S
                if distance == 0 and not ASKING.isdisjoint(frame.lows[mention.token : mention.token + 4]):
                    score += JUST_ASKED  # "When Reyes asked who, she said"
                scores.add(mention.speaker, score)

    def _add_speakers(self, scores: _BestScores, frame: Frame, continues: float) -> None:
        last = self._history.last
        if frame.paragraph - last.paragraph > LONGEST_FLOOR:
            return
        gap = max(0, frame.number - last.frame)
        same_paragraph = last.paragraph == frame.paragraph
        bonus = SPOKE_LAST / (1 + 0.7 * gap)
        bonus += SPOKE_LAST_SAME_PARAGRAPH if same_paragraph else SPOKE_LAST_OTHER_PARAGRAPH
        bonus += continues
        for speaker in last.speakers:
            scores.add(speaker, max(bonus, scores.of(speaker) + SPOKE_LAST_AT_LEAST))
        is_of_others = any(one.kind == "person" and not scores.may_be(one) for one in last.speakers)
        before = SPOKE_BEFORE_OTHER if is_of_others else SPOKE_BEFORE_LAST
        before = min(before, bonus - BEHIND_LAST) if gap <= 2 else SPOKE_LONGER_AGO
        for speaker in self._history.before_last:
            scores.add(speaker, before)

    def _described_nearby(self, frame: Frame, token: int) -> Iterator[NamedSpeaker]:
        """Those whom “the judge”, “the skipper” means in this sentence or the one before."""
        for before in self._people.frames[max(0, frame.number - 1) : frame.number]:
            yield from self._holders(before, len(before))
        yield from self._holders(frame, token)

    def _holders(self, frame: Frame, end: int) -> Iterator[NamedSpeaker]:
        """The last one known to hold each office that stands with “the” before token `end`."""
        for index in range(1, end):
            low = frame.lows[index]
            if low in roles.PEOPLE_ROLES and frame.lows[index - 1] == "the":
                holders = [
                    one
                    for one in self._people.with_role(low)
                    if one.first_frame <= frame.number and low in one.roles and one.kind == "person"
                ]
                yield from holders[-1:]

    def _described_subject(self, frame: Frame) -> Sequence[NamedSpeaker]:
        """Whom the subject of the frame means, where it is a description such as “the keeper of the lock”."""
        subject = clause_subject(frame, len(frame), self._people.by_frame[frame.number])
        if not subject or subject[0].kind != "description":
            return []
        is_person = frame.lows[subject[0].head] in roles.PEOPLE_ROLES or is_one_of_people(subject[0], frame)
        if not is_person or self._nested == MOST_NESTED:
            return []
        self._nested += 1
        described = self._describe(subject[0], frame).speakers
        self._nested -= 1
        return described


def _says_what_stands_before(frame: Frame, token: int) -> bool:
    """“…, he said.” at the end, “…, he said, …” within: what stands before is said by whom “he” means."""
    if frame.tag(token - 1) not in (",", QUOTATION) or frame.tags[0] in OPENS_PHRASE:
        return False
    if not BEFORE_SENTENCE.isdisjoint(frame.tags[: token - 1]):
        return False  # “Reyes was plain: “No,” he said.”
    behind = end_of_run(frame.tags, token + 1, VERBS | {ADVERB})
    return CUE in frame.tags[token:behind] and frame.tag(behind) in BEHIND_SPEAKING


def _last_clause(frame: Frame) -> int:
    """Where what stands behind the last semicolon, or behind “, but” with a name, begins."""
    return max((place + 1 for place, tag in enumerate(frame.tags) if _parts(frame, place, tag)), default=0)


def _parts(frame: Frame, place: int, tag: str) -> bool:
    """“Reyes may join| ; Brindle stayed”, “Reyes may join, but| Brindle could leave”."""
    sets_against = tag == COORDINATOR and frame.lows[place] == "but"
    return tag == ";" or (
        sets_against and frame.tag(place - 1) == "," and frame.tag(place + 1) in {NAME, QUOTATION}
    )


def is_in_headline_alone(speaker: NamedSpeaker) -> bool:
    """A word of the headline that the story does not have may be nobody: “Hawks and doves”."""
    return speaker.first_frame == 0 and len(speaker.words) == len(speaker.spans) == 1


def _usual_gender(speaker: NamedSpeaker) -> str:
    """A first name of which nothing is known is a man’s in news more often than not, but not one in -elle."""
    first = speaker.words[0].lower()
    is_feminine = len(speaker.words) > 1 and first.endswith(FEMININE_ENDINGS)
    return "f" if is_feminine and not first.endswith(MASCULINE_ENDINGS) else "m"
