"""Who said what, by rules: attributions, their contents, their speakers, and quotations without either.

The order is that of the text, because who "he" is and whose a bare quotation is depends on who
spoke before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core import not_speech
from bot.core.article import Article
from bot.core.attribution import Attribution
from bot.core.attributions import find_attributions
from bot.core.contents import Content, Region, content_of
from bot.core.entities import Entity
from bot.core.frames import Frame
from bot.core.lexicon import roles
from bot.core.independence import independent
from bot.core.lexicon.cues import AUDIENCES
from bot.core.noun_phrases import phrases_before
from bot.core.people import People
from bot.core.quotations import Quotation
from bot.core.reading import Act, Form
from bot.core.resolution import Resolver
from bot.core.silences import Silence, find_silences
from bot.core.spans import Span, trim
from bot.core.subjects import clause_subject
from bot.core.times import time_end


@dataclass(slots=True)
class Draft:
    """A statement before its speakers have ids."""

    speakers: list[Entity]
    form: Form | None
    act: Act
    spans: list[Span]
    quotations: list[Span] = field(default_factory=list)
    cue: Span | None = None
    mention: Span | None = None
    channel: Span | None = None
    when: Span | None = None
    via: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """What the rules find in a story."""

    drafts: list[Draft] = field(default_factory=list)
    not_speech: list[Span] = field(default_factory=list)


class StatementReader:
    """Reads a story's frames once, in order."""

    def __init__(self, article: Article, frames: Sequence[Frame], people: People) -> None:
        self.text, self.frames, self.people = article.text, frames, people
        self.headline = article.headline
        self.author_span = article.names.author or Span(0, 0)
        self.author = self.author_span.of(article.text)
        self.resolver = Resolver(people)
        self.found = Found()
        self._direct: Draft | None = None  # the last direct statement, which a bare quotation carries on
        self._direct_paragraph = -9
        self._introduced: tuple[int, list[Entity], Attribution | None] | None = (
            None  # by a frame that ends in ":"
        )
        self._waiting: list[tuple[Frame, int]] = []  # quotations that open a paragraph before their speaker
        self._echoes: list[
            Quotation
        ] = []  # quoted in a headline or between paragraphs, perhaps from the story

    def read(self) -> Found:
        paragraph = -1
        for frame in self.frames:
            if frame.paragraph != paragraph:
                if not (0 in frame.quotations and frame.quotations[0].continues):
                    self._settle_waiting()
                paragraph = frame.paragraph
            self._read_frame(frame)
        self._settle_waiting()
        self._settle_echoes()
        self.found.drafts.sort(
            key=lambda draft: draft.spans[0] if draft.form else draft.cue or draft.spans[0]
        )
        self.found.not_speech.sort()
        return self.found

    # One frame

    def _read_frame(self, frame: Frame) -> None:
        names = self.people.by_frame[frame.number]
        open_tokens = set(frame.quotations)
        for token, quotation in frame.quotations.items():
            if quotation.set_by != "marks":
                self._read_set_apart(frame, token, quotation)
                open_tokens.discard(token)
            elif not_speech.is_nickname(frame, token) or self._is_title(frame, token):
                self._set_aside(frame, token)
                open_tokens.discard(token)
        if self.headline is not None and frame.span.start < self.headline.end:
            self._read_headline(frame, open_tokens)
            return
        self.resolver.note_subject(frame)
        silences = find_silences(frame, names)
        for silence in silences:
            self._add_silence(frame, silence)
        attributions = independent(frame, find_attributions(frame, names), silences)
        previous_end = _dateline_end(frame)
        for place, attribution in enumerate(attributions):
            subjects = self._subjects(attribution, attributions, place)
            region = Region(previous_end, attribution.content_end or len(frame))
            content = content_of(attribution, region)
            if content is not None and not self._is_worth_reading(attribution, content, open_tokens):
                content = None
            if content is None:
                if attribution.end > previous_end and frame.tags[-1] != ":":
                    self._note_speaker(attribution, subjects, frame)
                if frame.tags[-1] == ":":
                    self._introduced = (frame.number, subjects, attribution)
                continue
            self._add_statement(frame, attribution, subjects, content, open_tokens)
            previous_end = max(attribution.end, content.pieces[-1][1])
        self._read_remaining_quotations(frame, open_tokens, attributions)
        if frame.tags and frame.tags[-1] == ":" and self._introduced is None:
            self._introduce_without_cue(frame)

    def _is_title(self, frame: Frame, token: int) -> bool:
        if not_speech.is_named_so(self.text, frame, token):
            return True
        return not_speech.is_title(self.text, frame, token)

    def _set_aside(self, frame: Frame, token: int) -> None:
        self.found.not_speech += frame.quotations[token].pieces

    def _subjects(
        self, attribution: Attribution, attributions: Sequence[Attribution], place: int
    ) -> list[Entity]:
        """The speakers; carried over from the clause before where the cue has no subject of its own."""
        frame = attribution.frame
        if attribution.subjects is not None:
            return self.resolver.resolve(attribution.subjects, frame)
        for earlier in reversed(attributions[:place]):
            if not earlier.is_according and earlier.subjects is not None:
                return self.resolver.resolve(earlier.subjects, frame)
        names = self.people.by_frame[frame.number]
        phrases = clause_subject(frame, attribution.cue_start, names)
        return self.resolver.resolve(phrases, frame) if phrases else []

    def _note_speaker(self, attribution: Attribution, subjects: list[Entity], frame: Frame) -> None:
        """Remember who is talking even where this frame holds nothing said ("Reyes told reporters.")."""
        if subjects and attribution.subjects is not None and not attribution.unreal:
            self.resolver.spoke(subjects, frame)

    def _is_worth_reading(self, attribution: Attribution, content: Content, open_tokens: set[int]) -> bool:
        if attribution.unreal and not any("Q" in attribution.frame.tags[a:b] for a, b in content.pieces):
            return False
        tokens = [token for start, end in content.pieces for token in range(start, end)]
        if all(
            attribution.frame.tags[token] in "Q,.-;:c" for token in tokens
        ):  # nothing but titles: not speech
            return any(token in open_tokens for token in tokens)
        return bool(tokens)

    def _add_statement(
        self,
        frame: Frame,
        attribution: Attribution,
        subjects: list[Entity],
        content: Content,
        open_tokens: set[int],
    ) -> None:
        spans: list[Span] = []
        quoted: list[Span] = []
        loose_words = False
        for start, end in content.pieces:
            inside = [token for token in range(start, end) if token in open_tokens]
            alone = all(
                frame.tags[token] in "Q,.;:-c" or (token not in open_tokens and frame.tags[token] == "Q")
                for token in range(start, end)
            )
            if not alone and inside and frame.tags[start] == "Q" and start in open_tokens:
                run_end = _end_of_quoted_run(frame, start, end)
                if run_end is not None:  # “…” and then narration, which is not part of what was said
                    inside = [token for token in inside if token < run_end]
                    end, alone = run_end, True
            for token in inside:
                quoted += frame.quotations[token].pieces
                open_tokens.discard(token)
            if alone and inside:
                for token in inside:
                    spans += frame.quotations[token].pieces
            else:
                loose_words = True
                spans.append(_trimmed(self.text, frame, start, end))
        form: Form = "indirect" if not quoted else "mixed" if loose_words else "direct"
        draft = Draft(subjects, form, _act(attribution, form), spans, quoted)
        self._fill_in(draft, attribution, subjects)
        self._add(draft, frame)
        if attribution.audience is not None:
            self._remember_addressed(attribution)
        if form == "direct":
            self._claim_waiting(frame, subjects)

    def _remember_addressed(self, attribution: Attribution) -> None:
        """Who was asked is likely to answer next."""
        assert attribution.audience is not None
        start, end = attribution.audience
        self.resolver.addressed = [
            self.people.of(name)
            for name in self.people.by_frame[attribution.frame.number].values()
            if start <= name.start and name.end <= end
        ]

    def _fill_in(self, draft: Draft, attribution: Attribution, subjects: list[Entity]) -> None:
        frame = attribution.frame
        draft.cue = frame.span_of(attribution.cue_start, attribution.cue_end)
        if attribution.subjects:
            draft.mention = frame.span_of(attribution.subjects[0].start, attribution.subjects[-1].end)
        if attribution.channel:
            draft.channel = frame.span_of(*attribution.channel)
        elif attribution.audience and self._is_public(frame, attribution.audience):
            draft.channel = frame.span_of(attribution.cue_start, attribution.audience[1])
        when = attribution.when or _time_in_front(attribution)
        if when:
            draft.when = frame.span_of(*when)
        draft.via = [one for one in self.resolver.resolve(attribution.via, frame) if one not in subjects]

    def _is_public(self, frame: Frame, audience: tuple[int, int]) -> bool:
        """Whether telling them is telling the world: “reporters”, “the court”, “the Harrow Post”."""
        start, end = audience
        if not AUDIENCES.isdisjoint(frame.lows[start:end]):
            return True
        name = self.people.by_frame[frame.number].get(end)
        if name is not None:
            return name.kind == "organisation"
        return frame.lows[end - 1] in roles.ORGANISATIONS

    def _add(self, draft: Draft, frame: Frame) -> None:
        self.found.drafts.append(draft)
        if draft.speakers:
            self.resolver.spoke(draft.speakers, frame, asked=draft.act == "asked")
        self.resolver.addressed = []
        if draft.form == "direct" or (draft.form == "mixed" and draft.quotations):
            self._direct, self._direct_paragraph = draft, frame.paragraph
        self._introduced = None

    # Quotations without an attribution in their frame

    def _read_remaining_quotations(
        self, frame: Frame, open_tokens: set[int], attributions: Sequence[Attribution]
    ) -> None:
        remaining = sorted(open_tokens)
        if not remaining:
            return
        bare = all(tag in "Q,.-c:;" for tag in frame.tags)
        for token in remaining:
            quotation = frame.quotations[token]
            if bare:
                self._read_bare(frame, token, quotation)
            elif token and frame.tags[token - 1] == ":":
                self._add_quoted(frame, token, self._subject_of_frame(frame, token))
            elif (signed := self._signature(frame, token)) is not None:
                self._add_quoted(frame, token, signed)
            elif not_speech.is_term(self.text, quotation):
                self._set_aside(frame, token)
            else:
                self._read_fragment(frame, token, attributions)

    def _read_bare(self, frame: Frame, token: int, quotation: Quotation) -> None:
        """A sentence that is nothing but a quotation: introduced, continued, or claimed by who speaks next."""
        if self._introduced is not None and frame.number - self._introduced[0] <= 1:
            _, speakers, attribution = self._introduced
            self._introduced = (frame.number, speakers, attribution)
            introduced = self._introduced
            self._add_quoted(frame, token, speakers, attribution)
            self._introduced = introduced
        elif quotation.continues and self._direct is not None and not self._waiting:
            self._carry_on(frame, token)
        elif frame.paragraph == self.resolver.last.paragraph and frame.number - self.resolver.last.frame == 1:
            self._add_quoted(frame, token, self.resolver.last.speakers)
        elif self._direct is not None and self._direct_paragraph == frame.paragraph:
            self._add_quoted(frame, token, self._direct.speakers)
        elif quotation.single and self._is_crosshead(frame):
            self._echoes.append(quotation)
        else:
            self._waiting.append((frame, token))

    def _is_crosshead(self, frame: Frame) -> bool:
        """A line of its own, a few quoted words without a full stop, between the story's paragraphs."""
        words = frame.quotations[0].span.of(self.text) if 0 in frame.quotations else ""
        return len(frame) == 1 and len(words.split()) <= 9 and words[-1:] not in ".,!"

    def _carry_on(self, frame: Frame, token: int) -> None:
        """The next paragraph of a quotation that was left open: one statement with a piece a paragraph."""
        assert self._direct is not None
        pieces = frame.quotations[token].pieces
        self._direct.spans += pieces
        self._direct.quotations += pieces
        self._direct_paragraph = frame.paragraph
        self.resolver.spoke(self._direct.speakers, frame)

    def _settle_waiting(self) -> None:
        """A paragraph of nothing but quotations carries on whoever was quoted right before."""
        waiting, self._waiting = self._waiting, []
        for frame, token in waiting:
            carried = self._direct is not None and frame.paragraph - self._direct_paragraph <= 1
            speakers = self._direct.speakers if carried and self._direct is not None else []
            speakers = speakers or self._acting_before(frame)
            if not speakers and frame.paragraph - self.resolver.last.paragraph <= 1:
                speakers = self.resolver.last.speakers
            self._add_quoted(frame, token, speakers)

    def _acting_before(self, frame: Frame) -> list[Entity]:
        """“She paused.” “Ana Reyes shook her head.”: who acts right before a bare quotation says it."""
        if frame.number == 0 or frame.paragraph - self.frames[frame.number - 1].paragraph > 1:
            return []
        acting = [
            one.entity
            for one in self.people.mentions[frame.number - 1]
            if one.is_subject and not one.possessive
        ]
        return acting[:1] if acting and acting[0].kind == "person" else []

    def _claim_waiting(self, frame: Frame, speakers: list[Entity]) -> None:
        """“‘It hurts. I know.’ ‘But we go on,’ Reyes said”: what stands before in her paragraph is hers too."""
        waiting, self._waiting = self._waiting, []
        for earlier, token in waiting:
            self._add_quoted(earlier, token, speakers)

    def _subject_of_frame(self, frame: Frame, before: int) -> list[Entity]:
        names = self.people.by_frame[frame.number]
        phrases = clause_subject(frame, before, names) or phrases_before(frame, before - 1, names)
        speakers = self.resolver.resolve(phrases, frame) if phrases else []
        return speakers or (
            self.resolver.last.speakers if frame.paragraph - self.resolver.last.paragraph <= 1 else []
        )

    def _signature(self, frame: Frame, token: int) -> list[Entity] | None:
        """“‘…’ — Ana Reyes”: who is named behind a dash said it."""
        if frame.tags[token + 1 : token + 2] != ["-"]:
            return None
        for mention in self.people.by_frame[frame.number].values():
            if mention.title_start == token + 2 or mention.start == token + 2:
                return [self.people.of(mention)]
        return None

    def _read_fragment(self, frame: Frame, token: int, attributions: Sequence[Attribution]) -> None:
        """Quoted words inside narration: whose they are is clear only where somebody is at hand who spoke."""
        speakers: list[Entity] = []
        for attribution in attributions:
            if attribution.subjects:
                speakers = self.resolver.resolve(attribution.subjects, frame)
                break
        if not speakers and frame.paragraph == self.resolver.last.paragraph:
            speakers = self.resolver.last.speakers
        if not speakers:
            names = self.people.by_frame[frame.number]
            phrases = clause_subject(frame, token, names)
            speakers = (
                [one for one in self.resolver.resolve(phrases, frame) if one.kind != "document"]
                if phrases
                else []
            )
        if speakers:
            self._add_quoted(frame, token, speakers)
        else:
            self._set_aside(frame, token)

    def _add_quoted(
        self, frame: Frame, token: int, speakers: list[Entity], attribution: Attribution | None = None
    ) -> None:
        pieces = list(frame.quotations[token].pieces)
        act: Act = attribution.cue.act if attribution else "said"
        draft = Draft(list(speakers), "direct", act, pieces, list(pieces))
        if attribution is not None:
            self._fill_in(draft, attribution, speakers)
        self._add(draft, frame)

    def _introduce_without_cue(self, frame: Frame) -> None:
        """“Her answer was short:” leaves the next quotation to whom this sentence is about."""
        speakers = self._subject_of_frame(frame, len(frame))
        self._introduced = (frame.number, speakers, None)

    # Turns, posts, headline, silences

    def _read_set_apart(self, frame: Frame, token: int, quotation: Quotation) -> None:
        speakers: list[Entity] = []
        attribution = None
        if quotation.label is not None:
            label = quotation.label.of(self.text)
            speakers = self._labelled(label, quotation.label, frame)
        elif self._introduced is not None and frame.number - self._introduced[0] <= 2:
            _, speakers, attribution = self._introduced
        elif self._direct is not None:
            speakers = self._direct.speakers
        pieces = list(quotation.pieces)
        act: Act = attribution.cue.act if attribution else "asked" if quotation.asks else "said"
        draft = Draft(list(speakers), "direct", act, pieces, list(pieces), mention=quotation.label)
        if attribution is not None:
            self._fill_in(draft, attribution, speakers)
        self._add(draft, frame)

    def _labelled(self, label: str, span: Span, frame: Frame) -> list[Entity]:
        if label.startswith("@"):
            owner = self.people.with_handle(label)
            return [owner or self.people.described(label, "person", None, span, frame.number)]
        words = label.strip(" :").split()
        if words and words[0].lower() in ("a", "answer", "q", "question") and len(words) == 1:
            return self._interviewed(asks=words[0].lower()[0] == "q")
        if words and words[-1].lower() in roles.PEOPLE_ROLES:
            holders = [one for one in self.people.with_role(words[-1].lower()) if one.kind == "person"]
            if holders:
                return holders[:1]
        name = " ".join(word.title() if word.isupper() and len(word) > 3 else word for word in words)
        entity = self.people.named(name) or self.people.named(words[-1].title() if words else name)
        return [entity or self.people.described(name, "person", None, span, frame.number)]

    def _interviewed(self, *, asks: bool) -> list[Entity]:
        """“A:” is the one the introduction speaks of most; "Q:" is whoever wrote the piece, if it says so."""
        author = self.people.named(self.author) if self.author else None
        if asks and self.author:
            return [author or self.people.described(self.author, "person", None, self.author_span, 0)]
        if asks:
            return []
        persons = [one for one in self.people.entities if one.kind == "person" and one is not author]
        return [max(persons, key=lambda one: (len(one.spans), -one.number))] if persons else []

    def _read_headline(self, frame: Frame, open_tokens: set[int]) -> None:
        """A headline only points at what the story says: its quoted words count, its attributions do not."""
        attributions = independent(frame, find_attributions(frame, self.people.by_frame[frame.number]), [])
        for attribution in attributions:
            content = content_of(attribution, Region(0, len(frame)))
            if content is None or not any(
                token in open_tokens for a, b in content.pieces for token in range(a, b)
            ):
                continue
            if all(not_speech.is_term(self.text, frame.quotations[token]) for token in open_tokens):
                continue
            subjects = self._subjects(attribution, attributions, 0)
            self._add_statement(frame, attribution, subjects, content, open_tokens)
        self._echoes += [frame.quotations[token] for token in sorted(open_tokens)]
        self._direct, self._introduced = None, None

    def _settle_echoes(self) -> None:
        """A quotation lifted out of the story is its speaker's; any other one in a headline is nobody's."""
        said = [
            (_letters(" ".join(span.of(self.text) for span in draft.quotations)), draft)
            for draft in self.found.drafts
            if draft.quotations
        ]
        for quotation in self._echoes:
            words = _letters(quotation.span.of(self.text))
            whose = next((draft for letters, draft in said if words in letters), None)
            if whose is None or not_speech.is_term(self.text, quotation):
                self.found.not_speech += quotation.pieces
            else:
                pieces = list(quotation.pieces)
                self.found.drafts.append(Draft(list(whose.speakers), "direct", "said", pieces, list(pieces)))

    def _add_silence(self, frame: Frame, silence: Silence) -> None:
        speakers = self.resolver.resolve(silence.subjects, frame)
        draft = Draft(speakers, None, silence.act, [frame.span])
        draft.cue = frame.span_of(*silence.cue)
        if silence.subjects:
            draft.mention = frame.span_of(silence.subjects[0].start, silence.subjects[-1].end)
        if silence.channel:
            draft.channel = frame.span_of(*silence.channel)
        if silence.when:
            draft.when = frame.span_of(*silence.when)
        draft.via = [one for one in self.resolver.resolve(silence.askers, frame) if one not in speakers]
        self.found.drafts.append(draft)


