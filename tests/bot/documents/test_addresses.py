from ipaddress import ip_address

import pytest

from bot.documents.addresses import is_public, literal_address, looks_like_address


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
        "192.0.0.8",
        "192.88.99.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "fec0::1",
        "3fff::1",
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


@pytest.mark.parametrize("host", ["2130706433", "127.1", "0177.0.0.1", "0x7f.1", "0", "127.0.0.1.", "a.0X7F"])
def test_a_name_that_ends_in_a_number_looks_like_an_address(host: str) -> None:
    assert looks_like_address(host)


@pytest.mark.parametrize("host", ["courier.example", "4chan.example", "x1", "1.example", "0x.example"])
def test_a_name_with_a_number_elsewhere_does_not(host: str) -> None:
    assert not looks_like_address(host)
