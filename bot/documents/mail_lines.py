"""The lines of a mail: which are its sender's own, and which of them belong together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_OWN = 40  # letters: who wrote fewer above an earlier mail only passes it on
_WIDEST = 90  # characters of a line that a program broke
_WORDS_OF_A_LINE = 4  # fewer could be an address, which no program breaks
_MOST_FIT = 0.9
_LONGEST_SIGNATURE = 15  # lines
_QUOTED = re.compile(r"\s{0,3}>")
_MARKS = re.compile(r"(?:\s{0,3}>)+ ?")
_WROTE = re.compile(
    r"\s*(?:-{2,}\s*)?(?:On|Le|Am|El|Il|Op|Den|Em|W dniu)\b.{4,200}"
    r"\b(?:wrote|a écrit|escribió|ha scritto|escreveu|napisał\(?a?\)?|(?:schrieb|schreef|skrev).{0,60})"
    r"\s?:\s*\Z",
    re.DOTALL,
)
_DIVIDER = re.compile(
    r"\s*(?:-{2,}\s*(?:original message|forwarded message|message d'origine|message transféré"
    r"|mensaje original|ursprüngliche nachricht|weitergeleitete nachricht)\s*-{2,}"
    r"|_{20,}|begin forwarded message:)\s*\Z",
    re.IGNORECASE,
)
PASSED_ON_BELOW = "---------- Forwarded message ----------"  # above a mail that hangs on another
_PASSED_ON = re.compile(r"[\s-]*(?:begin )?(?:forward|weitergeleitet|.{0,8}transf)", re.IGNORECASE)
_MORE_PASSED_ON = 4  # times as many letters as there are in a note above them
_HEADER = re.compile(r"\s*\*?(?:From|Von|De|Da|Van)\s?:\*?\s", re.IGNORECASE)
_SENT = re.compile(
    r"\s*\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Data|To|Subject)\s?:\*?\s", re.IGNORECASE
)
_MOST_LINES_OF_WHO = 3
_LEAST_HEADERS = 2  # below the name of an earlier mail's sender
_SIGNATURE = re.compile(r"--\s?\Z")
_SENT_FROM = re.compile(r"\s*(?:Sent from my|Get Outlook for|Von meinem .{2,30} gesendet|Envoyé de mon)\b")
_ITEM = re.compile(r"\s*(?:[-*•–—o]\s|\(?\d{1,3}[.)]\s)")


@dataclass(frozen=True, slots=True)
class MailText:
    own: str
    signature: str
    earlier: str  # mails that hang below, or are quoted


def parted(text: str, *, is_passed_on: bool = False) -> MailText:
    """A mail that says next to nothing itself only passes another on: all of it is its own.

    So it is with a short note above a longer mail that is passed on, as its subject (`is_passed_on`) or
    the line between them says.
    """
    lines = text.split("\n")
    divided = next((place for place in range(len(lines)) if _divides(lines, place)), len(lines))
    earlier = {place for place in range(len(lines)) if place >= divided or _QUOTED.match(lines[place])}
    earlier |= _said_to_follow(lines, earlier)
    own = [line for place, line in enumerate(lines) if place not in earlier]
    signed = _start_of_signature(own)
    note = "\n".join(own[:signed])
    rest = "\n".join(lines[place] for place in sorted(earlier))
    is_passed_on = is_passed_on or any(_PASSED_ON.match(line) for line in lines[divided : divided + 1])
    if not has_words(note) or (is_passed_on and _MORE_PASSED_ON * _letters_in(note) < _letters_in(rest)):
        unmarked = "\n".join(_MARKS.sub("", line) for line in lines)
        return MailText(unmarked.strip("\n"), "", "")
    return MailText(note.strip("\n"), "\n".join(own[signed:]).strip(), rest.strip())


def has_words(text: str) -> bool:
    """Whether it is more than a greeting."""
    return _letters_in(text) >= LEAST_OWN


def _letters_in(text: str) -> int:
    return sum(character.isalpha() for character in text)


def unwrapped(text: str) -> str:
    """Lines that a program broke to fit a width, joined again."""
    lines = text.split("\n")
    lengths = [len(line.rstrip()) for line in lines if len(line.split()) >= _WORDS_OF_A_LINE]
    fitting = [length for length in lengths if length <= _WIDEST]
    if len(fitting) < _MOST_FIT * len(lengths) or not fitting:
        return text
    widest = max(fitting)
    joined: list[str] = []
    for index, line in enumerate(lines):
        if index and _was_broken(lines[index - 1], line, widest):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _was_broken(before: str, line: str, widest: int) -> bool:
    """The next word had no room, or the mail says so itself: a space at the line's end (RFC 3676)."""
    if not before.strip() or not line.strip() or _ITEM.match(line):
        return False
    if _DIVIDER.match(before) or _HEADER.match(line) or _SENT.match(line):
        return False
    word = line.split(maxsplit=1)[0]
    return before.endswith(" ") or len(before.rstrip()) + 1 + len(word) > widest


def _divides(lines: Sequence[str], place: int) -> bool:
    """Whether an earlier mail begins there, without marks before its lines."""
    line = lines[place]
    if _DIVIDER.match(line):
        return True
    following = lines[place + 1 : place + 4]
    return bool(_HEADER.match(line)) and sum(bool(_SENT.match(one)) for one in following) >= _LEAST_HEADERS


def _said_to_follow(lines: Sequence[str], earlier: set[int]) -> set[int]:
    """The lines, one to three, that say who wrote the earlier mail below them."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        for length in range(1, _MOST_LINES_OF_WHO + 1) if line.strip() and index not in found else ():
            who = "\n".join(lines[index : index + length])
            if _WROTE.match(who) and _comes_next(lines, index + length, earlier):
                found.update(range(index, index + length))
                break
    return found


def _comes_next(lines: Sequence[str], place: int, earlier: set[int]) -> bool:
    while place < len(lines) and not lines[place].strip():
        place += 1
    return place in earlier


def _start_of_signature(lines: Sequence[str]) -> int:
    for index in range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines)):
        if _SIGNATURE.match(lines[index]) or _SENT_FROM.match(lines[index]):
            return index
    return len(lines)
