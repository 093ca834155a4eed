"""The form that /summarize opens. A field takes 4,000 characters; a longer paste goes on in the next."""

from typing import Any

import discord

from bot.discord_ui.answers.errands import ReadingErrand, ShownFirst, Wish
from bot.discord_ui.messages.forms import SentForm, form_id
from bot.discord_ui.pastes.pastes import joined_pieces
from bot.discord_ui.pastes.pieces import TextPiece
from bot.discord_ui.words import command_catalogue as words

PURPOSE = "reading"
LONGEST_FIELD = 4000  # characters; Discord's documentation, "Text Input"
MOST_FILES = 5
FIELDS = ("first", "second", "third")
FRESH = "fresh"


class PasteForm(discord.ui.Modal):
    def __init__(self, wish: Wish, *, private: bool | None) -> None:
        """`private`: how its tick stands at first; None where there is nothing to choose."""
        purpose = (PURPOSE, wish.opening.name, FRESH if wish.fresh else "")
        super().__init__(title=words.FORM_TITLE, custom_id=form_id(*purpose))
        files = discord.ui.FileUpload[Any](
            custom_id="files", required=False, min_values=0, max_values=MOST_FILES
        )
        labels = (words.FORM_FIRST, words.FORM_SECOND, words.FORM_THIRD)
        hints = (words.FORM_FIRST_HINT, None, None)
        for label, hint, name in zip(labels, hints, FIELDS, strict=True):
            self.add_item(discord.ui.Label(text=label, description=hint, component=_field(name)))
        self.add_item(discord.ui.Label(text=words.FORM_FILE, component=files))
        if private is not None:
            tick = discord.ui.Checkbox[Any](custom_id="private", default=private)
            self.add_item(discord.ui.Label(text=words.FORM_PRIVATE, component=tick))
        self.stop()  # it is read by its id


def reading_asked_for(form: SentForm, message: int) -> tuple[ReadingErrand, bool, str | None]:
    """The errand, whether it is private, and the text where that is all of it.

    `message`: the id of the interaction.
    """
    _, opening, fresh = form.purpose
    fields = [form.text(name) for name in FIELDS]
    typed, files = joined_pieces(fields, LONGEST_FIELD), form.files("files")
    filled = [field for field in fields if field]
    is_full = bool(filled) and len(filled[-1]) >= LONGEST_FIELD
    errand = ReadingErrand(
        (TextPiece(typed), *files),
        Wish(ShownFirst[opening], fresh == FRESH),
        words.FIELD_WAS_FULL if is_full else "",
        message,
    )
    return errand, form.is_ticked("private"), None if files else typed


def _field(name: str) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        custom_id=name, style=discord.TextStyle.paragraph, required=False, max_length=LONGEST_FIELD
    )
