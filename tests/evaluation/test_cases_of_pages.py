"""Faults seen in how real pages are cut up, each as a small invented page with what is right of it."""

import re

import pytest

from bot.__main__ import main
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import people, told
from tests.evaluation.reading_cases import CASES, WARNINGS, case, content, notices, speakers

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the cases lie beside the project, not in it")


def headline(text: str) -> str:
    span = read_by_rules(text).article.headline
    return span.of(text) if span else ""


def named(field: str, text: str) -> str:
    """What the text itself names as its `field`: "author", "date"; "" where it names none."""
    span = getattr(read_by_rules(text).article.names, field)
    return span.of(text) if span else ""


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in read_by_rules(text).article.sentences]


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in read_by_rules(text).article.paragraphs]


def test_case_02_an_arrow_that_ends_a_breadcrumb_is_no_quotation_mark() -> None:
    assert not notices(case("02-guillemet-breadcrumb")) & WARNINGS


def test_case_05_a_headline_quotes_what_the_story_says_without_marks() -> None:
    assert not notices(case("05-headline-scare")) & WARNINGS


def test_case_18_a_headline_below_the_story_tells_nothing_of_its_people() -> None:
    found = told(case("18-headline-related-role"))

    assert not [one for one in found if "Mark Milton" in one.speakers and "power plant" in content(one)]


def test_case_19_a_section_is_no_headline() -> None:
    assert headline(case("19-section-before-headline")).startswith("Energy office rejects request")


def test_case_20_a_byline_with_an_address_names_author_and_date() -> None:
    text = case("20-byline-first-line")

    assert headline(text) == "Brothel catering to doctors busted in Oldhaven"
    assert named("author", text) == "Grace Zolk"
    assert named("date", text).startswith("November 8, 2023")


def test_case_23_a_drop_cap_belongs_to_its_word() -> None:
    (first,) = (one for one in sentences(case("23-dropcap")) if "urland" in one)

    assert re.fullmatch(r"T\s*urland, Poland and three islands .* corridors\.", first)


def test_case_26_an_advertisement_does_not_end_a_quotation() -> None:
    text = case("26-continuation-through-ad")

    assert {name for one in speakers(text) for name in one or ["nobody"]} == {"Bill Bowtel"}
    assert not notices(text) & WARNINGS


def test_case_30_a_caption_names_no_author() -> None:
    assert named("author", case("30-author-from-caption")) == ""


def test_case_36_feet_and_inches_are_no_quotation_marks() -> None:
    assert not notices(case("36-inches")) & WARNINGS


def test_case_37_a_byline_ends_before_the_story() -> None:
    found = paragraphs(case("37-byline-swallows"))

    assert any(one.startswith("WASHINGTON (Reuters) - The central bank") for one in found)
    assert any(one.startswith("The increase in the rate") for one in found)


def test_case_39_no_sentence_ends_inside_a_style() -> None:
    assert any(
        "Dr the Rt. Hon. Keith Mitchem has voiced his support" in one
        for one in sentences(case("39-the-rt-hon"))
    )


def test_case_45_a_headline_of_capitals_is_nobody() -> None:
    assert people(case("45-headline-quote-deck")) == ["Robin Ronlund"]


def test_case_49_a_headline_below_the_story_has_no_speaker() -> None:
    assert "Government" not in people(case("49-related-passive-headline"))


def test_case_52_the_headline_stands_below_the_consent_wall() -> None:
    assert headline(case("52-cookie-headline")) == "Inspector hid crane report for a year"


def test_case_55_a_role_is_not_a_word_of_the_headline() -> None:
    assert people(case("55-role-to-headline-word")) == ["the minister"]


def test_case_58_a_question_about_a_language_that_is_not_read_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    case("58-ask-portuguese")
    main(["ask", str(CASES / "58-ask-portuguese.txt"), "Who", "spoke?"])
    answer = capsys.readouterr().out

    assert "this language" in answer or "Portuguese" in answer
    assert "does not say who" not in answer
