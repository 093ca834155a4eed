"""Through whom a statement came, and how or where it was made, as a reply tells it."""

from collections.abc import Sequence

from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.readers.model.reply.drafts import ModelDraft, by_sentence
from bot.readers.model.reply.parsing import RepliedChannel, RepliedVia
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeakers

_LONGEST_CHANNEL = 160  # characters


class Pointed:
    """The drafts that references mean."""

    def __init__(self, drafts: Sequence[ModelDraft], places: Places) -> None:
        self._places = places
        self._by_quotation: dict[Span, ModelDraft] = {}
        self._by_sentence = by_sentence(drafts, places)
        for draft in drafts:
            self._by_quotation.update(dict.fromkeys(draft.quotations, draft))

    def is_said(self, span: Span) -> bool:
        """Whether `span` has words in it that somebody is quoted with."""
        numbers = self._places.sentences_of(span)
        quotations = (one for number in numbers for one in self._places.quotations_in(number))
        return any(one in self._by_quotation and one.overlaps(span) for one in quotations)

    def at(self, reference: Reference) -> list[ModelDraft]:
        """What sentence it is in, if it is there at all; what is reported rather than what is quoted."""
        if not self._places.is_shown(reference):
            return []
        if reference.target == "q":
            draft = self._by_quotation.get(self._places.quotation(reference.number))
            return [draft] if draft is not None else []
        here = self._by_sentence[reference.number]
        return [draft for draft in here if draft.form != "direct"] or here


def add_via(replied: Sequence[RepliedVia], pointed: Pointed, speakers: StorySpeakers) -> None:
    """Who passed statements on, as far as the article names them; nobody passes on their own words."""
    for one in replied:
        names = [speaker for name in one.names for speaker in speakers.called(name)]
        for reference in one.at:
            for draft in pointed.at(reference):
                via = [speaker for speaker in dict.fromkeys(names) if speaker not in draft.speakers]
                draft.via = via or draft.via


def add_channels(
    replied: Sequence[RepliedChannel], pointed: Pointed, places: Places, story: Searchable
) -> None:
    """The channel, cut from the statement's own sentences; words that stand elsewhere are none of it."""
    for one in replied:
        if len(one.words) > _LONGEST_CHANNEL:
            continue
        for reference in one.at:
            for draft in pointed.at(reference):
                numbers = _sentences_of(draft, reference, places)
                sentences = (places.sentence(number) for number in dict.fromkeys(numbers))
                found = (span for one_of in sentences for span in story.occurrences(one.words, *one_of))
                outside = (span for span in found if not pointed.is_said(span))
                draft.channel = next(outside, draft.channel)


def _sentences_of(draft: ModelDraft, reference: Reference, places: Places) -> list[int]:
    """The sentences that `reference` points at, and those that say who speaks there."""
    if reference.target == "q":
        numbers = list(places.sentences_of(places.quotation(reference.number)))
    else:
        numbers = [reference.number]
    for span in (draft.cue, draft.mention):
        numbers += places.sentences_of(span) if span is not None else ()
    return numbers
