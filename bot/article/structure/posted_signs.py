"""What speaks for and against a posted text being an article, each sign as a number.

An article tells of others: it names them in full and says who said so, and who speaks of themselves speaks
between quotation marks, in a labelled turn, or under their own byline. Talk turns to those present; minutes,
instructions and plans go from item to item.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from bot.article.article import Article
from bot.article.quotations.quotations import Quotation, find_marked_quotations
from bot.article.quotations.turns import find_turns
from bot.article.scripts import count_letters, count_words
from bot.article.spans import Span, start_of
from bot.article.structure import posted_words as words
from bot.article.structure.sentence_ends import ends_with_stop

_LEAST_WORDS = 5  # of a sentence of prose
_LEAST_ANSWERS = 3  # of an interview
_MOST_NAMES = 4
_OPENING = 2  # lines
_CLOSING = 200  # characters
_USUAL_PARAGRAPH = 50  # words
_LONGEST = 4.0  # times what is usual


class PostedText:
    """The text as the signs look at it; what is quoted is left as a gap in what its writer tells."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        marked = find_marked_quotations(self.text, article.paragraphs).quotations
        self._marked = _pieces(marked)
        self._turns = _pieces(find_turns(self.text, article.paragraphs, marked))
        gaps = _merged([*self._marked, *self._turns, *self._asked_and_answered])
        self.told = [_outside(self.text, one, gaps) for one in article.sentences]

    @cached_property
    def length(self) -> int:
        """Of the story, without furniture, in letters of an alphabet."""
        return sum(count_letters(one.of(self.text)) for one in self.article.paragraphs)

    @cached_property
    def prose(self) -> list[Span]:
        """The sentences of some words that end as sentences do."""
        return [one for one in self.article.sentences if _is_prose(one.of(self.text))]

    @cached_property
    def _lines(self) -> list[str]:
        paragraphs = (one.of(self.text) for one in self.article.paragraphs)
        return [line for one in paragraphs for line in one.split("\n") if line.strip()]

    @cached_property
    def _opening(self) -> str:
        return "\n".join(self.text.strip().split("\n")[:_OPENING])

    @cached_property
    def _asked_and_answered(self) -> Sequence[Span]:
        """The paragraphs of an interview from its first question on, where something introduces it."""
        asks = [one.of(self.text).rstrip().endswith("?") for one in self.article.paragraphs]
        answered = sum(asked and not next_asks for asked, next_asks in pairwise(asks))
        first = asks.index(True) if True in asks else 0
        return self.article.paragraphs[first:] if first and answered >= _LEAST_ANSWERS else ()

    # The signs

    def talk(self) -> float:
        pattern = words.TALK.get(self.article.language, words.NOTHING)
        return _share(bool(pattern.search(one)) for one in self.told)

    def reports(self) -> float:
        return _share(bool(words.REPORTS.search(one)) for one in self.told)

    def full_names(self) -> float:
        found = {match[0] for one in self.told for match in words.FULL_NAME.finditer(one)}
        return min(len(found), _MOST_NAMES) / _MOST_NAMES

    def named(self) -> float:
        return _share(bool(words.FULL_NAME.search(one)) for one in self.told)

    def must(self) -> float:
        return _share(bool(words.MUST.search(one)) for one in self.told)

    def nobody_says(self) -> float:
        return float(self.reports() == 0 and not self._turns)

    def opens_with_oneself(self) -> float:
        pattern = words.OF_ONESELF.get(self.article.language, words.NOTHING)
        paragraph, told = self.article.paragraphs[0], zip(self.article.sentences, self.told, strict=True)
        return float(any(paragraph.holds(one) and pattern.search(tells) for one, tells in told))

    def is_prose(self) -> float:
        return _length(self.prose) / max(1, _length(self.article.paragraphs))

    def quoted(self) -> float:
        return min(1.0, _length(self._marked) / max(1, _length(self.article.paragraphs)))

    def paragraph_words(self) -> float:
        """Next to what is usual; an endless line counts as a long one."""
        count = sum(count_words(one) for one in self.told)
        return min(count / max(1, len(self.article.paragraphs)) / _USUAL_PARAGRAPH, _LONGEST)

    def headline(self) -> float:
        return float(self.article.headline is not None)

    def byline(self) -> float:
        return float(any(one.kind == "byline" for one in self.article.furniture))

    def interview(self) -> float:
        return float(bool(self._asked_and_answered))

    def items(self) -> float:
        return _share(bool(words.ITEM.match(line)) for line in self._lines)

    def labels(self) -> float:
        """The share of lines with a label that comes once: who takes turns has the same label again."""
        counts = Counter(match[0] for line in self._lines if (match := words.LABEL.match(line)))
        return sum(count == 1 for count in counts.values()) / max(1, len(self._lines))

    def other_kind(self) -> float:
        return float(bool(words.OTHER_KIND.search(self._opening)))

    def kind_of_article(self) -> float:
        return float(bool(words.KIND_OF_ARTICLE.search(self._opening)))

    def greeting(self) -> float:
        return float(bool(words.GREETING.search(self._opening)))

    def sign_off(self) -> float:
        return float(bool(words.SIGN_OFF.search(self.text.rstrip()[-_CLOSING:])))


SIGNS: Sequence[Callable[[PostedText], float]] = (
    PostedText.talk,
    PostedText.reports,
    PostedText.full_names,
    PostedText.opens_with_oneself,
    PostedText.nobody_says,
    PostedText.must,
    PostedText.named,
    PostedText.is_prose,
    PostedText.quoted,
    PostedText.paragraph_words,
    PostedText.headline,
    PostedText.byline,
    PostedText.interview,
    PostedText.items,
    PostedText.labels,
    PostedText.other_kind,
    PostedText.sign_off,
    PostedText.greeting,
    PostedText.kind_of_article,
)


def signs_of(posted: PostedText) -> dict[str, float]:
    return {sign.__name__: sign(posted) for sign in SIGNS}


def _is_prose(sentence: str) -> bool:
    return count_words(sentence) >= _LEAST_WORDS and ends_with_stop(sentence)


def _share(found: Iterable[bool]) -> float:
    each = list(found)
    return sum(each) / max(1, len(each))


def _length(spans: Iterable[Span]) -> int:
    return sum(one.end - one.start for one in spans)


def _pieces(quotations: Sequence[Quotation]) -> list[Span]:
    return [piece for one in quotations for piece in one.pieces]


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order and disjoint: an answer that holds a quotation is one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _outside(text: str, sentence: Span, gaps: Sequence[Span]) -> str:
    """What of a sentence its writer says. Gaps are disjoint, and may reach over several sentences."""
    first = bisect_left(gaps, sentence.start, key=start_of)
    parts, at = [], sentence.start
    for gap in gaps[max(0, first - 1) : bisect_left(gaps, sentence.end, key=start_of)]:
        if gap.end > sentence.start:
            parts.append(text[at : max(at, gap.start)])
            at = max(at, min(gap.end, sentence.end))
    return " … ".join([*parts, text[at : sentence.end]])
