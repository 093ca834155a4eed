"""What sentences report in the article's own words, by two readers.

Where the rules found something reported in the sentence, they cut its content exactly and the model
says whose it is; where they found nothing, the content is the sentence.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.readers.model.reply.ascriptions import Ascription
from bot.readers.model.reply.cue_words import count_cues, find_cue, find_mention
from bot.readers.model.reply.drafts import Authority, ModelDraft, by_sentence, take_over
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeaker


def quotations_for_sentences(claims: Sequence[Ascription], places: Places) -> list[Ascription]:
    """The claims with references to sentences that report nothing beside a quotation turned into its own.

    A quotation that the reply points at itself stays with whom it is given to there.
    """
    pointed_at = {reference.number for claim in claims for reference in claim.said if reference.target == "q"}
    meant = _ReferencesMeant(places, pointed_at)
    return [
        replace(claim, said=tuple(one for reference in claim.said for one in meant.by(reference)))
        for claim in claims
    ]


class _ReferencesMeant:
    """What a reference means, found out once for each sentence."""

    def __init__(self, places: Places, pointed_at: Collection[int]) -> None:
        self._places, self._pointed_at = places, pointed_at
        self._instead: dict[int, list[int] | None] = {}

    def by(self, reference: Reference) -> list[Reference]:
        if reference.target == "q":
            return [reference]
        if reference.number not in self._instead:
            self._instead[reference.number] = self._quotations_alone(reference.number)
        instead = self._instead[reference.number]
        return [reference] if instead is None else [Reference("q", one, reference.act) for one in instead]

    def _quotations_alone(self, number: int) -> list[int] | None:
        """The quotations that stand for a sentence which reports nothing beside them; None for others."""
        quotations = self._places.quotations_in(number)
        if not quotations or self._places.rest_of(number):
            return None
        numbers = (self._places.number_of(quotation) or 0 for quotation in quotations)
        return [one for one in numbers if one not in self._pointed_at]


@dataclass(slots=True)
class _Report:
    """A claim that a sentence reports something."""

    speakers: list[StorySpeaker]
    act: Act | None

    @property
    def is_silent(self) -> bool:
        return self.act in SILENT_ACTS


def join_reports(
    drafts: Sequence[ModelDraft], claims: Sequence[Ascription], places: Places, word: Authority
) -> list[ModelDraft]:
    """`drafts` with the model's word on what is reported, and what only the model points at added."""
    here = by_sentence(drafts, places)
    reports: dict[int, list[_Report]] = defaultdict(list)
    for claim in claims:
        for reference in claim.said:
            if reference.target == "s" and claim.speakers:
                reports[reference.number].append(_Report(list(claim.speakers), reference.act))
    added: list[ModelDraft] = []
    for number, some in sorted(reports.items()):
        added += _ReportedSentence(number, here[number], places, word).join(some)
    return [*drafts, *added]


