"""What an answer in another language turns round of the English sentences that it cites."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.grammar import DETERMINERS, PREPOSITIONS, TIME_NOUNS, TIME_WORDS
from bot.lexicon.opposites_abroad import NO_ABROAD, OPPOSITES_ABROAD, TURNS_ABROAD
from bot.lexicon.sayings_abroad import SAYINGS_ABROAD
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.word_forms import WORD
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.verification import between_marks

_ACCENTS = re.compile(r"[\u0300-\u036f]")  # of letters taken apart
_YES_OR_NO = re.compile(r"^\W*(?:no|non|nein|sí|si|oui|ja)\b[,:;.]?\s*", re.IGNORECASE)
_YES = re.compile(r"\W*(?:sí|oui|ja)\b", re.IGNORECASE)
_CLAUSES = re.compile(
    r"[,;:()—–]|\b(?:and|but|while|whereas|though|although)\b(?! that| which)"
    r"|(?<=s )(?:that|who|which)(?= (?:do|did|are|were|have|had|will|would|can|could)(?: not|n['’]t)\b)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not(?! only)|no(?!\. ?\d)|never|nobody|none|nothing|zero|neither|nor)\b|n['’]t\b", re.IGNORECASE
)
_TURNED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|against|instead|rather|unless|if|whether|stop\w*"
    r"|fail\w*|refus\w*|declin\w*|from)\b|n['’]t\b",
    re.IGNORECASE,
)
# By which an English sentence says no in any way.
_SAYS_NO = re.compile(
    r"\b(?:not|no|none|nobody|nothing|neither|nor|never|without|cannot|against|little|few(?:er)?|hardly|barely"
    r"|rarely|seldom|unless|until|instead|rather|away|far from|less|only|alone|too|out of|absen\w*|empty"
    r"|false|wrong|free|l(?:ack|ost|os[es]+|ea?v|eft)\w*|(?:fail|refus|declin|reject|dismiss|oppos|barred|ban|block"
    r"|prevent|stop|avoid|miss|drop|ignor|resist|abandon|cancel|withdr|withh|quit|ceas|halt|forbid|prohibit|clos"
    r"|den[iy]|un|dis|non)\w*"
    r"|ends?|ended|in(?:ad|ab|ca|co[nm]|de|ex|su|e[fv]|op|v[ai]l|sec)\w*|im(?:poss|prop|prob|pat)\w*|\w+less"
    r"|\w+-free)\b|n['’]t\b",
    re.IGNORECASE,
)
_OF_TIMES = (
    TIME_WORDS
    | TIME_NOUNS
    | DETERMINERS
    | PREPOSITIONS
    | word_set("two three few several last next same also")
)
_FIRST = 8  # words of a sentence that tell which it is
_ROWS = [(row, [english_stems(" ".join(side)) for side in row.english]) for row in OPPOSITES_ABROAD]
_BEGINNING = 5  # letters
_RIGHT_BEHIND = 5  # words that a negation is about
_LEAST = 2  # content words of a clause that tells something
_LONGEST = 25  # words of a cited sentence that tells one thing


def otherwise_abroad(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.translated or any(told.article.language != "en" for told, _ in sentence.cited):
        return
    turns, sayings = TURNS_ABROAD.get(sentence.language), SAYINGS_ABROAD.get(sentence.language)
    cited = sentence.cited_sentences
    if turns is None or sayings is None or not cited:
        return
    answer = _YES_OR_NO.sub("", sentence.words)
    words = "" if sayings.not_.search(answer) else _opposite(answer, sentence.language, cited)
    if not words and len(cited) == 1 and not (turns.search(answer) or _quotes_a_negation(answer)):
        words = _negation(cited[0]) or _negation_of_what_is_told(answer, cited[0])
        if not words and _YES.match(sentence.words):
            words = _shown(_CLAUSES.split(cited[0])[0])
    if not words and NO_ABROAD[sentence.language].search(answer) and not any(map(_SAYS_NO.search, cited)):
        words = " ".join(cited[0].split()[:_FIRST])
    if words:
        yield Flag("turned_round", words)


def _quotes_a_negation(answer: str) -> bool:
    """Whether one stands between marks, in English as the article has it."""
    return any(_NEGATED.search(inner.of(answer)) for _, inner in between_marks(answer))


def _opposite(answer: str, language: str, cited: Sequence[str]) -> str:
    """The word of `cited` of which the answer has the opposite alone, where nothing turns either."""
    there: list[str] = [word for one in cited for word in WORD.findall(one)]
    if any(_TURNED.search(one) for one in cited) or len(there) > _LONGEST * len(cited):
        return ""
    stems = [(word, english_stems(word)) for word in there]
    for row, english in _ROWS:
        sides = [place for place, side in enumerate(row.abroad.get(language, ())) if side.search(answer)]
        told = [[word for word, own in stems if own & side] for side in english]
        if len(sides) == 1 and not told[sides[0]] and (otherwise := told[1 - sides[0]]):
            return otherwise[0]
    return ""


def _negation(sentence: str) -> str:
    """The negation of a sentence of which each clause that tells something is negated; else empty."""
    clauses = [
        one
        for one in _CLAUSES.split(sentence)
        if len(english_stems(one)) >= _LEAST and not _OF_TIMES.issuperset(tokens_of(one))
    ]
    found = [_NEGATED.search(one) for one in clauses]
    if not found or not all(found) or len(sentence.split()) > _LONGEST:
        return ""
    return _shown(clauses[0])


def _negation_of_what_is_told(answer: str, sentence: str) -> str:
    """The negation right before a word that the answer has alike; else empty.

    Where another clause has as many such words, the answer may tell that one.
    """
    mine = _beginnings(answer)
    clauses = _CLAUSES.split(sentence)
    shared = [len(mine & _beginnings(clause)) for clause in clauses]
    if shared.count(max(shared)) > 1:
        return ""
    clause = clauses[shared.index(max(shared))]
    match = _NEGATED.search(clause)
    after = " ".join(clause[match.end() :].split()[:_RIGHT_BEHIND]) if match else ""
    return _shown(clause) if mine & _beginnings(after) else ""


def _beginnings(words: str) -> frozenset[str]:
    """How the longer words begin, as many do alike in several languages: post, poste; genre, Genre."""
    plain = "".join(
        one for one in unicodedata.normalize("NFD", words.casefold()) if one.isalnum() or one == " "
    )
    return frozenset(word[:_BEGINNING] for word in plain.split() if len(word) >= _BEGINNING)


def _shown(clause: str) -> str:
    """Its negation with the words behind it; empty where there is none."""
    match = _NEGATED.search(clause)
    return " ".join(clause[match.start() :].split()[:3]) if match else ""
