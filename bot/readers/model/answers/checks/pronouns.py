"""Whom "he" and "she" mean where an answer says that they say something."""

import re
from collections.abc import Iterator

from bot.lexicon.first_names import FEMALE, MALE
from bot.lexicon.grammar import SUBJECT_PRONOUNS
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
_AS_SUBJECT = {"his": "he", "her": "she"}
_FORMS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "dame": "she"}


def other_than_meant(sentence: CitingSentence) -> Iterator[Flag]:
    """Words of a man given to her, and words of somebody who was never named given to who was."""
    found = _SAYS_SO.finditer(sentence.words)
    pronouns = {_AS_SUBJECT.get(one, one) for one in ((it["who"] or it["whose"]).lower() for it in found)}
    if not sentence.is_english or len(pronouns) != 1 or not sentence.cited:
        return
    (pronoun,) = pronouns
    for told, numbers in sentence.cited:
        said = [one for one in told.said_in(numbers) if one.speakers]
        if not said or not all(map(told.has_names, said)):
            return
        speakers = {who for one in said for who in one.speakers}
        if told.people.named_in(sentence.words) & speakers:
            return  # beside whom a pronoun may mean somebody else
        if {_pronoun_of(one, told) for one in said} == {"she" if pronoun == "he" else "he"}:
            continue
        if not all(one.mention and is_proper(one.mention.of(told.article.text)) for one in said):
            return  # whom a pronoun or nothing means there, is a guess itself
        meant = _meant(sentence, told)
        every = f"{sentence.question} {sentence.earlier} {sentence.words}"
        if not meant or meant & speakers or told.people.are_hinted_at(speakers, every):
            return
        if told.people.are_hinted_at(meant, told.around(numbers, 1, 0)):
            return
    told, numbers = sentence.cited[0]
    yield Flag("other_speaker", told.owner_names(told.said_in(numbers)))


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
    for words in (sentence.earlier, sentence.question):
        named = told.people.named_in(words)
        if named:
            return named
    return frozenset()
