import json
from collections.abc import Sequence
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.readers.corrections import Correction
from bot.readers.reading import Reading
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio

SPEAKER_SET = "speaker set by @{name}"
ADJECTIVES = ("late", "cold", "dark", "loud", "dull", "long", "wet")


async def a_card(newsroom: Newsroom, *, private: bool = False) -> Any:
    """The card that ann asked for."""
    options = {"private": True} if private else {}
    return (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, **options)).response


async def who_said_what(newsroom: Newsroom, card: Any, by: Any) -> Any:
    return (await by.click(card, label=catalogue.BUTTON_WHO_SAID_WHAT)).response


async def dialog_on(newsroom: Newsroom, card: Any, by: Any) -> Any:
    """The card that asks who says Ana Pell's quotation."""
    shown = await who_said_what(newsroom, card, by)
    dialog = (await by.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    await by.select(dialog, [value_of("Nobody took", dialog)])
    return dialog


def value_of(wanted: str, message: Any) -> str:
    """The value of the choice that says `wanted`."""
    for option in options_of(message.components):
        if wanted in f"{option['label']} {option.get('description', '')}":
            return str(option["value"])
    raise AssertionError(f"no choice of {wanted!r}")


def options_of(components: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for one in json.loads(json.dumps(components)):
        found += one.get("options", [])
        found += options_of(one.get("components", []))
    return found


async def typed_name(newsroom: Newsroom, name: str, text: str = ARTICLE) -> Any:
    """What comes of it that ben sets somebody else as who says Ana Pell's quotation."""
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=text)).response
    dialog = await dialog_on(newsroom, card, newsroom.ben)
    form = await newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    return await newsroom.ben.submit_modal(form, {"name": name})


async def set_to_brindle(newsroom: Newsroom, card: Any, by: Any) -> Any:
    dialog = await dialog_on(newsroom, card, by)
    await by.select(dialog, [value_of("Tom Brindle", dialog)])
    return dialog


