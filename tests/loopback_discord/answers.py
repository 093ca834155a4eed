"""Answers of the REST API: JSON, and refusals with Discord's own codes."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 -- the name says what happened, as people would
    """Discord does not do it. `code` is one of Discord's documented JSON error codes."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def answer(status: int, body: Any, headers: Mapping[str, str] | None = None) -> web.Response:
    """discord.py takes a body for JSON only under this exact type, with no character set behind it."""
    if status == 204:
        return web.Response(status=status, headers=headers)
    return web.Response(
        status=status,
        body=json.dumps(body).encode(),
        headers={"Content-Type": "application/json", **(headers or {})},
    )


def refusal(status: int, code: int, message: str) -> web.Response:
    return answer(status, {"message": message, "code": code}, {"Via": "1.1 google"})
