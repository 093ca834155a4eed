"""How many tokens fit into a model, as its server tells; each server has a way of its own."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

logger = logging.getLogger(__name__)

# The address, and what is posted; None where it is only looked at.
Fetch = Callable[[str, Mapping[str, str] | None], Awaitable[object]]

OLLAMAS_USUAL_WINDOW = 4096  # tokens, unless a setting of the server or of the model says otherwise
_PATIENCE_SECONDS = 5.0  # for all questions together
_FIELDS = (
    "loaded_context_length",  # LM Studio
    "max_model_len",  # vLLM
    "n_ctx",  # llama.cpp, under "meta"; `n_ctx_train` is what the model could do
    "context_length",  # OpenRouter; Ollama, of a loaded model
)
_LEAST, _MOST = 256, 100_000_000
_NUM_CTX = re.compile(r"^num_ctx\s+(\d+)", re.MULTILINE)  # among the parameters of a model at Ollama


class ToldWindow(NamedTuple):
    """`tokens`: None where the server tells none. `is_lasting`: False where it has to load the model yet."""

    tokens: int | None
    is_lasting: bool = True


async def told_window(base_url: str, model: str, fetch: Fetch) -> ToldWindow:
    """Nothing where it is not told in time. Never raises.

    What is loaded now comes before what a model could do, where a server tells both.
    """
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            return await _ask(base_url, model, fetch)
    except TimeoutError:
        logger.info("%s: the server did not tell its window in time", model)
        return ToldWindow(None)


async def _ask(base_url: str, model: str, fetch: Fetch) -> ToldWindow:
    root = _root(base_url)
    for address in (f"{root}/api/v0/models", f"{root}/api/ps", f"{base_url.rstrip('/')}/models"):
        window = _window_in(await _fetched(fetch, address, None), model)
        if window is not None:
            return ToldWindow(window)
    shown = await _fetched(fetch, f"{root}/api/show", {"model": model})
    if not isinstance(shown, dict) or "model_info" not in shown:
        return ToldWindow(None)
    chosen = _NUM_CTX.search(str(shown.get("parameters", "")))
    return ToldWindow(_believable(int(chosen[1])) if chosen else OLLAMAS_USUAL_WINDOW, is_lasting=False)


async def _fetched(fetch: Fetch, address: str, posted: Mapping[str, str] | None) -> object:
    try:
        return await fetch(address, posted)
    except TimeoutError:
        raise
    except Exception as error:  # whatever stands there need not be of the kind that was asked for
        logger.debug("nothing is told there: %s", type(error).__name__)
        return None


def _root(base_url: str) -> str:
    parts = urlsplit(base_url)
    return urlunsplit((parts.scheme, parts.netloc, "", "", ""))


def _window_in(answer: object, model: str) -> int | None:
    """The window of `model` in a list of models; of the only one, where it is called otherwise there."""
    models = list(_models_in(answer))
    named = [one for one in models if model in (one.get("id"), one.get("name"), one.get("model"))]
    for one in named or (models if len(models) == 1 else []):
        meta = one.get("meta")
        places = (one, meta) if isinstance(meta, dict) else (one,)
        for place in places:
            for name in _FIELDS:
                window = _believable(place.get(name))
                if window is not None:
                    return window
    return None


def _models_in(answer: object) -> Iterator[dict[str, Any]]:
    listed = answer.get("data") or answer.get("models") if isinstance(answer, dict) else None
    if isinstance(listed, list):
        yield from (one for one in listed if isinstance(one, dict))


def _believable(number: object) -> int | None:
    if isinstance(number, int) and not isinstance(number, bool) and _LEAST <= number <= _MOST:
        return number
    return None
