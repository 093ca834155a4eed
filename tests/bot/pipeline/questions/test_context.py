"""What of a conversation goes with a question, in a world where every word is a token."""

import functools
import re
import threading
from collections.abc import Sequence
from itertools import pairwise

import pytest

from bot.errors import TooLongForModel
from bot.pipeline.asking.portions import Portions
from bot.pipeline.asking.request_contents import AskedQuestion, SaidTurn
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.context import Assembled, ContextAssembler
from bot.pipeline.questions.context_budget import ContextBudget, ContextShareError, parse_shares
from bot.pipeline.questions.remembered import Remembered, RememberedTurn
from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.pipeline.newsroom import ARTICLE, PROMPTS
from tests.bot.pipeline.questions.asking import Words
from tests.fake_model import FakeModel

WRITER = RequestWriter(PROMPTS)
ASKED = AskedQuestion("What did Pell say?", "English")
WINDOW = 1_000_000


COUNTER = TokenCounter(Words)
COUNTER.wait(10)


def assembler(tokens: int, counter: TokenCounter = COUNTER, **shares: float) -> ContextAssembler:
    model = FakeModel(ModelIdentity("model", "https://model.test/v1"), window_tokens=2 * WINDOW)
    portions = Portions(model, WRITER.fixed_part(), counter)
    return ContextAssembler(WRITER, portions, counter, model, ContextBudget(tokens, **shares))


@functools.cache
def numbered(text: str = ARTICLE) -> NumberedArticle:
    return number_article(read_by_rules(text), "key")


def turn(number: int, words: int = 10) -> RememberedTurn:
    """Question and answer have so many words together; the question names its number."""
    said = SaidTurn(f"Question {number}?", " ".join(["so"] * (words - 3)))
    return RememberedTurn(number, said, words)


def turns(count: int, words: int = 10) -> tuple[RememberedTurn, ...]:
    return tuple(turn(number, words) for number in range(1, count + 1))


async def in_order(_: int) -> Sequence[RankedGroup]:
    return [RankedGroup(0.0, (number,)) for number in range(1, 10_000)]


async def assembled(
    tokens: int, remembered: Remembered, *articles: NumberedArticle, **shares: float
) -> Assembled:
    return await assembler(tokens, **shares).assemble(ASKED, articles or [numbered()], in_order, remembered)


def asked_before(given: Assembled) -> list[int]:
    """The numbers of the turns that are sent as they were."""
    messages = [one.content for one in given.request.messages[2:-1]]
    return [int(found[1]) for one in messages if (found := re.match(r"Question (\d+)\?", one))]


LONG = f"{ARTICLE}\n" + "\n".join(f"Lot {n} went to a buyer inland.\n" for n in range(400))


@pytest.mark.asyncio
async def test_where_everything_fits_everything_goes() -> None:
    given = await assembled(5000, Remembered("", turns(20), turns=20))

    assert asked_before(given) == list(range(1, 21))
    assert given.composition.left_out == 0


@pytest.mark.asyncio
async def test_of_too_many_turns_the_latest_go_without_a_gap() -> None:
    given = await assembled(2200, Remembered("", turns(100), turns=100))
    sent = asked_before(given)

    assert 0 < len(sent) < 100
    assert sent == list(range(101 - len(sent), 101))
    assert given.composition.left_out == 100 - len(sent)


@pytest.mark.asyncio
async def test_a_long_turn_leaves_no_gap_between_those_that_go() -> None:
    few_words, many_words = turns(3), turn(4, words=3000)
    given = await assembled(2200, Remembered("", (*few_words, many_words, turn(5), turn(6)), turns=6))

    assert asked_before(given) == [5, 6]
    assert given.composition.left_out == 4


@pytest.mark.asyncio
async def test_a_turn_of_long_ago_that_the_question_calls_for_goes_with_it() -> None:
    first = turn(1)
    given = await assembled(2200, Remembered("", turns(200), (first,), 200))

    assert '["Question 1?", "so' in given.request.messages[-1].content
    assert given.composition.found == 1


@pytest.mark.asyncio
async def test_a_turn_is_not_sent_twice() -> None:
    given = await assembled(5000, Remembered("", turns(5), (turn(3),), 5))

    assert asked_before(given) == [1, 2, 3, 4, 5]
    assert given.composition.found == 0


@pytest.mark.asyncio
async def test_turns_that_were_found_stand_in_their_order() -> None:
    remembered = Remembered("Notes.", (), (turn(7), turn(2)), 9, 9)
    task = (await assembled(5000, remembered)).request.messages[-1].content

    assert task.index("Question 2?") < task.index("Question 7?")


