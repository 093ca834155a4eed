"""What a story has told up to a place: what was found, who spoke last, and what waits for its speaker."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.article.quotations.quotations import Quotation
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clause_subjects import clause_subject, last_clause, nearest_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.people.meant import NOBODY, KnownBy, Meant
from bot.readers.rules.people.people import People
from bot.readers.rules.people.present_organisations import is_outlet
from bot.readers.rules.people.resolution import Resolver
from bot.readers.rules.people.speaker_history import SpeakerHistory
from bot.readers.rules.statements import drafting
from bot.readers.rules.statements.certainty import certainty_of
from bot.readers.rules.statements.drafts import FoundStatements, RulesDraft
from bot.readers.rules.statements.reported_claims import Claim

AMONG_OTHERS = ("including", "among")
ABOVE_ALL = -9  # a paragraph that no other is near


class Introduced(NamedTuple):
    """Whose words a frame that ends in “:” promises; the claim is None where it has no cue."""

    frame: int
    meant: Meant
    claim: Claim | None


class WaitingQuotation(NamedTuple):
    """A quotation that opens a paragraph before its speaker."""

    frame: Frame
    quotation: Quotation


class Story:
    """Read frame by frame, in the order of the text."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.found = FoundStatements()
        self.history = SpeakerHistory()
        self.direct: RulesDraft | None = None  # the last statement with a quotation
        self.direct_paragraph = ABOVE_ALL
        self.introduced: Introduced | None = None
        self.waiting: list[WaitingQuotation] = []
        self.echoes: list[Quotation] = []  # of the headline and of crossheads
        self._resolver = Resolver(people, self.history)

    # Who is meant

    def resolve(self, phrases: Sequence[Phrase], frame: Frame) -> Meant:
        return self._resolver.resolve(phrases, frame)

    def note_subject(self, frame: Frame) -> None:
        self._resolver.note_subject(frame)

    def subjects_of(self, attribution: Attribution, earlier: Sequence[Attribution] = ()) -> Meant:
        """Who says it; carried over from `earlier` ones or the clause before where the cue has no subject."""
        frame, subjects = attribution.frame, attribution.subjects
        if subjects is not None:
            return self.resolve(subjects, frame)
        speaking = (one for one in reversed(earlier) if not one.is_according and one.subjects is not None)
        last = next(speaking, None)
        if last is not None and not last.subjects:  # "The court heard that | Reyes left and told them to go"
            names = self.people.by_frame[frame.number]
            nearest = nearest_subject(frame, attribution.start, names, behind=last.end)
            return self.resolve(nearest, frame).told_by("nearest_name")
        shared = last.subjects if last is not None else None
        if shared is None:
            behind = last_clause(frame, attribution.cue_start) if attribution.participle else 0
            meant = self.clause_subject(frame, attribution.cue_start, behind=behind)
            return (meant if meant.speakers else self.clause_subject(frame, attribution.cue_start)).told_by(
                "nearest_name"
            )
        return self.resolve(shared, frame).told_by("shared")

    def clause_subject(self, frame: Frame, before: int, *, behind: int = 0) -> Meant:
        """Whom the first clause of the frame from `behind` on is about, if one starts before `before`."""
        names = self.people.by_frame[frame.number]
        return self.resolve(clause_subject(frame, before, names, behind=behind), frame)

    def carried_on(self, known_by: KnownBy) -> Meant:
        """Who is quoted in the last statement with a quotation, known no better than by `known_by`."""
        return self.direct.evidence.meant.told_by(known_by) if self.direct is not None else NOBODY

    # What is found

    def add(self, draft: RulesDraft, frame: Frame, *, is_mentioned: bool = False) -> None:
        """`is_mentioned`: somebody else's sentence mentions it, and so nobody goes on from there."""
        self.found.drafts.append(draft)
        # Neither a silence nor what is unsure tells of anybody, and a paper tells of whom the story does.
        is_sure = draft.form is not None and certainty_of(draft.evidence) != "unsure"
        tells = is_sure and not any(is_outlet(one) for one in draft.speakers)
        for mention in self.people.mentions[frame.number] if tells else ():
            is_inside = any(span.start <= frame.starts[mention.token] < span.end for span in draft.spans)
            # "Critics say it is late, including Reyes"
            mention.is_told_of |= is_inside and frame.low(mention.token - 1) not in AMONG_OTHERS
        if is_mentioned:
            return
        if draft.speakers:
            ends = [self.text[span.end - 1] for span in draft.quotations[-1:]]
            asks = draft.act == "asked" or ends == ["?"]
            self.history.spoke(draft.evidence.meant, frame, asked=asks)
        self.history.addressed = ()
        if draft.quotations:
            self.direct, self.direct_paragraph = draft, frame.paragraph
        self.introduced = None

    def add_quoted(
        self, quotation: Quotation, frame: Frame, meant: Meant, announced: Claim | None = None
    ) -> None:
        """Add a quotation that no attribution of its own frame reports; one of another may announce it."""
        via = NOBODY
        if announced is not None:
            via = self.resolve(announced.attribution.via, announced.attribution.frame)
        self.add(drafting.quoted(quotation, meant, announced, via), frame)

    def set_aside(self, quotation: Quotation) -> None:
        """Note that nobody said the quoted words."""
        self.found.not_speech += quotation.pieces
