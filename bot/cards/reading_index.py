from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from bot.article.article import sentence_numbers
from bot.article.spans import Span, start_of
from bot.cards.cutting import in_its_marks
from bot.cards.origins import with_page
from bot.lexicon.acts import Act
from bot.readers.reading import Person, Reading, Statement
from bot.words.phrases import flat, listed, plain_words, sentence_label

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
LEANING = PRONOUNS | {"his", "her", "their", "its", "this", "that", "these", "but", "and", "so", "also"}
LONGEST_OPENING = 100  # characters of a sentence, enough for its first words


class ReadingIndex:
    """What the words about one statement need to know of the whole reading, looked up once."""

    def __init__(self, reading: Reading, article_number: int | None = None) -> None:
        """`article_number`: which of several in its conversation the article is; None where it is alone."""
        self.reading = reading
        self.article_number = article_number
        self.article = reading.article
        self.text = reading.article.text
        self.people = {person.id: person for person in reading.people}
        self.numbers = {one.id: sentence_numbers(self.article, one.spans) for one in reading.statements}

    @cached_property
    def _by_sentence(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self.reading.statements:
            for number in self.numbers[statement.id]:
                found.setdefault(number, []).append(statement)
        return found

    @cached_property
    def _by_act(self) -> dict[Act, list[Statement]]:
        found: dict[Act, list[Statement]] = {}
        for statement in self.reading.statements:
            found.setdefault(statement.act, []).append(statement)
        return found

    @cached_property
    def _by_speakers(self) -> dict[tuple[str, ...], list[Statement]]:
        found: dict[tuple[str, ...], list[Statement]] = {}
        for statement in self.reading.statements:
            found.setdefault(statement.speakers, []).append(statement)
        return found

    @cached_property
    def _paragraph_starts(self) -> frozenset[int]:
        return frozenset(paragraph.start for paragraph in self.article.paragraphs)

    @cached_property
    def between_marks(self) -> list[Span]:
        """Every quotation, speech or not, in order; one inside another left out."""
        every = [span for one in self.reading.statements for span in one.quotations]
        found: list[Span] = []
        for span in sorted([*every, *self.reading.not_speech]):
            if not found or span.start >= found[-1].end:
                found.append(span)
        return found

    @cached_property
    def _carried_on_from(self) -> dict[str, Statement]:
        """For each statement the one of the same speakers that stands before it."""
        before: dict[str, Statement] = {}
        last: dict[tuple[str, ...], Statement] = {}
        for statement in self.reading.statements:
            if statement.speakers in last:
                before[statement.id] = last[statement.speakers]
            last[statement.speakers] = statement
        return before

    @cached_property
    def _broken_marks(self) -> list[Span]:
        whole = set(self.article.sentences)
        return [span for span in self._noticed("unbalanced_quotes") if span not in whole]

    @cached_property
    def _broken_sentences(self) -> frozenset[int]:
        """Numbers of the sentences that a notice names as a whole, rather than a few words in them."""
        noticed = {*self._noticed("reworded_copy"), *self._noticed("unbalanced_quotes")}
        return frozenset(
            number for number, span in enumerate(self.article.sentences, start=1) if span in noticed
        )

    @cached_property
    def altered(self) -> dict[str, tuple[str, ...]]:
        """Under the id of each person whose name the copy seems to have altered, the other spellings."""
        spans = self._noticed("altered_name")
        return {
            person.id: others
            for person in self.reading.people
            if (others := self.other_names(person)) and any(touches(spans, one) for one in person.mentions)
        }

    @cached_property
    def _doubtful_speakers(self) -> frozenset[str]:
        doubtful = set(self.altered)
        for statement in self.reading.statements:
            if statement.corrected_by is not None or statement.certainty == "unsure":
                continue  # one is settled, the other stands apart with its own doubt
            differ = statement.rules_speakers is not None or statement.model_speakers is not None
            if differ or self.is_pronoun_after_a_broken_sentence(statement):
                doubtful.update(statement.speakers)
        return frozenset(doubtful)

    def _noticed(self, kind: str) -> list[Span]:
        return sorted(span for notice in self.reading.notices if notice.kind == kind for span in notice.spans)

    def is_quoted(self, number: int) -> bool:
        """Whether all of a sentence stands between marks: in one quotation, which may go on outside."""
        whole = self.article.sentences[number - 1]
        sentence = Span(whole.start, whole.start + len(whole.of(self.text).rstrip(".,;:!? ")))
        return any(in_its_marks(one, self.text).holds(sentence) for one in self._quoted_in(sentence))

    def _quoted_in(self, sentence: Span) -> Sequence[Span]:
        after = bisect_left(self.between_marks, sentence.end, key=start_of)
        return self.between_marks[max(0, after - 1) : after]

    def quotation_over(self, place: int) -> Span | None:
        """The quotation that begins before a place and goes on behind it."""
        one = next(iter(self._quoted_in(Span(place, place))), None)
        return one if one is not None and place < one.end else None

    def said_in(self, number: int) -> list[Statement]:
        return self._by_sentence.get(number, [])

    def with_act(self, act: Act) -> list[Statement]:
        return self._by_act.get(act, [])

    def statements_of(self, speakers: tuple[str, ...]) -> list[Statement]:
        return self._by_speakers.get(speakers, [])

    def goes_on_in(self, statement: Statement, following: Statement) -> bool:
        """Whether `following` is the same sentence's next words: `…, saying it sank`, with no new speaker."""
        cue = following.cue.of(self.text) if following.cue else ""
        return (
            cue.endswith("ing")
            and following.mention is None
            and not (following.channel or following.when or following.via)
            and (following.speakers, following.act) == (statement.speakers, statement.act)
            and self.numbers[following.id][:1] == self.numbers[statement.id][-1:]
        )

    def opens_a_paragraph(self, statement: Statement) -> bool:
        """Whether a paragraph begins with its content, its cue or the mention of its speaker."""
        return min(self.words_for(statement)).start in self._paragraph_starts

    def opening_sentences(self) -> Iterator[int]:
        """Numbers of the story's sentences that open a paragraph and do not lean on what stands before."""
        for number, span in enumerate(self.article.sentences, start=1):
            if span != self.article.headline and span.start in self._paragraph_starts:
                first, *others = plain_words(span.of(self.text)[:LONGEST_OPENING]) or [""]
                if len(others) > 1 and first not in LEANING:
                    yield number

    def words_for(self, statement: Statement) -> list[Span]:
        """The content and what says who said it and how."""
        return [*statement.spans, *(span for span in (statement.cue, statement.mention) if span)]

    def statement_before(self, statement: Statement) -> Statement | None:
        return self._carried_on_from.get(statement.id)

    def any_doubtful(self, speakers: Iterable[str]) -> bool:
        return not self._doubtful_speakers.isdisjoint(speakers)

    def label_of(self, statement: Statement) -> str:
        label = sentence_label(self.numbers[statement.id], self.article_number)
        return with_page(label, self.article, statement.spans)

    def label_of_sentences(self, numbers: Sequence[int]) -> str:
        """Of several with the page on which the first begins."""
        spans = tuple(self.article.sentences[number - 1] for number in numbers)
        return with_page(sentence_label(numbers, self.article_number), self.article, spans)

    def label_of_sentence(self, number: int) -> str:
        return with_page(f"s{number}", self.article, (self.article.sentences[number - 1],))

    def shown_name(self, person_id: str) -> str:
        """The name with the spellings that the copy may have altered, as `John Kirthrough / Kirby`."""
        return flat(" / ".join([self.people[person_id].name, *self.altered.get(person_id, ())]))

    def short_name(self, person_id: str) -> str:
        """The same where there is little room: of a doubtful name only the part in doubt, `Holm / Hulm`."""
        others = self.altered.get(person_id)
        if not others:
            return self.shown_name(person_id)
        return flat(" / ".join(name.split()[-1] for name in (self.people[person_id].name, *others)))

    def other_names(self, person: Person) -> tuple[str, ...]:
        """What the article calls somebody besides the name shown, mere parts of that name left out."""
        own = set(plain_words(person.name))
        return tuple(name for name in person.also if not own.issuperset(plain_words(name)))

    def names(self, ids: Iterable[str]) -> str:
        return listed([self.shown_name(one) for one in ids])

    def description_of(self, speakers: tuple[str, ...]) -> str:
        """The article's words for the only speaker; nothing where several spoke together."""
        if len(speakers) != 1 or not (description := self.people[speakers[0]].description):
            return ""
        words = flat(description.of(self.text))
        return "" if words.casefold() == self.people[speakers[0]].name.casefold() else words

    def is_pronoun_after_a_broken_sentence(self, statement: Statement) -> bool:
        numbers = self.numbers[statement.id]
        return (
            statement.mention is not None
            and statement.mention.of(self.text).casefold() in PRONOUNS
            and bool(numbers)
            and numbers[0] - 1 in self._broken_sentences
        )

    def has_broken_marks(self, statement: Statement) -> bool:
        with_marks = [Span(max(0, span.start - 2), span.end + 2) for span in statement.spans]
        return any(touches(self._broken_marks, one) for one in with_marks)


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether `span` overlaps one of the ordered `spans`, none of which holds another."""
    index = bisect_left(spans, span.end, key=start_of)
    return index > 0 and spans[index - 1].overlaps(span)
