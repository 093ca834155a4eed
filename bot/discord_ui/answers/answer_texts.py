"""What an answer to a question says, as ordinary messages: pure functions of what the pipeline found."""

import re
from collections.abc import Iterator, Sequence

from bot.article.article import sentence_numbers
from bot.cards.doubts import LOOKS_REWORDED, doubts_about, who
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words
from bot.cards.wording import how_said, title_of
from bot.discord_ui.cards.escaping import amid, inert
from bot.discord_ui.cards.layout import doubt
from bot.discord_ui.cards.limits import MESSAGE_TEXT
from bot.discord_ui.cards.pieces import in_pieces
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import Answered, AnswerGrowing, NearestPassages, SentenceReference
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.phrases import flat
from bot.words.quotation_marks import without_quotation_marks

LONGEST_CUT = 400
LONGEST_CITED = 240
LONGEST_DOUBTS = 300
MOST_CITED = 4
LONGEST_EARLIER = 300
ROOM = MESSAGE_TEXT - 20
POINTERS = re.compile(r"\s*\[[^\[\]\n]{0,200}(?:\]|\Z)")


def growing_text(titles: Sequence[str], event: AnswerGrowing | Retrying) -> str:
    """Unchecked, so that nothing in it may look like a quotation or point at a sentence yet."""
    so_far = POINTERS.sub("", event.text) if isinstance(event, AnswerGrowing) else ""
    lines = _lines(without_quotation_marks(so_far))
    return in_pieces(f"{_heading(titles)}\n{lines} {catalogue.LEFT_OUT}", ROOM)[0]


def final_texts(titles: Sequence[str], event: Answered | NearestPassages) -> list[str]:
    """At least one message; further ones where one does not hold it all."""
    lines = _answer(titles, event) if isinstance(event, Answered) else _nearest(titles, event)
    return list(_in_messages("\n".join(lines)))


def _in_messages(text: str) -> Iterator[str]:
    end = 0
    for piece in in_pieces(text, ROOM):
        start = text.index(piece, end)
        begins_a_line = start == 0 or "\n" in text[end:start]
        end = start + len(piece)
        yield piece if begins_a_line else amid(piece)


def _heading(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return f"**{inert(titles[0], 150)}**"
    return "\n".join(_numbered(number, title) for number, title in enumerate(titles, start=1))


def _numbered(number: int, title: str) -> str:
    """Not as a list of Markdown's, whose last item would swallow what follows. A reference begins so too."""
    return f"**{number}: {inert(title, 150)}**"


def _answer(titles: Sequence[str], answered: Answered) -> Iterator[str]:
    """What has to be known of an answer stands before it."""
    several = len(answered.readings) > 1
    yield _heading(titles)
    yield from _reworded(answered.readings)
    if answered.unsupported:
        missing = words.NOT_IN_ARTICLES if several else words.NOT_IN_ARTICLE
        yield missing.format(words=inert(" · ".join(answered.unsupported), 300))
    if answered.only_excerpts:
        yield words.ONLY_EXCERPTS
    yield _lines(answered.text)
    yield from _cited(answered)
    yield words.ANSWER_FOOT_OF_SEVERAL if several else words.ANSWER_FOOT


def _reworded(readings: Sequence[Reading]) -> Iterator[str]:
    """As above the second card; of several articles one such is enough."""
    if any(notice.kind in LOOKS_REWORDED for reading in readings for notice in reading.notices):
        yield doubt(f"**{texts.REWORDED}** {texts.REWORDED_HENCE}")


def _cited(answered: Answered) -> Iterator[str]:
    """The sentences themselves, so that nobody has to look for them on a phone."""
    several = len(answered.readings) > 1
    indexes = [ReadingIndex(reading) for reading in answered.readings]
    for reference in answered.references[:MOST_CITED]:
        index = indexes[reference.article - 1]
        yield _sentence(reference.sentence, _label(reference, several=several), LONGEST_CITED, index)


def _sentence(number: int, place: str, at_most: int, index: ReadingIndex) -> str:
    """With a bar where all of it is quoted, and the doubts about what is said in it."""
    start = ">" if index.is_quoted(number) else catalogue.PARAPHRASE
    cut = flat(index.article.sentences[number - 1].of(index.text))
    return f"{start} {inert(cut, at_most)} ({place}){_doubts(index.said_in(number), index)}"


def _doubts(statements: Sequence[Statement], index: ReadingIndex) -> str:
    notes = dict.fromkeys(note for one in statements for note in doubts_about(one, index))
    told = inert(" · ".join(note.words for note in notes), LONGEST_DOUBTS)
    return f" · {doubt(told) if any(note.warning for note in notes) else told}" if told else ""


def _label(reference: SentenceReference, *, several: bool) -> str:
    return f"{reference.article}:s{reference.sentence}" if several else f"s{reference.sentence}"


def _nearest(titles: Sequence[str], found: NearestPassages) -> Iterator[str]:
    """Of several articles each has its title above its places."""
    several = len(found.readings) > 1
    if not (found and several):
        yield _heading(titles)
    yield doubt(found.error.user_message) if found.error else words.NO_MODEL_ANSWERS
    if found:
        yield from _reworded(found.readings)
        yield words.NEAREST_PASSAGES
        for number, (reading, passages) in enumerate(
            zip(found.readings, found.passages, strict=True), start=1
        ):
            yield from _places(reading, passages, number if several else None)
    else:
        yield words.NO_PASSAGE
    if found.earlier:
        yield words.ASKED_EARLIER
        yield from map(_earlier, found.earlier)
    if found:
        yield words.ANSWER_FOOT_OF_SEVERAL if several else words.ANSWER_FOOT


def _places(reading: Reading, passages: Passages, article: int | None) -> Iterator[str]:
    """`article`: its number where there are several."""
    before = f"{article}:" if article else ""
    if article and passages:
        yield _numbered(article, title_of(reading.article))
    index = ReadingIndex(reading)
    told = set(_headline(reading))  # which is the title above
    by_id = {statement.id: statement for statement in reading.statements}
    for one in (by_id[statement] for statement in passages.statements):
        told.update(index.numbers[one.id])
        yield _statement(one, before, index)
    for number in passages.sentences:
        if number not in told:
            yield _sentence(number, f"{before}s{number}", LONGEST_CUT, index)


def _statement(statement: Statement, before: str, index: ReadingIndex) -> str:
    name = inert(who(statement, index), 100)
    way = inert(how_said(statement, index.text), 60)
    said = told_words(statement, index.text) or " … ".join(span.of(index.text) for span in statement.spans)
    place = f"{before}{index.place_of(statement)}"
    doubts = _doubts([statement], index)
    return f"• **{name}**{f' ({way})' if way else ''}: {inert(flat(said), LONGEST_CUT)} ({place}){doubts}"


def _headline(reading: Reading) -> list[int]:
    headline = reading.article.headline
    return sentence_numbers(reading.article, (headline,)) if headline else []


def _earlier(turn: EarlierTurn) -> str:
    """What was answered then, by a model: no cut, so nothing in it may look like one."""
    name = f"{inert(turn.name, 40)}: " if turn.name else ""
    asked = f"• {name}{inert(flat(turn.question), LONGEST_EARLIER)}"
    answer = inert(flat(without_quotation_marks(turn.answer)), LONGEST_EARLIER)
    return f"{asked}\n{catalogue.PARAPHRASE} {answer}" if answer else asked


def _lines(text: str) -> str:
    return "\n".join(inert(line) for line in text.splitlines())
