"""Quotations without marks: labelled turns of a transcript, questions and answers, posts set apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.article.quotations.posts import FIRST_PERSON, OPENING_MARKS, find_posts
from bot.article.quotations.quotations import Quotation
from bot.article.spans import Span, index_at, trim
from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.word_set import word_set

_CAPITAL, _CAPITALS = r"[A-ZÀ-Þ]", r"[A-ZÀ-Þ.’'-]"
_TITLE = r"(?:Mr|Ms|Mrs|Dr|Sen|Rep|Prof|Sir|Dame|Lord|Lady)\.?"
_STYLE = r"(?:The )?(?:Right |Rt\.? )?Hon(?:ourable\b|\.) (?:Dr\.? |Prof\.? )?"
_NUMBER = r"(?:\d{1,3}\. (?=[^\n:]{1,60}\)\s*:))"
# What may stand before a turn: "MS REYES:", "Q:", "@anareyes:", "Dr Ana Reyes (Leeds) (Lab):", which
# alone may have a number.
LABEL = re.compile(
    rf"{_NUMBER}?(?:{_STYLE})?(?P<label>(?:THE |The )?(?:{_CAPITAL}{_CAPITALS}+|[A-Z]\.)"
    rf"(?:[ ,]+(?:{_CAPITAL}{_CAPITALS}*|of|de|van))*"
    r"|Q(?:uestion)?|A(?:nswer)?"
    r"|@\w{2,30}"
    rf"|(?P<title>{_TITLE} )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,3}})"
    r"(?P<seat>(?:\s*\([^)\n]{1,40}\)){0,2})(?:, (?P<house>[^:()\n]{3,60}))?\s*:\s+(?=\S)"
)
_OFFICE = r"The [A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|for|the|and|in)){0,10}"
# "The Minister for the Seas (Mr. Hale):": whoever holds the office is named behind it.
OFFICE_LABEL = re.compile(
    rf"(?P<seat>{_OFFICE}) \((?P<label>(?P<title>{_TITLE} )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,3}})\)"
    r"\s*:\s+(?=\S)"
)
# "The Secretary of State for Transport:": no name at all.
NAMELESS_LABEL = re.compile(rf"(?P<label>{_OFFICE})(?P<title>)(?P<seat>)\s*:\s+(?=\S)")
# "Audience member:", "Defence lawyer:".
ROLE_LABEL = re.compile(r"(?P<label>[A-Z][\w’'-]+ [a-z][\w’'-]+)(?P<title>)(?P<seat>)\s*:\s+(?=\S)")
# "Q. Why clay?", as some papers set interviews.
SPOKEN_LABEL = re.compile(r"(?P<label>[QA])(?P<title>)(?P<seat>)\.\s+(?=\S)")
# The same with nothing behind it, on a line of its own, as official reports on the web have it.
_MEMBER = rf"(?P<label>(?P<title>{_TITLE} )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*){{0,3}})"
LINES_OF_MEMBERS = (
    re.compile(rf"{_MEMBER}(?P<seat>(?:\s*\([^)\n]{{1,40}}\)){{1,2}})"),
    re.compile(rf"(?P<seat>{_OFFICE}) \({_MEMBER}\)"),
    re.compile(rf"(?P<label>{_TITLE} [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*){{0,3}})(?P<seat>)"),
    re.compile(rf"(?P<label>{_OFFICE})(?P<title>)(?P<seat>)"),
)
LEAST_TURNS = 3
LONGEST_LINE_OF_MEMBER = 160  # characters
ENDS_OF_SPEECH = '.!?…”’")'
ENDS_OF_TURN = f"{ENDS_OF_SPEECH}])—–-,:;"  # whoever is interrupted ends with a dash
LEAST_SEATS = 2  # of a record whose labels stand on lines of their own
LONGEST_QUESTION = 400  # characters
LEAST_ANSWERS = 3  # of an interview without labels
YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
LOOK_AHEAD = 3  # paragraphs; a turn goes on up to the next label no further away
# "TRANSCRIPT: Board hearing" says what the text is.
NAMES_OF_TEXTS = word_set(
    "transcript interview live watch video exclusive opinion analysis update note notes"
)
DEAR = "dear "  # names who is written to
QUESTION_LABELS = ("q", "question")
LABELS_OF_INTERVIEW = ("q", "a", "question", "answer")


def find_turns(text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]) -> list[Quotation]:
    """Stretches that are somebody's words though no marks say so, in order; none holds a mark's quotation."""
    found = _labelled_turns(text, paragraphs) or _turns_below_labels(text, paragraphs)
    found = found or _questions_and_answers(text, paragraphs, marked)
    taken = {quotation.outer.start for quotation in found}
    found += [post for post in find_posts(text, paragraphs, marked) if post.outer.start not in taken]
    return sorted(found, key=lambda quotation: quotation.outer)


def _labelled_turns(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    matches = [_label(text, paragraph) for paragraph in paragraphs]
    things = _labels_of_things(text, paragraphs, matches)
    matches = [None if match is None or match["label"] in things else match for match in matches]
    labels = Counter(match["label"] for match in matches if match)
    turns = sum(_is_label(match, labels) for match in matches if match)
    if turns < LEAST_TURNS or len(labels) < 2:
        return []
    found: list[Quotation] = []
    in_turn = False
    sure = [match is not None and _is_label(match, labels) for match in matches]
    for place, (paragraph, match) in enumerate(zip(paragraphs, matches, strict=True)):
        # "Reyes:" once, between two turns of others: who is "AR" further on
        stands_between = in_turn and any(sure[place + 1 : place + 2])
        if match and (sure[place] or stands_between):
            found.append(_turn(text, paragraph, match))
            in_turn = True
        elif (
            in_turn
            and match is None
            and any(matches[place + 1 : place + 1 + LOOK_AHEAD])
            and not _is_narration(text, paragraph)
        ):
            found[-1] = replace(found[-1], pieces=(*found[-1].pieces, paragraph))
        else:
            in_turn = False
    return found


def _labels_of_things(
    text: str, paragraphs: Sequence[Span], matches: Sequence[re.Match[str] | None]
) -> set[str]:
    """“PRICE: $40”, “Pros: Light and quiet”: labels behind which hardly ever a sentence stands."""
    ends = Counter[str]()
    for paragraph, match in zip(paragraphs, matches, strict=True):
        if match is not None:
            ends[match["label"]] += 1 if text[paragraph.end - 1] in ENDS_OF_TURN else -1
    return {label for label, more in ends.items() if more < 0}


def _turns_below_labels(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Turns of a parliament's record: “Dr Ana Reyes (Leeds) (Lab)” on its line, below it what she says."""
    lines = [_line_of_member(text, paragraph) for paragraph in paragraphs]
    labels = [match for match in lines if match is not None]
    families = Counter(match["label"].split()[-1] for match in labels)
    seats = sum(bool(match["seat"]) for match in labels)
    if len(labels) < LEAST_TURNS or seats < LEAST_SEATS or max(families.values()) < 2 or len(families) < 2:
        return []  # a list of candidates names each of them once
    found: list[Quotation] = []
    begins: re.Match[str] | None = None  # the label of who has not spoken yet
    speaks = False
    for paragraph, line in zip(paragraphs, lines, strict=True):
        if line is not None:
            begins, speaks = line, False
        elif (labelled := _label(text, paragraph)) is not None:
            found.append(_turn(text, paragraph, labelled))
            begins, speaks = None, False
        elif text[paragraph.end - 1] not in ENDS_OF_SPEECH or text[paragraph.start] in "([":
            begins, speaks = None, False  # “Several hon. Members rose—”
        elif begins is not None:
            asks = text[paragraph.end - 1] == "?"
            label = Span(*begins.span("label"))
            found.append(Quotation((paragraph,), paragraph, set_by="turn", label=label, asks=asks))
            begins, speaks = None, True
        elif speaks:
            found[-1] = replace(found[-1], pieces=(*found[-1].pieces, paragraph))
    return found


