"""What people have set right: who says a statement, that nobody does, or that words are a quotation.

A correction belongs to a place of a story: a sentence's words, which of several alike it is, and where
in it the content stands. So it holds for the same story with another footer or a few changed
sentences, and whatever a later reader makes of it; it outranks both readers.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from bot.article.article import Article
from bot.article.searching import Searchable, folded
from bot.article.spans import Span, index_at
from bot.readers.reading import Doubt, Person, Reading, Statement
from bot.words.phrases import flat

Verdict = Literal["speaker", "nobody", "quotation"]

SAME_STORY = 0.5  # of the sentences of both together have to be the same ones
_LEAST_OVERLAP = 0.5  # of the shorter of two spans, for them to be about one statement
_DIGEST_LENGTH = 16  # hexadecimal digits
_WORDS_ALONE: frozenset[Doubt] = frozenset({"marks_broken", "reworded_copy"})  # not about who speaks


@dataclass(frozen=True, slots=True)
class StatementPlace:
    """`sentence` is a digest of its words, `occurrence` counts sentences of the same words from 1.

    `start` and `end` count characters of the sentence. `of`: how many sentences of its words there were;
    `before` and `after`: the digests of those around it, empty at the ends of the story. By them it is known
    again in a copy that has more sentences of the same words, or fewer.
    """

    sentence: str
    occurrence: int
    start: int
    end: int
    of: int = 1
    before: str = ""
    after: str = ""

    def overlaps(self, other: "StatementPlace") -> bool:
        same = (self.sentence, self.occurrence) == (other.sentence, other.occurrence)
        return same and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Correction:
    """`name` is the speaker's, empty for the other verdicts; `by` as people see who made it, or empty."""

    place: StatementPlace
    verdict: Verdict
    name: str = ""
    by: str = ""


def fingerprint_of(article: Article) -> tuple[str, ...]:
    """The digests of the story's sentences, in order: by them a story is known again."""
    return tuple(_digest(sentence.of(article.text)) for sentence in article.sentences)


