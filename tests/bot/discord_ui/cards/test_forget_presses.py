"""The buttons of what asks whether to forget."""

import discord
import pytest

from bot.discord_ui.cards.forget_presses import ForgetPress, Step, What, forget_button


@pytest.mark.parametrize(
    ("step", "style"),
    [
        (Step.FORGET, discord.ButtonStyle.danger),
        (Step.CANCEL, discord.ButtonStyle.secondary),
        (Step.LOOK, discord.ButtonStyle.secondary),
    ],
)
def test_only_what_erases_is_red(step: Step, style: discord.ButtonStyle) -> None:
    item = forget_button("Forget", ForgetPress(step, What.ARTICLE, 5, 600)).item

    assert isinstance(item, discord.ui.Button)
    assert item.style is style
