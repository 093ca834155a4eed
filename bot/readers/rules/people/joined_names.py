"""The names of a story, joined: which of them mean one person or organisation."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.first_names import gender_of
from bot.lexicon.seats_of_power import NEVER_SHORTENED
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import TITLES_AND_ROLES
from bot.readers.rules.grammar.name_runs import GENERATIONS_WRITTEN
from bot.readers.rules.grammar.names import NameMention
from bot.readers.rules.grammar.tags import NAME, NUMBER, WORD
from bot.readers.rules.people.mention_places import does_something
from bot.readers.rules.people.name_forms import (
    ends_alike,
    ends_in_place,
    family_name,
    gender_fits,
    initials_of,
    lookup_key,
    same_first_name,
)
from bot.readers.rules.people.named_speakers import NamedSpeaker

# More people than this with one family name, or one office, are not told apart: comparing all costs a square.
NAMESAKES_COMPARED = 40
LATELY = 2  # frames since somebody was named in full


class JoinedNames:
    """`speakers` are those who are named; others may be added to them."""

    def __init__(self, frames: Sequence[Frame], names: Sequence[Sequence[NameMention]]) -> None:
        self.frames = frames
        self.speakers: list[NamedSpeaker] = []
        self._by_last: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_word: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_acronym: dict[str, NamedSpeaker] = {}
        self._by_name: dict[str, NamedSpeaker] = {}
        self._of_mention: dict[tuple[int, int], NamedSpeaker] = {}
        self._alone_at: dict[str, int] = {}  # the first sentence that a single word names somebody in
        self._juniors: set[str] = set()  # the family names of those who are called “Brindle Jr.”
        self.guessed: set[int] = set()  # numbers of people who are taken for such by nothing but capitals
        self._join(names)

    def of(self, mention: NameMention) -> NamedSpeaker:
        return self._of_mention[mention.frame, mention.start]

    def alter(
        self, pairs: Sequence[tuple[NamedSpeaker, NamedSpeaker]], owners: Mapping[int, NamedSpeaker]
    ) -> None:
        """Find the first of each pair under the names of the second; `owners` by the second's number."""
        for introduced, stray in pairs:
            for key in {lookup_key(stray.words), *(lookup_key([name]) for name in stray.names)}:
                self._by_name[key] = introduced
        for place, speaker in self._of_mention.items():
            self._of_mention[place] = owners.get(speaker.number, speaker)

    def may_be_a_house(self, speaker: NamedSpeaker) -> bool:
        """Whether nothing but their capitals tells that these words, “Quiet Harbour”, name a person."""
        is_guessed = speaker.number in self.guessed and len(speaker.words) > 1
        return is_guessed and speaker.gender is None and not speaker.roles

    def organisation_called(self, word: str) -> NamedSpeaker | None:
        """“Justice”, of the Justice Department; None where no organisation’s name opens with the word."""
        some = self._by_word[_part(word)][:NAMESAKES_COMPARED]
        opening = (one for one in some if one.words[0].lower() == word.lower())
        return next((one for one in opening if one.kind == "organisation"), None)

    def has_house(self, noun: str) -> bool:
        """Whether the name of a house holds the noun that tells what it is: “the Ministry of Transport”."""
        return any(one.kind == "organisation" for one in self._by_word[noun][:NAMESAKES_COMPARED])

    def _join(self, names: Sequence[Sequence[NameMention]]) -> None:
        """Full names first, so that a family name alone, before or after, finds its owner."""
        every = [mention for found in names for mention in found]
        self._juniors = {
            family_name(one.words) for one in every if len(one.words) == 2 and _is_junior(one.words)
        }
        for mention in every:
            frame = self.frames[mention.frame]
            is_of_a_thing = frame.tag(mention.end) in {NAME, WORD}  # "the Pell yard"
            if len(mention.words) == 1 and not is_of_a_thing and frame.tags[-1] == ".":
                self._alone_at.setdefault(family_name(mention.words), mention.frame)
        for mention in [one for one in every if len(one.words) > 1] + [
            one for one in every if len(one.words) == 1
        ]:
            speaker = self.find(mention) or self._new(mention)
            self._of_mention[mention.frame, mention.start] = speaker
            speaker.first_frame = min(speaker.first_frame, mention.frame)
            if self._is_person(mention):
                self.guessed.discard(speaker.number)
        self._find_places(every)
        self._tell_namesakes_apart(every)

    def _find_places(self, every: Sequence[NameMention]) -> None:
        """A single name that once stands behind "in", and never behind a title, is a place throughout."""
        single = [mention for mention in every if len(mention.words) == 1]
        placed = {self.of(mention).number for mention in single if mention.kind == "organisation"}
        titled = {self.of(mention).number for mention in single if mention.title_start < mention.start}
        for number in placed - titled:
            speaker = self.speakers[number]
            if len(speaker.words) == 1 and speaker.gender is None:
                speaker.kind = "organisation"

    def _tell_namesakes_apart(self, every: Sequence[NameMention]) -> None:
        """In the order of the text: a family name alone means whoever was lately named in full.

        Who is only mentioned, “her husband, Tom Reyes”, does not take the name from who had it before.
        """
        last_in_full: dict[str, tuple[int, NamedSpeaker]] = {}
        last_alone: dict[str, NamedSpeaker] = {}
        for mention in every:
            speaker, family = self.of(mention), family_name(mention.words)
            if len(mention.words) > 1:
                if family not in last_alone or does_something(self.frames[mention.frame], mention):
                    last_in_full[family] = (mention.frame, speaker)
            else:
                speaker = self._nearest_namesake(mention, speaker, last_in_full, last_alone)
                self._of_mention[mention.frame, mention.start] = last_alone[family] = speaker
            speaker.names[" ".join(mention.words)] += 1
            speaker.gender = speaker.gender or mention.gender
        for speaker in self.speakers:
            if speaker.kind == "person" and len(speaker.words) == 1:  # whom the story calls by no other name
                speaker.gender = speaker.gender or gender_of(speaker.words[0])

    def _nearest_namesake(
        self,
        mention: NameMention,
        speaker: NamedSpeaker,
        last_in_full: Mapping[str, tuple[int, NamedSpeaker]],
        last_alone: Mapping[str, NamedSpeaker],
    ) -> NamedSpeaker:
        """Of several people with one family name, the one lately named in full.

        Else the one whom it meant before, else the one named most.
        """
        family = family_name(mention.words)
        namesakes = [
            one
            for one in self._by_last[family][:NAMESAKES_COMPARED]
            if one.kind == "person"
            and gender_fits(one.gender, mention.gender)
            and not self._comes_after(mention, one)
        ]
        if len(namesakes) < 2:
            return speaker
        frame, latest = last_in_full.get(family, (mention.frame, None))
        if latest in namesakes and mention.frame - frame <= LATELY:
            return latest
        if last_alone.get(family) in namesakes:
            return last_alone[family]
        return max(namesakes, key=lambda one: (one.names.total(), -one.number))

    def find(self, mention: NameMention) -> NamedSpeaker | None:
        key = lookup_key(mention.words)
        if key in self._by_name:
            return self._by_name[key]
        if len(mention.words) == 1:
            return self._with_one_word(mention, key)
        if mention.kind != "person":
            return None
        for speaker in self._by_word[_part(mention.words[0])][:NAMESAKES_COMPARED]:
            # "Ana P.", "Ana Rosa" of Ana Rosa Pell; not of a headline's "Ana Pell Hits Back"
            is_plain = mention.words[-1][1:] == "." or self.frames[speaker.first_frame].tags[-1] == "."
            opens_alike = speaker.words[: len(mention.words)] == mention.words
            if is_plain and opens_alike and speaker.kind == "person":
                return speaker
        for speaker in self._by_last[family_name(mention.words)][:NAMESAKES_COMPARED]:
            if speaker.kind == "person" and (
                same_first_name(speaker.words, mention.words) or ends_alike(speaker.words, mention.words)
            ):
                if len(mention.words) > len(speaker.words):
                    speaker.words = mention.words
                self._by_name[key] = speaker
                return speaker
        return None

    def _with_one_word(self, mention: NameMention, key: str) -> NamedSpeaker | None:
        """By family name, else by any other part of a person's name, else by an organisation's initials."""
        family = family_name(mention.words)
        for one in self._by_last[family][:NAMESAKES_COMPARED]:
            is_another = family in self._juniors and _is_junior(one.words)  # "Brindle Jr.", beside Brindle
            fits = gender_fits(one.gender, mention.gender) and not is_another
            if fits and not self._comes_after(mention, one):
                return one
        if family not in roles.PLACES:
            for one in self._by_word[family][:NAMESAKES_COMPARED]:
                fits = gender_fits(one.gender, mention.gender)  # "Mrs. Reyes" is not her grandson
                fits &= not (family in self._juniors and _is_junior(one.words))
                if one.kind == "person" and fits and not self._comes_after(mention, one):
                    return one
        return self._by_acronym.get(key)

    def _is_person(self, mention: NameMention) -> bool:
        """By a first name, a title, or an age behind it: “Ana Norvo”, “Mayor Norvo”, “Lemba Norvo, 61”."""
        frame = self.frames[mention.frame]
        is_titled = not TITLES_AND_ROLES.isdisjoint(frame.lows[mention.title_start : mention.start])
        has_age = frame.tag(mention.end) == "," and frame.tag(mention.end + 1) == NUMBER
        return is_titled or has_age or mention.words[0].lower() in FIRST_NAMES

    def _comes_after(self, mention: NameMention, longer: NamedSpeaker) -> bool:
        """“Norvo said …” before “Norvo Maps” or “Camp Norvo” is named: a thing of Norvo's, and no person.

        People are introduced under their whole names.
        """
        alone_at = self._alone_at.get(family_name(mention.words))
        is_thing = mention.gender is None and longer.number in self.guessed
        return is_thing and alone_at is not None and alone_at <= longer.first_frame

    def _new(self, mention: NameMention) -> NamedSpeaker:
        speaker = NamedSpeaker(
            len(self.speakers), mention.words, mention.kind, mention.gender, first_frame=mention.frame
        )
        self.speakers.append(speaker)
        frame = self.frames[mention.frame]
        speaker.is_glued = any(
            frame.words[index][-1] == "." and frame.ends[index] == frame.starts[index + 1]
            for index in range(mention.start, mention.end - 1)
        )
        if mention.kind == "person":
            self.guessed.add(speaker.number)
        words = [word.lower() for word in mention.words]
        self._by_name[lookup_key(words)] = speaker
        if not ends_in_place(words) and speaker.name not in NEVER_SHORTENED:
            self._by_last[family_name(mention.words)].append(speaker)
        if len(words) > 1:
            for word in words:
                self._by_word[_part(word)].append(speaker)
            if speaker.kind != "person":
                for initials in initials_of(words):
                    self._by_acronym.setdefault(initials, speaker)
        return speaker


def _is_junior(words: Sequence[str]) -> bool:
    return words[-1].lower() in GENERATIONS_WRITTEN


def _part(word: str) -> str:
    """One word of a name as it is looked up: “T.J.” is found by “t.j”, as its family name would be."""
    return word.lower().strip(".")
