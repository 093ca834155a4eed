"""Where the browser is, and how to start it: Debian's Chromium, driven by playwright from PyPI."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

try:
    from playwright.async_api import async_playwright
except ImportError:
    async_playwright = None

if TYPE_CHECKING:
    from playwright.async_api import Browser

CHROMIUM = shutil.which("chromium")
# Nothing that would leave this machine, and what a container lacks.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LONGEST_START_MS = 30_000


def why_not() -> str:
    """Why no browser can be started here; nothing where one can."""
    if CHROMIUM is None:
        return "needs chromium (on Debian: apt install chromium)"
    if async_playwright is None:
        return "needs playwright (pip install '.[dev]')"
    return ""


needs_browser = pytest.mark.skipif(bool(why_not()), reason=why_not() or "a browser is there")


@asynccontextmanager
async def running_browser() -> AsyncIterator["Browser"]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=ARGUMENTS, timeout=LONGEST_START_MS
        )
        try:
            yield browser
        finally:
            await browser.close()
