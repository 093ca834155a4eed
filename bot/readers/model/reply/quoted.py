"""Whose each quotation is, by two readers.

Where the model's word goes it names somebody of the article; what it leaves out stays as the rules
read it. No quotation is ever in two statements, and none disappears.
"""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.readers.model.reply.ascriptions import Ascription
from bot.readers.model.reply.drafts import Authority, ModelDraft, draft_of, take_over, without
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.reading import Reading

_WORDS_OF_A_SENTENCE = 8  # titles and terms are shorter, or lack the full stop
_LOOKED_BACK = 8  # pieces of statements; few overlap, so few can reach a place


@dataclass(frozen=True, slots=True)
class ModelsVerdict:
    """What the model says of a quotation; no speakers where it says that the article does not tell."""

    speakers: tuple[StorySpeaker, ...] = ()
    act: Act | None = None
    is_speech: bool = True


def verdicts_of(
    claims: Sequence[Ascription],
    not_speech: Sequence[Reference],
    places: Places,
    hears: Mapping[int, set[StorySpeaker]],
) -> dict[int, ModelsVerdict]:
    """The model's verdicts by number of the quotation.

    A quotation given to several is theirs together. Where the rules hear one of them, the others must
    be named beside the quotation. `hears` tells whom the rules hear.
    """
    given: dict[int, list[tuple[Ascription, Act | None]]] = defaultdict(list)
    for claim in claims:
        for reference in claim.said:
            if reference.target == "q" and places.is_shown(reference):
                given[reference.number].append((claim, reference.act))
    verdicts = {
        reference.number: ModelsVerdict(is_speech=False)
        for reference in not_speech
        if reference.target == "q" and places.is_shown(reference)
    }
    for number, entries in given.items():
        speakers = dict.fromkeys(speaker for claim, _ in entries for speaker in claim.speakers)
        if len(entries) > 1 and not hears.get(number, set()).isdisjoint(speakers):
            beside = hears[number].union(_named_beside(number, speakers, places))
            speakers = {speaker: None for speaker in speakers if speaker in beside}
        act = next((act for _, act in entries if act is not None and act not in SILENT_ACTS), None)
        if speakers or number not in verdicts:
            verdicts[number] = ModelsVerdict(tuple(speakers), act)
    return verdicts


def _named_beside(number: int, speakers: Iterable[StorySpeaker], places: Places) -> set[StorySpeaker]:
    around = places.sentences_of(places.quotation(number))
    sentences = [places.sentence(one) for one in {around[0], around[-1]}]
    return {
        speaker for speaker in speakers if any(speaker.is_mentioned_in(sentence) for sentence in sentences)
    }


@dataclass(frozen=True, slots=True)
class QuotedDrafts:
    """Drafts of all statements, the indirect ones as the rules left them, and what nobody says."""

    drafts: list[ModelDraft]
    not_speech: list[Span]


def join_quotations(
    quick: Reading,
    verdicts: Mapping[int, ModelsVerdict],
    speakers: StorySpeakers,
    places: Places,
    word: Authority,
    controls: Collection[str],
) -> QuotedDrafts:
    """`controls`: ids of those statements that stay whose they are."""
    drafts: list[ModelDraft] = []
    not_speech: list[Span] = []
    for statement in quick.statements:
        draft = draft_of(statement, speakers, is_control=statement.id in controls)
        if draft.quotations:
            _Judge(draft, verdicts, places, word, drafts, not_speech).judge()
        else:
            drafts.append(draft)
    around = _ReportedAround(drafts)
    for quotation in quick.not_speech:
        verdict = verdicts.get(places.number_of(quotation) or 0)
        if verdict is None or not verdict.speakers or not word.is_trusted:
            not_speech.append(quotation)
        else:
            drafts += around.give(quotation, verdict)
    return QuotedDrafts(drafts, not_speech)


