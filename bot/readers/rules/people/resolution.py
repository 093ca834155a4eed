"""Tell who a phrase means: a name, “he”, “the Vermont senator”, “officials”."""

from collections.abc import Sequence

from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.subjects import ASKED
from bot.readers.rules.grammar.tags import COORDINATOR, OPENS_PHRASE, QUOTATION, VERBS
from bot.readers.rules.people.descriptions import Descriptions
from bot.readers.rules.people.meant import Meant, together
from bot.readers.rules.people.named_speakers import Mentioned
from bot.readers.rules.people.people import People
from bot.readers.rules.people.pronouns import GENDERS, Pronouns
from bot.readers.rules.people.salience import Salience
from bot.readers.rules.people.speaker_history import SpeakerHistory

REACH_OF_SUBJECT = 7  # tokens in which a sentence's subject stands
LONGEST_LEAD_IN = 20  # tokens


class Resolver:
    """Reads phrases in the order of the text, by who was named and who spoke before them."""

    def __init__(self, people: People, history: SpeakerHistory) -> None:
        self._people = people
        salience = Salience(people, history, self._described)
        self._pronouns = Pronouns(people, history, salience, self._described)
        self._descriptions = Descriptions(people, history, salience)

    def resolve(self, phrases: Sequence[Phrase], frame: Frame) -> Meant:
        """The speakers that `phrases` mean together; in “Reyes and the mayor” the mayor is not Reyes."""
        meant: list[Meant] = []
        for phrase in phrases:
            one = self._resolve_one(phrase, frame)
            earlier = [speaker for other in meant for speaker in other.speakers]
            if phrase.kind == "description" and any(speaker in earlier for speaker in one.speakers):
                one = self._descriptions.somebody_new(phrase, frame)
            meant.append(one)
        return together(meant)

    def _resolve_one(self, phrase: Phrase, frame: Frame) -> Meant:
        if phrase.name is not None:
            return Meant([self._people.of(phrase.name)], "name")
        if phrase.kind == "pronoun":
            return self._pronouns.resolve(frame.lows[phrase.head], frame, phrase.start)
        return self._described(phrase, frame)

    def _described(self, phrase: Phrase, frame: Frame) -> Meant:
        return self._descriptions.resolve(phrase, frame)

    def note_subject(self, frame: Frame) -> None:
        """Remember whom “he” or “she” at the start of a sentence means, so that the next one can go on."""
        token = _subject_pronoun(frame)
        if token is not None:
            mentions = self._people.mentions[frame.number]
            for speaker in self._pronouns.resolve(frame.lows[token], frame, token).speakers:
                mentions.append(Mentioned(frame.number, token, speaker, is_subject=True, possessive=False))
            mentions.sort(key=lambda one: one.token)


def _subject_pronoun(frame: Frame) -> int | None:
    """Where “he” or “she” opens the sentence, or its main clause behind “Despite the rain,”."""
    opening = 1 if frame.tag(0) == COORDINATOR else 0
    leads_in = frame.tag(opening) in OPENS_PHRASE or frame.low(opening) in ASKED  # "Asked why, he"
    for token in range(min(LONGEST_LEAD_IN if leads_in else REACH_OF_SUBJECT, len(frame))):
        if frame.tags[token] == QUOTATION or (frame.tags[token] in VERBS and not leads_in):
            return None
        if frame.lows[token] in GENDERS and (token < REACH_OF_SUBJECT or frame.tags[token - 1] == ","):
            return token
    return None
