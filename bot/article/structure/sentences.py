"""Where sentences end.

Every run of stops (`.`, `?!`, `…`, `。`) is looked at once, with the few words around it, so the cost
grows with the length of the text and not with what it holds.
"""

import re
from collections.abc import Iterator

from bot.article.invisible import INVISIBLE, without_invisible
from bot.article.spans import Span, trim
from bot.article.structure.abbreviations import (
    ABBREVIATED_TITLES,
    AMBIGUOUS,
    BEFORE_GERMAN_ORDINALS,
    NUMBERED,
    OPENERS,
    OPENERS_ELSEWHERE,
    SPEECH_VERBS,
)
from bot.article.structure.closing_marks import ClosingMarks
from bot.article.structure.sentence_ends import WIDE_STOPS
from bot.lexicon.calendar import DAYS, GERMAN_MONTHS, MONTHS, SHORT_DAYS, SHORT_MONTHS
from bot.lexicon.cues import CUES
from bot.lexicon.word_set import word_set

_STOPS = re.compile(  # one set of characters comes first, because a set is looked for fastest
    rf"[.!?…&{WIDE_STOPS}]"
    rf"(?:(?<=[.!?…])(?:[ \u00a0\u202f]?[.!?…])*|(?<=&)hellip;|(?<=[{WIDE_STOPS}])[{WIDE_STOPS}]*)"
)
_GAP = re.compile(rf"(?:[\s{INVISIBLE}]|&nbsp;|&#160;|<br ?/?>)*")
_NEXT_WORD = re.compile(
    rf"(?:[\s{INVISIBLE}“”\"„«»‹›‘’'`(\[{{—–\-•*_#>¿¡…]|&quot;|&ldquo;|&lsquo;|&#8220;|&#39;){{0,12}}"
    r"(?P<word>\w[\w’'\-]{0,40})(?P<stop>\.?)"
)
_WORD_BEFORE = re.compile(r"[\w.’'\-&/]+\Z")
_DOTTED = re.compile(r"\w{1,2}(?:\.-?\w{1,2})+")
_ROMAN_OR_NUMBER = re.compile(r"\(?(?:\d{1,3}|[IVX]{1,5}|[a-zA-Z])")
# Verbs that say, if by themselves they end the sentence: "“We won!” Smith bellowed."
_SPEAKING = frozenset(
    word
    for word, cue in CUES.items()
    if cue.form == "past" and cue.takes("clause", "quotation", "addressee", "question")
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'\-]{0,30}"
_SPEAKER_THEN_VERB = (  # text, as it takes long to make, and few texts need it
    r"(?P<anew>(?:He|She|It|They|We|I|You|This|That|(?:The|A|His|Her) [a-zà-ÿ-]+)\b)?"
    rf"(?(anew)|{_NAME})(?:\s(?:{_NAME}|of|de|del|van|von|der|den|al|bin|the|and)){{0,6}}"
    r"(?:,[^.!?“”\"\n]{1,80},)?(?:\s(?:had|has|then|later|also|[a-z]{2,20}ly))?"
    rf"\s(?P<verb>{'|'.join(sorted(SPEECH_VERBS | _SPEAKING))}"
    r"|(?:shot|hit|fired|wrote|snapped) back|(?:chimed|put|cut|joined) in|(?:went|carried) on|piped up"
    r")\b(?P<stop>\s?[.])?"
)
_CJK_SPEAKER_THEN_VERB = re.compile(
    r"(?:と|って|라고|이라고|고\s)|[^。！？，、\s]{0,12}(?:说|說|表示|指出|称|稱|问|問|道)"
)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_DASHES = "—–-"
_GERMAN_MONTHS = frozenset(month.capitalize() for month in GERMAN_MONTHS)
_TIMES_OF_DAY = ("a.m", "p.m")
_TIME_ZONES = word_set(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest eastern central pacific"
)
_GOES_ON_BEHIND_TIMES = {*DAYS, *MONTHS, *SHORT_DAYS, *SHORT_MONTHS, *_TIME_ZONES, "local"}
_ARTICLES = ("the", "a", "an", "their", "its", "this", "that")
_ALWAYS_LAST = frozenset({"т.д", "т.п"})  # "and so on"
_MAY_GO_ON = ABBREVIATED_TITLES | NUMBERED | AMBIGUOUS  # after their full stop
_CURRENCIES = "$€£¥₹₽₩"
_LOOK_BACK = 32  # characters; no abbreviation is longer


def split_sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph: ordered, disjoint, trimmed, every visible character in one of them.

    A quotation mark that closes after the full stop belongs to the sentence that it closes.
    """
    sentences: list[Span] = []
    start = paragraph.start
    last_has_words = True
    for border in (*_borders(text, paragraph), paragraph.end):
        sentence = trim(text, start, border)
        start = border
        if sentence.start == sentence.end:
            continue
        has_words = _LETTER_OR_DIGIT.search(text, *sentence) is not None
        if sentences and not (has_words and last_has_words):  # stray punctuation goes with what is beside it
            sentences[-1] = Span(sentences[-1].start, sentence.end)
            last_has_words = last_has_words or has_words
        else:
            sentences.append(sentence)
            last_has_words = has_words
    return sentences


def _borders(text: str, paragraph: Span) -> Iterator[int]:
    """Offsets just after each sentence but the last, its closing marks included."""
    marks = ClosingMarks(text, paragraph)
    start = done = paragraph.start
    for stops in _STOPS.finditer(text, *paragraph):
        if stops.start() < done:
            continue
        if _plainly_ends(text, start, stops.start()):
            start = done = stops.end()
            yield done
            continue
        end = _end_of_stops(text, stops, paragraph.end)
        done = marks.end_after(end)
        following = _next(text, done, paragraph.end)
        if following >= paragraph.end:
            return
        if _ends_sentence(
            text, Span(start, stops.start()), Span(stops.start(), end), done, following, paragraph.end
        ):
            yield done
            start = done


def _plainly_ends(text: str, start: int, stop: int) -> bool:
    """Whether an ordinary word, a full stop, a space and a capital letter meet, as most sentences end."""
    return (
        text[stop : stop + 2] == ". "
        and text[stop + 2 : stop + 3].isupper()
        and _is_ordinary(text[max(start, stop - _LOOK_BACK) : stop].rpartition(" ")[2])
    )


def _end_of_stops(text: str, stops: re.Match[str], limit: int) -> int:
    """Leave an ellipsis that leads into the next sentence (`. …And then`) to that sentence."""
    end = stops.end()
    if end < limit and text[end].isalnum():
        space = max(stops[0].rfind(" "), stops[0].rfind("\u00a0"), stops[0].rfind("\u202f"))
        return stops.start() + space if space > 0 else end
    return end


def _next(text: str, offset: int, limit: int) -> int:
    gap = _GAP.match(text, offset, limit)
    return gap.end() if gap else offset


def _ends_sentence(text: str, before: Span, stops: Span, end: int, following: int, limit: int) -> bool:
    """Whether the stops end the sentence that began at `before.start`.

    `end` is the offset after the stops and their closing marks, `following` that of what comes next.
    """
    run = stops.of(text)
    closed = end > stops.end
    if run[0] in WIDE_STOPS:
        return not (closed and _CJK_SPEAKER_THEN_VERB.match(text, following, limit))
    if following == end and not _is_glued(text, before, closed, following, limit):
        return False
    match = _NEXT_WORD.match(text, following + (text[following] in _CURRENCIES), limit)
    if match is None:
        return text[following] not in ",;:)]"
    word = match["word"]
    if not _can_open(word):
        return False
    if closed and _speaker_follows(text, run, following, limit):
        return False
    if run == ".":
        opens = word in OPENERS and not (match["stop"] and len(word) == 1) and text[following] not in _DASHES
        return _full_stop_ends(text, before, word, opens, closed)
    return not _is_ellipsis(run) or _ellipsis_ends(text, before, word, closed)


def _can_open(word: str) -> bool:
    """A sentence starts with anything but a small letter, names like `iPhone` and `al-Shabaab` aside."""
    return not word[0].islower() or any(letter.isupper() for letter in word)


def _is_glued(text: str, before: Span, closed: bool, following: int, limit: int) -> bool:
    """Whether the next sentence begins without a space, as where a paste lost its newlines."""
    head = text[following : min(following + 2, limit)]
    last = text[max(before.start, before.end - 2) : before.end]
    if head[0] in '“„«‘"([' and len(head) == 2:
        return last.isalpha() and last.islower() and not head[1].isspace()
    capitalised = len(head) == 2 and head[0].isupper() and (head[1].islower() or head[1].isspace())
    return capitalised and (closed or (len(last) == 2 and last.isalpha() and last.islower()))


def _speaker_follows(text: str, run: str, following: int, limit: int) -> bool:
    """Whether the quotation just closed goes on with its speaker: `“We won!” Smith said`.

    After a full stop, and with a pronoun or an article, only where nothing but the speaker follows,
    since `“We lost.” Smith said little` and `“Who?” He said nothing` begin anew.
    """
    match = re.compile(_SPEAKER_THEN_VERB).match(text, following, limit)
    if match is None:
        return False
    if match["stop"] is not None:
        return True
    return run != "." and match["anew"] is None and match["verb"] in SPEECH_VERBS


def _is_ellipsis(run: str) -> bool:
    return "…" in run or run.count(".") >= 3 or run == "&hellip;"


def _ellipsis_ends(text: str, before: Span, following: str, closed: bool) -> bool:
    """An ellipsis set off by a space leaves words out, and one before the same word is a stammer (`I… I`)."""
    tail = text[max(before.start, before.end - _LOOK_BACK) : before.end]
    if tail[-1:].isspace():
        return closed or following in OPENERS
    match = _WORD_BEFORE.search(tail)
    return match is None or match[0].lower() != following.lower()


def _full_stop_ends(text: str, before: Span, following: str, opens: bool, closed: bool) -> bool:
    """Whether a single full stop ends a sentence before the word `following`, which could begin one."""
    tail = text[max(before.start, before.end - _LOOK_BACK) : before.end]
    if _is_ordinary(tail.rpartition(" ")[2]):
        return True
    match = _WORD_BEFORE.search(without_invisible(tail))
    if match is None:
        return True
    word = match[0].lstrip("-'’")
    if before.end - before.start < _LOOK_BACK and _ROMAN_OR_NUMBER.fullmatch(tail.strip()):
        return False
    if word.isdigit():
        return not _is_ordinal(tail[: match.start()], word, following)
    if word in ABBREVIATED_TITLES:
        return closed
    if word in NUMBERED and following[0].isdigit():
        return False
    if word in _ALWAYS_LAST:
        return True
    opens = opens or (following in OPENERS_ELSEWHERE and len(word) > 1)
    if len(word) == 1 and word.isalpha():
        return _single_letter_ends(tail[: match.start()], word, opens)
    if word.lower() in _TIMES_OF_DAY:
        return opens or not _goes_on_behind_time(tail[: match.start()], following)
    if word in AMBIGUOUS or _DOTTED.fullmatch(word):
        return opens
    return True


def _goes_on_behind_time(before: str, following: str) -> bool:
    """“at 5 p.m. Friday”, “at 5 p.m. 4 May”, “the 5 p.m. Mass”; else the capital opens a sentence."""
    behind_article = len(words := before.split()) > 1 and words[-2].lower() in _ARTICLES
    return behind_article or following[0].isdigit() or following.lower() in _GOES_ON_BEHIND_TIMES


def _is_ordinary(word: str) -> bool:
    """Whether nothing but a sentence's end explains the full stop after a word, as is mostly the case."""
    return len(word) > 1 and word.isalpha() and not word.isupper() and word not in _MAY_GO_ON


def _is_ordinal(before: str, number: str, following: str) -> bool:
    """German ordinals: `am 3. Mai`, `der 2. Senat`."""
    words = before.split()
    return len(number) <= 2 and (
        following in _GERMAN_MONTHS or bool(words and words[-1] in BEFORE_GERMAN_ORDINALS)
    )


def _single_letter_ends(before: str, letter: str, opens: bool) -> bool:
    """Initials (`J. K. Rowling`, `U. N. Security`) and letters that stand for words (`z. B.`, `2023 г.`)."""
    words = before.split()
    previous = words[-1] if words else ""
    if letter == "г":
        return previous.isdigit()
    if letter in "дп" and previous == "т.":
        return True
    if (
        letter.islower()
        or letter == "M"
        or (len(previous) == 2 and previous[0].islower() and previous[1] == ".")
    ):
        return False
    return opens
