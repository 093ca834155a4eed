from tests.bot.readers.model.dam_replies import (
    ASKED,
    COUNCIL,
    EVERYBODY,
    HART,
    HE,
    KNEW,
    QUICK,
    SAFE,
    TAX,
    TEXT,
    names,
    read,
    read_of,
    said_in,
    said_with,
    speaker,
    speakers_of,
    words,
)
from tests.bot.reading_builder import ReadingBuilder


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
    full = read_of(built, speaker("Ana Pell", "q1 s1"))
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
    full = read_of(built, speaker("Ana Pell", "q1"), speaker("Tom Reyes", "s1"))

    assert [(names(full, one.speakers), one.form) for one in full.statements] == [
        (["Ana Pell"], "direct"),
        (["Tom Reyes"], "indirect"),
    ]
    assert not full.statements[1].spans[0].overlaps(full.statements[0].spans[0])


def test_a_reference_to_what_the_model_was_not_shown_is_none() -> None:
    assert read(speaker("Tom Reyes", "q9 s99 q0 s0")).statements == QUICK.statements


def test_what_only_the_model_hears_without_a_word_for_saying_is_unsure() -> None:
    built = ReadingBuilder("Ana Pell is an engineer. The dam was old and many knew.", has_headline=False)
    full = read_of(built, speaker("Ana Pell", "s2"))

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
    full = read_of(
        built,
        speaker("Ana Pell", "s1"),
        speaker("Tom Reyes", "s1"),
        via=[{"names": ["Reuters"], "of": "Ana Pell", "at": "s1"}],
        channels=[
            {"words": "in a letter", "of": "Pell", "at": "s1"},
            {"words": "told a court", "of": "Tom Reyes", "at": "s1"},
        ],
    )
    pell, reyes = full.statements

    assert (names(full, pell.via), names(full, reyes.via)) == (["Reuters"], [])
    assert pell.channel == built.span("in a letter")
    assert reyes.channel == built.span("told a court")


def test_two_who_passed_it_on_side_by_side_are_both_told() -> None:
    built = two_in_one_sentence()
    full = read_of(
        built,
        speaker("Ana Pell", "s1"),
        via=[
            {"names": ["Reuters"], "of": "Ana Pell", "at": "s1"},
            {"names": ["the Courier"], "of": "Ana Pell", "at": "s1"},
        ],
    )

    assert len(names(full, full.statements[0].via)) == 2


def test_a_reply_in_the_earlier_form_means_all_who_speak_there() -> None:
    built = two_in_one_sentence()
    full = read_of(built, speaker("Ana Pell", "s1"), via=[{"names": ["Reuters"], "at": "s1"}])

    assert [names(full, one.via) for one in full.statements] == [["Reuters"], ["Reuters"]]
