"""What discord.py raises where Discord refuses something."""

from types import SimpleNamespace
from typing import Any

import discord


def refused(status: int, code: int = 0, kind: type[discord.HTTPException] = discord.HTTPException) -> Any:
    response: Any = SimpleNamespace(status=status, reason="because")
    return kind(response, {"code": code, "message": "words of Discord’s"})
