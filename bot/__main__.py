"""The command line. Each command imports its part when it runs, so that none waits for another's."""

import argparse
import os
import sys
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bot.errors import BylineError
from bot.terminal_ui import words
from bot.terminal_ui.arguments import command_line
from bot.terminal_ui.exit_codes import DONE, FAILED, INTERRUPTED
from bot.terminal_ui.poor_streams import never_fail_on_a_character, open_what_is_closed

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.terminal_ui.outputs import Output, Printer

USUAL_LOG_LEVEL = "error"  # of commands that somebody types: what they need to know, they are told
LOGGERS_OF_ADDRESSES = ("httpx2", "openai")  # which need not be everybody's to read

Unfinished: TypeAlias = Coroutine[None, None, int]


def main(arguments: Sequence[str] | None = None) -> int:
    open_what_is_closed()
    parser = command_line()
    chosen = parser.parse_args(arguments)
    try:
        code = _run(parser, chosen)
        sys.stdout.flush()
    except BylineError as error:
        return _fail(error.user_message)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_what_was_not_written()
        return DONE  # who closed the pipe has seen enough
    except OSError as error:
        _forget_what_was_not_written()
        return _fail(words.CANNOT_WRITE.format(why=(error.strerror or words.UNKNOWN_REASON).lower()))
    return code


