from ipaddress import ip_address

import pytest

from bot.documents.addresses import is_public, literal_address


@pytest.mark.parametrize("written", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_everybody_can_reach_is_public(written: str) -> None:
    assert is_public(ip_address(written))


@pytest.mark.parametrize(
    "written",
    [
        "127.0.0.1",
        "10.0.0.8",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 -- an address that must be refused
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.8",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    ],
)
def test_what_leads_inside_is_not_public(written: str) -> None:
    assert not is_public(ip_address(written))


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "::1"])
def test_an_address_written_out_is_known_as_one(host: str) -> None:
    assert literal_address(host) is not None


def test_a_name_is_no_address() -> None:
    assert literal_address("courier.example") is None
