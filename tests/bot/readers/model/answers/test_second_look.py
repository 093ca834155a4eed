import json
from collections.abc import Sequence

import pytest

from bot.errors import ModelReplyUnreadable
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.second_look import (
    LONGEST_CUT,
    LookedAt,
    ParsedLook,
    Verdict,
    controls_of,
    is_heeded,
    look_as_json,
    parse_look,
    with_second_look,
)
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.reading import Controls
from tests.bot.readers.model.answers.checked_answers import flags
from tests.bot.readers.model.answers.looked_at_again import FERRIES, RIGHT, answered, looked_at, sentences_of


def look(sentences: Sequence[LookedAt], *wrong: str, not_borne: str = "") -> ParsedLook:
    """Right about the control sentences; of the answer's, those with a word of `wrong` do not hold."""
    verdicts = [
        Verdict(
            one.holds if one.sentence is None else not any(word in one.words for word in wrong), not_borne
        )
        for one in sentences
    ]
    return ParsedLook(dict(enumerate(verdicts, 1)))


def test_what_does_not_hold_gets_a_flag_with_the_words_that_do_not() -> None:
    sentences = looked_at()
    answer = with_second_look(RIGHT, sentences, look(sentences, "1931", not_borne="Since 1931"))

    assert flags(answer) == [Flag("not_found_again", "since 1931")]
    assert [bool(one.flags) for one in answer.sentences] == [False, True]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("seit 1871", "seit 1871"),  # behind letters that are two in capitals
        ("'große' Fähre", "“große” Fähre"),
        ("DIE  GROSSE", ""),
        ("große” Fähre fährt", "große” Fähre fährt"),
    ],
)
def test_words_are_shown_as_the_sentence_has_them(words: str, shown: str) -> None:
    answer = CheckedAnswer((AnswerSentence("", "Die “große” Fähre fährt seit 1871.", ()),), "yes")
    sentence = LookedAt(answer.text, (), sentence=0)
    (flag,) = flags(with_second_look(answer, [sentence], ParsedLook({1: Verdict(holds=False, words=words)})))

    assert flag.words == shown


def test_words_at_its_beginning_are_shown_too() -> None:
    sentences = looked_at()
    answer = with_second_look(RIGHT, sentences, look(sentences, "1931", not_borne="It has run"))

    assert flags(answer) == [Flag("not_found_again", "It has run")]


@pytest.mark.parametrize("words", ["until 1931", "It has run since 1931.", "", "19", "as", ".", "@everyone"])
def test_words_that_the_sentence_has_not_or_that_are_all_of_it_are_not_shown(words: str) -> None:
    sentences = looked_at()

    assert flags(with_second_look(RIGHT, sentences, look(sentences, "1931", not_borne=words))) == [
        Flag("not_found_again")
    ]


def test_no_more_is_shown_than_a_few_words() -> None:
    answer = answered(f"The line closes, {'and so on and on, ' * 40}in May [s1].")
    sentences = sentences_of(answer, [FERRIES])
    most = next(one.words for one in sentences if one.sentence is not None).partition(" ")[2]

    assert flags(with_second_look(answer, sentences, look(sentences, "May", not_borne=most))) == [
        Flag("not_found_again")
    ]


def test_what_holds_gets_none() -> None:
    sentences = looked_at()

    assert with_second_look(RIGHT, sentences, look(sentences)) == RIGHT


@pytest.mark.parametrize("holds", [True, False])
def test_who_finds_all_alike_is_not_heeded(holds: bool) -> None:
    sentences = looked_at()
    alike = ParsedLook({number: Verdict(holds) for number in range(1, len(sentences) + 1)})

    assert controls_of(sentences, alike) == Controls(agreed=2, contradicted=2, left_out=0, of=4)
    assert not is_heeded(controls_of(sentences, alike), NO_RECORD)


