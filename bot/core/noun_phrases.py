"""Find the noun phrase that stands before or after a place in a frame: who does the saying."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from bot.core.frames import Frame
from bot.core.lexicon import grammar, roles
from bot.core.lexicon.cues import OFTEN_NOUNS
from bot.core.names import NameMention
from bot.core.word_lists import words_of

PhraseKind = Literal["name", "pronoun", "description"]

NAMES_OF_FRAME = Mapping[int, NameMention]  # by the token after the name
LINKS = words_of("of for at in from with on to by near about against within behind")
LINKS_AFTER_ROLE = words_of("of for at from with in on to by behind inside near")
ADJECTIVAL = words_of("""
    accused alleged wanted retired elected appointed united armed divorced married unnamed unidentified
    renowned designated convicted disgraced embattled beleaguered troubled seasoned celebrated self-described
    so-called disabled injured displaced affected concerned advanced limited
""")


class Phrase(NamedTuple):
    """Tokens `[start, end)`; `head` is the noun that says what it is, `name` the name in it, if any."""

    start: int
    end: int
    head: int
    kind: PhraseKind
    name: NameMention | None = None


def phrases_before(frame: Frame, end: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The noun phrases, joined by "and", that end right before token `end`; [] where none does."""
    start = _left_border(frame, end)
    start = _without_lead_in(frame, start, end, names)
    return _parsed(frame, start, end, names) if start < end else []


