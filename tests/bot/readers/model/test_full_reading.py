"""What becomes of a reply. The quick reading is built by hand, so that no rule's progress changes a test."""

from bot.readers.model.article_parts import split_into_parts
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.model.reply.parsing import join_replies, parse_reply
from bot.usage import Usage
from tests.bot.readers.model.dam_replies import (
    ASKED,
    DOOMED,
    HE,
    JOKE,
    NUMBERED,
    QUICK,
    TAX,
    TRUSTED,
    read,
    reply,
    said_in,
    said_with,
    speaker,
)
from tests.bot.readers.model.replied import reading_from_reply
from tests.bot.reading_builder import ReadingBuilder

# The whole


def test_an_empty_reply_leaves_the_quick_reading_as_it_is() -> None:
    reading = read()

    assert reading.statements == QUICK.statements
    assert reading.people == QUICK.people
    assert reading.not_speech == QUICK.not_speech


def test_the_reading_names_its_model_and_what_it_cost() -> None:
    reading = read()

    assert (reading.reader, reading.model, reading.usage.input_tokens) == ("model", "a-model", 7)


def test_statements_stand_in_the_order_of_the_text_with_ids_in_it() -> None:
    reading = read(speaker("Jo Hart", f"s{HE}"), speaker("Tom Reyes", f"s{TAX} q{DOOMED}"))

    assert [one.id for one in reading.statements] == [f"st{n}" for n in range(1, len(reading.statements) + 1)]
    assert [one.spans[0] for one in reading.statements] == sorted(one.spans[0] for one in reading.statements)


def test_people_are_numbered_as_they_first_speak() -> None:
    reading = read(speaker("Jo Hart", f"q{DOOMED}"))

    assert [one.id for one in reading.people] == [f"p{n}" for n in range(1, len(reading.people) + 1)]
    assert reading.people[0].name == "Jo Hart"


# Summary and notices


def test_the_summary_is_the_models_with_what_the_article_lacks_listed() -> None:
    summary = [{"text": "Pell called it “a joke” and “a crime”, Merkel said.", "evidence": [JOKE, 99, JOKE]}]
    (sentence,) = read(summary=summary).summary

    assert sentence.text == "Pell called it “a joke” and a crime, Merkel said."
    assert sentence.evidence == (JOKE,)
    assert sentence.unsupported == ("a crime", "Merkel")


def test_without_a_summary_the_quick_one_stays() -> None:
    assert read().summary == QUICK.summary


def test_that_no_source_is_named_is_not_said_of_one_that_was_found() -> None:
    built = ReadingBuilder("It broke, Ana Pell said.", has_headline=False)
    built.notice("no_source_named", "No source is named")
    built.notice("too_short", "Only one sentence")
    quick = built.reading()
    full = reading_from_reply(
        quick, number_article(quick, ""), reply(speaker("Ana Pell", "s1")), "m", Usage(), record=TRUSTED
    )

    assert [notice.kind for notice in full.notices] == ["too_short"]


# Long articles


def test_a_part_cannot_speak_of_another() -> None:
    first = parts()[0]
    reading = reading_from_reply(
        QUICK, first, reply(speaker("Tom Reyes", f"s{HE} s{ASKED}")), "m", Usage(), record=TRUSTED
    )

    assert reading.statements == QUICK.statements


def test_the_replies_to_all_parts_give_one_reading() -> None:
    replies = [
        parse_reply(reply(speaker("Jo Hart", f"q{DOOMED}"))),
        parse_reply(reply(speaker("Jo Hart", f"s{HE}"))),
    ]
    reading = reading_from_parsed(QUICK, NUMBERED, join_replies(replies), "m", Usage(), record=TRUSTED)

    assert said_with(reading, DOOMED).speakers == said_in(reading, HE).speakers


def parts() -> list[NumberedArticle]:
    return split_into_parts(NUMBERED, len(NUMBERED.text) // 2 + 50)
