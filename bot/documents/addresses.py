"""Which addresses on the network a link may lead to: only such as everybody can reach."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
# Set apart for a network's own use or for examples, which not every version of `ipaddress` knows.
_SET_APART = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "fec0::/10", "3fff::/20")))
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)


def is_public(address: Address) -> bool:
    """Whether `address` is anybody's and not this machine's, this network's or a special one.

    An IPv6 address that only wraps an IPv4 address counts as that one.
    """
    wrapped = _wrapped_in(address)
    if wrapped is not None:
        return is_public(wrapped)
    if any(address in network for network in _SET_APART):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def literal_address(host: str) -> Address | None:
    """The address that `host` is, written out; None for a name."""
    try:
        return ip_address(host.strip("[]"))
    except ValueError:
        return None


def looks_like_address(host: str) -> bool:
    """Whether a name ends in a number, as no public one does: some programs take it for an IPv4 address."""
    return bool(_NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]))


def _wrapped_in(address: Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    number = int(address)
    if number >> 32 == 0x0064FF9B << 64:  # RFC 6052: 64:ff9b::/96 leads to the IPv4 address at its end
        return IPv4Address(number & 0xFFFFFFFF)
    return None
