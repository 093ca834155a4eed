"""Statements while two readers are being brought together."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.spans import Span, end_of, joined, start_of
from bot.readers.drafts import Draft
from bot.readers.model.reply.places import Places, cut_out
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.reading import Certainty, Doubt, Form, Statement, Trust

# Reasons to doubt whom the rules took for the speaker; they go with them.
_OF_THE_SPEAKER: frozenset[Doubt] = frozenset(
    {"carried_on", "pronoun", "description", "nearest_name", "no_speaker"}
)


@dataclass(slots=True, eq=False)
class ModelDraft(Draft[StorySpeaker]):
    """`is_control`: the rules are sure of it and its sentence names the speaker, so no model overrules it."""

    is_control: bool = False


class Authority:
    """How far the model's word goes."""

    def __init__(self, trust: Trust, *, is_known: bool) -> None:
        """`is_known`: whether the model was seen to be right before, here or elsewhere."""
        self.is_trusted = trust == "trusted"
        self._is_known = is_known
        self.certainty: Certainty = "likely" if self.is_trusted else "unsure"  # of what only the model says
        self.doubts: tuple[Doubt, ...] = () if self.is_trusted else ("unchecked",)

    def decides(self, draft: ModelDraft) -> bool:
        """Whether the model says who speaks where the rules may hear somebody else."""
        if draft.is_control:
            return False
        return self.is_trusted or not draft.speakers or (self._is_known and draft.certainty == "unsure")

    def confirm(self, draft: ModelDraft) -> None:
        """The model hears whom the rules hear."""
        draft.by_model = True
        if self.is_trusted and draft.certainty == "unsure":
            draft.certainty = "likely"

    def differ(self, draft: ModelDraft) -> None:
        """The model hears somebody else where the rules' word goes."""
        if draft.certainty == "likely" and "readers_differ" not in draft.doubts:
            draft.doubts = (*draft.doubts, "readers_differ")


def take_over(draft: ModelDraft, speakers: Sequence[StorySpeaker], text: str, word: Authority) -> None:
    """Give the statement to those whom the model hears; whom the rules hear is kept where it differs.

    A mention that names one of the others is dropped with them.
    """
    before = draft.speakers
    if set(before) == set(speakers):
        word.confirm(draft)
        return
    draft.by_model = True
    draft.speakers = list(speakers)
    draft.via = [speaker for speaker in draft.via if speaker not in speakers]
    draft.certainty = word.certainty
    kept = (doubt for doubt in draft.doubts if doubt not in _OF_THE_SPEAKER)
    differing: tuple[Doubt, ...] = ("readers_differ",) if before else ()
    draft.doubts = tuple(dict.fromkeys([*kept, *word.doubts, *differing]))
    if not before:
        return
    draft.rules_speakers = before
    others = [name for speaker in before if speaker not in speakers for name in speaker.names()]
    if draft.mention is not None and _names_one(draft.mention.of(text), others):
        draft.mention = None


def without(draft: ModelDraft, quotations: Sequence[Span], text: str) -> ModelDraft:
    """The same statement with these quotations, and what stands between marks there, cut out."""
    lost = sorted(quotations)
    kept = sorted(set(draft.quotations).difference(lost))
    if draft.form == "direct":
        spans = [span for span in draft.spans if overlapping(kept, span) or not overlapping(lost, span)]
    else:
        spans = [piece for span in draft.spans for piece in cut_out(text, span, overlapping(lost, span))]
        spans = _holding(spans, kept)
    form: Form | None = "indirect" if draft.form == "mixed" and not kept else draft.form
    return replace(draft, form=form, spans=spans, quotations=kept)


def draft_of(statement: Statement, speakers: StorySpeakers, *, is_control: bool = False) -> ModelDraft:
    return ModelDraft(
        speakers.known(statement.speakers),
        statement.form,
        statement.act,
        list(statement.spans),
        list(statement.quotations),
        statement.cue,
        statement.mention,
        statement.channel,
        statement.when,
        speakers.known(statement.via),
        certainty=statement.certainty,
        doubts=statement.doubts,
        is_control=is_control,
    )


def by_sentence(drafts: Sequence[ModelDraft], places: Places) -> dict[int, list[ModelDraft]]:
    """The drafts whose content stands in each sentence, by its number; other sentences have none."""
    found: dict[int, list[ModelDraft]] = defaultdict(list)
    for draft in drafts:
        for number in sorted({number for span in draft.spans for number in places.sentences_of(span)}):
            found[number].append(draft)
    return found


def overlapping(spans: Sequence[Span], place: Span) -> Sequence[Span]:
    """The ones of the ordered, disjoint `spans` that overlap `place`."""
    first = bisect_right(spans, place.start, key=end_of)
    return spans[first : bisect_left(spans, place.end, lo=first, key=start_of)]


def _holding(spans: list[Span], quotations: Sequence[Span]) -> list[Span]:
    """`spans`, grown where a cut at a mark took some of a quotation's own edge with it."""
    grown: list[Span] = []
    for span in sorted([*spans, *quotations]):
        if grown and span.start < grown[-1].end:
            grown[-1] = joined([grown[-1], span])
        else:
            grown.append(span)
    return grown


def _names_one(mention: str, names: Sequence[str]) -> bool:
    """Whether `mention` holds a capitalised word of one of `names`."""
    words = {word for name in names for word in name.split() if word[:1].isupper()}
    return not words.isdisjoint(mention.replace("’s", " ").replace("'s", " ").split())
