import pytest

from bot.pipeline.known_servers import (
    EVERYTHING,
    SECONDS_OF_A_WEEK,
    KeptServers,
    KnownServer,
    capabilities_without,
    is_stale,
)
from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.model_servers import ModelServerStore

MODEL = ModelIdentity("model", "http://ann:secret@host:8000/v1?key=4711")
LEARNED = KnownServer(
    takes=capabilities_without(("json_schema", "system_role")),
    learned_at=1000,
    on_trial={("json_schema", "stream_options"): 1},
    window_tokens=8192,
    window_asked_at=900,
)


@pytest.mark.asyncio
async def test_what_was_learned_outlives_the_program(memory: Memory) -> None:
    await KeptServers(memory).save(MODEL, LEARNED)

    assert await KeptServers(memory).load(MODEL) == LEARNED


@pytest.mark.asyncio
async def test_another_model_of_the_server_is_another_matter(memory: Memory) -> None:
    await KeptServers(memory).save(MODEL, LEARNED)

    assert await KeptServers(memory).load(ModelIdentity("other", MODEL.base_url)) == KnownServer()


@pytest.mark.asyncio
async def test_without_a_database_it_is_remembered_until_the_program_ends() -> None:
    servers = KeptServers(Memory(None))
    await servers.save(MODEL, LEARNED)

    assert await servers.load(MODEL) == LEARNED


@pytest.mark.asyncio
async def test_no_key_of_the_address_is_kept(memory: Memory, database: Database) -> None:
    await KeptServers(memory).save(MODEL, LEARNED)

    assert await ModelServerStore(database).get("http://host:8000/v1", "model") == LEARNED.as_json()


@pytest.mark.parametrize("written", ["", "[]", "{}", '{"lacks": 7}', '{"lacks": [], "learned_at": "then"}'])
def test_what_another_version_wrote_is_as_good_as_nothing(written: str) -> None:
    assert KnownServer.from_json(written) == KnownServer()


def test_a_name_of_a_later_version_is_passed_over() -> None:
    assert capabilities_without(("json_schema", "telepathy")).lacking == ("json_schema",)


def test_at_first_a_server_is_believed_to_take_everything() -> None:
    assert KnownServer().takes == EVERYTHING
    assert not EVERYTHING.lacking


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com/v1"),
        ("http://ann:secret@localhost:11434/v1", "http://localhost:11434/v1"),
        ("https://host/v1?api-key=4711#part", "https://host/v1"),
        ("https://gateway.test/k3yk3yk3yk3yk3yk3yk3yk3y/v1", "https://gateway.test/…/v1"),
        ("https://host/openai/deployments/gpt-5-mini", "https://host/openai/deployments/gpt-5-mini"),
    ],
)
def test_an_address_shows_without_keys_and_passwords(base_url: str, address: str) -> None:
    assert ModelIdentity("model", base_url).address == address
    assert "secret" not in repr(ModelIdentity("model", base_url))


@pytest.mark.parametrize(
    ("host", "is_nearby"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("192.168.1.7", True),
        ("ollama", True),
        ("gpu.internal", True),
        ("api.openai.com", False),
        ("8.8.8.8", False),
    ],
)
def test_a_server_in_the_own_network_is_told_by_its_name(host: str, is_nearby: bool) -> None:
    assert ModelIdentity("model", f"http://{host}:8000/v1").is_nearby == is_nearby


@pytest.mark.parametrize(
    ("since", "stale"), [(10, True), (SECONDS_OF_A_WEEK, False), (3 * SECONDS_OF_A_WEEK, True)]
)
def test_what_was_learned_is_stale_after_a_week_and_where_the_clock_was_set_back(
    since: int, stale: bool
) -> None:
    assert is_stale(since, SECONDS_OF_A_WEEK + 10) is stale
