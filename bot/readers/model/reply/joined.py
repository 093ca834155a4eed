"""A quotation and a clause that one speaker says in one sentence are one mixed statement."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.article.spans import Span
from bot.readers.model.reply.ascriptions import Ascription
from bot.readers.model.reply.drafts import ModelDraft, by_sentence
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.story_speakers import StorySpeaker


def join_mixed(
    drafts: Sequence[ModelDraft], claims: Sequence[Ascription], places: Places
) -> list[ModelDraft]:
    """Join what the model points at twice in a sentence, as `q4` and `s9`, where speaker and act are one.

    What is not equally certain stays apart.
    """
    of_sentence = by_sentence(drafts, places)
    into: dict[ModelDraft, ModelDraft] = {}
    for claim in claims:
        pointed_at = {places.quotation(one.number) for one in claim.said if one.target == "q"}
        for number in dict.fromkeys(one.number for one in claim.said if one.target == "s"):
            here = dict.fromkeys(_standing_for(draft, into) for draft in of_sentence[number])
            _join_sentence([draft for draft in here if draft.by_model], claim.speakers, pointed_at, into)
    return list(dict.fromkeys(_standing_for(draft, into) for draft in drafts))


def _join_sentence(
    drafts: Sequence[ModelDraft],
    speakers: Sequence[StorySpeaker],
    pointed_at: set[Span],
    into: dict[ModelDraft, ModelDraft],
) -> None:
    theirs = [draft for draft in drafts if set(draft.speakers) == set(speakers) and draft.form is not None]
    quoted = [draft for draft in theirs if not pointed_at.isdisjoint(draft.quotations)]
    for first in quoted[:1]:
        same = [draft for draft in theirs if (draft.act, draft.certainty) == (first.act, first.certainty)]
        same = [draft for draft in same if draft in quoted or draft.form != "direct"]
        if any(draft.form != "direct" for draft in same):
            one = _joined(same)
            into.update(dict.fromkeys(same, one))


def _standing_for(draft: ModelDraft, into: dict[ModelDraft, ModelDraft]) -> ModelDraft:
    while draft in into:
        further = into[draft]
        into[draft] = into.get(further, further)  # so that nobody goes the whole way again
        draft = further
    return draft


def _joined(drafts: Iterable[ModelDraft]) -> ModelDraft:
    """One mixed statement; its cue, mention and the rest are those of the first that has any."""
    ordered = sorted(drafts, key=lambda draft: draft.spans[0])
    first = ordered[0]
    return replace(
        first,
        form="mixed",
        spans=_outermost(span for draft in ordered for span in draft.spans),
        quotations=sorted({one for draft in ordered for one in draft.quotations}),
        cue=next((draft.cue for draft in ordered if draft.cue), None),
        mention=next((draft.mention for draft in ordered if draft.mention), None),
        channel=next((draft.channel for draft in ordered if draft.channel), None),
        when=next((draft.when for draft in ordered if draft.when), None),
        via=next((draft.via for draft in ordered if draft.via), []),
        rules_speakers=next((one.rules_speakers for one in ordered if one.rules_speakers is not None), None),
        doubts=tuple(dict.fromkeys(doubt for draft in ordered for doubt in draft.doubts)),
        is_control=any(draft.is_control for draft in ordered),
        by_rules=any(draft.by_rules for draft in ordered),
    )


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; overlapping ones as one."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
