"""Where a model points: the article's numbers as spans, and which sentences a span stands in."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.article.spans import Span, trim
from bot.lexicon import grammar
from bot.lexicon.cues import CUES
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.references import Reference
from bot.readers.reading import Statement

_LOOSE = " \t\r\n\u00a0\u202f,;:–—-“”„‟\"'‘’‚«»‹›「」『』`"
_LEAST_WORDS = 4  # less beside quotations and attribution is not something reported
_VERBS = (
    grammar.AUXILIARIES | grammar.FINITE_VERBS | {word for word, cue in CUES.items() if cue.form != "ing"}
)


class Places:
    """Looks references up; what the model was not shown does not exist."""

    def __init__(self, text: str, numbered: NumberedArticle, statements: Iterable[Statement] = ()) -> None:
        self.text = text
        self._sentences = numbered.sentences
        self._starts = [sentence.start for sentence in numbered.sentences]
        self._quotations = numbered.quotations
        self._quotation_starts = [quotation.start for quotation in numbered.quotations]
        self._numbers = {span: number for number, span in enumerate(numbered.quotations, start=1)}
        self._shown_quotations = numbered.shown_quotations
        self._shown_sentences = numbered.shown_sentences
        self._attributions: dict[int, list[Span]] = defaultdict(list)
        for statement in statements:
            for span in (statement.cue, statement.mention, statement.channel, statement.when):
                if span is not None and statement.form == "direct":
                    self._attributions[self.sentences_of(span)[0]].append(span)

    def is_shown(self, reference: Reference) -> bool:
        shown = self._shown_quotations if reference.target == "q" else self._shown_sentences
        return reference.number in shown

    def quotation(self, number: int) -> Span:
        return self._quotations[number - 1]

    def number_of(self, quotation: Span) -> int | None:
        return self._numbers.get(quotation)

    def sentence(self, number: int) -> Span:
        return self._sentences[number - 1]

    def sentences_of(self, span: Span) -> range:
        """Numbers of the sentences that `span` overlaps."""
        first = max(1, bisect_right(self._starts, span.start))
        last = max(first, bisect_left(self._starts, span.end))
        return range(first, min(last, len(self._sentences)) + 1)

    def quotations_in(self, number: int) -> list[Span]:
        """The quotations that sentence `number` holds a part of."""
        return self.quotations_over(self.sentence(number))

    def quotations_over(self, span: Span) -> list[Span]:
        """The quotations that overlap `span`."""
        place = max(0, bisect_right(self._quotation_starts, span.start) - 1)
        behind = bisect_left(self._quotation_starts, span.end)
        return [one for one in self._quotations[place:behind] if one.overlaps(span)]

    def rest_of(self, number: int, parts: Iterable[Span] | None = None) -> list[Span]:
        """What sentence `number` reports besides `parts`, all its quotations where none are given.

        Who is quoted, with which word, when and where, is no report.
        """
        without = self.quotations_in(number) if parts is None else parts
        left = cut_out(self.text, self.sentence(number), [*without, *self._attributions.get(number, ())])
        return [span for span in left if is_worth_reporting(span.of(self.text))]


def is_worth_reporting(words: str) -> bool:
    """Whether there are enough words to be what somebody reports, and more than who speaks or where.

    “Who left in 2019” and “in a letter to the council” stand beside what is reported.
    """
    found = [word.strip(_LOOSE).lower() for word in words.split() if any(map(str.isalnum, word))]
    if len(found) < _LEAST_WORDS or found[0] in grammar.RELATIVES:
        return False
    return found[0] not in grammar.PREPOSITIONS or not _VERBS.isdisjoint(found)


def cut_out(text: str, whole: Span, parts: Sequence[Span]) -> list[Span]:
    """What is left of `whole` without `parts`, without the marks and commas at the cuts."""
    left: list[Span] = []
    start = whole.start
    for part in sorted(parts):
        if part.overlaps(Span(start, whole.end)):
            left.append(trim(text, start, max(start, part.start), _LOOSE))
            start = part.end
    left.append(trim(text, start, max(start, whole.end), _LOOSE if left else None))
    return [span for span in left if span.of(text)]
