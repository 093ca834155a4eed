from dataclasses import replace

import pytest

from bot.pipeline.keeping.library import Library
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Erasure, Forgetting, OthersAreAffected, title_digest
from storage.database import Database
from storage.server_settings import ServerSettings
from tests.bot.pipeline.newsroom import ANNA, BEN, REPLY, full_reading, services_with
from tests.bot.pipeline.workflows.forgotten import (
    ANSWER,
    TABLES,
    answers,
    digest,
    holding_data,
)
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


# Looking first


async def test_what_goes_with_an_article_is_counted(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await full_reading(services)
    await answers(services, BEN)
    loss = await forgetting.article_loss(ANNA, await digest(services), manages=True)

    assert loss is not None
    assert (loss.title, loss.readings, loss.questions, loss.others) == ("Ferry line to close in May", 1, 1, 1)


async def test_who_alone_read_an_article_may_have_it_forgotten(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    loss = await forgetting.article_loss(ANNA, await digest(services), manages=False)

    assert loss is not None
    assert loss.others == 0


async def test_an_article_that_the_asker_cannot_see_is_not_there(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=replace(ANNA, private=True))
    gone = await forgetting.forget_article(BEN, await digest(services), manages=True)

    assert gone is None
    assert await Library(services.memory).text(ANNA, await digest(services)) is not None


# Erasing


async def test_nothing_of_an_article_is_kept(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await full_reading(services)
    await answers(services)
    before = await holding_data(database)
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    assert before == {*TABLES}
    assert await holding_data(database) == set()


async def test_others_are_asked_about_when_it_is_done_too(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    await full_reading(services, asker=BEN)

    with pytest.raises(OthersAreAffected):
        await forgetting.forget_article(ANNA, await digest(services), manages=False)


async def test_a_conversation_with_others_is_cleared_by_who_manages_the_place_alone(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    for reply in (REPLY, ANSWER, ANSWER):
        model.reply(reply)
    await full_reading(services)
    await answers(services)
    await answers(services, BEN)
    key = conversation_of(ANNA)
    with pytest.raises(OthersAreAffected):
        await forgetting.forget_conversation(key, ANNA, manages=False)
    await forgetting.forget_conversation(key, ANNA, manages=True)

    assert await holding_data(database) == {"articles", "pastes", "readings", "statements", "replies"}


async def test_of_a_title_that_nothing_bears_there_is_no_trace(forgetting: Forgetting) -> None:
    assert await forgetting.forget_titled("guild:1", title_digest("Nothing of that name"))


async def test_what_was_read_in_a_place_that_is_gone_is_looked_at_anew(
    services: Services, forgetting: Forgetting
) -> None:
    await forgetting.forget_place("guild:1", "10")

    assert services.memory.index.has_outdated.is_set()


async def test_what_was_chosen_goes_with_everything(services: Services) -> None:
    choices = ServerChoices(services.memory)
    await choices.choose("guild:1", ServerSettings(private=True))
    await Forgetting(services, choices).forget_everything("guild:1")

    assert not choices.of("guild:1").private


async def test_interfaces_are_told_what_was_forgotten(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    told: list[Erasure] = []

    async def note(subject: Erasure) -> None:
        told.append(subject)

    forgetting.also_drop(note)
    await forgetting.forget_own(ANNA)

    assert told == [Erasure("guild:1", person=ANNA.person)]


async def test_without_a_database_nothing_can_be_forgotten() -> None:
    async with services_with(Memory(None, "The disk is full."), None) as services:
        with pytest.raises(LibraryUnavailable, match="The disk is full"):
            await Forgetting(services).forget_own(ANNA)
