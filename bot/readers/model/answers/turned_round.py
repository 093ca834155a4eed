"""What an answer says although a sentence that it cites says that it is not so, or the other way round.

Only what English negates by a word before it is seen: "did not pay", "no one has been charged".
"""

import re
from collections.abc import Iterator, Sequence

from bot.lexicon.grammar import ADVERBS, NEGATIONS
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.passages import stems_of

MOST_BETWEEN = 4  # adverbs, auxiliaries and articles between a negation and what it negates
SHARED = 2  # stems, to be about the same
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[.;:!?…,()“”\"]")
_NEGATIONS = NEGATIONS | word_set("no nobody none")
_BETWEEN = ADVERBS | word_set("""
    yet be been being have has had is are was were do does did to get got going able want wants wanted one any
    a an the enough
""")
# "not only", "not until": what follows is so, at some time or in part.
_NARROWED = word_set(
    "only just until till because necessarily all every everything everyone always both alone"
)
_SPEECH = word_set("""
    say said tell told comment answer respond reply explain elaborate know think believe mean identify name
    mention
""")
# Other ways to say that something is not so, or only might be.
_TURNS = re.compile(
    r"\b(?:not|no|none|nobody|nothing|neither|nor|never|with ?out|cannot|hardly|scarcely|rarely|barely|few"
    r"|little|only|den(?:y|ies|ied|ying|ials?)|refus\w+|declin\w+|reject\w+|fail\w*|unable|unlikely|stop\w*"
    r"|oppos\w+|against|avoid\w*|lack\w*|instead|rather|whether|if|unless|until|ruled? out|rules out"
    r"|dismiss\w+|disput\w+|false\w*|untrue|prevent\w*|contrary|question\w*|doubt\w*|abandon\w*|drop\w*"
    r"|cancel\w*|longer|end\w*|except|but)\b|n['’]t\b",
    re.IGNORECASE,
)
_IRREGULAR = """
    become: became; begin: began begun; break: broke broken; bring: brought; build: built; buy: bought;
    catch: caught; choose: chose chosen; come: came; draw: drew drawn; drive: drove driven;
    fall: fell fallen; fight: fought; find: found; give: gave given; grow: grew grown; hear: heard;
    hide: hid hidden; hold: held; keep: kept; leave: left; lead: led; lose: lost; make: made; meet: met;
    pay: paid; rise: rose risen; sell: sold; send: sent; shoot: shot; show: shown; speak: spoke spoken;
    spend: spent; steal: stole stolen; take: took taken; win: won; write: wrote written
"""
_PAST = {
    past: base
    for base, pasts in (verb.split(":") for verb in " ".join(_IRREGULAR.split()).split("; "))
    for past in pasts.split()
}


def turned_round(answer: str, cited: Sequence[str]) -> str:
    """The words of the cited sentences by which it is otherwise; empty where nothing is seen."""
    said = _stems(answer)
    near = [one for one in cited if len(said & _stems(one)) >= SHARED]
    if not near:
        return ""
    if not _TURNS.search(answer):
        upright = frozenset().union(*map(_upright, cited))
        return next((words for one in near for stem, words in _negated(one) if stem in said - upright), "")
    if any(map(_TURNS.search, cited)):
        return ""
    negated = {stem for stem, _ in _negated(answer)} - _upright(answer)
    words = (word for one in near for word in re.findall(r"[^\W_]+", one))
    return next((word for word in words if _stems(word) & negated), "")


def _negated(sentence: str) -> Iterator[tuple[str, str]]:
    """The stem of each word that is negated, and the words from its negation to it."""
    tokens = list(_TOKEN.finditer(sentence))
    for at, token in enumerate(tokens):
        if token.group().lower() not in _NEGATIONS:
            continue
        start = tokens[max(0, at - 1)].start() if token.group().lower() == "not" else token.start()
        for following in tokens[at + 1 : at + 2 + MOST_BETWEEN]:
            low = following.group().lower()
            if not low[0].isalnum() or low in _NARROWED:
                break
            if low in _BETWEEN:
                continue
            for stem in _stems(low) - _SPEECH_STEMS:
                yield stem, sentence[start : following.end()]
            if token.group().lower() != "no" or not low.endswith(
                ("al", "ed", "ic", "ive", "ous", "ful", "ent")
            ):
                break


def _upright(sentence: str) -> frozenset[str]:
    """The stems of what stands there without being negated."""
    for negated in sorted({words for _, words in _negated(sentence)}, key=len, reverse=True):
        sentence = sentence.replace(negated, " ")
    return _stems(sentence)


def _stems(words: str) -> frozenset[str]:
    return stems_of(re.sub(r"[^\W_]+", lambda word: _PAST.get(word[0].lower(), word[0]), words), "en")


_SPEECH_STEMS = _stems(" ".join(_SPEECH))
