"""What becomes of a reply. The quick reading is built by hand, so that no rule's progress changes a test."""

import json
from dataclasses import replace
from typing import Any

import pytest

from bot.article.spans import Span
from bot.readers.model.controls import Record
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle, number_article, split_into_parts
from bot.readers.model.reply.parsing import join_replies, parse_reply
from bot.readers.reading import Person, Reading, Statement
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply
from tests.bot.reading_builder import ReadingBuilder

TEXT = """Dam “doomed” before it broke

The mayor, Tom Reyes, said the dam was safe for years.

“It was old,” said Ana Pell, an engineer. “Everybody knew.”

Pell called the repair “a joke” and wants the council to resign.

Reuters reported that Jo Hart denied the claim in a letter on Monday.

The council did not respond to a request from the Courier.

Critics speak of a “village tax”.

A senior official told the Courier that two gates were missing.

He admitted that nobody had counted them.

The Courier asked Hart for comment.
"""
TRUSTED = Record(agreed=200, of=200)
HEADLINE, SAFE, OLD, KNEW, JOKE, HART, COUNCIL, TAX, OFFICIAL, HE, ASKED = range(
    1, 12
)  # numbers of sentences


def quick_reading() -> Reading:
    built = ReadingBuilder(TEXT)
    built.person("p1", "Tom Reyes", "The mayor", mentions=["Tom Reyes"])
    built.person("p2", "Ana Pell", "an engineer", mentions=["Ana Pell", ("Pell", "knew")], also=("Pell",))
    built.person("p3", "Reuters", kind="organisation", mentions=["Reuters"])
    built.person("p4", "The council", kind="organisation", mentions=["The council"])
    built.person("p5", "A senior official", kind="unnamed", mentions=["A senior official"])
    built.says("p1", "the dam was safe for years", cue=("said", "Reyes"), mention="Tom Reyes")
    built.quotes("p2", "It was old,", cue=("said", "old"), mention="Ana Pell")
    built.quotes("p2", "Everybody knew.")
    built.says(
        "p2",
        "the repair “a joke”",
        quotations=("a joke",),
        form="mixed",
        cue="called",
        mention=("Pell", "knew"),
    )
    built.says("p3", ("Jo Hart denied the claim", "Reuters"), cue="reported", mention="Reuters")
    built.says(
        "p4", "The council did not respond to a request from the Courier.", form=None, act="did_not_respond"
    )
    built.says("p5", "two gates were missing", cue="told", mention="A senior official")
    built.not_speech += [built.span("doomed"), built.span("village tax")]
    built.sums_up("The dam broke.", SAFE)
    numbered = [replace(one, id=f"st{place}") for place, one in enumerate(built.statements, 1)]
    return replace(built.reading(), statements=tuple(numbered))


QUICK = quick_reading()
NUMBERED = number_article(QUICK, "a key")
DOOMED, WAS_OLD, EVERYBODY, A_JOKE, VILLAGE = range(1, 6)  # numbers of quotations


def speaker(name: str, said: str, kind: str = "person", also: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"name": name, "kind": kind, "also": list(also), "said": said}


def reply(*speakers: dict[str, Any], **more: Any) -> str:
    keys = {"summary": [], "speakers": list(speakers), "via": [], "channels": [], "not_speech": ""}
    return json.dumps(keys | more)


def read(*speakers: dict[str, Any], **more: Any) -> Reading:
    return reading_from_reply(
        QUICK, NUMBERED, reply(*speakers, **more), "a-model", Usage(input_tokens=7), record=TRUSTED
    )


def said_with(reading: Reading, quotation: int) -> Statement:
    """The statement with the quotation of that number."""
    span = NUMBERED.quotations[quotation - 1]
    return next(one for one in reading.statements if span in one.quotations)


def said_in(reading: Reading, sentence: int, *, by: str | None = None) -> Statement:
    """The only statement of that sentence, or the only one by somebody."""
    span = NUMBERED.sentences[sentence - 1]
    found = [one for one in reading.statements if any(place.overlaps(span) for place in one.spans)]
    (only,) = [one for one in found if by is None or by in speakers_of(reading, one)]
    return only


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    return [reading.person(one).name for one in ids]


def speakers_of(reading: Reading, statement: Statement) -> list[str]:
    return names(reading, statement.speakers)


def person(reading: Reading, name: str) -> Person:
    return next(one for one in reading.people if one.name == name)


def words(spans: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in spans]


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


# Quotations