def _run(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    if chosen.version:
        return _print_version()
    if chosen.command is None:
        parser.print_help()
        return DONE
    from bot.settings import WrongSetting

    commands = {
        "read": _read,
        "ask": _ask,
        "find": _find,
        "correct": _correct,
        "forget": _forget,
        "backup": _backup,
        "restore": _restore,
        "export": _export,
        "grade": _grade,
        "doctor": _doctor,
        "run": _run_bot,
        "try": _try_out,
    }
    try:
        code = commands[chosen.command](parser, chosen)
        return code if isinstance(code, int) else _to_its_end(code)
    except WrongSetting as error:
        raise BylineError(str(error)) from error


# The commands


def _read(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int | Unfinished:
    if chosen.files.count("-") > 1:
        parser.error(words.INPUT_ONCE)
    settings = _settings()
    outputs = _outputs(parser, chosen)
    if chosen.reader == "rules":
        from bot.app.read import read

        return read(chosen.files, outputs, sys.stderr)
    from bot.app.read_with_model import read_with_model

    return read_with_model(settings, chosen.files, chosen.reader, outputs, sys.stderr)


def _ask(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.ask import ask

    question = " ".join(chosen.question).strip()
    if not question:
        parser.error(words.NO_QUESTION)
    return ask(_settings(), chosen.file, question, chosen.conversation, printer=_printer(), errors=sys.stderr)


def _find(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.find import find

    return find(
        _settings(),
        " ".join(chosen.words),
        chosen.speaker,
        chosen.since,
        chosen.most,
        until=chosen.until,
        act=chosen.act,
        article=chosen.article,
        publication=chosen.publication,
        form=chosen.form,
        output=sys.stdout.buffer,
        printer=_printer(),
        errors=sys.stderr,
    )


def _correct(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.correct import GivenCorrection, correct

    statement = " ".join(chosen.statement)
    truth = GivenCorrection(chosen.speaker, nobody=chosen.nobody, quotation=chosen.quotation)
    return correct(_settings(), chosen.article, statement, truth, printer=_printer(), errors=sys.stderr)


def _forget(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.forget import ToForget, forget

    if not chosen.yes and not sys.stdin.isatty():
        parser.error(words.NOBODY_TO_ASK)
    what = ToForget(chosen.article, chosen.conversation, chosen.outside)
    answers = None if chosen.yes else sys.stdin
    return forget(_settings(), what, answers=answers, output=sys.stdout, errors=sys.stderr)


def _backup(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.backup import write_backup

    return write_backup(_settings(), chosen.file, sys.stdout)


def _restore(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.restore import restore

    return restore(_settings(), chosen.file, sys.stdout)


def _export(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.export import export

    return export(_settings(), chosen.server, chosen.person, chosen.file, sys.stdout)


def _grade(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> Unfinished:
    from bot.app.grade import grade

    return grade(_settings(), chosen.model or [], _printer(), sys.stdout if chosen.json else None, sys.stderr)


def _doctor(_parser: argparse.ArgumentParser, _chosen: argparse.Namespace) -> Unfinished:
    from bot.app.doctor import examine

    settings = _settings()
    if not settings.discord_token:
        return examine(settings, os.environ, _printer())
    from bot.app.doctor_discord import look_at_discord

    return examine(settings, os.environ, _printer(), look_at_discord)


def _run_bot(_parser: argparse.ArgumentParser, _chosen: argparse.Namespace) -> int:
    import asyncio

    from bot.app.run import BOT_LOG_LEVEL, run_bot

    return asyncio.run(run_bot(_settings(BOT_LOG_LEVEL)))


def _try_out(_parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    import asyncio

    from bot.app.try_extra import require_try_extra

    require_try_extra()
    from bot.app.try_out import TryOptions, try_out

    options = TryOptions(chosen.port, chosen.article, open_browser=not chosen.no_browser)
    return asyncio.run(try_out(_settings(), options, sys.stdout))


def _outputs(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> "list[Output]":
    """A page takes the cards' place; JSON goes beside it."""
    outputs: list[Output] = []
    if chosen.html:
        from bot.terminal_ui.page_output import PageOutput

        if Path(chosen.html).resolve() in [Path(file).resolve() for file in chosen.files]:
            parser.error(words.OVERWRITES)
        if not _may_write(Path(chosen.html)):
            raise BylineError(words.NOT_OVERWRITTEN)
        outputs.append(PageOutput(chosen.html))
    if chosen.json:
        from bot.terminal_ui.outputs import JsonOutput

        outputs.append(JsonOutput(sys.stdout.buffer))
    return outputs or [_cards()]


def _may_write(page: Path) -> bool:
    """Asks who sits at a terminal before a file is replaced; a script has said what it wants."""
    if not page.is_file() or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    sys.stderr.write(words.OVERWRITE.format(file=page))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower().startswith(words.YES)


def _cards() -> "Output":
    from bot.terminal_ui.outputs import CardsOutput

    return CardsOutput(_printer())


def _printer() -> "Printer":
    never_fail_on_a_character()
    if sys.stdout.isatty():
        from bot.terminal_ui.coloured_printer import ColouredPrinter

        return ColouredPrinter(sys.stdout)
    from bot.terminal_ui.plain_printer import PlainPrinter

    return PlainPrinter(sys.stdout)


def _print_version() -> int:
    from importlib.metadata import version

    sys.stdout.write(f"byline {version('byline')}\n")
    return DONE


# The process


def _to_its_end(command: Unfinished) -> int:
    from bot.app.running import run

    return run(command)


def _settings(usual_log_level: str = USUAL_LOG_LEVEL) -> "Settings":
    """The settings, and logging started as they say."""
    import logging

    from bot.settings import OUR_LOGGERS, load_settings

    settings = load_settings(os.environ, Path(".env"))
    level = logging.getLevelName((settings.log_level or usual_log_level).upper())
    # Below "info" libraries tell what is stored and sent, tokens included.
    logging.basicConfig(level=max(level, logging.INFO), format="%(levelname)s %(name)s: %(message)s")
    for others in LOGGERS_OF_ADDRESSES:
        logging.getLogger(others).setLevel(logging.WARNING)
    for ours in OUR_LOGGERS:
        logging.getLogger(ours).setLevel(level)
    return settings


def _forget_what_was_not_written() -> None:
    """Lets the interpreter end quietly, which would otherwise try once more to write it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> int:
    sys.stderr.write(f"byline: {message}\n")
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
