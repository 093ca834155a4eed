import json
import logging
import re

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, labels_of, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ON_ONE_LINE = " ".join(ARTICLE.split()) + " The ferry was built in 1961." * 20


# The round


async def test_summarize_ends_in_the_full_reading(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert catalogue.FULL_READING in text_of(result.response)
    assert "A pilot expects 30 jobs to go." in text_of(result.response)


async def test_the_acknowledgement_comes_before_anything_else(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    before = len(newsroom.env.http_requests)
    await newsroom.ann.slash(newsroom.channel, "summarize", file=("ferry.txt", ARTICLE.encode()))
    first = newsroom.env.http_requests[before]

    assert first.path.endswith("/callback")
    assert first.json == {"type": 5}


async def test_the_quick_reading_shows_first_and_says_that_speakers_may_change(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    before = len(newsroom.env.http_requests)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    edits = [one.json for one in newsroom.env.http_requests[before:] if one.method == "PATCH"]

    assert catalogue.SPEAKERS_MAY_CHANGE in json.dumps(edits[0], ensure_ascii=False)


async def test_without_a_model_the_quick_reading_is_final_in_one_edit(quick_newsroom: Newsroom) -> None:
    before = len(quick_newsroom.env.http_requests)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    edits = [one for one in quick_newsroom.env.http_requests[before:] if one.method == "PATCH"]

    assert catalogue.QUICK_READING in text_of(result.response)
    assert catalogue.SPEAKERS_MAY_CHANGE not in text_of(result.response)
    assert len(edits) == 1


async def test_when_the_model_fails_the_quick_reading_stays_and_says_why(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.fail(ModelUnreachable())
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert ModelUnreachable.default_message in text_of(result.response)


async def test_whosaid_opens_on_who_said_what(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "whosaid", text=ARTICLE)

    assert fixed_texts.WHO_SAID_WHAT in text_of(result.response)
    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_a_doubled_paste_is_read_once_with_a_word(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=f"{ARTICLE}\n{ARTICLE}")
    shown = text_of(result.response)

    assert words.PASTED_TWICE in shown
    assert shown.count("Tom Brindle") == 1


@pytest.mark.parametrize(
    ("text", "told"), [(ON_ONE_LINE, True), (ARTICLE, False), (ON_ONE_LINE[:400], False)]
)
async def test_a_long_text_whose_lines_an_option_has_lost_is_told_of(
    text: str, told: bool, quick_newsroom: Newsroom
) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)

    assert (words.ON_ONE_LINE in text_of(result.response)) is told


@pytest.mark.parametrize(("private", "offered"), [(False, 0), (True, 1)])
async def test_only_a_private_card_offers_to_be_shared(
    private: bool, offered: int, quick_newsroom: Newsroom
) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "whosaid", text=ARTICLE, private=private)

    assert labels_of(result.response).count(catalogue.BUTTON_SHARE) == offered


async def test_a_mention_in_the_article_pings_nobody(quick_newsroom: Newsroom) -> None:
    text = f"Ferry closes, {quick_newsroom.ben.mention} @everyone\n\n{ARTICLE}"
    before = len(quick_newsroom.env.http_requests)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)
    edits = [one.json for one in quick_newsroom.env.http_requests[before:] if one.method == "PATCH"]

    assert all(edit["allowed_mentions"] == {"parse": []} for edit in edits)


# Who sees it, and how often


async def test_an_answer_shows_to_everybody(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert not result.ephemeral


async def test_a_private_answer_shows_only_to_who_asked(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=True)

    assert result.ephemeral


async def test_in_direct_messages_the_same_commands_work(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.user.slash("summarize", text=ARTICLE)

    assert "Ferry line to close in May" in text_of(result.response)


# Files


async def test_a_file_is_read_in_its_own_encoding(quick_newsroom: Newsroom) -> None:
    file = ("ferry.txt", ARTICLE.encode("utf-16"))
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "whosaid", file=file)

    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_text_and_file_are_one_article(quick_newsroom: Newsroom) -> None:
    head, _, rest = ARTICLE.partition("\n\n")
    file = ("rest.txt", rest.encode())
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=head, file=file)

    assert "### Ferry line to close in May" in text_of(result.response)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("paper.pdf", b"%PDF-1.7 and so on", "That document is broken"),
        ("old.doc", b"\xd0\xcf\x11\xe0 and so on", "that kind of document"),
        ("empty.txt", b"  \n ", "There is no text in it"),
        ("huge.txt", b"a" * 25_000_001, "is too large"),
        ("long.txt", b"word " * 210_000, "Byline reads up to 1 MB"),
        ("program.txt", bytes(range(256)), "That file is not text"),
    ],
)
async def test_a_file_that_cannot_be_read_has_its_own_message(
    quick_newsroom: Newsroom, name: str, data: bytes, says: str
) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", file=(name, data))
    (line,) = result.followups

    assert says in line.content
    assert line.content.startswith(name)
    assert line.ephemeral


# What cannot be done


@pytest.mark.parametrize(
    "text", ["https://example.org/news/1", "<https://example.org/a> https://example.org/b"]
)
async def test_a_web_address_alone_is_not_opened(quick_newsroom: Newsroom, text: str) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)
    (line,) = result.followups

    assert line.content.startswith(words.NO_WEB_PAGES)


async def test_a_failure_takes_back_the_public_promise_and_is_told_privately(
    quick_newsroom: Newsroom,
) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text="https://example.org")

    assert result.response is None
    assert [line.ephemeral for line in result.followups] == [True]


async def test_a_failure_has_a_reference_that_is_in_the_log(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("a secret of the article")

    monkeypatch.setattr(newsroom.services.memory, "keep_article", broken)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    told = "\n".join(line.content for line in result.followups)
    reference = re.search(r"Reference ([0-9A-F]{6})", told)

    assert words.UNKNOWN_FAILURE in told
    assert "secret" not in told
    assert reference
    assert any(
        reference[1] in record.getMessage() for record in caplog.records if record.levelno == logging.ERROR
    )


# Discord's own trouble


async def test_a_result_that_comes_after_fifteen_minutes_arrives_as_an_ordinary_message(
    quick_newsroom: Newsroom,
) -> None:
    quick_newsroom.env.inject_error("PATCH", "/webhooks/*", status=401, code=50027)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert "### Ferry line to close in May" in text_of(quick_newsroom.channel.last_message)


async def test_a_private_result_after_fifteen_minutes_is_never_public(quick_newsroom: Newsroom) -> None:
    for method in ("PATCH", "POST"):
        quick_newsroom.env.inject_error(method, "/webhooks/*", status=401, code=50027)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=True)
    direct = quick_newsroom.ann.user.dm_channel.last_message

    assert "### Ferry line to close in May" in text_of(direct)


async def test_a_missing_permission_is_named(quick_newsroom: Newsroom) -> None:
    quick_newsroom.env.inject_error("PATCH", "/webhooks/*", status=403, code=50013)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert any(words.NO_PERMISSION in line.content for line in result.followups)
