"""Other people’s words in a form in which a model takes them for data: names, questions, earlier turns."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from bot.pipeline.asking.request_contents import SaidTurn
from bot.pipeline.language_model import Message
from bot.readers.model.reply.parsing import RepliedSentence
from bot.words.phrases import flat

_NO_PART_OF_A_NAME = re.compile(r"[^\w '’-]")
LONGEST_ANSWER_AGAIN = 1500  # characters; what an answer says first is what it says
LONGEST_NAME = 40  # characters; people choose their names, and a name is no place for instructions


def as_messages(turn: SaidTurn) -> tuple[Message, Message]:
    return Message("user", _question_of(turn)), Message("assistant", _answer_of(turn))


def as_data(value: list[str], delimiter: str) -> str:
    """JSON between two delimiters: no word in it can end it, and no article can write them."""
    return f"{delimiter}\n{json.dumps(value, ensure_ascii=False)}\n{delimiter}"


def as_json_lines(lists: Iterable[Sequence[Any]]) -> str:
    """A list a line, so that nothing in one can look like another."""
    return "\n".join(json.dumps(_sendable_all(one), ensure_ascii=False) for one in lists)


def _sendable_all(value: Any) -> Any:
    """Each text in it in one line that a request can carry."""
    if isinstance(value, str):
        return sendable(value)
    return [_sendable_all(one) for one in value] if isinstance(value, list | tuple) else value


def as_lines(turns: Sequence[SaidTurn]) -> str:
    return "\n".join(_as_line(turn) for turn in turns)


def _as_line(turn: SaidTurn) -> str:
    """A turn as JSON, so that no name, question or answer can look like another turn."""
    by = [sendable_name(turn.name)] if turn.name else []
    return json.dumps(
        [*([turn.day] if turn.day else []), *by, sendable(turn.question), _answer_of(turn)],
        ensure_ascii=False,
    )


def _question_of(turn: SaidTurn) -> str:
    name = sendable_name(turn.name)
    return f"{name}: {sendable(turn.question)}" if name else sendable(turn.question)


def _answer_of(turn: SaidTurn) -> str:
    """The answer with its references, which mean the same sentences throughout a conversation."""
    answer = sendable(turn.answer)
    if len(answer) <= LONGEST_ANSWER_AGAIN:
        return answer
    kept = answer[:LONGEST_ANSWER_AGAIN]
    return f"{kept[: kept.rfind('. ') + 1] or kept} …"


def sendable_name(name: str) -> str:
    """A name without what could end it and begin something else."""
    return flat(_NO_PART_OF_A_NAME.sub(" ", sendable(name)))[:LONGEST_NAME].strip()


def sendable(words: str) -> str:
    """The words in one line, without half characters, which no request can carry."""
    line = flat(words)
    return line if line.isascii() else line.encode(errors="replace").decode()


def with_evidence(sentence: RepliedSentence) -> str:
    numbers = " ".join(f"s{number}" for number in sentence.evidence)
    return f"{sentence.text} [{numbers}]"
