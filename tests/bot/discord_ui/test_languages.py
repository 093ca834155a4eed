"""Shared cards in the server's language, private ones in the asker's, and buttons that go on working."""

from typing import Any

import pytest
import simcord.interactions

from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

GERMAN_SENTENCE = "Die Fähre wird im Mai eingestellt, und das kostet nach Angaben der Lotsen 30 Stellen."
GERMAN: dict[str, Any] = REPLY | {"summary": [{"text": GERMAN_SENTENCE, "evidence": [1]}]}
LABEL = "Summary in German; quotes stay in the article’s language"


@pytest.fixture
def in_locale(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets the language of everybody's Discord; simcord's is English."""
    usual = simcord.interactions.base_payload

    def use(locale: str) -> None:
        def payload(*args: Any, **more: Any) -> Any:
            record, payload = usual(*args, **more)
            return record, payload | {"locale": locale}

        monkeypatch.setattr(simcord.interactions, "base_payload", payload)

    return use


async def choose_language(newsroom: Newsroom, manager: Any, language: str) -> None:
    card = (await manager.slash(newsroom.channel, "settings")).response
    await manager.select(card, [language], custom_id="byline-setting:language:")


def asked_in(model: FakeModel) -> list[str]:
    tasks = [request.messages[-1].content for request in model.requests]
    return [language for task in tasks for language in ("German", "French", "English") if language in task]


async def test_a_shared_card_is_in_the_servers_language_and_says_so(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(GERMAN)
    await choose_language(newsroom, manager, "de")
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response

    assert asked_in(model) == ["German"]
    assert GERMAN_SENTENCE in text_of(card)
    assert LABEL in text_of(card)


async def test_a_private_card_is_in_the_language_of_the_askers_discord(
    newsroom: Newsroom, model: FakeModel, manager: Any, in_locale: Any
) -> None:
    model.reply(REPLY)
    await choose_language(newsroom, manager, "de")
    in_locale("fr")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)

    assert asked_in(model) == ["French"]


@pytest.mark.parametrize("locale", ["en-GB", "xx"])
async def test_a_country_or_an_unknown_language_changes_nothing(
    newsroom: Newsroom, model: FakeModel, in_locale: Any, locale: str
) -> None:
    model.reply(REPLY)
    in_locale(locale)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)

    assert asked_in(model) == ["English"]


async def test_a_button_shows_the_full_reading_after_the_servers_language_changed(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(REPLY)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await choose_language(newsroom, manager, "de")
    more = await newsroom.ann.click(card, label="More")

    assert "full reading (fake-model)" in text_of(more.response)
    assert len(model.requests) == 1


async def test_a_button_on_a_shared_card_shows_the_full_reading_whatever_language_the_presser_has(
    newsroom: Newsroom, model: FakeModel, in_locale: Any
) -> None:
    model.reply(REPLY)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    in_locale("fr")
    more = await newsroom.ben.click(card, label="More")

    assert "full reading (fake-model)" in text_of(more.response)


async def test_what_is_shared_is_in_the_servers_language_where_it_was_read_so(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(REPLY)
    model.reply(GERMAN)
    private = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)).response
    await choose_language(newsroom, manager, "de")
    await newsroom.ben.slash(newsroom.channel, "summarize", text=ARTICLE)
    more = await newsroom.ann.click(private, label="More")
    await newsroom.ann.click(more.response, label="Share here")

    assert GERMAN_SENTENCE in text_of(newsroom.channel.last_message)


async def test_a_shared_answer_is_in_the_servers_language_and_a_private_one_in_the_questions(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    answer = {"answer": "In May [s1].", "in_article": "yes"}
    for reply in (GERMAN, answer, answer):
        model.reply(reply)
    await choose_language(newsroom, manager, "de")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    await newsroom.ann.slash(newsroom.channel, "ask", question="When?")
    await newsroom.ann.slash(newsroom.channel, "ask", question="When?", private=True)
    shared, private = (request.messages[-1].content for request in model.requests[1:])

    assert "German" in shared
    assert "the language of the question" in private
