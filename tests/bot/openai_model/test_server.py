from base64 import b64decode

import pytest

from bot.openai_model.server import Server
from tests.bot.openai_model.conftest import Asker
from tests.scripted_provider import reply


def test_an_address_without_secrets_stays_as_it_is() -> None:
    assert Server.at("https://api.test/v1") == Server("https://api.test/v1")


def test_name_and_password_become_a_header() -> None:
    server = Server.at("http://ann:s%40cret@host:8000/v1")

    assert server.address == "http://host:8000/v1"
    assert b64decode(server.headers["Authorization"].removeprefix("Basic ")) == b"ann:s@cret"


def test_what_stands_behind_the_path_goes_with_each_request() -> None:
    server = Server.at("https://host/v1?api-version=7&key=4711")

    assert (server.address, server.query) == ("https://host/v1", {"api-version": "7", "key": "4711"})


def test_no_secret_shows_where_it_is_printed() -> None:
    shown = repr(Server.at("http://ann:hunter@host/v1?key=4711"))

    assert not [one for one in ("hunter", "4711") if one in shown]


@pytest.mark.asyncio
async def test_a_password_in_the_address_is_sent_and_never_logged(
    asker: Asker, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    asker.provider.answers(reply("{}"))
    asker.provider.base_url = asker.provider.base_url.replace("http://", "http://ann:hunter@") + "?key=4711"
    model = asker.model(key=None)

    await asker.ask(model)
    await model.look_up_window()

    assert asker.provider.headers[0]["Authorization"] == "Basic YW5uOmh1bnRlcg=="
    assert asker.provider.queries[0] == {"key": "4711"}
    assert "hunter" not in caplog.text
