"""A whole page as it looks from afar: which lines are sentences, captions, lists, repetitions."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, starmap

from bot.article.article import FurnitureKind
from bot.article.content_words import distinct_content_words
from bot.article.scripts import count_words
from bot.article.spans import Span
from bot.article.structure.furniture_words import QUOTED_SPEECH
from bot.article.structure.headline import LONGEST_HEADLINE
from bot.article.structure.line_shape import (
    BETWEEN_SENTENCES,
    SHORTEST_SENTENCE,
    describes_picture,
    is_sentence,
    mostly_small,
    runs_words_together,
    speaks_to_readers,
)
from bot.article.structure.own_lists import items_of_lists
from bot.article.structure.page_words import (
    CAPTION_BUTTONS,
    PLAYERS,
    TEASER_ENDS,
)
from bot.article.structure.picture_credits import opens_with_credit, signed_captions
from bot.article.structure.repeated_lines import repeated_lines
from bot.article.structure.sentence_ends import ends_sentence

Kinds = list[FurnitureKind | None]

FEWEST_WORDS_OF_HEADLINE = 3
_LINES_BELOW_DATE = 4
_WORDS_OF_CREDIT = 6  # in a line of its own; more are a caption themselves
_NUMBER_OF_PART = re.compile(r"[IVX]{1,4}\.?|[A-H]\.?")
_NO_HEADLINES = (
    "photo_credit",
    "share_bar",
    "timestamp",
    "byline",
)  # above a sentence, which so is no teaser
_MOST_LINES_OF_BOX, _LONGEST_LABEL = 8, 40
_FEWEST_WRAPPED = 8  # lines of a page whose lines a program broke
_FEWEST_WORDS_BELOW_CREDIT = 10
_LONGEST_TIME_OF_DAY = 9  # characters
_CHARACTERS_READ = 2000  # of a paragraph, to tell what it is about
_LINES_READ = 20  # of a stretch of lines, likewise
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_SYLLABLES_OF_STEM = 2  # in Korean, whose particles hang on to the word
_STEM = 5  # letters by which words of one stem are known


class Page:
    """The paragraphs of a paste, furniture and all.

    What is told of a line holds for the kinds that were known when the page was made.
    """

    def __init__(self, text: str, paragraphs: Sequence[Span], words: Sequence[str], kinds: Kinds) -> None:
        """`words` holds the paragraphs without what cannot be seen, "" for those too long for furniture."""
        self.text = text
        self.paragraphs = paragraphs
        self.words = words
        self.kinds = kinds
        self._stems: dict[int, frozenset[str]] = {}
        apart = [index == 0 or self.is_apart(index) for index in range(len(words))]
        sentences = [index for index, line in enumerate(words) if not line or is_sentence(line)]
        self._is_spaced = sum(apart[index] for index in sentences) > len(sentences) / 2
        self._runs = _runs(apart)
        self.together = [len(run) - 1 for run in self._runs]
        self.repeated = repeated_lines(text, paragraphs, words)
        self._credits = frozenset(signed_captions(words))
        captions = {line for index, line in enumerate(words) if line and self._reads_as_caption(index)}
        self._captions = [line in captions for line in words]
        wrapped = [index for index in range(len(words)) if self._is_wrapped(index)]
        self._wrapped = frozenset(wrapped if len(wrapped) >= _FEWEST_WRAPPED else [])
        self._prose = [self._reads_as_prose(index) for index in range(len(words))]
        self.lists = frozenset(items_of_lists(words, kinds, self._prose))

    def __len__(self) -> int:
        return len(self.words)

    def is_prose(self, index: int) -> bool:
        """Whether it reads as sentences of a story; what the page repeats is none."""
        return self._prose[index]

    def reads_as_sentence(self, index: int) -> bool:
        """Whether it does by itself, whatever stands beside it: of a teaser only its place tells."""
        return (
            self.kinds[index] is None
            and index not in self.repeated
            and not (self._captions[index] or self.is_appeal(index) or self._tells_of_video(index))
            and is_sentence(self.words[index])
        )

    def quotes_somebody(self, index: int) -> bool:
        """Whether it is a sentence with somebody's words in it, as hardly any teaser is."""
        return self._prose[index] and QUOTED_SPEECH.search(self.words[index]) is not None

    def is_caption(self, index: int) -> bool:
        """A line that says so, or that has its credit right below, no blank line between them."""
        return self._captions[index]

    def is_short_sentence(self, index: int) -> bool:
        """A sentence of a few words, of which alone nobody can tell whether the story has it."""
        line = self.words[index]
        return (
            count_words(line) > 1
            and ends_sentence(line)
            and index not in self.repeated
            and not re.search(TEASER_ENDS, line)
        )

    def is_number_of_part(self, index: int) -> bool:
        """Whether a line is a part's number, as a judgment or a long report has them between paragraphs."""
        return _NUMBER_OF_PART.fullmatch(self.words[index]) is not None

    def is_appeal(self, index: int) -> bool:
        """Whether the paper speaks to its readers: to subscribe, to write, to follow."""
        return speaks_to_readers(self.words[index])

    def tells_at_length(self, index: int) -> bool:
        """Whether it is long as sentences are, or quotes somebody, though it lacks its full stop."""
        line = self.words[index]
        return mostly_small(line) and (len(line) > LONGEST_HEADLINE / 2 or bool(QUOTED_SPEECH.search(line)))

    def tells_whose(self, index: int) -> bool:
        """Whether it says who wrote what, and when; the time of day alone stands in a live report, too."""
        kind = self.kinds[index]
        return kind == "byline" or (kind == "timestamp" and len(self.words[index]) > _LONGEST_TIME_OF_DAY)

    def opens_another(self, index: int) -> bool:
        """Whether it is a headline that has its own byline below it."""
        return (
            self.kinds[index] is None
            and count_words(self.words[index]) >= FEWEST_WORDS_OF_HEADLINE
            and not self._prose[index]
            and self._has_byline_below(index)
        )

    def prose(self, lines: Iterable[int]) -> list[int]:
        return [index for index in lines if self._prose[index]]

    def about(self, lines: Sequence[int]) -> frozenset[str]:
        """The stems of what these lines are about; of many lines the first tell it."""
        return frozenset[str]().union(*(self.stems(index) for index in lines[:_LINES_READ]))

    def stems(self, index: int) -> frozenset[str]:
        if index not in self._stems:
            kept = distinct_content_words(self.beginning(index), "")
            self._stems[index] = frozenset(map(_stem, kept))
        return self._stems[index]

    def beginning(self, index: int) -> str:
        """Of a paragraph of any length what tells what it is about."""
        return self.paragraphs[index].of(self.text)[:_CHARACTERS_READ]

    def _reads_as_prose(self, index: int) -> bool:
        line = self.words[index]
        if self.kinds[index] is not None or index in self.repeated:
            return False
        if index in self._wrapped or index - 1 in self._wrapped:
            return True
        if not line:
            return not runs_words_together(self.beginning(index))
        return (
            is_sentence(line)
            and not re.search(TEASER_ENDS, line)
            and not (self._captions[index] or self._is_teaser(index) or self._tells_of_video(index))
            and not (
                self.is_boxed(index)
                or self.is_appeal(index)
                or self._has_byline_below(index)
                or self._asks_alone(index)
            )
        )

    def _is_wrapped(self, index: int) -> bool:
        """Whether its sentence goes on in the next line, as in a transcript whose lines a program broke."""
        line = self.words[index]
        below = self.words[index + 1 : index + 2]
        return (
            len(line) >= SHORTEST_SENTENCE
            and any(one[:1].islower() for one in below)
            and not ends_sentence(line)
            and mostly_small(line)
        )

    def _is_teaser(self, index: int) -> bool:
        """A sentence right below another story's headline, on a page that has blank lines elsewhere."""
        return (
            self._is_spaced
            and index > 0
            and not self.is_apart(index)
            and self.kinds[index - 1] not in _NO_HEADLINES
            and not ends_sentence(self.words[index - 1])
            and (index + 1 == len(self) or self.is_apart(index + 1))
        )

    def is_boxed(self, index: int) -> bool:
        """Whether labels stand above and below it with no blank line between, where paragraphs have one."""
        run = self._runs[index]
        ends = (self.words[run.start], self.words[run.stop - 1])
        return (
            self._is_spaced
            and len(run) <= _MOST_LINES_OF_BOX
            and not any(not line or len(line) > _LONGEST_LABEL or ends_sentence(line) for line in ends)
        )

    def _tells_of_video(self, index: int) -> bool:
        """The sentence below the title of a video or recording that says what it is."""
        if index < 2 or self.words[index - 2].lower().strip(" :.") not in PLAYERS:
            return False
        title = self.words[index - 1]
        return count_words(title) >= FEWEST_WORDS_OF_HEADLINE and not is_sentence(title)

    def is_apart(self, index: int) -> bool:
        """Whether a blank line stands above."""
        return "\n\n" in self.text[self.paragraphs[index - 1].end : self.paragraphs[index].start]

    def _asks_alone(self, index: int) -> bool:
        """Whether it is one question with no sentence below it, as headlines are."""
        below = self.words[index + 1 : index + 2]
        line = self.words[index]
        return (
            line.endswith("?")
            and not re.search(BETWEEN_SENTENCES, line)
            and not any(not other or is_sentence(other) for other in below)
        )

    def _has_byline_below(self, index: int) -> bool:
        return (
            index + 1 < len(self)
            and self.tells_whose(index + 1)
            and len(self.words[index]) <= LONGEST_HEADLINE
            and not self.words[index].endswith((".", ".”", '."'))
        )

    def _reads_as_caption(self, index: int) -> bool:
        line = self.words[index]
        if describes_picture(line) or opens_with_credit(line) or index in self._credits:
            return True
        if index > 0 and (self._stands_below_credit(index) or self._is_copy_below_date(index)):
            return True
        below = index + 1
        if below == len(self):
            return False
        shows_more = self.words[below].lower() in CAPTION_BUTTONS
        has_credit = (
            self.kinds[below] == "photo_credit" and count_words(self.words[below]) <= _WORDS_OF_CREDIT
        )
        return shows_more or (has_credit and not self.is_apart(below))

    def _stands_below_credit(self, index: int) -> bool:
        """Whether its credit is the line above, and it is as long as captions and no headings are."""
        line, above = self.words[index], self.words[index - 1]
        is_credit = self.kinds[index - 1] == "photo_credit" and count_words(above) <= _WORDS_OF_CREDIT
        return (
            (is_credit or opens_with_credit(above))
            and not self.is_apart(index)
            and count_words(line) >= _FEWEST_WORDS_BELOW_CREDIT
            and mostly_small(line)
            and not ends_sentence(line)
        )

    def _is_copy_below_date(self, index: int) -> bool:
        """Whether the line beside it is the same, and both stand below the date of the story above them."""
        line = self.words[index]
        copies = [one for one in (index - 1, index + 1) if self.words[one : one + 1] == [line]]
        return (
            any(not self.is_apart(max(one, index)) for one in copies)
            and count_words(line) > FEWEST_WORDS_OF_HEADLINE
            and any(map(self.tells_whose, range(max(0, index - _LINES_BELOW_DATE), index)))
        )


def _runs(opens: Sequence[bool]) -> list[range]:
    """For each line the run that it stands in; `opens` tells where one begins."""
    starts = [index for index, opened in enumerate(opens) if opened]
    runs = starmap(range, pairwise([*starts, len(opens)]))
    return [run for run in runs for _ in run]


def _stem(word: str) -> str:
    return word[: _SYLLABLES_OF_STEM if _FIRST_SYLLABLE <= word[0] <= _LAST_SYLLABLE else _STEM]