def test_where_both_agree_both_have_found_it() -> None:
    statement = said_with(read(speaker("Ana Pell", f"q{WAS_OLD}")), WAS_OLD)

    assert statement.found_by == ("rules", "model")
    assert statement.rules_speakers is None


def test_a_quotation_that_the_model_left_out_keeps_its_speaker() -> None:
    reading = read(speaker("Ana Pell", f"q{WAS_OLD}"))
    statement = said_with(reading, EVERYBODY)

    assert speakers_of(reading, statement) == ["Ana Pell"]
    assert statement.found_by == ("rules",)


def test_the_models_speaker_wins_and_the_other_is_kept() -> None:
    reading = read(speaker("Tom Reyes", f"q{EVERYBODY}"))
    statement = said_with(reading, EVERYBODY)

    assert speakers_of(reading, statement) == ["Tom Reyes"]
    assert names(reading, statement.rules_speakers or ()) == ["Ana Pell"]


def test_a_mention_of_the_other_speaker_goes_with_them() -> None:
    statement = said_with(read(speaker("Tom Reyes", f"q{WAS_OLD}")), WAS_OLD)

    assert statement.mention is None
    assert statement.cue is not None


def test_a_speaker_who_is_not_in_the_article_is_nobody() -> None:
    reading = read(speaker("Ivan Ott", f"q{WAS_OLD} q{DOOMED} s{TAX}"))

    assert reading.statements == QUICK.statements
    assert reading.not_speech == QUICK.not_speech


def test_a_quotation_that_is_given_to_two_who_are_both_new_to_it_is_theirs_together() -> None:
    reading = read(speaker("Tom Reyes", f"q{EVERYBODY}"), speaker("Jo Hart", f"q{EVERYBODY}"))

    assert speakers_of(reading, said_with(reading, EVERYBODY)) == ["Tom Reyes", "Jo Hart"]


def test_of_two_speakers_the_one_whom_the_rules_hear_too_is_right() -> None:
    reading = read(speaker("Tom Reyes", f"q{WAS_OLD}"), speaker("Ana Pell", f"q{WAS_OLD}"))

    assert speakers_of(reading, said_with(reading, WAS_OLD)) == ["Ana Pell"]


def test_two_speakers_who_are_named_beside_the_quotation_speak_together() -> None:
    built = ReadingBuilder("“It was old,” said Ana Pell and her colleague Tom Reyes.", has_headline=False)
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.quotes("p1", "It was old,", cue="said", mention="Ana Pell")
    quick = built.reading()
    answer = reply(speaker("Ana Pell", "q1"), speaker("Tom Reyes", "q1"))
    full = reading_from_reply(quick, number_article(quick, ""), answer, "m", Usage(), record=TRUSTED)

    assert names(full, full.statements[0].speakers) == ["Ana Pell", "Tom Reyes"]


def test_a_quotation_without_any_words_for_its_speaker_may_have_none() -> None:
    reading = read(speaker("", f"q{EVERYBODY}"))
    statement = said_with(reading, EVERYBODY)

    assert statement.speakers == ()
    assert names(reading, statement.rules_speakers or ()) == ["Ana Pell"]


def test_a_quotation_with_words_for_its_speaker_keeps_them() -> None:
    reading = read(speaker("", f"q{WAS_OLD}"))

    assert speakers_of(reading, said_with(reading, WAS_OLD)) == ["Ana Pell"]


def test_a_quotation_that_the_rules_gave_to_nobody_gets_a_speaker() -> None:
    reading = read(speaker("Tom Reyes", f"q{VILLAGE}"))
    statement = said_with(reading, VILLAGE)

    assert (statement.form, statement.found_by) == ("direct", ("model",))
    assert words(reading.not_speech) == ["doomed"]


def test_quotations_of_one_statement_may_be_two_speakers() -> None:
    built = ReadingBuilder(
        "“A gate,” and “a wall” were missing, said Ana Pell and Tom Reyes.", has_headline=False
    )
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.says("p1", "A gate,", "a wall", quotations=("A gate,", "a wall"), cue="said", mention="Ana Pell")
    quick = built.reading()
    full = reading_from_reply(
        quick, number_article(quick, ""), reply(speaker("Tom Reyes", "q2")), "m", Usage(), record=TRUSTED
    )

    assert [
        (names(full, one.speakers), [q.of(built.text) for q in one.quotations]) for one in full.statements
    ] == [
        (["Ana Pell"], ["A gate,"]),
        (["Tom Reyes"], ["a wall"]),
    ]


# Not speech


