import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_ui.cards.escaping import code_block, inert, plain
from bot.discord_ui.cards.limits import length
from tests.bot.discord_ui.discord_markdown import as_read, marks_in_effect
from tests.bot.discord_ui.hostile import MARKDOWN

rich_in_marks = st.text(st.sampled_from("*_~|`<>#@[]()\\:/-+!&.0189 \nabhere") | st.characters())


@pytest.mark.parametrize("words", MARKDOWN)
def test_article_text_shows_its_marks_and_none_takes_effect(words: str) -> None:
    shown = inert(words)

    assert marks_in_effect(shown) == []
    assert as_read(shown) == words


@given(rich_in_marks)
def test_any_text_reads_on_a_card_as_it_is(words: str) -> None:
    shown = inert(words)

    assert marks_in_effect(shown) == []
    assert as_read(shown) == plain(words)


@given(rich_in_marks, st.integers(min_value=10, max_value=60))
def test_a_cut_line_keeps_to_its_room_and_parts_no_escape(words: str, room: int) -> None:
    shown = inert(words, room)

    assert length(shown) <= room
    assert marks_in_effect(shown) == []
    assert plain(words).startswith(as_read(shown).removesuffix(" …"))


def test_a_cut_line_ends_with_a_whole_word() -> None:
    assert inert("The ferry was held back on purpose", 20) == "The ferry was held …"


def test_line_breaks_in_a_line_become_spaces() -> None:
    assert inert("Held back\n\n# on purpose") == "Held back # on purpose"


def test_an_emoji_counts_as_two_characters() -> None:
    assert length("⚓🚢") == 3


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Sunk \u202etxt.exe\u202c", "Sunk txt.exe"),
        ("Sunk\u2066 now\u2069", "Sunk now"),
        ("Su\u200bnk", "Sunk"),
        ("\u200b# Sunk", "\\# Sunk"),
        ("Sunk\x00\x1b", "Sunk␀␛"),
        ("Sunk \ud83d", "Sunk \ufffd"),
    ],
)
def test_steering_characters_are_left_out_or_made_visible(words: str, shown: str) -> None:
    assert inert(words) == shown


@pytest.mark.parametrize("words", ["می\u200cخواهم", "👩\u200d🚀", "❤\ufe0f", "سلام", "שלום"])
def test_scripts_and_emoji_stay_as_they_are_spelt(words: str) -> None:
    assert inert(words) == words


@given(st.text(st.sampled_from("` ab\n") | st.characters(blacklist_categories=["Cc", "Cs"])))
def test_nothing_ends_a_code_block_early_and_nothing_else_is_changed(words: str) -> None:
    block = code_block(words)
    inside = block.removeprefix("```\n").removesuffix("\n```")

    assert block.count("```") == 2
    assert "```" not in inside
    assert inside.replace("``\u200b", "``") == words.replace("``\u200b", "``")


def test_a_code_block_holds_marks_unescaped() -> None:
    assert code_block("**5** [U. N.] `x` <@1>") == "```\n**5** [U. N.] `x` <@1>\n```"