class _ReportedSentence:
    """One sentence with what the rules found in it."""

    def __init__(self, number: int, drafts: Sequence[ModelDraft], places: Places, word: Authority) -> None:
        self._number, self._places, self._word = number, places, word
        self._span = places.sentence(number)
        self._drafts = drafts
        self._reported = [draft for draft in drafts if draft.form != "direct"]
        self._claimed: dict[ModelDraft, list[StorySpeaker]] = {}
        self._quotations = places.quotations_in(number)
        self._cue_count: int | None = None

    def join(self, reports: list[_Report]) -> list[ModelDraft]:
        """Bring the model's reports to the drafts they are about; the drafts that are new."""
        left = [report for report in sorted(reports, key=_plain_last) if not self._agree(report, reports)]
        for draft, speakers in self._claimed.items():
            if self._word.decides(draft):
                take_over(draft, speakers, self._places.text, self._word)
            else:
                self._word.confirm(draft)
        left = self._together([] if self._is_decided_by_controls() else left)
        left = [report for report in left if not self._take_over(report, self._with_act(report))]
        left = [report for report in left if not self._is_told(report)]
        left = [report for report in left if not self._take_over(report, self._unclaimed(report))]
        added: list[ModelDraft] = []
        for report in sorted(left, key=_asking_last):
            if not (self._is_asking(report, added) or self._join(report)):
                added += self._new(report)
        return added

    def _is_decided_by_controls(self) -> bool:
        """Whether all that a report can mean is what the sentence itself gives to others."""
        return bool(self._reported) and all(
            draft.is_control and draft not in self._claimed for draft in self._reported
        )

    def _agree(self, report: _Report, all_reports: Sequence[_Report]) -> bool:
        """Whether the rules hear the same speaker here; then their content stands, with the model's act."""
        theirs = [draft for draft in self._reported if not set(draft.speakers).isdisjoint(report.speakers)]
        same_act = [draft for draft in theirs if report.act in (None, draft.act)]
        if same_act:
            return all(self._claim(draft, report) for draft in same_act)
        says_more = any(other.speakers == report.speakers and not other.is_silent for other in all_reports)
        if report.is_silent and says_more:
            return False
        free = [draft for draft in theirs if draft not in self._claimed]
        if any(draft.by_model for draft in free) and self._unclaimed(report):
            return False  # what the model quotes with its own act is not what it points at here
        return any(self._claim(draft, report) for draft in free) or (bool(theirs) and not report.is_silent)

    def _claim(self, draft: ModelDraft, report: _Report) -> bool:
        if not self._set_act(draft, report.act):
            return False
        speakers = self._claimed.setdefault(draft, [])
        speakers += [speaker for speaker in report.speakers if speaker not in speakers]
        return True

    def _set_act(self, draft: ModelDraft, act: Act | None) -> bool:
        """Give the draft the model's act, if it names one; False where the two do not go together."""
        if act is None or act == draft.act or draft.is_control or not self._word.is_trusted:
            return True
        if act in SILENT_ACTS:
            if draft.quotations:
                return False
            draft.form, draft.spans = None, [self._span]
        elif draft.form is None:
            draft.form = "indirect"
        draft.act = act
        return True

    def _together(self, reports: list[_Report]) -> list[_Report]:
        """Several speakers of one act speak together where the sentence has one word for the saying."""
        if self._cues() > 1:
            return reports
        together: dict[Act | None, _Report] = {}
        for report in reports:
            first = together.setdefault(report.act, _Report([], report.act))
            first.speakers += [speaker for speaker in report.speakers if speaker not in first.speakers]
        return list(together.values())

    def _is_asking(self, report: _Report, added: Sequence[ModelDraft]) -> bool:
        """Who asked somebody that stayed silent is how the silence became known, not a speaker."""
        if report.act != "asked":
            return False
        silences = [draft for draft in (*self._reported, *added) if draft.act in SILENT_ACTS]
        for draft in silences:
            draft.via = draft.via or [speaker for speaker in report.speakers if speaker not in draft.speakers]
        return bool(silences)

    def _unclaimed(self, report: _Report) -> list[ModelDraft]:
        """What only the rules hear so far and may be wrong about; quotations are settled already."""
        return [
            draft
            for draft in self._reported
            if not (draft.by_model or draft.quotations or draft in self._claimed)
            and (draft.form is None) == report.is_silent
            and not draft.is_control
        ]

    def _with_act(self, report: _Report) -> list[ModelDraft]:
        return [draft for draft in self._unclaimed(report) if draft.act == (report.act or "said")]

    def _take_over(self, report: _Report, free: Sequence[ModelDraft]) -> bool:
        """Where the rules hear another speaker in what nobody else claims, the model's word goes."""
        if not free:
            return False
        if self._word.decides(free[0]):
            take_over(free[0], report.speakers, self._places.text, self._word)
            self._claim(free[0], report)
        else:
            self._word.differ(free[0])
        return True

    def _is_told(self, report: _Report) -> bool:
        """Whether a claim without an act says no more than what its speaker has in the sentence already."""
        theirs = [draft for draft in self._claimed if set(draft.speakers) == set(report.speakers)]
        return report.act is None and bool(theirs)

    def _join(self, report: _Report) -> bool:
        """Another speaker of what is claimed already, where the sentence has no second word for saying."""
        if self._cues() > len(self._reported):
            return False
        for draft in self._claimed:
            if report.act in (None, draft.act):
                if self._word.decides(draft):
                    take_over(draft, [*draft.speakers, *report.speakers], self._places.text, self._word)
                return True
        return False

    def _cues(self) -> int:
        if self._cue_count is None:
            self._cue_count = count_cues(self._places.text, self._span, self._quotations)
        return self._cue_count

    def _new(self, report: _Report) -> list[ModelDraft]:
        text, act = self._places.text, report.act or "said"
        spans = [self._span] if report.is_silent else self._content(report)
        if not spans:
            return []
        cue = find_cue(text, self._span, self._quotations, act)
        draft = ModelDraft(
            report.speakers,
            None if report.is_silent else "indirect",
            act,
            spans,
            cue=cue,
            mention=find_mention(text, self._span, self._quotations, report.speakers, cue),
            certainty=self._word.certainty if cue is not None else "unsure",
            doubts=self._word.doubts if cue is not None else (*self._word.doubts, "weak_cue"),
            by_rules=False,
            by_model=True,
        )
        return [draft]

    def _content(self, report: _Report) -> list[Span]:
        """The sentence, without what others say in it and without what frames a quotation of the speaker."""
        own = [draft for draft in self._drafts if set(draft.speakers) == set(report.speakers)]
        others = [draft for draft in self._drafts if set(draft.speakers) != set(report.speakers)]
        taken = [span for draft in others if draft.form is not None for span in _whole(draft)]
        if any(draft.form == "direct" and draft.cue is not None for draft in own):
            taken += [span for draft in own for span in draft.spans]
            return self._places.rest_of(self._number, taken)
        if not taken:
            return [self._span]
        return self._places.rest_of(self._number, taken) or self._inside_anothers(report, others)

    def _inside_anothers(self, report: _Report, others: Sequence[ModelDraft]) -> list[Span]:
        """Where AFP said that Reyes denied it, what Reyes denied stands inside what AFP said."""
        return [
            span
            for draft in others
            if draft.form == "indirect"
            for span in draft.spans
            if any(speaker.is_mentioned_in(span) for speaker in report.speakers)
        ][:1]


def _plain_last(report: _Report) -> bool:
    return report.act is None


def _asking_last(report: _Report) -> bool:
    return report.act == "asked"


def _whole(draft: ModelDraft) -> list[Span]:
    """What a statement covers: its content, its cue and its mention."""
    return [*draft.spans, *(span for span in (draft.cue, draft.mention) if span is not None)]
