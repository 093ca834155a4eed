"""Against a web server on this machine, which stands in for the public network."""

import gzip
import socket
from collections.abc import AsyncIterator, Callable
from ipaddress import ip_address

import pytest
import pytest_asyncio
from aiohttp import web

from bot.documents import link_fetcher
from bot.documents.addresses import Address
from bot.documents.link_fetcher import MOST_REDIRECTS, USER_AGENT, CheckedResolver, LinkFetcher
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import page

pytestmark = pytest.mark.asyncio

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


def is_loopback(address: Address) -> bool:
    return address == ip_address(LOOPBACK)


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    server = web.TCPSite(runner, LOOPBACK, 0)
    await server.start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


async def refused(site: Site, link: str, *, patience: float = 5.0) -> str:
    with pytest.raises(UnreadableFile) as error:
        await site.fetcher(patience=patience).fetch(link)
    return error.value.user_message


async def test_a_page_comes_with_where_and_when_it_was_fetched(site: Site) -> None:
    site.serves()

    fetched = await site.fetcher().fetch(site.link())

    assert fetched.data == STORY
    assert (fetched.origin.kind, fetched.origin.url) == ("link", site.link())
    assert fetched.origin.fetched_at == 1_780_000_000


async def test_byline_says_who_it_is_and_brings_no_cookies(site: Site) -> None:
    def sets_a_cookie(_: web.Request) -> web.Response:
        response = web.Response(status=302, headers={"Location": "/ferry"})
        response.set_cookie("visitor", "7")
        return response

    site.says("/", sets_a_cookie)
    site.serves()
    await site.fetcher().fetch(site.link("/"))

    assert {one.headers["User-Agent"] for one in site.requests} == {USER_AGENT}
    assert not any("Cookie" in one.headers for one in site.requests)


@pytest.mark.parametrize(
    "link",
    [
        "ftp://courier.example/ferry",
        "file:///etc/passwd",
        "courier.example",
        "javascript:alert(1)",
        "http://",
        "http://[::1",
        "",
    ],
)
async def test_what_is_no_link_to_a_page_is_refused(site: Site, link: str) -> None:
    assert await refused(site, link) == texts.NOT_A_LINK


async def test_a_site_that_cannot_be_reached_says_so(site: Site) -> None:
    with socket.socket() as unused:
        unused.bind((LOOPBACK, 0))
        site.port = unused.getsockname()[1]
    link = site.link()

    assert await refused(site, link) == texts.LINK_UNREACHABLE


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.2:{port}/",
        "http://[::1]:{port}/",
        "http://courier.example:1/",
        "http://ana:secret@courier.example:{port}/",
        "http://0x7f000002:{port}/",
    ],
    ids=["address", "IPv6 address", "another port", "with a password", "address in another notation"],
)
async def test_a_link_that_leads_inside_is_refused_and_nobody_is_asked(site: Site, link: str) -> None:
    site.names.inside.add("0x7f000002")

    assert await refused(site, link.format(port=site.port)) in (texts.LINK_NOT_PUBLIC, texts.LINK_UNREACHABLE)
    assert site.requests == []


async def test_a_name_that_leads_inside_is_refused(site: Site) -> None:
    site.names.inside.add("printer.example")

    assert await refused(site, site.link(host="printer.example")) == texts.LINK_NOT_PUBLIC
    assert site.requests == []


async def test_a_name_is_refused_where_one_of_its_addresses_leads_inside(site: Site) -> None:
    class TwoAddresses(Names):
        async def look_up(
            self, host: str, port: int, family: socket.AddressFamily
        ) -> list[tuple[socket.AddressFamily, str]]:
            return [(socket.AF_INET, LOOPBACK), (socket.AF_INET, INSIDE)]

    site.names = TwoAddresses()

    assert await refused(site, site.link()) == texts.LINK_NOT_PUBLIC