def test_a_fragment_that_nobody_utters_stays_in_what_is_reported() -> None:
    reading = read(not_speech=f"q{A_JOKE}")
    statement = said_in(reading, JOKE)

    assert (statement.form, words(statement.spans)) == ("indirect", ["the repair “a joke”"])
    assert "a joke" in words(reading.not_speech)


def test_a_direct_quotation_with_a_cue_stays_speech() -> None:
    assert read(not_speech=f"q{WAS_OLD}").statements == QUICK.statements


def test_a_short_quotation_without_a_cue_may_be_no_speech() -> None:
    reading = read(not_speech=f"q{EVERYBODY}")

    assert words(reading.not_speech) == ["doomed", "Everybody knew.", "village tax"]


def test_speech_is_speech_where_the_model_says_both() -> None:
    reading = read(speaker("Ana Pell", f"q{EVERYBODY}"), not_speech=f"q{EVERYBODY}")

    assert speakers_of(reading, said_with(reading, EVERYBODY)) == ["Ana Pell"]


# What is reported


def test_what_the_rules_cut_keeps_its_extent() -> None:
    statement = said_in(read(speaker("Tom Reyes", f"s{SAFE}")), SAFE)

    assert words(statement.spans) == ["the dam was safe for years"]
    assert statement.found_by == ("rules", "model")


def test_a_sentence_that_the_rules_passed_over_is_the_content() -> None:
    reading = read(speaker("A senior official", f"s{HE}:admitted", "unnamed"))
    statement = said_in(reading, HE)

    assert words(statement.spans) == ["He admitted that nobody had counted them."]
    assert (statement.form, statement.act, statement.found_by) == ("indirect", "admitted", ("model",))


def test_the_cue_and_the_mention_are_looked_up_in_the_sentence() -> None:
    statement = said_in(read(speaker("A senior official", f"s{HE}:admitted", "unnamed")), HE)

    assert statement.cue is not None
    assert statement.mention is not None
    assert (statement.cue.of(TEXT), statement.mention.of(TEXT)) == ("admitted", "He")


def test_where_the_rules_hear_another_the_models_speaker_wins() -> None:
    reading = read(speaker("Jo Hart", f"s{HART}:denied"))
    statement = said_in(reading, HART)

    assert (speakers_of(reading, statement), statement.act) == (["Jo Hart"], "denied")
    assert names(reading, statement.rules_speakers or ()) == ["Reuters"]


def test_an_act_that_the_model_does_not_know_is_saying() -> None:
    assert said_in(read(speaker("Jo Hart", f"s{HE}:sang")), HE).act == "said"


def test_two_who_deny_in_one_sentence_deny_together() -> None:
    reading = read(speaker("Jo Hart", f"s{HE}:denied"), speaker("Tom Reyes", f"s{HE}:denied"))

    assert speakers_of(reading, said_in(reading, HE)) == ["Jo Hart", "Tom Reyes"]


def test_what_is_said_by_nobody_in_the_articles_own_words_is_no_statement() -> None:
    assert read(speaker("", f"s{TAX} s{HE}")).statements == QUICK.statements


def test_a_silence_is_its_sentence() -> None:
    statement = said_in(read(speaker("Jo Hart", f"s{ASKED}:no_answer_yet")), ASKED)

    assert (statement.form, statement.act) == (None, "no_answer_yet")
    assert words(statement.spans) == ["The Courier asked Hart for comment."]


def test_who_asked_is_how_a_silence_became_known() -> None:
    reading = read(
        speaker("the Courier", f"s{ASKED}:asked", "organisation"),
        speaker("Jo Hart", f"s{ASKED}:no_answer_yet"),
    )
    statement = said_in(reading, ASKED)

    assert names(reading, statement.via) == ["Courier"]


def test_the_model_tells_which_silence_it_is() -> None:
    statement = said_in(read(speaker("The council", f"s{COUNCIL}:no_answer_yet", "organisation")), COUNCIL)

    assert statement.act == "no_answer_yet"


def test_a_sentence_that_is_all_quotation_points_at_the_quotation() -> None:
    statement = said_with(read(speaker("Tom Reyes", f"s{KNEW}")), EVERYBODY)

    assert statement.found_by == ("rules", "model")


