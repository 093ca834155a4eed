"""Which servers are a process's own, where several processes share Discord's shards.

Discord gives every server to one shard, and direct messages to shard 0, where all lies that is people's
own. Nothing crosses servers, so a process with a share of the shards needs no more than the data of the
servers on them.
"""

import re
from dataclasses import dataclass

from bot.pipeline.scopes import SERVERS, server_of

_SHARE = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?/(\d{1,5})")
_TIME_BITS = 22  # of a Discord id, below the time; Discord's documentation, "Sharding"


class ShareError(ValueError):
    """Says what a share of the shards looks like."""


@dataclass(frozen=True, slots=True)
class ShardShare:
    """Shards `first` to `last` of so many, all counted from 0."""

    first: int
    last: int
    of: int

    @property
    def ids(self) -> list[int]:
        return list(range(self.first, self.last + 1))

    def holds(self, scope: str) -> bool:
        """Whether what is stored under `scope` is this share's: what is people's own lies with shard 0."""
        if not scope.startswith(SERVERS):
            return self.first == 0
        return self.first <= (server_of(scope) >> _TIME_BITS) % self.of <= self.last


def parse_share(written: str) -> ShardShare:
    """`0-3/16` is the first four of sixteen shards, `5/16` the sixth. Raises `ShareError`."""
    found = _SHARE.fullmatch(written.strip())
    if found is not None:
        first, of = int(found[1]), int(found[3])
        last = int(found[2] or first)
        if first <= last < of:
            return ShardShare(first, last, of)
    raise ShareError("shards counted from 0 and how many there are, such as 0-3/16")