async def test_a_redirect_inside_is_refused(site: Site) -> None:
    site.names.inside.add("printer.example")
    site.redirects("/ferry", site.link("/", "printer.example"))

    assert await refused(site, site.link()) == texts.LINK_NOT_PUBLIC


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://courier.example/", "http://courier.example:1/", ""]
)
async def test_a_redirect_to_what_is_no_page_is_refused(site: Site, to: str) -> None:
    site.redirects("/ferry", to)

    assert await refused(site, site.link()) in (
        texts.NOT_A_LINK,
        texts.LINK_NOT_PUBLIC,
        texts.LINK_GOES_ROUND,
    )


async def test_a_page_that_unpacks_to_too_much_is_refused(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_fetcher, "MOST_BYTES", 10_000)
    packed = gzip.compress(b"x" * 1_000_000)
    site.says(
        "/ferry",
        lambda _: web.Response(body=packed, content_type="text/html", headers={"Content-Encoding": "gzip"}),
    )

    assert await refused(site, site.link()) == texts.LINK_TOO_LARGE


async def test_a_name_that_leads_inside_the_second_time_is_refused(site: Site) -> None:
    site.names.turning.add("turning.example")
    site.says("/robots.txt", lambda _: web.Response(status=404, headers={"Connection": "close"}))
    site.serves()

    assert await refused(site, site.link(host="turning.example")) == texts.LINK_NOT_PUBLIC


async def test_redirects_are_followed_so_far(site: Site) -> None:
    for number in range(MOST_REDIRECTS):
        site.redirects(f"/{number}", f"/{number + 1}")
    site.serves(f"/{MOST_REDIRECTS}")

    assert (await site.fetcher().fetch(site.link("/0"))).origin.url == site.link(f"/{MOST_REDIRECTS}")


async def test_a_link_that_leads_on_and_on_is_given_up(site: Site) -> None:
    site.redirects("/ferry", "/ferry")

    assert await refused(site, site.link()) == texts.LINK_GOES_ROUND


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, texts.LINK_CLOSED),
        (402, texts.LINK_CLOSED),
        (403, texts.LINK_CLOSED),
        (404, texts.LINK_UNREACHABLE),
        (503, texts.LINK_UNREACHABLE),
    ],
)
async def test_a_page_that_is_not_given_says_what_to_do_instead(
    site: Site, status: int, message: str
) -> None:
    site.serves(status=status)

    assert await refused(site, site.link()) == message


async def test_what_is_no_text_is_refused(site: Site) -> None:
    site.serves(kind="video/mp4")

    assert await refused(site, site.link()) == texts.LINK_NO_PAGE


async def test_a_page_that_is_too_large_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_fetcher, "MOST_BYTES", len(STORY) - 1)
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_TOO_LARGE


async def test_a_page_that_takes_too_long_is_given_up(site: Site) -> None:
    site.serves()

    assert await refused(site, site.link(), patience=0.0) == texts.LINK_TOO_SLOW


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /ferry", False),
        ("User-agent: Byline\nDisallow: /", False),
        ("User-agent: *\nDisallow: /private", True),
        ("User-agent: Other\nDisallow: /", True),
    ],
)
async def test_a_site_s_rules_for_programs_are_respected(site: Site, rules: str, *, allowed: bool) -> None:
    site.serves("/robots.txt", rules.encode(), "text/plain")
    site.serves()

    if allowed:
        assert (await site.fetcher().fetch(site.link())).data == STORY
    else:
        assert await refused(site, site.link()) == texts.LINK_FORBIDDEN_BY_SITE
        assert [one.path for one in site.requests] == ["/robots.txt"]


async def test_a_site_whose_rules_cannot_be_read_is_left_alone(site: Site) -> None:
    site.serves("/robots.txt", status=500)
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_UNREACHABLE


async def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.2:1")
    site.serves()

    assert (await site.fetcher().fetch(site.link())).data == STORY
