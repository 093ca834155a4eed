from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest_asyncio

from tests.browser.chromium import running_browser

if TYPE_CHECKING:
    from playwright.async_api import Browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> "AsyncIterator[Browser]":
    """One for all tests, which have it in a window of their own each: starting it is what takes long."""
    async with running_browser() as browser:
        yield browser
