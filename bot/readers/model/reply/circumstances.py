"""Through whom a statement came, and how or where it was made, as a reply tells it."""

from collections import defaultdict
from collections.abc import Sequence, Set

from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.readers.model.reply.drafts import ModelDraft, by_sentence
from bot.readers.model.reply.parsing import RepliedChannel, RepliedVia
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers

_LONGEST_CHANNEL = 160  # characters
_MOST_IN_A_SENTENCE = 12  # different words looked up in it
_MOST_TRIES = 100  # places of these words


class PointedDrafts:
    """The drafts that references mean."""

    def __init__(self, drafts: Sequence[ModelDraft], places: Places) -> None:
        self._places = places
        self._by_quotation: dict[Span, ModelDraft] = {}
        self._by_sentence = by_sentence(drafts, places)
        for draft in drafts:
            self._by_quotation.update(dict.fromkeys(draft.quotations, draft))

    def is_said(self, span: Span) -> bool:
        """Whether `span` has words in it that somebody is quoted with."""
        return any(one in self._by_quotation for one in self._places.quotations_over(span))

    def at_of(self, reference: Reference, speakers: Set[StorySpeaker]) -> list[ModelDraft]:
        """The drafts of `speakers` alone, where any of them is theirs."""
        here = self.at(reference)
        return [draft for draft in here if not speakers.isdisjoint(draft.speakers)] or here

    def at(self, reference: Reference) -> list[ModelDraft]:
        """What sentence it is in, if it is there at all; what is reported rather than what is quoted."""
        if not self._places.is_shown(reference):
            return []
        if reference.target == "q":
            draft = self._by_quotation.get(self._places.quotation(reference.number))
            return [draft] if draft is not None else []
        here = self._by_sentence[reference.number]
        return [draft for draft in here if draft.form != "direct"] or here


def add_via(replied: Sequence[RepliedVia], pointed: PointedDrafts, speakers: StorySpeakers) -> None:
    """Who passed statements on, as far as the article names them; nobody passes on their own words."""
    given: set[ModelDraft] = set()
    for one in replied:
        names = list(dict.fromkeys(speaker for name in one.names for speaker in speakers.called(name)))
        whose = set(speakers.called(one.of))
        for reference in one.at:
            for draft in pointed.at_of(reference, whose):
                via = [speaker for speaker in names if speaker not in draft.speakers]
                if via:
                    side_by_side = draft.via if draft in given else []
                    draft.via = list(dict.fromkeys([*side_by_side, *via]))
                    given.add(draft)


def add_channels(
    replied: Sequence[RepliedChannel],
    pointed: PointedDrafts,
    places: Places,
    story: Searchable,
    speakers: StorySpeakers,
) -> None:
    """The channel, cut from the statement's own sentences; words that stand elsewhere are none of it."""
    words_in = _FoundWords(pointed, places, story)
    for one in replied:
        if len(one.words) > _LONGEST_CHANNEL:
            continue
        whose = set(speakers.called(one.of))
        for reference in one.at:
            for draft in pointed.at_of(reference, whose):
                numbers = dict.fromkeys(_sentences_of(draft, reference, places))
                found = (words_in.outside_quotations(one.words, number) for number in numbers)
                draft.channel = next((span for span in found if span is not None), draft.channel)


class _FoundWords:
    """Looks words up in sentences, the same words in the same sentence once."""

    def __init__(self, pointed: PointedDrafts, places: Places, story: Searchable) -> None:
        self._pointed, self._places, self._story = pointed, places, story
        self._found: dict[int, dict[str, Span | None]] = defaultdict(dict)

    def outside_quotations(self, words: str, number: int) -> Span | None:
        """Where sentence `number` says them in the article's own voice."""
        known = self._found[number]
        if words not in known:
            if len(known) >= _MOST_IN_A_SENTENCE:
                return None
            sentence = self._places.sentence(number)
            found = self._story.occurrences(words, *sentence, most_tries=_MOST_TRIES)
            known[words] = next((span for span in found if not self._pointed.is_said(span)), None)
        return known[words]


def _sentences_of(draft: ModelDraft, reference: Reference, places: Places) -> list[int]:
    """The sentences that `reference` points at (of a quotation its ends), and those of cue and mention."""
    if reference.target == "q":
        among = places.sentences_of(places.quotation(reference.number))
        numbers = [among[0], among[-1]]
    else:
        numbers = [reference.number]
    for span in (draft.cue, draft.mention):
        numbers += places.sentences_of(span) if span is not None else ()
    return numbers
