import json
from typing import Any

import pytest

from bot.cards.who_said_what import who_said_what
from bot.cards.wording import title_of
from bot.pipeline.records.library_records import (
    LEAST_ARTICLE,
    LibraryStatement,
    article_record,
    library_statement,
    statement_records,
)
from bot.readers.reading import NoticeKind, Reading
from bot.readers.rules.quick_reading import read_by_rules
from storage.found_statements import FoundStatement
from tests.bot.doubtful import doubtful, in_german
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def found(reading: Reading, number: int, **kept: Any) -> LibraryStatement:
    """A statement as it comes back from the library; `kept` replaces what is remembered of it."""
    record = statement_records(reading)[number]
    fields = {
        "text": record.text,
        "act": record.act,
        "details": record.details,
        "certainty": record.certainty,
        "doubts": record.doubts,
        **kept,
    }
    names = tuple(reading.person(one).name for one in record.speakers)
    return library_statement(
        FoundStatement(
            id=record.id,
            speakers=names,
            article_digest="d",
            article_title="",
            language="en",
            read_at=0,
            **fields,
        )
    )


STORY = """Nobody took the boat. The line will close.

{beside}The council voted on Tuesday to end the ferry line, and a pilot said that it would cost 30 jobs.

“A disgrace,” read a banner on the quay.
"""


@pytest.mark.parametrize("beside", ["By Ida Stone\n\n", "12 May 2031\n\n"])
def test_what_stands_beside_a_story_in_one_paste_gives_it_no_other_title(beside: str) -> None:
    plain, other = (read_by_rules(STORY.format(beside=one)).article for one in ("", beside))
    records = [article_record(read_by_rules(one.text)) for one in (plain, other)]

    assert title_of(plain) != title_of(other)
    assert len({(one.digest, one.title) for one in records}) == 1


@pytest.mark.parametrize(
    "text", ["Ferry closes\n\nIt closes in May, the council of the island said.", "Short."]
)
def test_an_article_has_its_headline_or_its_opening_as_title(text: str) -> None:
    assert article_record(read_by_rules(text)).title == text.partition("\n")[0]


@pytest.mark.parametrize(("length", "is_article"), [(LEAST_ARTICLE, True), (LEAST_ARTICLE - 1, False)])
def test_what_is_shorter_is_a_message_that_somebody_had_read(length: int, *, is_article: bool) -> None:
    first = "The ferry closes. "
    text = first + "It".ljust(length - len(first), "x") + "."

    assert article_record(read_by_rules(text)).is_article is is_article


def test_certainty_and_doubts_come_back() -> None:
    unsure = found(doubtful().reading(), 3)

    assert (unsure.certainty, unsure.doubts) == ("unsure", ("weak_cue", "nearest_name"))


def test_a_doubt_that_only_the_whole_reading_shows_is_remembered() -> None:
    assert found(ferry().reading(), 2).doubts == ("marks_broken", "carried_on")


@pytest.mark.parametrize(("sign", "told"), [("altered_name", True), ("headline_words_unquoted", False)])
def test_a_copy_is_said_to_look_reworded_where_the_second_card_says_so(sign: NoticeKind, told: bool) -> None:
    article = ReadingBuilder("Ferry\n\n“Nobody may sail,” said Ana Pell.")
    article.person("pell", "Ana Pell")
    article.quotes("pell", "Nobody may sail,", cue="said")
    article.notice(sign, "A sign", "Ferry")
    reading = article.reading()

    assert found(reading, 0).doubtful is told
    assert (who_said_what(reading).warning is not None) is told


def test_only_what_stands_in_marks_is_direct() -> None:
    direct, mixed, indirect = (found(ferry().reading(), number) for number in (1, 4, 0))

    assert [direct.form, mixed.form, indirect.form] == ["direct", "mixed", "indirect"]
    assert [direct.has_marks, mixed.has_marks, indirect.has_marks] == [True, True, False]


def test_a_denial_is_remembered_with_its_verb() -> None:
    assert found(ferry().reading(), 7).words == "denied a quarrel"


def test_that_speakers_were_not_read_is_remembered() -> None:
    assert not found(in_german(), 0).speakers_read
    assert found(doubtful().reading(), 5).speakers_read


@pytest.mark.parametrize(
    ("words", "quoted", "form"),
    [
        ("“It sank,”", True, "direct"),
        ("“It sank” … “and rose.”", True, "direct"),
        ("it “sank” twice", True, "mixed"),
        ("“it” sank “twice”", True, "mixed"),
        ("it sank", False, "indirect"),
    ],
)
def test_what_was_kept_before_forms_were_has_its_form_by_its_marks(
    words: str, quoted: bool, form: str
) -> None:
    old = json.dumps({"quoted": True} if quoted else {})

    assert found(ferry().reading(), 0, text=words, details=old).form == form


def test_a_silence_that_was_kept_before_forms_were_has_none() -> None:
    assert found(ferry().reading(), 8, details="{}").form is None
