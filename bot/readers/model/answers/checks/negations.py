"""What an answer says although a sentence that it cites says that it is not so, or the other way round.

Only what English negates by a word before it is seen: "did not pay", "no one has been charged", "failed to
save", "did not think that it would help".
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
)
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.turning_words import HEDGES, TURNS, without_shared_turns
from bot.readers.model.answers.checks.word_forms import AGE, REFLEXIVE_STEMS, WORD
from bot.readers.model.answers.meanings import english_stems, meanings_of
from bot.readers.model.answers.stems import stem_of

MOST_BETWEEN = 4  # adverbs, auxiliaries and articles between a negation and what it negates
LEAST_SHARED = 2  # stems, to be about the same
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[.;:!?…,()“”\"]")
_LACKING = word_set("without spare spared lack lacks lacked lacking")
_NEGATIONS = NEGATIONS | _LACKING | word_set("no nobody none zero")
_BETWEEN = ADVERBS | word_set("""
    his her their its my our yet be been being have has had is are was were do does did to get got
    going able want wants wanted need needs needed one any a an the enough longer in on experience
    experienced make made take took given see seen shown offer offered suffer suffered include
    included contain provide provided receive received face faced play played constitute constitutes
    constituted amount amounts amounted represent represents represented become becomes became pose
    poses posed as
""")
# Verbs by which something did not come to be; "to" and the verb follow.
_FAILED = word_set("fail fails failed refuse refuses refused decline declines declined unable")
_WITHHOLDING = word_set(
    "refuse refuses refused withhold withholds withheld deny denies denied withdraws withdrew"
)
_REFRAINED = word_set("refrain refrains refrained refraining abstain abstains abstained")  # from doing it
_TRIED = word_set("try tries tried attempt attempts attempted")
_IN_VAIN = re.compile(r"\band (?:fail\w*|could)|,? but\b|in vain|without success|unsuccessful", re.IGNORECASE)
# What is denied where these are: "did not think that it would help", "no evidence of fraud".
_KNOWING = word_set("""
    think thinks believe believes expect expects possible clear evidence proof sign signs prove proves show
    shows conclude certain sure suggest suggests mean means establish confirm consider considers reason
    indication clue idea
""")
_TELLING = word_set(
    "say says specify disclose announce reveal explain tell give given said announced disclosed"
)
_QUESTION = re.compile(r"\W+(?:\w+\W+)?(?:when|whether|if|how|why|who|what|where|which)\b", re.IGNORECASE)
_KNOWN_WITHIN = 4  # words behind the negation
_KNOWN_BEHIND = slice(1, 5)
_SCOPE = 14  # words behind it, at most, that tell what is not known
_LEAST_OF_SCOPE = 0.3  # of its stems, that an answer repeats
_WHETHER = re.compile(r"\bwhether (?P<open>[^,;:.!?()–—]+)", re.IGNORECASE)
_MOST_OF_SCOPE = 0.6  # of its stems, likewise, of what is only asked
_ASKS = re.compile(
    r"\?|\b(?:ask\w*|question\w*|wonder\w*|how|depend\w*|decid\w*|examin\w*|investigat\w*)\b", re.IGNORECASE
)
_OF_ADJECTIVES = ("al", "ed", "ic", "ive", "ous", "ful", "ent")
# "not only", "not until", "not before": what follows is so, at some time or in part.
_NARROWED = word_set(
    "only just until till before after because necessarily all every everything everyone always both alone"
)
# Of "not necessarily" the one word is not so, whatever follows.
_NOT_ALL = re.compile(
    r"(?:\bnot|n['’]t) (?P<all>necessarily|always|all|everyone|everybody|everything)\b",
    re.IGNORECASE,
)
_ALONE = word_set("only except")
_UNTIL = ("until", "till")  # what is not so until then is so afterwards
_AIMS = word_set("intention intentions plans chance hope sign signs evidence proof way habit question")
_AT_MOST = re.compile(r"(?:more|less|fewer|later|sooner|earlier) than\b", re.IGNORECASE)
_SPEECH = word_set("""
    say said tell told answer respond reply explain elaborate know think believe mean identify name
    mention
