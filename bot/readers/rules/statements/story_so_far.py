"""What has been found in a story up to a place: shared by those who read its parts."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.article.article import Article
from bot.article.quotations.quotations import Quotation
from bot.article.spans import Span
from bot.lexicon import roles
from bot.lexicon.acts import Act
from bot.lexicon.cues import AUDIENCES
from bot.readers.reading import Form
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.extents import Extent
from bot.readers.rules.attributions.silences import Silence
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import Phrase
from bot.readers.rules.grammar.subjects import clause_subject
from bot.readers.rules.grammar.tags import Tokens
from bot.readers.rules.grammar.times import time_end, without_preposition
from bot.readers.rules.people.meant import NOBODY, KnownBy, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.resolution import Resolver
from bot.readers.rules.people.speaker_history import SpeakerHistory
from bot.readers.rules.statements.drafts import Found, RulesDraft
from bot.readers.rules.statements.evidence import Evidence, manner_of

# What was said with these is a demand where it opens so.
OPENS_DEMAND = {"tell": ("to", "not"), "call": ("for", "on", "to"), "ask": ("to", "for", "that")}


class Introduced(NamedTuple):
    """Whose words a frame that ends in “:” promises; the attribution is None where it has no cue."""

    frame: int
    meant: Meant
    attribution: Attribution | None


class StorySoFar:
    """The statements found, who spoke last, and what a quotation without a speaker may carry on."""

    def __init__(self, article: Article, people: People) -> None:
        self.text, self.people = article.text, people
        self.history = SpeakerHistory()
        self.found = Found()
        self.direct: RulesDraft | None = None  # the last statement with a quotation
        self.direct_paragraph = -9
        self.introduced: Introduced | None = None
        self._resolver = Resolver(people, self.history)

    # Who is meant

    def resolve(self, phrases: Sequence[Phrase], frame: Frame) -> Meant:
        return self._resolver.resolve(phrases, frame)

    def note_subject(self, frame: Frame) -> None:
        self._resolver.note_subject(frame)

    def subjects_of(self, attribution: Attribution, earlier: Sequence[Attribution] = ()) -> Meant:
        """Who says it; carried over from `earlier` ones or the clause before where the cue has no subject."""
        frame, subjects = attribution.frame, attribution.subjects
        if subjects is None:
            speaking = (one.subjects for one in reversed(earlier) if not one.is_according)
            shared = next((one for one in speaking if one is not None), None)
            if shared is None:
                return self.clause_subject(frame, attribution.cue_start).told_by("nearest_name")
            meant = self.resolve(shared, frame)
            return meant.told_by("shared")
        return self.resolve(subjects, frame)

    def clause_subject(self, frame: Frame, before: int) -> Meant:
        """Whom the first clause of the frame is about, if one starts before token `before`."""
        return self.resolve(clause_subject(frame, before, self.people.by_frame[frame.number]), frame)

    def carried_on(self, known_by: KnownBy) -> Meant:
        """Who is quoted in the last statement with a quotation, known no better than by `known_by`."""
        return self.direct.evidence.meant.told_by(known_by) if self.direct is not None else NOBODY

    # What is found

    def add(self, draft: RulesDraft, frame: Frame) -> None:
        self.found.drafts.append(draft)
        if draft.speakers:
            self.history.spoke(draft.evidence.meant, frame, asked=draft.act == "asked")
        self.history.addressed = ()
        if draft.quotations:
            self.direct, self.direct_paragraph = draft, frame.paragraph
        self.introduced = None

    def add_reported(self, attribution: Attribution, extent: Extent, meant: Meant) -> RulesDraft:
        """Add what an attribution reports."""
        frame = attribution.frame
        act = _act(attribution, extent.form)
        draft = RulesDraft([*meant.speakers], extent.form, act, extent.spans, extent.quotations)
        broken = any(frame.quotations[token].broken for token in extent.tokens)
        manner = "quoted" if extent.form == "direct" else manner_of(attribution)
        draft.evidence = Evidence(meant, manner, broken)
        self._note_circumstances(draft, attribution)
        self.add(draft, frame)
        self.history.addressed = self._addressed_in(attribution)
        return draft

    def add_quoted(
        self,
        quotation: Quotation,
        frame: Frame,
        meant: Meant,
        attribution: Attribution | None = None,
    ) -> None:
        """Add a quotation that no attribution of its own frame reports; one of another frame may."""
        act: Act = "asked" if quotation.asks else "said"
        pieces = quotation.pieces
        draft = RulesDraft([*meant.speakers], "direct", act, [*pieces], [*pieces], mention=quotation.label)
        draft.evidence = Evidence(meant, "quoted", quotation.broken)
        if attribution is not None:
            draft.act = attribution.cue.act
            self._note_circumstances(draft, attribution)
        self.add(draft, frame)

    def add_silence(self, silence: Silence, frame: Frame) -> None:
        meant = self.resolve(silence.subjects, frame)
        speakers = [*meant.speakers]
        draft = RulesDraft(speakers, None, silence.act, [frame.span], cue=frame.span_of(*silence.cue))
        draft.evidence = Evidence(meant, "silent")
        draft.mention = _mention(silence.subjects, frame)
        draft.channel = _span(silence.channel, frame)
        draft.when = _span(silence.when, frame)
        draft.via = self._others(silence.askers, frame, speakers)
        self.found.drafts.append(draft)

    def set_aside(self, quotation: Quotation) -> None:
        """Note that nobody said the quoted words."""
        self.found.not_speech += quotation.pieces

    def _note_circumstances(self, draft: RulesDraft, attribution: Attribution) -> None:
        frame = attribution.frame
        draft.cue = frame.span_of(attribution.cue_start, attribution.cue_end)
        draft.mention = _mention(attribution.subjects or (), frame) or draft.mention
        draft.channel = _span(attribution.channel or self._told(attribution), frame)
        draft.when = _span(attribution.when or _time_in_front(attribution), frame)
        draft.via = self._others(attribution.via, frame, draft.speakers)

    def _others(
        self, phrases: Sequence[Phrase], frame: Frame, speakers: list[NamedSpeaker]
    ) -> list[NamedSpeaker]:
        return [one for one in self.resolve(phrases, frame).speakers if one not in speakers]

    def _told(self, attribution: Attribution) -> Tokens | None:
        """“told reporters”: the audience is the channel where telling them is telling the world."""
        audience = attribution.audience
        if audience is None or not self._is_public(attribution.frame, audience):
            return None
        return attribution.cue_start, audience[1]

    def _is_public(self, frame: Frame, audience: Tokens) -> bool:
        """“reporters”, “the court”, “the Harrow Post”."""
        start, end = audience
        if not AUDIENCES.isdisjoint(frame.lows[start:end]):
            return True
        name = self.people.by_frame[frame.number].get(end)
        if name is not None:
            return name.kind == "organisation"
        return frame.lows[end - 1] in roles.ORGANISATIONS

    def _addressed_in(self, attribution: Attribution) -> list[NamedSpeaker]:
        """Who was asked or told, and is likely to answer next."""
        if attribution.audience is None:
            return []
        start, end = attribution.audience
        names = self.people.by_frame[attribution.frame.number].values()
        return [self.people.of(name) for name in names if start <= name.start and name.end <= end]


def _mention(phrases: Sequence[Phrase], frame: Frame) -> Span | None:
    return frame.span_of(phrases[0].start, phrases[-1].end) if phrases else None


def _span(tokens: Tokens | None, frame: Frame) -> Span | None:
    return None if tokens is None else frame.span_of(*tokens)


def _act(attribution: Attribution, form: Form) -> Act:
    """“called for a review”, “told them to act” demand something; “called it a shambles” does not."""
    openers = OPENS_DEMAND.get(attribution.cue.lemma, ())
    demands = form != "direct" and attribution.frame.low(attribution.end) in openers
    return "demanded" if demands else attribution.cue.act


def _time_in_front(attribution: Attribution) -> Tokens | None:
    """“In July 2023, Reyes pledged”: the time that opens the sentence before the speaker."""
    frame = attribution.frame
    end = time_end(frame, 0)
    opens_frame = 0 < end < attribution.start <= end + 2 and frame.tags[end] == ","
    return (without_preposition(frame, 0), end) if opens_frame else None
