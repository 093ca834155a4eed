"""Where a model points: the article's numbers as spans, and which sentences a span stands in."""

from bisect import bisect_right

from bot.core.numbered_article import NumberedArticle
from bot.core.reply.references import Reference
from bot.core.spans import Span

_LEAST_WORDS = 4  # less beside quotations and attribution is not something reported


class Places:
    """Looks references up; what the model was not shown does not exist."""

    def __init__(self, text: str, numbered: NumberedArticle) -> None:
        self.text = text
        self._sentences = numbered.sentences
        self._starts = [sentence.start for sentence in numbered.sentences]
        self._quotations = numbered.quotations
        self._quotation_starts = [quotation.start for quotation in numbered.quotations]
        self._numbers = {span: number for number, span in enumerate(numbered.quotations, start=1)}
        self._shown_quotations = numbered.shown_quotations
        self._shown_sentences = numbered.shown_sentences

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
        last = max(first, bisect_right(self._starts, max(span.start, span.end - 1)))
        return range(first, min(last, len(self._sentences)) + 1)

    def quotations_in(self, number: int) -> list[Span]:
        """The quotations that sentence `number` holds a part of."""
        sentence = self.sentence(number)
        place = max(0, bisect_right(self._quotation_starts, sentence.start) - 1)
        found: list[Span] = []
        while place < len(self._quotations) and self._quotations[place].start < sentence.end:
            if self._quotations[place].overlaps(sentence):
                found.append(self._quotations[place])
            place += 1
        return found


def is_worth_reporting(words: str) -> bool:
    """Whether there are enough words to be what somebody reports."""
    return sum(any(letter.isalnum() for letter in word) for word in words.split()) >= _LEAST_WORDS
