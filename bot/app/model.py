"""The configured language model. Its provider's library is imported when it is first asked, not before."""

import functools
import importlib
from collections.abc import Mapping

from bot.pipeline.known_models import (
    DEFAULT_BASE_URL,
    DEFAULT_MODEL,
    Price,
    PriceListError,
    parse_prices,
    window_of,
)
from bot.pipeline.known_servers import KnownServers
from bot.pipeline.language_model import DeferredModel, LanguageModel, ModelIdentity
from bot.settings import Settings, WrongSetting


def model_identity(settings: Settings) -> ModelIdentity:
    return ModelIdentity(
        settings.openai_model or DEFAULT_MODEL,
        settings.openai_base_url or DEFAULT_BASE_URL,
        settings.openai_reasoning_effort or None,
    )


def model_of(
    settings: Settings, servers: KnownServers | None = None, *, try_fuller: bool = False
) -> DeferredModel | None:
    """None where no model is configured. Raises `WrongSetting` for prices that cannot be read.

    `servers` remembers what the server takes; `try_fuller`: see `OpenAIModel`.
    """
    if not settings.has_model:
        return None
    identity = model_identity(settings)
    window = settings.model_window_tokens or window_of(identity.name, identity.base_url)
    try:
        prices = parse_prices(settings.model_prices)
    except PriceListError as error:
        raise WrongSetting(f"MODEL_PRICES cannot be read: {error}") from error
    make = functools.partial(_make, settings, identity, window, prices, servers, try_fuller)
    return DeferredModel(identity, window, make)


def _make(
    settings: Settings,
    identity: ModelIdentity,
    window: int,
    prices: Mapping[str, Price],
    servers: KnownServers | None,
    try_fuller: bool,
) -> LanguageModel:
    module = importlib.import_module("bot.openai_model.model")
    model: LanguageModel = module.OpenAIModel(
        identity,
        window,
        settings.openai_api_key or None,
        window_is_set=settings.model_window_tokens is not None,
        prices=prices,
        servers=servers,
        try_fuller=try_fuller,
        patience=module.CallPatience(deadline_seconds=settings.model_deadline_seconds),
    )
    return model