def test_a_quotation_and_a_clause_of_one_speaker_are_one_mixed_statement() -> None:
    built = ReadingBuilder(
        "“It was old,” Ana Pell said, adding that the council should now resign.", has_headline=False
    )
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.quotes("p1", "It was old,", cue="said", mention="Ana Pell")
    built.says("p1", "the council should now resign", cue="adding")
    quick = built.reading()
    full = reading_from_reply(
        quick, number_article(quick, ""), reply(speaker("Ana Pell", "q1 s1")), "m", Usage(), record=TRUSTED
    )
    (statement,) = full.statements

    assert statement.form == "mixed"
    assert [span.of(built.text) for span in statement.spans] == [
        "It was old,",
        "the council should now resign",
    ]
    assert [span.of(built.text) for span in statement.quotations] == ["It was old,"]


def test_a_quotation_and_anothers_clause_stay_two_statements() -> None:
    built = ReadingBuilder(
        "“It was old,” Ana Pell said, while Tom Reyes called the dam safe.", has_headline=False
    )
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.quotes("p1", "It was old,", cue="said", mention="Ana Pell")
    quick = built.reading()
    answer = reply(speaker("Ana Pell", "q1"), speaker("Tom Reyes", "s1"))
    full = reading_from_reply(quick, number_article(quick, ""), answer, "m", Usage(), record=TRUSTED)

    assert [(names(full, one.speakers), one.form) for one in full.statements] == [
        (["Ana Pell"], "direct"),
        (["Tom Reyes"], "indirect"),
    ]
    assert not full.statements[1].spans[0].overlaps(full.statements[0].spans[0])


def test_a_reference_to_what_the_model_was_not_shown_is_none() -> None:
    assert read(speaker("Tom Reyes", "q9 s99 q0 s0")).statements == QUICK.statements


# Who passed it on, and how


def test_whoever_passed_it_on_is_named_nearest_first() -> None:
    reading = read(
        speaker("Jo Hart", f"s{HART}:denied"),
        via=[{"names": ["Reuters", "the Courier", "Ivan Ott", "Jo Hart"], "at": f"s{HART}"}],
    )

    assert names(reading, said_in(reading, HART).via) == ["Reuters", "Courier"]


def test_a_channel_is_cut_from_the_sentence() -> None:
    channel = said_in(read(channels=[{"words": "In a  letter", "at": f"s{HART}"}]), HART).channel

    assert channel is not None
    assert channel.of(TEXT) == "in a letter"


@pytest.mark.parametrize("where", [f"s{SAFE}", f"q{WAS_OLD}"])
def test_a_channel_that_stands_in_another_sentence_is_none(where: str) -> None:
    assert read(channels=[{"words": "in a letter", "at": where}]).statements == QUICK.statements


def test_quoted_words_are_no_channel() -> None:
    assert said_in(read(channels=[{"words": "a joke", "at": f"s{JOKE}"}]), JOKE).channel is None


# Names


@pytest.mark.parametrize("name", ["ana  pell", "Pell", "Ms Pell", "Ana Pell."])
def test_a_speaker_is_known_by_other_spellings(name: str) -> None:
    reading = read(speaker(name, f"q{WAS_OLD}"))

    assert [one.name for one in reading.people] == [one.name for one in QUICK.people]
    assert said_with(reading, WAS_OLD).found_by == ("rules", "model")


def test_somebody_with_the_same_family_name_is_somebody_else() -> None:
    assert read(speaker("Jane Pell", f"q{WAS_OLD}")).statements == QUICK.statements


def test_a_name_that_only_the_model_found_is_cut_from_the_article() -> None:
    hart = person(read(speaker("JO HART", f"q{DOOMED}", also=("Hart",))), "Jo Hart")

    assert words(hart.mentions) == ["Jo Hart", "Hart", "Hart"]
    assert (hart.kind, hart.also) == ("person", ("Hart",))


def test_other_names_that_the_article_lacks_are_left_out() -> None:
    assert person(read(speaker("Jo Hart", f"q{DOOMED}", also=("Joanna",))), "Jo Hart").also == ()


def test_a_description_that_the_model_can_place_is_the_one_it_means() -> None:
    reading = read(
        speaker("Reuters", f"s{HART}", "organisation", also=("the council",)),
    )

    assert speakers_of(reading, said_in(reading, COUNCIL)) == ["Reuters"]


def test_an_unnamed_source_is_never_somebody_else() -> None:
    reading = read(speaker("Tom Reyes", f"s{SAFE}", also=("A senior official",)))

    assert speakers_of(reading, said_in(reading, OFFICIAL)) == ["A senior official"]


def test_two_unnamed_sources_of_one_description_stay_two() -> None:
    reading = read(
        speaker("A senior official", f"s{OFFICIAL}", "unnamed"),
        speaker("A senior official", f"s{HE}", "unnamed"),
    )

    assert said_in(reading, OFFICIAL).speakers != said_in(reading, HE).speakers


