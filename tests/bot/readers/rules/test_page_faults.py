"""Kinds of faults that real pages brought about, in invented articles of other words."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import Told, told

FOLDER = Path(__file__).parents[3] / "page_faults"
CASES: list[dict[str, Any]] = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["case"]
WARNINGS = {"reworded_copy", "altered_name", "unbalanced_quotes", "headline_words_unquoted", "cut_off"}
_PLAIN = str.maketrans("“”‘’\n", "\"\"'' ")


def plain(words: str) -> str:
    return words.translate(_PLAIN).lower()


def said(one: Told) -> str:
    return plain(" … ".join([*one.words, *one.quotations]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_what_went_wrong_on_a_page_is_right_in_an_article_of_the_kind(case: dict[str, Any]) -> None:
    text = (FOLDER / case["file"]).read_text(encoding="utf-8")

    faults = [*faults_of_page(case, text, read_by_rules(text)), *faults_of_statements(case, told(text))]

    assert faults == [], case["why"]


def faults_of_page(case: dict[str, Any], text: str, reading: Reading) -> Iterator[str]:
    article = reading.article
    if "headline" in case and plain(article.headline.of(text) if article.headline else "") != plain(
        case["headline"]
    ):
        yield "headline"
    author = article.names.author
    if "author" in case and plain(author.of(text) if author else "") != plain(case["author"]):
        yield "author"
    if case.get("no_warning") and WARNINGS & {one.kind for one in reading.notices}:
        yield "warning"
    furniture = [plain(one.span.of(text)) for one in article.furniture]
    for key, is_furniture in (("left_out", True), ("in_story", False)):
        for words in case.get(key, ()):
            if any(plain(words) in one for one in furniture) is not is_furniture:
                yield f"{key}: {words}"


def faults_of_statements(case: dict[str, Any], statements: list[Told]) -> Iterator[str]:
    for words, speaker, act in case.get("speaker", ()):
        if not any(holds(one, words, speaker) and act in ("", one.act) for one in statements):
            yield f"speaker: {words}"
    for name in case.get("no_speaker", ()):
        if any(plain(name) == plain(one) for statement in statements for one in statement.speakers):
            yield f"no_speaker: {name}"
    for words in case.get("no_statement_with", ()):
        if any(one.form and plain(words) in said(one) for one in statements):
            yield f"no_statement_with: {words}"
    for words, act in case.get("not_act", ()):
        if any(one.act == act and plain(words) in said(one) for one in statements):
            yield f"not_act: {words}"
    for words in case.get("not_lost", ()):
        if not any(plain(words) in said(one) for one in statements):
            yield f"not_lost: {words}"


def holds(one: Told, words: str, speaker: str) -> bool:
    """Whether the speaker says it; of a long name or description a part will do."""
    says = plain(words) in said(one) or (bool(one.words) and said(one).strip(' .,"') in plain(words))
    return says and any(
        plain(name) in plain(speaker) or plain(speaker) in plain(name) for name in one.speakers
    )
