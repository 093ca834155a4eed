"""The form of the Ask button; the answer is private."""

from typing import Any

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import LONGEST_QUESTION
from bot.discord_ui.cards.article_keys import digest_of
from bot.discord_ui.cards.presses import Press
from bot.discord_ui.messages.forms import SentForm, form_id
from bot.discord_ui.words import command_catalogue as words

PURPOSE = "question"
FIELD = "question"


async def open_question_form(interaction: discord.Interaction, press: Press) -> None:
    await interaction.response.send_modal(QuestionForm(press.article))


class QuestionForm(discord.ui.Modal):
    def __init__(self, article: str) -> None:
        super().__init__(title=words.ASK_TITLE, custom_id=form_id(PURPOSE, article))
        field = discord.ui.TextInput[Any](
            custom_id=FIELD, style=discord.TextStyle.paragraph, max_length=LONGEST_QUESTION
        )
        self.add_item(discord.ui.Label(text=words.OPTION_QUESTION, component=field))
        self.stop()  # it is read by its id


async def handle_form(deliverer: Deliverer, interaction: discord.Interaction, form: SentForm) -> None:
    _, article = form.purpose
    errand = QuestionErrand(form.text(FIELD), about=(digest_of(article),))
    await deliverer.answer_interaction(interaction, errand, private=True)
