"""A model's answer to a question, read from its reply; `check_answer` holds it against the articles."""

import json
from dataclasses import dataclass, replace
from typing import Any, Literal, cast, get_args

from bot.article.spans import Span
from bot.article.structure.sentence_ends import may_end_sentence
from bot.article.structure.sentences import split_sentences
from bot.readers.model.answers.replied_objects import growing_text, object_in, seen_words, text_under

InArticle = Literal["yes", "partly", "no"]

LONGEST_ANSWER = 8000  # characters


@dataclass(frozen=True, slots=True)
class ParsedAnswer:
    """An answer as the model gave it, nothing of it checked; `in_article` is None where it does not say."""

    text: str
    in_article: InArticle | None = None
    is_complete: bool = True


def parse_answer(reply: str) -> ParsedAnswer:
    """Read a reply; one without JSON is the answer itself. Raises `ModelReplyUnreadable` for an empty one."""
    found, is_complete = object_in(reply)
    if found is None and is_complete:
        return ParsedAnswer(seen_words(reply))
    answer = _answer_in(found)
    return answer if is_complete else replace(answer, is_complete=False)


def growing_answer(buffer: str) -> str:
    """The answer so far in a reply that is still streaming; empty before it begins."""
    return growing_text(buffer, "answer")


def answer_as_json(answer: ParsedAnswer) -> str:
    """What `parse_answer` makes the same answer of again."""
    return json.dumps({"answer": answer.text, "in_article": answer.in_article}, ensure_ascii=False)


def within_length(answer: str, *, is_complete: bool = True) -> tuple[str, int | None]:
    """The sentences of `answer` for which there is room, and how many characters that are if not all.

    An article may talk a model into writing without end. A reply may have broken off in its last sentence.
    """
    is_broken = not is_complete and not may_end_sentence(answer)
    if len(answer) <= LONGEST_ANSWER and not is_broken:
        return answer, None
    beginning = answer[:LONGEST_ANSWER]
    ends = [span.end for span in split_sentences(beginning, Span(0, len(beginning)))[:-1]]
    kept = beginning[: ends[-1]] if ends else beginning.rsplit(maxsplit=1)[0]
    return kept, len(kept)


def _answer_in(found: Any) -> ParsedAnswer:
    text = text_under("answer", found)
    in_article = found.get("in_article")
    known = cast(InArticle, in_article) if in_article in get_args(InArticle) else None
    return ParsedAnswer(text, known)
