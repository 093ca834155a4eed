"""What can be typed. Nothing of what it does is imported to know that."""

import argparse
from datetime import datetime
from typing import TypeAlias, get_args

from bot.lexicon.acts import Act
from bot.words.typed_days import typed_day

ACTS: tuple[str, ...] = get_args(Act)
_ARTICLE_FILE = "text, a saved web page, a PDF, a Word document or a mail; - is standard input"
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="byline", description="Who said what in a pasted article.")
    parser.add_argument("--version", action="store_true", help="show the version")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    _add_read(commands)
    _add_ask(commands)
    _add_find(commands)
    _add_correct(commands)
    _add_forget(commands)
    _add_backup(commands)
    _add_restore(commands)
    _add_export(commands)
    _add_grade(commands)
    _add_doctor(commands)
    _add_run(commands)
    _add_try(commands)
    return parser


def _add_read(commands: _Commands) -> None:
    read = commands.add_parser(
        "read",
        help="read articles: a summary, and who said what",
        description="Shows a summary and who said what, every quotation cut from the text.",
    )
    read.add_argument("files", nargs="+", metavar="FILE", help=_ARTICLE_FILE)
    read.add_argument("--json", action="store_true", help="print one JSON object a line")
    read.add_argument(
        "--reader",
        choices=("rules", "model", "auto"),
        default="auto",
        help="rules: the quick reading, offline; model: the full reading; auto: the best there is (default)",
    )
    read.add_argument(
        "--html", metavar="FILE", help="write a page instead: the articles with every statement marked"
    )


def _add_ask(commands: _Commands) -> None:
    ask = commands.add_parser(
        "ask",
        help="answer a question about an article",
        description="Answers from the article alone, in a conversation from all its articles, and points at "
        "their sentences. Without a language model it shows the places that come nearest.",
    )
    ask.add_argument("file", metavar="FILE", help=_ARTICLE_FILE)
    ask.add_argument("question", metavar="QUESTION", nargs="+", help="what you want to know")
    ask.add_argument(
        "--conversation",
        metavar="NAME",
        help="go on with the conversation of that name, or begin it; it remembers questions and articles",
    )


def _add_find(commands: _Commands) -> None:
    find = commands.add_parser(
        "find",
        help="search what was read",
        description="Shows statements of the articles that were read, the newest article first.",
    )
    find.add_argument("words", metavar="WORDS", nargs="*", help="words of the statement or its speaker")
    find.add_argument("--speaker", metavar="NAME", default="", help="who said it, or a part of the name")
    find.add_argument(
        "--since",
        metavar="DATE",
        type=_day,
        help="only articles first read on that day (2026-03-31, yesterday) or later",
    )
    find.add_argument("--until", metavar="DATE", type=_day, help="only articles first read before that day")
    find.add_argument("--act", metavar="ACT", choices=ACTS, help=f"what was done: {', '.join(ACTS)}")
    find.add_argument("--article", metavar="WORDS", default="", help="words of the article's title")
    find.add_argument("--publication", metavar="WORDS", default="", help="where the article appeared")
    form = find.add_mutually_exclusive_group()
    for name in ("json", "csv", "markdown"):
        form.add_argument(
            f"--{name}", dest="form", action="store_const", const=name, help=f"the whole search as {name}"
        )
    find.add_argument("--most", metavar="N", type=_count, default=25, help="show up to N (default: 25)")


def _add_correct(commands: _Commands) -> None:
    correct = commands.add_parser(
        "correct",
        help="set right who says something, for good",
        description="Sets right who says a statement. It stays so for the same story, whatever reads it "
        "later, also where its footer or a few sentences changed.",
    )
    correct.add_argument("article", metavar="ARTICLE", help=_ARTICLE_FILE)
    correct.add_argument(
        "statement", metavar="STATEMENT", nargs="+", help="its sentence, as s7, its id, or its first words"
    )
    how = correct.add_mutually_exclusive_group(required=True)
    how.add_argument("--speaker", metavar="NAME", default="", help="who says it, as the article names them")
    how.add_argument("--nobody", action="store_true", help="nobody says this")
    how.add_argument("--quotation", action="store_true", help="this is a quotation")
    how.add_argument("--undo", action="store_true", help="take back what was set right there")


