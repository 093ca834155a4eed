"""What people have set right is told to the model that answers, as far as all who see the answer may know."""

from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.services import Services
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.readers.corrections import Verdict
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ANNA_ALONE = replace(ANNA, private=True)
BEFORE = "Correction by a person, which outranks how s2 reads: "
CORRECTION = f"{BEFORE}Nobody took the boat any more, — this is said by Tom Brindle"
CHANGED = ARTICLE.replace("any more,”", "at all,”")


async def set_right(
    services: Services, asker: Asker, verdict: Verdict = "speaker", name: str = "Tom Brindle"
) -> None:
    reading = await services.quick_readings.of(ARTICLE)
    span = next(one.spans[0] for one in reading.statements if "boat" in one.spans[0].of(ARTICLE))
    await services.corrections.make(asker, reading, span, verdict, name)


async def told(services: Services, model: FakeModel, asker: Asker = BEN, *texts: str) -> str:
    """What the model is sent with a question."""
    model.reply({"answer": "Brindle said so [s2].", "in_article": "yes"})
    asking = answer_question(services, "Who said it?", texts or (ARTICLE,), asker, QuestionOptions())
    async for _ in asking:
        pass
    return "\n".join(message.content for message in model.requests[-1].messages)


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("speaker", "is said by Tom Brindle"), ("nobody", "is said by nobody"), ("quotation", "is a quotation")],
)
async def test_a_correction_is_told(
    services: Services, model: FakeModel, verdict: Verdict, said: str
) -> None:
    await set_right(services, ANNA, verdict)

    assert f"{BEFORE}Nobody took the boat any more, — this {said}" in await told(services, model)


async def test_where_nothing_was_set_right_nothing_is_told_of_it(
    services: Services, model: FakeModel
) -> None:
    assert "Correction" not in await told(services, model)


async def test_of_several_articles_the_corrected_one_is_named(services: Services, model: FakeModel) -> None:
    await set_right(services, ANNA)
    other = "Bridge stays shut\n\n“It rained,” Kim Lund said.\n"

    assert "which outranks how 2:s2 reads" in await told(services, model, BEN, other, ARTICLE)


async def test_a_private_correction_is_told_in_its_author_s_private_answers_alone(
    services: Services, model: FakeModel
) -> None:
    await set_right(services, ANNA_ALONE)

    assert CORRECTION in await told(services, model, ANNA_ALONE)
    assert "Correction" not in await told(services, model, ANNA)
    assert "Correction" not in await told(services, model, BEN)


async def test_what_a_later_correction_says_of_the_same_words_is_told_alone(
    services: Services, model: FakeModel
) -> None:
    await set_right(services, BEN, name="Ana Pell")
    await set_right(services, ANNA_ALONE)
    sent = await told(services, model, ANNA_ALONE)

    assert sent.count("Correction by a person") == 1
    assert CORRECTION in sent


async def test_a_correction_to_a_sentence_that_a_copy_lacks_is_not_told(
    services: Services, model: FakeModel
) -> None:
    await set_right(services, ANNA)

    assert "Correction" not in await told(services, model, BEN, CHANGED)


async def test_a_question_is_answered_anew_once_something_was_set_right(
    services: Services, model: FakeModel
) -> None:
    await told(services, model)
    await set_right(services, ANNA)
    await told(services, model)

    assert len(model.requests) == 2
