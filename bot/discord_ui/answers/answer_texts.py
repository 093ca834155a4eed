"""What an answer to a question says, as ordinary messages: pure functions of what the pipeline found."""

import re
from collections.abc import Iterator, Sequence

from bot.article.article import sentence_numbers
from bot.cards.answer_cuts import cut_of, notes_on, shown_passages
from bot.cards.answer_flags import flags_in_words, speakers_besides, what_to_know
from bot.cards.doubts import who
from bot.cards.origins import of_what
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words
from bot.cards.wording import how_said, title_of
from bot.discord_ui.cards.escaping import amid, inert
from bot.discord_ui.cards.layout import doubt, small
from bot.discord_ui.cards.limits import LONGEST_TITLE, MESSAGE_TEXT
from bot.discord_ui.cards.pieces import in_pieces
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import Answered, AnswerGrowing, NearestPassages
from bot.pipeline.questions.conversations import EarlierTurn
from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.phrases import flat
from bot.words.quotation_marks import without_quotation_marks

# Characters of what is shown
LONGEST_CUT = 400
LONGEST_SPEAKERS = 100
LONGEST_WAY_OF_SAYING = 60
LONGEST_CITED = 240
LONGEST_DOUBTS = 300
MOST_CITED = 4
_LIST_SIGN = re.compile(r"[-*–]")
STRUCK = "~~"  # what is of an article or a model has its own such signs escaped
LONGEST_EARLIER = 300
LONGEST_ASKER = 40
ROOM = MESSAGE_TEXT - 20
LONGEST_TOLD = 500  # characters of a question
POINTERS = re.compile(r"\s*\[[^\[\]\n]{0,200}(?:\]|\Z)")


def unfinished_text(titles: Sequence[str], event: AnswerGrowing | Retrying, told: str = "") -> str:
    """Unchecked, so that nothing in it may look like a quotation or point at a sentence yet.

    `told`: the question, where the answer has to say it.
    """
    so_far = POINTERS.sub("", event.text) if isinstance(event, AnswerGrowing) else ""
    lines = _lines(without_quotation_marks(so_far))
    return in_pieces(f"{_line_of_question(told)}{_heading(titles)}\n{lines} {catalogue.LEFT_OUT}", ROOM)[0]


def final_texts(titles: Sequence[str], event: Answered | NearestPassages, told: str = "") -> list[str]:
    """The answer in one message, or in several where one does not hold it all."""
    lines = _answer(titles, event) if isinstance(event, Answered) else _nearest(titles, event)
    return list(_in_messages(_line_of_question(told) + "\n".join(lines)))


def _line_of_question(question: str) -> str:
    """The question in a line above the answer; nothing for nothing."""
    return f"> {inert(flat(question), LONGEST_TOLD)}\n" if question else ""


def _in_messages(text: str) -> Iterator[str]:
    end, is_struck = 0, False
    for piece in in_pieces(text, ROOM):
        start = text.index(piece, end)
        begins_a_line = start == 0 or "\n" in text[end:start]
        end = start + len(piece)
        opened = STRUCK if is_struck else ""
        is_struck ^= piece.count(STRUCK) % 2 == 1
        yield f"{opened}{piece if begins_a_line else amid(piece)}{STRUCK if is_struck else ''}"


def _heading(titles: Sequence[str]) -> str:
    return "\n".join(f"**{inert(title, LONGEST_TITLE)}**" for title in titles)


def _numbered(number: int, title: str) -> str:
    """Not as a list of Markdown's, whose last item would swallow what follows. A reference begins so too."""
    return f"**{number}: {inert(title, LONGEST_TITLE)}**"


def _answer(titles: Sequence[str], answered: Answered) -> Iterator[str]:
    """What has to be known of an answer stands before it."""
    several = answered.of_several
    places = sorted(answered.cited_articles, key=lambda place: answered.numbers[place - 1])
    if several:
        yield "\n".join(_numbered(answered.numbers[place - 1], titles[place - 1]) for place in places)
    else:
        yield _heading(titles)
    yield from _to_know([answered.readings[place - 1] for place in places])
    if answered.only_excerpts:
        yield words.NOT_IN_EXCERPTS if answered.in_article == "no" else words.ONLY_EXCERPTS
    if not answered.says_only_that_parts_do_not:
        yield _sentences(answered.checked)
    if answered.checked.cut_after:
        yield small(texts.CUT_AFTER.format(count=f"{answered.checked.cut_after:,}"))
    cited = list(_cited(answered))
    if cited:
        yield from ("", *cited)  # a blank line, for what a model wrote ends here
    yield _foot(answered.readings, several=several, has_places=bool(cited))


def _sentences(checked: CheckedAnswer) -> str:
    """On a line of its own where something is wrong with it, so that it is said of no other.

    Struck out where the articles lack what it tells.
    """
    told, flags_before = "", tuple[Flag, ...]()
    for one in checked.sentences:
        told += _before(one, starts_a_line=bool(flags_before or one.flags)) + _with_flags(one)
        flags_before = one.flags
    return told.strip()


def _before(sentence: AnswerSentence, *, starts_a_line: bool) -> str:
    *breaks, sign = sentence.before.split("\n")
    sign = _LIST_SIGN.sub("•", sign)  # with which Discord would indent what follows
    ends = len(breaks) or int(starts_a_line)
    return "\n" * ends + (f"{inert(sign)} " if sign.strip() else " " if not ends else "")


