import asyncio
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages import attachments
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.words import command_catalogue as words
from bot.documents.read_document import MOST_BYTES
from tests.bot.discord_ui.refusals import refused

pytestmark = pytest.mark.asyncio


@dataclass
class File:
    """An attachment, as far as it is looked at."""

    filename: str = "ferry.txt"
    data: bytes = b"The ferry sank."
    size: int = 15
    content_type: str | None = None
    error: Exception | None = None
    never_comes: bool = False

    async def read(self) -> bytes:
        if self.never_comes:
            await asyncio.Event().wait()
        if self.error:
            raise self.error
        return self.data


async def texts(*files: Any, **options: Any) -> list[str]:
    return await texts_of(files, **options)


async def test_a_file_without_a_content_type_is_read_by_its_content() -> None:
    assert await texts(File()) == ["The ferry sank."]


async def test_several_files_come_in_their_order() -> None:
    assert await texts(File(data=b"One."), File(data=b"Two.")) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (File(error=refused(404, kind=discord.NotFound)), words.FILE_GONE),
        (File(error=refused(403, kind=discord.Forbidden)), words.FILE_GONE),
        (File(error=refused(500)), words.FILE_FAILED),
        (File(error=ConnectionResetError()), words.FILE_FAILED),
    ],
    ids=["vanished", "expired", "broken", "cut"],
)
async def test_a_file_that_discord_does_not_hand_over_has_its_own_message(file: File, says: str) -> None:
    with pytest.raises(Refusal) as caught:
        await texts(file)

    assert caught.value.user_message == says.format(name="ferry.txt")


async def test_a_file_that_takes_too_long_is_not_waited_for() -> None:
    with pytest.raises(Refusal) as caught:
        await texts(File(never_comes=True), patience=0.01)

    assert caught.value.user_message == words.FILE_SLOW.format(name="ferry.txt")


async def test_what_failed_is_not_fetched_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    paused: list[float] = []

    async def sleep(seconds: float) -> None:
        paused.append(seconds)

    monkeypatch.setattr(attachments.asyncio, "sleep", sleep)
    with pytest.raises(Refusal):
        await texts(File(error=refused(500)))

    assert paused == [*attachments.PAUSES_SECONDS]


async def test_a_file_that_is_too_large_is_not_fetched() -> None:
    file = File(size=29_000_000, error=AssertionError("it was fetched"))

    with pytest.raises(Refusal, match=r"29\.0 MB"):
        await texts(file)


async def test_a_file_of_the_largest_size_is_read() -> None:
    assert await texts(File(size=MOST_BYTES)) == ["The ferry sank."]


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 60 + "…")])
async def test_a_files_long_name_is_cut(length: int, shown: str) -> None:
    with pytest.raises(Refusal) as caught:
        await texts(File("x" * length, error=refused(404, kind=discord.NotFound)))

    assert caught.value.user_message == words.FILE_GONE.format(name=shown)


async def test_a_files_name_neither_formats_nor_pings() -> None:
    with pytest.raises(Refusal) as caught:
        await texts(File("**@everyone**.txt", b"\x00\x01\x02"))

    assert "@everyone" not in caught.value.user_message
    assert "\\*\\*" in caught.value.user_message
