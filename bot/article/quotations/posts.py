"""Find posts and reports that are set apart as blocks, without quotation marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.article.quotations.quotations import Quotation, opens_sentence
from bot.article.spans import Span, index_at, trim

OPENING_MARKS = "“\"«„‘'`「»"
LONGEST_LEAD = 220  # characters before a block in which it may be announced
_NO_SENTENCE_END = r"[^.\n“\"”]"

HANDLE_LABEL = re.compile(r"(?P<label>@\w{2,30}):\s+(?=\S)")
# Behind a post: "— Ana Reyes (@anareyes) 4 May", "— ANA™ ♥ (@ana) 4 May".
SIGNATURE = re.compile(
    r"(?:^|(?<=\s))[—–-]{1,2}\s*(?P<label>[A-Z][\w.’'-]*+(?: {1,2}[\w.’'-]++){0,8})"
    r"[^\w\n(@]{0,8}\(@\w{1,30}\)[^\n]{0,40}$"
)
# Below a letter or an answer, on a line of its own: "Ana Reyes, head of the ward, Harrow Hospital".
LETTER_SIGNATURE = re.compile(
    r"(?P<label>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){0,2} [A-Z][\w’'-]+),\s+[a-z][^.:;!?\n“\"]{2,90}"
)
# Likewise, of an answer that a ruled line parts from the one before: "Ana Reyes, Leeds".
RULED_SIGNATURE = re.compile(
    r"(?P<label>(?:(?:Mrs?|Ms|Dr|Prof|Revd?|Sir|Dame|Cllr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3})"
    r",\s+[^:;!?\n“\"]{2,90}"
)
RULE = re.compile(r"^[ \t]*(?:[-–—_=*•·~#][ \t]?){3,}$", re.MULTILINE)
# How a letter to a newspaper opens, with a mark behind it ("Sir Tom" is a name, "editor-in-chief" an office),
# and who signs it on a line of their own.
SALUTATION = re.compile(
    r"(?:sir|madam|dear (?:sir|madam|editor)|to the editor|editor)\b"
    r"[ \t]{0,2}(?:[,:;.!–—]|-(?=\s))[^\w\n]{0,5}",
    re.IGNORECASE,
)
WRITER = re.compile(
    r"(?P<label>(?:(?:Mrs?|Ms|Dr|Prof|Revd?|Sir|Dame|Cllr)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3})"
    r"(?:,(?: [A-Z][\w’'-]+,?){0,4}|,? \(?(?:retd|retired)\)?|"  # and where they live, or what they are
    r" \((?:[A-Z]|aged )[\w ,’'-]{1,40}\))?"
)
LONGEST_LETTER = 12  # paragraphs
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b")
LEAST_LETTERS = 2
LEAST_ANSWERS = 3
# A post copied whole: name, account, words, and the time or the count of likes behind them.
WHOLE_POST = re.compile(
    r"^[^\n@]{2,60}\n(?P<label>@\w{2,30})[^\n]{0,20}\n(?P<body>(?:[^\n]+\n){1,12}?)"
    r"(?=\d{1,2}[:.]\d\d|\d[\d.,]*[KM]? \w+|\n)",
    re.MULTILINE,
)
LINE = re.compile(r"\S[^\n]*")
# At the end of the paragraph before a block.
ANNOUNCED = re.compile(
    r"\b(?:wrote|writes|tweeted|tweets|posted|posts|reports|reported|reads?)\b"
    + _NO_SENTENCE_END
    + r"{0,160}:\s*$"
)
# Likewise, before a list.
SAID = re.compile(
    r"\b(?:said|says|told|added|wrote|writes|announced|promised|demanded|asked|warned|stated)\b"
    + _NO_SENTENCE_END
    + r"{0,80}:\s*$"
)
POINT = re.compile(r"(?:[•·●▪◦*–—-]|\(?\d{1,2}[.)])\s+(?=\S)")
# Likewise, so near that the block may hold quotations of its own.
RELAYED = re.compile(r"\b(?:writes|wrote|reports|reported)\b" + _NO_SENTENCE_END + r"{0,60}:\s*$")
# Likewise, and a post need not open as a sentence does.
POSTED = re.compile(r"\b(?:wrote|posted|posts|tweeted|tweets|replied)\b" + _NO_SENTENCE_END + r"{0,60}:\s*$")


def find_posts(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Quotation]:
    """The posts; `marked` are the quotations between marks, which are found by those."""
    found = [
        *_whole_posts(text, paragraphs),
        *_letters(text, paragraphs, marked),
        *_listed(text, paragraphs, marked),
    ]
    quoted_at = {quotation.outer.start for quotation in marked}
    holds_quotation = _holding(paragraphs, marked)
    for number, paragraph in enumerate(paragraphs):
        before = paragraphs[number - 1] if number else None
        if handle := HANDLE_LABEL.match(text, paragraph.start, paragraph.end):
            found.append(_post(Span(handle.end(), paragraph.end), handle))
        elif signature := SIGNATURE.search(text, paragraph.start, paragraph.end):
            body = trim(text, paragraph.start, signature.start())
            if body.start >= body.end and before is not None:
                body = before  # the signature stands on a line of its own
            if body.start < body.end and body.start not in quoted_at:
                found.append(_post(body, signature))
        elif before is not None and _announces(
            text, before, paragraph, holds_quotation=holds_quotation[number]
        ):
            found.append(_post(paragraph))
    return found


def _letters(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Quotation]:
    """Several letters or answers, most in the first person, each with its writer's name and office below."""
    holds_quotation = _holding(paragraphs, marked)
    found: list[Quotation] = []
    in_first_person = 0
    for number, paragraph in enumerate(paragraphs[1:], 1):
        signature = LETTER_SIGNATURE.fullmatch(text, paragraph.start, paragraph.end)
        body = paragraphs[number - 1]
        if signature and not holds_quotation[number - 1]:
            found.append(_post(body, signature))
            in_first_person += FIRST_PERSON.search(text, *body) is not None
    if in_first_person < max(LEAST_LETTERS, len(found) / 2) and not _alternate(found, paragraphs):
        found = []
    found = found or _ruled_answers(text, paragraphs)
    letters = list(_letters_to_the_editor(text, paragraphs))
    return [*found, *(letters if len(letters) >= LEAST_LETTERS else ())]


