"""What whoever runs Byline can set, from the environment and from `.env` in the current folder.

Each field of `Settings` is the variable of the same name in capitals; `.env.example` explains them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

LOG_LEVELS = ("debug", "info", "warning", "error")
DEFAULT_LOG_LEVEL = "warning"  # a class with slots has no defaults to look up


class WrongSetting(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """One line that names the variable and what it may be."""


@dataclass(frozen=True, slots=True)
class Settings:
    log_level: str = DEFAULT_LOG_LEVEL


def load_settings(environment: Mapping[str, str], env_file: Path) -> Settings:
    """The environment wins over the file, which need not exist. Raises `WrongSetting`."""
    return settings_from({**_values_in(env_file), **environment})


def settings_from(values: Mapping[str, str]) -> Settings:
    """What is missing or empty has its default; unknown names are not ours. Raises `WrongSetting`."""
    log_level = values.get("LOG_LEVEL", "").strip().lower() or DEFAULT_LOG_LEVEL
    if log_level not in LOG_LEVELS:
        raise WrongSetting(f"LOG_LEVEL has to be one of {', '.join(LOG_LEVELS)}")
    return Settings(log_level=log_level)


def _values_in(env_file: Path) -> dict[str, str]:
    try:
        values = dotenv_values(env_file, interpolate=False) if env_file.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSetting(f"{env_file.name} cannot be read; it has to be a text file in UTF-8") from error
    return {name: value for name, value in values.items() if value is not None}
