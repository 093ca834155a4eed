"""A model's answer to a question: read from its reply, then checked against the article.

It may point at sentences that do not exist, put marks around words that the article lacks, and name
what is not there. Nothing of that stays unmarked.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, cast, get_args

from bot.article.article import Article
from bot.article.content_words import tokens_of
from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences
from bot.readers.model.answers.replied_objects import growing_text, object_in, plain, text_under
from bot.readers.model.reply.references import references_in
from bot.readers.model.verification import Checker
from bot.words.phrases import sentence_label

InArticle = Literal["yes", "partly", "no"]

LONGEST_ANSWER = 8000  # characters

# As asked for, or as they are shown, which models take to by themselves.
_IN_BRACKETS = re.compile(r"(\s*)(?:\[([^\[\]\n]{1,200})\]|\(([sS]\s?\d[^()\n]{0,200})\))")
_REFERENCES_ONLY = re.compile(r"(?:[sS]?\s?\d+|[\s,;–—-]|and)+")
_BARE_NUMBER = re.compile(r"(?<![\w])(\d+)")
_SHOWN = r"(?:\d+:)?s\d+(?:–\d+)?"
# In square brackets where an earlier version kept them.
_SHOWN_REFERENCES = re.compile(rf"[(\[]{_SHOWN}(?:,? {_SHOWN})*[)\]]")


@dataclass(frozen=True, slots=True)
class ParsedAnswer:
    """An answer as the model gave it, nothing of it checked; `in_article` is None where it does not say."""

    text: str
    in_article: InArticle | None = None
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """`text` holds references to sentences that exist only, such as (s5), and true quotations only.

    `cited`: numbers of these sentences, in the order in which they come. `unsupported`: words that
    stood between marks, names and numbers, all of which the article lacks.
    """

    text: str
    cited: tuple[int, ...]
    unsupported: tuple[str, ...]
    in_article: InArticle | None


def parse_answer(reply: str) -> ParsedAnswer:
    """Read a reply; one without JSON is the answer itself. Raises `ModelReplyUnreadable` for an empty one."""
    found, is_complete = object_in(reply)
    if found is None and is_complete:
        return ParsedAnswer(plain(reply))
    answer = _answer_in(found)
    return answer if is_complete else replace(answer, is_complete=False)


def growing_answer(buffer: str) -> str:
    """The answer so far in a reply that is still streaming; empty before it begins."""
    return growing_text(buffer, "answer")


def without_references(answer: str) -> str:
    """An answer as it was shown, without what points at sentences."""
    marked = _SHOWN_REFERENCES.sub(
        "\0", answer
    )  # to look for the space before each would take five times as long
    return marked.replace(" \0", "").replace("\0", "")


def answer_as_json(answer: ParsedAnswer) -> str:
    """What `parse_answer` makes the same answer of again."""
    return json.dumps({"answer": answer.text, "in_article": answer.in_article}, ensure_ascii=False)


def joined(articles: Sequence[Article]) -> Article:
    """Several articles as one, their sentences numbered through, so that an answer about all is checked."""
    first, *others = articles
    whole = first
    for other in others:
        text = f"{whole.text}\n\n{other.text}"
        by = len(text) - len(other.text)
        whole = replace(
            whole,
            text=text,
            sentences=(*whole.sentences, *_moved(other.sentences, by)),
            paragraphs=(*whole.paragraphs, *_moved(other.paragraphs, by)),
        )
    return whole


def check_answer(
    answer: ParsedAnswer,
    article: Article,
    question: str,
    *,
    translated: bool = False,
    labelled: Callable[[Sequence[int]], str] = sentence_label,
) -> CheckedAnswer:
    """`question`'s own words are no news. `labelled` writes ordered numbers of sentences; `translated`: the
    answer's language is not the article's.
    """  # fmt: skip
    text, cited = _with_known_references(_cut_off(answer.text), len(article.sentences), labelled)
    checker = Checker(article, translated=translated)
    text, unquoted = checker.check_quotation_marks(text)
    evidence = [article.sentences[number - 1].of(article.text) for number in cited]
    bare = without_references(_IN_BRACKETS.sub("", text))
    sentences = (span.of(bare) for span in split_sentences(bare, Span(0, len(bare))))
    unsupported = [word for one in sentences for word in checker.unsupported_words(one, evidence)]
    asked = frozenset(tokens_of(question))
    news = [word for word in unsupported if not asked.issuperset(tokens_of(word))]
    return CheckedAnswer(text, cited, tuple(dict.fromkeys([*unquoted, *news])), answer.in_article)


def _cut_off(answer: str) -> str:
    """An article may talk a model into writing without end."""
    if len(answer) <= LONGEST_ANSWER:
        return answer
    return f"{answer[: LONGEST_ANSWER - 2].rsplit(maxsplit=1)[0]} …"


def _with_known_references(
    text: str, sentences: int, labelled: Callable[[Sequence[int]], str]
) -> tuple[str, tuple[int, ...]]:
    cited: dict[int, None] = {}

    def kept(match: re.Match[str]) -> str:
        room, inside = match[1], match[2] or match[3]
        if not _REFERENCES_ONLY.fullmatch(inside):
            return match[0]
        with_letters = inside if "s" in inside.casefold() else _BARE_NUMBER.sub(r"s\1", inside)
        numbers = [one.number for one in references_in(with_letters) if 0 < one.number <= sentences]
        cited.update(dict.fromkeys(numbers))
        return f"{room}({labelled(sorted(set(numbers)))})" if numbers else ""

    return _IN_BRACKETS.sub(kept, text), tuple(cited)


def _answer_in(found: Any) -> ParsedAnswer:
    text = text_under("answer", found)
    in_article = found.get("in_article")
    known = cast(InArticle, in_article) if in_article in get_args(InArticle) else None
    return ParsedAnswer(text, known)


def _moved(spans: Sequence[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]
