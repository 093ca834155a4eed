import re
from dataclasses import replace
from pathlib import Path

import discord
import pytest

from bot.article.spans import Span
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.discord_limits import breaches
from tests.bot.discord_ui.discord_markdown import as_read
from tests.bot.discord_ui.drawing import MENU, components, custom_ids, drawn, labels, texts
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder

ARTICLES = Path(__file__).parents[3] / "articles"

FERRY_CARD = """\
### Who said what
-# Ferry ‘sabotaged’ before crossing, says minister
⚠️ **This copy looks reworded.** Its quotes may not be the speakers’ words.
-# Bar = quoted in this paste · ▸ = its paraphrase · ⚠️ = check
---
**DENIED**
**The union** and **the owners**
▸ denied a quarrel
-# second hand: the Herald, Wednesday · no spokesperson named · s9
---
**ASKED, NO ANSWER REPORTED**
**the coastguard**
-# by The Gazette, email, Friday · the text does not say whether it answered · s10
---
**Ana Pell**
-# Transport Minister
> “Nobody may sail until we know,”
-# said · statement, Monday morning · s3
> “We owe the crews an answer. “
-# ⚠️ marks broken in the paste · speaker carried on from s3 · s4
> “They will get one,”
-# “she said” · s5
▸ the ferry was held back on purpose
-# said · s2
---
**Tom Brindle / Brindel** ⚠️
-# Harbour spokesman · two spellings, taken as one man
▸ the engines were “tampered with” overnight
-# “Brindle” told reporters Tuesday · s6
▸ a bolt was missing
-# “Brindel” said · s7
---
**port authorities**
-# no person or report named
▸ at least two boats left unlogged
-# according to · s8
---
**Lou Marsh** ⚠️
-# chair
▸ warned Pell not to wait
-# ⚠️ “…Lou Marsh said. She warned Pell…”: “She” taken as Marsh · s11–12
---
**Quoted, speaker not found**
> “The gulls know.”
-# s13
---
-# Not speech: ‘sabotaged’ (headline). Left out: photo credit.
[Show sentence… ▾]
[Copy quote] [Share here] [Ask] [Wrong speaker?]"""


def all_pages(reading: Reading) -> list[discord.ui.LayoutView]:
    first = who_said_what_card(reading, "key")
    counted = re.search(r"page 1 of (\d+)", drawn(first))
    pages = int(counted[1]) if counted else 1
    return [who_said_what_card(reading, "key", page) for page in range(1, pages + 1)]


def crowd(speakers: int) -> Reading:
    """One statement each, in an article of as many sentences."""
    lines = [f"“Boat {number} is mine,” said Skipper{number}." for number in range(speakers)]
    article = ReadingBuilder("\n\n".join(["Boats", *lines]))
    for number in range(speakers):
        article.person(f"p{number}", f"Skipper{number}")
        article.quotes(f"p{number}", f"Boat {number} is mine,", cue=("said", f"Boat {number} is mine"))
    return article.reading()


def talkative(statements: int) -> Reading:
    """Many short statements of one speaker."""
    lines = [f"“No {number},” said Pell." for number in range(statements)]
    article = ReadingBuilder("\n\n".join(["No", *lines]))
    article.person("pell", "Pell")
    for number in range(statements):
        article.quotes("pell", f"No {number},", cue=("said", f"No {number},"))
    return article.reading()


def monologue(words: str) -> Reading:
    article = ReadingBuilder(f"Speech\n\n“{words}” said Pell.")
    article.person("pell", "Pell")
    article.quotes("pell", words, cue=("said", "” "))
    return article.reading()


def options(view: discord.ui.LayoutView) -> list[dict[str, str]]:
    [menu] = [one for one in components(view) if one["type"] == MENU]
    found: list[dict[str, str]] = menu["options"]
    return found


def test_statements_stand_under_their_speakers_with_denials_and_silences_first() -> None:
    assert drawn(who_said_what_card(ferry().reading(), "key")) == FERRY_CARD


def test_sixty_statements_are_all_shown_over_the_pages() -> None:
    shown = "\n".join(drawn(page) for page in all_pages(crowd(60)))

    assert re.findall(r"> “Boat (\d+) is mine,”", shown) == [str(number) for number in range(60)]


def test_every_statement_of_a_very_long_article_is_on_a_page() -> None:
    reading = read_by_rules((ARTICLES / "very_long.txt").read_text(encoding="utf-8"))
    shown = as_read("\n".join(text for page in all_pages(reading) for text in texts(page)))
    lines = {line.removeprefix("> ") for line in shown.split("\n")}
    quoted = [one for one in reading.statements if one.form == "direct" and len(one.spans) == 1]
    openings = {one.id: _opening(one.spans[0], reading) for one in quoted}
    missing = [one for one, opening in openings.items() if not any(opening in line for line in lines)]

    assert len(quoted) > 50
    assert missing == []


def _opening(span: Span, reading: Reading) -> str:
    """The beginning of the first paragraph of what was said."""
    return " ".join(span.of(reading.article.text).split("\n")[0].split())[:40]


@pytest.mark.parametrize("speakers", [13, 14, 26, 27, 28])
def test_a_last_page_full_of_speakers_still_has_room_for_what_is_no_speech(speakers: int) -> None:
    reading = replace(crowd(speakers), not_speech=(Span(0, 5),))
    last = all_pages(reading)[-1]

    assert breaches(last) == []
    assert "Not speech: Boats" in drawn(last)


