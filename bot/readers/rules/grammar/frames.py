"""Sentences as rows of tokens in which a whole quotation is one token.

So a quotation of five sentences and its "he said" stand in one frame, and the grammar around
quotations can be read without looking inside them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.article.invisible import INVISIBLE
from bot.article.quotations.quotations import Quotation
from bot.article.spans import Span
from bot.article.structure.abbreviations import ABBREVIATED_TITLES, AMBIGUOUS
from bot.lexicon.cues import CUES, Cue
from bot.lexicon.roles import PLACES
from bot.lexicon.states import STATES, STATES_OF_TWO_WORDS
from bot.readers.rules.grammar.tagging import tags_of
from bot.readers.rules.grammar.tags import DETERMINER, NAME, QUOTATION, WORD, start_of_run

_REST_OF_WORD = r"\w*+(?:(?:[-&/@.](?=\w)|['’](?=[^\W\d_])(?![sS]\b))\w++)*+"
_ABBREVIATIONS = "|".join(sorted(one for one in ABBREVIATED_TITLES | AMBIGUOUS | {"No"} if one[0].isupper()))
# The space before a token is matched with it, and words in small letters are tried first: both spare
# most of the attempts that fail.
TOKEN = re.compile(
    rf"[\s{INVISIBLE}]*+("
    rf"vs\.|[a-z]{_REST_OF_WORD}"
    r"|(?:[A-Z][a-z]?\.){2,}"  # “M.D.”, “Ph.D.”
    r"|[RDI]-[A-Z][a-z]{1,5}\."
    rf"|(?:{_ABBREVIATIONS}|[A-Z])\."
    r"|&amp;"
    r"|\d+(?:[.,]\d+)*(?:-[a-z]+)+\b"
    r"|\d+(?:[.,:/]\d+)*[a-z]{0,4}"
    rf"|[^\W\d_]{_REST_OF_WORD}"
    r"|['’][sS]\b"
    r"|\.{2,}|-{2,}|[^\s]"
    r")"
)
# Abbreviations that end a sentence as often as not: “in Rockville, Md.”, “said Brindle & Sons Ltd.”.
MAY_END_SENTENCE = STATES | {"inc", "corp", "ltd", "co", "bros"}
# Tokens; no newsroom's sentence has as many, and the grammar compares the tokens of a frame with one another.
LONGEST_FRAME = 300


@dataclass(slots=True)
class Frame:
    """One sentence of the narrative, tokenised; `tags` says what each token is, in the words of `tags.py`."""

    span: Span
    paragraph: int
    number: int  # of the frame among all frames
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    quotations: dict[int, Quotation] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def span_of(self, start: int, end: int) -> Span:
        """The span of tokens `[start, end)`, of which there is at least one."""
        return Span(self.starts[start], self.ends[end - 1])

    def tag(self, index: int) -> str:
        """The tag of token `index`; "" before the first and behind the last."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def low(self, index: int) -> str:
        """Token `index` in lower case; "" before the first and behind the last."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def cue(self, index: int) -> Cue | None:
        return CUES.get(self.lows[index])


def frames_of(
    text: str,
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
) -> list[Frame]:
    """The story as frames, in order: sentences, joined where a quotation runs across their border."""
    frames: list[Frame] = []
    place = quote = 0
    for number, paragraph in enumerate(paragraphs):
        while place < len(sentences) and sentences[place].start < paragraph.end:
            start, end = sentences[place]
            first_quote = quote
            while True:
                while quote < len(quotations) and quotations[quote].outer.start < end:
                    end = max(end, quotations[quote].outer.end)
                    quote += 1
                place += 1
                if place >= len(sentences) or sentences[place].start >= end:
                    break
                end = max(end, sentences[place].end)
            frame = _frame(text, Span(start, end), number, len(frames), quotations[first_quote:quote])
            frames += [frame] if len(frame) <= LONGEST_FRAME else _cut(frame)
    return frames


def _frame(text: str, span: Span, paragraph: int, number: int, quotations: Sequence[Quotation]) -> Frame:
    frame = Frame(span, paragraph, number)
    position = span.start
    for quotation in quotations:
        _add_words(frame, text, position, quotation.outer.start)
        frame.quotations[len(frame.words)] = quotation
        frame.words.append("“”")
        frame.lows.append("“”")
        frame.starts.append(quotation.outer.start)
        frame.ends.append(quotation.outer.end)
        frame.tags.append(QUOTATION)
        position = quotation.outer.end
    _add_words(frame, text, position, span.end)
    _part_initial_from_full_stop(frame)
    _join_state_to_place(frame)
    return frame


def _cut(frame: Frame) -> list[Frame]:
    """The same tokens as several frames."""
    pieces: list[Frame] = []
    for start in range(0, len(frame), LONGEST_FRAME):
        end = min(start + LONGEST_FRAME, len(frame))
        piece = Frame(frame.span_of(start, end), frame.paragraph, frame.number + len(pieces))
        piece.words, piece.lows = frame.words[start:end], frame.lows[start:end]
        piece.starts, piece.ends = frame.starts[start:end], frame.ends[start:end]
        piece.tags = frame.tags[start:end]
        pieces.append(piece)
    for token, quotation in frame.quotations.items():
        pieces[token // LONGEST_FRAME].quotations[token % LONGEST_FRAME] = quotation
    return pieces


def _add_words(frame: Frame, text: str, start: int, end: int) -> None:
    """Add one column after the other: faster than token by token, and no step of a reading does as much."""
    words = TOKEN.findall(text, start, end)
    if not words:
        return
    lows = "\n".join(words).lower().split("\n")
    frame.tags += tags_of(words, lows, frame.tags[-1] if frame.tags else ".")
    frame.words += words
    frame.lows += lows
    for word in words:  # only white space stands between two, so the next occurrence is the word itself
        start = text.find(word, start)
        frame.starts.append(start)
        start += len(word)
        frame.ends.append(start)


def _part_initial_from_full_stop(frame: Frame) -> None:
    """“in a post on X.”, “in Rockville, Md.” end in a full stop as well."""
    if frame.words and frame.tags[-1] == NAME and _ends_with_full_stop(frame.words[-1]):
        end = frame.ends[-1]
        frame.words[-1], frame.lows[-1], frame.ends[-1] = frame.words[-1][:-1], frame.lows[-1][:-1], end - 1
        frame.words.append(".")
        frame.lows.append(".")
        frame.starts.append(end - 1)
        frame.ends.append(end)
        frame.tags.append(".")


def _ends_with_full_stop(word: str) -> bool:
    return word[-1] == "." and (len(word) == 2 or word[:-1].lower() in MAY_END_SENTENCE)


def _join_state_to_place(frame: Frame) -> None:
    """“the Arlington, Va., trade group”: before a noun the commas belong to the name of the place."""
    for index in range(2, len(frame.words) - 1):
        opens = frame.tags[index] == "," and frame.tags[index - 1] == NAME
        if not opens or frame.tags[index + 1] != NAME:
            continue
        end = (
            index + 3
            if f"{frame.lows[index + 1]} {frame.low(index + 2)}" in STATES_OF_TWO_WORDS
            else index + 2
        )
        is_state = end == index + 3 or frame.lows[index + 1].strip(".") in STATES | PLACES
        if is_state and frame.tag(end) == "," and frame.tag(end + 1) == WORD and _is_definite(frame, index):
            frame.tags[index] = frame.tags[end] = NAME


def _is_definite(frame: Frame, end: int) -> bool:
    """Whether “the” opens the row of capitalised words before token `end`."""
    return frame.tag(start_of_run(frame.tags, end, {NAME}) - 1) == DETERMINER
