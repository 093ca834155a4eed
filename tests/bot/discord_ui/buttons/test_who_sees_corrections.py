"""Where what somebody sets right shows: on every card of who may know of it, and on no other."""

from collections.abc import Sequence

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.readers.corrections import Correction
from bot.readers.reading import Reading
from tests.bot.discord_ui.buttons.correcting import (
    SPEAKER_SET,
    dialog_on,
    set_to_brindle,
    value_of,
    who_said_what,
)
from tests.bot.discord_ui.buttons.pressing import a_card
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio


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
