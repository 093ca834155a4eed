"""Find what was said: the stretch of a frame that an attribution reports."""

from typing import NamedTuple

from bot.core.attributions import Attribution
from bot.core.frames import Frame
from bot.core.lexicon.cues import OPINION

CONTENT_ACTS = frozenset("denied accused promised demanded admitted".split())


class Content(NamedTuple):
    """Tokens `[start, end)` of what was said, in one piece or, around the cue, two."""

    pieces: tuple[tuple[int, int], ...]


class Region(NamedTuple):
    """Where an attribution's content may lie: tokens before it from `low`, after it up to `high`."""

    low: int
    high: int


def content_of(attribution: Attribution, region: Region) -> Content | None:
    """What was said, by where it stands; None where the frame does not hold it."""
    before = _stripped(attribution.frame, region.low, attribution.start)
    after = _stripped(attribution.frame, attribution.end, region.high)
    if attribution.is_according:
        return _around(attribution, before, after, opens=attribution.start <= region.low + 1)
    if attribution.after_cue:
        return _before_inversion(attribution, before, after)
    following = _following(attribution, after)
    leading = _leading(attribution, before)
    if following is not None:
        if leading is not None and _is_quotation_alone(attribution.frame, leading):
            return Content((leading, following))
        if (
            leading is not None
            and not attribution.has_that
            and _unfinished(attribution.frame, leading, following)
        ):
            return Content((leading, following))
        return Content((following,))
    if leading is not None:
        rest = after
        if (
            rest[0] < rest[1]
            and not _has_finite_verb(attribution.frame, *leading)
            and "Q" not in attribution.frame.tags[leading[0] : leading[1]]
        ):
            return Content((leading, rest))
        return Content((leading,))
    return None


def _around(
    attribution: Attribution, before: tuple[int, int], after: tuple[int, int], *, opens: bool
) -> Content | None:
    frame = attribution.frame
    has_before, has_after = before[0] < before[1], after[0] < after[1]
    if opens or not has_before:
        return Content((after,)) if has_after else None
    continues = has_after and frame.tags[after[0]] in "avCQ"
    if continues or (has_after and not _has_finite_verb(frame, *before) and _has_finite_verb(frame, *after)):
        return Content((before, after))
    return Content((before,))


def _before_inversion(
    attribution: Attribution, before: tuple[int, int], after: tuple[int, int]
) -> Content | None:
    frame = attribution.frame
    if before[0] >= before[1]:
        start = _quotation_start(frame, *after)
        return Content(((start, after[1]),)) if start is not None else None
    quoted_after = _quotation_start(frame, after[0], min(after[1], after[0] + 2))
    if quoted_after is not None:
        return Content((before, (quoted_after, after[1])))
    if (
        after[0] < after[1]
        and "Q" not in frame.tags[before[0] : before[1]]
        and not _has_finite_verb(frame, *before)
    ):
        return Content((before, after))
    return Content((before,))


def _following(attribution: Attribution, after: tuple[int, int]) -> tuple[int, int] | None:
    """The content behind an upright attribution, if what follows can be content of this cue."""
    frame, cue, builds = attribution.frame, attribution.cue, attribution.cue.builds
    start, end = after
    if start >= end:
        return None
    tags, lows = frame.tags, frame.lows
    quotation = _introduced_quotation(frame, attribution.end, start, end)
    if quotation is not None:
        return quotation
    if attribution.has_that:
        return after
    first, low = tags[start], lows[start]
    if low == "to" or lows[start : start + 2] == ["not", "to"]:
        return after if "i" in builds and tags[start + 1 : start + 2] not in (["d"], ["N"]) else None
    if first == "s" and low in ("whether", "if", "how", "why", "what", "where", "when"):
        if "w" in builds or ("c" in builds and low in ("whether", "how", "why", "what")):
            return after
        return None
    if low in ("who", "which", "what") and "w" in builds:
        return after
    if first == "P" and "p" in builds and low in ("of", "against", "for", "to", "about", "on", "that"):
        wanted = {"call": ("for", "on"), "warn": ("of", "against", "about"), "caution": ("against",)}.get(
            cue.lemma, ("to", "of", "about", "at")
        )
        return after if low in wanted else None
    if attribution.end < len(frame) and tags[attribution.end] == ",":
        return None
    if cue.lemma in OPINION and cue.lemma not in ("find", "show"):
        return None
    if "c" in builds and _is_clause(frame, start, end):
        return after
    if "n" in builds and (cue.act in CONTENT_ACTS) and first in "dNwDoQC":
        return after
    if "n" in builds and "Q" in tags[start:end]:
        return after
    if tags[start] == "Q" and not attribution.participle:
        return after
    if "q" in builds and "Q" in tags[start:end] and tags[start] in ":,Q":
        return after
    return None


