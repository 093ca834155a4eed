"""How large the window is, as each kind of server tells it."""

import asyncio
from collections.abc import Mapping

import pytest

from bot.openai_model import windows
from bot.openai_model.windows import OLLAMAS_USUAL_WINDOW, ToldWindow, told_window

pytestmark = pytest.mark.asyncio

BASE = "http://host:8000/v1"


async def asked(answers: Mapping[str, object], model: str = "m") -> int | None:
    async def fetch(address: str, posted: Mapping[str, str] | None) -> object:
        assert posted in (None, {"model": model})
        return answers[address.removeprefix("http://host:8000")]

    return (await told_window(BASE, model, fetch)).tokens


SERVERS = {
    "vLLM": {"/v1/models": {"data": [{"id": "m", "max_model_len": 32768}]}},
    "llama.cpp": {
        "/v1/models": {"data": [{"id": "x.gguf", "meta": {"n_ctx": 32768, "n_ctx_train": 131072}}]}
    },
    "OpenRouter": {
        "/v1/models": {"data": [{"id": "n", "context_length": 8192}, {"id": "m", "context_length": 32768}]}
    },
    "LM Studio": {
        "/api/v0/models": {
            "data": [{"id": "m", "loaded_context_length": 32768, "max_context_length": 131072}]
        },
        "/v1/models": {"data": [{"id": "m"}]},
    },
    "Ollama, loaded": {
        "/api/ps": {"models": [{"name": "m", "model": "m", "context_length": 32768}]},
        "/v1/models": {"data": [{"id": "m", "owned_by": "library"}]},
        "/api/show": {"parameters": "num_ctx 8192", "model_info": {"llama.context_length": 131072}},
    },
    "Ollama, not loaded": {
        "/api/ps": {"models": []},
        "/v1/models": {"data": [{"id": "m"}]},
        "/api/show": {"parameters": "stop  x\nnum_ctx      32768", "model_info": {}},
    },
}


@pytest.mark.parametrize("answers", SERVERS.values(), ids=list(SERVERS))
async def test_each_server_is_understood(answers: Mapping[str, object]) -> None:
    assert await asked(answers) == 32768


async def test_ollama_without_a_setting_has_its_usual_window() -> None:
    assert (
        await asked({"/api/show": {"model_info": {"llama.context_length": 131072}}}) == OLLAMAS_USUAL_WINDOW
    )


async def test_of_several_models_another_ones_window_is_not_taken() -> None:
    models = [{"id": "one", "max_model_len": 1000}, {"id": "two", "max_model_len": 2000}]

    assert await asked({"/v1/models": {"data": models}}) is None


@pytest.mark.parametrize(
    "answer",
    [None, [], "page", {"data": None}, {"data": [7]}, {"data": [{"id": "m", "max_model_len": "big"}]}],
)
async def test_an_answer_of_another_kind_tells_nothing(answer: object) -> None:
    assert await asked({"/v1/models": answer}) is None


async def test_a_server_that_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "_PATIENCE_SECONDS", 0.01)

    async def fetch(address: str, posted: Mapping[str, str] | None) -> object:
        return await asyncio.Event().wait()

    assert await told_window(BASE, "m", fetch) == ToldWindow(None)
