"""Whether cited sentences carry what an answer says there, and what it says without a reference."""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.quoted_words import speaks_of_a_pronoun
from bot.readers.model.answers.checks.who_wrote_it import tells_who_wrote_it
from bot.readers.model.answers.checks.word_forms import REFLEXIVE_STEMS
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, is_deed, meanings_of
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.numbers import numbers_in
from bot.readers.model.verification import between_marks
from bot.words.quotation_marks import with_usual_marks

_LEAST_TOLD = 4  # content words of a sentence; with fewer nothing can be told
_HEADING_WORDS = 5  # a line of so few without an end is none that has to be carried
_LEADING = 3  # new words that a sentence may have, if the next one cites
_TRAILING = 1  # if only the one before it does
_LEAST_NOTICED = 2  # words of a sentence that tells what is noticed about an article
_BEGINNING = 5  # letters
_LEAST_OF_ONE = 3  # the same, to tell that one of several articles has none of them
_LEAST_SHARED = 3  # stems with a better place
_BETTER = 2.2  # times as well as the cited sentences another has to carry it
_LONG_QUOTATION = 5  # words
_CARRIED = 0.3  # of a sentence's weight, at least, for a better place
_OF_EACH = re.compile(r"\b(?:both|each|every|all|same|either|neither|alike|too)\b", re.IGNORECASE)
_OPENING_MARKS = ("“", '"', "‘", "'", "«", "„")
# What a sentence has from one before it.
_LEANING = re.compile(
    r"\b(?:it|this|these|those|such|so|them|both|neither)\b|\bthat(?=[.,;!?]| (?:is|was|would|as|had)\b)"
    r"|\b(?:the|his|her|their|any|all|these|those) (?:accus|alleg|claim|critic|charg|idea|offer|propos"
    r"|suggest|plan|decision|report|rumou?r|complain|objection|question|request|demand|call|letter|remark|comment)\w*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_COUNT = re.compile(r"two|three|four|five|2|3|4|5", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*\d")
_NAME = re.compile(r"(?<=[^.!?\s]\s)[A-Z][\w’'-]+")
_CALLED = re.compile(
    r"(?:The |Its |Their )?(?P<what>(?:[A-Za-z][\w’'-]* )?[a-z][\w’'-]*(?: [a-z][\w’'-]*)?) "
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})"
)
# Words by which answers speak of what they are about to tell.
_ABOUT_TEXTS = word_set("""
    article text report reported story paste say mention name tell question answer write written quote point
    follow yes no ask give gave reason comment reaction react response respond differ view opinion people
    person case way thing number figure side both neither kind different several according detail
""")
# Words by which they speak of what is noticed about it.
_OF_A_COPY = word_set("""
    byline copy paste original origin reworded rewritten rewording altered changed edited broken unbalanced
    missing incomplete cut word mark spelling spelled headline warning warn notice note print publish use safe
    reliable check verify find look seem appear instruction source date link speaker first before
""")

# What they advise whoever wants to use it.
_OF_ADVICE = word_set("""
    byline print publish use safe trust reliable check verify compare find look original origin source quote
    quotation quotations before first warn warning warnings know known true false tell told certain sure
    cannot claim paste copy against far need
""")


def not_carried(sentence: CitingSentence) -> Iterator[Flag]:
    """Nothing of it in what is cited, or far more of it in another sentence of the article."""
    if not sentence.cited or sentence.translated or _quotes_there(sentence) or _is_of_the_copy(sentence):
        return
    own = frozenset[str]().union(*(_own(sentence, told) for told, _ in sentence.cited))
    if len(own) < 2:
        return
    better = _better_place(sentence) or _place_of_all(sentence)
    if better:
        yield Flag("not_in_cited", sentence.label(*better))
        return
    if (
        len(sentence.cited) > 1
        and _OF_EACH.search(sentence.words)
        and any(_shares_nothing(sentence, *one) for one in sentence.cited)
    ):
        yield Flag("not_in_cited")
        return
    near = frozenset[str]().union(
        *(told.stems_around(one) for told, numbers in sentence.cited for one in numbers)
    )
    shares = bool(own & near) or _shares_a_number(sentence) or _begin_alike(own, near)
    if sentence.is_english and not shares:
        around = [told.around(numbers, 1, 1) for told, numbers in sentence.cited]
        shares = bool(meanings_of(own) & meanings_of(english_stems(" ".join(around))))
    if not shares and len(own - _ABOUT_STEMS) >= _LEAST_TOLD:
        yield Flag("not_in_cited")


