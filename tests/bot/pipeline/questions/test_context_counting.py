"""How large a question becomes, and what goes once it is counted exactly."""

import threading
from itertools import pairwise

import pytest

from bot.errors import TooLongForModel
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.questions.remembered import Remembered, RememberedTurn
from tests.bot.pipeline.questions.asking import Words
from tests.bot.pipeline.questions.assembling import (
    ASKED,
    LONG,
    WRITER,
    asked_before,
    assembled,
    assembler,
    in_order,
    numbered,
    turn,
    turns,
)
from tests.loopback_discord.watch import PATIENCE_SECONDS


@pytest.mark.asyncio
async def test_an_article_that_fits_once_it_is_counted_exactly_goes_whole() -> None:
    task = await assembler(5000).tokens_of(WRITER.question([], ASKED))
    article = await assembler(50_000).tokens_of(WRITER.question([numbered(LONG)], ASKED)) - task
    counter = TokenCounter(Words)  # which estimates until somebody waits for it
    estimated = counter.count_now(numbered(LONG).text)
    given = await assembler(task + article + 50, counter).assemble(ASKED, [numbered(LONG)], in_order)

    assert estimated > article + 50
    assert given.composition.whole_articles == 1


@pytest.mark.asyncio
@pytest.mark.parametrize("tokens", [2200, 2500, 3000, 4000, 9000])
@pytest.mark.parametrize("words", [5, 40, 700])
async def test_the_input_never_exceeds_the_budget(tokens: int, words: int) -> None:
    remembered = Remembered("so " * 3000, turns(60, words), (turn(500, words), turn(501, words)), 400, 300)
    given = await assembled(tokens, remembered, numbered(LONG), numbered())

    assert await assembler(tokens).tokens_of(given.request) <= tokens
    assert given.composition.tokens <= tokens


@pytest.mark.asyncio
async def test_turns_that_were_counted_too_low_are_left_out_in_the_end() -> None:
    remembered = Remembered("", tuple(RememberedTurn(n, turn(n, 300).said, 1) for n in range(1, 40)))
    given = await assembled(3000, remembered)

    assert given.composition.tokens <= 3000
    assert asked_before(given)[-1] == 39


class Watched(TokenCounter):
    """Notes how long the texts are that it counts on the event loop."""

    def __init__(self) -> None:
        super().__init__(Words)
        self.wait(PATIENCE_SECONDS)
        self.on_the_loop: list[int] = []

    def count_now(self, text: str, model: str = "") -> int:
        if threading.current_thread() is threading.main_thread():
            self.on_the_loop.append(len(text))
        return super().count_now(text, model)


@pytest.mark.asyncio
async def test_turns_that_were_counted_too_low_are_left_out_at_once() -> None:
    counter = Watched()
    remembered = Remembered("", tuple(RememberedTurn(n, turn(n, 300).said, 1) for n in range(1, 40)))
    await assembler(3000, counter).assemble(ASKED, [numbered()], in_order, remembered)
    whole_requests = [length for length in counter.on_the_loop if length > 3000]

    assert 0 < len(whole_requests) < 5


@pytest.mark.asyncio
async def test_a_long_request_is_not_counted_on_the_event_loop() -> None:
    counter = Watched()
    long = numbered(LONG * 5)
    await assembler(100_000, counter).assemble(ASKED, [long], in_order)

    assert len(long.text) > 50_000
    assert max(counter.on_the_loop) < 50_000


@pytest.mark.asyncio
async def test_a_budget_below_the_task_itself_is_said_to_be_too_small() -> None:
    with pytest.raises(TooLongForModel):
        await assembled(500, Remembered())


@pytest.mark.asyncio
async def test_the_hundredth_question_costs_what_the_first_that_filled_the_budget_did() -> None:
    filled = [
        (await assembled(2500, Remembered("", turns(count), turns=count))).composition.tokens
        for count in range(1, 101)
    ]
    first_full = next(one for one, after in pairwise(filled) if after <= one)

    assert filled[-1] <= 1.1 * first_full