async def test_a_speaker_chosen_among_the_article_s_people_shows_with_who_set_it(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert "Ana Pell" not in text_of(shown)
    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_the_dialog_says_what_is_so_from_now_on(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert words.NOW_SAID_BY.format(who="Tom Brindle") in text_of(dialog)


async def test_the_card_that_everybody_sees_changes(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    assert "Ana Pell" in text_of(card)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert "Ana Pell" not in text_of(card)
    assert "1 speaker set by @ben" in text_of(card)


async def test_a_correction_to_a_private_reading_changes_it_for_one_person(quick_newsroom: Newsroom) -> None:
    private = await a_card(quick_newsroom, private=True)
    await set_to_brindle(quick_newsroom, private, quick_newsroom.ann)
    own = await who_said_what(quick_newsroom, private, quick_newsroom.ann)
    public = await a_card(quick_newsroom)
    others = await who_said_what(quick_newsroom, public, quick_newsroom.ben)

    assert SPEAKER_SET.format(name="ann") in text_of(own)
    assert "Ana Pell" in text_of(public)
    assert "Ana Pell" in text_of(others)


async def test_a_correction_made_in_a_closed_channel_shows_in_no_other(quick_newsroom: Newsroom) -> None:
    closed = quick_newsroom.channel_for(quick_newsroom.ann)
    hidden = (await quick_newsroom.ann.slash(closed, "summarize", text=ARTICLE)).response
    await set_to_brindle(quick_newsroom, hidden, quick_newsroom.ann)
    card = await a_card(quick_newsroom)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)

    assert "Ana Pell" in text_of(card)
    assert "Ana Pell" in text_of(shown)


async def test_somebody_else_is_typed_as_the_article_names_them(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    form = await quick_newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    await quick_newsroom.ben.submit_modal(form, {"name": "ferry line"})
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)

    assert "**Ferry line**" in text_of(shown)


async def test_a_name_that_the_article_lacks_is_refused(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    form = await quick_newsroom.ben.click(dialog, label=words.BUTTON_SOMEBODY_ELSE)
    result = await quick_newsroom.ben.submit_modal(form, {"name": "Jo Rowe"})

    assert "does not name “Jo Rowe”" in result.followups[0].content


async def test_what_nobody_says_leaves_the_card(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.ben.click(dialog, label=words.BUTTON_NOBODY)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert "Ana Pell" not in text_of(shown)


async def test_its_author_takes_it_back(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    before = text_of(card)
    done = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.ben.click(done, label=words.BUTTON_UNDO)

    assert text_of(card) == before


async def test_what_was_set_so_far_is_offered_to_its_author_and_to_managers_alone(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    offered = {}
    for person in (quick_newsroom.ann, quick_newsroom.ben):
        shown = await who_said_what(quick_newsroom, card, person)
        dialog = (await person.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
        offered[person.name] = f'"{words.BUTTON_UNDO}"' in json.dumps(dialog.components)

    assert offered == {"ann": False, "ben": True}


async def test_a_correction_stays_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_the_dialog_goes_on_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ben)
    await quick_newsroom.restart()
    await quick_newsroom.ben.select(dialog, [value_of("Tom Brindle", dialog)])

    assert "Ana Pell" not in text_of(card)


async def test_a_copied_quote_has_the_speaker_that_was_set(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    choice = (await quick_newsroom.ben.click(card, label=catalogue.BUTTON_COPY_QUOTE)).response

    assert "Ana Pell" not in text_of(choice)


@pytest.mark.parametrize("typed", [",", "“", "–"])
async def test_what_has_no_letter_is_no_name(quick_newsroom: Newsroom, typed: str) -> None:
    result = await typed_name(quick_newsroom, typed, f"{ARTICLE}\nIt rained – for a week, or longer.\n")

    assert result.followups[0].content.startswith("The article does not name")


async def test_a_typed_name_that_is_refused_formats_nothing_and_calls_nobody(
    quick_newsroom: Newsroom,
) -> None:
    result = await typed_name(quick_newsroom, "**Jo** @everyone [x](https://example.org)")
    told = result.followups[0].content

    assert "\\*\\*Jo\\*\\*" in told
    assert "[x](" not in told
    assert "@everyone" not in told


async def test_a_name_that_the_article_breaks_between_lines_is_in_one(quick_newsroom: Newsroom) -> None:
    await typed_name(quick_newsroom, "mira voss", f"{ARTICLE}\nIt was sent to Mira\nVoss of the board.\n")
    found = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", speaker="voss", file="json")
    (file,) = found.response.attachments

    assert '"Mira Voss"' in (await file.read()).decode()


async def test_people_beyond_those_whom_a_menu_holds_are_on_further_pages(quick_newsroom: Newsroom) -> None:
    names = [f"Ada {chr(65 + number)}{'abcdefghij'[number % 10]}nt" for number in range(26)] + ["Zoe Last"]
    text = "\n\n".join(["Bridge opens late", *(f"“It was late,” said {name}." for name in names)])
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)
    dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    await quick_newsroom.ben.select(dialog, [options_of(dialog.components)[0]["value"]])
    await quick_newsroom.ben.click(dialog, label=catalogue.BUTTON_LATER_PAGE.format(page=2))
    await quick_newsroom.ben.select(dialog, [value_of("Zoe Last", dialog)])

    assert words.NOW_SAID_BY.format(who="Zoe Last") in text_of(dialog)


async def test_all_that_was_set_right_can_be_taken_back(quick_newsroom: Newsroom) -> None:
    text = "\n\n".join(["Bridge opens late", *(f"“It was {one},” said Tom Brindle." for one in ADJECTIVES)])
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ben)
    for one in ADJECTIVES:
        dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
        await quick_newsroom.ben.select(dialog, [value_of(one, dialog)])
        await quick_newsroom.ben.click(dialog, label=words.BUTTON_NOBODY)
    dialog = (await quick_newsroom.ben.click(shown, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    pages = text_of(dialog)
    await quick_newsroom.ben.click(dialog, label=catalogue.BUTTON_LATER_PAGE.format(page=2))
    pages += text_of(dialog)

    assert [one for one in ADJECTIVES if f"“It was {one},” → nobody" in pages] == list(ADJECTIVES)


async def test_what_another_put_something_in_place_of_is_not_there_to_take_back(
    quick_newsroom: Newsroom,
) -> None:
    card = await a_card(quick_newsroom)
    done = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ann)
    result = await quick_newsroom.ben.click(done, label=words.BUTTON_UNDO)

    assert result.followups[0].content.startswith(words.NOT_SET_ANY_MORE)


async def test_what_somebody_sets_for_all_outranks_what_they_set_for_themselves(
    quick_newsroom: Newsroom,
) -> None:
    private = await a_card(quick_newsroom, private=True)
    dialog = await dialog_on(quick_newsroom, private, quick_newsroom.ann)
    await quick_newsroom.ann.click(dialog, label=words.BUTTON_NOBODY)
    card = await a_card(quick_newsroom)
    await set_to_brindle(quick_newsroom, card, quick_newsroom.ann)
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert SPEAKER_SET.format(name="ann") in text_of(shown)


async def test_who_shares_what_they_set_right_for_themselves_is_told_that_it_stays_theirs(
    quick_newsroom: Newsroom,
) -> None:
    private = await a_card(quick_newsroom, private=True)
    await set_to_brindle(quick_newsroom, private, quick_newsroom.ann)
    own = await who_said_what(quick_newsroom, private, quick_newsroom.ann)
    shared = await quick_newsroom.ann.click(own, label=catalogue.BUTTON_SHARE)

    assert shared.response.content == f"{words.SHARED}\n{words.SET_RIGHT_FOR_YOU_ALONE}"


async def test_a_card_shows_also_what_another_sets_right_while_it_changes(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrections, channel = quick_newsroom.services.corrections, quick_newsroom.channel
    ben = Asker(f"guild:{quick_newsroom.guild.id}", quick_newsroom.ben.id, channel.id, name="ben")
    lay_over, others = corrections.applied, [ben]

    async def meanwhile_another_does(reading: Reading, made: Sequence[Correction]) -> Reading:
        if made and others:
            span = reading.statements[0].spans[0]
            await corrections.make(others.pop(), reading, span, "speaker", "Tom Brindle")
        return await lay_over(reading, made)

    card = await a_card(quick_newsroom)
    dialog = await dialog_on(quick_newsroom, card, quick_newsroom.ann)
    monkeypatch.setattr(corrections, "applied", meanwhile_another_does)
    await quick_newsroom.ann.click(dialog, label=words.BUTTON_NOBODY)

    assert "1 speaker set by @ben" in text_of(card)


async def test_what_is_set_right_in_a_card_s_thread_holds_in_its_channel(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await quick_newsroom.ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = quick_newsroom.channel.threads
    inside = (await quick_newsroom.ben.slash(thread, "whosaid", text=ARTICLE)).followups[0]
    dialog = (await quick_newsroom.ben.click(inside, label=catalogue.BUTTON_WRONG_SPEAKER)).response
    await quick_newsroom.ben.select(dialog, [value_of("Nobody took", dialog)])
    await quick_newsroom.ben.select(dialog, [value_of("Tom Brindle", dialog)])
    shown = await who_said_what(quick_newsroom, card, quick_newsroom.ann)

    assert SPEAKER_SET.format(name="ben") in text_of(shown)


async def test_a_speaker_is_set_far_behind_in_a_long_article_as_well(quick_newsroom: Newsroom) -> None:
    long = "Rain fell on the quay for most of that week, and the boats stayed in.\n\n" * 30
    text = ARTICLE.replace("“Nobody", f"{long}“Nobody", 1)
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    dialog = await set_to_brindle(quick_newsroom, card, quick_newsroom.ben)

    assert words.NOW_SAID_BY.format(who="Tom Brindle") in text_of(dialog)
