"""Who is who: every name in the story, joined into people and organisations, and who a name means where."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import zip_longest

from bot.article.spans import Span
from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.first_names import gender_of
from bot.lexicon.offices import OTHER_WORDS
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import TITLES_AND_ROLES
from bot.readers.rules.grammar.names import NameMention, find_names
from bot.readers.rules.grammar.noun_phrases import NAMES_OF_FRAME
from bot.readers.rules.grammar.tags import NAME, NUMBER, POSSESSIVE, WORD
from bot.readers.rules.grammar.vocabulary import vocabulary_of
from bot.readers.rules.people.descriptions_of_people import describe
from bot.readers.rules.people.mention_places import (
    does_something,
    is_in_title,
    is_what_it_is_about,
    tells_of_next,
)
from bot.readers.rules.people.name_forms import (
    bare_letters,
    ends_alike,
    ends_in_place,
    family_name,
    gender_fits,
    initials_of,
    lookup_key,
    same_first_name,
)
from bot.readers.rules.people.named_speakers import Mentioned, NamedSpeaker

# More people than this with one family name, or one office, are not told apart: comparing all costs a square.
NAMESAKES_COMPARED = 40
LATELY = 2  # frames since somebody was named in full
LONGEST_SINCE_DOCUMENT = 3  # frames
ARTICLES = re.compile(r"^(?:the|a|an|one|some|his|her|their|its)\s+")
INDEFINITE = ("a ", "an ", "one ", "another ")


class People:
    """The story's names, and lookups of who a name or description means at a place.

    `mentions` holds the names of each frame in order; whoever resolves pronouns may add to it.
    """

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self.text, self.frames = text, frames
        self.speakers: list[NamedSpeaker] = []
        self._by_last: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_word: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_acronym: dict[str, NamedSpeaker] = {}
        self._by_name: dict[str, NamedSpeaker] = {}
        self._by_role: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_handle: dict[str, NamedSpeaker] | None = None
        self._described: dict[str, NamedSpeaker] = {}
        self._of_mention: dict[tuple[int, int], NamedSpeaker] = {}
        self._alone_at: dict[str, int] = {}  # the first sentence that a single word names somebody in
        self._guessed: set[int] = set()  # numbers of people who are taken for such by nothing but capitals
        vocabulary = vocabulary_of(frames)
        names = [find_names(frame, vocabulary) for frame in frames]
        self.by_frame: list[NAMES_OF_FRAME] = [{one.end: one for one in found} for found in names]
        self._join(names)
        self.mentions = [
            [
                self._mentioned(frame, one)
                for one, following in zip_longest(found, found[1:])
                if not (tells_of_next(frame, one) or is_in_title(one, following))
            ]
            for frame, found in zip(frames, names, strict=True)
        ]
        for frame, found in zip(frames, names, strict=True):
            for mention in found:
                describe(frame, mention, self.of(mention))
        for speaker in self.speakers:
            for role in speaker.roles:
                self._by_role[role].append(speaker)

    # Joining

    def _join(self, names: Sequence[Sequence[NameMention]]) -> None:
        """Full names first, so that a family name alone, before or after, finds its owner."""
        every = [mention for found in names for mention in found]
        for mention in every:
            frame = self.frames[mention.frame]
            is_alone = len(mention.words) == 1 and frame.tag(mention.end) not in {
                NAME,
                WORD,
            }  # "the Pell yard"
            if is_alone and frame.tags[-1] == ".":
                self._alone_at.setdefault(family_name(mention.words), mention.frame)
        for mention in [one for one in every if len(one.words) > 1] + [
            one for one in every if len(one.words) == 1
        ]:
            speaker = self._find(mention) or self._new(mention)
            self._of_mention[mention.frame, mention.start] = speaker
            speaker.first_frame = min(speaker.first_frame, mention.frame)
            if self._is_person(mention):
                self._guessed.discard(speaker.number)
        self._settle_places(every)
        self._settle_namesakes(every)

    def _settle_places(self, every: Sequence[NameMention]) -> None:
        """A single name that once stands behind "in", and never behind a title, is a place throughout."""
        single = [mention for mention in every if len(mention.words) == 1]
        placed = {self.of(mention).number for mention in single if mention.kind == "organisation"}
        titled = {self.of(mention).number for mention in single if mention.title_start < mention.start}
        for number in placed - titled:
            speaker = self.speakers[number]
            if len(speaker.words) == 1 and speaker.gender is None:
                speaker.kind = "organisation"

    def _settle_namesakes(self, every: Sequence[NameMention]) -> None:
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

    def _find(self, mention: NameMention) -> NamedSpeaker | None:
        key = lookup_key(mention.words)
        if key in self._by_name:
            return self._by_name[key]
        if len(mention.words) == 1:
            return self._with_one_word(mention, key)
        if mention.kind != "person":
            return None
        for speaker in self._by_word[mention.words[0].lower()][:NAMESAKES_COMPARED]:
            is_initial = mention.words[-1][1:] == "."  # "Ana P." of Ana P. Reyes
            if (
                is_initial
                and speaker.kind == "person"
                and speaker.words[: len(mention.words)] == mention.words
            ):
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
            if gender_fits(one.gender, mention.gender) and not self._comes_after(mention, one):
                return one
        if family not in roles.PLACES:
            for one in self._by_word[family][:NAMESAKES_COMPARED]:
                if one.kind == "person" and not self._comes_after(mention, one):
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
        is_thing = mention.gender is None and longer.number in self._guessed
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
            self._guessed.add(speaker.number)
        words = [word.lower() for word in mention.words]
        self._by_name[lookup_key(words)] = speaker
        if not ends_in_place(words):
            self._by_last[family_name(mention.words)].append(speaker)
        if len(words) > 1:
            for word in words:
                self._by_word[word].append(speaker)
            if speaker.kind != "person":
                self._by_acronym.setdefault(initials_of(words), speaker)
        return speaker

    def alter(self, pairs: Sequence[tuple[NamedSpeaker, NamedSpeaker]]) -> None:
        """Take the second of each pair for an altered spelling of the first; both stay findable."""
        owners = {stray.number: introduced for introduced, stray in pairs}
        for introduced, stray in pairs:
            introduced.altered.append(stray.name)
            introduced.names.update(stray.names)
            introduced.spans.extend(stray.spans)
            introduced.roles |= stray.roles
            for key in {lookup_key(stray.words), *(lookup_key([name]) for name in stray.names)}:
                self._by_name[key] = introduced
        for mentions in self.mentions:
            for mention in mentions:
                mention.speaker = owners.get(mention.speaker.number, mention.speaker)
        for place, speaker in self._of_mention.items():
            self._of_mention[place] = owners.get(speaker.number, speaker)
        self._hand_over_roles(pairs, owners)

    def _hand_over_roles(
        self, pairs: Sequence[tuple[NamedSpeaker, NamedSpeaker]], owners: Mapping[int, NamedSpeaker]
    ) -> None:
        new_holders: dict[str, list[NamedSpeaker]] = defaultdict(list)
        for introduced, stray in pairs:
            for role in stray.roles:
                new_holders[role].append(introduced)
        for role, holders in new_holders.items():
            kept = [one for one in self._by_role[role] if one.number not in owners]
            self._by_role[role] = list(dict.fromkeys([*kept, *holders]))

    def _mentioned(self, frame: Frame, mention: NameMention) -> Mentioned:
        """Where a name stands, and whether it is what its sentence is about."""
        speaker = self.of(mention)
        speaker.spans.append(frame.span_of(mention.start, mention.end))
        is_possessive = frame.tag(mention.end) == POSSESSIVE
        is_subject = is_what_it_is_about(frame, mention)
        return Mentioned(mention.frame, mention.start, speaker, is_subject, is_possessive)

    # Lookups

    @cached_property
    def named_with_article(self) -> frozenset[str]:
        """The single words that are names and stand behind “the”: “the Rovers lost”."""
        return frozenset(
            frame.words[name.start]
            for frame, names in zip(self.frames, self.by_frame, strict=True)
            for name in names.values()
            if name.end == name.start + 1 == name.title_start + 1 and frame.low(name.start - 1) == "the"
        )

    def of(self, mention: NameMention) -> NamedSpeaker:
        return self._of_mention[mention.frame, mention.start]

    def mentioned_lately(self, frame: Frame, within: int) -> Iterator[tuple[int, Sequence[Mentioned]]]:
        """How many frames ago, and who is mentioned there: the last `within` frames, `frame` itself first."""
        for ago in range(min(within, frame.number + 1)):
            yield ago, self.mentions[frame.number - ago]

    def named(self, name: str) -> NamedSpeaker | None:
        """Who the article means by `name`, whatever its case; None where it names nobody so."""
        words = tuple(name.split())
        return self._find(NameMention(0, 0, 0, 0, words, "person", None)) if words else None

    def organisation_called(self, word: str) -> NamedSpeaker | None:
        """“Justice”, of the Justice Department; None where no organisation’s name opens with the word."""
        opening = [one for one in self._by_word[word.lower()] if one.words[0].lower() == word.lower()]
        return next((one for one in opening if one.kind == "organisation"), None)

    def with_role(self, role: str) -> list[NamedSpeaker]:
        """Those who have held that office, under this word first and then under others for it."""
        found = list(self._by_role[role][-NAMESAKES_COMPARED:])
        for other in OTHER_WORDS.get(role, ()):
            found += [one for one in self._by_role[other][-NAMESAKES_COMPARED:] if one not in found]
        return found

    def has_holder(self, role: str) -> bool:
        """Whether the story names somebody who holds that office."""
        return any(one.kind == "person" for one in self.with_role(role))

    def document(self, noun: str, frame: int) -> NamedSpeaker | None:
        """The document of that kind which the last few sentences spoke of."""
        for speaker in reversed(self._described.values()):
            if frame - speaker.first_frame > LONGEST_SINCE_DOCUMENT:
                return None
            if speaker.kind == "document" and noun in speaker.roles:
                return speaker
        return None

    def with_handle(self, handle: str) -> NamedSpeaker | None:
        """Whose account "@anareyes" is: the person whose name is spelt like it, in full or by family name."""
        if self._by_handle is None:
            people = [one for one in reversed(self.speakers) if one.kind == "person"]
            self._by_handle = {bare_letters(one.words[-1]): one for one in people}
            self._by_handle |= {bare_letters("".join(one.words)): one for one in people}
        return self._by_handle.get(bare_letters(handle))

    def described(
        self, description: str, kind: PersonKind, gender: str | None, span: Span, frame: int
    ) -> NamedSpeaker:
        """Whom only a description names; the same words mean the same one, unless they say "another"."""
        key = ARTICLES.sub("", description.lower())
        speaker = self._described.get(key)
        somebody_new = (
            kind == "unnamed"
            and description.lower().startswith(INDEFINITE)
            and not (speaker is not None and span in speaker.spans)
        )
        if speaker is None or somebody_new:
            speaker = NamedSpeaker(len(self.speakers), (description,), kind, gender, first_frame=frame)
            speaker.roles.update(key.split())
            self.speakers.append(speaker)
            self._described.pop(key, None)  # so that the newest stands last
            self._described[key] = speaker
            if kind in ("person", "unnamed"):
                for word in speaker.roles:
                    self._by_role[word].append(speaker)
        speaker.names[description] += 1
        speaker.spans.append(span)
        return speaker
