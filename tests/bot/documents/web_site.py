"""A web server on this machine, which stands in for the public network."""

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address

import pytest
from aiohttp import web

from bot.documents.addresses import Address
from bot.documents.link_fetcher import CheckedResolver, LinkFetcher
from bot.errors import UnreadableFile
from tests.bot.documents.making import page

LOOPBACK, INSIDE = "127.0.0.1", "127.0.0.2"
STORY = page(["The ferry Alma sank in the harbour of Saltmere on Monday, the harbour board said."] * 3)
Answer = Callable[[web.Request], web.StreamResponse]


class Names(CheckedResolver):
    """Every name leads to the test's server, those of `inside` to an address that is not public."""

    def __init__(self) -> None:
        super().__init__(is_loopback)
        self.inside: set[str] = set()
        self.turning: set[str] = set()  # lead inside from their second look-up on
        self.asked: list[str] = []

    async def look_up(
        self, host: str, port: int, family: socket.AddressFamily
    ) -> list[tuple[socket.AddressFamily, str]]:
        is_inside = host in self.inside or (host in self.turning and host in self.asked)
        self.asked.append(host)
        return [(socket.AF_INET, INSIDE if is_inside else LOOPBACK)]


class Site:
    def __init__(self) -> None:
        self.names = Names()
        self.answers: dict[str, Answer] = {}
        self.requests: list[web.Request] = []
        self.port = 0

    def fetcher(self, *, patience: float = 5.0) -> LinkFetcher:
        ports = {"http": self.port}
        return LinkFetcher(
            self.names, is_allowed=is_loopback, ports=ports, patience=patience, now=lambda: 1_780_000_000.9
        )

    def link(self, path: str = "/ferry", host: str = "courier.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def says(self, path: str, answer: Answer) -> None:
        self.answers[path] = answer

    def serves(
        self, path: str = "/ferry", body: bytes = STORY, kind: str = "text/html", status: int = 200
    ) -> None:
        self.says(path, lambda _: web.Response(body=body, content_type=kind, status=status))

    def redirects(self, path: str, to: str) -> None:
        self.says(path, lambda _: web.Response(status=302, headers={"Location": to}))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(request)
        known = self.answers.get(request.path)
        return known(request) if known else web.Response(status=404)


@asynccontextmanager
async def running_site() -> AsyncIterator[Site]:
    site = Site()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    server = web.TCPSite(runner, LOOPBACK, 0)
    await server.start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        await runner.cleanup()


def is_loopback(address: Address) -> bool:
    return address == ip_address(LOOPBACK)


async def refused(site: Site, link: str, *, patience: float = 5.0) -> str:
    with pytest.raises(UnreadableFile) as error:
        await site.fetcher(patience=patience).fetch(link)
    return error.value.user_message
