"""The buttons of what asks whether to forget."""

import discord
import pytest

from bot.discord_ui.cards.forget_presses import ForgetKind, ForgetPress, ForgetStep, forget_button


@pytest.mark.parametrize(
    ("step", "style"),
    [
        (ForgetStep.FORGET, discord.ButtonStyle.danger),
        (ForgetStep.CANCEL, discord.ButtonStyle.secondary),
        (ForgetStep.LOOK, discord.ButtonStyle.secondary),
    ],
)
def test_only_what_erases_is_red(step: ForgetStep, style: discord.ButtonStyle) -> None:
    item = forget_button("Forget", ForgetPress(step, ForgetKind.ARTICLE, 5, 600)).item

    assert isinstance(item, discord.ui.Button)
    assert item.style is style
