"""What a model is shown for a question, and which answers are flagged: see README.md."""

import itertools
from collections import Counter
from collections.abc import Sequence

import pytest

from bot.errors import TooLongForModel
from bot.pipeline.asking.portions import Portions
from bot.pipeline.asking.request_contents import AskedQuestion, SaidTurn
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import Encoding, TokenCounter
from bot.pipeline.language_model import ModelIdentity
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.pipeline.questions.article_labels import labels_of
from bot.pipeline.questions.context import ContextAssembler
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.questions.remembered import Remembered, RememberedTurn
from bot.readers.model.answers.passages_to_send import RankedGroup, rank_groups
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from prompts.library import load_prompts
from tests.benchmarks.conftest import Report
from tests.fake_model import FakeModel
from tests.scripted_answers import ScriptedAnswer, bad_answers, reading_of, right_answers
from tests.tokenizer_ranks import exact_encoding, place_ranks

WRITER = RequestWriter(load_prompts())
LENGTH = 10  # questions of a conversation
OTHERS = ("uk_politics", "science", "sports", "press_release")  # that a conversation knows besides


@pytest.fixture(scope="module")
def encoding(tmp_path_factory: pytest.TempPathFactory) -> Encoding:
    folder = tmp_path_factory.mktemp("tiktoken")
    place_ranks(folder)
    return exact_encoding(folder)


@pytest.mark.asyncio
@pytest.mark.parametrize("case", ["alone", "two others besides", "two others before, none asked about"])
@pytest.mark.parametrize("tokens", [2500, 2700, 3000, 32_000])
async def test_what_is_sent_holds_what_a_right_answer_cites(
    encoding: Encoding, report: Report, tokens: int, case: str
) -> None:
    counter = TokenCounter(lambda: encoding)
    counter.wait(10)
    answers = right_answers()
    counts = Counter([await _shown(one, case, counter, tokens) for one in answers])
    report(f"{tokens} tokens, {case}: {dict(counts)} of {len(answers)}")

    assert counts["empty"] == 0


@pytest.mark.asyncio
@pytest.mark.parametrize("tokens", [3000, 32_000])
async def test_what_is_sent_in_conversations_of_ten_holds_what_a_right_answer_cites(
    encoding: Encoding, report: Report, tokens: int
) -> None:
    counter = TokenCounter(lambda: encoding)
    counter.wait(10)
    asked = [
        (one, conversation[:place])
        for conversation in _conversations()
        for place, one in enumerate(conversation)
    ]
    counts = Counter([await _shown(one, "alone", counter, tokens, before) for one, before in asked])
    report(f"{tokens} tokens, in {len(_conversations())} conversations: {dict(counts)} of {len(asked)}")

    assert counts["empty"] == 0


def test_which_answers_are_flagged(report: Report) -> None:
    flagged = Counter(one.kind for one in bad_answers() if _is_flagged(one))
    every = Counter(one.kind for one in bad_answers())
    alarms = sum(map(_is_flagged, right_answers()))
    report(f"bad answers flagged: {flagged.total()} of {every.total()}")
    report(" · ".join(f"{kind} {flagged[kind]} of {every[kind]}" for kind in every))
    report(f"right answers flagged: {alarms} of {len(right_answers())}")

    assert flagged.total() > alarms


def _others(one: ScriptedAnswer) -> tuple[Reading, ...]:
    own = {reading.article.digest for reading in one.readings}
    others = (reading for name in OTHERS if (reading := reading_of(name)).article.digest not in own)
    return tuple(itertools.islice(others, 2))


def _conversations() -> list[list[ScriptedAnswer]]:
    """The first ten questions about each article of which so many are asked."""
    by_article: dict[str, list[ScriptedAnswer]] = {}
    for one in right_answers():
        if len(one.readings) == 1:
            by_article.setdefault(one.readings[0].article.digest, []).append(one)
    return [asked[:LENGTH] for asked in by_article.values() if len(asked) >= LENGTH]


def _remembered(before: Sequence[ScriptedAnswer], counter: TokenCounter) -> Remembered:
    said = [SaidTurn(one.question, one.answer.text) for one in before]
    turns = tuple(
        RememberedTurn(number, one, counter.count_now(one.question) + counter.count_now(one.answer))
        for number, one in enumerate(said, start=1)
    )
    return Remembered("", turns, turns=len(turns))


async def _shown(
    one: ScriptedAnswer,
    case: str,
    counter: TokenCounter,
    tokens: int,
    before: Sequence[ScriptedAnswer] = (),
) -> str:
    """An article alone; one that was asked about, with two others; one behind two others.

    `before`: what was asked and answered before in the conversation.
    """
    readings: Sequence[Reading] = one.readings if case == "alone" else (*one.readings, *_others(one))
    about, first = int(case == "two others besides" and len(one.readings) == 1), 0
    if "before" in case:
        readings, first = (*_others(one), *one.readings), len(_others(one))

    async def rank(place: int) -> list[RankedGroup]:
        return rank_groups(one.question, readings[place])

    model = FakeModel(ModelIdentity("model", "https://model.test/v1"), window_tokens=200_000)
    portions = Portions(model, WRITER.fixed_part(), counter)
    assembler = ContextAssembler(WRITER, portions, counter, model, ContextBudget(tokens))
    labels = labels_of(readings, range(1, len(readings) + 1))
    asked = AskedQuestion(one.question, "English", labels=labels, about=about)
    numbered = [number_article(reading, "key") for reading in readings]
    try:
        shown = (await assembler.assemble(asked, numbered, rank, _remembered(before, counter))).shown
    except TooLongForModel:
        return "not sent"
    if not any(article.paragraphs for article in shown):
        return "empty"
    held = all(sentence in shown[first + article - 1].shown_sentences for article, sentence in one.cites)
    return "held" if held else "lacking"


def _is_flagged(one: ScriptedAnswer) -> bool:
    checked = check_answer_from(one.readings, one.answer, one.question)
    return any(sentence.flags for sentence in checked.sentences)
