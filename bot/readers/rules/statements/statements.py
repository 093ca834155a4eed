"""Who said what, by rules: read the story's frames once, in order.

The order is that of the text, because who “he” is and whose a bare quotation is depends on who
spoke before.
"""

from collections.abc import Sequence

from bot.article.article import Article
from bot.article.spans import Span
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attributions import find_attributions
from bot.readers.rules.attributions.contents import Content, Region, content_of
from bot.readers.rules.attributions.extents import extent_of, holds_only_quotations
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.attributions.silences import find_silences
from bot.readers.rules.grammar.frames import NAME, Frame
from bot.readers.rules.people.meant import Meant
from bot.readers.rules.people.people import People
from bot.readers.rules.statements.certainty import assess
from bot.readers.rules.statements.drafts import Found, RulesDraft
from bot.readers.rules.statements.headline_echoes import HeadlineEchoes
from bot.readers.rules.statements.loose_quotations import LooseQuotations
from bot.readers.rules.statements.not_speech import is_not_speech
from bot.readers.rules.statements.set_apart import read_set_apart
from bot.readers.rules.statements.story_so_far import Introduced, StorySoFar

LONGEST_DATELINE = 16  # tokens
SHORTEST_PLACE = 3  # letters
DATELINE = frozenset("NDT,.()-")
BEFORE_DASH = frozenset(")DTN")


class StatementReader:
    """Reads the statements of one story."""

    def __init__(self, article: Article, frames: Sequence[Frame], people: People) -> None:
        self._frames, self._people = frames, people
        self._headline_end = article.headline.end if article.headline is not None else 0
        self._author = article.names.author
        self._story = StorySoFar(article, people)
        self._echoes = HeadlineEchoes(self._story)
        self._loose = LooseQuotations(self._story, self._echoes)

    def read(self) -> Found:
        """The statements and what is not speech, each in the order of the text."""
        paragraph = -1
        for frame in self._frames:
            if frame.paragraph != paragraph:
                self._loose.open_paragraph(frame)
                paragraph = frame.paragraph
            self._read_frame(frame)
        self._loose.settle()
        self._echoes.settle()
        found = self._story.found
        found.drafts.sort(key=_place)
        for draft in found.drafts:
            assess(draft)
        found.not_speech.sort()
        return found

    def _read_frame(self, frame: Frame) -> None:
        open_tokens = self._quotations_to_attribute(frame)
        if frame.span.start < self._headline_end:
            self._echoes.read_headline(frame, open_tokens)
            return
        names = self._people.by_frame[frame.number]
        self._story.note_subject(frame)
        silences = find_silences(frame, names)
        for silence in silences:
            self._story.add_silence(silence, frame)
        attributions = independent(frame, find_attributions(frame, names), silences)
        self._read_reported(frame, attributions, open_tokens)
        self._loose.read(frame, open_tokens, attributions)
        if frame.tags and frame.tags[-1] == ":" and self._story.introduced is None:
            self._loose.introduce(frame)

    def _quotations_to_attribute(self, frame: Frame) -> set[int]:
        """The tokens of quotations between marks that may be speech; the others are read here."""
        open_tokens: set[int] = set()
        for token, quotation in frame.quotations.items():
            if quotation.set_by != "marks":
                read_set_apart(self._story, quotation, frame, self._author)
            elif is_not_speech(self._story.text, frame, token):
                self._story.set_aside(quotation)
                frame.tags[token] = NAME  # "on “Meet the Reporters”" is grammar for a name
            else:
                open_tokens.add(token)
        return open_tokens

    def _read_reported(
        self, frame: Frame, attributions: Sequence[Attribution], open_tokens: set[int]
    ) -> None:
        """Add what the attributions report, each from where the last one ended; close its quotations."""
        story, low = self._story, _dateline_end(frame)
        for place, attribution in enumerate(attributions):
            meant = story.subjects_of(attribution, attributions[:place])
            content = content_of(attribution, Region(low, attribution.content_end or len(frame)))
            if content is None or not _is_worth_reading(attribution, content, open_tokens):
                self._note_speakers(attribution, meant, is_new=attribution.end > low)
                continue
            extent = extent_of(content, frame, story.text, open_tokens)
            open_tokens.difference_update(extent.tokens)
            statement = story.add_reported(attribution, extent, meant)
            if extent.form == "direct":
                self._loose.claim(statement, frame)
            low = max(attribution.end, content.pieces[-1][1])

    def _note_speakers(self, attribution: Attribution, meant: Meant, *, is_new: bool) -> None:
        """Remember who is talking where nothing said is in the frame: “Reyes told reporters:”."""
        frame = attribution.frame
        if frame.tags[-1] == ":":
            self._story.introduced = Introduced(frame.number, meant, attribution)
        elif is_new and meant.speakers and attribution.subjects is not None and not attribution.unreal:
            self._story.history.spoke(meant, frame)


def _is_worth_reading(attribution: Attribution, content: Content, open_tokens: set[int]) -> bool:
    """Whether anything was said: not where nobody really says it, nor where all of it is titles."""
    frame = attribution.frame
    if attribution.unreal and not any("Q" in frame.tags[slice(*piece)] for piece in content.pieces):
        return False
    if all(holds_only_quotations(frame, piece) for piece in content.pieces):
        return any(token in open_tokens for piece in content.pieces for token in range(*piece))
    return True


def _dateline_end(frame: Frame) -> int:
    """Past “LARVIK, Norway, March 3 (Agency) -” that opens an agency's story; 0 where nothing does."""
    if not frame.words or not frame.words[0].isupper() or len(frame.words[0]) < SHORTEST_PLACE:
        return 0
    for index in range(1, min(LONGEST_DATELINE, len(frame))):
        is_dash = frame.tags[index] == "-" and frame.ends[index - 1] < frame.starts[index]
        if is_dash and frame.tags[index - 1] in BEFORE_DASH and DATELINE.issuperset(frame.tags[:index]):
            return index + 1
    return 0


def _place(draft: RulesDraft) -> Span:
    """Where a statement stands among the others; a silence, whose span is its sentence, by its cue."""
    return draft.spans[0] if draft.form else draft.cue or draft.spans[0]