def test_who_leaves_a_control_out_is_not_heeded() -> None:
    sentences = looked_at()
    whole = look(sentences, "1931")
    one = next(number for number, sentence in enumerate(sentences, 1) if sentence.sentence is None)
    verdicts = {number: verdict for number, verdict in whole.verdicts.items() if number != one}

    assert not is_heeded(controls_of(sentences, ParsedLook(verdicts)), NO_RECORD)


@pytest.mark.parametrize(
    ("record", "heeded"),
    [
        (NO_RECORD, True),
        (ControlRecord(agreed=19, of=20), True),
        (ControlRecord(agreed=18, of=20), False),
        (ControlRecord(agreed=10, of=19), True),  # too few to tell
    ],
)
def test_who_is_right_here_by_chance_is_not_heeded(record: ControlRecord, heeded: bool) -> None:
    sentences = looked_at()

    assert is_heeded(controls_of(sentences, look(sentences)), record) == heeded


def test_a_sentence_of_which_nothing_is_said_gets_no_flag() -> None:
    sentences = looked_at()
    verdicts = {number: Verdict(one.holds) for number, one in enumerate(sentences, 1) if one.sentence is None}

    assert with_second_look(RIGHT, sentences, ParsedLook(verdicts)) == RIGHT


def test_a_reply_is_read() -> None:
    reply = json.dumps(
        {
            "checked": [
                {"number": 1, "not_borne": "", "holds": "yes"},
                {"number": 2, "not_borne": "30 jobs", "holds": "no"},
            ]
        }
    )

    assert parse_look(reply).verdicts == {1: Verdict(holds=True), 2: Verdict(holds=False, words="30 jobs")}


def test_of_a_reply_what_says_nothing_of_a_number_is_passed_over() -> None:
    entries = [
        7,
        {"number": "1", "holds": "yes"},
        {"number": 2, "holds": "perhaps"},
        {"number": 3, "holds": "no"},
    ]

    assert parse_look(json.dumps({"checked": entries})).verdicts == {3: Verdict(holds=False)}


def test_what_is_said_of_a_number_both_ways_is_not_said() -> None:
    entries = [
        {"number": 1, "holds": "yes"},
        {"number": 2, "holds": "no"},
        {"number": 1, "holds": "no"},
        {"number": 2, "holds": "no", "not_borne": "30 jobs"},
        {"number": True, "holds": "no"},
        {"number": 3.0, "holds": "no"},
    ]

    assert parse_look(json.dumps({"checked": entries})).verdicts == {2: Verdict(holds=False)}


@pytest.mark.parametrize("reply", ["", "All of it holds.", "[]", '{"checked": []}', '{"checked": "all"}'])
def test_a_reply_that_says_nothing_cannot_be_read(reply: str) -> None:
    with pytest.raises(ModelReplyUnreadable):
        parse_look(reply)


def test_a_reply_that_breaks_off_is_not_complete() -> None:
    assert not parse_look('{"checked": [{"number": 1, "not_borne": "", "holds": "yes"}, {"num').is_complete


def test_a_kept_look_is_the_same_again() -> None:
    kept = ParsedLook({1: Verdict(holds=True), 4: Verdict(holds=False, words="“30” jobs")})

    assert parse_look(look_as_json(kept)) == kept


def test_what_is_said_of_no_sentence_is_left_out() -> None:
    reply = json.dumps({"checked": [{"number": number, "holds": "yes"} for number in (0, 1, -1)]})

    assert [*parse_look(reply).verdicts] == [1]


@pytest.mark.parametrize(("length", "shown"), [(LONGEST_CUT, LONGEST_CUT), (LONGEST_CUT + 1, 0)])
def test_what_is_not_borne_is_shown_unless_it_is_too_long(length: int, shown: int) -> None:
    not_borne = "x" * length
    answer = CheckedAnswer((AnswerSentence("", f"They sold {not_borne} in May."),), "yes")
    asked = [LookedAt(answer.sentences[0].text, (), 0)]

    [flag] = flags(with_second_look(answer, asked, look(asked, "sold", not_borne=not_borne)))

    assert len(flag.words) == shown
