from dataclasses import replace

import pytest

from storage.articles import ArticleStore, KeptText, KnownArticle
from storage.audiences import Viewer
from storage.database import Database
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    OTHER_CHANNEL,
    SCOPE,
    an_article,
    an_occasion,
)

pytestmark = pytest.mark.asyncio

EVERYWHERE = Viewer(BEN, frozenset({CHANNEL, OTHER_CHANNEL}))


@pytest.fixture
def articles(database: Database) -> ArticleStore:
    return ArticleStore(database)


async def found(articles: ArticleStore, viewer: Viewer) -> KnownArticle:
    article = await articles.find(SCOPE, viewer, "d1")
    assert article is not None
    return article


async def test_an_article_shows_to_who_can_view_its_channel(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(title="Flood"), an_occasion())

    assert (await found(articles, IN_CHANNEL)).title == "Flood"


async def test_an_article_does_not_show_to_who_cannot_view_its_channel(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion())

    assert await articles.find(SCOPE, ELSEWHERE, "d1") is None


async def test_a_private_reading_shows_to_who_asked(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion(ANNA, private=True))

    assert (await found(articles, Viewer(ANNA))).first == an_occasion(ANNA, private=True)


async def test_a_private_reading_shows_to_nobody_else_in_its_channel(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion(ANNA, private=True))

    assert await articles.newest(SCOPE, Viewer(BEN, frozenset({CHANNEL}))) == []


async def test_outside_any_channel_all_in_the_scope_see_it(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion(channel=None))

    assert (await found(articles, Viewer(BEN))).first.channel is None


async def test_the_first_and_the_latest_reading_are_told(articles: ArticleStore) -> None:
    for at, person in ((10, ANNA), (20, BEN), (30, ANNA)):
        await articles.record_reading(SCOPE, an_article(), an_occasion(person, at))
    article = await found(articles, IN_CHANNEL)

    assert (article.first, article.latest) == (an_occasion(ANNA, 10), an_occasion(ANNA, 30))


async def test_an_earlier_private_reading_of_somebody_else_is_not_told(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion(ANNA, 10, private=True))
    await articles.record_reading(SCOPE, an_article(), an_occasion(BEN, 20))

    assert (await found(articles, IN_CHANNEL)).first == an_occasion(BEN, 20)


async def test_a_reading_in_a_channel_out_of_view_is_not_told(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion(ANNA, 10, OTHER_CHANNEL))
    await articles.record_reading(SCOPE, an_article(), an_occasion(BEN, 20, CHANNEL))
    await articles.record_reading(SCOPE, an_article(), an_occasion(ANNA, 30, OTHER_CHANNEL))
    article = await found(articles, IN_CHANNEL)

    assert (article.first, article.latest) == (an_occasion(BEN, 20), an_occasion(BEN, 20))


async def test_the_text_is_the_one_pasted_last(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(text="Story. Share this."), an_occasion(at=10))
    await articles.record_reading(SCOPE, an_article(text="Story. Subscribe."), an_occasion(at=20))

    assert await articles.text(SCOPE, IN_CHANNEL, "d1") == KeptText("Story. Subscribe.")


async def test_the_text_of_somebodys_private_paste_is_not_shown_to_others(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(text="Story. Share this."), an_occasion(ANNA, 10))
    await articles.record_reading(
        SCOPE, an_article(text="Story. My notes."), an_occasion(ANNA, 20, private=True)
    )

    assert await articles.text(SCOPE, IN_CHANNEL, "d1") == KeptText("Story. Share this.")


async def test_the_text_out_of_view_is_not_shown(articles: ArticleStore) -> None:
    await articles.record_reading(SCOPE, an_article(), an_occasion())

    assert await articles.text(SCOPE, ELSEWHERE, "d1") is None


async def test_a_text_comes_back_as_it_was_pasted(articles: ArticleStore) -> None:
    text = "“Ünïcode” \u200b\r\n\t\0 🙂 end "
    await articles.record_reading(SCOPE, an_article(text=text), an_occasion())

    assert await articles.text(SCOPE, IN_CHANNEL, "d1") == KeptText(text)


async def test_the_article_that_came_last_comes_first(articles: ArticleStore) -> None:
    for digest in ("a", "b", "c"):
        await articles.record_reading(SCOPE, an_article(digest), an_occasion())

    assert [one.digest for one in await articles.newest(SCOPE, IN_CHANNEL)] == ["c", "b", "a"]


async def test_reading_an_article_again_adds_no_second_one(articles: ArticleStore) -> None:
    for at in (10, 20):
        await articles.record_reading(SCOPE, an_article(), an_occasion(at=at))

    assert len(await articles.newest(SCOPE, IN_CHANNEL)) == 1


async def test_pages_of_articles_follow_each_other_without_gap_or_repetition(articles: ArticleStore) -> None:
    for number in range(5):
        await articles.record_reading(SCOPE, an_article(str(number)), an_occasion())
    first = await articles.newest(SCOPE, EVERYWHERE, limit=3)
    second = await articles.newest(SCOPE, EVERYWHERE, limit=3, before=first[-1].number)

    assert [one.digest for one in first + second] == ["4", "3", "2", "1", "0"]


async def test_a_document_is_kept_with_what_stands_beside_its_text(database: Database) -> None:
    store, viewer = ArticleStore(database), IN_CHANNEL
    await store.record_reading(
        SCOPE, replace(an_article(text="The text."), document='{"pages": 4}'), an_occasion()
    )

    assert await store.text(SCOPE, viewer, "d1") == KeptText("The text.", '{"pages": 4}')


async def test_which_reading_is_the_latest_goes_by_their_order_though_the_clock_was_set_back(
    articles: ArticleStore,
) -> None:
    await articles.record_reading(SCOPE, an_article("d1"), an_occasion(BEN, 9000))
    await articles.record_reading(SCOPE, an_article("d2"), an_occasion(BEN, 10))
    own = await articles.newest_read_by(SCOPE, IN_CHANNEL, channel=CHANNEL, shown_to=IN_CHANNEL, limit=5)

    assert list(own) == ["d2", "d1"]
