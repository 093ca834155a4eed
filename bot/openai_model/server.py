"""Where a model is asked, and what is to be sent along, taken apart: no library is given an address with a
password in it, because libraries log addresses.
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit


@dataclass(frozen=True, slots=True)
class Server:
    """`headers` are those that name and password make; `secrets` what nobody may read."""

    address: str
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def at(cls, base_url: str) -> Self:
        parts = urlsplit(base_url)
        userinfo, _, host = parts.netloc.rpartition("@")
        query = dict(parse_qsl(parts.query))
        return cls(
            address=urlunsplit((parts.scheme, host, parts.path, "", "")),
            query=query,
            headers={"Authorization": f"Basic {_encoded(userinfo)}"} if userinfo else {},
            secrets=tuple(filter(None, (*(unquote(one) for one in userinfo.split(":", 1)), *query.values()))),
        )


def _encoded(userinfo: str) -> str:
    name, _, password = userinfo.partition(":")
    return b64encode(f"{unquote(name)}:{unquote(password)}".encode()).decode()
