"""A reply that stands where none is looked for, or beside what is none."""

import json

import pytest

from bot import errors
from tests.bot.openai_model.conftest import Asker
from tests.scripted_provider import Answer, body, chunk, last_chunk, stream

pytestmark = pytest.mark.asyncio


def pieces(*texts: str) -> Answer:
    return stream(*(chunk(text) for text in texts), chunk(finish="stop"))


def whole(message: dict[str, object]) -> Answer:
    return body(json.dumps({"choices": [{"message": message}]}), "application/json")


@pytest.mark.parametrize(
    "answer",
    [
        pieces('<think>{}</think>{"answer": "yes"}'),
        pieces('<thinking>An object: {}</thinking>\n{"answer": "yes"}'),
        pieces("<thi", "nking>{", "} so", "</think", 'ing>{"answer": ', '"yes"}'),
        pieces("\n\n<think>\n</think>\n\n", "<think>again</think>", '{"answer": "yes"}'),
        whole({"content": '<think>{}</think>{"answer": "yes"}'}),
    ],
)
async def test_what_a_model_thinks_aloud_is_no_reply(asker: Asker, answer: Answer) -> None:
    asker.provider.answers(answer)

    finished = await asker.ask()

    assert finished.text.strip() == '{"answer": "yes"}'
    assert "".join(asker.streamed) == finished.text


async def test_a_thought_that_does_not_end_is_no_reply(asker: Asker) -> None:
    asker.provider.answers(pieces("<think>{}", " and so on"))

    with pytest.raises(errors.ModelReplyUnreadable):
        await asker.ask()


@pytest.mark.parametrize("text", ["<", "<th", "<table>{}</table>", "a <think>b</think>"])
async def test_what_only_resembles_a_thought_stays(asker: Asker, text: str) -> None:
    asker.provider.answers(pieces(*text))

    assert (await asker.ask()).text == text


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning"])
async def test_a_reply_that_stands_only_among_the_reasoning_is_taken(asker: Asker, name: str) -> None:
    asker.provider.answers(
        stream(chunk(**{name: '{"summ'}), chunk(**{name: 'ary": []}'}), chunk(finish="stop"), last_chunk())
    )

    assert (await asker.ask()).text == '{"summary": []}'
    assert asker.streamed == ['{"summary": []}']


async def test_likewise_where_it_comes_in_one_piece(asker: Asker) -> None:
    asker.provider.answers(whole({"content": None, "reasoning_content": '{"summary": []}'}))

    assert (await asker.ask()).text == '{"summary": []}'


async def test_reasoning_beside_a_reply_is_left_out(asker: Asker) -> None:
    asker.provider.answers(stream(chunk(reasoning_content="{}"), chunk('{"a": 1}'), chunk(finish="stop")))

    assert (await asker.ask()).text == '{"a": 1}'


@pytest.mark.parametrize("choices", [None, []])
async def test_no_choices_in_a_whole_reply_pass_by_themselves(asker: Asker, choices: object) -> None:
    asker.provider.answers(
        body(json.dumps({"id": "1", "choices": choices}), "application/json"), pieces('{"a": 1}')
    )

    assert (await asker.ask()).text == '{"a": 1}'


@pytest.mark.parametrize("choices", [None, []])
async def test_no_choices_in_a_stream_pass_by_themselves(asker: Asker, choices: object) -> None:
    asker.provider.answers(stream({"choices": choices}), pieces('{"a": 1}'))

    assert (await asker.ask()).text == '{"a": 1}'
