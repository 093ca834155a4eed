import json

import pytest

from bot.discord_ui.commands.library import SHOWN
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import help_catalogue as help_words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of
from tests.bot.discord_ui.library_shown import custom_ids, read

pytestmark = pytest.mark.asyncio


async def test_what_somebody_said_is_found(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", speaker="brindle")

    assert "the closure would cost 30 jobs" in text_of(result.response)
    assert "Ferry line to close in May · s3" in text_of(result.response)
    assert result.ephemeral


async def test_what_is_not_there_is_not_found(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="zeppelin")

    assert result.response.content.startswith(words.NOTHING_FOUND)


async def test_a_day_that_is_none_says_how_to_write_it(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="a", since="someday")

    assert result.response.content.startswith(words.WRONG_DAY)


async def test_articles_lead_to_who_said_what(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    listed = await quick_newsroom.ben.slash(quick_newsroom.channel, "articles")
    result = await quick_newsroom.ben.click(listed.response, label=catalogue.BUTTON_WHO_SAID_WHAT)

    assert "**Ferry line to close in May**" in text_of(listed.response)
    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_an_empty_library_says_how_to_begin(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "articles")

    assert result.response.content.startswith(words.NO_ARTICLES)


async def test_help_says_that_nothing_leaves_the_machine_where_there_is_no_model(
    quick_newsroom: Newsroom,
) -> None:
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "help")

    assert help_words.HELP_WITHOUT_MODEL in result.response.content
    assert len(result.response.content) <= 2000


async def test_help_says_which_model_receives_the_text(newsroom: Newsroom) -> None:
    result = await newsroom.ben.slash(newsroom.channel, "help")

    assert "fake-model" in result.response.content


async def test_articles_are_numbered_each_with_a_button(quick_newsroom: Newsroom) -> None:
    for headline in ("First ferry goes", "Second ferry goes"):
        await read(quick_newsroom, headline)
    listed = (await quick_newsroom.ben.slash(quick_newsroom.channel, "articles")).response

    assert "1\\. **Second ferry goes**" in text_of(listed)
    assert "2\\. **First ferry goes**" in text_of(listed)
    assert json.dumps(listed.components).count(catalogue.BUTTON_WHO_SAID_WHAT) == 2


async def test_an_entry_opens_beside_the_list(quick_newsroom: Newsroom) -> None:
    for headline in ("First ferry goes", "Second ferry goes"):
        await read(quick_newsroom, headline)
    listed = (await quick_newsroom.ben.slash(quick_newsroom.channel, "articles")).response
    entry = next(one for one in custom_ids(listed) if one.startswith("byline:said:"))
    opened = await quick_newsroom.ben.click(listed, custom_id=entry)

    assert "“Nobody took the boat any more,”" in text_of(opened.response)
    assert "2\\." in text_of(listed)


async def test_the_next_page_of_articles_goes_on_counting(quick_newsroom: Newsroom) -> None:
    for number in range(SHOWN + 1):
        await read(quick_newsroom, f"Ferry number {number} goes")
    listed = (await quick_newsroom.ben.slash(quick_newsroom.channel, "articles")).response
    await quick_newsroom.ben.click(listed, label=words.BUTTON_MORE_ARTICLES)

    assert f"{SHOWN + 1}\\. **Ferry number 0 goes**" in text_of(listed)


async def test_articles_are_listed_by_words_of_their_titles(quick_newsroom: Newsroom) -> None:
    for number in range(SHOWN + 1):
        await read(quick_newsroom, f"Ferry number {number} goes")
    await read(quick_newsroom, "Bridge stays shut")
    listed = (await quick_newsroom.ben.slash(quick_newsroom.channel, "articles", title="goes FERRY")).response
    first = text_of(listed)
    await quick_newsroom.ben.click(listed, label=words.BUTTON_MORE_ARTICLES)

    assert "Bridge" not in first + text_of(listed)


async def test_a_title_is_found_by_its_words(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Zeppelins over town")
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="zeppelins")

    assert "**Zeppelins over town**" in text_of(result.response)


async def test_nobody_finds_the_title_of_another_s_private_article(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Zeppelins over town", private=True)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="zeppelins")

    assert result.response.content.startswith(words.NOTHING_FOUND)


async def test_a_search_goes_by_what_was_done(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(
        quick_newsroom.channel, "summarize", text=f"{ARTICLE}\nAna Pell denied that she had known.\n"
    )
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", act="denied", since="yesterday")

    assert "she had known" in text_of(result.response)
    assert "jobs" not in text_of(result.response)


async def test_speakers_are_completed_while_typing(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Ferry goes")
    choices = await quick_newsroom.ben.autocomplete(quick_newsroom.channel, "find", "speaker", "brin")

    assert [one["value"] for one in choices] == ["Tom Brindle"]


async def test_a_whole_search_comes_as_a_file(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom, "Ferry goes")
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="boat", file="csv")
    (file,) = result.response.attachments

    assert file.filename == "who-said-what.csv"
    assert "Ana Pell" in (await file.read()).decode("utf-8")
    assert result.ephemeral


async def test_of_a_search_that_finds_nothing_there_is_no_file(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "find", words="boat", file="csv")

    assert result.response.content == words.NOTHING_FOUND
    assert result.response.attachments == []


async def test_each_hit_and_each_article_links_to_its_card(quick_newsroom: Newsroom) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    hit = await ben.slash(channel, "find", words="boat")
    listed = await ben.slash(channel, "articles")

    link = f"[card](https://discord.com/channels/{quick_newsroom.guild.id}/{channel.id}/{card.id})"
    assert link in text_of(hit.response)
    assert link in text_of(listed.response)


async def test_a_private_answer_has_no_link(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=True)
    hit = await quick_newsroom.ann.slash(quick_newsroom.channel, "find", words="boat")

    assert "boat" in text_of(hit.response)
    assert "[card]" not in text_of(hit.response)


async def test_a_card_in_a_channel_that_one_cannot_view_is_not_linked(quick_newsroom: Newsroom) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    await ann.slash(quick_newsroom.channel_for(ann), "summarize", text=ARTICLE)
    await ben.slash(channel, "summarize", text=ARTICLE, private=True)
    bens, anns = [await one.slash(channel, "find", words="boat") for one in (ben, ann)]

    assert "[card]" not in text_of(bens.response)
    assert "[card]" in text_of(anns.response)


async def test_a_message_that_is_no_article_is_found_and_not_listed(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    await ann.slash(channel, "summarize", text="“I am late,” said Lou Marsh. See you at five.")
    listed = await ann.slash(channel, "articles")
    hit = await ann.slash(channel, "find", words="late")
    choices = await ann.autocomplete(channel, "forget", "article", "")

    assert listed.response.content.startswith(words.NO_ARTICLES)
    assert "“I am late,”" in text_of(hit.response)
    assert len(choices) == 1


@pytest.mark.parametrize("of_ben", [False, True], ids=["alone", "that Ben read as it was"])
async def test_a_part_is_no_article_of_its_own_once_the_rest_was_added(
    quick_newsroom: Newsroom, of_ben: bool
) -> None:
    ann, ben, channel = quick_newsroom.ann, quick_newsroom.ben, quick_newsroom.channel
    rest = "The harbour office said that the ferry had carried fewer people each year since 2011. " * 3
    pieces = [await ann.send(channel, piece) for piece in (ARTICLE, rest)]
    if of_ben:
        await ben.slash(channel, "summarize", text=ARTICLE)
    await ann.context_menu(channel, words.MENU_SUMMARIZE, pieces[0])
    await ann.context_menu(channel, words.MENU_ADD, pieces[1])
    listed = text_of((await ann.slash(channel, "articles")).response)

    assert listed.count("**Ferry line to close in May**") == 1 + of_ben


async def test_what_adds_nothing_to_the_story_leaves_it_listed(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    pieces = [await ann.send(channel, piece) for piece in (ARTICLE, "Share on Facebook\nShare on Twitter")]
    await ann.context_menu(channel, words.MENU_SUMMARIZE, pieces[0])
    await ann.context_menu(channel, words.MENU_ADD, pieces[1])
    listed = text_of((await ann.slash(channel, "articles")).response)

    assert listed.count("**Ferry line to close in May**") == 1
