"""The form that /summarize opens. A field takes 4,000 characters; a longer paste goes on in the next."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.discord_ui.answers.answering import told
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.messages.pastes import Paste, joined
from bot.discord_ui.words import command_catalogue as words

LONGEST_FIELD = 4000  # characters; Discord's documentation, "Text Input"
MOST_FILES = 5
FIELDS = ("first", "second", "third")


@dataclass(frozen=True, slots=True)
class FormInput:
    fields: tuple[str, ...]
    files: Sequence[discord.Attachment]
    private: bool

    @property
    def typed(self) -> str:
        """The fields as one text."""
        return joined(self.fields, LONGEST_FIELD)

    async def paste(self) -> Paste:
        """The fields, then the files, as one text. Raises `Refusal`."""
        text = joined([self.typed, *await texts_of(self.files)])
        filled = [field for field in self.fields if field]
        is_full = bool(filled) and len(filled[-1]) >= LONGEST_FIELD
        return Paste(text, words.FIELD_WAS_FULL if is_full else "")


class PasteForm(discord.ui.Modal):
    """The form's own id stays random: with a fixed one Discord mixes up the forms of several people."""

    def __init__(
        self, submitted: Callable[[discord.Interaction, FormInput], Awaitable[None]], *, private: bool
    ) -> None:
        super().__init__(title=words.FORM_TITLE)
        self._submitted = submitted
        self._fields = [_field(name) for name in FIELDS]
        self._files = discord.ui.FileUpload[Any](
            custom_id="files", required=False, min_values=0, max_values=MOST_FILES
        )
        self._private = discord.ui.Checkbox[Any](custom_id="private", default=private)
        labels = (words.FORM_FIRST, words.FORM_SECOND, words.FORM_THIRD)
        hints = (words.FORM_FIRST_HINT, None, None)
        for label, hint, field in zip(labels, hints, self._fields, strict=True):
            self.add_item(discord.ui.Label(text=label, description=hint, component=field))
        self.add_item(discord.ui.Label(text=words.FORM_FILE, component=self._files))
        self.add_item(discord.ui.Label(text=words.FORM_PRIVATE, component=self._private))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        given = FormInput(
            tuple(field.value for field in self._fields), tuple(self._files.values), self._private.value
        )
        async with told(interaction, "taking a form"):
            await self._submitted(interaction, given)


def _field(name: str) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        custom_id=name, style=discord.TextStyle.paragraph, required=False, max_length=LONGEST_FIELD
    )
