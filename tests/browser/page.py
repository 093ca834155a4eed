"""A person at the page of `byline try`: types commands, fills forms, presses buttons and looks.

Each step waits for what it needs and never for a time, so that a test reads like what the person does:

    await person.sends_command("whosaid")
    await person.pastes(article)
    await person.sees("Grant Shapps")
    await person.asks("Who sold the cranes?")
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

try:
    from playwright.async_api import expect
except ImportError:  # the tests are skipped then
    expect = None

from tests.loopback_discord.watch import PATIENCE_SECONDS

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page

DESKTOP, PHONE = (1280, 900), (390, 844)
PATIENCE_MS = 1000 * PATIENCE_SECONDS
NOTHING: Mapping[str, str] = MappingProxyType({})


class Person:
    def __init__(self, page: "Page") -> None:
        self.page = page
        page.set_default_timeout(PATIENCE_MS)

    # Looking

    @property
    def messages(self) -> "Locator":
        return self.page.locator("#channel-message-list article")

    @property
    def last_message(self) -> "Locator":
        return self.messages.last

    @property
    def form(self) -> "Locator":
        return self.page.locator(".modal-dialog")

    def message_with(self, words: str) -> "Locator":
        """The latest one."""
        return self.messages.filter(has_text=words).last

    async def sees(self, words: str | re.Pattern[str]) -> None:
        """In the latest message, now or soon."""
        await expect(self.last_message).to_contain_text(words, timeout=PATIENCE_MS)

    async def sees_somewhere(self, words: str) -> None:
        await expect(self.message_with(words)).to_be_visible(timeout=PATIENCE_MS)

    async def sees_messages(self, count: int) -> None:
        await expect(self.messages).to_have_count(count, timeout=PATIENCE_MS)

    async def has_no(self, button: str) -> None:
        """On the latest message."""
        found = self.last_message.get_by_role("button", name=button, exact=True)
        await expect(found).to_have_count(0, timeout=PATIENCE_MS)

    async def is_told(self, words: str) -> None:
        """By the page, above the channel."""
        await expect(self.page.locator("#action-status")).to_have_text(words, timeout=PATIENCE_MS)

    async def lines_above_the_last_message(self) -> int:
        """How many lines show of the message that it replies to."""
        excerpt = self.last_message.locator(".message-reply .reply-excerpt")
        lines: int = await excerpt.evaluate(
            """(one) => new Set([...(() => { const range = document.createRange();
                range.selectNodeContents(one); return range.getClientRects(); })()]
                .map((box) => Math.round(box.top))).size"""
        )
        return lines

    async def overflow(self) -> int:
        """By how many pixels anything is wider than the page."""
        wider: int = await self.page.evaluate(
            """() => Math.max(...[document.documentElement, ...document.querySelectorAll(
                "#channel-timeline, #channel-message-list article, .channel-composer, .modal-body")]
                .map((one) => one.scrollWidth - one.clientWidth))"""
        )
        return wider

    # Acting

    async def opens(self, address: str) -> None:
        await self.page.goto(address)
        await self._has_opened()

    async def sends_command(self, name: str, chosen: Mapping[str, str] = NOTHING, **options: str) -> None:
        """`chosen`: options whose value is one of a list, by the words that stand there."""
        await self.begins_command(name)
        for option, value in options.items():
            await (await self._option(option)).fill(value)
        for option, value in chosen.items():
            await (await self._option(option)).click()
            await self.page.get_by_role("option", name=value).first.click()
        await self.page.get_by_role("button", name="Send").click()
        await self._is_served()

    async def begins_command(self, name: str) -> None:
        await self._composer.fill(f"/{name}")
        await self.page.get_by_role("option", name=f"/{name}").first.click()
        await expect(self.page.locator("[data-command-chip]")).to_be_visible(timeout=PATIENCE_MS)

    async def asks(self, question: str, **options: str) -> None:
        """And waits for the answer's message, which may still grow."""
        before = await self.messages.count()
        await self.sends_command("ask", question=question, **options)
        await self.sees_messages(before + 1)

    async def writes(self, text: str) -> None:
        await self._composer.fill(text)
        await self.page.get_by_role("button", name="Send").click()
        await self._is_served()

    async def pastes(self, *texts: str, file: Path | None = None, only_me: bool = False) -> None:
        """Into the fields of the form for an article, and submits it."""
        await self.types_into_form(*texts)
        if file is not None:
            await self.form.locator("input[type=file]").set_input_files(file)
        if only_me:
            await self.form.get_by_label("Show the answer only to me").check()
        await self.submits()

    async def summarizes(self, text: str) -> None:
        await self.sends_command("summarize")
        await self.pastes(text)

    async def types_into_form(self, *texts: str) -> None:
        for field, text in zip(("Text", "Text, continued", "Text, continued again"), texts, strict=False):
            await self.form.get_by_label(field, exact=True).fill(text)

    async def submits(self) -> None:
        await self.form.get_by_role("button", name="Submit").click()
        await expect(self.form).to_have_count(0, timeout=PATIENCE_MS)

    async def presses(self, label: str, message: "Locator | None" = None) -> None:
        """A button, of the latest message that has it."""
        place = message or self.messages
        await place.get_by_role("button", name=label, exact=True).last.click()
        await self._is_served()

    async def chooses(self, menu: str, choice: str) -> None:
        """From the menu of that name, of the latest message that has it."""
        await self.messages.get_by_role("combobox", name=menu).last.click()
        await self.page.get_by_role("option", name=choice).first.click()
        await self._is_served()

    async def types_and_enters_twice(self, text: str) -> None:
        await self._composer.press_sequentially(text)
        await expect(self.page.get_by_role("option", name=text).first).to_be_visible(timeout=PATIENCE_MS)
        await self.page.keyboard.press("Enter")
        await self.page.keyboard.press("Enter")

    async def types_where_the_cursor_is(self, text: str) -> None:
        await expect(self.form).to_be_visible(timeout=PATIENCE_MS)
        await expect(self.form.locator(":focus")).to_have_count(1, timeout=PATIENCE_MS)
        await self.page.keyboard.insert_text(text)

    async def opens_thread(self) -> None:
        """The one that was last spoken of."""
        await self.messages.locator(".mention, .thread-summary").last.click()
        await self._has_opened(in_thread=True)

    async def goes_back_to_the_channel(self) -> None:
        await self.page.locator(".channel-header").click()
        await self._has_opened()

    async def looks_as(self, name: str) -> None:
        await self.page.get_by_label("Viewing as").select_option(name)
        await self._is_served()

    @property
    def _composer(self) -> "Locator":
        return self.page.locator("#channel-composer-input")

    async def _option(self, name: str) -> "Locator":
        field = self.page.locator(f'.command-option-input[data-option="{name}"]')
        if not await field.count():
            await self.page.locator("[data-command-chip]").click()
            await self.page.get_by_role("option", name=name).first.click()
        return field

    async def _has_opened(self, *, in_thread: bool = False) -> None:
        await self.page.wait_for_url(lambda url: ("channel=" in url) is in_thread)
        await expect(self._composer).to_be_visible(timeout=PATIENCE_MS)
        await self._is_served()

    async def _is_served(self) -> None:
        """The page takes one action at a time, and says when it is ready for the next."""
        await expect(self.page.locator("#preview-app")).to_have_attribute(
            "aria-busy", "false", timeout=PATIENCE_MS
        )
