"""One article as an answer is checked against it: its words, its people, who says what where."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from bot.article.article import sentence_numbers
from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.model.answers.answer_claims import ACT_WORDS, NEGATED, STRICT_ACTS, Claim
from bot.readers.model.answers.named_people import NamedPeople, names_of
from bot.readers.model.answers.passages import stems_of
from bot.readers.model.verification import Checker
from bot.readers.reading import Reading, Statement

MOST_TRIES = 2_000  # places of a stretch between marks
NEAR = 2  # stems that a sentence shares with another, to be what was meant
_ENDS = " .,;:!?…-–—"


class ToldArticle:
    def __init__(self, reading: Reading, *, translated: bool) -> None:
        self.reading, self.article = reading, reading.article
        self.people = NamedPeople(reading)
        self._story = Searchable(self.article.text, self.article.paragraphs)
        self.checker = Checker(self.article, self._story, translated=translated)

    @cached_property
    def _by_sentence(self) -> dict[int, list[Statement]]:
        found: dict[int, list[Statement]] = {}
        for statement in self.reading.statements:
            for number in self._numbers_of(statement):
                found.setdefault(number, []).append(statement)
        return found

    @cached_property
    def stems(self) -> list[frozenset[str]]:
        """Of each sentence."""
        return [
            stems_of(span.of(self.article.text), self.article.language) for span in self.article.sentences
        ]

    def stems_around(self, number: int) -> frozenset[str]:
        """Of a sentence and its neighbours, in which the name or the noun that it leans on may stand."""
        return frozenset().union(*self.stems[max(0, number - 2) : number + 1])

    @cached_property
    def all_stems(self) -> frozenset[str]:
        return frozenset().union(*self.stems)

    @cached_property
    def name_stems(self) -> frozenset[str]:
        names = " ".join(" ".join((one.name, *one.also)) for one in self.reading.people)
        return stems_of(names, self.article.language)

    def places_of(self, quoted: str) -> list[Span]:
        """Where words between marks stand in the story."""
        return list(self._story.occurrences(quoted.strip(_ENDS), most_tries=MOST_TRIES))

    def numbers_of(self, span: Span) -> list[int]:
        return sentence_numbers(self.article, (span,))

    def owners_of(self, place: Span) -> frozenset[str] | None:
        """Who may have said what stands there; None where that is nobody's statement.

        None also where only a description tells who: it may be somebody whom the article names elsewhere.
        """
        near = [one for number in self.numbers_of(place) for one in self._by_sentence.get(number, ())]
        holding = [one for one in near if any(span.overlaps(place) for span in (*one.quotations, *one.spans))]
        owners = frozenset(who for one in holding for who in speakers_of(one))
        return owners if owners and all(map(self.people.has_a_name, owners)) else None

    def has_names(self, statement: Statement) -> bool:
        """Whether all its speakers are named, not only described: only then somebody else is surely wrong."""
        return all(map(self.people.has_a_name, statement.speakers))

    def said_in(self, numbers: Iterable[int]) -> list[Statement]:
        found = {one.id: one for number in numbers for one in self._by_sentence.get(number, ())}
        return list(found.values())

    def sentence(self, number: int) -> str:
        return self.article.sentences[number - 1].of(self.article.text)

    def statements_by(self, claim: Claim, statements: Sequence[Statement]) -> list[Statement]:
        return [
            one
            for one in statements
            if any(self.people.are_meant(name, speakers_of(one)) for name in claim.names)
        ]

    def owner_names(self, statements: Iterable[Statement]) -> str:
        return " / ".join(names_of([who for one in statements for who in one.speakers], self.reading))

    def names_of(self, people: Iterable[str]) -> str:
        return " / ".join(names_of(sorted(people, key=lambda one: int(one[1:] or 0)), self.reading))

    def nearest(self, stems: frozenset[str]) -> int | None:
        """The sentence that shares most of `stems`, where it shares enough; names do not count."""
        shared = [len((stems - self.name_stems) & own) for own in self.stems]
        best = max(shared, default=0)
        return shared.index(best) + 1 if best >= NEAR else None

    def tells(self, act: Act, numbers: Iterable[int]) -> bool:
        """Whether one of these sentences names the act, read as a statement or not."""
        return any(ACT_WORDS[act].search(self.sentence(number)) for number in numbers)

    def _numbers_of(self, statement: Statement) -> list[int]:
        spans = [*statement.spans, *(span for span in (statement.cue, statement.mention) if span)]
        return sentence_numbers(self.article, tuple(spans))


def speakers_of(statement: Statement) -> frozenset[str]:
    """All who may be named: where the readers differ the speakers of both, and who passed it on."""
    differing = (*(statement.rules_speakers or ()), *(statement.model_speakers or ()))
    return frozenset({*statement.speakers, *differing, *statement.via})


def fits(act: Act, told: Sequence[Statement], words: str, text: str) -> bool:
    """Whether one of the speaker's statements may be told so: a denial is no saying, a silence no denial.

    Who says that something is not so, may be said to deny it. `text`: of the statements' article.
    """
    acts = {one.act for one in told}
    if act in acts:
        return True
    if act == "denied" and any(_says_no(one, text) for one in told):
        return True
    if act in STRICT_ACTS:
        return False
    plain = acts - STRICT_ACTS
    return bool(plain or acts & {"admitted", "apologised"}) or bool(NEGATED.search(words))


def _says_no(statement: Statement, text: str) -> bool:
    said = " ".join(span.of(text) for span in (*statement.spans, *([statement.cue] if statement.cue else [])))
    return statement.act not in STRICT_ACTS and bool(NEGATED.search(said))
