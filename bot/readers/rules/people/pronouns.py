"""Tell whom “he”, “she”, “they” and “it” mean."""

from collections.abc import Iterator, Sequence

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.grammar import STANDING_ALONE
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.phrase_kinds import kind_of_phrase
from bot.readers.rules.grammar.tags import CUE, HELPER, OPENS_PHRASE, PARTING, QUOTATION, WORD, end_of_run
from bot.readers.rules.people.meant import NOBODY, KnownBy, Meant
from bot.readers.rules.people.named_speakers import Mentioned, NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.present_organisations import is_outlet
from bot.readers.rules.people.salience import REPLYING, Describe, Salience
from bot.readers.rules.people.speaker_history import SpeakerHistory

# How whoever spoke last must be known for "he" to be plainly them; else how far ahead they must be.
PLAIN: frozenset[KnownBy] = frozenset({"name", "label", "shared", "subject_before", "goes_on"})
LONGEST_BEFORE_ANSWERER = 2  # tokens: the quotation and a comma
PLAIN_LEAD = 2.0  # points of salience
TELLING_LEAD = 1.0  # as far ahead a pronoun tells whether somebody is a he or a she
CONTINUING = word_set("added adds continued continues concluded")
JOINS_NAMES = ("and", ",", "&")  # between those who are named together
# “her claim that”, “according to him”
SUBJECT_FORMS = {"his": "he", "him": "he", "her": "she", "their": "they", "them": "they", "its": "it"}
GENDERS = {"he": "m", "she": "f"}
LOOK_BACK = 3  # frames in which "they" and "it" look for a group or organisation
KINDS_OF_THEY = ("group", "organisation", "unnamed", "document")
KINDS_OF_IT: tuple[PersonKind, ...] = ("organisation", "document", "group")