def _ruled_answers(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Answers between ruled lines, each with a name and a place or office below."""
    found: list[Quotation] = []
    for before, (body, below) in zip(paragraphs, pairwise(paragraphs[1:]), strict=False):
        if RULE.search(text, before.end, body.start) is None:
            continue
        signature = RULED_SIGNATURE.fullmatch(text, below.start, below.end)
        if signature is not None:
            found.append(_post(body, signature))
    return found if len(found) >= LEAST_LETTERS else []


def _alternate(found: Sequence[Quotation], paragraphs: Sequence[Span]) -> bool:
    """Whether answers and signatures take turns, three times at least, with nothing else between."""
    answers = {post.outer for post in found}
    places = [place for place, one in enumerate(paragraphs) if one in answers]
    return len(found) >= LEAST_ANSWERS and all(right - left == 2 for left, right in pairwise(places))


def _letters_to_the_editor(text: str, paragraphs: Sequence[Span]) -> Iterator[Quotation]:
    """Letters from “Sir –” to the name below, which stands by itself."""
    letter: list[Span] | None = None  # outside one, and behind the beginning of what is too long for one
    for paragraph in paragraphs:
        opening = SALUTATION.match(text, paragraph.start, paragraph.end)
        signature = WRITER.fullmatch(text, paragraph.start, paragraph.end)
        if opening is not None:
            body = trim(text, opening.end(), paragraph.end)
            letter = [body] if body.start < body.end else []
        elif signature is not None and letter:
            outer = Span(letter[0].start, letter[-1].end)
            yield replace(_post(letter[0], signature), pieces=tuple(letter), outer=outer)
            letter = None
        elif letter is not None:
            letter = [*letter, paragraph] if len(letter) < LONGEST_LETTER else None


def _listed(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> Iterator[Quotation]:
    """The points of a list that “she said:” opens, but for those that hold quotations of their own."""
    holds_quotation = _holding(paragraphs, marked)
    is_open = False
    for paragraph, quotes in zip(paragraphs, holds_quotation, strict=True):
        point = POINT.match(text, paragraph.start, paragraph.end) if is_open else None
        if point is not None and not quotes:
            yield _post(Span(point.end(), paragraph.end))
        is_open = point is not None or _ends_in(SAID, text, paragraph)


def _post(body: Span, labelled: re.Match[str] | None = None) -> Quotation:
    label = Span(*labelled.span("label")) if labelled is not None else None
    return Quotation((body,), body, set_by="block", label=label)


def _holding(paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[bool]:
    """Which paragraphs hold a quotation between marks."""
    holding = {index_at(paragraphs, quotation.outer.start) for quotation in marked}
    return [place in holding for place in range(len(paragraphs))]


def _announces(text: str, before: Span, paragraph: Span, *, holds_quotation: bool) -> bool:
    """Whether `before` ends in “she wrote on X:” and `paragraph` is what she wrote."""
    if text[paragraph.start] in OPENING_MARKS or text[paragraph.end - 1] == ":":
        return False
    if not _ends_in(ANNOUNCED, text, before) or (holds_quotation and not _ends_in(RELAYED, text, before)):
        return False
    return opens_sentence(text, paragraph) or _ends_in(POSTED, text, before)


def _ends_in(lead: re.Pattern[str], text: str, paragraph: Span) -> bool:
    return lead.search(text, max(paragraph.start, paragraph.end - LONGEST_LEAD), paragraph.end) is not None


def _whole_posts(text: str, paragraphs: Sequence[Span]) -> Iterator[Quotation]:
    """Each line of a post copied whole is a quotation of its account."""
    if "\n@" not in text:
        return
    for post in WHOLE_POST.finditer(text):
        for line in LINE.finditer(text, *post.span("body")):
            body = trim(text, *line.span())
            if index_at(paragraphs, body.start) is not None:
                yield _post(body, post)
