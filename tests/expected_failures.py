"""The tests that are known to fail, from `expected_failures.toml`, by their name and why."""

import tomllib
from pathlib import Path

_BY_REASON: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("expected_failures.toml").read_text("utf-8")
)
REASONS = {test: reason for reason, tests in _BY_REASON.items() for test in tests}


def function_of(test: str) -> str:
    """Without its case."""
    return test.partition("[")[0]


def why_expected(test: str) -> str | None:
    return REASONS.get(test) or REASONS.get(function_of(test))
