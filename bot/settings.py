"""What whoever runs Byline can set, from the environment and from `.env` in the current folder.

Each field of `Settings` is the variable of the same name in capitals; `.env.example` explains them.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from dotenv import dotenv_values

DAILY_TOKENS = 10_000, 1_000_000_000_000  # fewer would hardly do for one article
NO_BOUND = 0
LOG_LEVELS = ("debug", "info", "warning", "error")
LOG_FORMATS = ("lines", "json")
OUR_LOGGERS = ("bot", "prompts", "storage")  # which LOG_LEVEL is for; others tell "info" at the most

_Usual = TypeVar("_Usual", int, None)


class WrongSetting(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """One line that names the variable and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Empty text is what was not set; what then holds, `.env.example` says."""

    discord_token: str = field(default="", repr=False)
    discord_api_url: str = ""
    message_content: bool = False
    fetch_links: bool = False
    openai_api_key: str = field(default="", repr=False)
    openai_base_url: str = field(default="", repr=False)  # may hold a password
    openai_model: str = ""
    openai_reasoning_effort: str = ""
    model_window_tokens: int | None = None
    model_prices: str = ""
    model_deadline_seconds: float = 180.0
    model_requests_at_once: int = 64
    model_requests_per_person: int | None = None
    model_requests_per_server: int | None = None
    daily_tokens_per_server: int | None = None
    daily_tokens_per_person: int | None = None
    check_answers_again: bool | None = None
    context_tokens: int = 32_000
    context_shares: str = "70/10/5/15"
    retention_days: int | None = None
    summary_language: str = ""
    summary_sentences: int = 5
    prompts_path: str = ""
    database_path: str = ""
    backup_folder: str = ""
    shards: str = ""
    health_port: int | None = None
    health_host: str = "127.0.0.1"
    privacy_url: str = ""
    terms_url: str = ""
    log_level: str = ""
    log_format: str = "lines"

    @property
    def has_model(self) -> bool:
        """Whether a language model can be asked: servers of one's own want no key."""
        return bool(self.openai_api_key or self.openai_base_url)


def load_settings(environment: Mapping[str, str], env_file: Path) -> Settings:
    """The environment wins over the file, which need not exist. Raises `WrongSetting`."""
    return settings_from({**_values_in(env_file), **environment})


def settings_from(values: Mapping[str, str]) -> Settings:
    """What is missing or empty has its default; unknown names are not ours. Raises `WrongSetting`."""
    given = {name: value.strip() for name, value in values.items() if value.strip()}
    usual = Settings()
    return Settings(
        discord_token=given.get("DISCORD_TOKEN", ""),
        discord_api_url=_address(given, "DISCORD_API_URL"),
        message_content=_one_of(given, "MESSAGE_CONTENT", ("true", "false")) == "true",
        fetch_links=_one_of(given, "FETCH_LINKS", ("true", "false")) == "true",
        openai_api_key=given.get("OPENAI_API_KEY", ""),
        openai_base_url=_address(given, "OPENAI_BASE_URL"),
        openai_model=given.get("OPENAI_MODEL", ""),
        openai_reasoning_effort=given.get("OPENAI_REASONING_EFFORT", "").lower(),
        model_window_tokens=_whole_number(given, "MODEL_WINDOW_TOKENS", None, 1000, 100_000_000),
        model_prices=given.get("MODEL_PRICES", ""),
        model_deadline_seconds=_seconds(given, "MODEL_DEADLINE_SECONDS", usual.model_deadline_seconds),
        model_requests_at_once=_whole_number(
            given, "MODEL_REQUESTS_AT_ONCE", usual.model_requests_at_once, 1, 1000
        ),
        model_requests_per_person=_whole_number(given, "MODEL_REQUESTS_PER_PERSON", None, 1, 1000),
        model_requests_per_server=_whole_number(given, "MODEL_REQUESTS_PER_SERVER", None, 1, 1000),
        daily_tokens_per_server=_bound(given, "DAILY_TOKENS_PER_SERVER", *DAILY_TOKENS),
        daily_tokens_per_person=_bound(given, "DAILY_TOKENS_PER_PERSON", *DAILY_TOKENS),
        check_answers_again=_whether(given, "CHECK_ANSWERS_AGAIN"),
        context_tokens=_whole_number(given, "CONTEXT_TOKENS", usual.context_tokens, 3000, 100_000_000),
        context_shares=given.get("CONTEXT_SHARES", usual.context_shares),
        retention_days=_bound(given, "RETENTION_DAYS", 1, 36_500),
        summary_language=given.get("SUMMARY_LANGUAGE", ""),
        summary_sentences=_whole_number(given, "SUMMARY_SENTENCES", usual.summary_sentences, 1, 20),
        prompts_path=given.get("PROMPTS_PATH", ""),
        database_path=given.get("DATABASE_PATH", ""),
        backup_folder=given.get("BACKUP_FOLDER", ""),
        shards=given.get("SHARDS", ""),
        health_port=_whole_number(given, "HEALTH_PORT", None, 1, 65_535),
        health_host=given.get("HEALTH_HOST", usual.health_host),
        privacy_url=_address(given, "PRIVACY_URL"),
        terms_url=_address(given, "TERMS_URL"),
        log_level=_one_of(given, "LOG_LEVEL", LOG_LEVELS),
        log_format=_one_of(given, "LOG_FORMAT", LOG_FORMATS) or usual.log_format,
    )


