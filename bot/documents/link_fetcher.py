"""Fetch the page behind a link that somebody gave, as an honest visitor within bounds.

A link is anybody's words, so it must not lead inside: only http and https on their usual ports, only
public addresses. Each address is checked when the connection to it is made, so that a name that leads
elsewhere the second time is refused as well; redirects are followed one by one, each checked anew.
"""

import asyncio
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.article.article import Origin
from bot.documents.addresses import Address, is_public, literal_address, looks_like_address
from bot.documents.charsets import in_utf_8_as_told
from bot.documents.kinds import kind_of
from bot.documents.site_rules import LONGEST_BYTES, may_open
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

USUAL_PORTS = {"http": 80, "https": 443}
MOST_BYTES = 5_000_000
PATIENCE_SECONDS = 15.0
MOST_REDIRECTS = 5
USER_AGENT = "Byline/1.0 (reads one page when somebody asks for it; no crawler)"
_ROBOTS_NAME = "Byline"
_READABLE = ("text/", "application/xhtml+xml", "application/pdf")
_OF_NO_KIND = ("application/octet-stream", "binary/octet-stream")  # as some servers call PDFs
_FOR_SUBSCRIBERS = (401, 402, 403, 407, 451)
_REDIRECTS = (301, 302, 303, 307, 308)


class LinkRefused(UnreadableFile):
    """The link leads where Byline does not go."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """`name` tells what the file is called; `origin` where it was fetched at last, and when."""

    data: bytes
    name: str
    origin: Origin


class CheckedResolver(AbstractResolver):
    """Looks names up, and gives their addresses only where every one of them is allowed."""

    def __init__(self, is_allowed: Callable[[Address], bool] = is_public) -> None:
        self._is_allowed = is_allowed

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self.look_up(host, port, family)
        if not all(self._is_allowed(ip_address(address)) for _, address in found):
            raise LinkRefused(texts.LINK_NOT_PUBLIC)
        return [
            ResolveResult(
                hostname=host, host=address, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST
            )
            for kind, address in found
        ]

    async def look_up(
        self, host: str, port: int, family: socket.AddressFamily
    ) -> list[tuple[socket.AddressFamily, str]]:
        """Raises `OSError` where there is no such name."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, family=family)
        return [(kind, str(address[0]).partition("%")[0]) for kind, _, _, _, address in found]

    async def close(self) -> None:
        """There is nothing to close."""


class LinkFetcher:
    """`resolver`, `is_allowed`, `ports` and `now` are for the tests, which have no public addresses."""

    def __init__(
        self,
        resolver: AbstractResolver | None = None,
        *,
        is_allowed: Callable[[Address], bool] = is_public,
        ports: dict[str, int] | None = None,
        patience: float = PATIENCE_SECONDS,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._resolver = resolver or CheckedResolver(is_allowed)
        self._is_allowed = is_allowed
        self._ports = ports or USUAL_PORTS
        self._patience = patience
        self._now = now

    async def fetch(self, link: str) -> FetchedPage:
        """The page behind `link`. Raises `ArticleError` with words for who gave the link."""
        try:
            async with asyncio.timeout(self._patience), self._session() as session:
                return await self._follow(session, self._checked(link))
        except TimeoutError as error:
            raise UnreadableFile(texts.LINK_TOO_SLOW) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise UnreadableFile(texts.LINK_UNREACHABLE) from error

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=self._resolver, use_dns_cache=False, limit=2),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": USER_AGENT, "Accept": "text/html, application/pdf, text/plain;q=0.9"},
            timeout=aiohttp.ClientTimeout(total=self._patience),
            trust_env=False,
        )

    def _checked(self, link: str) -> URL:
        try:
            url = URL(link.strip().strip("<>"))
        except ValueError as error:
            raise LinkRefused(texts.NOT_A_LINK) from error
        if url.scheme not in self._ports or not url.host:
            raise LinkRefused(texts.NOT_A_LINK)
        address = literal_address(url.host)
        is_inside = looks_like_address(url.host) if address is None else not self._is_allowed(address)
        if is_inside or url.port != self._ports[url.scheme] or url.user or url.password:
            raise LinkRefused(texts.LINK_NOT_PUBLIC)
        return url.with_fragment(None)

    async def _follow(self, session: aiohttp.ClientSession, url: URL) -> FetchedPage:
        for _ in range(MOST_REDIRECTS + 1):
            await self._respect_robots(session, url)
            async with session.get(url, allow_redirects=False) as response:
                if response.status not in _REDIRECTS:
                    return await self._page(response, url)
                url = self._checked(str(url.join(URL(response.headers.get("Location", "")))))
        raise UnreadableFile(texts.LINK_GOES_ROUND)

    async def _page(self, response: aiohttp.ClientResponse, url: URL) -> FetchedPage:
        if response.status in _FOR_SUBSCRIBERS:
            raise UnreadableFile(texts.LINK_CLOSED)
        if response.status != 200:
            raise UnreadableFile(texts.LINK_UNREACHABLE)
        if not response.content_type.startswith((*_READABLE, *_OF_NO_KIND)):
            raise UnreadableFile(texts.LINK_NO_PAGE)
        data = await _read_at_most(response, MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise UnreadableFile(texts.LINK_TOO_LARGE)
        if response.content_type in _OF_NO_KIND and kind_of(data, url.name) != "pdf":
            raise UnreadableFile(texts.LINK_NO_PAGE)
        text = in_utf_8_as_told(data, response.charset)
        return FetchedPage(text, url.name or "page.html", Origin("link", None, str(url), int(self._now())))

    async def _respect_robots(self, session: aiohttp.ClientSession, url: URL) -> None:
        rules = await self._robots(session, url.with_path("/robots.txt").with_query(None))
        if not await asyncio.to_thread(may_open, rules, _ROBOTS_NAME, url.raw_path_qs):
            raise UnreadableFile(texts.LINK_FORBIDDEN_BY_SITE)

    async def _robots(self, session: aiohttp.ClientSession, url: URL) -> bytes:
        """RFC 9309: no file allows all, and so do too many redirects; a server that fails allows nothing."""
        for _ in range(MOST_REDIRECTS + 1):
            async with session.get(url, allow_redirects=False) as response:
                if response.status >= 500:
                    raise UnreadableFile(texts.LINK_UNREACHABLE)
                if response.status in _REDIRECTS:
                    url = self._checked(str(url.join(URL(response.headers.get("Location", "")))))
                    continue
                return await _read_at_most(response, LONGEST_BYTES) if response.status == 200 else b""
        return b""


async def _read_at_most(response: aiohttp.ClientResponse, most: int) -> bytes:
    """The first `most` bytes."""
    data = bytearray()
    async for chunk in response.content.iter_chunked(65_536):
        data += chunk
        if len(data) >= most:
            break
    return bytes(data[:most])
