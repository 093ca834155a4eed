"""Names that the article has, but nowhere near what an answer cites."""

import re
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.lexicon.roles import ORGANISATIONS, PEOPLE_ROLES
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.who_is_meant import is_shortened, says_who
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.names import is_of_a_person, may_be_names, name_runs
from bot.readers.model.facts.words import Word, words_in

# Who opens a sentence, before its verb; behind an opening, and with what is told of them between.
_SUBJECT = re.compile(
    r"(?:(?:yes|no|but|and|later|then|also|instead|only|even|still),? "
    r"|(?:on|in|at|after|before|during|as|for|to|according)\b[^,]{2,60}, )?"
    r"(?!(?:what|who|how|why|when|where|which|that|in|on|at|of|by|with|from|under|over)\b)"
    r"(?P<name>(?:the )?(?-i:[A-ZÀ-Þ])[\w’'-]+"
    r"(?: (?:(?-i:[A-ZÀ-Þ])[\w’'-]*\.?|de|van|von|al|bin|of)){0,3}(?<! of))"
    r"(?:, [^,]{3,70},| \([^)]*\))? (?P<next>(?-i:[a-z])\w*)",
    re.IGNORECASE,
)
_BEFORE = 3  # sentences in which a name stands that is not repeated
_FAR_BEFORE = 8  # where a pronoun or a description goes on meaning it
_PERSON = re.compile(r"\b(?:he|she|they|him|her|his|their|them|who|i|my)\b", re.IGNORECASE)
_BODY = re.compile(r"\b(?:it|its|they|them|their|which|we|our)\b", re.IGNORECASE)
_THE_BODY = re.compile(r"\b(?:the|its) (?P<what>[a-z]+)\b", re.IGNORECASE)
_MAIN = 4  # sentences that have the name of somebody of whom all of the article may tell
_TOPIC = 1  # sentence behind the headline, that says whom all of the article is about


def names_elsewhere(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.cited or any(told.article.language != "en" for told, _ in sentence.cited):
        return
    words = list(words_in(sentence.words))
    for run in name_runs(words, is_name=may_be_names(words)):
        is_another = _is_of_a_family(run, sentence)
        is_full = sentence.is_english or len(run) > 1
        if not (is_another or _is_person(run) or (is_full and _is_known(run, sentence))):
            continue
        name = stems_of(" ".join(word.plain for word in run if word.is_capitalised), "en")
        pronoun = _PERSON if _is_person(run) else _BODY
        if not is_another and (
            _has_initials(run, sentence)
            or any(_is_near(name, *one, pronoun=pronoun) for one in sentence.cited)
        ):
            continue
        for told, _ in sentence.cited:
            place = next((one for one in told.all_numbers if name.issubset(told.stems[one - 1])), None)
            if name and place is not None:
                yield Flag("not_in_cited", sentence.label(told, [place]))
                return


def subject_elsewhere(sentence: CitingSentence) -> Iterator[Flag]:
    """Whom a sentence opens with, where what it cites and what stands near tells of others alone."""
    match = _SUBJECT.match(sentence.words) if sentence.is_english else None
    if match is None or match["next"] in PEOPLE_ROLES or not sentence.cited:
        return
    if all(_tells_of_others(match["name"], sentence.words, *one) for one in sentence.cited):
        yield Flag("not_in_cited")


def _tells_of_others(name: str, words: str, told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether nothing near names who is meant by `name`; there itself, if it names all and `words` none."""
    meant, there = told.people.named_in(name), told.people.named_in(told.around(numbers, 0, 0))
    is_alone = _names_all(told, numbers) and not there & told.people.named_in(words)
    before, after = (0, 0) if is_alone else (_BEFORE, 1)
    near = told.around({*told.near(numbers, before, after), *told.headline}, 0, 0)
    return (
        bool(meant and there)
        and not meant & told.people.named_in(near)
        and not told.people.are_hinted_at(meant, near)
        and not is_shortened(name, told.names_in(near))
    )


def _names_all(told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether each who speaks there is named, and nobody else told by what they are: her client."""
    mentions = [one.mention.of(told.article.text) for one in told.said_in(numbers) if one.mention]
    spoken = set(tokens_of(" ".join(mentions)))
    others = PEOPLE_ROLES & set(tokens_of(told.around(numbers, 0, 0))) - spoken
    return says_who(told, numbers) and not others and not SUBJECT_PRONOUNS & spoken


def _is_of_a_family(run: Sequence[Word], sentence: CitingSentence) -> bool:
    """Whether what is cited names another of the family, by the first name, and not who is named here."""
    if len(run) != 2 or run[0].possessive:
        return False
    first, last = run[0].plain, run[1].plain
    cited = " ".join(sentence.cited_sentences)
    others = {
        one for one in re.findall(rf"\b([A-Z]\w+) {re.escape(last)}\b", cited) if one.lower() in FIRST_NAMES
    }
    there = [*sentence.cited_sentences, sentence.question, *sentence.earlier[-1:]]
    return bool(others) and not any(re.search(rf"\b{re.escape(first)}\b", words) for words in there)


def _is_near(
    name: frozenset[str], told: ToldArticle, numbers: Sequence[int], *, pronoun: re.Pattern[str]
) -> bool:
    if sum(bool(name & stems) for stems in told.stems) >= _MAIN:
        return True
    before = _FAR_BEFORE if pronoun.search(told.around(numbers, 0, 0)) else _BEFORE
    near = {*told.near(numbers, before, 1), *told.near([1], 0, _TOPIC)}
    if any(name & told.stems[number - 1] for number in near) or _is_described(name, told, numbers):
        return True
    speakers = " ".join(told.owner_names([one]) for one in told.said_in(numbers))
    return bool(name & stems_of(speakers, "en"))


def _is_described(name: frozenset[str], told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether it is first called by a name beside what the cited sentences call it: the bank Orbis."""
    first = next((told.sentence(one) for one in told.all_numbers if name & told.stems[one - 1]), "")
    there = (match["what"].lower() for match in _THE_BODY.finditer(told.around(numbers, 0, 0)))
    return any(what in ORGANISATIONS and _beside_names(what, name, first) for what in there)


def _beside_names(what: str, name: frozenset[str], words: str) -> bool:
    found = re.finditer(rf"\b{what}\b(?P<after>(?: [A-ZÀ-Þ][\w’'-]+){{1,4}})", words)
    return any(name & stems_of(match["after"], "en") for match in found)


def _is_known(run: Sequence[Word], sentence: CitingSentence) -> bool:
    """Whether it is the name of somebody who speaks in the article."""
    return any(told.people.named_in(" ".join(word.plain for word in run)) for told, _ in sentence.cited)


def _has_initials(run: Sequence[Word], sentence: CitingSentence) -> bool:
    """Whether a cited sentence has only the initials: the US, for the United States."""
    initials = "".join(word.plain[0] for word in run if word.is_capitalised)
    cited = " ".join(sentence.cited_sentences).replace(".", "")
    return len(initials) > 1 and re.search(rf"\b{re.escape(initials)}", cited) is not None


def _is_person(run: Sequence[Word]) -> bool:
    return len(run) > 1 and is_of_a_person(run[0], run[1])