def misspelt(environment: Mapping[str, str], env_file: Path) -> list[tuple[str, str]]:
    """Names that look like ours and are none, each with the one that was meant. Raises `WrongSetting`.

    In our own file every unknown name is taken for a slip, in the environment only one that is hardly off.
    """
    known = [one.name.upper() for one in fields(Settings)]
    slips = []
    for names, nearness in ((_values_in(env_file), 0.6), (environment, 0.88)):
        for name in names:
            meant = get_close_matches(name.upper(), known, 1, nearness) if name not in known else []
            slips += [(name, one) for one in meant]
    return sorted(dict.fromkeys(slips))


def _one_of(given: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    value = given.get(name, "").lower()
    if value and value not in choices:
        raise WrongSetting(f"{name} has to be one of {', '.join(choices)}")
    return value


def _whether(given: Mapping[str, str], name: str) -> bool | None:
    """None where nothing is set."""
    chosen = _one_of(given, name, ("true", "false"))
    return chosen == "true" if chosen else None


def _whole_number(given: Mapping[str, str], name: str, usual: _Usual, least: int, most: int) -> int | _Usual:
    if name not in given:
        return usual
    try:
        number = int(given[name].replace("_", "").replace(",", ""))
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        raise WrongSetting(f"{name} has to be a whole number from {least} to {most}")
    return number


def _bound(given: Mapping[str, str], name: str, least: int, most: int) -> int | None:
    """None where nothing is set, `NO_BOUND` where there shall be none."""
    return NO_BOUND if given.get(name) == str(NO_BOUND) else _whole_number(given, name, None, least, most)


def _seconds(given: Mapping[str, str], name: str, usual: float) -> float:
    try:
        seconds = float(given.get(name, usual))
    except ValueError:
        seconds = math.nan
    if not 1 <= seconds <= 86_400:
        raise WrongSetting(f"{name} has to be a number of seconds from 1 to 86400")
    return seconds


def _address(given: Mapping[str, str], name: str) -> str:
    address = given.get(name, "")
    if address and not address.lower().startswith(("http://", "https://")):
        raise WrongSetting(f"{name} has to begin with http:// or https://")
    return address.rstrip("/")


def _values_in(env_file: Path) -> dict[str, str]:
    try:
        values = dotenv_values(env_file, interpolate=False) if env_file.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSetting(f"{env_file.name} cannot be read; it has to be a text file in UTF-8") from error
    return {name: value for name, value in values.items() if value is not None}