@pytest.mark.asyncio
async def test_articles_use_what_turns_leave() -> None:
    given = await assembled(6500, Remembered(), numbered(LONG), articles=0.1)

    assert given.composition.whole_articles == 1


@pytest.mark.asyncio
async def test_a_long_article_leaves_room_for_the_conversation() -> None:
    given = await assembled(3500, Remembered("", turns(30), turns=30), numbered(LONG))

    assert given.composition.whole_articles == 0
    assert asked_before(given) == list(range(1, 31))


@pytest.mark.asyncio
async def test_of_an_article_without_paragraphs_the_sentences_that_matter_go() -> None:
    one_paragraph = " ".join(f"Lot {n} went to a buyer inland." for n in range(800))
    (shown,) = (await assembled(2500, Remembered(), numbered(one_paragraph))).shown

    assert 0 < len(shown.shown_sentences) < 800


@pytest.mark.asyncio
async def test_where_not_one_sentence_has_room_no_empty_article_is_sent() -> None:
    task = await assembler(5000).tokens_of(WRITER.question([], ASKED))

    with pytest.raises(TooLongForModel):
        await assembled(task + 40, Remembered(), numbered(LONG))


@pytest.mark.asyncio
async def test_an_article_that_bears_least_on_the_question_is_left_out_first() -> None:
    async def rank(place: int) -> Sequence[RankedGroup]:
        return [RankedGroup(1.0 - place, (number,)) for number in range(1, 403)]

    articles = [numbered(LONG), numbered(LONG.replace("Lot", "Crate"))]
    given = await assembler(3060).assemble(ASKED, articles, rank)
    sent = "\n".join(one.content for one in given.request.messages[1:])

    assert "Crate" not in sent
    assert f"Sentences left out here: {len(articles[1].all_shown)} of {len(articles[1].all_shown)}" in sent


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
async def test_notes_that_are_too_long_lose_their_beginning() -> None:
    notes = " ".join(f"They asked about note{n}." for n in range(500))
    given = await assembled(3000, Remembered(notes, turns=9, in_notes=9))
    sent = given.request.messages[2].content

    assert "note499" in sent
    assert "note0." not in sent
    assert re.search(r":\nThey asked about note\d+\.", sent)


@pytest.mark.asyncio
async def test_turns_in_the_notes_are_not_left_out() -> None:
    given = await assembled(5000, Remembered("Notes.", turns(4), turns=10, in_notes=6))

    assert given.composition.in_notes == 6
    assert given.composition.left_out == 0


@pytest.mark.asyncio
async def test_the_latest_turn_goes_also_where_it_leaves_no_room_for_what_was_found() -> None:
    empty = (await assembled(5000, Remembered())).composition.tokens
    longest = turn(9, 300)
    given = await assembled(empty + 370, Remembered("", (longest,), (turn(1, 60),), turns=9))

    assert asked_before(given) == [9]
    assert given.composition.found == 0


@pytest.mark.asyncio
async def test_a_turn_that_was_found_in_the_notes_counts_with_the_notes() -> None:
    latest = turns(106)[6:]
    given = await assembled(2200, Remembered("Notes.", latest, (turn(1),), turns=106, in_notes=6))
    sent = len(asked_before(given))

    assert (given.composition.found, given.composition.in_notes) == (1, 6)
    assert given.composition.left_out == 100 - sent > 0


@pytest.mark.asyncio
async def test_a_turn_that_was_found_beyond_the_notes_is_not_left_out() -> None:
    latest = turns(106)[6:]
    given = await assembled(2200, Remembered("Notes.", latest, (turn(8),), turns=106, in_notes=6))
    sent = len(asked_before(given))

    assert given.composition.found == 1
    assert given.composition.left_out == 100 - sent - 1 > 0


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
        self.wait(10)
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


def test_a_composition_comes_back_as_it_was_kept() -> None:
    composition = Composition(32_000, 900, 2, 1, 3, 1, 5, 0)

    assert Composition.from_json(composition.as_json()) == composition


def test_shares_are_read_as_they_are_written() -> None:
    budget = parse_shares("50/20/10/20", 1000)

    assert (budget.tokens, budget.articles, budget.notes, budget.found) == (1000, 0.5, 0.2, 0.1)
    assert budget.latest == pytest.approx(0.2)


@pytest.mark.parametrize("written", ["", "50/50", "50/20/10/10", "0/50/25/25", "60/10/10/x", "-10/60/25/25"])
def test_shares_that_make_no_whole_are_refused(written: str) -> None:
    with pytest.raises(ContextShareError):
        parse_shares(written, 1000)
