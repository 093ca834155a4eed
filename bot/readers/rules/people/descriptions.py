"""Tell whom a description means: “the Vermont senator”, “her letter”, “the club”, “officials”."""

import re

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.phrase_kinds import kind_of_phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    COORDINATOR,
    CUE,
    NAME,
    SUBORDINATOR,
)
from bot.readers.rules.people.description_forms import (
    EPITHETS,
    RELATIONS,
    behind_owner,
    end_of_anonymity,
    is_bare_source,
    is_epithet,
    is_of_an_agency,
    is_of_somebody_else,
    may_be_new,
    means_two,
    tells_of_the_past,
)
from bot.readers.rules.people.meant import NOBODY, KnownBy, Meant
from bot.readers.rules.people.named_later import is_named_soon, named_later
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.office_holders import (
    holds_another,
    is_of_another_trade,
    is_office_of_another,
    office_holder,
    sharing_words,
)
from bot.readers.rules.people.organisations_meant import named_behind, organisation_meant, paper_named
from bot.readers.rules.people.people import People
from bot.readers.rules.people.pronouns import CONTINUING
from bot.readers.rules.people.salience import REPLYING, Salience, is_in_headline_alone
from bot.readers.rules.people.speaker_history import SpeakerHistory
from bot.readers.rules.people.told_of_before import gender_of, introduced_before, parent_before, two_before
from bot.readers.rules.people.whose_people import speaks_for_another
from bot.readers.rules.people.writers import writer_of

# How one is known whom only a description names; any other may as well be somebody named.
KNOWN_BY_KIND: dict[PersonKind, KnownBy] = {"group": "described", "unnamed": "unnamed"}
BRACKETS = re.compile(r" \([A-Z][^() ]*\)$")  # "supporters of Ana Reyes (R-Utah)"
PARENTS = word_set("father dad mother mum mom parent")
LEAD_OF_EPITHET = 2.3  # points of salience ahead of anybody else of whom it may be told
SAYING_MORE = word_set("also further went goes") | CONTINUING
LONGEST_SAYING_MORE = 2  # tokens
HOSTS = ("host", "presenter", "interviewer", "moderator")
LOOK_BACK_FOR_HOST = 2  # frames
PRIVATE_PEOPLE = ("man", "woman", "boy", "girl", "teenager", "pensioner", "patient")
COUNTING = word_set("first second third fourth other last next")
INDEFINITE = word_set("a an one another some two three four five six several many most few")


