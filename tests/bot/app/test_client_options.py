import pytest

from bot.app.run import client_options
from bot.settings import settings_from


@pytest.mark.parametrize(
    ("given", "opened"),
    [({}, False), ({"FETCH_LINKS": "false"}, False), ({"FETCH_LINKS": "true"}, True)],
    ids=["nothing said", "off", "on"],
)
def test_links_are_opened_only_where_the_settings_say_so(given: dict[str, str], *, opened: bool) -> None:
    assert client_options(settings_from(given)).fetch_links is opened