def _introduced_quotation(frame: Frame, cue_end: int, start: int, end: int) -> tuple[int, int] | None:
    """A whole quotation behind ":" or ",", whatever stands between it and the cue ("said of the plan: “…”")."""
    tags = frame.tags
    for index in range(start, end):
        if tags[index] != "Q":
            continue
        if index == start:
            return (start, end) if index > cue_end or _opens_sentence(frame, index) else None
        if tags[index - 1] == ":":
            return index, end
        if tags[index - 1] == "," and _opens_sentence(frame, index) and tags[start] in "PsTr,R":
            return index, end
        return None
    return None


def _opens_sentence(frame: Frame, index: int) -> bool:
    """Whether the quotation at token `index` starts as a sentence does."""
    quotation = frame.quotations[index]
    return quotation.capitalised


def _leading(attribution: Attribution, before: tuple[int, int]) -> tuple[int, int] | None:
    """The content in front of an upright attribution: "“…,” Reyes said", "The road is shut, she said"."""
    frame = attribution.frame
    start, end = before
    if start >= end or attribution.subjects is None or attribution.relative:
        return None
    if attribution.start == 0 or frame.tags[attribution.start - 1] not in ",Q-:":
        return None
    if not attribution.cue.builds & set("cqwo"):
        return None
    if "Q" in frame.tags[start:end]:
        return before if frame.tags[end - 1] == "Q" or _has_finite_verb(frame, start, end) else None
    if (
        attribution.cue.builds & set("cw")
        and _has_finite_verb(frame, start, end)
        and frame.tags[start] not in "sP"
    ):
        return before
    if attribution.cue.lemma in ("say", "add", "write", "explain") and attribution.end >= len(frame) - 1:
        return before
    return None


def _unfinished(frame: Frame, leading: tuple[int, int], following: tuple[int, int]) -> bool:
    """ "The road, she said, was shut": neither half is a sentence without the other."""
    return frame.tags[following[0]] in "av" and not _has_finite_verb(frame, *leading)


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    tags, lows = frame.tags, frame.lows
    first = tags[start]
    if (
        first in "Pcs,:;-)vCa"
        and not (first == "P" and "," in tags[start : start + 8])
        and not (first == "s" and "," in tags[start : start + 14])
        and not (first == "C" and lows[start + 1 : start + 2] != ["to"])
    ):
        return False
    return _has_finite_verb(frame, start, end)


def _has_finite_verb(frame: Frame, start: int, end: int) -> bool:
    tags, lows = frame.tags, frame.lows
    for index in range(start, end):
        tag = tags[index]
        if tag in "av" or lows[index] in ("it's", "that's"):
            return True
        if tag == "C" and index > start and tags[index - 1] not in "dP'":
            return True
        if tag == "w" and index > start and lows[index].endswith("ed") and tags[index - 1] in "NwprD'o)":
            return True
        if (
            tag == "w"
            and index > start
            and lows[index].endswith("s")
            and tags[index - 1] in "pNw"
            and index + 1 < end
            and tags[index + 1] in "dPotNr"
        ):
            return True
        if tag == "'" and index + 1 < end and tags[index + 1] in "dPwr" and tags[index - 1] in "p":
            return True
    return False


def _is_quotation_alone(frame: Frame, tokens: tuple[int, int]) -> bool:
    return all(tag in "Q,.-c:" for tag in frame.tags[tokens[0] : tokens[1]])


def _quotation_start(frame: Frame, start: int, end: int) -> int | None:
    for index in range(start, min(end, len(frame))):
        if frame.tags[index] == "Q":
            return index
        if frame.tags[index] not in ",:-c":
            return None
    return None


def _stripped(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Without the marks and joining words at both ends."""
    tags = frame.tags
    while start < end and (
        tags[start] in ",;:-.)`" or (tags[start] == "c" and frame.lows[start] in ("and", "but", "so", "yet"))
    ):
        start += 1
    while (
        end > start
        and tags[end - 1] in ",;:-.(c`"
        and not (tags[end - 1] == "." and len(frame.words[end - 1]) > 3)
    ):
        end -= 1
    return start, end
