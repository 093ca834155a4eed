"""One article as an answer is checked against it: its words, its people, who says what where."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from bot.article.article import sentence_numbers
from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.article.structure.sentence_ends import AROUND_WORDS
from bot.article.structure.sentences import split_sentences
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.lexicon.grammar import DETERMINERS
from bot.lexicon.roles import PEOPLE_ROLES
from bot.readers.model.answers.ages import ages_in
from bot.readers.model.answers.answer_claims import ACT_WORDS, AnswerClaim
from bot.readers.model.answers.edited_quotations import edited_places
from bot.readers.model.answers.named_people import NamedPeople, is_proper, names_of
from bot.readers.model.answers.stems import stems_of, weights_of
from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.model.facts.numbers import Amounts, Number
from bot.readers.model.verification import Checker
from bot.readers.reading import Reading, Statement
from bot.words.phrases import plain_words

LONGEST_SENTENCE = 3_000  # characters
MOST_TRIES = 2_000  # places of a stretch between marks
MOST_PIECES = 12  # sentences of one quotation
MOST_TRIES_EDITED = 200  # of the first piece of an edited one
LEAST_SHARED_STEMS = 2  # stems that a sentence shares with another, to be what was meant
# Right before an act that was none: "offers no apology", "has never admitted", "refused to apologise".
_NOT_SO = re.compile(
    r"(?:\b(?:no|not|never|without|nor|neither|refus\w+ to|declin\w+ to|yet to|short of|fail\w* to)|n['’]t)"
    r"(?: \w+){0,2} $",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}"
_LEAST_DESCRIBING = 2  # words of a description that tells who is meant
_NOT_SO_WITHIN = 60  # characters
_BETWEEN = 12  # characters between two sentences: marks, spaces, the end of a paragraph


class ToldArticle:
    def __init__(self, reading: Reading, *, translated: bool) -> None:
        self.reading, self.article = reading, reading.article
        self.people = NamedPeople(reading)
        self._story = Searchable(self.article.text, self.article.paragraphs)
        self._places: dict[str, list[Span]] = {}
        self._amounts: dict[int, Amounts] = {}
        self._names: dict[str, NamesOfText] = {}
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
        """The stems of each sentence."""
        return [
            stems_of(span.of(self.article.text), self.article.language) for span in self.article.sentences
        ]

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each stem tells about where something stands: a rare one more."""
        return weights_of(self.stems)

    @cached_property
    def ages(self) -> dict[str, str]:
        """The ages of people, under their last names."""
        return ages_in(self.article.text)

    def stems_around(self, number: int) -> frozenset[str]:
        """Stems of a sentence and its neighbours, where the name or noun that it leans on may stand."""
        return frozenset().union(*self.stems[max(0, number - 2) : number + 1])

    @cached_property
    def headline(self) -> list[int]:
        """Its sentences; none where there is none."""
        return self.numbers_of(self.article.headline) if self.article.headline else []

    @property
    def all_numbers(self) -> range:
        return range(1, len(self.article.sentences) + 1)

    def near(self, numbers: Iterable[int], before: int, after: int) -> list[int]:
        """The numbers of these sentences and of so many before and after each."""
        windows = (range(number - before, number + after + 1) for number in numbers)
        return sorted({one for window in windows for one in window if one in self.all_numbers})

    def around(self, numbers: Iterable[int], before: int, after: int) -> str:
        """The words of the same sentences."""
        return " ".join(map(self.sentence, self.near(numbers, before, after)))

    def names_in(self, words: str) -> NamesOfText:
        """What `words` of it call people and things; looked through once."""
        return self._names.setdefault(words, NamesOfText(words))

    def has_number(self, number: Number, numbers: Iterable[int]) -> bool:
        """Whether one of the sentences with these numbers has it."""
        return any(self._amounts_of(one).hold(number, in_any_unit=True) for one in numbers)

    def _amounts_of(self, number: int) -> Amounts:
        if number not in self._amounts:
            self._amounts[number] = Amounts(self.sentence(number), english=self.article.language == "en")
        return self._amounts[number]

    @cached_property
    def all_stems(self) -> frozenset[str]:
        return frozenset().union(*self.stems)

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """Stems of the names of people; descriptions do not count."""
        named = (one for one in self.reading.people if self.people.has_a_name(one.id))
        words = " ".join(word for one in named for name in (one.name, *one.also) for word in name.split())
        capitalised = (word for word in words.split() if word != word.lower())
        return stems_of(" ".join(capitalised), self.article.language)

    def places_of(self, quoted: str) -> list[Span]:
        """Where words between marks stand in the story, just so or with an editor's brackets and gaps."""
        if quoted not in self._places:
            self._places[quoted] = self._found(quoted)
        return self._places[quoted]

    def _found(self, quoted: str) -> list[Span]:
        places = list(self._story.occurrences(quoted.strip(AROUND_WORDS), most_tries=MOST_TRIES))
        return places or [
            *edited_places(quoted, self._story, self.article.text, most_tries=MOST_TRIES_EDITED),
            *self._places_over_marks(quoted),
        ]

    def _places_over_marks(self, quoted: str) -> Iterator[Span]:
        """Of several sentences, between which the article has marks, as at each paragraph of a quotation."""
        pieces = [
            span.of(quoted).strip(AROUND_WORDS) for span in split_sentences(quoted, Span(0, len(quoted)))
        ]
        if not 1 < len(pieces) <= MOST_PIECES or not all(pieces):
            return
        for first in self._story.occurrences(pieces[0], most_tries=MOST_TRIES_EDITED):
            end = first.end
            for piece in pieces[1:]:
                found = self._story.find(piece, end, min(len(self.article.text), end + len(piece) + _BETWEEN))
                if found is None or any(map(str.isalnum, self.article.text[end : found.start])):
                    break
                end = found.end
            else:
                yield Span(first.start, end)

    def numbers_of(self, span: Span) -> list[int]:
        return sentence_numbers(self.article, (span,))

    def owners_of(self, place: Span) -> frozenset[str] | None:
        """Who may have said what stands there; None where that is nobody's statement.

        None also where that is unsure, or only a description tells who: it may be somebody whom the
        article names elsewhere.
        """
        near = [one for number in self.numbers_of(place) for one in self._by_sentence.get(number, ())]
        holding = [one for one in near if any(span.overlaps(place) for span in (*one.quotations, *one.spans))]
        if any(map(self._is_guessed, holding)):
            return None
        owners = frozenset(who for one in holding for who in speakers_of(one))
        return owners if owners and all(map(self.people.has_a_name, owners)) else None

    def may_be_said_by(self, names: Iterable[str], place: Span) -> bool:
        """Whether what stands there may as well be said by one of `names`."""
        return any(
            self.may_mean(one, names)
            for one in self.said_in(self.numbers_of(place))
            if any(span.overlaps(place) for span in (*one.quotations, *one.spans))
        )

    def means_another(self, names: Sequence[str], people: Collection[str]) -> bool:
        """Whether `names` are of somebody who is none of `people`, or describe somebody else.

        So does "the Orbis spokesperson" where no sentence that names one of `people` has Orbis.
        """
        if self.people.means_another(names, people) or self.is_called_so_besides(names, people):
            return True
        inside = stems_of(
            " ".join(word for name in names for word in name.split()[1:] if word != word.lower()), "en"
        )
        own = stems_of(" ".join(self.reading.person(one).name.split()[-1] for one in people), "en")
        if not (inside and own and self.all_stems.issuperset(inside)):
            return False
        return not any(inside & stems and own & stems for stems in self.stems)

    def is_called_so_besides(self, names: Iterable[str], people: Iterable[str]) -> bool:
        """Whether one of `names` is what the article calls somebody by name who is none of `people`."""
        own = frozenset(plain_words(" ".join(self.reading.person(one).name for one in people)))
        bearers = [self._bearers_of(name) for name in names if not is_proper(name)]
        return any(bearers) and not any(own & one for one in bearers)

    def _bearers_of(self, description: str) -> frozenset[str]:
        """Words of the names beside which it stands: "Health secretary Ana Pell", "Ana Pell, the mayor"."""
        words = [word for word in plain_words(description) if word not in DETERMINERS]
        if len(words) < _LEAST_DESCRIBING or words[-1] not in PEOPLE_ROLES:
            return frozenset()
        role = r"\W{1,2}(?:s\W+)?".join(map(re.escape, words))
        before = rf"(?P<before>{_NAME}), (?:(?i:an?|the|its|his|her) )?(?i:{role})\b"
        beside = re.compile(rf"(?i:\b{role}),? (?P<after>{_NAME})|{before}")
        found = (match["after"] or match["before"] for match in beside.finditer(self.article.text))
        return frozenset(word for name in found for word in plain_words(name))

    def said_before(self, place: Span) -> str:
        """What the statements that hold `place` say in its sentence before it."""
        start = self.article.sentences[self.numbers_of(place)[0] - 1].start
        said = (
            Span(max(span.start, start), place.start)
            for one in self.said_in(self.numbers_of(place))
            for span in (*one.spans, *one.quotations)
            if span.start < place.start < span.end
        )
        return " ".join(span.of(self.article.text) for span in said if span.start < span.end)

    def has_names(self, statement: Statement) -> bool:
        """Whether its speakers are surely known, and by name: only then somebody else is wrong."""
        return not self._is_guessed(statement) and all(map(self.people.has_a_name, statement.speakers))

    def may_mean(self, statement: Statement, names: Iterable[str]) -> bool:
        """Whether a guess tells whose it is, and its pronoun may as well mean one of `names`.

        They stand right before it: “The court chose Ida Brandt. He said …”
        """
        numbers = self.numbers_of(statement.spans[0])[:1]
        before = self.around(numbers, 1, 0) if "pronoun" in statement.doubts else ""
        return any(
            is_proper(name) and re.search(rf"\b{re.escape(name.split()[-1])}\b(?!['’]s)", before)
            for name in names
        )

    def _is_guessed(self, statement: Statement) -> bool:
        """Whether its speaker is named elsewhere than in the words that describe them: "the company"."""
        if "description" not in statement.doubts or statement.mention is None:
            return False
        mentioned = stems_of(statement.mention.of(self.article.text), self.article.language)
        return not mentioned & stems_of(self.owner_names([statement]), self.article.language)

    def said_in(self, numbers: Iterable[int]) -> list[Statement]:
        found = {one.id: one for number in numbers for one in self._by_sentence.get(number, ())}
        return list(found.values())

    def sentence(self, number: int) -> str:
        """Its beginning, where it is longer than any that is one."""
        span = self.article.sentences[number - 1]
        return self.article.text[span.start : min(span.end, span.start + LONGEST_SENTENCE)]

    def statements_by(self, claim: AnswerClaim, statements: Sequence[Statement]) -> list[Statement]:
        return [
            one
            for one in statements
            if any(self.people.are_meant(name, speakers_of(one)) for name in claim.names)
            and not self.is_called_so_besides(claim.names, speakers_of(one))
        ]

    def owner_names(self, statements: Iterable[Statement]) -> str:
        return " / ".join(names_of([who for one in statements for who in one.speakers], self.reading))

    def names_of(self, people: Iterable[str]) -> str:
        return " / ".join(names_of(sorted(people, key=lambda one: (len(one), one)), self.reading))

    def nearest(self, stems: frozenset[str]) -> int | None:
        """The sentence that shares most of `stems`, where it shares enough; names do not count."""
        shared = [len((stems - self.name_stems) & own) for own in self.stems]
        best = max(shared, default=0)
        return shared.index(best) + 1 if best >= LEAST_SHARED_STEMS else None

    def tells(self, act: Act, numbers: Iterable[int], *, or_not: bool = False) -> bool:
        """Whether one of these sentences names the act, read as a statement or not.

        One that says that it was none counts with `or_not` alone; silences are told so.
        """
        return any(
            or_not
            or act in SILENT_ACTS
            or not _NOT_SO.search(words[max(0, match.start() - _NOT_SO_WITHIN) : match.start()])
            for words in map(self.sentence, numbers)
            for match in ACT_WORDS[act].finditer(words)
        )

    def _numbers_of(self, statement: Statement) -> list[int]:
        spans = [*statement.spans, *(span for span in (statement.cue, statement.mention) if span)]
        return sentence_numbers(self.article, tuple(spans))


def speakers_of(statement: Statement) -> frozenset[str]:
    """All who may be named: where the readers differ the speakers of both, and who passed it on."""
    differing = (*(statement.rules_speakers or ()), *(statement.model_speakers or ()))
    return frozenset({*statement.speakers, *differing, *statement.via})
