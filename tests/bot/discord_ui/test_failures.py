import discord
import pytest

from bot.discord_ui.answers.acknowledging import acknowledge
from bot.discord_ui.failures import Refusal, closes_the_way, is_expired, passes_by, tell_of, words_for
from bot.discord_ui.words import command_catalogue as words
from bot.errors import BylineError, EmptyArticle
from bot.pipeline.library_unavailable import LibraryBroken, LibraryUnavailable
from bot.request_context import serving
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom
from tests.bot.discord_ui.refusals import refused


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (EmptyArticle("There is no text."), "There is no text."),
        (LibraryUnavailable("The disk is full."), "The disk is full."),
        (LibraryBroken("The file is damaged."), words.LIBRARY_BROKEN),
        (refused(404, 10062, discord.NotFound), words.TOO_LATE),
        (refused(404, 10008, discord.NotFound), words.MESSAGE_GONE),
        (refused(403, 50013, discord.Forbidden), words.NO_PERMISSION),
        (refused(404, 10003, discord.NotFound), words.MESSAGE_GONE),
        (refused(400, 50083), words.NO_PERMISSION),
        (refused(429), words.DISCORD_BUSY),
        (refused(500), words.DISCORD_TROUBLE),
        (refused(409), words.UNKNOWN_FAILURE),
        (discord.RateLimited(3.0), words.DISCORD_BUSY),
        (refused(503, kind=discord.DiscordServerError), words.DISCORD_TROUBLE),
        (ConnectionResetError("secret"), words.DISCORD_TROUBLE),
        (refused(400, 50035), words.TOO_LONG_FOR_DISCORD),
        (ValueError("secret"), words.UNKNOWN_FAILURE),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_failure_says_what_happened_in_fixed_words(error: BaseException, says: str) -> None:
    assert words_for(error) == says


@pytest.mark.parametrize(
    ("error", "may_succeed"),
    [
        (refused(500), True),
        (refused(503, kind=discord.DiscordServerError), True),
        (refused(429), True),
        (refused(499), False),
        (refused(404, 10008, discord.NotFound), False),
        (discord.RateLimited(3.0), True),
        (ConnectionResetError(), True),
        (ValueError(), False),
    ],
    ids=["500", "503", "429", "499", "404", "rate limit", "reset", "our own"],
)
def test_what_passes_by_is_tried_again_and_nothing_else(error: BaseException, may_succeed: bool) -> None:
    assert passes_by(error) is may_succeed


@pytest.mark.parametrize(("code", "expired"), [(10015, True), (50027, True), (10062, True), (10008, False)])
def test_an_interaction_is_over_where_its_token_is(code: int, expired: bool) -> None:
    assert is_expired(refused(404, code)) is expired


@pytest.mark.parametrize(
    ("error", "closed"),
    [
        (refused(403, 50013, discord.Forbidden), True),
        (refused(404, 10003, discord.NotFound), True),
        (refused(400, 50083), True),
        (refused(404, 10008, discord.NotFound), False),
    ],
    ids=["forbidden", "no channel", "archived", "no message"],
)
def test_a_place_is_closed_where_nothing_can_be_written(error: discord.HTTPException, closed: bool) -> None:
    assert closes_the_way(error) is closed


@pytest.mark.parametrize("error", [Refusal("Paste it again."), EmptyArticle("There is no text.")])
def test_what_a_person_can_mend_bears_no_reference(error: BylineError) -> None:
    assert tell_of(error, "reading") == error.user_message


def test_what_failed_bears_a_reference() -> None:
    assert words.REFERENCE.partition("{")[0] in tell_of(ValueError("secret"), "reading")


@pytest.mark.asyncio
async def test_an_acknowledgement_that_came_too_late_is_logged_and_nothing_more(
    quick_newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    quick_newsroom.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=2)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert not result.acknowledged
    assert any("could not be told: code 10062" in one.getMessage() for one in caplog.records)


@pytest.mark.asyncio
async def test_an_acknowledgement_that_arrived_twice_is_no_failure() -> None:
    class Acknowledged:
        times = 0

        async def defer(self, **_: object) -> None:
            self.times += 1
            raise ConnectionResetError if self.times == 1 else refused(400, 40060)

    class Interaction:
        response = Acknowledged()

    interaction = Interaction()

    assert await acknowledge(interaction, private=True, changes_card=False) is None  # type: ignore[arg-type]


@pytest.mark.asyncio
async def test_what_another_process_acknowledged_first_is_left_to_it(
    quick_newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    quick_newsroom.env.inject_error("POST", "/interactions/*/callback", status=400, code=40060)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)

    assert [one.content for one in quick_newsroom.channel.history()] == []
    assert any("another process answers with the same token" in one.getMessage() for one in caplog.records)


def test_the_reference_that_a_person_reads_is_that_of_the_request_in_the_log() -> None:
    with serving(7) as request:
        told = tell_of(ValueError("secret"), "reading an article")

    assert request.reference in told