def _with_flags(sentence: AnswerSentence) -> str:
    why = flags_in_words(sentence.flags)
    shown = inert(sentence.text)
    if not why:
        return shown
    if sentence.is_struck:
        shown = f"{STRUCK}{shown}{STRUCK}"
    return f"{shown} {doubt(f'({inert(why, LONGEST_DOUBTS)})')}"


def _to_know(readings: Sequence[Reading]) -> Iterator[str]:
    """What to know before using it, as above the first card; of several articles the weightiest."""
    warning, advice = what_to_know(readings)
    if warning:
        yield doubt(f"**{warning}** {advice}".rstrip())


def _cited(answered: Answered) -> Iterator[str]:
    """The sentences themselves, so that nobody has to look for them; of others the speakers and doubts."""
    indexes = [ReadingIndex(reading) for reading in answered.readings]
    for place, reference in enumerate(answered.references):
        index = indexes[reference.article - 1]
        label = _label(reference, answered, index)
        if place < MOST_CITED:
            yield _sentence(reference.sentence, label, LONGEST_CITED, index)
        elif doubts := _doubts(said := index.said_in(reference.sentence), index):
            yield f"{label}{_whose(said, index)}{doubts}"


def _sentence(number: int, place: str, at_most: int, index: ReadingIndex) -> str:
    """A sentence with a bar where all of it is quoted, and the doubts about what is said in it."""
    start = ">" if index.is_quoted(number) else catalogue.PARAPHRASE
    said = index.said_in(number)
    cut = inert(cut_of(number, index), at_most)
    return f"{start} {cut} ({place}){_whose(said, index)}{_doubts(said, index)}"


def _whose(statements: Sequence[Statement], index: ReadingIndex) -> str:
    speakers = speakers_besides(statements, index)
    return f" · {inert(speakers, LONGEST_SPEAKERS)}" if speakers else ""


def _doubts(statements: Sequence[Statement], index: ReadingIndex) -> str:
    notes = notes_on(statements, index)
    told = inert(" · ".join(note.words for note in notes), LONGEST_DOUBTS)
    return f" · {doubt(told) if any(note.warning for note in notes) else told}" if told else ""


def _label(reference: SentenceReference, answered: Answered, index: ReadingIndex) -> str:
    article = f"{answered.numbers[reference.article - 1]}:" if answered.of_several else ""
    return f"{article}{index.label_of_sentence(reference.sentence)}"


def _nearest(titles: Sequence[str], found: NearestPassages) -> Iterator[str]:
    """The nearest passages; of several articles each has its title above its places."""
    several = found.of_several
    if not several:
        yield _heading(titles)
    elif not found:
        yield "\n".join(map(_numbered, found.numbers, titles))
    yield doubt(found.error.user_message) if found.error else words.NO_MODEL_ANSWERS
    if found:
        yield from _to_know(found.readings)
        yield words.NEAREST_PASSAGES
        for number, reading, passages in zip(found.numbers, found.readings, found.passages, strict=True):
            yield from _places(reading, passages, number if several else None)
    else:
        yield words.NO_PASSAGE
    if found.earlier:
        yield words.ASKED_EARLIER
        yield from map(_earlier, found.earlier)
    if found:
        yield _foot(found.readings, several=several, has_places=True)


def _foot(readings: Sequence[Reading], *, several: bool, has_places: bool) -> str:
    if several:
        foot, places = words.ANSWER_FOOT_OF_SEVERAL, words.ANSWER_PLACES_OF_SEVERAL
    else:
        foot = of_what(readings[0].article, words.ANSWER_FOOT, words.ANSWER_FOOT_OF_DOCUMENT)
        places = words.ANSWER_PLACES
    return f"{foot} {places}" if has_places else foot


def _places(reading: Reading, passages: Passages, article: int | None) -> Iterator[str]:
    """`article`: its number where there are several."""
    before = f"{article}:" if article else ""
    if article and passages:
        yield _numbered(article, title_of(reading.article))
    index = ReadingIndex(reading)
    statements, sentences = shown_passages(passages, index)
    for one in statements:
        yield _statement(one, before, index)
    headline = _headline(reading)  # which is the title above
    for number in sentences:
        if number not in headline:
            yield _sentence(number, f"{before}{index.label_of_sentence(number)}", LONGEST_CUT, index)


def _statement(statement: Statement, before: str, index: ReadingIndex) -> str:
    name = inert(who(statement, index), LONGEST_SPEAKERS)
    way = inert(how_said(statement, index.text), LONGEST_WAY_OF_SAYING)
    said = told_words(statement, index.text) or " … ".join(span.of(index.text) for span in statement.spans)
    place = f"{before}{index.label_of(statement)}"
    doubts = _doubts([statement], index)
    return f"• **{name}**{f' ({way})' if way else ''}: {inert(flat(said), LONGEST_CUT)} ({place}){doubts}"


def _headline(reading: Reading) -> list[int]:
    headline = reading.article.headline
    return sentence_numbers(reading.article, (headline,)) if headline else []


def _earlier(turn: EarlierTurn) -> str:
    """What was answered then, by a model: no cut, so nothing in it may look like one."""
    name = f"{inert(turn.name, LONGEST_ASKER)}: " if turn.name else ""
    asked = f"• {name}{inert(flat(turn.question), LONGEST_EARLIER)}"
    answer = inert(flat(without_quotation_marks(turn.answer)), LONGEST_EARLIER)
    return f"{asked}\n{catalogue.PARAPHRASE} {answer}" if answer else asked


def _lines(text: str) -> str:
    return "\n".join(inert(line) for line in text.splitlines())