def test_every_sentence_of_a_page_is_in_its_menu() -> None:
    pages = all_pages(talkative(60))
    numbers = [one["label"] for page in pages for one in options(page)]

    assert [breach for page in pages for breach in breaches(page)] == []
    assert numbers == [f"s{number}" for number in range(2, 62)]


def test_a_page_says_which_it_is_of_how_many() -> None:
    assert "\n-# page 2 of 5\n" in drawn(who_said_what_card(crowd(60), "key", 2))


def test_a_first_page_leads_only_on() -> None:
    assert "\n([←]) [Page 2 →]\n" in drawn(who_said_what_card(crowd(60), "key"))


def test_a_page_says_whom_the_next_one_begins_with() -> None:
    assert "\n-# Page 1 of 5. The next begins with **Skipper13**\n" in drawn(
        who_said_what_card(crowd(60), "key")
    )


def test_the_way_on_stands_before_the_other_buttons() -> None:
    assert labels(who_said_what_card(crowd(60), "key"))[:2] == ["←", "Page 2 →"]


def test_a_middle_page_leads_both_ways() -> None:
    ids = custom_ids(who_said_what_card(crowd(60), "key", 3))

    assert ids[:2] == ["byline:said:key:2", "byline:said:key:4"]


def test_a_page_that_does_not_exist_gives_the_nearest() -> None:
    assert "page 5 of 5" in drawn(who_said_what_card(crowd(60), "key", 99))


def test_one_page_has_no_page_buttons() -> None:
    assert labels(who_said_what_card(ferry().reading(), "key")) == [
        "Copy quote",
        "Share here",
        "Ask",
        "Wrong speaker?",
    ]


def test_a_quotation_longer_than_a_page_goes_on_under_the_same_name_and_loses_nothing() -> None:
    words = " ".join(f"word{number}" for number in range(1500))
    pages = [drawn(page) for page in all_pages(monologue(words))]

    assert re.findall(r"word\d+", " ".join(pages)) == words.split()
    assert all("**Pell**" in page for page in pages)


def test_every_paragraph_of_a_quotation_has_the_bar() -> None:
    article = ReadingBuilder("Long\n\n“One.\n\n“Two,” said Pell.")
    article.person("pell", "Pell")
    article.quotes("pell", "One.\n\n“Two,", cue="said")

    assert "> “One.\n> “Two,”\n" in drawn(who_said_what_card(article.reading(), "key"))


def test_the_menu_leads_to_the_sentences_of_the_page() -> None:
    shown = options(who_said_what_card(ferry().reading(), "key"))

    assert shown[2]["label"] == "s3"
    assert shown[2]["value"] == "3-3"
    assert shown[2]["description"].startswith("“Nobody may sail until we know,” Pell said")


def test_copy_quote_opens_at_the_first_quotation_of_the_page() -> None:
    ids = custom_ids(who_said_what_card(crowd(60), "key", 3))

    assert "byline:quotes:key:4" in ids


def test_quotations_in_a_language_that_is_not_read_have_no_speakers() -> None:
    reading = read_by_rules((ARTICLES / "french.txt").read_text(encoding="utf-8"))
    shown = drawn(who_said_what_card(reading, "key"))

    assert "---\n**Speakers not read in this language**\n> « Nous avons cherché un repreneur" in shown


def test_a_text_without_statements_says_so() -> None:
    shown = who_said_what_card(ReadingBuilder("Ferry\n\nNobody may sail.").reading(), "key")

    assert drawn(shown).endswith("The text quotes nobody and reports nobody’s words.")


@pytest.mark.parametrize("speakers", [1, 12, 60])
def test_no_page_is_empty(speakers: int) -> None:
    assert all("Boat" in drawn(page) for page in all_pages(crowd(speakers)))


def test_what_is_unsure_stands_apart_with_its_reasons() -> None:
    shown = drawn(who_said_what_card(doubtful().reading(), "key"))

    assert (
        "\n---\n**UNSURE**\n▸ a stronghold of the union\n"
        "-# ⚠️ no verb of saying, who: the nearest name · perhaps the quay · s6\n"
    ) in shown


def test_people_stand_apart_under_a_heading_too() -> None:
    article = ReadingBuilder("Cranes\n\nPell declined. Marsh declined.")
    for name in ("Pell", "Marsh"):
        article.person(name, name)
        article.says(name, f"{name} declined.", form=None, act="declined_to_comment")

    assert "**DECLINED TO COMMENT**\n**Pell**\n-# s2\n\n**Marsh**\n-# s3\n" in drawn(
        who_said_what_card(article.reading(), "key")
    )


def test_no_page_in_a_script_of_three_bytes_a_letter_is_more_than_discord_takes() -> None:
    said = "किसी ने नाव की जाँच नहीं की और बंदरगाह पर काम करने वालों ने महीनों तक इंतज़ार किया " * 2
    lines = [f"“{said} {number}” पेल{number} ने कहा." for number in range(60)]
    article = ReadingBuilder("\n\n".join([said, *lines]))
    for number in range(60):
        article.person(f"p{number}", f"पेल{number}")
        article.quotes(f"p{number}", f"{said} {number}")
    pages = all_pages(article.reading())

    assert [breach for page in pages for breach in breaches(page)] == []
    assert sum(drawn(page).count("> “") for page in pages) == 60


def test_a_correction_by_the_paper_stands_on_top() -> None:
    reading = read_by_rules(ARTICLES.joinpath("local_council.txt").read_text(encoding="utf-8"))
    note = next(one.message for one in reading.notices if one.kind == "correction")

    card = as_read(drawn(who_said_what_card(reading, "key")))

    assert 0 < card.index(note) < card.index("Bar =")
