"""What becomes of a long article of which the model reads only some parts."""

import pytest

from bot.errors import BudgetSpent, ModelUnreachable
from bot.pipeline.readings.reading_events import ModelFailed
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.recall_article import recall_article
from tests.bot.pipeline.newsroom import ANNA, full_reading, only, quotations, read
from tests.bot.pipeline.readings.in_parts.long_article import LONG, NAMES, ONE_SENTENCE, DiligentModel

pytestmark = pytest.mark.asyncio


async def test_a_part_that_fails_costs_itself_alone(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    reading = (await full_reading(services, LONG)).reading
    by_whom = {statement.id: statement.found_by for statement in reading.statements}

    assert len(quotations(reading)) == len(NAMES)
    assert sorted(by_whom.values()) == [("rules",)] * 2 + [("rules", "model")] * 4


async def test_a_part_that_failed_is_named(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    notice = (await full_reading(services, LONG)).reading.notices[-1]

    assert notice.kind == "part_not_read"
    assert notice.message.endswith("). Read again to have all of it.")
    assert any("Lou Marsh" in span.of(LONG) for span in notice.spans)


async def test_the_sentences_of_a_part_that_failed_are_named(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {"Lou Marsh"}
    reading = (await full_reading(services, LONG)).reading
    notice = reading.notices[-1]
    first, *_, last = (reading.article.sentences.index(span) + 1 for span in notice.spans)

    assert last - first == len(notice.spans) - 1
    assert notice.message.startswith(f"Quick reading only in a part of the article (s{first}–{last}).")


async def test_parts_that_failed_here_and_there_are_named_each(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {NAMES[0], NAMES[-1]}
    reading = (await full_reading(services, LONG)).reading
    notice = reading.notices[-1]
    numbers = [reading.article.sentences.index(span) + 1 for span in notice.spans]
    borders = [n for n in numbers if n - 1 not in numbers], [n for n in numbers if n + 1 not in numbers]
    where = ", ".join(f"s{start}–{end}" for start, end in zip(*borders, strict=True))

    assert ", " in where
    assert f"({where})" in notice.message


async def test_a_part_past_the_budget_says_when_that_resets(services: Services, model: DiligentModel) -> None:
    model.failing, model.failure = {"Lou Marsh"}, BudgetSpent("It starts afresh at midnight.")
    notice = (await full_reading(services, LONG)).reading.notices[-1]

    assert notice.message.endswith("). It starts afresh at midnight.")


async def test_only_the_part_that_failed_is_asked_for_again(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    await read(services, LONG)
    model.failing = set()
    asked_before = len(model.requests)
    reading = (await full_reading(services, LONG)).reading
    again = [request for request in model.requests[asked_before:] if request.purpose == "part"]

    assert len(again) == 1
    assert "Lou Marsh" in again[0].messages[1].content
    assert not reading.notices


async def test_where_no_part_can_be_read_the_quick_reading_stays(
    services: Services, model: DiligentModel
) -> None:
    model.failing = set(NAMES)

    assert isinstance(only(ModelFailed, await read(services, LONG)).error, ModelUnreachable)


async def test_the_reply_to_one_part_does_not_come_back_as_the_articles(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {"Ana Pell"}
    reading = (await full_reading(services, LONG, options=ONE_SENTENCE)).reading
    recalled = await recall_article(services, ANNA, reading.article.digest, ReadingOptions("fr"))

    assert recalled is not None
    assert recalled.reading.reader == "rules"