def _add_forget(commands: _Commands) -> None:
    forget = commands.add_parser(
        "forget",
        help="erase what was read and asked in the terminal",
        description="Erases for good what was read and asked in the terminal, after showing what goes. "
        "What Discord servers have is forgotten there, with /forget.",
    )
    what = forget.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--article", metavar="FILE", help="the article in that file, and all that was made of it"
    )
    what.add_argument("--conversation", metavar="NAME", help="the questions and answers of that conversation")
    what.add_argument("--everything", action="store_true", help="all of it")
    what.add_argument(
        "--outside",
        metavar="SHARDS",
        help="in a copied database, what other shards than these have on Discord, such as 4-7/16",
    )
    forget.add_argument("--yes", action="store_true", help="do not ask first")


def _add_backup(commands: _Commands) -> None:
    backup = commands.add_parser(
        "backup",
        help="copy the database while everything goes on",
        description="Writes a copy of the database as it is at one moment, also while the bot runs. It never "
        "overwrites a file. What is forgotten later stays in the copy.",
    )
    backup.add_argument("file", metavar="FILE", help="where the copy goes")


def _add_restore(commands: _Commands) -> None:
    restore = commands.add_parser(
        "restore",
        help="put a backup in the database's place",
        description="Checks a backup and puts a copy of it in the database's place. What was there is kept "
        "beside it. Stop the bot first.",
    )
    restore.add_argument("file", metavar="FILE", help="the backup")


def _add_export(commands: _Commands) -> None:
    export = commands.add_parser(
        "export",
        help="write down all that is stored of a server or a person",
        description="Writes all that is stored of a server or a person, one JSON object a line, as requests "
        "under data-protection law ask for it. It never overwrites a file.",
    )
    whose = export.add_mutually_exclusive_group(required=True)
    whose.add_argument("--server", metavar="ID", type=int, help="a Discord server's id")
    whose.add_argument("--person", metavar="ID", type=int, help="a Discord user's id")
    export.add_argument("file", metavar="FILE", help="where the export goes")


def _add_grade(commands: _Commands) -> None:
    grade = commands.add_parser(
        "grade",
        help="say how good a language model is, how fast, what it costs",
        description="Has a dozen articles read whose statements are known, and says what was right. They "
        "come with Byline. It takes some ten minutes and what a dozen articles cost.",
    )
    grade.add_argument(
        "--model",
        metavar="NAME",
        action="append",
        help="a model of the configured server; several may be given (default: the configured one)",
    )
    grade.add_argument("--json", action="store_true", help="print one JSON object a line")


def _add_doctor(commands: _Commands) -> None:
    commands.add_parser(
        "doctor",
        help="check settings, database and language model, and say how to mend what is wrong",
        description="Checks everything that Byline needs. Asks the language model twice, which costs next to "
        "nothing.",
    )


def _add_run(commands: _Commands) -> None:
    commands.add_parser(
        "run",
        help="run the bot on Discord",
        description="Runs the bot on Discord until it is stopped. Needs DISCORD_TOKEN; see .env.example.",
    )


def _add_try(commands: _Commands) -> None:
    trial = commands.add_parser(
        "try",
        help="try the bot in the browser, without an account or a key",
        description="Opens a page that looks like Discord, with the real bot on a simulated server.",
    )
    trial.add_argument("--no-browser", action="store_true", help="print the page's address only")
    trial.add_argument("--port", metavar="N", type=_port, help="serve the page there (default: a free port)")
    trial.add_argument("--article", metavar="FILE", help="put this article into the channel")


def _day(written: str) -> int:
    """The beginning of that day where the person is, in Unix seconds."""
    try:
        day = typed_day(written, datetime.now().astimezone().date())
        return int(datetime(day.year, day.month, day.day).astimezone().timestamp())
    except (ValueError, OverflowError) as error:
        raise argparse.ArgumentTypeError("write the day as 2026-11-23, or today, or yesterday") from error


def _count(written: str) -> int:
    count = int(written)
    if not 1 <= count <= 1000:
        raise argparse.ArgumentTypeError("has to be from 1 to 1000")
    return count


def _port(written: str) -> int:
    port = int(written)
    if not 1 <= port <= 65_535:
        raise argparse.ArgumentTypeError("has to be from 1 to 65535")
    return port
