"""What a site's robots.txt allows programs to open, as RFC 9309 has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

LONGEST_BYTES = 512_000  # what stands beyond is not read (section 2.5)
_EVERYBODY = "*"


@dataclass(frozen=True, slots=True)
class _Rule:
    allows: bool
    path: str


def may_open(rules: bytes, name: str, path: str) -> bool:
    """Whether the program called `name` may open `path`, which holds its query, too."""
    groups = _groups(rules[:LONGEST_BYTES].decode("utf-8-sig", "replace"))
    own = groups.get(name.lower(), groups.get(_EVERYBODY, []))
    wanted = _plain(path)
    fitting = [(len(rule.path), rule.allows) for rule in own if _fits(_plain(rule.path), wanted)]
    _, is_allowed = max(fitting, default=(0, True))  # the longest counts, and of two the kinder one
    return is_allowed


def _groups(text: str) -> dict[str, list[_Rule]]:
    """The rules for each name, in small letters; those of several groups with the same name together."""
    groups: dict[str, list[_Rule]] = {}
    names: list[str] = []
    has_rules = False
    for key, value in _lines(text):
        if key == "user-agent":
            name = value.partition("/")[0].lower()
            names = [name] if has_rules else [*names, name]
            has_rules = False
            groups.setdefault(name, [])
        elif key in ("allow", "disallow"):
            has_rules = True
            if value:
                for one in names:
                    groups[one].append(_Rule(key == "allow", value))
    return groups


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        key, _, value = line.partition("#")[0].partition(":")
        yield key.strip().lower(), value.strip()


def _plain(path: str) -> str:
    """One form for all ways of escaping it."""
    return quote(unquote(path), safe="/*$?&=;:@!'(),+~")


def _fits(pattern: str, path: str) -> bool:
    """A path begins with what a rule says; `*` stands for anything, `$` at the end for the end."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not others:
        return not ends or at == len(path)
    *between, last = others
    for part in between:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return path.endswith(last) and len(path) - len(last) >= at if ends else path.find(last, at) >= 0
