"""A second look at an answer: a model holds each of its sentences against just what that points at.

Among them go control sentences of which the quick reading knows whether they hold: words under their
speaker's name and under another's, a number as it stands and another in its place. Who does not tell these
apart, here and as a rule, is not heeded, whichever model it is; and what it says can only raise a flag.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.article.searching import Searchable
from bot.errors import ModelReplyUnreadable
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.look_controls import MOST_CONTROLS, controls_in
from bot.readers.model.answers.looked_at import (
    MOST_SENTENCES,
    LookedAt,
    ToldThere,
    described_people,
    own_sentences,
)
from bot.readers.model.answers.replied_objects import object_in
from bot.readers.model.controls import ControlRecord
from bot.readers.reading import Controls, Reading

LEAST_ON_RECORD = 20  # control sentences of earlier looks
SHARE_ON_RECORD = 0.95  # careful replies were right about all of 1,680
LONGEST_CUT = 200  # characters of a sentence that are shown with its flag
MOST_ASKED = MOST_SENTENCES + MOST_CONTROLS


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """The sentences, and what is told with them.

    `articles`: number, title and opening. `people`: who is described in them, and how.
    """

    sentences: tuple[LookedAt, ...] = ()
    articles: tuple[tuple[int, str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`words` of the sentence that its places do not bear, as the model gave them."""

    holds: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class ParsedLook:
    """Under each number that was asked about, what was said of it."""

    verdicts: Mapping[int, Verdict]
    is_complete: bool = True


def to_look_at(checked: CheckedAnswer, readings: Sequence[Reading], numbers: Sequence[int] = ()) -> ToLookAt:
    """The answer's sentences that point somewhere and have no flag, and control sentences, mixed.

    `numbers` are those that the articles have for people; 1, 2, … where none are given. Empty where there is
    no such sentence, or where the articles give nothing to control by.
    """
    told = list(map(ToldThere, readings, numbers or range(1, len(readings) + 1)))
    own = own_sentences(checked, told)
    cited = dict.fromkeys(told[one.article - 1] for one in checked.cited) if own else {}
    controls = next(filter(None, map(controls_in, cited)), [])
    if not controls:
        return ToLookAt()
    return ToLookAt(
        tuple(sorted([*own, *controls], key=_shuffled)),
        tuple((one.number, one.title, one.opening) for one in told),
        tuple(described_people(told)),
    )


def parse_look(reply: str) -> ParsedLook:
    """Raises `ModelReplyUnreadable` where nothing in it says of a number whether it holds."""
    found, is_complete = object_in(reply)
    entries = found.get("checked") if isinstance(found, dict) else None
    said: dict[int, list[Verdict]] = defaultdict(list)
    for number, verdict in _verdicts(entries if isinstance(entries, list) else []):
        said[number].append(verdict)
    verdicts = {number: every[0] for number, every in said.items() if len({one.holds for one in every}) == 1}
    if not verdicts:
        raise ModelReplyUnreadable
    return ParsedLook(verdicts, is_complete)


def look_as_json(look: ParsedLook) -> str:
    """What `parse_look` makes the same look of again."""
    entries = [
        {"number": number, "not_borne": one.words, "holds": "yes" if one.holds else "no"}
        for number, one in look.verdicts.items()
    ]
    return json.dumps({"checked": entries})


def controls_of(looked_at: Sequence[LookedAt], look: ParsedLook) -> Controls:
    """What was said of the control sentences."""
    said = list(_of_controls(looked_at, look))
    agreed = sum(verdict == one.holds for one, verdict in said)
    left_out = sum(verdict is None for _, verdict in said)
    return Controls(agreed, len(said) - agreed - left_out, left_out, len(said))


def controls_as_json(looked_at: Sequence[LookedAt], look: ParsedLook) -> str:
    """The same in full: who asks much about one article sees the same said of the same again and again."""
    return json.dumps([[one.words, verdict] for one, verdict in _of_controls(looked_at, look)])


def is_heeded(here: Controls, record: ControlRecord) -> bool:
    """Whether the model tells right from wrong: here, and as a rule."""
    return here.agreed == here.of and tells_right_from_wrong(record)


def tells_right_from_wrong(record: ControlRecord) -> bool:
    """Also where earlier looks are too few to tell."""
    return record.of < LEAST_ON_RECORD or record.agreed >= SHARE_ON_RECORD * record.of


def with_second_look(
    checked: CheckedAnswer, looked_at: Sequence[LookedAt], look: ParsedLook
) -> CheckedAnswer:
    """The answer with a flag at each sentence that the look finds not to hold."""
    sentences = list(checked.sentences)
    for number, one in enumerate(looked_at, 1):
        verdict = look.verdicts.get(number)
        if one.sentence is not None and verdict and not verdict.holds:
            sentences[one.sentence] = _flagged(sentences[one.sentence], _cut(verdict.words, one.words))
    return replace(checked, sentences=tuple(sentences))


def _of_controls(looked_at: Sequence[LookedAt], look: ParsedLook) -> Iterator[tuple[LookedAt, bool | None]]:
    for number, one in enumerate(looked_at, 1):
        if one.sentence is None:
            yield one, look.verdicts[number].holds if number in look.verdicts else None


def _shuffled(one: LookedAt) -> bytes:
    return hashlib.sha256(one.words.encode(errors="surrogatepass")).digest()


def _verdicts(entries: Sequence[Any]) -> Iterator[tuple[int, Verdict]]:
    for one in entries:
        entry = one if isinstance(one, dict) else {}
        number, holds, words = entry.get("number"), entry.get("holds"), entry.get("not_borne")
        if type(number) is int and 0 < number <= MOST_ASKED and holds in ("yes", "no"):
            yield number, Verdict(holds == "yes", words if isinstance(words, str) else "")


def _flagged(sentence: AnswerSentence, words: str) -> AnswerSentence:
    return replace(sentence, flags=(*sentence.flags, Flag("not_found_again", words)))


def _cut(words: str, sentence: str) -> str:
    """These words as the sentence has them; empty where it has not, or where they are all of it, or many."""
    found = Searchable(sentence).find(words.strip(" .")) if len(words) <= LONGEST_CUT else None
    cut = found.of(sentence) if found else ""
    return cut if len(cut) < len(sentence.strip(" .")) else ""
