from pathlib import Path
from typing import get_args

import pytest

from prompts.errors import MissingField, PromptUnreadable, UnknownField, UnknownPrompt
from prompts.library import PromptLibrary, PromptName, load_prompts

NAMES: tuple[PromptName, ...] = get_args(PromptName)


@pytest.fixture
def prompts() -> PromptLibrary:
    return load_prompts()


def _copy(folder: Path, name: str, text: str) -> PromptLibrary:
    (folder / name).write_text(text, encoding="utf-8")
    return load_prompts(folder)


def test_every_template_is_a_prompt_and_every_prompt_a_template() -> None:
    templates = Path(__file__).parents[2] / "prompts" / "templates"

    assert {path.name for path in templates.iterdir()} == {f"{name}.md" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_each_template_explains_itself_and_every_field(name: PromptName, prompts: PromptLibrary) -> None:
    template = Path(__file__).parents[2] / "prompts" / "templates" / f"{name}.md"
    comment = template.read_text(encoding="utf-8").split("-->")[0]

    assert comment.startswith("<!--")
    assert all(f"${field}" in comment for field in prompts[name].fields)


@pytest.mark.parametrize("name", NAMES)
def test_the_comment_is_not_sent(name: PromptName, prompts: PromptLibrary) -> None:
    assert "<!--" not in prompts[name].text
    assert "-->" not in prompts[name].text


def test_a_prompt_is_filled(prompts: PromptLibrary) -> None:
    assert (
        prompts["article"].filled(delimiter="=7=", article="1 It rained.").endswith("=7=\n1 It rained.\n=7=")
    )


def test_what_is_filled_in_is_left_as_it_is(prompts: PromptLibrary) -> None:
    article = "1 It cost $article, ${delimiter} or {5} <!-- dollars --> \\1 %s"

    assert article in prompts["article"].filled(delimiter="=7=", article=article)


def test_a_missing_field_is_named(prompts: PromptLibrary) -> None:
    with pytest.raises(MissingField, match=r"article.*\$delimiter"):
        prompts["article"].filled(article="1 It rained.")


def test_an_unknown_field_is_named(prompts: PromptLibrary) -> None:
    with pytest.raises(UnknownField, match=r"system.*\$article"):
        prompts["system"].filled(article="1 It rained.")


def test_a_changed_copy_stands_in_for_the_usual_prompt(tmp_path: Path) -> None:
    own = _copy(tmp_path, "repair.md", "Wrong: $problem. Again, please.")

    assert own["repair"].filled(problem="no JSON") == "Wrong: no JSON. Again, please."


def test_prompts_without_a_copy_stay_as_they_are(tmp_path: Path, prompts: PromptLibrary) -> None:
    own = _copy(tmp_path, "repair.md", "Wrong: $problem. Again, please.")

    assert own["read"] == prompts["read"]


def test_a_copy_that_lacks_a_field_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingField, match=r"repair\.md lacks the field \$problem"):
        _copy(tmp_path, "repair.md", "Again, please.")


def test_a_copy_with_a_field_that_nothing_fills_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownField, match=r"repair\.md has no field \$author"):
        _copy(tmp_path, "repair.md", "Wrong: $problem, $author.")


@pytest.mark.parametrize("name", ["sytem.md", "read.txt", "read.md~"])
def test_a_file_that_is_no_prompt_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownPrompt, match=name):
        _copy(tmp_path, name, "Read.")


def test_hidden_files_in_the_folder_are_passed_by(tmp_path: Path, prompts: PromptLibrary) -> None:
    assert _copy(tmp_path, ".DS_Store", "junk").digest() == prompts.digest()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PromptUnreadable, match="nowhere"):
        load_prompts(tmp_path / "nowhere")


@pytest.mark.parametrize("text", ["", "  \n", "<!-- only a comment -->\n"])
def test_a_copy_without_text_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(PromptUnreadable, match="holds no text"):
        _copy(tmp_path, "system.md", text)


def test_a_dollar_that_begins_no_field_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PromptUnreadable, match="begins no field"):
        _copy(tmp_path, "system.md", "It cost $5.")


def test_a_copy_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "system.md").write_bytes("Lies für uns.".encode("utf-16"))

    with pytest.raises(PromptUnreadable, match="UTF-8"):
        load_prompts(tmp_path)


def test_the_digest_changes_with_the_text(tmp_path: Path, prompts: PromptLibrary) -> None:
    changed = _copy(tmp_path, "system.md", prompts["system"].text + " Read well.")

    assert changed.digest("system", "read") != prompts.digest("system", "read")


def test_the_digest_of_a_reading_ignores_how_questions_are_asked(
    tmp_path: Path, prompts: PromptLibrary
) -> None:
    changed = _copy(tmp_path, "ask_task.md", "$earlier$asker: $question ($language)")

    assert changed.digest("system", "article", "read") == prompts.digest("system", "article", "read")


def test_the_digest_ignores_comment_byte_order_mark_and_line_ends(
    tmp_path: Path, prompts: PromptLibrary
) -> None:
    text = "\ufeff<!-- ours -->\n" + prompts["system"].text + "\n\n"
    (tmp_path / "system.md").write_text(text, encoding="utf-8", newline="\r\n")

    assert load_prompts(tmp_path).digest() == prompts.digest()
