import pytest

from bot.documents.site_rules import LONGEST_BYTES, may_open

OTHERS_ONLY = b"User-agent: Harvester\nDisallow: /\n"


def allowed(rules: str, path: str = "/news/ferry?page=2") -> bool:
    return may_open(rules.encode(), "Byline", path)


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "User-agent: *\nDisallow:",
        "User-agent: *\nDisallow: /private",
        "User-agent: Harvester\nDisallow: /",
        "Disallow: /",
        "<html><body>Disallow: /</body></html>",
    ],
    ids=["nothing", "an empty rule", "another path", "another program", "for nobody", "a page"],
)
def test_what_no_rule_forbids_is_allowed(rules: str) -> None:
    assert allowed(rules)


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "\ufeffuser-agent : *\ndisallow : /news # all of it",
        "User-agent: BYLINE/1.0\nDisallow: /news\n\nUser-agent: *\nAllow: /",
        "User-agent: Harvester\nUser-agent: Byline\nDisallow: /news",
        "User-agent: Byline\nDisallow: /x\n\nUser-agent: Byline\nDisallow: /news",
        "User-agent: *\nDisallow: /*/ferry",
        "User-agent: *\nDisallow: /*?page=2$",
        "User-agent: *\nDisallow: /n%65ws",
    ],
    ids=["all", "written otherwise", "by name", "with others", "twice", "a gap", "the end", "escaped"],
)
def test_what_a_rule_forbids_is_not_allowed(rules: str) -> None:
    assert not allowed(rules)


@pytest.mark.parametrize(
    "pattern",
    ["/*/train", "/news/ferry$", "/*y$", "/news/*ferry*ferry", "/ferry"],
)
def test_a_rule_is_for_the_paths_that_it_fits_alone(pattern: str) -> None:
    assert allowed(f"User-agent: *\nDisallow: {pattern}")


def test_of_several_rules_the_longest_counts_wherever_it_stands() -> None:
    assert allowed("User-agent: *\nDisallow: /\nAllow: /news/")
    assert not allowed("User-agent: *\nAllow: /news/\nDisallow: /news/f")


def test_of_two_rules_as_long_the_kinder_one_counts() -> None:
    assert allowed("User-agent: *\nDisallow: /news\nAllow: /news")


def test_who_is_named_need_not_heed_what_everybody_else_is_told() -> None:
    assert allowed("User-agent: *\nDisallow: /\n\nUser-agent: Byline\nDisallow: /private")


def test_rules_count_as_far_as_they_are_read() -> None:
    comment = b"# \n" * (LONGEST_BYTES // 3)
    forbidding = b"User-agent: *\nDisallow: /\n"

    assert not may_open(forbidding + comment, "Byline", "/ferry")
    assert may_open(comment + b"# \n" + forbidding, "Byline", "/ferry")
