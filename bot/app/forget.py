from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from bot.app.open_services import database_path, open_services
from bot.cards.harmless import harmless_line
from bot.errors import BylineError
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.split import forget_outside, scopes_outside
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.questions.conversations import named_conversation
from bot.pipeline.scopes import LOCAL
from bot.pipeline.services import Services
from bot.pipeline.shards import ShareError, parse_share
from bot.pipeline.workflows.forgetting import Forgetting
from bot.settings import Settings
from bot.terminal_ui import forget_command, words
from bot.terminal_ui.exit_codes import DONE
from bot.terminal_ui.named_files import article_in
from storage.errors import HeldByAnother
from storage.sole_holder import sole_holder


@dataclass(frozen=True, slots=True)
class ToForget:
    """An article's file, a conversation's name, shards to keep, or, with none, all of the terminal."""

    article: str | None = None
    conversation: str | None = None
    outside: str | None = None


@dataclass(frozen=True, slots=True)
class _Plan:
    what_goes: str
    forget: Callable[[], Awaitable[bool | None]]


async def forget(
    settings: Settings, chosen: ToForget, *, answers: TextIO | None, output: TextIO, errors: TextIO
) -> int:
    """The exit code. `answers`: where the confirmation comes from; None needs none.

    Raises `BylineError`, also where it was not confirmed.
    """
    with _nobody_serves(database_path(settings)) if chosen.outside is not None else nullcontext():
        async with open_services(settings, with_model=False) as services:
            plan = await _plan(services, chosen)
            if plan is None:
                print(words.NOTHING_KEPT, file=output)
                return DONE
            print(plan.what_goes, file=errors)
            if answers is not None and not forget_command.is_confirmed(answers, errors):
                raise BylineError(words.NOT_FORGOTTEN)
            print(forget_command.outcome(traceless=bool(await plan.forget())), file=output)
    return DONE


@contextmanager
def _nobody_serves(database: Path) -> Iterator[None]:
    """A process that serves servers which go would keep them again. Raises `LibraryUnavailable`."""
    if not database.exists():
        raise LibraryUnavailable(words.NO_DATABASE_THERE.format(database=harmless_line(str(database))))
    try:
        with sole_holder(database):
            yield
    except HeldByAnother as error:
        raise LibraryUnavailable(str(error)) from error


async def _plan(services: Services, chosen: ToForget) -> _Plan | None:
    """None where there is nothing to forget. Raises `BylineError`."""
    forgetting, asker = Forgetting(services), Asker()
    if chosen.outside is not None:
        return await _plan_of_split(services, chosen.outside)
    if chosen.article is not None:
        digest = await forgetting.digest_of(article_in(chosen.article))
        article = await forgetting.article_loss(asker, digest, manages=True)
        if article is None:
            return None
        return _Plan(
            forget_command.of_article(article), lambda: forgetting.forget_article(asker, digest, manages=True)
        )
    if chosen.conversation is not None:
        key = named_conversation(chosen.conversation)
        talk = await forgetting.conversation_loss(key, asker, manages=True)
        if talk is None:
            return None
        return _Plan(
            forget_command.of_conversation(chosen.conversation, talk),
            lambda: forgetting.forget_conversation(key, asker, manages=True),
        )
    everything = await forgetting.scope_loss(LOCAL)
    return _Plan(forget_command.of_everything(everything), lambda: forgetting.forget_everything(LOCAL))


async def _plan_of_split(services: Services, written: str) -> _Plan | None:
    try:
        share = parse_share(written)
    except ShareError as error:
        raise BylineError(words.WRONG_SHARE.format(why=error)) from error
    await Outbox(services.memory).bring_in_slips()  # which go with their servers, too
    scopes = await scopes_outside(services.memory, share)
    if not scopes:
        return None
    return _Plan(forget_command.of_others(len(scopes)), lambda: forget_outside(services.memory, share))
