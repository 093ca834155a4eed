"""How old people are, where that stands beside their name: "Holm, 51", "the 51-year-old Holm"."""

import re
from collections.abc import Iterator

_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_AGE = r"\d{1,2}|1[01]\d"
_PATTERNS = (
    re.compile(
        rf"\b(?P<name>{_NAME}),? (?:\(|who is |aged |is )?(?P<age>{_AGE})(?=,|\)| and\b|\.?$| years old)"
    ),
    re.compile(rf"\b(?P<name>{_NAME}), (?:an? )?(?P<age>{_AGE})[- ]year[- ]old\b"),
    re.compile(rf"\b(?P<age>{_AGE})-year-old (?:{_NAME} ){{0,2}}(?P<name>{_NAME})"),
)
_NO_PERSON = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)


def ages_in(words: str) -> dict[str, str]:
    """The age beside each last name, where only one is."""
    found: dict[str, set[str]] = {}
    for name, age in _found(words):
        found.setdefault(name, set()).add(age)
    return {name: next(iter(ages)) for name, ages in found.items() if len(ages) == 1}


def _found(words: str) -> Iterator[tuple[str, str]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(words):
            if not _NO_PERSON.fullmatch(match["name"]):
                yield match["name"], match["age"]
