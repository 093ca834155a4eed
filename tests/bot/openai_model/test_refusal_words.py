"""What the server says when it refuses stands in the log, without what it was sent."""

import pytest

from bot import errors
from bot.openai_model.refusal_words import LONGEST, without_the_request
from tests.bot.openai_model.conftest import KEY, Asker
from tests.scripted_provider import status

ARTICLE = "Ana Pell, leader of the council, said: “Nobody took the boat.” Market 4711. 市長は否定した。"


def logged(words: str, sent: str = ARTICLE) -> str:
    return without_the_request(words, [sent], [KEY])


def test_the_reason_stays() -> None:
    words = "Conversation roles must alternate user/assistant/user/assistant"

    assert logged(words) == words


@pytest.mark.parametrize(
    "echo",
    [
        "Ana Pell, leader of the council",
        "…body took the bo…",
        "ANA PELL",
        "said:\\u201cNobody",
        "\\nNobody\\ntook",
        "Market 4711",
        "入力：市長は",
    ],
)
def test_what_was_sent_is_taken_out_however_it_is_quoted(echo: str) -> None:
    said = logged(f"Invalid value: {echo} at position")

    assert said.startswith("Invalid value:")
    for word in ("ana", "pell", "nobody", "took", "body took", "4711", "市", "council"):
        assert word not in said.casefold()


@pytest.mark.parametrize(
    "secret",
    [
        KEY,
        "sk-proj-abc***xyz",
        "Bearer abc123def",
        "http://ann:secret@host/v1",
        "127.0.0.1:8080",
        "a" * 15 + "1234567890",
    ],
)
def test_keys_and_addresses_are_taken_out(secret: str) -> None:
    said = logged(f"Invalid key: {secret} was given")

    assert secret not in said
    assert "secret" not in said


def test_only_the_beginning_stays() -> None:
    assert len(logged("unsupported " * 100)) == LONGEST


@pytest.mark.asyncio
async def test_it_stands_in_the_log_at_debug(asker: Asker, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="bot")
    asker.provider.answers(status(400, {"message": "template error: unexpected “The article.” Bad jinja"}))

    with pytest.raises(errors.RequestRefused):
        await asker.ask()

    said = [one.getMessage() for one in caplog.records if "the server says" in one.getMessage()]
    assert "template error: unexpected" in said[0]
    assert "article" not in said[0]


@pytest.mark.asyncio
async def test_it_stands_nowhere_above_debug(asker: Asker, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="bot")
    asker.provider.answers(status(400, {"message": "template error"}))

    with pytest.raises(errors.RequestRefused):
        await asker.ask()

    assert "template error" not in caplog.text