class Descriptions:
    """Resolves descriptions to who was named before them, or to somebody whom only they name."""

    def __init__(self, people: People, history: SpeakerHistory, salience: Salience) -> None:
        self._people, self._history, self._salience = people, history, salience
        self._called: dict[str, Meant] = {}  # whom “the skipper” plainly meant before

    def resolve(self, phrase: Phrase, frame: Frame) -> Meant:
        """Whom the description means; somebody new where it fits nobody known."""
        kind = kind_of_phrase(phrase, frame)
        if (labelled := self._labelled(phrase, frame)) is not None:
            return Meant([labelled], "label")
        if named := paper_named(self._people, phrase, frame) or named_behind(self._people, phrase, frame):
            return Meant([named], "name")
        if kind == "document" and (
            writer := writer_of(self._people, self._history, self.resolve, phrase, frame)
        ):
            return Meant([writer], "description", 0.0)
        if means_two(phrase, frame) and (
            two := two_before(self._people, self._history.last.speakers, phrase, frame)
        ):
            return Meant(two, "description")
        if kind == "person" and speaks_for_another(self._people, self._salience, phrase, frame):
            return self.somebody_new(phrase, frame)
        known = self._known(phrase, frame, kind)
        if known.known_by == "epithet":
            self._called[_in_small_letters(phrase, frame)] = known
        if known.speakers:
            return known
        if kind in ("person", "unnamed") and (later := named_later(self._people, phrase, frame)) is not None:
            return Meant([later], "description")
        return self.somebody_new(phrase, frame)

    def somebody_new(self, phrase: Phrase, frame: Frame) -> Meant:
        """Whom nothing but the description names."""
        kind = kind_of_phrase(phrase, frame)
        speaker = self._described(phrase, frame, kind)
        is_new = kind != "person" or may_be_new(phrase, frame)
        is_untold = not is_new and (
            tells_of_the_past(phrase, frame)
            or is_named_soon(self._people, frame)
            or self._may_be_named(phrase, frame)
        )
        known_by = "untold" if is_untold else KNOWN_BY_KIND.get(kind, "unknown")
        return Meant([speaker], known_by, can_speak=may_speak(frame, phrase.head))

    def _may_be_named(self, phrase: Phrase, frame: Frame) -> bool:
        """“the cattleman”, of nobody known as one, where somebody with a name is most present by far."""
        is_bare = phrase.head == phrase.end - 1 and frame.lows[phrase.start] == "the"
        is_office = frame.lows[phrase.head] in roles.PEOPLE_ROLES
        if not is_bare or is_office or not may_speak(frame, phrase.head):
            return False
        words = {*frame.lows[phrase.start + 1 : phrase.head]}
        meant = self._most_present(phrase, frame, words)
        is_named = all(" " not in one.words[0] for one in meant.speakers)
        return meant.known_by == "epithet" and is_named

    def _labelled(self, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
        """“Ana Reyes: The head of the ward said”: whose name opens the sentence, with nothing but a colon."""
        label = self._people.by_frame[frame.number].get(phrase.start - 1)
        if label is None or label.title_start > 0 or frame.tag(label.end) != ":":
            return None
        speaker = self._people.of(label)
        is_somebody = len(label.words) > 1 and not self._people.may_be_a_thing(speaker)
        return speaker if label.kind == "person" and is_somebody else None

    def _known(self, phrase: Phrase, frame: Frame, kind: PersonKind) -> Meant:
        if kind == "unnamed" and is_bare_source(phrase, frame):
            last = self._history.last.speakers
            return Meant(list(last), "description") if [one.kind for one in last] == ["unnamed"] else NOBODY
        if frame.lows[phrase.start] in INDEFINITE and phrase.head > phrase.start:
            return NOBODY
        if kind == "person":
            return self._person(phrase, frame)
        return self._organisation(phrase, frame) if kind == "organisation" else NOBODY

    def _organisation(self, phrase: Phrase, frame: Frame) -> Meant:
        """Whom “the company” meant before it means again."""
        words = _in_small_letters(phrase, frame)
        if words not in self._called:
            meant = organisation_meant(self._people, self._history, phrase, frame)
            if meant is None:
                return NOBODY
            self._called[words] = _only(meant)
        return self._called[words]

    def _described(self, phrase: Phrase, frame: Frame, kind: PersonKind) -> NamedSpeaker:
        end = end_of_anonymity(phrase, frame) if kind == "unnamed" else phrase.end
        span = frame.span_of(phrase.start, end)
        words = BRACKETS.sub("", " ".join(span.of(self._people.text).split()))
        gender = gender_of(frame.lows[phrase.head])
        return self._people.described(words, kind, gender, span, frame.number)

    # People

    def _person(self, phrase: Phrase, frame: Frame) -> Meant:
        head = frame.lows[phrase.head]
        if (named := self._named_in_one_word(phrase, frame)) is not None:
            return Meant([named], "name")
        words = {low for low in frame.lows[phrase.start : phrase.head] if low not in grammar.DETERMINERS}
        words |= {low for low in frame.lows[phrase.head : phrase.end] if low in roles.PLACES}
        holder = office_holder(self._people, self._history, head, words, frame, phrase.end) or sharing_words(
            self._people, words & {*frame.lows[behind_owner(phrase, frame) : phrase.head]}, frame
        )
        if holder is not None and not is_of_somebody_else(phrase, frame, holder):
            return _only(holder)
        if frame.tag(phrase.end) == "," and frame.low(phrase.end + 1) in ("a", "an"):
            return NOBODY  # "The owner, a man in his sixties, said"
        if head in HOSTS and (host := self._host(frame)) is not None:
            return Meant([host], "description")
        if (goes_on := self._who_goes_on(phrase, frame) or self._who_adds(phrase, frame)) is not None:
            return Meant([goes_on], "epithet")
        if head in PARENTS and (parent := parent_before(self._people, phrase, frame)) is not None:
            return Meant([parent], "description")
        if head in PRIVATE_PEOPLE and not COUNTING.isdisjoint(frame.lows[phrase.start : phrase.head]):
            return NOBODY  # "the first man in the film"
        if may_be_new(phrase, frame) or frame.lows[phrase.start] != "the" or is_of_an_agency(phrase, frame):
            return NOBODY
        if not is_epithet(phrase, frame):
            return NOBODY
        if (
            head in PRIVATE_PEOPLE
            and (introduced := introduced_before(self._people, head, frame)) is not None
        ):
            return Meant([introduced], "unnamed")
        return self._called_before(phrase, frame) or self._most_present(phrase, frame, words)

    def _called_before(self, phrase: Phrase, frame: Frame) -> Meant | None:
        return self._called.get(_in_small_letters(phrase, frame))

    def _most_present(self, phrase: Phrase, frame: Frame, words: set[str]) -> Meant:
        """Who is meant where nothing but who is present tells so: “the deckhand”, “the doctor”."""
        head = frame.lows[phrase.head]
        # "She met Tom Brindle, the doctor said": hardly who is named in what the doctor says
        is_behind = frame.tag(phrase.start - 1) == "," and frame.tag(phrase.end) == CUE
        before = 0 if is_behind else phrase.start
        replies = not REPLYING.isdisjoint(frame.lows[phrase.end : phrase.end + 2])
        replying = self._history.last.asked and replies
        meant = self._salience.most_salient(frame, before, gender_of(head), replying=replying)
        last = self._history.last
        is_set_against = (
            frame.tag(phrase.start - 1) in {COORDINATOR, SUBORDINATOR} and last.frame == frame.number
        )
        if is_set_against and list(meant.speakers) == list(last.speakers):
            return NOBODY  # "Reyes said it was late, but the mayor denied it": two people
        if is_office_of_another(phrase, frame, words, meant.speakers):
            return NOBODY
        if any(
            is_of_another_trade(one, head)
            or is_in_headline_alone(one)
            or holds_another(one, head, words)
            or _is_called_otherwise(one, head)
            for one in meant.speakers
        ):
            return NOBODY
        is_clear = meant.lead >= LEAD_OF_EPITHET
        return meant._replace(known_by="epithet" if is_clear else "untold") if meant.speakers else NOBODY

    def _named_in_one_word(self, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
        """“says Baker”, of Ana Baker; “says Acme”, of Acme Widgets."""
        if phrase.start != phrase.head or frame.tags[phrase.head] != NAME:
            return None
        word = frame.words[phrase.head]
        named = self._people.named(word) if phrase.head > 0 else None
        if named is not None and named.kind == "person" and len(named.words) > 1:
            return named
        return self._people.joined.organisation_called(word)

    def _who_goes_on(self, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
        """“Reyes said it was late. The firm’s boss added that”: Reyes, if nobody else was named there."""
        last, head = self._history.last, frame.lows[phrase.head]
        is_next = frame.number - last.frame == 1 and len(last.speakers) == 1 and phrase.start == 0
        if not is_next or last.meant.known_by != "name" or head in RELATIONS or head not in EPITHETS:
            return None
        is_of = frame.low(phrase.head + 1) == "of" or "'" in frame.tags[phrase.start : phrase.head]
        if is_of and frame.paragraph != last.paragraph:
            return None  # "The cup’s organiser", "The author of the memo": perhaps another
        mentions = self._people.mentions[last.frame]
        named = {one.speaker.number for one in mentions if one.speaker.kind == "person"}
        speaker = last.speakers[0]
        has_office = speaker.roles & roles.PEOPLE_ROLES or len(speaker.words) == 1
        is_alone = named == {speaker.number} and speaker.kind == "person" and not has_office
        gender = gender_of(head)
        return speaker if is_alone and gender in (None, speaker.gender or gender) else None

    def _who_adds(self, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
        """“‘We can win,’ Reyes said. The BMW driver also admitted that”: Reyes, who does nothing else."""
        last, head = self._history.last, frame.lows[phrase.head]
        is_next = frame.number - last.frame == 1 and len(last.speakers) == 1 and phrase.start == 0
        adds = not SAYING_MORE.isdisjoint(frame.lows[phrase.end : phrase.end + LONGEST_SAYING_MORE])
        if not (is_next and adds) or head in RELATIONS or frame.lows[0] != "the" or head not in EPITHETS:
            return None
        speaker, gender = last.speakers[0], gender_of(head)
        is_another = is_of_another_trade(speaker, head) or _is_called_otherwise(speaker, head)
        has_office = not speaker.roles.isdisjoint(roles.PEOPLE_ROLES)
        is_somebody = speaker.kind == "person" and not is_another and not has_office
        return speaker if is_somebody and gender in (None, speaker.gender or gender) else None

    def _host(self, frame: Frame) -> NamedSpeaker | None:
        """“The presenter wondered”, where the one before answered: whom they answered."""
        before, last = self._history.before_last, self._history.last
        is_near = frame.number - last.frame <= LOOK_BACK_FOR_HOST
        is_person = len(before) == 1 and before[0].kind == "person"
        return before[0] if is_near and is_person and list(before) != list(last.speakers) else None


def _in_small_letters(phrase: Phrase, frame: Frame) -> str:
    return " ".join(frame.lows[phrase.start : phrase.end])


def _only(speaker: NamedSpeaker | None) -> Meant:
    return Meant([speaker], "description") if speaker is not None else NOBODY


def _is_called_otherwise(speaker: NamedSpeaker, head: str) -> bool:
    """“A former care worker” is not “the writer” of something."""
    called = {word.casefold() for word in speaker.words[0].split()}
    return head not in (*PRIVATE_PEOPLE, *called) and not called.isdisjoint(roles.PEOPLE_ROLES)