def _shares_nothing(sentence: CitingSentence, told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether an article that it cites beside another has no word of it there."""
    own, near = sentence.stems, english_stems(told.around(numbers, 1, 1))
    return len(own) >= _LEAST_OF_ONE and not own & near and not meanings_of(own) & meanings_of(near)


def _quotes_there(sentence: CitingSentence) -> bool:
    """Whether words between its marks stand in what it cites, which then carries it."""
    for _, inner in between_marks(with_usual_marks(sentence.words)):
        quoted = inner.of(sentence.words)
        if len(quoted.split()) >= _LONG_QUOTATION and any(
            set(told.numbers_of(place)) & set(numbers)
            for told, numbers in sentence.cited
            for place in told.places_of(quoted)
        ):
            return True
    return False


def _begin_alike(stems: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of either is the beginning of one of the other: religion, religiously."""
    return _one_begins(stems, others) or _one_begins(others, stems)


def _one_begins(stems: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of `stems` begins another: in the order of letters that stands right behind it."""
    ordered = sorted(others)
    places = ((one, bisect_left(ordered, one)) for one in stems if len(one) >= _BEGINNING)
    return any(place < len(ordered) and ordered[place].startswith(one) for one, place in places)


def _shares_a_number(sentence: CitingSentence) -> bool:
    """Whether a cited sentence has one of its numbers of more than a figure, too."""
    cited = {number for words in sentence.cited_sentences for number in _NUMBER.findall(words)}
    return any(number in cited for number in _NUMBER.findall(sentence.words))


def _better_place(sentence: CitingSentence) -> tuple[ToldArticle, Sequence[int]] | None:
    """Where far more of the sentence stands than in what it cites; None where that is nowhere."""
    here = max(_weight_around(sentence, told, numbers) for told, numbers in sentence.cited)
    for told in sentence.every:
        weights = {stem: told.weights[stem] for stem in _own(sentence, told) & told.weights.keys()}
        scores = [math.fsum(weights[stem] for stem in weights.keys() & stems) for stems in told.stems]
        best = max(scores, default=0.0)
        rare = max(told.weights.values(), default=0.0)
        total = math.fsum(told.weights.get(stem, rare) for stem in _own(sentence, told))
        if len(weights) >= _LEAST_SHARED and best > max(_BETTER * here, _CARRIED * total):
            place = scores.index(best) + 1
            is_better = not (_leads_in(place, sentence, told) or _names_more(place, sentence, told))
            return (told, [place]) if is_better else None
    return None


def _place_of_all(sentence: CitingSentence) -> tuple[ToldArticle, Sequence[int]] | None:
    """Another sentence that tells it, where the cited ones have no word of it and do not lean on that one."""
    if not sentence.is_english or len(sentence.cited) > 1 or _shares_a_number(sentence):
        return None
    told, numbers = sentence.cited[0]
    own = _own(sentence, told) - _ABOUT_STEMS
    cited = frozenset[str]().union(*(told.stems[number - 1] for number in numbers))
    if len(own) < _LEAST_TOLD or _shared(own, cited) or _begin_alike(own, cited):
        return None
    place = max(told.all_numbers, key=lambda number: _shared(own, told.stems[number - 1]))
    if _shared(own, told.stems[place - 1]) < _LEAST_SHARED or len(own & told.stems[place - 1]) < 2:
        return None
    if any(_leans_on(told, number, place) for number in numbers):
        return None
    goes_on = place - 1 in numbers and _GOES_ON.match(told.sentence(place))
    return None if not goes_on and _names_more(place, sentence, told) else (told, [place])


def _shared(stems: frozenset[str], others: frozenset[str]) -> int:
    """How many of `stems` stand among `others`, or what means the same."""
    same = stems & others
    return len(same) + len(meanings_of(stems - same) & meanings_of(others - same))


def _leans_on(told: ToldArticle, number: int, place: int) -> bool:
    """Whether a sentence answers or goes on with what stands at `place`: “She called that absurd”."""
    if abs(number - place) > 2:
        return False
    if place > number:
        return told.sentence(place).startswith(_OPENING_MARKS)
    few = len(told.stems[number - 1] - told.name_stems) < _LEAST_TOLD
    return few or _LEANING.search(told.sentence(number)) is not None


def _leads_in(place: int, sentence: CitingSentence, told: ToldArticle) -> bool:
    """Whether a quotation that is cited goes on two sentences behind it, as the answer to what it tells."""
    return any(
        told is one and place == number - 2 and told.sentence(number)[:1] in "“\"‘'"
        for one, numbers in sentence.cited
        for number in numbers
    )


def _names_more(place: int, sentence: CitingSentence, told: ToldArticle) -> bool:
    """Whether what it cites has two of the people whom it names that another place lacks."""
    names = sentence.stems & told.name_stems - told.stems[place - 1]
    cited = (told.stems[number - 1] for one, numbers in sentence.cited if one is told for number in numbers)
    return len(names & frozenset[str]().union(*cited)) > 1


def _weight_around(sentence: CitingSentence, told: ToldArticle, numbers: Sequence[int]) -> float:
    stems = frozenset[str]().union(*(told.stems[number - 1] for number in told.near(numbers, 1, 1)))
    return math.fsum(told.weights[stem] for stem in _own(sentence, told) & stems)


def _as_what_somebody_is_told(sentence: CitingSentence) -> frozenset[str]:
    """The stems of what whom a cited sentence names is called at the opening: "Union leader Ana Pell"."""
    match = _CALLED.match(sentence.words)
    if match is None:
        return frozenset()
    cited = frozenset[str]().union(*map(english_stems, sentence.cited_sentences))
    return english_stems(match["what"]) if english_stems(match["name"]) & cited else frozenset()


def _own(sentence: CitingSentence, told: ToldArticle) -> frozenset[str]:
    """The stems of what is told; of names other checks know more."""
    names = stems_of(" ".join(_NAME.findall(sentence.words)), told.article.language)
    return sentence.stems - told.name_stems - names - REFLEXIVE_STEMS - _as_what_somebody_is_told(sentence)


def needs_reference(
    sentence: CitingSentence,
    before: CitingSentence | None,
    after: CitingSentence | None,
    carried: frozenset[str],
) -> bool:
    """Whether it tells something without a reference. `carried`: stems of all that is cited and asked."""
    written = sentence.written
    if written.references or written.missing or sentence.says_nothing or not _tells(written.words):
        return False
    if _is_of_the_copy(sentence) or tells_who_wrote_it(sentence) or speaks_of_a_pronoun(sentence):
        return False
    leads_in = after is not None and bool(after.cited) and not after.written.before.count("\n\n")
    trails = before is not None and bool(before.cited)
    if not (leads_in or trails):
        return True
    numbers = numbers_in(written.words, english=not sentence.translated)
    beside = [cited for one in (before, after) if one is not None for cited in one.cited]
    if any(
        number.needs_support
        and not _COUNT.fullmatch(number.words)
        and not any(told.has_number(number, places) for told, places in beside)
        for number in numbers
    ):
        return True
    new = {
        stem
        for stem in stems_of(written.words, sentence.every[0].article.language) - _ABOUT_STEMS
        if stem not in carried and not meanings_of([stem]) & meanings_of(carried)
    }
    names = stems_of(" ".join(_NAME.findall(written.words)), "en")
    tells_of_somebody = names or SUBJECT_PRONOUNS.intersection(tokens_of(written.words))
    if (new & names and not leads_in) or (tells_of_somebody and any(map(is_deed, new))):
        return True
    return len(new) > (_LEADING if leads_in else _TRAILING)


def _is_of_the_copy(sentence: CitingSentence) -> bool:
    """Whether it tells what is noticed about an article, or advises: that stands in none of its sentences."""
    notices = [notice.message for told in sentence.every for notice in told.reading.notices]
    noticed = english_stems(" ".join(notices)) | _COPY_STEMS
    own = sentence.stems - _ABOUT_STEMS
    if own and _ADVICE_STEMS.issuperset(own):
        return True
    return bool(notices) and len(own & noticed) >= _LEAST_NOTICED and len(own - noticed) <= _TRAILING


def carried_by(sentences: Sequence[CitingSentence], question: str) -> frozenset[str]:
    """The stems of all that an answer cites, of what it says there, and of the question."""
    language = sentences[0].every[0].article.language if sentences else "en"
    cited = [
        told.stems_around(number) for one in sentences for told, numbers in one.cited for number in numbers
    ]
    said = [one.stems for one in sentences if one.cited]
    return frozenset[str]().union(*cited, *said, stems_of(question, language))


def _tells(words: str) -> bool:
    words = words.rstrip()
    if words.endswith((":", "?")):
        return False
    count = len(words.split())
    return count > _HEADING_WORDS or (count > 2 and words[-1:] in '.!?…”"')


_ABOUT_STEMS = stems_of(" ".join(_ABOUT_TEXTS), "en")
_ADVICE_STEMS = stems_of(" ".join(_OF_ADVICE), "en")
_COPY_STEMS = stems_of(" ".join(_OF_A_COPY), "en")
