"""What is done with a form that somebody sent in, by what it is for."""

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.buttons import correction_dialog
from bot.discord_ui.buttons.correction_dialog import CorrectionDialog
from bot.discord_ui.commands import paste_form, question_form
from bot.discord_ui.commands.reading import answer_reading
from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.forms import sent_form
from bot.discord_ui.words import command_catalogue as words


class Forms:
    correcting: CorrectionDialog

    def __init__(self, deliverer: Deliverer, reader: ArticleReader) -> None:
        self._deliverer = deliverer
        self._reader = reader

    async def handle_form(self, interaction: discord.Interaction) -> None:
        form = sent_form(dict(interaction.data or {}))
        if form is None:
            return
        async with self._deliverer.telling_failures(interaction, "taking a form"):
            match form.purpose:
                case (paste_form.PURPOSE, _, _):
                    errand, private, pasted = paste_form.reading_asked_for(form, interaction.id)
                    await answer_reading(
                        self._deliverer, self._reader, interaction, errand, pasted, private=private
                    )
                case (correction_dialog.PURPOSE, _, _):
                    await self.correcting.handle_form(interaction, form)
                case (question_form.PURPOSE, _):
                    await question_form.handle_form(self._deliverer, interaction, form)
                case _:
                    raise Refusal(words.BUTTON_UNKNOWN)
