"""Readings that no article needs to give: of any length, crowd and shape, each from a number."""

from random import Random

from bot.article.article import Article, Furniture, NamedInText
from bot.article.spans import Span
from bot.readers.reading import Notice, Person, Reading, Statement, SummarySentence
from bot.usage import Usage
from tests.bot.discord_ui.hostile import MARKDOWN

WORDS = (*MARKDOWN, "Ana Pell said", "“No.”", "🚢", "*" * 60, "x" * 300, "of the quay", "\n\n", "\u202e", "")


def any_reading(seed: int) -> Reading:
    return _Chance(seed).reading()


class _Chance:
    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 -- to vary tests, not to keep secrets
        self._text = (self._line(40) or "x") * self._random.choice((1, 1, 4))
        self._ids = [f"p{number}" for number in range(self._random.choice((1, 2, 45)))]

    def reading(self) -> Reading:
        article = self._article()
        evidence = (1,) if article.sentences else ()
        return Reading(
            article=article,
            summary=tuple(SummarySentence(self._line(9), evidence) for _ in range(self._up_to(8))),
            people=tuple(self._person(one) for one in self._ids),
            statements=tuple(
                self._statement(f"t{number}") for number in range(self._random.choice((0, 1, 5, 60)))
            ),
            not_speech=tuple(self._span() for _ in range(self._up_to(6))),
            notices=tuple(self._notice() for _ in range(self._up_to(12))),
            reader=self._random.choice(("rules", "model")),
            model=self._random.choice((None, self._line(5))),
            usage=self._random.choice((Usage(), Usage(10**6, 10**5, 10**4, 1.5))),
        )

    def _article(self) -> Article:
        step = self._random.randint(30, 400)
        starts = range(0, len(self._text), step)
        pieces = tuple(Span(start, min(start + step, len(self._text))) for start in starts)
        return Article(
            text=self._text,
            digest="0" * 64,
            headline=self._perhaps(),
            language=self._random.choice(("en", "fr", "und")),
            sentences=self._random.choice((pieces, pieces, ())),
            paragraphs=pieces,
            furniture=(Furniture(pieces[0], "photo_credit"),),
            names=NamedInText(self._perhaps(), self._perhaps(), self._perhaps(), self._perhaps()),
        )

    def _person(self, person_id: str) -> Person:
        kind = self._random.choice(("person", "organisation", "unnamed"))
        name = self._line(9).strip() or "Ana Pell"
        return Person(person_id, name, kind, self._perhaps(), also=(self._line(5),))

    def _statement(self, statement_id: str) -> Statement:
        form = self._random.choice(("direct", "mixed", "indirect", None))
        span = self._span()
        return Statement(
            id=statement_id,
            speakers=tuple(self._some_ids(3)),
            form=form,
            act=self._random.choice(("said", "denied", "asked")) if form else "declined_to_comment",
            spans=(span,),
            quotations=(span,) if form in ("direct", "mixed") else (),
            cue=self._perhaps(),
            mention=self._perhaps(),
            channel=self._perhaps(),
            when=self._perhaps(),
            via=tuple(self._some_ids(2)),
            rules_speakers=self._random.choice((None, tuple(self._ids))),
        )

    def _notice(self) -> Notice:
        kind = self._random.choice(("reworded_copy", "altered_name", "model_unavailable", "too_short"))
        return Notice(kind, self._line(12).strip() or "Check this", (self._span(),))

    def _up_to(self, most: int) -> int:
        return self._random.randint(0, most)

    def _line(self, most_words: int) -> str:
        return " ".join(self._random.choice(WORDS) for _ in range(self._up_to(most_words)))

    def _span(self) -> Span:
        """Of any length, short ones as often as long ones."""
        start = self._random.randrange(len(self._text))
        longest = self._random.choice((10, 100, len(self._text)))
        return Span(start, self._random.randint(start + 1, min(len(self._text), start + longest)))

    def _perhaps(self) -> Span | None:
        return self._random.choice((None, self._span()))

    def _some_ids(self, most: int) -> list[str]:
        return self._random.sample(self._ids, min(self._up_to(most), len(self._ids)))
