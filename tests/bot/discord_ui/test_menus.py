import pytest

from bot.discord_ui.words import command_catalogue as words
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, mention, text_of

pytestmark = pytest.mark.asyncio

SENTENCE = "The harbour office said the ferry had carried fewer people each year since 2011. "


async def test_a_message_is_read_privately(quick_newsroom: Newsroom) -> None:
    message = await quick_newsroom.ben.send(quick_newsroom.channel, ARTICLE)
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_SUMMARIZE, message)

    assert "### Ferry line to close in May" in text_of(result.response)
    assert result.ephemeral


async def test_who_said_what_opens_from_the_menu(quick_newsroom: Newsroom) -> None:
    message = await quick_newsroom.ben.send(quick_newsroom.channel, ARTICLE)
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_WHO_SAID, message)

    assert fixed_texts.WHO_SAID_WHAT in text_of(result.response)


async def test_content_and_text_file_of_a_message_are_one_article(quick_newsroom: Newsroom) -> None:
    head, _, rest = ARTICLE.partition("\n\n")
    files = [("message.txt", rest.encode()), ("photo.png", b"\x89PNG")]
    message = await quick_newsroom.ben.send(quick_newsroom.channel, head, attachments=files)
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_WHO_SAID, message)

    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_a_forwarded_message_is_read(quick_newsroom: Newsroom) -> None:
    elsewhere = quick_newsroom.guild.create_text_channel("wire")
    message = await quick_newsroom.ben.send(elsewhere, ARTICLE)
    forwarded = await quick_newsroom.ben.forward(message, quick_newsroom.channel)
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_SUMMARIZE, forwarded)

    assert "### Ferry line to close in May" in text_of(result.response)


async def test_a_message_without_text_says_so(quick_newsroom: Newsroom) -> None:
    files = [("one.png", b"\x89PNG"), ("two.png", b"\x89PNG")]
    message = await quick_newsroom.ben.send(quick_newsroom.channel, attachments=files)
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_SUMMARIZE, message)

    assert words.NOTHING_THERE in text_of(result.response)


async def test_a_full_message_asks_for_its_continuation(quick_newsroom: Newsroom) -> None:
    message = await quick_newsroom.ann.send(quick_newsroom.channel, (SENTENCE * 30)[:1999].strip() + ".")
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_SUMMARIZE, message)

    assert "Add to article" in text_of(result.response)


async def test_an_article_in_three_messages_is_joined_in_the_order_they_were_sent(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    pieces = [await ann.send(channel, piece) for piece in ARTICLE.strip().split("\n\n")[:3]]
    await ann.context_menu(channel, words.MENU_WHO_SAID, pieces[1])
    await ann.context_menu(channel, words.MENU_ADD, pieces[2])
    result = await ann.context_menu(channel, words.MENU_ADD, pieces[0])

    assert "### Ferry line to close in May" in text_of(result.response)
    assert "Tom Brindle" in text_of(result.response)
    assert "Ana Pell" in text_of(result.response)


async def test_what_a_mention_began_goes_on_in_the_next_message(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    await ann.send(channel, f"{mention(quick_newsroom)} {ARTICLE}")
    piece = await ann.send(channel, "“Nobody asked us on the island,” said Jo Hart, a baker, on Tuesday.")
    result = await ann.context_menu(channel, words.MENU_ADD, piece)

    assert "### Ferry line to close in May" in text_of(result.response)
    assert "Jo Hart" in text_of(result.response)


async def test_a_piece_is_never_added_to_somebody_elses_article(quick_newsroom: Newsroom) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    message = await ann.send(channel, ARTICLE)
    await ann.context_menu(channel, words.MENU_SUMMARIZE, message)
    result = await ben.context_menu(channel, words.MENU_ADD, message)

    assert words.NOTHING_TO_ADD_TO in text_of(result.response)