def is_same_story(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two fingerprints are of one story, of which one copy may have changed here and there."""
    mine, theirs = Counter(one), Counter(other)
    shared = (mine & theirs).total()
    return shared > 0 and shared >= SAME_STORY * max(mine.total(), theirs.total())


def place_of(article: Article, span: Span) -> StatementPlace | None:
    """Where in the story `span` begins; None outside its sentences."""
    index = index_at(article.sentences, span.start)
    if index is None:
        return None
    sentence = article.sentences[index]
    digests = fingerprint_of(article)
    occurrence = digests[: index + 1].count(digests[index])
    start, end = span.start - sentence.start, min(span.end, sentence.end) - sentence.start
    of = digests.count(digests[index])
    return StatementPlace(digests[index], occurrence, start, end, of, *_around(digests, index))


def place_in(story: Sequence[str], sentence: str, occurrence: int, start: int, end: int) -> StatementPlace:
    """The place as it was in the story whose sentences have these digests."""
    alike = [index for index, digest in enumerate(story) if digest == sentence]
    if not 0 < occurrence <= len(alike):
        return StatementPlace(sentence, occurrence, start, end)
    return StatementPlace(
        sentence, occurrence, start, end, len(alike), *_around(story, alike[occurrence - 1])
    )


def words_at(article: Article, place: StatementPlace) -> str:
    """What stands there; empty where the article has no such sentence."""
    number = sentence_of(article, place)
    if number is None:
        return ""
    sentence = article.sentences[number - 1]
    return Span(sentence.start + place.start, min(sentence.start + place.end, sentence.end)).of(article.text)


def sentence_of(article: Article, place: StatementPlace) -> int | None:
    """Its number, from 1; None where the article has no such sentence."""
    return _Sentences(fingerprint_of(article)).number_of(place)


def those_that_count(corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections without those of which a later one says something else of the same words."""
    counting: list[Correction] = []
    later: dict[tuple[str, int], list[StatementPlace]] = {}
    for one in reversed(corrections):
        of_sentence = later.setdefault((one.place.sentence, one.place.occurrence), [])
        if not any(one.place.overlaps(place) for place in of_sentence):
            counting.append(one)
        of_sentence.append(one.place)
    return counting[::-1]


def name_in(reading: Reading, typed: str) -> str:
    """The name that a reader, or else the text, has for the person typed; empty where neither has."""
    for one in reading.people:
        if folded(typed) in map(folded, (one.name, *one.also)):
            return one.name
    if not any(map(str.isalpha, typed)):
        return ""
    text = reading.article.text
    return next((flat(span.of(text)) for span in Searchable(text).occurrences(typed)), "")


def corrected(reading: Reading, corrections: Iterable[Correction]) -> Reading:
    """The reading with each correction whose place is in the article; later ones outrank earlier ones."""
    wanted = those_that_count(list(corrections))
    if not wanted:
        return reading
    correcting = _CorrectedReading(reading)
    for correction in wanted:
        correcting.apply(correction)
    return correcting.result()


class _Sentences:
    """A story's sentences by their digests."""

    def __init__(self, digests: Sequence[str]) -> None:
        self._digests = digests
        self._alike: dict[str, list[int]] = {}
        for index, digest in enumerate(digests):
            self._alike.setdefault(digest, []).append(index)

    def number_of(self, place: StatementPlace) -> int | None:
        """From 1; of several of the same words the one with the same around it, then the same occurrence."""
        alike = self._alike.get(place.sentence, [])
        if len(alike) == place.of == 1:
            return alike[0] + 1
        fitting = {index: self._fit(index, place) for index in alike}
        closest = max(fitting.values(), default=0)
        best = [index for index in alike if fitting[index] == closest]
        if closest and len(best) == 1:
            return best[0] + 1
        if len(alike) == place.of and alike[place.occurrence - 1] in best:
            return alike[place.occurrence - 1] + 1
        return None

    def _fit(self, index: int, place: StatementPlace) -> int:
        before, after = _around(self._digests, index)
        return (before == place.before) + (after == place.after)


def _around(digests: Sequence[str], index: int) -> tuple[str, str]:
    """The digests of the sentences before and after; empty at the ends."""
    return digests[index - 1] if index else "", digests[index + 1] if index + 1 < len(digests) else ""


class _CorrectedReading:
    def __init__(self, reading: Reading) -> None:
        self._reading, self._text = reading, reading.article.text
        self._sentences = _Sentences(fingerprint_of(reading.article))
        self._statements = {one.id: one for one in reading.statements}
        self._not_speech = list(reading.not_speech)
        self._people = {one.id: one for one in reading.people}

    def apply(self, correction: Correction) -> None:
        span = self._span_of(correction.place)
        if span is None:
            return
        if correction.verdict == "nobody":
            self._take_away(span)
            return
        statement = self._statement_at(span) or self._quotation_at(span)
        if statement is None:
            return
        speakers = statement.speakers
        if correction.verdict == "speaker":
            speaker = self._person(correction.name)
            if speaker is None:
                return
            speakers = (speaker,)
        self._statements[statement.id] = replace(
            statement,
            speakers=speakers,
            rules_speakers=None,
            mention=statement.mention if speakers == statement.speakers else None,
            certainty="sure",
            doubts=tuple(one for one in statement.doubts if one in _WORDS_ALONE),
            corrected_by=correction.by,
        )

    def result(self) -> Reading:
        statements = tuple(sorted(self._statements.values(), key=lambda one: min(one.spans)))
        named = {
            person for one in statements for person in (*one.speakers, *one.via, *(one.rules_speakers or ()))
        }
        return replace(
            self._reading,
            statements=statements,
            people=tuple(one for one in self._people.values() if one.id in named),
            not_speech=tuple(sorted(self._not_speech)),
        )

    def _span_of(self, place: StatementPlace) -> Span | None:
        number = self._sentences.number_of(place)
        if number is None:
            return None
        sentence = self._reading.article.sentences[number - 1]
        return Span(sentence.start + place.start, min(sentence.start + place.end, sentence.end))

    def _statement_at(self, span: Span) -> Statement | None:
        """The statement that shares most with `span`, and enough of it to be the one that was meant."""
        best = max(self._statements.values(), key=lambda one: _overlap(one.spans, span), default=None)
        return best if best is not None and _overlap(best.spans, span) >= _LEAST_OVERLAP else None

    def _quotation_at(self, span: Span) -> Statement | None:
        """What was taken for no speech there, as a quotation of nobody yet."""
        meant = next((one for one in self._not_speech if _overlap([one], span) >= _LEAST_OVERLAP), None)
        if meant is None:
            return None
        self._not_speech.remove(meant)
        number = 1 + max((int(one.removeprefix("st")) for one in self._statements), default=0)
        return Statement(f"st{number}", (), "direct", "said", (meant,), (meant,), certainty="sure")

    def _take_away(self, span: Span) -> None:
        statement = self._statement_at(span)
        if statement is not None:
            del self._statements[statement.id]
            self._not_speech += statement.quotations

    def _person(self, name: str) -> str | None:
        """The id of whom the article calls so; somebody new where no reader knows them, None for nobody."""
        for one in self._people.values():
            if folded(name) in map(folded, (one.name, *one.also)):
                return one.id
        mentions = tuple(Searchable(self._text).occurrences(name))
        if not mentions:
            return None
        number = 1 + max((int(one.removeprefix("p")) for one in self._people), default=0)
        self._people[f"p{number}"] = Person(
            f"p{number}", flat(mentions[0].of(self._text)), "person", None, mentions
        )
        return f"p{number}"


def _overlap(spans: Sequence[Span], span: Span) -> float:
    """What they share, as a part of the shorter."""
    shared = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)
    length = min(sum(one.end - one.start for one in spans), span.end - span.start)
    return shared / length if length else 0.0


def _digest(sentence: str) -> str:
    return sha256(folded(sentence).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