def phrases_after(frame: Frame, start: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The noun phrases, joined by "and", that start right at token `start`; [] where none does."""
    end = _right_border(frame, start, names)
    return _parsed(frame, start, end, names) if start < end else []


def _left_border(frame: Frame, end: int) -> int:
    tags, lows, index = frame.tags, frame.lows, end
    while index > 0:
        before = index - 1
        tag, low = tags[before], lows[before]
        if (
            tag in "NwDd'&`"
            or tag == "/"
            or (tag == "T" and (index < end or tags[before - 1 : before] == ["P"]))
            or (tag == "P" and index < end and low in LINKS)
        ):
            pass
        elif tag == "r" and index < end and tags[index] in "wN" and before > 0 and tags[before - 1] in "dP":
            pass  # "a deeply worried man"
        elif (
            tag == "C"
            and low.endswith("ed")
            and tags[index : index + 1] == ["P"]
            and before
            and tags[before - 1] in "wN"
        ):
            pass  # "a man accused of theft"
        elif (
            (tag in "Cv" and _is_noun(frame, before))
            or (tag in "po" and index == end and before > 0 and tags[before - 1] == "P")
            or (
                tag == "c"
                and low in ("and", "or")
                and index < end
                and before > 0
                and _joins_nouns(frame, before)
            )
            or (tag == "Q" and index < end and tags[index] == "N" and before > 0 and tags[before - 1] == "N")
        ):
            pass
        elif tag == ")" and index < end + 1:
            opening = _opening(frame, before)
            if opening is None:
                break
            index = opening
            continue
        elif tag == "-" and index < end and before > 0 and frame.ends[before - 1] == frame.starts[before]:
            pass
        else:
            break
        if (
            tag == "d"
            and before
            and tags[before - 1] in "wN'"
            and index < end
            and not lows[before - 1].endswith("ing")
        ):
            return before  # a determiner opens a noun phrase, so the word before it belongs to something else
        index = before
    return index


def _opening(frame: Frame, closing: int) -> int | None:
    for index in range(closing - 1, max(-1, closing - 12), -1):
        if frame.tags[index] == "(":
            return index
    return None


def _is_noun(frame: Frame, index: int) -> bool:
    """Whether a word that could report is a noun here: "the report said", "court claims show"."""
    low = frame.lows[index]
    if low not in OFTEN_NOUNS or index == 0:
        return index == 0 and low in OFTEN_NOUNS and index + 1 < len(frame) and frame.tags[index + 1] == "C"
    before = frame.tags[index - 1]
    return before in "d'DT" or (before in "wN" and index > 1 and frame.tags[index - 2] in "d'wN")


def _joins_nouns(frame: Frame, index: int) -> bool:
    before, after = frame.tags[index - 1], frame.tags[index + 1]
    return before in "NwD)" and after in "Nwd" and not _verbish(frame, index - 1)


def _verbish(frame: Frame, index: int) -> bool:
    low = frame.lows[index]
    if frame.tags[index] in "vaC":
        return True
    if frame.tags[index] != "w" or not low.endswith("ed") or low in ADJECTIVAL:
        return False
    return index > 0 and frame.tags[index - 1] in "Nwp"


def _without_lead_in(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> int:
    """Past "On Friday", "A day later", "In a statement" that open the sentence before its subject."""
    tags, lows = frame.tags, frame.lows
    if tags[start : start + 1] == ["c"]:
        start += 1
    for index in range(end - 1, start - 1, -1):
        if tags[index] == "T" or (lows[index] in grammar.TIME_NOUNS and tags[index] in "wr"):
            follows = index + 1
            if (
                follows < end
                and (tags[follows] in "dN" or lows[follows] in roles.GROUPS)
                and lows[follows - 1] != "of"
            ):
                possessive = tags[follows] == "'"
                if not possessive:
                    start = follows
                break
    if start < end and tags[start] == "P":
        base = end
        while base > start and tags[base - 1] not in "PT":
            base -= 1
        name = names.get(end)
        start = min(base, name.title_start) if name is not None and name.title_start > start else base
    while start < end and tags[start] in "rc`":
        start += 1
    return start


def _parsed(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The phrase, cut at "and" where both sides can speak."""
    for index in range(end - 2, start, -1):
        if frame.lows[index] == "and" and frame.tags[index] == "c":
            if any(name.start < index < name.end for name in names.values()):
                continue
            left, right = _phrase(frame, start, index, names), _phrase(frame, index + 1, end, names)
            if right is None:
                continue
            if any(_verbish(frame, place) for place in range(start, index)):
                return [right]
            if left is not None and _both_speak(frame, left, right):
                return [*_parsed(frame, start, index, names), right]
    whole = _phrase(frame, start, end, names)
    return [whole] if whole is not None else []


def _both_speak(frame: Frame, left: Phrase, right: Phrase) -> bool:
    if left.kind == right.kind == "name":
        return True
    if right.kind == "description" and frame.tags[right.start] != "d" and left.kind == "description":
        return frame.lows[right.head] in roles.GROUPS and frame.lows[left.head] in roles.GROUPS
    return frame.tags[right.start] in "dN"


def _phrase(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> Phrase | None:
    tags = frame.tags
    while start < end and tags[start] in "rc`'-/":
        start += 1
    if start >= end:
        return None
    if tags[start] == "p" and end == start + 1:
        return Phrase(start, end, start, "pronoun")
    head_end = end
    for index in range(start + 1, end):
        inside = any(name.start < index < name.end for name in _near(names, index, end))
        if not inside and (tags[index] == "P" or tags[index] == "("):
            head_end = index
            break
    while head_end > start + 1 and tags[head_end - 1] in "rT`":
        head_end -= 1
    head = _head(frame, start, head_end)
    name = names.get(head_end) or _behind_office(frame, start, end, head_end, names)
    if name is not None and name.start >= start:
        if _is_office(frame, name):
            return Phrase(start, end, head, "description")
        return Phrase(start, end, head, "name", name)
    if tags[head] == "'" or (tags[head] in "dP" and head > start):
        head -= 1
    if head < start or tags[head] not in "NwDdCv'":
        return None
    return Phrase(start, end, head, "description")


def _head(frame: Frame, start: int, end: int) -> int:
    """The last noun that names somebody, where an adjective stands behind it: "two aides familiar with"."""
    if frame.tags[end - 1] == "w" and frame.lows[end - 1] not in _NOUNS:
        for index in range(end - 2, max(start - 1, end - 4), -1):
            if frame.lows[index] in _NOUNS:
                return index
    return end - 1


_NOUNS = roles.PEOPLE_ROLES | roles.GROUPS | roles.ORGANISATIONS | roles.DOCUMENTS | roles.UNNAMED


def _behind_office(
    frame: Frame, start: int, end: int, head_end: int, names: NAMES_OF_FRAME
) -> NameMention | None:
    """“Undersecretary for Education Mr. Toccafondi”, "Ambassador to the UN Ana Reyes": the name stands last."""
    name = names.get(end)
    office = frame.lows[head_end - 1] in roles.PEOPLE_ROLES and frame.tags[start] == "N"
    return name if office and name is not None and name.kind == "person" and name.start > head_end else None


def _near(names: NAMES_OF_FRAME, index: int, end: int) -> list[NameMention]:
    return [name for place, name in names.items() if index < place <= end]


def _is_office(frame: Frame, name: NameMention) -> bool:
    """“the Prime Minister”, "the State Department Spokesperson": an office, not somebody's name."""
    low = name.words[-1].lower()
    if low in roles.ORGANISATION_NAMES:
        return False
    if (
        len(name.words) == 1
        and low in roles.DEMONYMS
        and frame.lows[name.title_start - 1 : name.title_start] == ["the"]
    ):
        return True
    if (
        len(name.words) == 1
        and frame.lows[name.end : name.end + 1] in (["of"], ["for"])
        and frame.lows[name.title_start - 1 : name.title_start] == ["the"]
    ):
        return True
    return low in roles.PEOPLE_ROLES or low in roles.GROUPS or (low in roles.TITLES and len(name.words) > 1)


def _right_border(frame: Frame, start: int, names: NAMES_OF_FRAME) -> int:
    tags, lows, index, count = frame.tags, frame.lows, start, len(frame)
    if index < count and tags[index] == "p":
        return index + 1
    ends_with_name = {name.start: name.end for name in names.values()}
    described = False
    while index < count:
        tag, low = tags[index], lows[index]
        if index in ends_with_name:
            index = ends_with_name[index]
            name = names[index]
            if (
                tags[index : index + 1] == ["P"]
                and lows[index] in ("to", "of", "for")
                and _is_office(frame, name)
            ):
                described = True
                continue
            if index < count and tags[index] == "(":
                closing = next((i for i in range(index, min(count, index + 10)) if tags[i] == ")"), None)
                index = closing + 1 if closing is not None else index
            if (
                index < count
                and tags[index] == "c"
                and lows[index] == "and"
                and tags[index + 1 : index + 2] in (["N"], ["d"])
            ):
                index += 1
                continue
            if index < count and (
                tags[index] in "'wND" or (tags[index] == "P" and lows[index] == "of" and described)
            ):
                continue
            break
        if tag in "NwDd&'/":
            described = described or tag == "w"
            index += 1
        elif (
            (tag == "`" and index > start)
            or (tag in "Cv" and _is_noun(frame, index))
            or (tag == "-" and index > start and frame.ends[index - 1] == frame.starts[index])
        ):
            index += 1
        elif (
            tag == "P"
            and index > start
            and low in LINKS_AFTER_ROLE
            and tags[index + 1 : index + 2] not in ([], ["T"])
        ):
            if lows[index + 1] in (
                "statement",
                "interview",
                "email",
                "response",
                "speech",
            ) or _is_time_or_channel(frame, index):
                break
            index += 1
        elif (
            tag == "c"
            and low in ("and", "or")
            and index > start
            and tags[index + 1 : index + 2] in (["N"], ["d"], ["w"])
        ) or (
            tag == "Q" and index > start and tags[index - 1] == "N" and tags[index + 1 : index + 2] == ["N"]
        ):
            index += 1
        else:
            break
    while index > start and tags[index - 1] in "Pc":
        index -= 1
    return index


def _is_time_or_channel(frame: Frame, index: int) -> bool:
    """Whether the preposition at `index` opens "on Friday", "in a statement", "at a news conference"."""
    from_here = frame.lows[index + 1 : index + 6]
    if any(low in grammar.TIME_WORDS for low in from_here[:2]):
        return True
    if from_here and from_here[0] in ("a", "an", "his", "her", "their", "its", "the", "remarks", "comments"):
        return any(low in CHANNEL_STOP for low in from_here[1:5])
    return bool(from_here) and from_here[0].isdigit()


CHANNEL_STOP = words_of("""
    statement interview speech tweet post conference briefing letter email e-mail address hearing call blog
    memo message video broadcast testimony op-ed podcast rally debate announcement newsletter telephone phone
    twitter facebook time day week month year evening morning afternoon night weekend
""")
