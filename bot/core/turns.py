"""Quotations without marks: labelled turns of a transcript, questions and answers, posts set apart."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.core.lexicon import roles
from bot.core.quotations import Quotation, opens_sentence
from bot.core.spans import Span, index_at, trim

LABEL = re.compile(
    r"(?P<label>(?:THE )?(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+|[A-Z]\.)(?:[ ,]+(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*|of|de|van|\([^)\n]{1,30}\)))*"
    r"|Q(?:uestion)?|A(?:nswer)?"
    r"|@\w{2,30}"
    r"|(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Prof|Sir|Dame|Lord|Lady)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3})"
    r"(?:\s*\([^)\n]{1,40}\))?\s*:\s+(?=\S)"
)
SIGNATURE = re.compile(
    r"(?:^|(?<=\s))[—–-]{1,2}\s*(?P<label>[A-Z][\w.’' -]{1,60}?)\s*\(@\w{1,30}\)[^\n]{0,40}$"
)
ANNOUNCES = re.compile(
    r"\b(?:wrote|writes|tweeted|posted|posts|reports|reported|said|says|replied|responded|statement|post|message|tweet|added|read|reads)"
    r"\b[^.\n“\"”]{0,160}:\s*$"
)
BLOCK_POST = re.compile(
    r"\b(?:wrote|writes|tweeted|tweets|posted|posts|reports|reported|reads?)\b[^.\n“\"”]{0,160}:\s*$"
)
RELAYED = re.compile(r"\b(?:writes|wrote|reports|reported)\b[^.\n“\"”]{0,60}:\s*$")
POSTED = re.compile(r"\b(?:wrote|posted|posts|tweeted|tweets|replied)\b[^.\n“\"”]{0,60}:\s*$")
HANDLE_LABEL = re.compile(r"(?P<label>@\w{2,30}):\s+(?=\S)")
# A post copied whole: name, account, words, time.
POST = re.compile(
    r"^[^\n@]{2,60}\n(?P<label>@\w{2,30})[^\n]{0,20}\n(?P<body>(?:[^\n]+\n){1,12}?)(?=\d{1,2}[:.]\d\d|\d[\d.,]*[KM]? \w+|\n)",
    re.MULTILINE,
)
OPENING_MARKS = "“\"«„‘'`「»"
LEAST_TURNS = 3


def find_turns(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Quotation]:
    """Stretches that are somebody's words though no marks say so, in order; none holds a mark's quotation."""
    found = [*_labelled_turns(text, paragraphs)]
    taken = {quotation.outer.start for quotation in found}
    found += [one for one in _posts(text, paragraphs, marked) if one.outer.start not in taken]
    return sorted(found, key=lambda quotation: quotation.outer)


def _labelled_turns(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    matches = [LABEL.match(text, paragraph.start, paragraph.end) for paragraph in paragraphs]
    labels = Counter(match.group("label") for match in matches if match)
    turns = sum(count for label, count in labels.items() if _is_label(label, count, labels))
    if turns < LEAST_TURNS or len(labels) < 2:
        return []
    found: list[Quotation] = []
    in_turn = False
    for place, (paragraph, match) in enumerate(zip(paragraphs, matches, strict=True)):
        if match and _is_label(match.group("label"), labels[match.group("label")], labels):
            inside = trim(text, match.end(), paragraph.end)
            label = Span(match.start("label"), match.end("label"))
            name = label.of(text)
            found.append(
                Quotation(
                    (inside,),
                    inside,
                    set_by="turn",
                    label=label,
                    asks=name.rstrip(".").lower() in ("q", "question") or text[inside.end - 1] == "?",
                )
            )
            in_turn = True
        elif in_turn and _continues_turn(text, paragraph, paragraphs, matches, place):
            last = found[-1]
            found[-1] = Quotation(
                (*last.pieces, paragraph), last.outer, set_by="turn", label=last.label, asks=last.asks
            )
        else:
            in_turn = False
    return found


def _is_label(label: str, count: int, labels: Counter[str]) -> bool:
    """A label stands more than once, or is written in capitals, or as the letters Q and A."""
    if label.isupper() and len(label) > 1:
        return True
    if label.lower() in ("q", "a", "question", "answer"):
        return labels["Q"] + labels["Question"] > 0
    return count > 1 and label.lower() not in roles.PLACES


def _continues_turn(
    text: str,
    paragraph: Span,
    paragraphs: Sequence[Span],
    matches: Sequence[re.Match[str] | None],
    place: int,
) -> bool:
    """A paragraph without a label between two turns goes on with the turn, unless it is narration."""
    following = any(match for match in matches[place + 1 : place + 4])
    words = paragraph.of(text)
    if not following or words[:1] in OPENING_MARKS + "([":
        return False
    return not any(mark in words for mark in '“”"')


def _posts(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Quotation]:
    """Posts and reports set apart: the paragraph behind "wrote on X:", or before "— Name (@name)"."""
    found: list[Quotation] = []
    quoted_at = {quotation.outer.start for quotation in marked}
    holds_quotation = [False] * len(paragraphs)
    place = 0
    for quotation in marked:
        while place < len(paragraphs) and paragraphs[place].end <= quotation.outer.start:
            place += 1
        if place < len(paragraphs):
            holds_quotation[place] = True
    found += _whole_posts(text, paragraphs)
    for number, paragraph in enumerate(paragraphs):
        handle = HANDLE_LABEL.match(text, paragraph.start, paragraph.end)
        if handle:
            body = Span(handle.end(), paragraph.end)
            label = Span(handle.start("label"), handle.end("label"))
            found.append(Quotation((body,), body, set_by="block", label=label))
            continue
        signature = SIGNATURE.search(text, paragraph.start, paragraph.end)
        if signature:
            label = Span(signature.start("label"), signature.end("label"))
            body = trim(text, paragraph.start, signature.start())
            if body.start >= body.end and number:
                body = paragraphs[number - 1]
            if body.start < body.end and body.start not in quoted_at:
                found.append(Quotation((body,), body, set_by="block", label=label))
            continue
        before = paragraphs[number - 1] if number else None
        if (
            before is not None
            and (
                not holds_quotation[number]
                or RELAYED.search(text, max(before.start, before.end - 220), before.end)
            )
            and BLOCK_POST.search(text, max(before.start, before.end - 220), before.end)
            and text[paragraph.start] not in OPENING_MARKS
            and (
                opens_sentence(text, paragraph)
                or POSTED.search(text, max(before.start, before.end - 80), before.end)
            )
            and text[paragraph.end - 1] != ":"
        ):
            found.append(Quotation((paragraph,), paragraph, set_by="block"))
    return found


def _whole_posts(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    found: list[Quotation] = []
    for post in POST.finditer(text) if "\n@" in text else ():
        label = Span(post.start("label"), post.end("label"))
        place = post.start("body")
        for line in post.group("body").splitlines(keepends=True):
            body = trim(text, place, place + len(line))
            place += len(line)
            if body.start < body.end and index_at(paragraphs, body.start) is not None:
                found.append(Quotation((body,), body, set_by="block", label=label))
    return found
