import pytest

from bot.pipeline.scopes import LOCAL, direct_scope, scope_of
from bot.pipeline.shards import ShardShare, ShareError, parse_share


@pytest.mark.parametrize(
    ("written", "share"),
    [("0-3/16", ShardShare(0, 3, 16)), ("5/16", ShardShare(5, 5, 16)), (" 0/1 ", ShardShare(0, 0, 1))],
)
def test_a_share_is_written_as_shards_of_so_many(written: str, share: ShardShare) -> None:
    assert parse_share(written) == share


@pytest.mark.parametrize("written", ["", "4", "3-0/16", "0-16/16", "16/16", "a-b/c", "-1/4", "0-3/0"])
def test_what_is_no_share_is_refused(written: str) -> None:
    with pytest.raises(ShareError):
        parse_share(written)


def test_every_server_is_held_by_exactly_one_of_the_shares() -> None:
    shares = [parse_share(one) for one in ("0-3/8", "4-6/8", "7/8")]
    servers = [scope_of((number << 22) + 17 * number) for number in range(1000, 1100)]

    assert all(sum(share.holds(one) for share in shares) == 1 for one in servers)


def test_a_server_lies_on_the_shard_that_discord_gives_it() -> None:
    assert parse_share("5/16").holds(scope_of((21 << 22) + 99))


@pytest.mark.parametrize("scope", [direct_scope(7), LOCAL])
def test_what_is_no_server_s_lies_with_the_first_shard(scope: str) -> None:
    assert parse_share("0-3/16").holds(scope)
    assert not parse_share("4-7/16").holds(scope)


def test_where_shards_double_each_share_keeps_within_its_own_servers() -> None:
    before, after = parse_share("1/4"), [parse_share("1/8"), parse_share("5/8")]
    servers = [scope_of(number << 22) for number in range(200)]

    assert [one for one in servers if before.holds(one)] == [
        one for one in servers if any(share.holds(one) for share in after)
    ]
