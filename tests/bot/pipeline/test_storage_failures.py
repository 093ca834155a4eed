import logging

import pytest

from bot.errors import BylineError
from bot.pipeline.storage_failures import NoDatabase, failures_logged, log_storage_failure
from storage.errors import DatabaseFull


def test_a_failing_database_is_said_and_passed_by(caplog: pytest.LogCaptureFixture) -> None:
    with log_storage_failure("keep a reply"):
        raise DatabaseFull("The disk is full.")

    assert caplog.messages == ["could not keep a reply: The disk is full."]


def test_where_there_is_no_database_nothing_is_said_again(caplog: pytest.LogCaptureFixture) -> None:
    with log_storage_failure("keep a reply"):
        raise NoDatabase

    assert caplog.messages == []


def test_what_is_no_failure_of_the_database_is_not_passed_by() -> None:
    with pytest.raises(ZeroDivisionError), log_storage_failure("keep a reply"):
        raise ZeroDivisionError


@pytest.mark.parametrize("error", [DatabaseFull("The disk is full."), BylineError("Nothing is kept.")])
def test_where_nobody_waits_a_failure_is_logged_in_its_fixed_words(
    caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    with failures_logged("tidy"):
        raise error

    assert caplog.record_tuples[0][1:] == (logging.WARNING, f"could not tidy: {error}")


def test_where_nobody_waits_whatever_fails_is_logged_and_passed_by(caplog: pytest.LogCaptureFixture) -> None:
    with failures_logged("tidy"):
        raise ZeroDivisionError

    assert caplog.record_tuples[0][1:] == (logging.ERROR, "could not tidy")
