from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.discord_ui.cards.first_card import CardPaste, FullProgress, ReadBefore, final_card, working_card
from bot.discord_ui.cards.layout import AMBER
from bot.readers.changes import Changes
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.drawing import CONTAINER, components, custom_ids, drawn, labels
from tests.bot.ferry import ferry, ferry_in_german
from tests.bot.reading_builder import ReadingBuilder

PASTE = CardPaste("key", asked_by="Ida")
ARTICLES = Path(__file__).parents[3] / "articles"

FERRY_CARD = """\
-# Pasted text · @Ida · quick reading
### Ferry ‘sabotaged’ before crossing, says minister
-# Text names Gazette · no author · no date · no link
---
⚠️ **Find the original before quoting**
• One person, two names? “Brindle” ×1, “Brindel” ×1
• Quote marks broken (s4), sentence broken (s11)
---
• **Ana Pell**, Transport Minister: the ferry was held back on purpose (s2)
• **Brindle / Brindel** ⚠️, Harbour: the engines were “tampered with” overnight (s6) · a bolt was missing (s7)
• **Denied**, via the Herald: The union and the owners, a quarrel (s9)
• **Asked, no answer reported**: the coastguard (s10)
-# Also speaking: port authorities · Lou Marsh ⚠️
---
-# Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5.
[Who said what] [Copy quote] [Ask] [Thread] [More]"""


def full(reading: Reading) -> Reading:
    return replace(reading, reader="model")


def plain_news() -> ReadingBuilder:
    article = ReadingBuilder("Ferry held back\n\n“Nobody may sail,” Pell said.")
    article.person("pell", "Pell")
    article.quotes("pell", "Nobody may sail,", cue="said")
    return article


def colour_of(reading: Reading) -> int | None:
    [container] = [one for one in components(final_card(reading, PASTE)) if one["type"] == CONTAINER]
    colour: int | None = container.get("accent_color")
    return colour


def test_the_first_card_shows_warnings_points_denials_silences_and_who_else_speaks() -> None:
    assert drawn(final_card(ferry().reading(), PASTE)) == FERRY_CARD


def test_a_working_card_says_that_speakers_may_change() -> None:
    shown = drawn(working_card(ferry().reading(), PASTE))

    assert shown.startswith("-# Pasted text · @Ida · quick reading, speakers may change\n")


def test_a_full_reading_says_so() -> None:
    assert "@Ida · full reading\n" in drawn(final_card(full(ferry().reading()), PASTE))


def test_a_long_article_tells_how_many_parts_are_read() -> None:
    shown = drawn(working_card(ferry().reading(), PASTE, FullProgress(parts_read=2, parts=5)))

    assert "quick reading, speakers may change · part 2 of 5 read\n" in shown


def test_before_the_first_part_is_read_their_number_is_told() -> None:
    shown = drawn(working_card(ferry().reading(), PASTE, FullProgress(parts=5)))

    assert "· 5 parts to read\n" in shown


def test_a_growing_summary_takes_the_place_of_the_quick_one() -> None:
    progress = FullProgress(("The ferry was held back.", "Nobody kn"))
    shown = drawn(working_card(ferry().reading(), PASTE, progress))

    assert "---\n• The ferry was held back.\n• Nobody kn …\n• **Denied**" in shown


def test_nothing_in_a_growing_summary_looks_like_a_quotation() -> None:
    progress = FullProgress(('Pell said “the sea is "closed"”.', "«Never»"))
    shown = drawn(working_card(ferry().reading(), PASTE, progress))

    assert "• Pell said the sea is closed.\n• Never …\n" in shown


def test_a_full_reading_tells_what_it_changed() -> None:
    shown = drawn(final_card(full(ferry().reading()), PASTE, Changes(other_speaker=("t8",), new=("t7",))))

    assert "\n-# Changed from the quick reading: The union and the owners (s9) · new s8\n---" in shown


