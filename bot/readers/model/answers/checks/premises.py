"""What an answer takes over from the question, though the article does not tell it."""

import re
from collections.abc import Iterator

from bot.article.content_words import tokens_of
from bot.lexicon.cues import CUES, OPINION
from bot.lexicon.deeds_in_phrases import DEEDS_IN_PHRASES
from bot.lexicon.grammar import NEGATIONS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.deeds import deeds_in
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, is_deed, meanings_of
from bot.readers.model.answers.stems import stem_of, stems_of
from bot.words.phrases import listed

_AFFIRMS = re.compile(r"\W*(?:yes|correct|right|indeed|true|ja|oui|sí|si|да|sim)\b", re.IGNORECASE)
_MOST_ASKED = 0.5  # of a sentence's words, that only the question has
_BEFORE = 3  # sentences that tell of what a cited one goes on with
_NO = NEGATIONS | word_set("no none nobody nothing")
# Verbs that questions and answers put around what an article tells in other words.
_FRAMES = english_stems("""
    want think believe say tell mean need plan expect hope like feel see know call describe react respond
    answer happen explain give get make take use try work help show talk speak put end come become
    part
""")

_OPINIONS = frozenset(stem_of(word, "en") for word in OPINION)
_PLAINLY_SAYING = (
    frozenset(stem_of(cue, "en") for cue, told in CUES.items() if told.act == "said") - _OPINIONS
)
_SAYING = frozenset(stem_of(cue, "en") for cue in CUES)  # "accuse": what somebody only says may be told so


def taken_for_granted(sentence: CitingSentence) -> Iterator[Flag]:
    """A yes that repeats the question, a claim or a deed that only the question has."""
    if sentence.translated:
        return
    taken = _presumed(sentence) or _deeds_presumed(sentence) or _deeds_from_elsewhere(sentence)
    phrase = "" if taken else _phrase_presumed(sentence)
    if phrase:
        yield Flag("only_in_question", phrase)
    if taken:
        language = sentence.searched[0][0].article.language
        words = [word for word in tokens_of(sentence.question) if stems_of(word, language) & taken]
        yield Flag("only_in_question", listed(list(dict.fromkeys(words))))


def _phrases_told(sentence: CitingSentence) -> frozenset[str]:
    """The stems of deeds of two words of which the article tells in other words."""
    article = " ".join(told.article.text for told, _ in sentence.searched) if sentence.is_english else ""
    told = (
        found.group()
        for phrase, alike in DEEDS_IN_PHRASES
        if (found := phrase.search(sentence.question)) and alike.search(article)
    )
    return english_stems(" ".join(told))


def _phrase_presumed(sentence: CitingSentence) -> str:
    """A deed of two words that the answer has from the question, and the article in no words of its own."""
    if not sentence.is_english or not sentence.cited or _NO.intersection(tokens_of(sentence.words)):
        return ""
    article = " ".join(told.article.text for told in sentence.every)
    for phrase, alike in DEEDS_IN_PHRASES:
        asked = phrase.search(sentence.question)
        if asked and phrase.search(sentence.words) and not (phrase.search(article) or alike.search(article)):
            return asked.group().lower()
    return ""


def _deeds_from_elsewhere(sentence: CitingSentence) -> frozenset[str]:
    """Deeds of the question of which nothing near what is cited tells: the arrest of somebody else."""
    if not sentence.is_english or not sentence.cited or _NO.intersection(tokens_of(sentence.words)):
        return frozenset()
    near = english_stems(" ".join(told.around(numbers, _BEFORE, 1) for told, numbers in sentence.cited))
    asked = english_stems(sentence.question) & sentence.stems
    return frozenset(
        one for one in asked - near if is_deed(one) and not meanings_of([one]) & meanings_of(near)
    )


def new_deeds(sentence: CitingSentence) -> Iterator[Flag]:
    """That somebody resigned, was jailed, died, of which the article has no word."""
    if not sentence.is_english or not sentence.cited or _NO.intersection(tokens_of(sentence.words)):
        return
    article = frozenset[str]().union(*(told.all_stems for told, _ in sentence.cited))
    around = " ".join(told.around(numbers, 2, 1) for told, numbers in sentence.cited)
    near = meanings_of(english_stems(around))
    for deed in deeds_in(sentence.words):
        if not is_deed(deed.verb) or deed.verb in _SAYING:
            continue
        if deed.verb not in article and not meanings_of([deed.verb]) & near:
            yield Flag("not_in_cited")
            return


def _presumed(sentence: CitingSentence) -> frozenset[str]:
    """What the answer has from the question, and the article does not tell."""
    searched = sentence.searched
    language = searched[0][0].article.language
    own = sentence.stems - frozenset[str]().union(*(told.name_stems for told, _ in searched))
    asked = own & stems_of(sentence.question, language)
    article = frozenset[str]().union(*(told.all_stems for told, _ in searched))
    near = stems_of(" ".join(told.around(numbers, 1, 0) for told, numbers in sentence.cited), language)
    strange = asked - article - _phrases_told(sentence)
    if _AFFIRMS.match(sentence.words):
        if (own - asked) & (near or article):
            return frozenset()
        return asked - (near or article)
    known = meanings_of(article)
    surely = {one for one in strange if is_deed(one) and not meanings_of([one]) & known}
    is_denied = bool(_NO.intersection(tokens_of(sentence.words)))
    return (
        strange
        if (surely and not is_denied) or len(strange) >= max(2, _MOST_ASKED * len(own))
        else frozenset()
    )


def _deeds_presumed(sentence: CitingSentence) -> frozenset[str]:
    """Verbs of the question by which somebody does something in the answer, and nobody in the article."""
    if not sentence.is_english or not sentence.cited or _NO.intersection(tokens_of(sentence.words)):
        return frozenset()
    asked = english_stems(sentence.question) - _FRAMES
    article = frozenset[str]().union(*(told.all_stems for told, _ in sentence.cited))
    near = english_stems(" ".join(told.around(numbers, 1, 0) for told, numbers in sentence.cited))
    return frozenset(
        deed.verb
        for deed in deeds_in(sentence.words)
        if deed.verb in asked - article - _PLAINLY_SAYING and not meanings_of([deed.verb]) & meanings_of(near)
    )
