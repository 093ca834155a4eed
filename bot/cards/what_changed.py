"""What a full reading says about the quick reading before it, for those who have seen that."""

from collections.abc import Iterable

from bot.article.article import sentence_numbers
from bot.article.spans import Span
from bot.cards.cutting import in_its_marks
from bot.cards.reading_index import ReadingIndex
from bot.readers.changes import Changes
from bot.readers.reading import Reading
from bot.words import card_texts as texts
from bot.words.phrases import flat, listed

MOST_TOLD = 4  # speakers whose change is told by name; of more the places are enough


def what_changed(changes: Changes, full: Reading, article_number: int | None = None) -> str:
    """`Changed from the quick reading: Ana Pell (s4) · new s3, s12`; empty where nothing did.

    `article_number` as in `ReadingIndex`.
    """
    index = ReadingIndex(full, article_number)
    parts = [
        *_speakers(changes, index),
        _places(texts.OTHER_KIND, changes.other_act, index),
        _places(texts.NEW, changes.new, index),
        _no_longer_said(changes.no_longer_said, full),
    ]
    told = " · ".join(part for part in parts if part)
    return texts.CHANGED.format(changes=told) if told else ""


def _speakers(changes: Changes, index: ReadingIndex) -> Iterable[str]:
    full = index.reading
    by_names: dict[str, list[str]] = {}
    for statement in full.statements:
        if statement.id in changes.other_speaker:
            names = listed([full.person(one).name for one in statement.speakers])
            by_names.setdefault(names, []).append(statement.id)
    if len(by_names) > MOST_TOLD:
        return [_places(texts.OTHER_SPEAKERS, changes.other_speaker, index)]
    return [f"{flat(names)} ({_where(ids, index)})" for names, ids in by_names.items()]


def _places(what: str, ids: Iterable[str], index: ReadingIndex) -> str:
    where = _where(ids, index)
    return what.format(where=where) if where else ""


def _where(ids: Iterable[str], index: ReadingIndex) -> str:
    wanted = frozenset(ids)
    spans = [span for one in index.reading.statements if one.id in wanted for span in one.spans]
    return index.label_of_sentences(sentence_numbers(index.article, tuple(spans)))


def _no_longer_said(spans: Iterable[Span], full: Reading) -> str:
    text = full.article.text
    words = [flat(in_its_marks(span, text).of(text)) for span in spans]
    return texts.NO_SPEECH.format(words=", ".join(words)) if words else ""
