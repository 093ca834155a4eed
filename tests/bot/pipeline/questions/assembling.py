"""Puts questions together in a world where every word is a token."""

import functools
import re
from collections.abc import Sequence

from bot.pipeline.asking.portions import Portions
from bot.pipeline.asking.request_contents import AskedQuestion, SaidTurn
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.questions.context import Assembled, ContextAssembler
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.questions.remembered import Remembered, RememberedTurn
from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.pipeline.newsroom import ARTICLE, PROMPTS
from tests.bot.pipeline.questions.asking import Words
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

WRITER = RequestWriter(PROMPTS)
ASKED = AskedQuestion("What did Pell say?", "English")
WINDOW = 1_000_000

COUNTER = TokenCounter(Words)
COUNTER.wait(PATIENCE_SECONDS)


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
