"""Lines that a page has twice: a gallery's captions, teasers, words of a paragraph set apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.article.spans import Span
from bot.article.structure.headline import LONGEST_HEADLINE
from bot.article.structure.sentence_ends import ends_sentence

_SHORTEST_SENTENCE = 45
_CHARACTERS_READ = 2000  # of a paragraph
_FRAGMENT_ENDS = r"[,.!?…]*[\"“”«»„](?:\s|\Z)|[.!?…]\s|\s[\"“”«»„]|\A[\"“”«»„]|[.!?…]\Z"
_SHORTEST_FRAGMENT = 30  # characters
_LONGEST_SET_APART = 250  # characters of a paragraph of which the page has the words again
_MOST_ELSEWHERE = 0.5  # of a line's fragments in longer paragraphs
_WORDS_OF_OPENING = 4
_HEADLINES_COMPARED = 20  # that open alike


def repeated_lines(text: str, paragraphs: Sequence[Span], words: Sequence[str]) -> frozenset[int]:
    return frozenset([*_repeated(text, paragraphs, words), *_glued_teasers(words)])


def _repeated(text: str, paragraphs: Sequence[Span], words: Sequence[str]) -> Iterator[int]:
    """All but the best of a sentence's copies, and short lines whose words a longer paragraph has."""
    whole = Counter(line for line in words if line)
    fragments = [_fragments(one.of(text)[:_CHARACTERS_READ]) for one in paragraphs]
    longest: dict[str, int] = {}  # of the paragraphs that hold a fragment, in characters
    for some, paragraph in zip(fragments, paragraphs, strict=True):
        for one in some:
            longest[one] = max(longest.get(one, 0), paragraph.end - paragraph.start)
    kept = dict(_best_of_copies(words))
    for index, some in enumerate(fragments):
        line = words[index]
        if whole[line] > 1:
            if kept.get(line) != index:
                yield index
        elif line and len(line) <= _LONGEST_SET_APART:
            elsewhere = sum(len(one) for one in some if longest[one] > len(line))
            if elsewhere > _MOST_ELSEWHERE * sum(map(len, some)):
                yield index


def _glued_teasers(words: Sequence[str]) -> Iterator[int]:
    """Lines that are another line's headline and lead, run together where a picture's link was."""
    by_opening: dict[str, list[str]] = {}
    for line in dict.fromkeys(words):
        tokens = line.split()
        if len(tokens) >= _WORDS_OF_OPENING and len(line) <= LONGEST_HEADLINE and not ends_sentence(line):
            by_opening.setdefault(" ".join(tokens[:_WORDS_OF_OPENING]), []).append(line)
    for index, line in enumerate(words):
        for one in by_opening.get(" ".join(line.split()[:_WORDS_OF_OPENING]), ())[:_HEADLINES_COMPARED]:
            behind = line[len(one) :]
            if line.startswith(one) and behind[:1] == " " and behind[1:2].isupper() and ends_sentence(line):
                yield index


def _best_of_copies(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Of a sentence that it may have twice the copy that stands among sentences, as those of a story do."""
    best: dict[str, int] = {}  # how many sentences stand beside the best copy
    for index, line in enumerate(words):
        if len(line) >= _SHORTEST_SENTENCE and ends_sentence(line):
            beside = [*words[max(0, index - 1) : index], *words[index + 1 : index + 2]]
            sentences = sum(not other or ends_sentence(other) for other in beside)
            if sentences > best.get(line, 0):
                best[line] = sentences
                yield line, index


def _fragments(words: str) -> list[str]:
    """Its sentences and what stands between its marks, as far as they are long enough to be known again."""
    return [one for one in map(str.strip, re.split(_FRAGMENT_ENDS, words)) if len(one) >= _SHORTEST_FRAGMENT]