""")
_WISHED = re.compile(r"\bwish(?:es|ed)?\b", re.IGNORECASE)  # what somebody wishes to be so is not so
_LOST = re.compile(
    r"\b(los(?:e|es|t|ing)|loss of)(?: \w+){1,2}\b", re.IGNORECASE
)  # of which there is none now
_NO_BUT = re.compile(
    r"(?:no|not)\b(?:[^.;:]{0,30}\b(?:but|though|although)\b|(?! \w+ly\b) [^.;:]*\bones\b)", re.IGNORECASE
)  # what follows is so
_NOBODY_THERE = re.compile(
    r"\b(?:is|was|are|were|been|lay|stood) (?:\w+ly )?(?P<empty>empty|deserted|vacant|unoccupied)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^\W*(?:who|what|why|how|when|where|which|whether)\b[^:.?]*:", re.IGNORECASE)  # asks
_CLAUSES = re.compile(r"[,;:()—–]|(?<!all) \b(?:but|while|whereas|though|although|and that)\b", re.IGNORECASE)


def turned_round(answer: str, cited: Sequence[str]) -> str:
    """The words of the cited sentences by which it is otherwise; empty where nothing is seen."""
    said = english_stems(answer) - _NEGATION_STEMS
    own = (
        english_stems(" ".join(word for word in WORD.findall(answer) if word.islower()))
        & said - REFLEXIVE_STEMS
    )
    near = [one for one in cited if _is_about(said, english_stems(one), len(own)) and not _WISHED.search(one)]
    if not near:
        return _not_disputed(answer, cited)
    plain = frozenset[str]() if _NO_BUT.match(answer) else _plain(without_shared_turns(answer, near))
    upright = frozenset[str]().union(*map(_upright, cited))
    said_not = {stem for stem, _ in _negated(answer)}
    for sentence in near:
        for stem, words in _negated(sentence):
            if stem in plain - upright - said_not or (
                len(said & english_stems(sentence)) > LEAST_SHARED
                and _means_one(stem, own & plain - said_not, upright)
            ):
                return words
    if not TURNS.search(answer) and (not_all := _not_all(answer, near)):
        return not_all
    if not TURNS.search(answer) and not HEDGES.search(answer):
        not_known = _not_known(said, near) or _only_asked(said, answer, cited)
        if not_known:
            return not_known
    is_double = sum(word.lower() in _NEGATIONS for word in WORD.findall(answer)) > 1  # "not without"
    negated = set[str]() if is_double else said_not - _upright(answer)
    negated -= {stem for sentence in near for stem, _ in _negated(sentence)}
    return _told_plainly(answer, negated, said, near) or _not_even(answer, near, upright)


def _not_all(answer: str, cited: Sequence[str]) -> str:
    """“not all”, where the answer has it of all."""
    lower = {word.lower() for word in WORD.findall(answer)}
    found = (one for sentence in cited for one in _NOT_ALL.finditer(sentence))
    return next((one.group() for one in found if one["all"].lower() in lower), "")


def _not_even(answer: str, cited: Sequence[str], upright: frozenset[str]) -> str:
    """The words by which the only thing that turns the answer is not so: “did not reject it”."""
    turns = [english_stems(one.group()) for one in TURNS.finditer(answer)]
    if len(turns) != 1:
        return ""
    said, meant = english_stems(answer), meanings_of(turns[0]) - meanings_of(upright)
    for sentence in cited:
        is_alike = len(said & english_stems(sentence)) > LEAST_SHARED
        for stem, words in _negated(sentence):
            if stem in turns[0] - upright or (is_alike and meanings_of([stem]) & meant):
                return words
    return ""


def _told_plainly(answer: str, negated: AbstractSet[str], said: frozenset[str], cited: Sequence[str]) -> str:
    """The word of a cited clause about what is `said` that the answer has with a “not”."""
    for sentence in cited:
        for clause in _CLAUSES.split(AGE.sub("", sentence)):
            stems = english_stems(clause)
            shared = len(stems & said)
            is_about_it = shared >= min(LEAST_SHARED + 1, len(said)) or (
                shared >= LEAST_SHARED and len(stems) - shared <= 1
            )
            held = english_stems(empty["empty"]) if (empty := _NOBODY_THERE.search(clause)) else stems
            if negated & held and is_about_it and not TURNS.search(without_shared_turns(clause, [answer])):
                found: list[str] = WORD.findall(clause)
                return next(word for word in found if english_stems(word) & negated & held)
    return ""


def _not_disputed(answer: str, cited: Sequence[str]) -> str:
    """The words by which somebody did not dispute in a cited sentence what he disputes in the answer."""
    if not english_stems(answer) & _DISPUTING or any(map(_is_negation, WORD.findall(answer))):
        return ""
    return next((words for one in cited for stem, words in _negated(one) if stem in _DISPUTING), "")


def _is_negation(word: str) -> bool:
    return word.lower() in _NEGATIONS


def _means_one(stem: str, plain: frozenset[str], upright: frozenset[str]) -> bool:
    """Whether what is negated is one of `plain` in another word, and of none that is `upright` there."""
    meant = meanings_of([stem])
    return bool(meant & meanings_of(plain - upright)) and not meant & meanings_of(upright)


def _is_about(said: frozenset[str], cited: frozenset[str], own: int) -> bool:
    """Whether enough is shared; of a sentence of a word or two, like "He was no smoker.", one is enough.

    `own`: stems that the answer has besides names, which may be a pronoun in what is cited.
    """
    return len(said & cited) >= min(LEAST_SHARED, max(1, len(cited) - 1), max(1, own))


def _plain(sentence: str) -> frozenset[str]:
    """The stems of the clauses in which nothing is turned."""
    turned, plain = set[str](), set[str]()
    for clause in _CLAUSES.split(_LOST.sub(r"\1", _HEADING.sub("", sentence))):
        empty = _NOBODY_THERE.search(clause)
        (turned if empty or TURNS.search(clause) else plain).update(english_stems(clause))
        if empty and not TURNS.search(clause):
            turned -= english_stems(empty["empty"])
            plain |= english_stems(empty["empty"])
    return frozenset(plain - turned)


def _not_known(said: frozenset[str], cited: Sequence[str]) -> str:
    """The words by which a cited sentence says that what is `said` is not known or not thought."""
    for sentence in cited:
        tokens = list(_TOKEN.finditer(sentence))
        for at, token in enumerate(tokens):
            near = tokens[at:][_KNOWN_BEHIND]
            knowing = next((one for one in near if _is_knowing(one, sentence)), None)
            if token.group().lower() not in _NEGATIONS or knowing is None:
                continue
            end = sentence[knowing.end() :]
            clause = re.split(r"[.;:!?”\"]", end)[0].split()[:_SCOPE]
            scope = english_stems(" ".join(clause)) - _SPEECH_STEMS
            if scope and len(said & scope) >= max(
                min(LEAST_SHARED, len(scope)), _LEAST_OF_SCOPE * len(scope)
            ):
                return sentence[token.start() : knowing.end()]
    return ""


def _only_asked(said: frozenset[str], answer: str, cited: Sequence[str]) -> str:
    """The words by which a cited sentence leaves open what the answer tells: "whether he has spoken"."""
    if _ASKS.search(answer):
        return ""
    there = frozenset[str]().union(*(english_stems(_WHETHER.sub(" ", sentence)) for sentence in cited))
    for match in (one for sentence in cited for one in _WHETHER.finditer(sentence)):
        scope = english_stems(match["open"]) - _SPEECH_STEMS
        is_told = len(scope & said) >= max(LEAST_SHARED, _MOST_OF_SCOPE * len(scope))
        if is_told and len(said & there - scope) < LEAST_SHARED:
            return match.group()
    return ""


def _is_knowing(token: re.Match[str], sentence: str) -> bool:
    """Whether what follows is what is not known: "clear that", "say when"."""
    if token.group().lower() in _KNOWING:
        return True
    return token.group().lower() in _TELLING and bool(_QUESTION.match(sentence[token.end() :]))


def _negated(sentence: str) -> Iterator[tuple[str, str]]:
    """The stem of each word that is negated, and the words from its negation to it."""
    tokens = list(_TOKEN.finditer(sentence))
    behind = [*(token.group().lower() for token in tokens[1:]), ""]
    for at, token in enumerate(tokens):
        low, goes_on = token.group().lower(), behind[at]
        if any(one.group().lower() in _ALONE for one in tokens[max(0, at - _KNOWN_WITHIN) : at]):
            continue  # "the only thing they will not touch": all else they may
        fails = goes_on == "to" and (low in _FAILED or (low in _TRIED and _IN_VAIN.search(sentence)))
        fails = fails or (goes_on == "from" and low in _REFRAINED) or (goes_on == "to" and low == "yet")
        withholds = low in _WITHHOLDING and goes_on in POSSESSIVES
        if (low not in _NEGATIONS and not fails and not withholds) or _is_without_it(low, goes_on):
            continue
        start = tokens[max(0, at - 1)].start() if token.group().lower() == "not" else token.start()
        going_on = token.group().lower() == "no"
        for place in range(at + 1, min(at + 2 + MOST_BETWEEN, len(tokens))):
            low = tokens[place].group().lower()
            if (
                low in ("whether", "if")
                or not low[0].isalnum()
                or low in _NARROWED
                or low in COORDINATORS - _BETWEEN
            ):
                break
            if _AT_MOST.match(sentence, tokens[place].start()):
                break
            if any(one in _UNTIL for one in behind[place:][:_KNOWN_WITHIN]):
                break  # "not withdrawn until May"
            is_name = tokens[place].group() != low and goes_on not in PREPOSITIONS
            if is_name or low in _BETWEEN or not english_stems(low):
                continue
            for stem in english_stems(low) - _SPEECH_STEMS:
                yield stem, sentence[start : tokens[place].end()]
            follows = behind[place]
            reaches_on = (
                follows in ("or", "nor", "any") or low == "saying" or (low in _AIMS and follows == "of")
            )
            is_compound = going_on and place == at + 1 and follows.isalpha() and follows not in _ENDING
            if not reaches_on and not is_compound and not (going_on and low.endswith(_OF_ADJECTIVES)):
                break


def _is_without_it(word: str, following: str) -> bool:
    """“Without it the river would have run dry”, where nothing that stands behind is negated."""
    return word == "without" and following in ("it", "them", "him")


def _upright(sentence: str) -> frozenset[str]:
    """The stems of what stands there without being negated."""
    for negated in sorted({words for _, words in _negated(sentence)}, key=len, reverse=True):
        sentence = sentence.replace(negated, " ")
    return english_stems(sentence)


_ENDING = PREPOSITIONS | COORDINATORS | AUXILIARIES | ADVERBS | {"that", "who", "which", "to"}
_NEGATION_STEMS = frozenset(stem_of(word, "en") for word in _NEGATIONS)
_DISPUTING = english_stems("challenge dispute contest deny refute reject question")
_SPEECH_STEMS = frozenset(stem_of(word, "en") for word in _SPEECH)
