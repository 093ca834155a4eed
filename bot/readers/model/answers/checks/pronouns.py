"""Whom "he" and "she" mean where an answer says that they say something."""

import re
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.first_names import FEMALE, MALE
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.sayings import SAYS
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.reading import Statement

_VIEWS = (
    r"(?:call|find|found|think|thought|consider|see|saw|feel|felt|regard|note|argu|warn|stress|explain|describ)"
    r"\w*"
)
_SAYS_SO = re.compile(
    rf"(?:^|[^\w’'])(?P<who>he|she) (?:\w+ ){{0,2}}(?:{SAYS}|{_VIEWS}\b)"
    r"|\bin (?P<whose>his|her) (?:opinion|view|words|eyes|account)\b",
    re.IGNORECASE,
)
_PERSONAL = word_set("he him his she her hers")
_OF_BOTH = {"he": word_set("she"), "she": word_set("he")}  # pronouns of somebody else
_AS_SUBJECT = {"his": "he", "her": "she"}
_FORMS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "dame": "she"}


def other_than_meant(sentence: CitingSentence) -> Iterator[Flag]:
    """Words of a man given to her, and words of somebody who was never named given to who was."""
    pronouns = _who_says_so(sentence.words)
    if not sentence.is_english or len(pronouns) != 1 or not sentence.cited:
        return
    (pronoun,) = pronouns
    if _OF_BOTH[pronoun].intersection(tokens_of(sentence.words)):
        return  # beside whom somebody else says something, too
    for told, numbers in sentence.cited:
        said = [one for one in told.said_in(numbers) if one.speakers]
        speakers = {who for one in said for who in one.speakers}
        if not said or told.people.named_in(sentence.words) & speakers:
            return  # beside whom a pronoun may mean somebody else
        if any(pronoun in _who_says_so(span.of(told.article.text)) for one in said for span in one.spans):
            return  # of whom the speaker tells
        if not _are_of(said, "she" if pronoun == "he" else "he", told) and (
            not all(map(told.has_names, said)) or _may_be_meant(sentence, said, told, numbers)
        ):
            return
    told, numbers = sentence.cited[0]
    yield Flag("other_speaker", told.owner_names(told.said_in(numbers)))


def _who_says_so(words: str) -> frozenset[str]:
    """The pronouns by which it is told that he or she says or thinks something."""
    found = ((match["who"] or match["whose"]).lower() for match in _SAYS_SO.finditer(words))
    return frozenset(_AS_SUBJECT.get(one, one) for one in found)


def _are_of(said: Sequence[Statement], pronoun: str, told: ToldArticle) -> bool:
    """Whether those who say all that are he or she: who says more beside it, too, is of no other."""
    known = [one for one in said if _pronoun_of(one, told)]
    speakers = {who for one in known for who in one.speakers}
    return {_pronoun_of(one, told) for one in known} == {pronoun} and all(
        speakers.issuperset(one.speakers) for one in said
    )


def _may_be_meant(
    sentence: CitingSentence, said: Sequence[Statement], told: ToldArticle, numbers: Sequence[int]
) -> bool:
    """Whether the pronoun may mean who speaks there, or it is a guess who that is."""
    if not all(_is_certain(one, told) for one in said):
        return True
    if _PERSONAL.intersection(tokens_of(sentence.question)):
        return True  # whom the question means as well, it does not tell
    speakers = {who for one in said for who in one.speakers}
    meant = _meant(sentence, told)
    every = " ".join((sentence.question, *sentence.earlier, sentence.words))
    if not meant or meant & speakers or told.people.are_hinted_at(speakers, every):
        return True
    return told.people.are_hinted_at(meant, told.around(numbers, 1, 0))


def _is_certain(statement: Statement, told: ToldArticle) -> bool:
    if statement.certainty == "sure":
        return True
    return statement.mention is not None and is_proper(statement.mention.of(told.article.text))


def _pronoun_of(statement: Statement, told: ToldArticle) -> str:
    """The pronoun of its only speaker; empty where it is not known, or either may be."""
    mention = statement.mention.of(told.article.text).lower() if statement.mention else ""
    if mention in ("he", "she"):
        return mention if statement.certainty != "unsure" else ""
    name = told.owner_names([statement]).lower().replace(".", "").split()
    if len(name) < 2 or len(statement.speakers) != 1 or mention in SUBJECT_PRONOUNS:
        return ""
    if name[0] in _FORMS:
        return _FORMS[name[0]]
    if (name[0] in MALE) == (name[0] in FEMALE):
        return ""
    return "he" if name[0] in MALE else "she"


def _meant(sentence: CitingSentence, told: ToldArticle) -> frozenset[str]:
    """Who of the article was named last before, each by a name."""
    for words in (*sentence.earlier[-1:], sentence.question):
        named = told.people.named_in(words)
        if named:
            return named
    return frozenset()
