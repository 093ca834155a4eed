import pytest

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom

pytestmark = pytest.mark.asyncio


async def test_a_quotation_comes_as_an_ordinary_private_message(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "quote", speaker="Pell", words="boat")

    assert result.response.content.startswith("```\n“Nobody took the boat any more,”\n— Ana Pell")
    assert result.ephemeral


async def test_speakers_are_completed_while_typing(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    choices = await quick_newsroom.ben.autocomplete(quick_newsroom.channel, "quote", "speaker", "pe")

    assert [choice["value"] for choice in choices] == ["Ana Pell"]


async def test_speakers_are_offered_before_anything_is_typed(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    choices = await quick_newsroom.ben.autocomplete(quick_newsroom.channel, "quote", "speaker", "")

    assert "Ana Pell" in [choice["value"] for choice in choices]


async def test_words_are_completed_with_their_speaker_and_the_choice_finds_them(
    quick_newsroom: Newsroom,
) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    ben, channel = quick_newsroom.ben, quick_newsroom.channel
    (choice,) = await ben.autocomplete(channel, "quote", "words", "nobody")
    result = await ben.slash(channel, "quote", words=choice["value"])

    assert choice["name"].startswith("Ana Pell: ")
    assert "“Nobody took the boat any more,”" in result.response.content


async def test_a_paraphrase_is_no_quotation(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "quote", speaker="Brindle")

    assert result.response.content.startswith(words.NO_SUCH_QUOTE)


async def test_what_is_offered_while_typing_turns_no_words_around(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    await ann.slash(channel, "summarize", text=ARTICLE.replace("Ferry line", "Ferry \u202eline"))
    (choice,) = await ann.autocomplete(channel, "ask", "article", "", question="Who?")

    assert choice["name"] == "Ferry line to close in May"
