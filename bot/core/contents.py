"""Find what was said: the stretch of a frame that an attribution reports."""

from typing import NamedTuple

from bot.core.attribution import Attribution
from bot.core.frames import Frame
from bot.core.lexicon.cues import OPINION
from bot.core.word_lists import words_of

# What follows these as a plain noun phrase is what was said: "denied any wrongdoing", "promised a review".
WITH_OBJECT = words_of("deny refute accuse promise pledge demand predict urge propose confirm")
WITH_PLACE_OR_TIME = words_of("announce reveal disclose explain describe outline")


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
        after = _past_quoting(attribution.frame, *after)
        return _around(attribution, before, after, opens=attribution.start <= region.low + 1)
    if attribution.after_cue:
        return _before_inversion(attribution, before, after)
    after = _without_aside(attribution.frame, *_up_to_semicolon(attribution.frame, *after))
    leading = _leading(attribution, before)
    around = _parenthetical(attribution, before, after)
    if around is not None:
        return around
    following = _following(attribution, after)
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


def _past_quoting(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Past "quoting its own sources," that stands between "according to X" and what X says."""
    if frame.lows[start : start + 1] and frame.lows[start] in ("quoting", "citing") and start < end:
        for index in range(start, end):
            if frame.tags[index] == ",":
                return _stripped(frame, index + 1, end)
    return start, end


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
    if attribution.as_clause:
        return after if tags[attribution.end : attribution.end + 1] == [","] else None
    first, low = tags[start], lows[start]
    if low == "to" or lows[start : start + 2] == ["not", "to"]:
        if "i" not in builds or tags[start + 1 : start + 2] in (["d"], ["N"]):
            return None
        return start, _before_circumstance(frame, start, end)
    if first == "s" and low in ("whether", "if", "how", "why", "what", "where", "when"):
        if "w" in builds and not (low in ("when", "if") and cue.lemma not in ("ask", "wonder")):
            return after
        if "c" in builds and (low in ("whether", "how", "why", "what") or cue.lemma in WITH_PLACE_OR_TIME):
            return after
        if "c" in builds and low != "what" and "," in tags[start:end] and _is_clause(frame, start, end):
            return after
        return None
    if cue.lemma in ("describe", "recount", "recall") and (low in ("how", "what") or low.endswith("ing")):
        return after
    if low in ("who", "which", "what") and "w" in builds:
        return after
    if first == "P" and "p" in builds and low in ("of", "against", "for", "to", "about", "on", "that"):
        wanted = {"call": ("for", "on"), "warn": ("of", "against", "about"), "caution": ("against",)}.get(
            cue.lemma, ("to", "of", "about", "at")
        )
        if low not in wanted:
            return None
        return after if low == "to" else (start + 1, end)
    if attribution.end < len(frame) and tags[attribution.end] == ",":
        return None
    if cue.lemma in OPINION and cue.lemma not in ("find", "show"):
        return None
    if "c" in builds and _is_clause(frame, start, end):
        return after
    if cue.lemma in ("say", "tell") and low not in ("nothing", "so", "something", "anything"):
        if first in "pdNwDo" and end - start >= 2:
            return after
        if first == "P" and _has_finite_verb(frame, start, end):
            return after
        if first in "avw" and attribution.start and tags[attribution.start - 1] == "R":
            return after  # "a man who prosecutors say planned the theft"
    if cue.lemma in WITH_OBJECT and first in "dNwDoQCar":
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
    if attribution.start and _is_lead_in(frame, start, end):
        return None
    if "Q" in frame.tags[start:end]:
        return before if frame.tags[end - 1] == "Q" or _has_finite_verb(frame, start, end) else None
    if attribution.cue.builds & set("cw") and _has_finite_verb(frame, start, end):
        return _last_sentence(frame, start, end)
    if attribution.cue.lemma in ("say", "add", "write", "explain") and attribution.end >= len(frame) - 1:
        return before
    return None


def _up_to_semicolon(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """What was said ends where a semicolon opens a sentence of its own."""
    for index in range(start + 3, end - 3):
        if frame.tags[index] == ";" and _is_clause(frame, index + 1, end):
            return start, index
    return start, end


def _without_aside(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Without what the writer adds at the end: ", a charge that she denies"."""
    for index in range(end - 2, start + 3, -1):
        if frame.tags[index] != ",":
            continue
        following = frame.lows[index + 1]
        if (
            following in ("a", "an")
            and "and" not in frame.lows[index:end]
            and any(tag in "avRt" for tag in frame.tags[index + 2 : end])
        ):
            return start, index
        if "c" in frame.tags[index : index + 2]:
            break
    return start, end


def _parenthetical(
    attribution: Attribution, before: tuple[int, int], after: tuple[int, int]
) -> Content | None:
    """“If it rains, she said, the match is off”, "The sign, he told the jury, was on": one sentence around the cue."""
    frame, start, end = attribution.frame, attribution.start, attribution.end
    if before[0] >= before[1] or after[0] >= after[1] or attribution.has_that or not attribution.subjects:
        return None
    if start == 0 or frame.tags[start - 1] not in ",-" or frame.tags[end : end + 1] not in ([","], ["-"]):
        return None
    if (
        "Q" in frame.tags[before[0] : before[1]]
        or not attribution.cue.builds & set("cqwo")
        or attribution.relative
    ):
        return None
    first = frame.tags[after[0]]
    if _is_time_or_place_alone(frame, before):
        return None
    if (frame.tags[before[0]] in "sP" and frame.tags[before[0]] != "Q") or not _has_finite_verb(
        frame, *before
    ):
        return Content((before, after)) if first in "pdNwDavPotCQ" else None
    if first == "s" and frame.lows[after[0]] == "because":
        return Content((before, after))
    if frame.tags[after[0] - 1] == "c" and _is_clause(frame, *after):
        return Content((before, after))
    return None


def _is_time_or_place_alone(frame: Frame, tokens: tuple[int, int]) -> bool:
    """“On Friday, she said, …”: a lead-in, not half of what was said."""
    return tokens[1] - tokens[0] <= 3 and any(tag == "T" for tag in frame.tags[tokens[0] : tokens[1]])


def _last_sentence(frame: Frame, start: int, end: int) -> tuple[int, int]:
    """Past a colon or semicolon: "Her caucus is split: three would vote for it, she said" reports the second half."""
    for index in range(end - 4, start, -1):
        if frame.tags[index] in ":;" and _has_finite_verb(frame, index, end):
            return index + 1, end
    return start, end


def _is_lead_in(frame: Frame, start: int, end: int) -> bool:
    """“Asked by the judge how long it would take,”, "A week later, when they met,": nothing of it was said."""
    if "Q" in frame.tags[start:end]:
        return False
    opens = start
    for index in range(start, end + 1):
        if index == end or frame.tags[index] == ",":
            first = frame.tags[opens] if opens < end else "P"
            participle = (
                opens == start and frame.lows[start].endswith(("ed", "ing")) and frame.tags[start] in "CwNP"
            )
            if first != "s" and not participle and _has_finite_verb(frame, opens, index):
                return False
            opens = index + 1
    return True


def _before_circumstance(frame: Frame, start: int, end: int) -> int:
    """Where what was promised ends and when it was promised begins: "to keep ties after meeting Kang"."""
    for index in range(start + 4, end):
        if (
            frame.lows[index] in ("after", "during", "following", "when", "while")
            and frame.tags[index] in "Ps"
        ):
            return index
    return end


def _unfinished(frame: Frame, leading: tuple[int, int], following: tuple[int, int]) -> bool:
    """“The road, she said, was shut”: neither half is a sentence without the other."""
    return frame.tags[following[0]] in "av" and not _has_finite_verb(frame, *leading)


def _is_clause(frame: Frame, start: int, end: int) -> bool:
    """Whether a clause starts here: a subject first, and a finite verb before any relative clause."""
    tags, lows = frame.tags, frame.lows
    first = tags[start]
    if first in "Pcs,:;-)vCa":
        comma_soon = "," in tags[start : start + (14 if first == "s" else 8)]
        if not (first in "Ps" and comma_soon) and not (
            first == "C" and lows[start + 1 : start + 2] != ["to"]
        ):
            return False
    for index in range(start + 1, end):
        if tags[index] in "Rt" and not (tags[index] == "t" and tags[index - 1] in "av"):
            return False
        if _is_finite(frame, start, end, index):
            return True
    return False


def _has_finite_verb(frame: Frame, start: int, end: int) -> bool:
    return any(_is_finite(frame, start, end, index) for index in range(start, end))


def _is_finite(frame: Frame, start: int, end: int, index: int) -> bool:
    tags, lows = frame.tags, frame.lows
    tag = tags[index]
    if tag in "av":
        return True
    if index == start:
        return False
    before = tags[index - 1]
    if tag == "C":
        return before not in "dP'"
    if tag == "w":
        low = lows[index]
        if low.endswith("ed"):
            return before in "NwprD'o),"
        if low.endswith("s") and not low.endswith("ss"):
            following = tags[index + 1] if index + 1 < end else "."
            pair = (
                following == "c" and index + 2 < end and lows[index + 2].endswith("s")
            )  # "identifies and features"
            return (before in "pN" and following in "dPotNrc") or (
                before in "wr" and (following in "dot" or pair)
            )
        return before == "p"
    return tag == "'" and before == "p" and index + 1 < end and tags[index + 1] in "dPwr"


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
