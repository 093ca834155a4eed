"""The JSON that a model replies with, as strict schemas: every key required, none besides.

References are compact strings ("q3 q4 s21:denied"; the act is "said" where none is given), because
each word that a model need not write is time and money. The summary comes first, so that it can be
shown while the rest streams.
"""

from typing import Any, get_args

from bot.lexicon.acts import Act
from bot.readers.reading import PersonKind

Schema = dict[str, Any]


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(items: Schema, description: str = "") -> Schema:
    return {"type": "array", "items": items} | ({"description": description} if description else {})


def _text(description: str = "", choices: tuple[str, ...] = ()) -> Schema:
    schema: Schema = {"type": "string"}
    if description:
        schema["description"] = description
    if choices:
        schema["enum"] = list(choices)
    return schema


_ACTS = ", ".join(act for act in get_args(Act) if act != "said")
_REFERENCES = _text(f'such as "q3 q4 s21:denied"; acts: {_ACTS}')
_PLACES = _text('references, such as "q3 s7"')
_OF = _text()  # the prompt says whose; a schema is sent each time
_SUMMARY = _list_of(
    _object(text=_text("one sentence"), evidence=_list_of({"type": "integer"}, "sentence numbers"))
)

READING_SCHEMA = _object(
    summary=_SUMMARY,
    speakers=_list_of(
        _object(
            name=_text('as the article spells it; "" where it does not say who'),
            kind=_text(choices=get_args(PersonKind)),
            also=_list_of(_text(), "other names and spellings in the article"),
            said=_REFERENCES,
        )
    ),
    via=_list_of(_object(names=_list_of(_text(), "who passed it on, nearest first"), of=_OF, at=_PLACES)),
    channels=_list_of(_object(words=_text("the article's own words"), of=_OF, at=_PLACES)),
    not_speech=_text('quotations that nobody utters, such as "q2 q9"'),
)

JOIN_SCHEMA = _object(summary=_SUMMARY)

ANSWER_SCHEMA = _object(
    answer=_text("with references such as [s5]"),
    in_article=_text("whether the article answers the question", choices=("yes", "partly", "no")),
)

LOOK_SCHEMA = _object(
    checked=_list_of(
        _object(
            number={"type": "integer"},
            not_borne=_text('the words that nothing bears, copied; "" where there are none'),
            holds=_text(choices=("yes", "no")),
        )
    )
)

NOTES_SCHEMA = _object(notes=_text("what is to be remembered"))