class Pronouns:
    """Resolves pronouns by who spoke and who was named before them."""

    def __init__(
        self, people: People, history: SpeakerHistory, salience: Salience, describe: Describe
    ) -> None:
        self._people, self._history = people, history
        self._salience, self._describe = salience, describe

    def resolve(self, pronoun: str, frame: Frame, token: int) -> Meant:
        """Whom `pronoun`, which may be contracted (“he’d”), means at `token`."""
        pronoun = pronoun.split("’")[0].split("'")[0]
        pronoun = SUBJECT_FORMS.get(pronoun, pronoun)
        if pronoun in GENDERS:
            return self._person(GENDERS[pronoun], frame, token)
        if pronoun == "they":
            return _meant(self._they(frame, token))
        return _meant(self._it(frame, token)) if pronoun == "it" else NOBODY

    def _person(self, gender: str, frame: Frame, token: int) -> Meant:
        last = self._history.last
        replies = not REPLYING.isdisjoint(frame.lows[token + 1 : token + 3])
        is_next = bool(self._history.addressed) and frame.number - last.frame == 1
        # "When Reyes asked why, | she said": not Reyes
        leads_in = frame.tags[0] in OPENS_PHRASE and frame.tag(token - 1) == ","
        is_answer = replies or is_next or (leads_in and last.frame == frame.number)
        is_answer = is_answer or self._answers_interviewer(frame, token)
        replying = (last.asked and is_answer) or (replies and is_next)
        continuing = not replying and not CONTINUING.isdisjoint(frame.lows[max(0, token - 1) : token + 3])
        meant = self._salience.most_salient(frame, token, gender, replying=replying, continuing=continuing)
        for speaker in meant.speakers if meant.lead >= TELLING_LEAD else ():
            speaker.gender = speaker.gender or gender
        return meant._replace(known_by="subject_before") if self._is_plain(meant, frame, token) else meant

    def _answers_interviewer(self, frame: Frame, token: int) -> bool:
        """“Reyes, the host, asked about it. “It was fine,” | she said.”: not who asks for a living."""
        last = self._history.last
        is_quoted = frame.tag(0) == QUOTATION and token <= LONGEST_BEFORE_ANSWERER
        return is_quoted and frame.number - last.frame == 1 and self._people.interviews(last.speakers)

    def _is_plain(self, meant: Meant, frame: Frame, token: int) -> bool:
        """Whether the sentence before is about whom the pronoun means, and hardly anybody else comes near."""
        if not any(
            mention.is_subject and mention.speaker in meant.speakers
            for number in range(max(0, frame.number - 1), frame.number + 1)
            for mention in self._people.mentions[number]
            if number < frame.number or mention.token < token
        ):
            return False
        if meant.lead < TELLING_LEAD and self._is_about_another(meant, frame, token):
            return False
        last = self._history.last.meant
        spoke_last = last.known_by in PLAIN and list(last.speakers) == list(meant.speakers)
        return spoke_last or meant.lead >= PLAIN_LEAD

    def _is_about_another(self, meant: Meant, frame: Frame, token: int) -> bool:
        """“Hale said so. In May, Lund annoyed fans when | he said”: the sentence is about somebody else."""
        return any(
            mention.is_subject and mention.token < token and mention.speaker not in meant.speakers
            for mention in self._people.mentions[frame.number]
            if mention.speaker.kind == "person"
        )

    def _they(self, frame: Frame, token: int) -> Sequence[NamedSpeaker]:
        named = self._named_together(frame, token)
        if named:
            return named
        speakers = self._history.last.speakers
        if (group := self._group_before(frame, token)) is not None:
            return group
        if told := self._told_of_before(frame, token):
            return told
        if len(speakers) > 1 or (speakers and speakers[0].kind in KINDS_OF_THEY):
            return list(speakers)
        group = self._just_told_of(frame, ("group",))
        if group:
            return group
        if speakers and self._history.last.frame >= frame.number - 1:
            same = self._history.last.paragraph == frame.paragraph
            if same:
                return list(speakers)  # one who is called so
        for mentions in self._mentions_before(frame, token):
            for mention in reversed(mentions):
                is_several = mention.speaker.kind in ("group", "organisation")
                if is_several and not is_outlet(mention.speaker) and not self._tells_of_another(mention):
                    return [mention.speaker]
        return self._history.nearby(frame).speakers

    def _tells_of_another(self, mention: Mentioned) -> bool:
        """“The board met in | Harrow.”, “the | Flood Control | training”: nobody that “they” could mean."""
        frame, names = self._people.frames[mention.frame], self._people.by_frame[mention.frame].values()
        end = next((name.end for name in names if name.start == mention.token), mention.token + 1)
        tells_where = frame.low(mention.token - 1) in ("in", "near", "at", "from")
        return tells_where or (frame.tag(end) == WORD and not frame.lows[end].endswith(("s", "ed")))

    def _group_before(self, frame: Frame, token: int) -> Sequence[NamedSpeaker] | None:
        """“In a film by the group, they say”: who is told of in what leads in to the clause."""
        if frame.tag(token - 1) != "," or frame.tags[0] not in OPENS_PHRASE:
            return None
        head = token - 2
        is_group = frame.low(head) in roles.GROUPS or frame.low(head) in roles.ORGANISATIONS
        if frame.low(head - 1) != "the" or frame.low(head) in STANDING_ALONE or not is_group:
            return None
        return self._describe(Phrase(head - 1, head + 1, head, "description"), frame).speakers

    def _told_of_before(self, frame: Frame, token: int) -> Sequence[NamedSpeaker]:
        """“Aides concede that he left – for good reason, they say”: the group that says so.

        “Three men were held, they said” is said by somebody else.
        """
        if frame.tag(token - 1) not in PARTING:
            return []
        subject = clause_subject(frame, token, self._people.by_frame[frame.number])
        is_group = bool(subject) and subject[0].kind == "description" and subject[0].start <= 1
        if not is_group or frame.tag(end_of_run(frame.tags, subject[0].end, HELPER)) != CUE:
            return []
        if kind_of_phrase(subject[0], frame) != "group":
            return []
        return self._describe(subject[0], frame).speakers[:1]

    def _named_together(self, frame: Frame, token: int) -> Sequence[NamedSpeaker]:
        """Several who open the sentence, or the one before: “Reyes and Brindle left. They say”."""
        named = self._opening_together(frame, token)
        if named or frame.number == 0 or self._history.last.frame >= frame.number - 1:
            return named
        before = self._people.frames[frame.number - 1]
        is_near = frame.paragraph - before.paragraph <= (token == 0)
        return self._opening_together(before, len(before)) if is_near else []

    def _opening_together(self, frame: Frame, token: int) -> Sequence[NamedSpeaker]:
        subjects = clause_subject(frame, token, self._people.by_frame[frame.number])
        named = [self._people.of(one.name) for one in subjects if one.name is not None]
        if len(named) == len(subjects) > 1:
            return named
        names = {name.title_start: name for name in self._people.by_frame[frame.number].values()}
        together: list[NamedSpeaker] = []
        place = 0
        while place < token and (name := names.get(place)) is not None:
            together.append(self._people.of(name))
            if frame.low(name.end) not in JOINS_NAMES:
                break
            place = name.end + 1
        return together if len(together) > 1 else []

    def _just_told_of(self, frame: Frame, kinds: Sequence[PersonKind]) -> Sequence[NamedSpeaker]:
        """The subject of the sentence before, if it is of these kinds: “The nurses marched on Monday.”."""
        if frame.number == 0:
            return []
        before = self._people.frames[frame.number - 1]
        subject = clause_subject(before, len(before), self._people.by_frame[before.number])
        if not subject or subject[0].kind != "description":
            return []
        if kind_of_phrase(subject[0], before) not in kinds:
            return []
        return self._describe(subject[0], before).speakers[:1]

    def _it(self, frame: Frame, token: int) -> list[NamedSpeaker]:
        speakers = self._history.last.speakers
        is_recent = frame.number - self._history.last.frame <= 1
        if is_recent and speakers and (speakers[0].kind in KINDS_OF_IT or _may_be_a_body(speakers[0])):
            return list(speakers)
        if not is_recent and (told := self._just_told_of(frame, KINDS_OF_IT)):
            return list(told)
        if speakers and speakers[0].kind in KINDS_OF_IT:
            return list(speakers)
        for mentions in self._mentions_before(frame, token):
            for mention in mentions:
                if mention.speaker.kind == "organisation" and mention.is_subject:
                    return [mention.speaker]
        return list(self._just_told_of(frame, KINDS_OF_IT))

    def _mentions_before(self, frame: Frame, token: int) -> Iterator[list[Mentioned]]:
        """The names of this frame before `token`, then those of the frames before it."""
        yield [mention for mention in self._people.mentions[frame.number] if mention.token < token]
        for number in range(frame.number - 1, max(-1, frame.number - LOOK_BACK), -1):
            yield self._people.mentions[number]


def _may_be_a_body(speaker: NamedSpeaker) -> bool:
    """“Norvo said …”: nothing but its capital tells that a single word names a person."""
    is_guessed = speaker.gender is None and not speaker.roles and speaker.words[0].lower() not in FIRST_NAMES
    return is_guessed and len(speaker.words) == 1


def _meant(speakers: Sequence[NamedSpeaker]) -> Meant:
    return Meant(speakers, "pronoun") if speakers else NOBODY
