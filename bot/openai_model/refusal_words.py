"""What a server says when it refuses, for the log: without anything that the request held, and without keys.

Servers quote the request in their refusals, cut anywhere and escaped anyhow. So words stay that the request
did not hold, and beside them only the words in which servers speak of requests.
"""

import re
from collections.abc import Iterable

LONGEST = 300  # characters
_SEARCHED = 3000  # characters of what the server says; the reason stands at the beginning
_ELLIPSIS = "…"
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_LINE_BREAK = re.compile(r"\\[nrt]|[\s\x00-\x1f]+")
_ADDRESS = re.compile(r"\w+://\S+|\S+@\S+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?")
_KEY = re.compile(r"\b(?:sk|key|bearer|token)[-_ ][^\s\"',]{4,}|[^\s\"',]*\*{3,}[^\s\"',]*", re.IGNORECASE)
_LONG_MIX = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9_\-+/=.]{20,}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SERVER_TALK = """
    a additional after allowed alternate alternating an and any are array as assistant at bad be body by
    cannot chat choices code completion completions content context conversation does enum error exceed
    exceeded exceeds exception expected extra failed field fields for format function given got grammar
    has have in input inputs integer internal invalid is it items jinja json key length limit list loc max
    maximum message messages missing model more msg must no none not null number object of on only option
    or param parameter parse parser permitted please prompt property raise request requested required
    response role roles schema server should size start stream streaming strict string structured support
    supported supports system template than that the this to token tokens too tool tools type unexpected
    unknown unsupported use user value with you your
"""
_WORDS_OF_SERVERS = frozenset(_SERVER_TALK.split())


def without_the_request(words: str, sent: Iterable[str], secrets: Iterable[str]) -> str:
    """At most 300 characters of `words`; `sent` are the messages, `secrets` what nobody may read."""
    said = _LINE_BREAK.sub(" ", _ESCAPED.sub(lambda code: chr(int(code[1], 16)), words[:_SEARCHED]))
    for secret in secrets:
        if secret:
            said = said.replace(secret, _ELLIPSIS)
    for pattern in (_ADDRESS, _KEY, _LONG_MIX):
        said = pattern.sub(_ELLIPSIS, said)
    request = " ".join(sent).casefold()
    said = _WORD.sub(lambda word: _harmless(word[0], request), said)
    return re.sub(rf"{_ELLIPSIS}(?:[\W_]*{_ELLIPSIS})+", _ELLIPSIS, said)[:LONGEST]


def _harmless(word: str, request: str) -> str:
    folded = word.casefold()
    if folded in _WORDS_OF_SERVERS:
        return word
    if not word.isascii():  # such scripts need not part their words
        return "".join(_ELLIPSIS if one.casefold() in request else one for one in word)
    return _ELLIPSIS if folded in request else word