def test_two_names_in_one_are_two_speakers() -> None:
    reading = read(speaker("Tom Reyes and Ana Pell", f"q{EVERYBODY}"))

    assert speakers_of(reading, said_with(reading, EVERYBODY)) == ["Tom Reyes", "Ana Pell"]


def test_somebody_who_only_the_rules_hear_is_still_known() -> None:
    reading = read(speaker("Tom Reyes", f"s{OFFICIAL}"))

    assert person(reading, "A senior official").kind == "unnamed"


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


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Harbour director Piet Anker", "Piet Anker"),
        ("the harbour director Piet Anker", "Piet Anker"),
        ("Mayor Tom van Reyes", "Tom van Reyes"),
        ("Piet Anker", "Piet Anker"),
    ],
)
def test_an_office_before_a_name_is_not_part_of_it(name: str, shown: str) -> None:
    built = ReadingBuilder(f"{name} said that the pumps were off.", has_headline=False)
    quick = built.reading()
    full = reading_from_reply(
        quick, number_article(quick, ""), reply(speaker(name, "s1")), "m", Usage(), record=TRUSTED
    )

    assert [one.name for one in full.people] == [shown]


def test_other_names_never_make_one_of_a_person_and_a_body() -> None:
    reading = read(
        speaker("Tom Reyes", f"s{SAFE}", also=("The council",)),
        speaker("Ana Pell", f"q{OLD}"),
    )
    council = person(reading, "The council")

    assert council.kind == "organisation"


def test_what_only_the_model_hears_without_a_word_for_saying_is_unsure() -> None:
    built = ReadingBuilder("Ana Pell is an engineer. The dam was old and many knew.", has_headline=False)
    quick = built.reading()
    full = reading_from_reply(
        quick, number_article(quick, ""), reply(speaker("Ana Pell", "s2")), "m", Usage(), record=TRUSTED
    )

    assert [(one.certainty, one.doubts) for one in full.statements] == [("unsure", ("weak_cue",))]


def two_in_one_sentence() -> ReadingBuilder:
    built = ReadingBuilder(
        "Ana Pell said in a letter that it was old, Reuters and the Courier wrote, and Tom Reyes told a "
        "court that it was new.",
        has_headline=False,
    )
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.person("p2", "Tom Reyes", mentions=["Tom Reyes"])
    built.says("p1", "that it was old", cue="said", mention="Ana Pell")
    built.says("p2", "that it was new", cue="told", mention="Tom Reyes")
    return built


def test_a_way_and_a_channel_belong_to_the_speaker_whom_they_name() -> None:
    built = two_in_one_sentence()
    quick = built.reading()
    answer = reply(
        speaker("Ana Pell", "s1"),
        speaker("Tom Reyes", "s1"),
        via=[{"names": ["Reuters"], "of": "Ana Pell", "at": "s1"}],
        channels=[
            {"words": "in a letter", "of": "Pell", "at": "s1"},
            {"words": "told a court", "of": "Tom Reyes", "at": "s1"},
        ],
    )
    full = reading_from_reply(quick, number_article(quick, ""), answer, "m", Usage(), record=TRUSTED)
    pell, reyes = full.statements

    assert (names(full, pell.via), names(full, reyes.via)) == (["Reuters"], [])
    assert pell.channel == built.span("in a letter")
    assert reyes.channel == built.span("told a court")


def test_two_who_passed_it_on_side_by_side_are_both_told() -> None:
    built = two_in_one_sentence()
    quick = built.reading()
    answer = reply(
        speaker("Ana Pell", "s1"),
        via=[
            {"names": ["Reuters"], "of": "Ana Pell", "at": "s1"},
            {"names": ["the Courier"], "of": "Ana Pell", "at": "s1"},
        ],
    )
    full = reading_from_reply(quick, number_article(quick, ""), answer, "m", Usage(), record=TRUSTED)

    assert len(names(full, full.statements[0].via)) == 2


def test_a_reply_in_the_earlier_form_means_all_who_speak_there() -> None:
    built = two_in_one_sentence()
    quick = built.reading()
    answer = reply(speaker("Ana Pell", "s1"), via=[{"names": ["Reuters"], "at": "s1"}])
    full = reading_from_reply(quick, number_article(quick, ""), answer, "m", Usage(), record=TRUSTED)

    assert [names(full, one.via) for one in full.statements] == [["Reuters"], ["Reuters"]]