def _act(attribution: Attribution, form: Form) -> Act:
    """“called for a review” and “called on the council to act” demand something; “called it a shambles” does not."""
    opener = attribution.frame.low(attribution.end)
    if attribution.cue.lemma == "call" and form != "direct" and opener in ("for", "to"):
        return "demanded"
    return attribution.cue.act


def _letters(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _time_in_front(attribution: Attribution) -> tuple[int, int] | None:
    """“In July 2023, Reyes pledged”: the time that opens the sentence before the speaker."""
    frame = attribution.frame
    end = time_end(frame, 0)
    if 0 < end < attribution.start and frame.tags[end] == "," and end + 1 >= attribution.start - 1:
        return (1 if frame.tags[0] in "Ps" else 0), end
    return None


def _dateline_end(frame: Frame) -> int:
    """Past "VARNEK, Bulgaria, Oct 14 (Wire) -" that opens an agency's story."""
    if not frame.words or not frame.words[0].isupper() or len(frame.words[0]) < 3:
        return 0
    for index in range(1, min(16, len(frame))):
        spaced = frame.tags[index] == "-" and frame.ends[index - 1] < frame.starts[index]
        if (
            spaced
            and (frame.tags[index - 1] in ")DTN")
            and all(tag in "NDT,.()-" for tag in frame.tags[:index])
        ):
            return index + 1
    return 0


def _end_of_quoted_run(frame: Frame, start: int, end: int) -> int | None:
    """Where quotations that open a content end, if what follows them is narration; None if it goes on."""
    index = start + 1
    while index < end and frame.tags[index] in "Q,":
        index += 1
    quotation = frame.quotations[start]
    if index >= end:
        return index
    if frame.tags[index] in "Psr" and quotation.capitalised:
        return index
    if frame.tags[index] == "c" and quotation.capitalised:
        return index
    if frame.tags[index - 1] == ",":
        return index
    return None


def _trimmed(text: str, frame: Frame, start: int, end: int) -> Span:
    span = frame.span_of(start, end)
    return trim(text, span.start, span.end)
