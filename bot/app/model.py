"""The configured language model. Its provider's library is imported when it is first asked, not before."""

import functools
import importlib
from collections.abc import Mapping

from bot.openai_model.capabilities import CapabilityStore
from bot.pipeline.known_models import (
    DEFAULT_BASE_URL,
    DEFAULT_MODEL,
    Price,
    PriceListError,
    parse_prices,
    window_of,
)
from bot.pipeline.language_model import DeferredModel, LanguageModel, ModelIdentity
from bot.settings import Settings, WrongSetting


def identity_of(settings: Settings) -> ModelIdentity:
    return ModelIdentity(
        settings.openai_model or DEFAULT_MODEL,
        settings.openai_base_url or DEFAULT_BASE_URL,
        settings.openai_reasoning_effort or None,
    )


def model_of(settings: Settings, capabilities: CapabilityStore | None = None) -> DeferredModel | None:
    """None where no model is configured. Raises `WrongSetting` for prices that cannot be read."""
    if not settings.has_model:
        return None
    identity = identity_of(settings)
    window = settings.model_window_tokens or window_of(identity.name, identity.base_url)
    try:
        prices = parse_prices(settings.model_prices)
    except PriceListError as error:
        raise WrongSetting(f"MODEL_PRICES cannot be read: {error}") from error
    make = functools.partial(_make, settings, identity, window, prices, capabilities)
    return DeferredModel(identity, window, make)


def _make(
    settings: Settings,
    identity: ModelIdentity,
    window: int,
    prices: Mapping[str, Price],
    capabilities: CapabilityStore | None,
) -> LanguageModel:
    module = importlib.import_module("bot.openai_model.model")
    model: LanguageModel = module.OpenAIModel(
        identity,
        window,
        settings.openai_api_key or None,
        prices=prices,
        capabilities=capabilities,
        patience=module.Patience(deadline_seconds=settings.model_deadline_seconds),
    )
    return model
