"""A schema is sent with each request: it says what is needed, strictly, and nothing that is empty."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from bot.readers.model.reply_schema import (
    ANSWER_SCHEMA,
    JOIN_SCHEMA,
    NOTES_SCHEMA,
    READING_SCHEMA,
    Schema,
)
from bot.readers.reading import PersonKind

SCHEMAS = pytest.mark.parametrize("schema", [READING_SCHEMA, JOIN_SCHEMA, ANSWER_SCHEMA, NOTES_SCHEMA])


def parts_of(schema: Schema) -> Iterator[dict[str, Any]]:
    """The schema and all that stands inside it."""
    yield schema
    for part in (*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])):
        yield from parts_of(part)


@SCHEMAS
def test_every_key_is_required_and_none_may_stand_besides(schema: Schema) -> None:
    objects = [part for part in parts_of(schema) if part["type"] == "object"]

    assert objects
    for part in objects:
        assert part["required"] == list(part["properties"])
        assert part["additionalProperties"] is False


@SCHEMAS
def test_nothing_in_it_is_empty(schema: Schema) -> None:
    assert all(part.get(name, "given") for part in parts_of(schema) for name in ("description", "enum"))


def test_lists_and_texts_say_what_they_are() -> None:
    summary = READING_SCHEMA["properties"]["summary"]["items"]["properties"]
    speaker = READING_SCHEMA["properties"]["speakers"]["items"]["properties"]

    assert summary["evidence"]["description"] == "sentence numbers"
    assert summary["text"]["description"] == "one sentence"
    assert speaker["kind"]["enum"] == list(get_args(PersonKind))


def test_acts_are_named_but_for_the_one_that_needs_no_naming() -> None:
    said = READING_SCHEMA["properties"]["speakers"]["items"]["properties"]["said"]["description"]
    acts = said.partition("acts: ")[2].split(", ")

    assert "denied" in acts
    assert "said" not in acts
