import argparse

import pytest

from bot.terminal_ui.arguments import _port


@pytest.mark.parametrize("written", ["1", "65535"])
def test_a_port_at_the_bounds_is_taken(written: str) -> None:
    assert _port(written) == int(written)


@pytest.mark.parametrize("written", ["0", "65536"])
def test_a_port_beyond_the_bounds_is_refused(written: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        _port(written)
