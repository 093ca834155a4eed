"""The prompts: Markdown files with `$field`s, read once, each known by a digest of its text.

A file may open with a comment that says what it is for and what its fields are; it is not sent and
not part of the digest. Whoever runs Byline can keep changed copies in a folder of their own: a file
there stands in for the one of the same name.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Literal, get_args

from prompts.errors import MissingField, PromptUnreadable, UnknownField, UnknownPrompt

PromptName = Literal[
    "system",
    "read",
    "ask",
    "article",
    "about",
    "read_task",
    "ask_task",
    "part",
    "join",
    "so_far",
    "earlier",
    "remember",
    "look_again",
    "repair",
    "form",
]

_OWN_FOLDER = Path(__file__).parent / "templates"
_LEADING_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One text with fields. `digest` changes with every character that is sent."""

    name: str
    text: str
    fields: frozenset[str]
    digest: str

    def filled(self, **values: str) -> str:
        """The text with all its fields filled. Raises `MissingField` or `UnknownField`."""
        _compare(f"the prompt “{self.name}”", needed=self.fields, given=frozenset(values))
        return Template(self.text).substitute(values)


class PromptLibrary:
    """All prompts, by name."""

    def __init__(self, prompts: Mapping[PromptName, Prompt]) -> None:
        self._prompts = prompts

    def __getitem__(self, name: PromptName) -> Prompt:
        return self._prompts[name]

    def digest(self, *names: PromptName) -> str:
        """One digest for several prompts, such as all that shape a reading; of all where none is named."""
        chosen = names or get_args(PromptName)
        parts = "\n".join(f"{name} {self._prompts[name].digest}" for name in chosen)
        return hashlib.sha256(parts.encode()).hexdigest()


def load_prompts(own_copies: Path | None = None) -> PromptLibrary:
    """Read all prompts, those in the folder `own_copies` in place of the usual ones.

    Raises a `PromptError` for a folder that is not there, a file whose name is none of the prompts',
    and a copy whose fields differ from the usual prompt's: each must be filled, none can be added.
    """
    names: tuple[PromptName, ...] = get_args(PromptName)
    usual = {name: _read(_OWN_FOLDER / f"{name}.md") for name in names}
    if own_copies is None:
        return PromptLibrary(usual)
    return PromptLibrary(usual | _read_copies(own_copies, usual))


def _read_copies(folder: Path, usual: Mapping[PromptName, Prompt]) -> dict[PromptName, Prompt]:
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise PromptUnreadable(f"the folder of prompts {folder} cannot be read") from error
    by_file_name = {f"{name}.md": name for name in usual}
    copies: dict[PromptName, Prompt] = {}
    for path in found:
        name = by_file_name.get(path.name)
        if name is None:
            raise UnknownPrompt(f"{path} is none of the prompts, which are {', '.join(by_file_name)}")
        copies[name] = _read(path)
        _compare(str(path), needed=usual[name].fields, given=copies[name].fields)
    return copies


def _read(path: Path) -> Prompt:
    try:
        written = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptUnreadable(f"{path} cannot be read as text in UTF-8") from error
    text = _LEADING_COMMENT.sub("", written, count=1) if _LEADING_COMMENT.match(written) else written
    text = text.strip()
    if not text:
        raise PromptUnreadable(f"{path} holds no text to send")
    template = Template(text)
    if not template.is_valid():
        raise PromptUnreadable(f"{path} has a “$” that begins no field; a plain one is written “$$”")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Prompt(path.stem, text, frozenset(template.get_identifiers()), digest)


def _compare(where: str, needed: frozenset[str], given: frozenset[str]) -> None:
    for name in sorted(needed - given):
        raise MissingField(f"{where} lacks the field ${name}")
    for name in sorted(given - needed):
        raise UnknownField(f"{where} has no field ${name}")