class _Judge:
    """Brings the model's verdicts on the quotations of one statement together with the rules' draft."""

    def __init__(
        self,
        draft: ModelDraft,
        verdicts: Mapping[int, ModelsVerdict],
        places: Places,
        word: Authority,
        drafts: list[ModelDraft],
        not_speech: list[Span],
    ) -> None:
        self._draft, self._verdicts, self._places, self._word = draft, verdicts, places, word
        self._drafts, self._not_speech = drafts, not_speech
        self._decides = word.decides(draft)

    def judge(self) -> None:
        groups: dict[tuple[StorySpeaker, ...] | None, list[Span]] = {}
        aside: list[Span] = []
        acts: dict[tuple[StorySpeaker, ...] | None, Act | None] = {}
        agreed = False
        for quotation in self._draft.quotations:
            verdict = self._verdicts.get(self._places.number_of(quotation) or 0)
            if verdict is not None and not verdict.is_speech and self._may_be_no_speech(quotation):
                aside.append(quotation)
                continue
            whose = self._whose(verdict)
            agreed = agreed or (whose is None and self._is_agreed(verdict))
            groups.setdefault(whose, []).append(quotation)
            if verdict is not None and acts.get(whose) is None:
                acts[whose] = verdict.act
        self._not_speech += aside
        self._decide(groups, acts, aside, agreed=agreed)

    def _decide(
        self,
        groups: dict[tuple[StorySpeaker, ...] | None, list[Span]],
        acts: Mapping[tuple[StorySpeaker, ...] | None, Act | None],
        aside: list[Span],
        *,
        agreed: bool,
    ) -> None:
        draft, text = self._draft, self._places.text
        if aside:
            draft = self._without_aside(aside)
        keeps = None if None in groups or not groups else next(iter(groups))
        others = {whose: quotations for whose, quotations in groups.items() if whose != keeps}
        if others:
            draft = without(draft, [one for quotations in others.values() for one in quotations], text)
        for whose, quotations in others.items():
            self._drafts.append(self._split_off(quotations, whose or (), acts.get(whose)))
        if keeps is not None:
            take_over(draft, keeps, text, self._word)
        elif agreed:
            self._word.confirm(draft)
        if self._word.is_trusted and not draft.is_control:
            draft.act = acts.get(keeps) or draft.act
        if draft.spans:
            self._drafts.append(draft)

    def _split_off(
        self, quotations: list[Span], speakers: tuple[StorySpeaker, ...], act: Act | None
    ) -> ModelDraft:
        """A statement of its own for quotations that the rules had given to others with the rest."""
        before = self._draft.speakers
        return ModelDraft(
            list(speakers),
            "direct",
            act or "said",
            list(quotations),
            list(quotations),
            rules_speakers=list(before) or None,
            certainty=self._word.certainty if speakers else "unsure",
            doubts=("readers_differ",) if before else self._word.doubts,
            by_model=True,
        )

    def _whose(self, verdict: ModelsVerdict | None) -> tuple[StorySpeaker, ...] | None:
        """None where the statement stays whose it is."""
        draft = self._draft
        if verdict is None or not verdict.is_speech or set(verdict.speakers) == set(draft.speakers):
            return None
        if not self._decides:
            if verdict.speakers and set(verdict.speakers).isdisjoint(draft.speakers):
                self._word.differ(draft)
            return None
        if not verdict.speakers:
            # The rules name a speaker without the article's word for it only because one spoke before.
            return None if draft.cue is not None or draft.mention is not None else ()
        return verdict.speakers

    def _is_agreed(self, verdict: ModelsVerdict | None) -> bool:
        return verdict is not None and not set(verdict.speakers).isdisjoint(self._draft.speakers)

    def _may_be_no_speech(self, quotation: Span) -> bool:
        """What somebody plainly says stays speech; fragments and what nobody was given may be none."""
        draft = self._draft
        if not self._decides or (
            draft.form == "direct" and (draft.cue is not None or draft.mention is not None)
        ):
            return False
        if draft.form != "direct" or not draft.speakers:
            return True
        words = quotation.of(self._places.text)
        return len(words.split()) < _WORDS_OF_A_SENTENCE or words[-1:] not in ".!?,"

    def _without_aside(self, aside: list[Span]) -> ModelDraft:
        """A fragment that nobody utters stays part of what is reported."""
        if self._draft.form == "direct":
            return without(self._draft, aside, self._places.text)
        self._draft.quotations = sorted(set(self._draft.quotations).difference(aside))
        if not self._draft.quotations:
            self._draft.form = "indirect"
        return self._draft


class _ReportedAround:
    """Finds what is reported around a quotation that the rules took for no speech."""

    def __init__(self, drafts: Sequence[ModelDraft]) -> None:
        reported = [draft for draft in drafts if draft.form in ("indirect", "mixed")]
        self._pieces = sorted(
            ((span, draft) for draft in reported for span in draft.spans), key=lambda piece: piece[0]
        )

    def give(self, quotation: Span, verdict: ModelsVerdict) -> list[ModelDraft]:
        """A statement of its own, unless it is part of what its speaker says around it."""
        behind = bisect_right(self._pieces, quotation.start, key=lambda piece: piece[0].start)
        for span, draft in reversed(self._pieces[max(0, behind - _LOOKED_BACK) : behind]):
            if span.holds(quotation) and set(draft.speakers) == set(verdict.speakers):
                insort(draft.quotations, quotation)
                draft.form, draft.by_model = "mixed", True
                return []
        own = ModelDraft(
            list(verdict.speakers),
            "direct",
            verdict.act or "said",
            [quotation],
            [quotation],
            by_rules=False,
            by_model=True,
        )
        return [own]
