import ast
import asyncio
import re
import string
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import NoCredit
from bot.pipeline.workers import LONG, Workers
from bot.words import fixed_texts
from bot.words.languages import say, speaking
from bot.words.phrases import amount, listed
from tests.message_template import FILES, ROOT, messages_in, template
from tests.translated import translated

NO_TEXT, GERMAN = "There is no text in it; paste the article's text.", "Darin ist kein Text."
QUESTIONS = ("{count:,} question", "{count:,} questions")
CATALOGUES = {".".join(file.relative_to(ROOT).with_suffix("").parts) for file in FILES}
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
EVERY_TEXT = [
    form for one in template() for form in ([one.id] if isinstance(one.id, str) else one.id) if form
]


def no_text() -> str:
    return fixed_texts.NO_TEXT


def test_a_text_is_said_in_the_language_of_the_moment(tmp_path: Path) -> None:
    with translated(tmp_path, "de", {NO_TEXT: GERMAN}), speaking("de"):
        said = fixed_texts.NO_TEXT

    assert (said, fixed_texts.NO_TEXT) == (GERMAN, NO_TEXT)


def test_a_text_that_a_language_lacks_is_said_in_english(tmp_path: Path) -> None:
    with translated(tmp_path, "de", {}), speaking("de"):
        assert fixed_texts.NO_TEXT == NO_TEXT


def test_a_language_that_nobody_translated_is_english() -> None:
    with speaking("xx"):
        assert fixed_texts.NO_TEXT == NO_TEXT


def test_nothing_said_is_nothing_in_another_language_too(tmp_path: Path) -> None:
    with translated(tmp_path, "de", {}), speaking("de"):
        assert say("") == ""


@pytest.mark.parametrize(("count", "said"), [(1, "1 pytanie"), (3, "3 pytania"), (5, "5 pytań")])
def test_a_language_has_as_many_forms_as_it_wants(count: int, said: str, tmp_path: Path) -> None:
    forms = ("{count} pytanie", "{count} pytania", "{count} pytań")
    with translated(tmp_path, "pl", {QUESTIONS: forms}), speaking("pl"):
        assert amount(count, fixed_texts.QUESTIONS) == said


def test_a_list_is_joined_as_its_language_does(tmp_path: Path) -> None:
    with translated(tmp_path, "de", {"{names} and {last}": "{names} und {last}"}), speaking("de"):
        assert listed(["Ana", "Bea", "Cai"]) == "Ana, Bea und Cai"


def test_an_error_speaks_the_language_in_which_it_happens(tmp_path: Path) -> None:
    with translated(tmp_path, "de", {NoCredit.default_message: "Kein Guthaben."}), speaking("de"):
        assert NoCredit().user_message == "Kein Guthaben."


@pytest.mark.asyncio
async def test_two_servers_are_answered_in_their_own_languages_at_once(tmp_path: Path) -> None:
    async def answer(language: str) -> str:
        with speaking(language):
            await asyncio.sleep(0)
            return fixed_texts.NO_TEXT

    with translated(tmp_path, "de", {NO_TEXT: GERMAN}):
        said = await asyncio.gather(answer("de"), answer("en"))

    assert said == [GERMAN, NO_TEXT]


class ProcessHere:
    """Stands for a worker process: what is called there knows of the caller only what it is given."""

    is_dead = False

    def call(self, function: Callable[..., object], arguments: tuple[object, ...], seconds: float) -> object:
        return function(*arguments)

    def end(self) -> None:
        pass


@pytest.mark.asyncio
async def test_a_worker_speaks_the_language_of_who_asked(tmp_path: Path) -> None:
    workers = Workers(ProcessHere)
    with translated(tmp_path, "de", {NO_TEXT: GERMAN}), speaking("de"):
        said = await workers.run(LONG + 1, no_text)
    workers.close()

    assert said == GERMAN


# What the catalogues hold


def test_every_catalogue_says_that_it_is_one() -> None:
    with_texts = {file for file in FILES if any(messages_in(file)) and file.name != "errors.py"}
    plain = {"budget_words.py", "language_names.py", "phrases.py"}  # tables, said with `say`
    silent = [
        file.name
        for file in with_texts
        if file.name not in plain and not file.read_text(encoding="utf-8").endswith("\ncatalogue(__name__)\n")
    ]

    assert not silent


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_catalogue_gives_one_name_to_two_texts(file: Path) -> None:
    nodes = ast.parse(file.read_text(encoding="utf-8")).body
    names = Counter(
        target.id
        for node in nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    )

    assert not [name for name, times in names.items() if times > 1]


def test_nobody_takes_a_text_by_its_name_alone() -> None:
    """It would be the English one for ever: `from bot.words.fixed_texts import NO_TEXT`."""
    taken = [
        f"{file.name}: {alias.name}"
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module in CATALOGUES - {"bot.errors"}
        for alias in node.names
        if alias.name.isupper() and alias.name != "LANGUAGE_NAMES"
    ]

    assert not taken


def test_a_text_marks_its_fields_with_braces() -> None:
    fields = [(text, name) for text in EVERY_TEXT for _, name, _, _ in string.Formatter().parse(text)]

    assert not [text for text, name in fields if name is not None and not name.isidentifier()]
    assert not [text for text in EVERY_TEXT if re.search(r"\$\w", text)]


def test_the_form_for_several_tells_how_many() -> None:
    plurals = [one.id for one in template() if isinstance(one.id, tuple)]

    assert plurals
    assert not [forms for forms in plurals if "{count" not in forms[-1]]


def test_the_template_has_what_stands_in_tables_and_forms() -> None:
    ids = {message.id for message in template()}

    assert {"Arabic", "share bar", QUESTIONS, NO_TEXT, NoCredit.default_message} <= ids
