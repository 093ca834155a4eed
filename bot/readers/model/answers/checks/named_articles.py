"""The article that an answer, or its question, says it is of, where what it cites is of another one."""

import re
from collections.abc import Iterator

from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_article import ToldArticle

_ORDINALS = (
    r"1st|first|erst(?:e[nrsm]?)|premi(?:er|ère)|primer[oa]?|prim[oa]|primeir[oa]|перв\w+",
    r"2nd|second|zweit(?:e[nrsm]?)|deuxième|seconde|segund[oa]|second[oa]|втор\w+",
    r"3rd|third|dritt(?:e[nrsm]?)|troisième|tercer[oa]?|terz[oa]|terceir[oa]|треть\w+",
    r"4th|fourth|viert(?:e[nrsm]?)|quatrième|cuart[oa]|quart[oa]|четв[её]рт\w+",
    r"5th|fifth|fünft(?:e[nrsm]?)|cinquième|quint[oa]|пят\w+",
)
_ARTICLE = r"(?:article|text|artikels?|texte|artículo|texto|testo|articolo|artigo|стат\w+)"
_ANY = "|".join(_ORDINALS)
_IN_WORDS = ("one", "two", "three", "four", "five")
_NAMED = re.compile(
    rf"\b(?:(?P<ordinal>{_ANY}) {_ARTICLE}\b|{_ARTICLE} (?P<number>\d{{1,3}}|{'|'.join(_IN_WORDS)})\b)"
    r"(?! (?:of|des|de la|du|del|della|do|da) )",  # "article 2 of the treaty"
    re.IGNORECASE,
)
# Before an article that only tells who is meant, or that is told to be otherwise.
_ASIDE = re.compile(
    r"\b(?:unlike|than|not|nor|as|like|from|of|contrary|contrast|compared|beyond|besides|wie|als|gegensatz|aus"
    r"|nicht|contrairement|du|pas|diferencia|no(?= en)|del|comme|como|do"
    r"|(?:nam|mention|quot|cit|describ|interview|seen?|known?|cover|report)(?:ed|s)?"
    r"|(?:genannt|erwähnt|zitiert|cité|mentionné|citad|mencionad|nombrad)\w*)"
    r"(?: (?:to|with|in|by|the|im|in|zum|dem|der|à|par|dans|le|du|l['’]|a|al|en|el|por|no)){0,3}\s*$",
    re.IGNORECASE,
)
# What an article is called by: “the report on the mayoral contest”.
_BY_SUBJECT = re.compile(
    r"\b(?:article|report|story|piece|text) (?:on|about|concerning|covering) "
    r"(?P<subject>(?:(?!(?:say|tell|report|give|mention|quote|name|what|who|which|how|why|does|do|did|is|are|was|were|has"
    r"|have|will|and)s?\b)[\w’'-]+ ?){1,7})",
    re.IGNORECASE,
)
# A question with one of these may be of another article as well.
_OF_SEVERAL = re.compile(
    r"\b(?:other|another|both|each|either|than|unlike|articles|reports|stories|pieces|texts"
    r"|(?:compar|differ|contradict|contrast)\w*)\b",
    re.IGNORECASE,
)
_OPENING = 3  # sentences, the headline among them, that say what an article is about
_ASKED_OF = re.compile(
    r"\b(?:in|according to|does|do|did|im|laut|dans|selon|d['’]après|en|según|nel|secondo|no|segundo)"
    r"(?: (?:the|dem|der|le|el|il|o|l['’]))?\s*$",
    re.IGNORECASE,
)


def of_another_article(sentence: CitingSentence) -> Iterator[Flag]:
    """A sentence that says which article it is of, and cites another one alone."""
    if len(sentence.every) == 1 or not sentence.cited:
        return
    told = (
        _only_one(_named(sentence, sentence.words), sentence)
        or _asked_of(sentence)
        or _on_the_subject(sentence)
    )
    if told is not None and all(told is not one for one, _ in sentence.cited):
        place = told.nearest(sentence.stems)
        yield Flag("not_in_cited", sentence.label(told, [place]) if place else "")


def _only_one(named: list[tuple[str, ToldArticle]], sentence: CitingSentence) -> ToldArticle | None:
    """The article that it is of: where several are named it may be of any."""
    if len({id(told) for _, told in named}) != 1:
        return None
    return next((told for before, told in named if not _ASIDE.search(before)), None)


def _asked_of(sentence: CitingSentence) -> ToldArticle | None:
    """The article of which the question asks, where words of the answer stand in it and in none of the cited.

    Whom it names a question may ask of another article.
    """
    if sentence.earlier or sentence.translated or _named(sentence, sentence.words):
        return None
    named = [one for one in _named(sentence, sentence.question) if _ASKED_OF.search(one[0])]
    told = _only_one(named, sentence) if len(_named(sentence, sentence.question)) == 1 else None
    if told is None:
        return None
    asked = stems_of(sentence.question, told.article.language) & sentence.stems & told.all_stems
    cited = frozenset[str]().union(*(one.all_stems for one, _ in sentence.cited))
    return told if asked - cited else None


def _on_the_subject(sentence: CitingSentence) -> ToldArticle | None:
    """The one article that is about the subject by which the question calls it."""
    called = list(_BY_SUBJECT.finditer(sentence.question))
    if len(called) != 1 or _OF_SEVERAL.search(sentence.question) or _named(sentence, sentence.words):
        return None
    if not _ASKED_OF.search(sentence.question[: called[0].start()]):
        return None  # "said of the report on the flood", which somebody wrote
    subject = stems_of(called[0]["subject"], "en")
    shared = [len(subject & frozenset[str]().union(*told.stems[:_OPENING])) for told in sentence.every]
    best = max(shared)
    return sentence.every[shared.index(best)] if best and shared.count(best) == 1 else None


def _named(sentence: CitingSentence, words: str) -> list[tuple[str, ToldArticle]]:
    """The articles that `words` name by their places, each with what stands before."""
    numbers = {sentence.label(told, [1]).partition(":")[0]: told for told in sentence.every}
    found = ((match, numbers.get(_number_of(match))) for match in _NAMED.finditer(words))
    return [(words[: match.start()], told) for match, told in found if told is not None]


def _number_of(match: re.Match[str]) -> str:
    number = (match["number"] or "").lower()
    if number:
        return str(_IN_WORDS.index(number) + 1) if number in _IN_WORDS else number
    return next(
        str(place)
        for place, one in enumerate(_ORDINALS, start=1)
        if re.fullmatch(one, match["ordinal"], re.IGNORECASE)
    )