def test_a_reading_that_changed_nothing_says_nothing_of_changes() -> None:
    assert "Changed" not in drawn(final_card(full(ferry().reading()), PASTE, Changes()))


def test_an_article_that_was_read_before_tells_when_and_by_whom() -> None:
    earlier = ReadBefore(datetime(2026, 11, 3, 14, 11, tzinfo=UTC), "Jo_e")
    shown = drawn(final_card(full(ferry().reading()), PASTE, read_before=earlier))

    assert "\n-# Read before, <t:1793715060:D>, by @Jo\\_e\n" in shown


def test_a_summary_in_another_language_says_so_below_it() -> None:
    shown = drawn(final_card(ferry_in_german(), PASTE))

    assert "\n---\n-# Summary in German; quotes stay in the article’s language\n-# Quotes are cut" in shown


def test_a_card_with_a_warning_is_amber() -> None:
    assert colour_of(ferry().reading()) == AMBER.value


def test_a_card_without_a_warning_has_no_colour() -> None:
    assert colour_of(plain_news().reading()) is None


def test_a_card_with_a_doubtful_speaker_alone_is_amber() -> None:
    article = plain_news()
    article.statements[0] = replace(article.statements[0], rules_speakers=())

    assert colour_of(article.reading()) == AMBER.value


def test_an_asker_can_name_nobody_into_the_conversation() -> None:
    shown = drawn(final_card(plain_news().reading(), CardPaste("key", asked_by="everyone")))

    assert "@everyone" not in shown
    assert "@\u200beveryone" in shown


def test_every_button_carries_the_key_of_the_article() -> None:
    ids = custom_ids(final_card(ferry().reading(), PASTE))

    assert ids == [
        "byline:said:key:1",
        "byline:quotes:key:1",
        "byline:ask:key:",
        "byline:thread:key:",
        "byline:more:key:",
    ]


def test_where_no_thread_can_be_made_none_is_offered() -> None:
    shown = final_card(ferry().reading(), replace(PASTE, may_thread=False))

    assert labels(shown) == ["Who said what", "Copy quote", "Ask", "More"]


def test_a_text_that_quotes_nobody_offers_no_buttons_that_lead_nowhere() -> None:
    reading = ReadingBuilder("Ferry held back\n\nNobody may sail.").reading()

    assert labels(final_card(reading, PASTE)) == ["Ask", "Thread", "More"]


def test_where_the_full_reading_failed_it_can_be_tried_again() -> None:
    article = plain_news()
    article.notice("model_unavailable", "Quick reading only. The language model cannot be reached.")
    shown = drawn(final_card(article.reading(), PASTE))

    assert "• Quick reading only. The language model cannot be reached." in shown
    assert shown.endswith("\n[Try again]")


def test_denials_and_silences_stay_however_long_the_summary_is() -> None:
    article = ferry()
    for number in range(40):
        article.sums_up(
            f"Sentence {number} of a summary that is far longer than any card has the room for.", 2
        )
    shown = drawn(final_card(full(article.reading()), PASTE))

    assert "more, under “Who said what”\n• **Denied**, via the Herald" in shown
    assert "• **Asked, no answer reported**: the coastguard (s10)" in shown


def test_many_warnings_end_with_how_many_more_there_are() -> None:
    article = plain_news()
    for number in range(30):
        article.notice("altered_name", f"One person, two names? “Brindle {number}” and “Brindel {number}”")
    shown = drawn(final_card(article.reading(), PASTE))

    assert "more: the notes under “More” have them" in shown


@pytest.mark.parametrize("file", sorted(ARTICLES.glob("*.txt")), ids=lambda file: file.stem)
def test_the_first_card_of_an_article_is_read_at_a_glance(file: Path) -> None:
    card = final_card(read_by_rules(file.read_text(encoding="utf-8", errors="replace")), PASTE)

    assert card.content_length() <= 1000
    assert card.total_children_count <= 16
