"""Whether a text is an article at all, so that no statements are invented from lists, code or chats.

Whatever shows none of these other forms counts as an article, however odd or short: a wrong "no"
would hide what somebody said. A transcript of a hearing or an interview is an article.
"""

import re
from collections.abc import Callable, Sequence

from bot.article.article import Article
from bot.article.invisible import without_invisible
from bot.article.scripts import count_words
from bot.article.structure.sentence_ends import ends_with_stop

_LINES_READ = 400
_CHARACTERS_READ = 300  # of a line
_FEWEST_LINES = 3
_MOST = 0.5

# Each pattern is matched from the start of a line, so that a line of prose is given up at once.
_CODE = re.compile(
    r"\s*(?:[#@]?(?:import|from|def|class|return|if|for|while|const|let|var|function|public|"
    r"private|static|void|include|using|package|elif|else|try|except|end|echo|export|SELECT|INSERT|CREATE)\b"
    r".*[({:;=<>]|"
    r"//|/\*|\*/|#!|</?\w+[^>]*>\s*$|\w+\s*[:+*/-]?=\s*\S|[\w.]+\([^)]*\)\s*[;:{]?\s*$|"
    r"[\])}]+[,;]?\s*$|"
    r"\"[\w-]+\"\s*:|\$ \w+)"
)
_ENDS_OF_CODE = (";", "{", "}")
_LOG = re.compile(
    r"\s*\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ,]+\d\d:\d\d|\d\d:\d\d:\d\d[.,]\d+|"
    r"[A-Z][a-z]{2}\s+\d+ \d\d:\d\d:\d\d )|\s*\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL)\b"
)
_TIMED_MESSAGE = re.compile(
    r"\s*\[?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]?\s*[-–—]?\s*"
    r"<?[^\s:<>][^:<>\n]{0,30}[:>]\s|"
    r".{1,32}\s[—–-]\s(?:today|yesterday|\d{1,2}/\d{1,2}/\d{2,4}),?\s(?:at\s)?\d{1,2}:\d\d",
    re.IGNORECASE,
)
_NICK = re.compile(r"\s*<?[@\w][\w.-]{0,20}>?:\s|\s*<[@+%]?[\w.|\[\]-]{1,20}>\s")
_COLUMNS = re.compile(r"\s*\S+(?:\s{3,}\S+){2,}|[^,;]{0,40}(?:[,;][^,;. ]{0,30}){3,}$")
_BULLET = re.compile(r"\s*(?:[-*•◦▪‣☐☑✓✔]|\[[ xX]?\]|\d{1,3}[.)])\s+")
_TITLE_CASE = re.compile(r"\s*[A-Z]")
_WORDS_OF_A_MESSAGE = 10
_WORDS_OF_AN_ITEM = 7
_SENTENCES_OF_A_STORY = 5  # lines of them, whatever lines stand around
_LONGEST_ITEM = 60  # characters


def is_article(article: Article) -> bool:
    lines = _lines(article)
    if len(lines) < _FEWEST_LINES:
        return not _is_one_line_of_code(lines)
    return not (
        _are_mostly(lines, _is_code)
        or _are_mostly(lines, _LOG.match)
        or _are_mostly(lines, _is_row)
        or _is_chat(lines)
        or _is_list(lines)
    )


def _lines(article: Article) -> list[str]:
    """The story's lines, so far as they are needed; lines with a time may be a log's or a chat's."""
    last = article.paragraphs[-1].end if article.paragraphs else len(article.text)
    timed = [one.span for one in article.furniture if one.kind == "timestamp" and one.span.start < last]
    lines: list[str] = []
    for paragraph in sorted([*article.paragraphs, *timed]):
        if len(lines) >= _LINES_READ:
            break
        end = min(paragraph.end, paragraph.start + _CHARACTERS_READ * _LINES_READ)
        lines += article.text[paragraph.start : end].split("\n")
    shown = (without_invisible(line[:_CHARACTERS_READ]) for line in lines[:_LINES_READ])
    return [line for line in shown if line.strip()]


def _is_code(line: str) -> bool:
    return line.rstrip().endswith(_ENDS_OF_CODE) or _CODE.match(line) is not None


def _is_row(line: str) -> bool:
    return line.count("\t") > 1 or line.count("|") > 1 or _COLUMNS.match(line) is not None


def _ends_sentence(line: str) -> bool:
    """Whether it does, or is longer than what is read of it."""
    return len(line) >= _CHARACTERS_READ or ends_with_stop(line)


def _are_mostly(lines: Sequence[str], matches: Callable[[str], object]) -> bool:
    """Whether more than half the lines match; as soon as that cannot be any more, no further one is read."""
    misses_left = len(lines) * (1 - _MOST)
    for line in lines:
        if not matches(line):
            misses_left -= 1
            if misses_left <= 0:
                return False
    return True


def _share(lines: Sequence[str], matches: Callable[[str], object]) -> float:
    return sum(bool(matches(line)) for line in lines) / len(lines)


def _is_one_line_of_code(lines: Sequence[str]) -> bool:
    return bool(lines) and all(_is_code(line) and not _ends_sentence(line) for line in lines)


def _is_chat(lines: Sequence[str]) -> bool:
    """Stamped messages, or nicknames with few words each; a transcript's turns are longer or in capitals."""
    stamped = _share(lines, _TIMED_MESSAGE.match)
    if stamped > _MOST or (stamped >= 0.3 and len(lines) >= 2 * _FEWEST_LINES):
        return True
    turns = [line for line in lines if _NICK.match(line)]
    if len(turns) < max(_FEWEST_LINES, 0.7 * len(lines)):
        return False
    small = sum(not _TITLE_CASE.match(line) for line in turns) > _MOST * len(turns)
    return small and sum(len(line.split()) for line in turns) / len(turns) <= 2 * _WORDS_OF_A_MESSAGE


def _is_list(lines: Sequence[str]) -> bool:
    """Hardly a line that ends a sentence, and most lines of a few words."""
    if _share(lines, _is_item) <= 0.6:
        return False
    words = [count_words(line) for line in lines]
    prose = [
        count
        for line, count in zip(lines, words, strict=True)
        if count > _WORDS_OF_AN_ITEM and _ends_sentence(line)
    ]
    sentences = sum(count > _WORDS_OF_A_MESSAGE for count in prose)
    return sentences < _SENTENCES_OF_A_STORY and sum(prose) < 0.4 * sum(words)


def _is_item(line: str) -> bool:
    if len(line) >= _LONGEST_ITEM:
        return False
    bullet = _BULLET.match(line)
    if bullet is None:
        return not _ends_sentence(line) and count_words(line) <= _WORDS_OF_AN_ITEM
    return count_words(line[bullet.end() :]) <= _WORDS_OF_AN_ITEM