def _line_of_member(text: str, paragraph: Span) -> re.Match[str] | None:
    if paragraph.end - paragraph.start > LONGEST_LINE_OF_MEMBER:
        return None
    return next((match for form in LINES_OF_MEMBERS if (match := form.fullmatch(text, *paragraph))), None)


def _questions_and_answers(
    text: str, paragraphs: Sequence[Span], marked: Sequence[Quotation]
) -> list[Quotation]:
    """An interview without labels: “How did you begin?”, then paragraphs that tell of “I” and “my”."""
    quoting = {index_at(paragraphs, one.outer.start) for one in marked}
    asking = [
        place
        for place, one in enumerate(paragraphs)
        if text[one.end - 1] == "?" and place not in quoting and one.end - one.start < LONGEST_QUESTION
    ]
    to_somebody = sum(YOU.search(text, *paragraphs[place]) is not None for place in asking)
    if len(asking) < LEAST_ANSWERS or to_somebody < len(asking) / 2:
        return []
    found: list[Quotation] = []
    for place, following in zip(asking, [*asking[1:], len(paragraphs)], strict=True):
        answers = paragraphs[place + 1 : following]
        if following == len(paragraphs):
            answers = answers[:1]  # what stands below the last one may be anything
        is_own = any(FIRST_PERSON.search(text, *one) is not None for one in answers)
        if not is_own or not quoting.isdisjoint(range(place + 1, place + 1 + len(answers))):
            continue
        question = paragraphs[place]
        found.append(Quotation((question,), question, set_by="turn", asks=True))
        outer = Span(answers[0].start, answers[-1].end)
        found.append(Quotation(tuple(answers), outer, set_by="turn"))
    return found if len(found) >= 2 * LEAST_ANSWERS else []


