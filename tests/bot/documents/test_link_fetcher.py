"""Against a web server on this machine, which stands in for the public network."""

import gzip
import re
import socket

import pytest
from aiohttp import web

from bot.documents import link_fetcher
from bot.documents.link_fetcher import MOST_REDIRECTS, USER_AGENT
from bot.documents.web_pages import WebPages
from bot.errors import ArticleError
from bot.words import fixed_texts as texts
from tests.bot.documents.making import pdf
from tests.bot.documents.web_site import (
    LOOPBACK,
    STORY,
    Site,
    refused,
)

pytestmark = pytest.mark.asyncio


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


async def test_redirects_are_followed_so_far(site: Site) -> None:
    for number in range(MOST_REDIRECTS):
        site.redirects(f"/{number}", f"/{number + 1}")
    site.serves(f"/{MOST_REDIRECTS}")

    assert (await site.fetcher().fetch(site.link("/0"))).origin.url == site.link(f"/{MOST_REDIRECTS}")


async def test_no_more_than_five_redirects_are_followed(site: Site) -> None:
    for number in range(6):
        site.redirects(f"/{number}", f"/{number + 1}")
    site.serves("/6")

    assert await refused(site, site.link("/0")) == texts.LINK_GOES_ROUND
    assert (await site.fetcher().fetch(site.link("/1"))).data == STORY


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


@pytest.mark.parametrize(
    "body", [b"", b"<html><body><script>render()</script></body></html>"], ids=["nothing", "a script alone"]
)
async def test_of_an_empty_page_its_text_is_asked_for(site: Site, body: bytes) -> None:
    site.serves(body=body)

    with pytest.raises(ArticleError) as error:
        await WebPages(site.fetcher()).read(site.link())
    assert re.search("paste the (article's )?text", error.value.user_message, re.IGNORECASE)


async def test_what_is_no_text_is_refused(site: Site) -> None:
    site.serves(kind="video/mp4")

    assert await refused(site, site.link()) == texts.LINK_NO_PAGE


async def test_a_pdf_whose_kind_its_server_does_not_know_is_taken_for_one(site: Site) -> None:
    ruling = pdf([["The ferry sank on Monday."]])
    site.serves("/ruling", ruling, "application/octet-stream")
    site.serves("/program", b"\x7fELF and so on", "application/octet-stream")

    assert (await site.fetcher().fetch(site.link("/ruling"))).data == ruling
    assert await refused(site, site.link("/program")) == texts.LINK_NO_PAGE


async def test_a_page_may_have_five_megabytes_and_no_more(site: Site) -> None:
    site.serves("/large", b" " * 5_000_000)
    site.serves("/larger", b" " * 5_000_001)

    assert len((await site.fetcher().fetch(site.link("/large"))).data) == 5_000_000
    assert await refused(site, site.link("/larger")) == texts.LINK_TOO_LARGE


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


async def test_the_rules_of_the_page_that_a_link_leads_on_to_are_respected_too(site: Site) -> None:
    site.serves("/robots.txt", b"User-agent: *\nDisallow: /private", "text/plain")
    site.redirects("/ferry", "/private")
    site.serves("/private")

    assert await refused(site, site.link()) == texts.LINK_FORBIDDEN_BY_SITE
    assert [one.path for one in site.requests] == ["/robots.txt", "/ferry", "/robots.txt"]


async def test_rules_that_stand_elsewhere_are_looked_for_there(site: Site) -> None:
    site.redirects("/robots.txt", "/rules/robots.txt")
    site.serves("/rules/robots.txt", b"User-agent: *\nDisallow: /", "text/plain")
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_FORBIDDEN_BY_SITE


async def test_rules_that_lead_on_and_on_forbid_nothing(site: Site) -> None:
    site.redirects("/robots.txt", "/robots.txt")
    site.serves()

    assert (await site.fetcher().fetch(site.link())).data == STORY


async def test_rules_that_lead_inside_are_not_asked_for(site: Site) -> None:
    site.names.inside.add("printer.example")
    site.redirects("/robots.txt", site.link("/robots.txt", "printer.example"))
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_NOT_PUBLIC
    assert [one.path for one in site.requests] == ["/robots.txt"]


async def test_the_beginning_of_long_rules_counts(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n" + b"# and so on\n" * 50_000
    site.serves("/robots.txt", rules, "text/plain")
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_FORBIDDEN_BY_SITE


async def test_a_page_is_in_the_letters_that_its_server_names(site: Site) -> None:
    polish = "<html><body><p>Prom zatonął w poniedziałek, poinformował zarząd portu.</p></body></html>"
    headers = {"Content-Type": "text/html; charset=iso-8859-2"}
    site.says("/ferry", lambda _: web.Response(body=polish.encode("iso-8859-2"), headers=headers))

    assert (await site.fetcher().fetch(site.link())).data.decode() == polish


@pytest.mark.parametrize("charset", ["iso-8859-2", "iso-8859-1", "klingon"])
async def test_what_is_utf_8_stays_so_whatever_its_server_calls_it(site: Site, charset: str) -> None:
    body = "Prom zatonął w poniedziałek.".encode()
    headers = {"Content-Type": f"text/plain; charset={charset}"}
    site.says("/ferry", lambda _: web.Response(body=body, headers=headers))

    assert (await site.fetcher().fetch(site.link())).data == body


async def test_letters_that_are_called_what_they_cannot_be_are_left_to_be_guessed(site: Site) -> None:
    body = "Prom zatonął w poniedziałek.".encode("iso-8859-2")
    headers = {"Content-Type": "text/plain; charset=utf-8"}
    site.says("/ferry", lambda _: web.Response(body=body, headers=headers))

    assert (await site.fetcher().fetch(site.link())).data == body


async def test_a_site_whose_rules_cannot_be_read_is_left_alone(site: Site) -> None:
    site.serves("/robots.txt", status=500)
    site.serves()

    assert await refused(site, site.link()) == texts.LINK_UNREACHABLE


async def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.2:1")
    site.serves()

    assert (await site.fetcher().fetch(site.link())).data == STORY
