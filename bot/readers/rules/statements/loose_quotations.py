"""Find the speakers of quotations that no attribution of their own sentence reports."""

from collections.abc import Iterable, Sequence

from bot.article.quotations.quotations import Quotation
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.extents import QUOTATIONS_AND_MARKS
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.subjects import clause_subject
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.statements import not_speech
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.headline_echoes import HeadlineEchoes
from bot.readers.rules.statements.story_so_far import Introduced, StorySoFar

LONGEST_CROSSHEAD = 9  # words


class LooseQuotations:
    """Reads them in the order of the text; some wait until it shows whose they are."""

    def __init__(self, story: StorySoFar, echoes: HeadlineEchoes) -> None:
        self._story, self._echoes = story, echoes
        self._waiting: list[tuple[Frame, Quotation]] = []  # they open a paragraph before their speaker

    def read(self, frame: Frame, open_tokens: Iterable[int], attributions: Sequence[Attribution]) -> None:
        """Read the quotations at `open_tokens`, which the frame's `attributions` left over."""
        is_bare = QUOTATIONS_AND_MARKS.issuperset(frame.tags)
        for token in sorted(open_tokens):
            if is_bare:
                self._read_bare(frame, token)
            else:
                self._read_in_narration(frame, token, attributions)

    def open_paragraph(self, frame: Frame) -> None:
        """A new paragraph begins; one that goes on with an open quotation may still tell whose it is."""
        if not (0 in frame.quotations and frame.quotations[0].continues):
            self.settle()

    def settle(self) -> None:
        """A paragraph of nothing but quotations carries on whoever was quoted right before."""
        story, waiting = self._story, self._waiting
        self._waiting = []
        for frame, quotation in waiting:
            is_near = frame.paragraph - story.direct_paragraph <= 1
            meant = story.carried_on("carried_on") if is_near else NOBODY
            if not meant.speakers:
                meant = self._acting_before(frame)
            if not meant.speakers:
                meant = story.history.nearby(frame)
            story.add_quoted(quotation, frame, meant)

    def _acting_before(self, frame: Frame) -> Meant:
        """“Ana Reyes shook her head.”: who acts right before a bare quotation says it."""
        people = self._story.people
        if frame.number == 0 or frame.paragraph - people.frames[frame.number - 1].paragraph > 1:
            return NOBODY
        mentions = people.mentions[frame.number - 1]
        acting = [one.speaker for one in mentions if one.is_subject and not one.possessive]
        is_person = bool(acting) and acting[0].kind == "person"
        return Meant(acting[:1], "nearest_name") if is_person else NOBODY

    def claim(self, statement: RulesDraft, frame: Frame) -> None:
        """What stands before in her paragraph is hers, too: “‘It hurts. I know.’ ‘But we go on,’ Reyes said”.

        Where `statement` ends a quotation that was left open from paragraph to paragraph, all of it
        is one statement.
        """
        waiting, self._waiting = self._waiting, []
        if waiting and frame.quotations[min(frame.quotations)].continues:
            pieces = [piece for _, quotation in waiting for piece in quotation.pieces]
            statement.spans[:0] = pieces
            statement.quotations[:0] = pieces
            return
        for earlier, quotation in waiting:
            self._story.add_quoted(quotation, earlier, statement.evidence.meant.told_by("goes_on"))

    def introduce(self, frame: Frame) -> None:
        """“Her answer was short:” leaves the next quotation to whom this sentence is about."""
        meant = self._subject_of_frame(frame, len(frame))
        self._story.introduced = Introduced(frame.number, meant, None)

    # A sentence that is nothing but quotations

    def _read_bare(self, frame: Frame, token: int) -> None:
        """Introduced, continued, said by who speaks in this paragraph, or claimed by who speaks next."""
        story, quotation = self._story, frame.quotations[token]
        introduced, last = story.introduced, story.history.last
        if introduced is not None and frame.number - introduced.frame <= 1:
            story.add_quoted(quotation, frame, introduced.meant, introduced.attribution)
            story.introduced = introduced._replace(frame=frame.number)  # one ":" may introduce several
        elif quotation.continues and story.direct is not None and not self._waiting:
            self._carry_on(story.direct, frame, quotation)
        elif frame.paragraph == last.paragraph and frame.number - last.frame == 1:
            story.add_quoted(quotation, frame, last.meant.told_by("goes_on"))
        elif story.direct is not None and story.direct_paragraph == frame.paragraph:
            story.add_quoted(quotation, frame, story.carried_on("goes_on"))
        elif self._is_crosshead(frame, quotation):
            self._echoes.add_crosshead(quotation)
        else:
            self._waiting.append((frame, quotation))

    def _carry_on(self, statement: RulesDraft, frame: Frame, quotation: Quotation) -> None:
        """The next paragraph of a quotation that was left open: one statement with a piece a paragraph."""
        statement.spans += quotation.pieces
        statement.quotations += quotation.pieces
        self._story.direct_paragraph = frame.paragraph
        self._story.history.spoke(statement.evidence.meant, frame)

    def _is_crosshead(self, frame: Frame, quotation: Quotation) -> bool:
        """A line of its own between paragraphs: a few words in single marks, without a full stop."""
        words = quotation.span.of(self._story.text)
        is_short = len(words.split()) <= LONGEST_CROSSHEAD and words[-1:] not in ".,!"
        return quotation.single and len(frame) == 1 and is_short

    # Quotations inside narration

    def _read_in_narration(self, frame: Frame, token: int, attributions: Sequence[Attribution]) -> None:
        story, quotation = self._story, frame.quotations[token]
        signed = self._signature(frame, token)
        if frame.tag(token - 1) == ":":
            story.add_quoted(quotation, frame, self._subject_of_frame(frame, token))
        elif signed is not None:
            story.add_quoted(quotation, frame, Meant([signed], "label"))
        elif not_speech.is_term(story.text, quotation):
            story.set_aside(quotation)
        else:
            self._read_fragment(frame, token, attributions)

    def _signature(self, frame: Frame, token: int) -> NamedSpeaker | None:
        """“‘…’ — Ana Reyes”: who is named behind a dash said it."""
        if frame.tag(token + 1) != "-":
            return None
        for mention in self._story.people.by_frame[frame.number].values():
            if token + 2 in (mention.title_start, mention.start):
                return self._story.people.of(mention)
        return None

    def _read_fragment(self, frame: Frame, token: int, attributions: Sequence[Attribution]) -> None:
        """Quoted words are somebody's only where somebody who spoke is at hand."""
        meant = self._speakers_at_hand(frame, token, attributions)
        if meant.speakers:
            self._story.add_quoted(frame.quotations[token], frame, meant)
        else:
            self._story.set_aside(frame.quotations[token])

    def _speakers_at_hand(self, frame: Frame, token: int, attributions: Sequence[Attribution]) -> Meant:
        story = self._story
        speaking = next((one for one in attributions if one.subjects), None)
        if speaking is not None and (meant := story.subjects_of(speaking)).speakers:
            return meant.told_by("nearest_name")
        if frame.paragraph == story.history.last.paragraph and story.history.last.speakers:
            return story.history.last.meant.told_by("carried_on")
        subject = story.clause_subject(frame, token)
        speakers = [one for one in subject.speakers if one.kind != "document"]
        return Meant(speakers, "nearest_name") if speakers else NOBODY

    def _subject_of_frame(self, frame: Frame, before: int) -> Meant:
        """Whom the frame is about, else who spoke last."""
        story = self._story
        names = story.people.by_frame[frame.number]
        subject = clause_subject(frame, before, names) or phrases_before(frame, before - 1, names)
        meant = story.resolve(subject, frame)
        if meant.speakers:
            return meant.told_by("nearest_name")
        return story.history.nearby(frame)
