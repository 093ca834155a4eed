"""What `byline doctor` says of a language model, by what it replies to a short article and a question."""

import json

import pytest

from bot.errors import ModelUnreachable
from bot.pipeline.checks.check_model import check_model
from bot.pipeline.checks.findings import Finding
from bot.pipeline.language_model import ModelUsage
from bot.words import fixed_texts as texts
from tests.bot.pipeline.newsroom import PROMPTS
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

POINTING = {
    "summary": [{"text": "The bridge closes.", "evidence": [2]}],
    "speakers": [{"name": "Ines Varga", "kind": "person", "also": [], "said": "q1 q2"}],
    "via": [],
    "channels": [],
    "not_speech": "q5",
}
ANSWER = json.dumps({"answer": "Karsten Works [s14].", "in_article": "yes"})


async def findings(reply: object, usage: ModelUsage | None = None) -> list[Finding]:
    model = FakeModel()
    model.reply(reply if isinstance(reply, str) else json.dumps(reply), usage=usage)
    model.reply(ANSWER, usage=usage)
    return [one async for one in check_model(model, PROMPTS)]


async def test_a_model_that_points_at_the_article_is_fine() -> None:
    _, judged, *_ = await findings(POINTING)

    assert (judged.state, judged.words) == ("fine", texts.ACCOUNTED_FOR.format(found=3, shown=5))


async def test_a_model_that_points_at_nothing_is_too_small() -> None:
    _, judged, *_ = await findings({**POINTING, "speakers": [], "not_speech": ""})

    assert (judged.state, judged.mend) == ("wrong", texts.LARGER_MODEL)
    assert judged.words == texts.ACCOUNTED_FOR.format(found=0, shown=5)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("The bridge closes, I think.", texts.REPLY_UNREADABLE),
        (json.dumps(POINTING)[:-30], texts.REPLY_BROKE_OFF),
    ],
)
async def test_a_reply_that_is_not_what_was_asked_for_is_wrong(reply: str, said: str) -> None:
    _, judged, *_ = await findings(reply)

    assert (judged.state, judged.words, judged.mend) == ("wrong", said, texts.LARGER_MODEL)


@pytest.mark.parametrize(
    ("usage", "state", "said"),
    [
        (None, "note", texts.USAGE_NOT_REPORTED),
        (ModelUsage(1200, 0, 80), "note", texts.TOOK_AT_UNKNOWN_PRICE.format(input=1200, output=80)),
        (
            ModelUsage(1200, 0, 80, cost_usd=0.004),
            "fine",
            texts.TOOK_WITH_COST.format(input=1200, output=80, cost=0.004),
        ),
    ],
)
async def test_what_it_took_is_told_as_far_as_it_is_known(
    usage: ModelUsage | None, state: str, said: str
) -> None:
    _, _, cost, _ = await findings(POINTING, usage)

    assert (cost.state, cost.words) == (state, said)


@pytest.mark.parametrize(
    ("usage", "state", "said"),
    [
        (None, "note", texts.NO_CACHE),
        (ModelUsage(1200, 0, 80), "note", texts.NO_CACHE),
        (ModelUsage(1200, 1024, 80), "fine", texts.FROM_CACHE.format(cached=1024, input=1200)),
    ],
)
async def test_whether_questions_come_from_a_cache_is_told(
    usage: ModelUsage | None, state: str, said: str
) -> None:
    *_, caching = await findings(POINTING, usage)

    assert (caching.state, caching.words) == (state, said)


async def test_of_a_model_that_fails_nothing_more_is_asked() -> None:
    model = FakeModel()
    model.fail(ModelUnreachable())
    [finding] = [one async for one in check_model(model, PROMPTS)]

    assert (finding.state, len(model.requests)) == ("wrong", 1)
