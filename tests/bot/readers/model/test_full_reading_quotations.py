from tests.bot.readers.model.dam_replies import (
    A_JOKE,
    DOOMED,
    EVERYBODY,
    JOKE,
    QUICK,
    TAX,
    VILLAGE,
    WAS_OLD,
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
    full = read_of(built, speaker("Ana Pell", "q1"), speaker("Tom Reyes", "q1"))

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
    full = read_of(built, speaker("Tom Reyes", "q2"))

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
