"""What is listed in `expected_failures.toml` is there."""

import subprocess
import sys
from pathlib import Path

from tests.expected_failures import REASONS, function_of

ROOT = Path(__file__).parents[1]


def test_every_expected_failure_is_that_of_a_test_that_is_there() -> None:
    files = sorted({test.partition("::")[0] for test in REASONS})
    command = (sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *files)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    tests = set(done.stdout.splitlines())

    assert set(REASONS) - tests - {function_of(test) for test in tests} == set()
