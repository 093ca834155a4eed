"""Faults seen on real pages, each as a small invented article with what is right in it."""

import re
from pathlib import Path

import pytest

from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import Told, people, told
from tests.evaluation.reading_cases import CASES, WARNINGS, case, content, notices, speakers

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the cases lie beside the project, not in it")


def descriptions(reading: Reading) -> dict[str, str]:
    """How each person is described, by name; "" where the text says nothing of them."""
    text = reading.article.text
    return {one.name: one.description.of(text) if one.description else "" for one in reading.people}


def with_words(words: str, text: str) -> Told:
    (found,) = (one for one in told(text) if words in content(one))
    return found


def who_said(words: str, text: str) -> list[str]:
    return with_words(words, text).speakers


def test_every_case_has_its_test() -> None:
    sources = [file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_cases*.py")]
    numbers = {number for source in sources for number in re.findall(r"def test_case_(\d\d)_", source)}

    assert {file.name[:2] for file in CASES.glob("*.txt")} <= numbers


def test_case_01_who_does_not_deny_has_denied_nothing() -> None:
    assert "denied" not in {one.act for one in told(case("01-nondenial"))}


def test_case_04_a_topic_before_a_colon_does_not_speak() -> None:
    text = case("04-topic-colon-headline")

    assert people(text) == ["officials", "Bram Tolle"]
    assert not notices(text) & WARNINGS


def test_case_07_a_group_is_not_the_place_that_describes_it() -> None:
    text = case("07-place-relative-speaker")

    assert speakers(text) == [
        ["The group that represents more than 900 agents across the country"],
        ["Earl Hyde", "Nora Zett"],
    ]


def test_case_08_an_office_with_a_field_leads_to_the_name_behind_it() -> None:
    quoted = [one for one in told(case("08-minister-mixup")) if one.quotations]

    assert [one.speakers for one in quoted] == [["Brian Tarn"], ["Brian Tarn"]]


def test_case_10_a_signature_below_a_letter_names_its_speaker() -> None:
    text = case("10-signature-lines")

    assert speakers(text) == [["Donna Abbot"], ["Suzan Dowell"]]
    assert "no_source_named" not in notices(text)


def test_case_11_nouns_and_adjectives_report_nothing() -> None:
    text = case("11-noun-as-verb")

    assert speakers(text) == [["Tolle"], ["Robert Gade"]]
    assert "best friendship" in content(told(text)[0])


def test_case_13_a_relative_clause_reports_no_more_than_itself() -> None:
    text = case("13-said-relative")

    assert [(one.speakers, content(one)) for one in told(text)] == [
        (["the police"], "sowed terror across two states"),
        (["Jim Sarn"], "an officer found him"),
        (["Jim Sarn"], "The officer returned fire,"),
    ]


def test_case_15_a_first_lady_has_her_office_and_her_name() -> None:
    reading = read_by_rules(case("15-first-lady"))

    assert descriptions(reading)["Mira Tomlin"] == "First Lady"


def test_case_16_who_was_reached_is_who_declined() -> None:
    text = case("16-reached-call")
    silent = [(one.act, one.speakers) for one in told(text) if one.form is None]

    assert silent == [("declined_to_comment", ["Bennet"]), ("did_not_respond", ["Bennet"])]
    assert content(with_words("never planned", text)) == "he never planned to stay long"
    assert who_said("never planned", text) == ["Meads"]


def test_case_24_an_abbreviation_inside_a_name_hides_nobody() -> None:
    text = case("24-city-reporter-abbrev")

    assert [(one.act, one.speakers) for one in told(text)] == [
        ("denied", ["Consumer Electronics Assn. officials"]),
        ("said", ["Consumer Electronics Assn. officials"]),
        ("demanded", ["executives for the Arlington, Va., trade group"]),
        ("said", ["the commission staff"]),
    ]
    assert content(told(text)[-1]).startswith("California's 35 million TVs")


def test_case_27_who_answers_is_not_who_asked() -> None:
    text = case("27-she-continued-host")

    assert who_said("I can't imagine", text) == ["Kimble"]
    assert who_said("apparently", text) == ["Jennifer Aston"]
    assert who_said("I wore it home", text) == ["Jennifer Aston"]


def test_case_29_labels_with_party_and_constituency_are_turns() -> None:
    text = case("29-parliament-turns")

    assert [one.speakers[0].split()[-1] for one in told(text)] == [
        "Sion",
        "Minister",
        "Howe",
        "Speaker",
        "Howe",
    ]
    assert "no_source_named" not in notices(text)


def test_case_32_the_subject_speaks_rather_than_a_word_before_the_verb() -> None:
    text = case("32-first-story-after-related")
    (urged,) = (one for one in told(text) if one.act == "demanded")

    assert who_said("burning up", text)[0].startswith("The mother of a woman")
    assert (urged.speakers, content(urged)) == (
        ["Police"],
        "to stay away from products that contained DNP",
    )


def test_case_33_who_it_is_according_to_is_named_whole() -> None:
    text = case("33-according-to-appos")
    reading = read_by_rules(text)

    assert descriptions(reading)["Will Guyat"] in ("", "Greenwatt's")
    assert "the alleged wife" in people(text)
    assert not {"the", "the new"} & set(people(text))


def test_case_35_a_protest_in_a_caption_is_nobody_s_statement() -> None:
    reading = read_by_rules(case("35-reporters-caption-turn"))

    assert [one.name for one in reading.people] == ["Jason Zeig"]
    assert len(reading.statements) == 1
    assert descriptions(reading)["Jason Zeig"].endswith("police chief")


def test_case_40_who_admits_is_the_subject_and_places_say_nothing() -> None:
    found = [(one.speakers, content(one)) for one in told(case("40-first-responders"))]

    assert found == [
        (
            ["A woman who identified herself as the mother of the victim on Sunrise Road"],
            "the man had some challenges",
        ),
        (["Audley Peterman"], "first responders found a man slumped between two cars"),
        (
            ["officials"],
            (
                "the incident unfolded in the area of Miller Drive and Southwest 117th Avenue, "
                "at around 3 a.m., Wednesday"
            ),
        ),
    ]


def test_case_42_an_accepted_prize_is_no_admission() -> None:
    found = [(one.speakers, content(one)) for one in told(case("42-movie-director"))]

    assert found == [(["Bang Joo Ha"], "no-one could predict the winner")]


def test_case_43_a_union_with_and_in_its_name_is_one_union() -> None:
    text = case("43-union-and")

    assert "University and College Union" in who_said("institutions have created", text)[0]
    assert who_said("Thousands of staff are on short contracts", text)[0].startswith("a report")


def test_case_46_a_calling_card_says_nothing() -> None:
    text = case("46-calling-card")

    assert not [one for one in people(text) if "card" in one]
    assert who_said("Find out what it means", text)[0].split()[-1] == "Frank"


def test_case_48_people_who_know_are_described_whole() -> None:
    (only,) = told(case("48-people-who-know"))

    assert only.speakers == ["people who have spoken with lawmakers"]
    assert content(only).endswith(
        "some state legislators are grumbling that they might have been able to save Rep. Mark Wall"
    )


def test_case_51_any_verb_behind_a_quotation_says_it() -> None:
    quoted = [one.speakers for one in told(case("51-speech-verb-inverted")) if one.quotations]

    assert quoted == [["Mona Rehn"], ["Bram Tolle"], ["Lena Ortis"], ["Bram Tolle"]]


def test_case_54_a_hyphen_signs_a_quotation_as_a_dash_does() -> None:
    assert speakers(case("54-hyphen-signature")) == [["Geoffrey Stark"], ["Lena Ortis"]]


def test_case_57_a_relative_clause_around_a_cue_keeps_what_it_is_about() -> None:
    text = case("57-relative-he-said")

    assert people(text) == ["Tolle"]
    assert [content(one) for one in told(text)[1:]] in (
        [],
        ["an education system … was one of the most segregated in the world"],
    )