def _label(text: str, paragraph: Span) -> re.Match[str] | None:
    start, end = paragraph
    forms = (LABEL, OFFICE_LABEL, NAMELESS_LABEL, SPOKEN_LABEL, ROLE_LABEL)
    match = next((match for form in forms if (match := form.match(text, start, end))), None)
    if match is not None and match.re is ROLE_LABEL:
        match = match if _is_office(match["label"]) else None
    if match is None or match["label"].casefold() in NAMES_OF_TEXTS:
        return None
    return None if match["label"].casefold().startswith(DEAR) else match


def _turn(text: str, paragraph: Span, match: re.Match[str]) -> Quotation:
    inside = trim(text, match.end(), paragraph.end)
    is_question = match["label"].rstrip(".").lower() in QUESTION_LABELS or text[inside.end - 1] == "?"
    return Quotation((inside,), inside, set_by="turn", label=Span(*match.span("label")), asks=is_question)


def _is_label(match: re.Match[str], labels: Counter[str]) -> bool:
    """A label stands more than once, or its form shows that it is one: "MS REYES", "A", "Mr Hale (Lab)".

    Who is "Ana Reyes" at first may be "Reyes" or "AR" afterwards.
    """
    label = match["label"]
    if label.isupper() and len(label) > 1:
        return True
    if match["title"] or match["seat"] or _is_office(label):
        return True
    opening = label.split()[0].lower()
    if opening in roles.PEOPLE_ROLES | roles.TITLES:
        return True  # "Minister Ana Reyes"
    if match.groupdict().get("house") and opening in FIRST_NAMES:
        return True  # "Ana Reyes, Green Party"
    if label.startswith("The ") and not roles.PEOPLE_ROLES.isdisjoint(label.lower().split()):
        return True  # "The Cabinet Secretary for Transport"
    if label.lower() in LABELS_OF_INTERVIEW:
        return labels["Q"] + labels["Question"] > 0
    family = label.split()[-1]
    initials = "".join(word[0] for word in label.split())
    again = labels[label] > 1 or labels[initials] > 0 or (family != label and labels[family] > 0)
    return again and label.lower() not in roles.PLACES


def _is_office(label: str) -> bool:
    """“Judge”, “Audience member”."""
    last = label.split()[-1].lower()
    return last in roles.PEOPLE_ROLES or f"{last}s" in roles.GROUPS


def _is_narration(text: str, paragraph: Span) -> bool:
    """Whether a paragraph without a label between two turns tells of something, and is no part of a turn."""
    words = paragraph.of(text)
    return words[:1] in OPENING_MARKS + "([" or any(mark in words for mark in '“”"')
