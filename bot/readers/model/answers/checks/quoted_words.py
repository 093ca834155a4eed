"""Words between marks: whether the article has them, where, and whose they are."""

import re
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.article.spans import Span
from bot.article.structure.sentence_ends import AROUND_WORDS
from bot.article.structure.sentences import split_sentences
from bot.lexicon.grammar import OBJECT_PRONOUNS, POSSESSIVES, SUBJECT_PRONOUNS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.answer_claims import AnswerClaim
from bot.readers.model.answers.checks.citing_sentence import Cited, CitingSentence, Invented
from bot.readers.model.answers.checks.sayings import SAYS, says_there
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.verification import between_marks, lone_marks
from bot.words.quotation_marks import with_usual_marks

# Whose words they are, told by a name: "in Holm's words".
_IN_WORDS_OF = re.compile(r"\b[Ii]n [A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*){0,3}['’]s? (?:own )?words\b")
_GIVES_WORDS = re.compile(
    rf"\b{SAYS}|\b(?:according to|in the words of|for|spoke|speaks)\b|[’']s (?:words|view|opinion|eyes)\b"
    r"|[:·]",
    re.IGNORECASE,
)
# Between marks they are words of the question that an answer speaks about: 'whom “he” means is open'.
_PRONOUNS = (
    SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | POSSESSIVES
    | word_set("""
    er sie ihn ihm ihr sein il elle ils elles lui él ella ellos ellas egli lei loro ele ela eles elas
    он она они
""")
)
MOST_ROUNDS = 4  # marks inside marks inside marks
MOST_STRETCHES = 200  # between marks, that are looked up; further ones lose their marks


class QuotedWords:
    """Looks up what stands between the marks of one answer."""

    def __init__(self) -> None:
        self._looked_up = 0

    def invented_in(self, words: str, searched: Sequence[Cited]) -> Invented:
        """What stands between marks, or in marks in marks, and in none of the articles `searched`."""
        marked = with_usual_marks(words)
        lost: list[str] = []
        places: set[int] = set()
        for _ in range(MOST_ROUNDS):
            stretches = list(between_marks(marked))
            false = [one for one in stretches if not self._is_quoted(one[1].of(words), searched)]
            if not false:
                break
            for outer, inner in false:
                marks = [*range(outer.start, inner.start), *range(inner.end, outer.end)]
                places.update(marks)
                if not _is_pronoun(inner.of(words)):
                    lost += self._missing_in(inner.of(words).strip(), searched)
                for at in marks:
                    marked = f"{marked[:at]} {marked[at + 1 :]}"
        places.update(lone_marks(marked))  # what they open or close on another line is not looked up
        return Invented(lost, frozenset(places))

    def _missing_in(self, quoted: str, searched: Sequence[Cited]) -> list[str]:
        """Those of its sentences that stand nowhere; all of it where that is each, or none."""
        pieces = [span.of(quoted) for span in split_sentences(quoted, Span(0, len(quoted)))]
        missing = [one for one in pieces if not self._is_quoted(one, searched)]
        return missing if 0 < len(missing) < len(pieces) else [quoted]

    def _is_quoted(self, quoted: str, searched: Sequence[Cited]) -> bool:
        self._looked_up += 1
        if self._looked_up > MOST_STRETCHES:
            return False
        return any(told.places_of(quoted) for told, _ in searched)


def speaks_of_a_pronoun(sentence: CitingSentence) -> bool:
    """Whether one of the question's stands between its marks: it says whom that may mean."""
    asked = frozenset(tokens_of(sentence.question))
    quoted = (inner.of(sentence.words) for _, inner in between_marks(with_usual_marks(sentence.words)))
    return any(_is_pronoun(words) and asked.issuperset(tokens_of(words)) for words in quoted)


def _is_pronoun(quoted: str) -> bool:
    return quoted.strip(AROUND_WORDS).casefold() in _PRONOUNS


def invented(sentence: CitingSentence) -> Iterator[Flag]:
    return (Flag("not_in_article", words) for words in sentence.invented.words)


def wrongly_quoted(sentence: CitingSentence) -> Iterator[Flag]:
    """Quotations that stand in no cited sentence, or are somebody else's words."""
    for outer, inner in between_marks(with_usual_marks(sentence.words)):
        quoted = inner.of(sentence.words)
        if outer.start in sentence.invented.marks or _is_pronoun(quoted):
            continue
        placed = [(told, numbers, told.places_of(quoted)) for told, numbers in sentence.searched]
        placed = [(told, numbers, places) for told, numbers, places in placed if places]
        if not placed:
            continue
        if sentence.cited and not any(
            set(told.numbers_of(place)) & set(numbers) for told, numbers, places in placed for place in places
        ):
            told, _, places = placed[0]
            yield Flag("elsewhere", sentence.label(told, told.numbers_of(places[0])))
        yield from _owner(sentence, outer, [(told, place) for told, _, places in placed for place in places])


def _owner(
    sentence: CitingSentence, outer: Span, placed: Sequence[tuple[ToldArticle, Span]]
) -> Iterator[Flag]:
    owned = [(told, told.owners_of(place)) for told, place in placed]
    known = [(told, owners) for told, owners in owned if owners]
    if len(known) < len(owned):
        return  # where it stands once in nobody's mouth, nobody can be wrong
    by, said = _claim_over(sentence, outer)
    is_sure = by is not None and by.is_sure and said.start >= outer.start  # else others may be told of
    before, after = sentence.words[: outer.start], sentence.words[outer.end :]
    if by is None and not _GIVES_WORDS.search(f"{before} {after}"):
        return  # nobody is said to say it
    if by is None and (
        SUBJECT_PRONOUNS.intersection(tokens_of(before)) or says_there(SUBJECT_PRONOUNS, after)
    ):
        return  # whom it means, cannot be told
    if by is not None and not any(map(is_proper, by.names)) and says_there(SUBJECT_PRONOUNS, before):
        return  # who is told of by whoever says it
    if by is not None and any(
        _speaks_inside(by.names, told, place) or told.may_be_said_by(by.names, place)
        for told, place in placed
    ):
        return
    for told, owners in known:
        if by is not None and not told.means_another(by.names, owners):
            return
        if by is not None and any(told.people.are_meant(name, owners) for name in by.names):
            return
        if not is_sure:
            around = f"{before} {after}"
            named = told.people.named_in(around)
            if named & owners or told.people.are_hinted_at(owners, around):
                return
            if len(_described(owners, told) & english_stems(around)) > 1:
                return  # the chief psychiatrist, who may be one of them
            if not (named or by or _IN_WORDS_OF.search(before)):
                return
    told, owners = known[0]
    yield Flag("other_speaker", told.names_of(owners))


def _claim_over(sentence: CitingSentence, outer: Span) -> tuple[AnswerClaim | None, Span]:
    """Who is said to say these words, with the first of what they say; None where nobody is."""
    over = (
        (claim, spans[0]) for claim, spans in sentence.claims if any(span.overlaps(outer) for span in spans)
    )
    return next(over, (None, outer))


def _described(people: frozenset[str], told: ToldArticle) -> frozenset[str]:
    """The stems of what they are called besides their names."""
    every = [told.reading.person(one) for one in people]
    spans = [span for one in every for span in (*one.mentions, one.description) if span]
    return english_stems(" ".join(span.of(told.article.text) for span in spans)) - told.name_stems


def _speaks_inside(names: Sequence[str], told: ToldArticle, place: Span) -> bool:
    """Whether the owner of the words tells that somebody of these names said them."""
    return says_there(names, told.said_before(place))
