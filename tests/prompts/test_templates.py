"""What the prompts must say, because the rest of Byline relies on it."""

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from bot.lexicon.acts import Act
from bot.pipeline.asking.token_counting import Encoding
from bot.readers.model.reply_schema import (
    ANSWER_SCHEMA,
    JOIN_SCHEMA,
    LOOK_SCHEMA,
    NOTES_SCHEMA,
    READING_SCHEMA,
)
from bot.readers.reading import PersonKind
from prompts.library import PromptLibrary, PromptName, load_prompts
from tests.tokenizer_ranks import exact_encoding, place_ranks

READ = {"language": "English", "length": "4", "quotation_count": "12"}


@pytest.fixture(scope="module")
def prompts() -> PromptLibrary:
    return load_prompts()


@pytest.fixture(scope="module")
def encoding(tmp_path_factory: pytest.TempPathFactory) -> Encoding:
    folder = tmp_path_factory.mktemp("tiktoken")
    place_ranks(folder)
    return exact_encoding(folder)


def test_the_fixed_part_of_a_reading_is_compact(prompts: PromptLibrary, encoding: Encoding) -> None:
    fixed = prompts["system"].text + prompts["read"].text + prompts["read_task"].filled(**READ)

    assert len(encoding.encode_ordinary(fixed)) < 1500


def test_the_model_is_told_every_act(prompts: PromptLibrary) -> None:
    told = prompts["system"].text

    assert [act for act in get_args(Act) if act != "said" and act not in told] == []


def test_the_model_is_told_every_kind_of_speaker(prompts: PromptLibrary) -> None:
    assert [kind for kind in get_args(PersonKind) if kind not in prompts["read"].text] == []


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("read", READING_SCHEMA),
        ("join", JOIN_SCHEMA),
        ("ask", ANSWER_SCHEMA),
        ("remember", NOTES_SCHEMA),
        ("look_again", LOOK_SCHEMA["properties"]["checked"]["items"]),
    ],
)
def test_a_task_names_the_keys_of_its_reply_in_their_order(
    prompts: PromptLibrary, name: PromptName, schema: dict[str, dict[str, object]]
) -> None:
    places = [prompts[name].text.find(f'"{key}"') for key in schema["properties"]]

    assert -1 not in places
    assert places == sorted(places)


def test_the_form_that_a_reading_is_shown_has_the_keys_of_the_schema(prompts: PromptLibrary) -> None:
    shown = json.loads(prompts["read"].text.splitlines()[-1])

    assert list(shown) == list(READING_SCHEMA["properties"])
    assert all(_fits(shown[key], schema) for key, schema in READING_SCHEMA["properties"].items())


@pytest.mark.parametrize("schema", [READING_SCHEMA, JOIN_SCHEMA, ANSWER_SCHEMA, NOTES_SCHEMA])
def test_a_schema_is_strict_throughout(schema: dict[str, object]) -> None:
    objects = list(_objects(schema))

    assert objects
    assert all(one["additionalProperties"] is False for one in objects)
    assert all(one["required"] == list(one["properties"]) for one in objects)


def test_the_summary_is_the_first_thing_in_a_reading() -> None:
    assert next(iter(READING_SCHEMA["properties"])) == "summary"


def test_the_article_stands_between_two_delimiter_lines(prompts: PromptLibrary) -> None:
    sent = prompts["article"].filled(delimiter="=7f=", article="1 It rained.")

    assert sent.splitlines()[-3:] == ["=7f=", "1 It rained.", "=7f="]


def test_the_task_of_a_part_holds_the_task_of_reading(prompts: PromptLibrary) -> None:
    task = prompts["read_task"].filled(**READ)

    assert prompts["part"].filled(part="2", parts="5", people="Ann Lee", task=task).endswith(task)


def _objects(schema: object) -> Iterator[dict[str, dict[str, object]]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _objects(value)


def _fits(value: object, schema: dict[str, Any]) -> bool:
    """Whether `value` is of the schema's type, throughout."""
    match value:
        case dict():
            properties = schema["properties"]
            return list(value) == list(properties) and all(
                _fits(value[key], properties[key]) for key in value
            )
        case list():
            return schema["type"] == "array" and all(_fits(one, schema["items"]) for one in value)
        case str():
            return schema["type"] == "string" and value in schema.get("enum", [value])
    return schema["type"] == "integer"
