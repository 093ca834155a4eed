"""Who is who: every name in the story, joined into people and organisations, and who a name means where."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import zip_longest

from bot.article.spans import Span
from bot.lexicon.offices import OTHER_WORDS, ranked
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention, NamesByEnd, find_names
from bot.readers.rules.grammar.tags import APOSTROPHE, CUE
from bot.readers.rules.grammar.vocabulary import is_in_title_case, vocabulary_of
from bot.readers.rules.people.descriptions_of_people import describe
from bot.readers.rules.people.genders_told import learn_genders
from bot.readers.rules.people.joined_names import NAMESAKES_COMPARED, JoinedNames
from bot.readers.rules.people.kinds_told import take_for_organisations
from bot.readers.rules.people.mention_places import (
    is_asked_about,
    is_in_title,
    is_interviewer,
    is_no_person,
    is_what_it_is_about,
    past_apposition,
)
from bot.readers.rules.people.name_forms import (
    bare_letters,
)
from bot.readers.rules.people.named_speakers import Mentioned, NamedSpeaker

LONGEST_SINCE_DOCUMENT = 3  # frames
INTERVIEWERS = word_set("""
    host presenter interviewer moderator anchor journalist reporter correspondent newsreader broadcaster
""")
OPENING_DETERMINER = re.compile(r"^(?:the|a|an|one|some|his|her|their|its)\s+")
INDEFINITE_OPENINGS = ("a ", "an ", "one ", "another ")


class People:
    """The story's names, and lookups of who a name or description means at a place.

    `mentions` holds the names of each frame in order; whoever resolves pronouns may add to it.
    """

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self.text, self.frames = text, frames
        self._by_role: dict[str, list[NamedSpeaker]] = defaultdict(list)
        self._by_handle: dict[str, NamedSpeaker] | None = None
        self._by_initials: dict[str, list[NamedSpeaker]] | None = None
        self._described: dict[str, NamedSpeaker] = {}
        vocabulary = vocabulary_of(frames)
        names = [find_names(frame, vocabulary) for frame in frames]
        self.by_frame: list[NamesByEnd] = [{one.end: one for one in found} for found in names]
        self.joined = JoinedNames(frames, names)
        self.speakers = self.joined.speakers
        self._named = len(self.speakers)  # those with a higher number are described
        self.mentions = [self._mentions_of(frame, found) for frame, found in zip(frames, names, strict=True)]
        for frame, found in zip(frames, names, strict=True):
            if is_in_title_case(frame):
                continue  # "Mayor Says Ana Reyes Left": which words are a name or an office is guessed
            for before, mention, following in zip((None, *found), found, (*found[1:], None), strict=False):
                describe(frame, mention, self.of(mention), before, following)
        take_for_organisations(frames, names, self.joined)
        self._told_as_people = learn_genders(frames, self.mentions, self.joined.guessed)
        for speaker in self.speakers:
            for role in speaker.roles:
                self._by_role[role].append(speaker)

    def alter(self, pairs: Sequence[tuple[NamedSpeaker, NamedSpeaker]]) -> None:
        """Take the second of each pair for an altered spelling of the first; both stay findable."""
        owners = {stray.number: introduced for introduced, stray in pairs}
        for introduced, stray in pairs:
            introduced.altered.append(stray.name)
            introduced.names.update(stray.names)
            introduced.spans.extend(stray.spans)
            introduced.roles |= stray.roles
        for mentions in self.mentions:
            for mention in mentions:
                mention.speaker = owners.get(mention.speaker.number, mention.speaker)
        self.joined.alter(pairs, owners)
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

    def _mentions_of(self, frame: Frame, found: Sequence[NameMention]) -> list[Mentioned]:
        """The names of a frame that stand for somebody, who may be meant further on."""
        mentioned = [
            self._mentioned(frame, one)
            for one, following in zip_longest(found, found[1:])
            if not (is_in_title(one, following) or is_no_person(frame, one))
        ]
        return [] if is_asked_about(frame) else mentioned

    def _mentioned(self, frame: Frame, mention: NameMention) -> Mentioned:
        """Where a name stands, and whether it is what its sentence is about."""
        speaker = self.of(mention)
        speaker.spans.append(frame.span_of(mention.start, mention.end))
        is_possessive = frame.tag(mention.end) in APOSTROPHE
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
        return self.joined.of(mention)

    @cached_property
    def _speaking(self) -> frozenset[int]:
        """The numbers of those beside whose names a verb of saying stands."""
        return frozenset(
            self.of(name).number
            for frame, names in zip(self.frames, self.by_frame, strict=True)
            for name in names.values()
            if CUE in (frame.tag(name.title_start - 1), frame.tag(past_apposition(frame, name.end)))
        )

    def speaks(self, speaker: NamedSpeaker) -> bool:
        """Whether a verb of saying stands beside the name anywhere in the article."""
        return speaker.number in self._speaking

    def may_be_a_thing(self, speaker: NamedSpeaker) -> bool:
        """Whether nothing tells that a name, “Map”, is a person’s: no office, no first name, no “her”."""
        is_told = speaker.number in self._told_as_people or speaker.gender is not None
        is_described = bool(speaker.roles) or speaker.description is not None
        return speaker.number in self.joined.guessed and not (is_told or is_described or self.speaks(speaker))

    @cached_property
    def _interviewers(self) -> frozenset[int]:
        """The numbers of those who are named behind “an interview with”, “questioned by”."""
        return frozenset(
            self.of(name).number
            for frame, names in zip(self.frames, self.by_frame, strict=True)
            for name in names.values()
            if is_interviewer(frame, name)
        )

    def interviews(self, speakers: Sequence[NamedSpeaker]) -> bool:
        """Whether the article tells of one of them that they ask others for a living."""
        return any(
            one.number in self._interviewers or not INTERVIEWERS.isdisjoint(one.roles) for one in speakers
        )

    def mentioned_lately(self, frame: Frame, within: int) -> Iterator[tuple[int, Sequence[Mentioned]]]:
        """How many frames ago, and who is mentioned there: the last `within` frames, `frame` itself first."""
        for ago in range(min(within, frame.number + 1)):
            yield ago, self.mentions[frame.number - ago]

    def named(self, name: str) -> NamedSpeaker | None:
        """Who the article means by `name`, whatever its case; None where it names nobody so."""
        words = tuple(name.split())
        return self.joined.find(NameMention(0, 0, 0, 0, words, "person", None)) if words else None

    def with_role(self, role: str) -> list[NamedSpeaker]:
        """Those who have held that office, under this word first and then under others for it."""
        found = list(self._by_role[role][-NAMESAKES_COMPARED:])
        for other in OTHER_WORDS.get(role, ()):
            found += [one for one in self._by_role[other][-NAMESAKES_COMPARED:] if one not in found]
        return found

    def is_described_in_headline(self, speaker: NamedSpeaker) -> bool:
        """“Mine Chief Denies It”: whom the story is about to tell of, mostly by name."""
        is_headline = bool(self.frames) and self.frames[0].tags[-1:] != ["."]
        return is_headline and speaker.first_frame == 0 and speaker.number >= self._named

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

    def with_initials(self, written: str) -> NamedSpeaker | None:
        """“AR”, of Ana Reyes, where nobody else whom the story names has these initials."""
        if self._by_initials is None:
            self._by_initials = defaultdict(list)
            for one in self.speakers:
                if one.kind == "person":
                    self._by_initials["".join(word[0] for word in one.words).upper()].append(one)
        meant = self._by_initials.get(written, ())
        return meant[0] if len(meant) == 1 else None

    def described(
        self, description: str, kind: PersonKind, gender: str | None, span: Span, frame: int
    ) -> NamedSpeaker:
        """Whom only a description names; the same words mean the same one, unless they say "another"."""
        key = OPENING_DETERMINER.sub("", description.lower())
        speaker = self._described.get(key)
        somebody_new = (
            kind == "unnamed"
            and description.lower().startswith(INDEFINITE_OPENINGS)
            and not (speaker is not None and span in speaker.spans)
        )
        if speaker is None or somebody_new:
            speaker = NamedSpeaker(len(self.speakers), (description,), kind, gender, first_frame=frame)
            words = key.split()
            speaker.roles.update(words, ranked(words))
            self.speakers.append(speaker)
            self._described.pop(key, None)  # so that the newest stands last
            self._described[key] = speaker
            if kind in ("person", "unnamed"):
                for word in speaker.roles:
                    self._by_role[word].append(speaker)
        speaker.names[description] += 1
        speaker.spans.append(span)
        return speaker
