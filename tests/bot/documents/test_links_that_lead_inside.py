"""Links that lead into the network in which Byline stands, from wherever."""

import socket

import pytest
from aiohttp import web

from bot.words import fixed_texts as texts
from tests.bot.documents.web_site import (
    INSIDE,
    LOOPBACK,
    Names,
    Site,
    refused,
)

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.2:{port}/",
        "http://[::1]:{port}/",
        "http://courier.example:1/",
        "http://ana:secret@courier.example:{port}/",
        "http://[::ffff:7f00:2]:{port}/",
        "http://0x7f000002:{port}/",
        "http://2130706434:{port}/",
        "http://127.2:{port}/",
    ],
    ids=["address", "IPv6", "another port", "password", "IPv4 in IPv6", "hexadecimal", "decimal", "short"],
)
async def test_a_link_that_leads_inside_is_refused_and_nobody_is_asked(site: Site, link: str) -> None:
    assert await refused(site, link.format(port=site.port)) == texts.LINK_NOT_PUBLIC
    assert site.names.asked == []
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


async def test_a_name_that_leads_inside_the_second_time_is_refused(site: Site) -> None:
    site.names.turning.add("turning.example")
    site.says("/robots.txt", lambda _: web.Response(status=404, headers={"Connection": "close"}))
    site.serves()

    assert await refused(site, site.link(host="turning.example")) == texts.LINK_NOT_PUBLIC
