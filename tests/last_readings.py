"""The quick readings of the tests' articles and sentences as they were last looked at, in `last_readings/`.

    .venv/bin/python -m tests.last_readings

writes them anew. What the reading of an article should be stands beside it and in the tests of its parts;
here it stands right or wrong, so that no change goes unseen: the diff is what a change of the rules does.

The files in `last_readings/sentences` are their own source. A line at the margin is a sentence, or a few,
that were invented for it (“¶” begins a paragraph, “↵” a line); what is read of it stands indented below. What
is read there is right: a sentence that is read wrongly is a case of a test that is expected to fail, or left
out.
Whole invented stories stand in `last_readings/news`; not all that is read of them was looked at.
Right is also what stands in `last_readings/answers`: under a story, or the name of an article of the tests,
answers about it, some with their question before “|”, and below each what is held against it, sentence by
sentence. In
`last_readings/facts` stand the names and numbers of a sentence, or how a text has what stands before “|”; in
`last_readings/replies`, under a story, replies of a model, and what each takes from the quick reading and
adds; in `last_readings/questions`, under a story, questions, and which of its sentences tell most of them.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from bot.article.article import NamedInText, sentence_numbers
from bot.article.spans import Span
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.passages import best_passages
from bot.readers.model.answers.passages_to_send import rank_groups
from bot.readers.model.facts.names import may_be_names, name_runs
from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.model.facts.numbers import numbers_abroad, numbers_in
from bot.readers.model.facts.words import words_in
from bot.readers.reading import Person, Reading, Statement
from bot.readers.rules.quick_reading import read_by_rules
from tests.scripted_answers import reading_of, scripted
from tests.short_replies import full_reading

HERE = Path(__file__).parent
ARTICLES = sorted([*(HERE / "articles").glob("*.txt"), *(HERE / "page_faults").glob("*.txt")])
LAST_READINGS = HERE / "last_readings"
OWN_SOURCES = sorted(
    file
    for room in ("sentences", "news", "answers", "facts", "replies", "questions")
    for file in LAST_READINGS.glob(f"{room}/*.txt")
)
LONGEST_CUT = 120  # characters of furniture
PARAGRAPH = " ¶ "
LINE = " ↵ "
ASKED = " | "
REFERENCES = re.compile(r" ?[\[(][^\])]*\b[sq]\d[^\])]*[\])]")
HEADING = "# "
GOES_WITHOUT_SAYING = ("language: en", "notice too_short", "notice no_source_named")
LEAST_SUMMED_UP = 4  # paragraphs


def file_of(article: Path) -> Path:
    """Where the last reading of `article` stands."""
    return LAST_READINGS / article.relative_to(HERE)


def last_reading(article: Path) -> str:
    return "".join(f"{line}\n" for line in in_lines(read_by_rules(article.read_text(encoding="utf-8"))))


def groups_of(kept: Path) -> dict[str, list[str]]:
    """The sentences or answers of a file, by the heading that they stand under."""
    groups: dict[str, list[str]] = {}
    for line in kept.read_text(encoding="utf-8").splitlines():
        if line.startswith(HEADING):
            groups[line.removeprefix(HEADING)] = []
        elif line and not line.startswith(" "):
            [*groups.values()][-1].append(line)
    return groups


def last_lines_of(kept: Path, heading: str, group: list[str]) -> str:
    """The heading, and below each sentence or answer what is said of it."""
    rooms = {
        "sentences": _in_few_lines,
        "news": _in_few_lines,
        "answers": partial(_flags, heading),
        "facts": _facts,
        "replies": partial(_changes, heading),
        "questions": partial(_passages, heading),
    }
    said_of = rooms[kept.parent.name]
    lines = (line for one in group for line in (one, *(f"    {line}" for line in said_of(one))))
    return "".join(f"{line}\n" for line in (f"{HEADING}{heading}", *lines, ""))


def _in_few_lines(sentence: str) -> Iterator[str]:
    """What is read of it, without what is the same of nearly all that are so short."""
    is_summed_up = sentence.count(PARAGRAPH) >= LEAST_SUMMED_UP
    without = GOES_WITHOUT_SAYING if is_summed_up else (*GOES_WITHOUT_SAYING, "summary: ")
    for line in in_lines(read_by_rules(_as_pasted(sentence))):
        if not line.startswith(without) and not line.endswith(": "):
            yield line.removesuffix(" | ")


def _as_pasted(line: str) -> str:
    return line.replace(PARAGRAPH, "\n\n").replace(LINE, "\n")


def _flags(story: str, answer: str) -> Iterator[str]:
    """What is held against an answer; “=” and the sentence as it is shown where its marks are taken off."""
    asks, _, text = answer.rpartition(ASKED)
    written = {"asks": asks, "answer": text} if asks else {"answer": text}
    one = scripted("", _told(story), written)
    checked = check_answer_from(one.readings, one.answer, one.question)
    sent = REFERENCES.sub("", one.answer.text)
    for sentence in checked.sentences:
        if (shown := REFERENCES.sub("", sentence.text).strip()) not in sent:
            yield f"= {shown}"
        for flag in sentence.flags:
            yield f"{flag.kind} {flag.words}".rstrip()


def _facts(line: str) -> Iterator[str]:
    asked, _, text = line.rpartition(ASKED)
    if asked:
        yield from _ways_of_having(NamesOfText(text), asked)
        return
    words = list(words_in(text))
    for run in name_runs(words, is_name=may_be_names(words)):
        yield f"name {' '.join(word.plain for word in run)}"
    for number in numbers_in(text, english=True):
        amounts = " or ".join(f"{one.value:g}{one.unit}" for one in sorted(number.amounts))
        yield f"number {number.words} = {amounts}{'' if number.needs_support else ', goes without saying'}"
    for number in numbers_abroad(text):
        yield f"abroad {number.words} = {' or '.join(f'{one.value:g}' for one in sorted(number.amounts))}"


def _ways_of_having(names: NamesOfText, asked: str) -> Iterator[str]:
    words = [word for word in words_in(asked) if word.is_capitalised]
    ways = {
        "as a word": names.has_word(asked),
        "inflected": names.has_inflected(asked),
        "as it is heard": names.has_transliterated(asked.lower()),
        "by its initials": names.has_short_form(words),
        "as a country": names.has_country(words),
        "together": len(words) > 1 and names.has_together(words[0].plain, words[-1].plain),
    }
    yield from (way for way, has in ways.items() if has)


def _changes(story: str, line: str) -> Iterator[str]:
    """“trusted |” stands before the reply of a model that has been right so far."""
    [quick] = _told(story)
    record, _, reply = line.rpartition(ASKED)
    full = full_reading(quick, reply, is_trusted=record == "trusted")
    before, after = list(in_lines(quick)), list(in_lines(full))
    gone = (line for line in before if line not in after and not line.startswith("summary: "))
    yield from (f"- {line.removesuffix(' | ')}" for line in gone)
    yield from (f"+ {line.removesuffix(' | ')}" for line in after if line not in before)


def _passages(story: str, question: str) -> Iterator[str]:
    """What is found for a question, and the groups of sentences in the order in which they would be sent."""
    [quick] = _told(story)
    found = best_passages(question, quick)
    if found.sentences:
        yield f"sentences {' '.join(map(str, found.sentences))}"
    if found.statements:
        said = (one for number in found.statements for one in quick.statements if one.id == number)
        yield f"statements {' | '.join(_cuts(quick.article.text, one.spans) for one in said)}"
    groups = (one.sentences for one in rank_groups(question, quick, number=1) if one.score)
    yield f"to send {' '.join('+'.join(map(str, numbers)) for numbers in dict.fromkeys(groups))}"


@cache
def _told(story: str) -> tuple[Reading, ...]:
    if PARAGRAPH in story:
        return (read_by_rules(_as_pasted(story)),)
    return tuple(map(reading_of, story.split()))


def in_lines(reading: Reading) -> Iterator[str]:
    """All of a reading but what stands in its article anyway; words for offsets, names for ids."""
    article, text = reading.article, reading.article.text
    yield f"language: {article.language}"
    yield f"headline: {_cut(text, article.headline)}"
    yield from _named(article.names, text)
    for part in article.furniture:
        yield f"{part.kind}: {_cut(text, part.span)[:LONGEST_CUT]}"
    for notice in reading.notices:
        yield f"notice {notice.kind}: {_cuts(text, notice.spans)}"
    for sentence in reading.summary:
        lacking = f", not in the article: {'; '.join(sentence.unsupported)}" if sentence.unsupported else ""
        yield f"summary: {_flat(sentence.text)} {list(sentence.evidence)}{lacking}"
    for person in reading.people:
        yield _person(person, text)
    for statement in reading.statements:
        yield _statement(statement, reading)
    yield f"not speech: {_cuts(text, reading.not_speech)}"


def _named(names: NamedInText, text: str) -> Iterator[str]:
    for what in ("publication", "author", "date", "link"):
        if (span := getattr(names, what)) is not None:
            yield f"{what}: {_cut(text, span)}"


def _person(person: Person, text: str) -> str:
    also = f", also {'; '.join(person.also)}" if person.also else ""
    described = f", described as {_cut(text, person.description)}" if person.description else ""
    return f"{person.kind} {_flat(person.name)}, {len(person.mentions)} times{also}{described}"


def _statement(statement: Statement, reading: Reading) -> str:
    text = reading.article.text
    numbers = " ".join(f"s{number}" for number in sentence_numbers(reading.article, statement.spans))
    speakers = " & ".join(_flat(reading.person(one).name) for one in statement.speakers) or "?"
    parts = {
        "mention": _cut(text, statement.mention),
        "cue": _cut(text, statement.cue),
        "channel": _cut(text, statement.channel),
        "when": _cut(text, statement.when),
        "via": " < ".join(_flat(reading.person(one).name) for one in statement.via),
        "doubts": ", ".join(statement.doubts),
    }
    details = "; ".join(f"{name} {words}" for name, words in parts.items() if words)
    return (
        f"{numbers} {statement.certainty} {statement.form} {statement.act} by {speakers} ({details}): "
        f"{_cuts(text, statement.spans)} | {_cuts(text, statement.quotations)}"
    )


def _cut(text: str, span: Span | None) -> str:
    return "" if span is None else _flat(span.of(text))


def _cuts(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(_cut(text, span) for span in spans)


def _flat(words: str) -> str:
    return " ".join(words.split())


def main() -> None:
    anew = {file_of(article): last_reading(article) for article in ARTICLES}
    for kept in OWN_SOURCES:
        anew[kept] = "".join(last_lines_of(kept, *group) for group in groups_of(kept).items())
    for kept in {*LAST_READINGS.rglob("*.txt")} - {*anew}:
        kept.unlink()
    for kept, lines in anew.items():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
