"""Sentences that lost their end when an article was reworded: all run-up, a speaker, and nothing said."""

import re

from bot.article.article import Article
from bot.article.spans import Span

_CUES = (
    "said", "says", "stated", "added", "announced", "declared", "explained", "insisted", "noted", "warned",
    "told reporters", "mentioned",
)  # fmt: skip
_ENDINGS = tuple(f" {cue}." for cue in _CUES)
_BARE_CUE = re.compile(rf"(?:^|[\s’'])[A-Z][\w’'-]+ (?:{'|'.join(_CUES)})\.$")
_RUN_UP = re.compile(
    r"(?:when|while|after|before|as|since|until|once|if|although|though|because|during|in|on|at|by|"
    r"following|amid|with|despite|meanwhile|earlier|later|last|this)\b",
    re.IGNORECASE,
)
_RUN_UP_ENDS = re.compile(r"\b(?:later|earlier|ago|before|after|afterwards)$", re.IGNORECASE)
_SPEAKER = re.compile(r"(?:[\w.’'-]+ ){1,14}\w+(?: reporters)?\.$")
_MARKS = re.compile('["“”«»„]')


def find_broken_sentences(article: Article) -> list[Span]:
    """Sentences such as "A day later, when the panel met, Ann Lee said." that nothing quoted follows."""
    text, sentences = article.text, article.sentences
    return [
        sentence
        for index, sentence in enumerate(sentences)
        if _has_no_content(sentence.of(text)) and not _is_among_quotations(article, index)
    ]


def _has_no_content(words: str) -> bool:
    if not words.endswith(_ENDINGS) or not _BARE_CUE.search(words) or _MARKS.search(words):
        return False
    *run_up, speaker = (part.strip() for part in words.split(","))
    if not run_up or not _SPEAKER.match(speaker) or _RUN_UP.match(speaker):
        return False
    return all(_RUN_UP.match(part) or _RUN_UP_ENDS.search(part) for part in run_up)


def _is_among_quotations(article: Article, index: int) -> bool:
    """Whether what was said may stand in the next sentence, between marks."""
    following = article.sentences[index + 1 : index + 2]
    return any(_MARKS.search(one.of(article.text)[:2]) for one in following)
