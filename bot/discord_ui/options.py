from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.discord_clock import DiscordClock
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.readings.reading_options import ReadingOptions


@dataclass(frozen=True, slots=True)
class Papers:
    """Addresses of the operator's privacy policy and terms of service; empty where there are none."""

    privacy_url: str = ""
    terms_url: str = ""


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """`message_content`: whether Byline may read messages that do not turn to it (a privileged intent).

    `has_menus`: whether messages have menus of apps, as on Discord itself. `retention_days`: how long things
    are kept where nothing was chosen; None keeps them. `patience` with Discord knows whether a promise comes
    too late.
    """

    message_content: bool = False
    fetch_links: bool = False
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    pace: Pace = field(default_factory=Pace)
    patience: Callable[[Callable[[Promise], bool]], Patience] = Patience
    clock: DiscordClock | None = None  # None: one of its own
    retention_days: int | None = None
    backup_folder: Path | None = None
    has_menus: bool = True
    papers: Papers = field(default_factory=Papers)
    shard_count: int | None = None  # None: as many as Discord asks for
    shard_ids: list[int] | None = None  # those of a process that has a share of them; None: all
