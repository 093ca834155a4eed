"""The log of a bot that runs for years: lines for people, or JSON for whatever gathers them.

Each record has its time, level, part of the program, and the reference and server of the request during
which it came. No record holds an article's text, a secret or anybody's name; this part adds none.
"""

import logging
from collections.abc import Callable
from importlib.metadata import version
from traceback import format_tb

import structlog
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

from bot.request_context import current_request
from bot.settings import OUR_LOGGERS

ALWAYS_TOLD = "bot.discord_ui.client"  # tells of each session in which version of Byline it began


def start_logging(level: int, *, as_json: bool, told: Callable[[str], None] | None = None) -> None:
    """Write what is logged to standard error. `told` hears the level of each warning and error.

    Libraries tell no more than "info": below that they tell what is stored and sent, tokens included.
    """
    before: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _with_request,
    ]
    last: list[Processor] = (
        [
            _with_version,
            structlog.processors.ExceptionRenderer(_told_without_words),
            structlog.processors.JSONRenderer(),
        ]
        if as_json
        else [structlog.processors.ExceptionRenderer(_told_without_words), _line]
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    handlers: list[logging.Handler] = [handler, *([_Counting(told)] if told else [])]
    logging.basicConfig(level=max(level, logging.INFO), handlers=handlers, force=True)
    for ours in OUR_LOGGERS:
        logging.getLogger(ours).setLevel(level)
    logging.getLogger(ALWAYS_TOLD).setLevel(min(level, logging.INFO))


def _with_request(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    request = current_request()
    if request is not None:
        event["reference"] = request.reference
        event["server"] = request.server
    return event


def _with_version(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """What gathers the logs of years has those of several versions."""
    event["version"] = version("byline")
    return event


def _line(_: WrappedLogger, __: str, event: EventDict) -> str:
    """`2026-05-12T09:30:00.000000Z WARNING bot.pipeline.memory [A1B2C3 server 7] could not …`."""
    request = event.get("reference", "")
    if request and event.get("server") is not None:
        request = f"{request} server {event['server']}"
    about = f" [{request}]" if request else ""
    words = f"{event['timestamp']} {str(event['level']).upper()} {event['logger']}{about} {event['event']}"
    return f"{words}\n{event['exception']}" if event.get("exception") else words


def _told_without_words(exc_info: ExcInfo) -> str:
    """The kind of each error of the chain and where it came from; its own words may be an article's."""
    told: list[str] = []
    seen: set[int] = set()  # by identity: two that were raised again may name each other
    error: BaseException | None = exc_info[1]
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        words = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
        kind = f"{type(error).__module__}.{type(error).__qualname__}{words}\n"
        told.insert(0, "".join(["Traceback, oldest call first:\n", *format_tb(error.__traceback__), kind]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "".join(told).rstrip()


class _Counting(logging.Handler):
    def __init__(self, told: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._told = told

    def emit(self, record: logging.LogRecord) -> None:
        self._told(record.levelname.lower())
