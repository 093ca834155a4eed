"""What a model that read as the rules do would reply, with references and with the words they stand for."""

import json
import re
from typing import Any

from bot.article.article import sentence_numbers
from bot.article.spans import Span
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Reading, Statement

_REFERENCE = re.compile(r"([qs])(\d+)(?::(\w+))?")


def with_references(quick: Reading, numbered: NumberedArticle) -> dict[str, Any]:
    """A reply as Byline asks for it. Statements that share a way or a channel share its entry."""
    number_of = {span: number for number, span in enumerate(numbered.quotations, start=1)}
    said: dict[str, list[str]] = {person.id: [] for person in quick.people}
    via: dict[tuple[str, ...], list[str]] = {}
    channels: dict[str, list[str]] = {}
    for statement in quick.statements:
        references = _references(statement, quick, number_of)
        for person in statement.speakers:
            said[person] += references
        if statement.via:
            names = tuple(quick.person(one).name for one in statement.via)
            via.setdefault(names, []).extend(_without_acts(references))
        if statement.channel:
            words = statement.channel.of(quick.article.text)
            channels.setdefault(words, []).extend(_without_acts(references))
    return {
        "summary": [{"text": one.text, "evidence": list(one.evidence)} for one in quick.summary],
        "speakers": [
            {
                "name": person.name,
                "kind": person.kind,
                "also": [name for name in person.also if not person.name.endswith(f" {name}")],
                "said": " ".join(said[person.id]),
            }
            for person in quick.people
        ],
        "via": [{"names": list(names), "of": "", "at": " ".join(at)} for names, at in via.items()],
        "channels": [{"words": words, "of": "", "at": " ".join(at)} for words, at in channels.items()],
        "not_speech": " ".join(f"q{number_of[span]}" for span in quick.not_speech if span in number_of),
    }


def with_words(reply: dict[str, Any], numbered: NumberedArticle, text: str) -> dict[str, Any]:
    """The same reply, each reference replaced by the words that it stands for."""

    def written(references: str) -> list[Any]:
        words = []
        for target, number, act in _REFERENCE.findall(references):
            spans = numbered.quotations if target == "q" else numbered.sentences
            found = spans[int(number) - 1].of(text)
            words.append({"words": found, "act": act} if act else found)
        return words

    return {
        "speakers": [one | {"said": written(one["said"])} for one in reply["speakers"]],
        "via": [one | {"at": written(one["at"])} for one in reply["via"]],
        "channels": [one | {"at": written(one["at"])} for one in reply["channels"]],
        "not_speech": written(reply["not_speech"]),
    }


def without_summary(reply: dict[str, Any]) -> str:
    """As a model writes it: without a space that is not needed."""
    rest = {name: value for name, value in reply.items() if name != "summary"}
    return json.dumps(rest, ensure_ascii=False, separators=(",", ":"))


def references_to(statement: Statement, quick: Reading, numbered: NumberedArticle) -> list[str]:
    """Where a reply points to give the statement to somebody."""
    number_of = {span: number for number, span in enumerate(numbered.quotations, start=1)}
    return _references(statement, quick, number_of)


def _references(statement: Statement, quick: Reading, number_of: dict[Span, int]) -> list[str]:
    act = "" if statement.act == "said" else f":{statement.act}"
    quoted = [f"q{number_of[span]}{act}" for span in statement.quotations if span in number_of]
    if statement.form == "direct" and quoted:
        return quoted
    return [*quoted, *(f"s{number}{act}" for number in sentence_numbers(quick.article, statement.spans)[:1])]


def _without_acts(references: list[str]) -> list[str]:
    return [one.partition(":")[0] for one in references]
