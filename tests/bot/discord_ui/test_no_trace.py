"""What was forgotten is nowhere any more: the file is read byte by byte, its write-ahead log included."""

from pathlib import Path
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import forgetting_catalogue as words
from tests.bot.discord_ui.byline_server import Newsroom
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ARTICLE = """Zeppelinstadt loses its quokka

“The quokka ate my marzipan,” mayor Xanthippe Vollbracht said on Tuesday.

Ottokar Wimmelbein, a keeper, said the enclosure had been open since Whitsun.
"""
OTHER = """Harbour to be dredged

“The silt is a metre deep,” harbour master Ana Pell said on Monday.
"""
RARE_IN_ARTICLE = ("zeppelinstadt", "quokka", "marzipan", "vollbracht", "wimmelbein", "whitsun")
RARE_ELSEWHERE = ("kaleidoscope", "bandersnatch", "flibbertigibbet", "gallimaufry", "snickersnee")
REPLY: dict[str, Any] = {
    "summary": [{"text": "A quokka is lost, a gallimaufry of reasons given.", "evidence": [2]}],
    "speakers": [
        {"name": "Xanthippe Vollbracht", "kind": "person", "also": [], "said": "q1"},
        {"name": "Ottokar Wimmelbein", "kind": "person", "also": [], "said": "s3"},
    ],
    "via": [],
    "channels": [],
    "not_speech": "",
}
OTHER_REPLY: dict[str, Any] = {
    "summary": [{"text": "Silt lies deep.", "evidence": [2]}],
    "speakers": [{"name": "Ana Pell", "kind": "person", "also": [], "said": "q1"}],
    "via": [],
    "channels": [],
    "not_speech": "",
}


def answer(text: str) -> dict[str, Any]:
    return {"answer": text, "in_article": "yes"}


async def told(newsroom: Newsroom, model: FakeModel) -> None:
    """An article is read, and two people ask about it: in the channel, in its thread, and privately."""
    ann, ben, channel = newsroom.ann, newsroom.ben, newsroom.channel
    model.reply(REPLY)
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    model.reply(OTHER_REPLY)
    await ann.slash(channel, "summarize", text=OTHER)
    for by, place, question, replied, private in (
        (ann, channel, "Who owned the kaleidoscope?", "Nobody but a bandersnatch [s2].", False),
        (ben, channel, "What of the flibbertigibbet?", "It was open [s3].", False),
        (ben, channel, "Was a snickersnee used?", "No snickersnee is named [s1].", True),
    ):
        model.reply(answer(replied))
        (choice,) = await by.autocomplete(place, "ask", "article", "quokka", question=question)
        await by.slash(place, "ask", question=question, article=choice["value"], private=private)
    await ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = channel.threads
    model.reply(answer("The keeper, with a kaleidoscope [s3]."))
    await ben.slash(thread, "ask", question="Who left it open, the bandersnatch?")
    await newsroom.services.finish_notes()


def left_in(folder: Path, rare: tuple[str, ...]) -> set[str]:
    """The words that stand anywhere in the database's files."""
    files = list(folder.glob("byline.sqlite*"))
    assert any(file.name.endswith("-wal") for file in files)
    held = b"".join(file.read_bytes() for file in files).lower()
    return {word for word in rare if word.encode() in held}


async def forget(newsroom: Newsroom, by: Any, **options: Any) -> None:
    card = await by.slash(newsroom.channel, "forget", **options)
    await by.click(card.response, label=words.BUTTON_FORGET)


async def test_what_is_not_forgotten_is_found_in_the_file(
    newsroom: Newsroom, model: FakeModel, tmp_path: Path
) -> None:
    await told(newsroom, model)

    assert left_in(tmp_path, RARE_IN_ARTICLE + RARE_ELSEWHERE) == {*RARE_IN_ARTICLE, *RARE_ELSEWHERE}


async def test_no_word_of_a_forgotten_article_its_questions_or_answers_is_left(
    newsroom: Newsroom, model: FakeModel, manager: Any, tmp_path: Path
) -> None:
    await told(newsroom, model)
    (choice,) = await manager.autocomplete(newsroom.channel, "forget", "article", "quokka")
    await forget(newsroom, manager, article=choice["value"])

    assert left_in(tmp_path, RARE_IN_ARTICLE + RARE_ELSEWHERE) == set()
    assert left_in(tmp_path, ("metre deep",)) == {"metre deep"}


async def test_no_word_of_a_forgotten_persons_questions_or_answers_is_left(
    newsroom: Newsroom, model: FakeModel, tmp_path: Path
) -> None:
    await told(newsroom, model)
    await forget(newsroom, newsroom.ben, what="mine")
    of_ben = ("flibbertigibbet", "snickersnee")

    assert left_in(tmp_path, of_ben) == set()
    assert left_in(tmp_path, RARE_IN_ARTICLE) == {*RARE_IN_ARTICLE}


async def test_no_word_of_a_forgotten_server_is_left(
    newsroom: Newsroom, model: FakeModel, manager: Any, tmp_path: Path
) -> None:
    await told(newsroom, model)
    await forget(newsroom, manager, what="everything")

    assert left_in(tmp_path, (*RARE_IN_ARTICLE, *RARE_ELSEWHERE, "metre deep")) == set()


async def test_no_word_of_a_cleared_conversation_is_left(
    newsroom: Newsroom, model: FakeModel, tmp_path: Path
) -> None:
    await told(newsroom, model)
    shown = await newsroom.ben.slash(newsroom.channel, "context")
    asked = await newsroom.ben.click(shown.response, label=words.BUTTON_CLEAR_PRIVATE)
    await newsroom.ben.click(asked.response, label=words.BUTTON_FORGET)

    assert left_in(tmp_path, ("snickersnee", "flibbertigibbet")) == {"flibbertigibbet"}
