"""Statements while two readers are being brought together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.article.spans import Span, joined
from bot.readers.drafts import Draft
from bot.readers.model.reply.places import Places, cut_out
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.reading import Form, Statement

ModelDraft = Draft[StorySpeaker]


def take_over(draft: ModelDraft, speakers: Sequence[StorySpeaker], text: str) -> None:
    """Give the statement to those whom the model hears; whom the rules hear is kept where it differs.

    A mention that names one of the others is dropped with them.
    """
    before = draft.speakers
    draft.by_model = True
    if set(before) == set(speakers):
        return
    draft.speakers = list(speakers)
    draft.via = [speaker for speaker in draft.via if speaker not in speakers]
    if not before:
        return
    draft.rules_speakers = before
    others = [name for speaker in before if speaker not in speakers for name in speaker.names()]
    if draft.mention is not None and _names_one(draft.mention.of(text), others):
        draft.mention = None


def without(draft: ModelDraft, quotations: Sequence[Span], text: str) -> ModelDraft:
    """The same statement with these quotations, and what stands between marks there, cut out."""
    kept = [one for one in draft.quotations if one not in quotations]
    if draft.form == "direct":
        spans = [
            span
            for span in draft.spans
            if any(span.holds(one) for one in kept) or not any(span.overlaps(one) for one in quotations)
        ]
    else:
        spans = [piece for span in draft.spans for piece in cut_out(text, span, quotations)]
        spans = _holding(spans, kept)
    form: Form | None = "indirect" if draft.form == "mixed" and not kept else draft.form
    return replace(draft, form=form, spans=spans, quotations=kept)


def draft_of(statement: Statement, speakers: StorySpeakers) -> ModelDraft:
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
    )


def by_sentence(drafts: Sequence[ModelDraft], places: Places) -> dict[int, list[ModelDraft]]:
    """The drafts whose content stands in each sentence, by its number; other sentences have none."""
    found: dict[int, list[ModelDraft]] = defaultdict(list)
    for draft in drafts:
        for number in sorted({number for span in draft.spans for number in places.sentences_of(span)}):
            found[number].append(draft)
    return found


def _holding(spans: list[Span], quotations: Sequence[Span]) -> list[Span]:
    """`spans`, grown where a cut at a mark took some of a quotation's own edge with it."""
    for quotation in quotations:
        if not any(span.holds(quotation) for span in spans):
            touching = [span for span in spans if span.overlaps(quotation)]
            rest = [span for span in spans if span not in touching]
            spans = sorted([*rest, joined([*touching, quotation])])
    return spans


def _names_one(mention: str, names: Sequence[str]) -> bool:
    """Whether `mention` holds a capitalised word of one of `names`."""
    words = {word for name in names for word in name.split() if word[:1].isupper()}
    return not words.isdisjoint(mention.replace("’s", " ").replace("'s", " ").split())
