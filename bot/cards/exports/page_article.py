"""The article's own text on the page: every statement marked, every sentence numbered, furniture greyed."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from bot.article.article import Furniture
from bot.article.spans import Span
from bot.cards.exports.marking import Stretch, mark
from bot.cards.exports.page_style import colour_class, sign_of
from bot.cards.exports.page_words import paragraphs, words
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.languages import say


class ArticleOnPage:
    """`prefix` keeps the ids of several articles apart; `numbers` are those of statements' speakers."""

    def __init__(self, reading: Reading, prefix: str, numbers: Mapping[str, int]) -> None:
        self.article = reading.article
        self.text = reading.article.text
        self.prefix = prefix
        self.numbers = numbers
        self.stretches = mark(reading.statements, self.text)
        self.ends = [stretch.span.end for stretch in self.stretches]
        self.sentence_starts = {
            span.start: number for number, span in enumerate(self.article.sentences, start=1)
        }
        self.starts = sorted(self.sentence_starts)

    def html(self) -> str:
        blocks: list[tuple[Span, Furniture | None]] = [(span, None) for span in self.article.paragraphs]
        blocks += [(one.span, one) for one in self.article.furniture]
        return "\n".join(self._block(span, furniture) for span, furniture in sorted(blocks, key=_beginning))

    def _block(self, span: Span, furniture: Furniture | None) -> str:
        if furniture:
            label = words(texts.LEFT_OUT.format(kind=say(texts.FURNITURE[furniture.kind])))
            pasted = paragraphs(span.of(self.text).strip())
            return f'<p class="furniture" dir="auto"><b>{label}</b>{pasted}</p>'
        headline = ' class="headline"' if span == self.article.headline else ""
        return f'<p{headline} dir="auto">{"".join(self._pieces(span))}</p>'

    def _pieces(self, paragraph: Span) -> Iterator[str]:
        at = paragraph.start
        for index in range(bisect_left(self.ends, paragraph.start + 1), len(self.ends)):
            stretch = self.stretches[index]
            if stretch.span.start >= paragraph.end:
                break
            within = Span(max(at, stretch.span.start), min(stretch.span.end, paragraph.end))
            yield self._words(Span(at, within.start))
            yield self._marked(stretch, within)
            at = within.end
        yield self._words(Span(at, paragraph.end))

    def _marked(self, stretch: Stretch, span: Span) -> str:
        own = stretch.statement
        number = self.numbers[own.id]
        beginning = stretch.begins if span.start == stretch.span.start else ()
        ending = stretch.ends if span.end == stretch.span.end else ()
        anchors = "".join(f'<span id="{self._anchor(one)}"></span>' for one in beginning if one is not own)
        identity = f' id="{self._anchor(own)}"' if own in beginning else ""
        back = "".join(self._way_back(one) for one in ending)
        classes = f"{colour_class(number)} {look_of(own)}"
        number_first = self._number(span.start)  # a line under it would read as part of what was said
        marked = f'<mark{identity} class="{classes}">{self._words(span, first_numbered=False)}</mark>'
        return f"{anchors}{number_first}{marked}{back}"

    def _anchor(self, statement: Statement) -> str:
        return f"{self.prefix}-{words(statement.id)}"

    def _way_back(self, statement: Statement) -> str:
        number = self.numbers[statement.id]
        sign = sign_of(number)
        return (
            f'<a class="number {colour_class(number)}" href="#{self._anchor(statement)}-line"'
            f' aria-label="{words(texts.SPEAKER_OF_NUMBER.format(number=sign))}">{sign}</a>'
        )

    def _number(self, start: int) -> str:
        number = self.sentence_starts.get(start)
        return f'<span class="s">{number}</span>' if number else ""

    def _words(self, span: Span, *, first_numbered: bool = True) -> str:
        """The words of a stretch, with the number of each sentence that begins in it."""
        parts = []
        at = span.start
        first = bisect_left(self.starts, span.start if first_numbered else span.start + 1)
        for index in range(first, len(self.starts)):
            start = self.starts[index]
            if start >= span.end:
                break
            parts += [
                paragraphs(self.text[at:start]),
                f'<span class="s">{self.sentence_starts[start]}</span>',
            ]
            at = start
        return "".join([*parts, paragraphs(self.text[at : span.end])])


def look_of(statement: Statement) -> str:
    if statement.form is None:
        return "silence"
    return "quoted" if statement.form == "direct" else "paraphrase"


def _beginning(block: tuple[Span, Furniture | None]) -> int:
    return block[0].start
