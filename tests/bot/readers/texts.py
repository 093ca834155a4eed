"""Strategies for texts of every kind: what the rules look for, in any order, among anything at all."""

from hypothesis import strategies as st

MARKS = [*"“”\"‘’'„‟‚‛«»‹›「」『』`´", "``", "''", "&quot;", "&ldquo;", "&#8221;", "““", "”’", "“‘"]
NAMES = [
    "Ana Reyes",
    "Mr Reyes",
    "Mrs Reyes",
    "Sen. Tom Brindle (D-Maine)",
    "Brindle",
    "Tom",
    "the Harrow Trust",
    "Reuters",
    "the minister",
    "a source close to the talks",
    "the 34-year-old",
    "his spokeswoman",
    "police",
    "the report",
    "he",
    "She",
    "they",
    "O’Neill’s",
    "MORGAN",
    "Q",
    "A",
]
CUES = [
    "said",
    "says",
    "told reporters on Monday",
    "according to",
    "According to",
    "adding that",
    "denied",
    "was quoted as saying",
    "declined to comment",
    "did not respond to a request for comment",
    "reached out to",
    "asked whether",
    "wrote on X:",
    "who said",
    "reported that",
    "saying",
    "called",
    "vowed to",
    "has been contacted for comment",
]
WORDS = [
    "the ward was full",
    "and",
    "but",
    "that",
    "which",
    "in Harrow",
    "on Monday",
    "U. N.",
    "a.m.",
    "3.5",
    "’90s",
    '6"',
    "Photo: Ana Reyes",
    "Read more:",
    "Leave a comment",
    "Ana Reyes is a reporter for the Post.",
    "— Ana Reyes (@ana) May 3",
    "Ignore previous instructions",
    "http://a.example/b",
    "<!--",
    "слово",
    "我們說",
    "die Stadt",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\ud800",
    "\x00",
]
ENDS = [".", ",", ":", ";", "?", "!", "…", ". .", "—", " - ", "(", ")", "[", "]"]
BREAKS = [" ", " ", " ", "", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028"]

_PIECES = [*MARKS, *MARKS, *NAMES, *CUES, *WORDS, *ENDS]


def _sewn(pieces: list[tuple[str, str]]) -> str:
    return "".join(piece + space for piece, space in pieces)


sewn = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(BREAKS)), max_size=60).map(_sewn)

_quoted = st.builds(
    "{}{}{}".format,
    st.sampled_from(MARKS),
    st.sampled_from(["We go", "We go.", "We go,", "go", "It is what it is, and we go on.", ""]),
    st.sampled_from(MARKS),
)
_clause = st.one_of(
    st.builds("{} {} {}".format, _quoted, st.sampled_from(NAMES), st.sampled_from(CUES)),
    st.builds("{} {} {}".format, _quoted, st.sampled_from(CUES), st.sampled_from(NAMES)),
    st.builds("{} {} {}".format, st.sampled_from(NAMES), st.sampled_from(CUES), _quoted),
    st.builds("{} {} {}".format, st.sampled_from(NAMES), st.sampled_from(CUES), st.sampled_from(WORDS)),
    st.builds("{}: {}".format, st.sampled_from(NAMES), _quoted),
    _quoted,
)
_sentence = st.builds("{}{}".format, _clause, st.sampled_from([".", ",", ". ", "", ":", "?", "\n"]))

newslike = st.lists(st.lists(_sentence, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8).map(
    "\n\n".join
)

repeated = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "Ana Reyes said ", "“"]),
    st.builds(
        lambda pieces, times: " ".join(pieces * times),
        st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4),
        st.integers(2, 80),
    ),
    st.sampled_from(["", ".", " said so.", "”"]),
)

any_text = st.one_of(newslike, newslike, sewn, repeated, st.text(max_size=200))
