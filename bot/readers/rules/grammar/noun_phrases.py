"""Find the noun phrases that stand before or after a place in a frame: who does the saying."""

from bot.lexicon import grammar, roles
from bot.readers.rules.grammar.clauses import PARTS, opens_quantity
from bot.readers.rules.grammar.contact_clauses import behind_antecedent
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.joint_phrases import phrases_between
from bot.readers.rules.grammar.left_borders import left_border
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase, name_phrase, pronoun_at
from bot.readers.rules.grammar.right_borders import right_border
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS, may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    DETERMINER,
    NAME_OR_DETERMINER,
    NUMBER,
    OPENS_PHRASE,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    THAT,
    TIME,
    WORD,
    end_of_run,
    start_of_run,
)

COMES_FROM = ("of", "from")
LONGEST_LISTED = 3  # tokens of one who is described in a list


def phrases_before(frame: Frame, end: int, names: NamesByEnd) -> list[Phrase]:
    """The noun phrases, joined by “and” and commas, that end right before token `end`; [] where none does."""
    border = _left_border(frame, end, names)
    quantity = _quantity_at(frame, border)
    if quantity is None:
        start = _past_lead_in(frame, border, end, names)
        quantity = _quantity_at(frame, start)  # "On Friday | at least 30"
    start = start if quantity is None else quantity
    phrases = phrases_between(frame, start, end, names)
    if len(phrases) == 1 and _is_contact_clause(frame, phrases[0]):
        return [phrases[0]._replace(start=phrases[0].head)]
    if len(phrases) == 1:
        start = _start_of_one(frame, phrases[0])
        phrases = [phrases[0]._replace(start=start)]
    if phrases and frame.low(start - 1) == "and" and frame.tag(start - 2) == PRONOUN:
        return [pronoun_at(start - 2), *phrases]  # "she and witnesses said"
    return [*_listed_before(frame, phrases[0].start, names), *phrases] if len(phrases) > 1 else phrases


def _is_contact_clause(frame: Frame, phrase: Phrase) -> bool:
    """“a step | supporters (say will help)”: no plural goes with “a”; not “a dozen nurses”."""
    inside = frame.tags[phrase.start + 1 : phrase.head]
    is_plural = phrase.kind == "description" and frame.lows[phrase.head] in roles.GROUPS
    is_one = frame.lows[phrase.start] in ("a", "an") and frame.lows[phrase.head - 1] not in PARTS
    return is_plural and is_one and bool(inside) and set(inside) <= {WORD} and phrase.end == phrase.head + 1


def _start_of_one(frame: Frame, phrase: Phrase) -> int:
    """Where the only one who speaks is told of from on: behind a thing, before all adjectives."""
    if phrase.kind == "name":
        return behind_antecedent(frame, phrase.start, phrase.end)
    return _before_adjectives(frame, phrase) if phrase.kind == "description" else phrase.start


def _before_adjectives(frame: Frame, phrase: Phrase) -> int:
    """Where “| a tall, thin man” opens, a comma between its adjectives; else where the phrase does.

    One man is never told of without “a” or “the”.
    """
    start, head = phrase.start, frame.lows[phrase.head].removeprefix("ex-")
    is_one = head in roles.PEOPLE_ROLES or head.endswith(("man", "woman"))
    if not is_one or frame.tags[start] not in {WORD, NUMBER} or frame.tag(start - 1) != ",":
        return start
    opening = start_of_run(frame.tags, start - 1, {WORD, NUMBER, ADVERB}) - 1
    is_open = frame.tag(opening) == DETERMINER
    return opening if is_open and frame.tag(opening - 1) not in OPENS_PHRASE else start


def _quantity_at(frame: Frame, border: int) -> int | None:
    """Where “more than half of”, “at least 30” opens that begins at the border or, with “than”, before it."""
    starts = (start for start in (border - 2, border - 1, border) if start >= 0)
    return next((start for start in starts if opens_quantity(frame, start)), None)


def _left_border(frame: Frame, end: int, names: NamesByEnd) -> int:
    """Like `left_border`, but past a name: “Save the Children”, “Food, Farms and Seas”."""
    name = names.get(end)
    if name is None or {",", DETERMINER}.isdisjoint(frame.tags[name.start : name.end]):
        border = left_border(frame, end)
        return border if name is None else min(border, name.title_start)  # "Premier the Hon. Ana Reyes"
    return left_border(frame, name.start)


def _listed_before(frame: Frame, end: int, names: NamesByEnd) -> list[Phrase]:
    """Those listed before token `end`, each with a comma behind: “Ana Reyes, | Bo and Tom Hale”.

    “nurses, | doctors and others”.
    """
    listed: list[Phrase] = []
    while frame.tag(end - 1) == "," and (one := _listed_at(frame, end - 1, names)) is not None:
        listed.insert(0, one)
        end = one.start
    return listed


def _listed_at(frame: Frame, comma: int, names: NamesByEnd) -> Phrase | None:
    """A name, or a word or two for somebody, with or without a determiner, that end at the comma."""
    if (name := names.get(comma)) is not None:
        home = name.title_start - 1
        at_home = names.get(home) if frame.low(home) in COMES_FROM else None  # "Ana Reyes | of Harrow,"
        return name_phrase(name) if at_home is None else name_phrase(at_home)._replace(end=comma)
    start = 0 if comma == 1 else start_of_run(frame.tags, comma, {WORD})  # "Nurses, | doctors and others"
    start -= frame.tag(start - 1) == DETERMINER
    is_short = 0 < comma - start <= LONGEST_LISTED and frame.lows[comma - 1] in SPEAKING_NOUNS
    opens = frame.tag(start - 1) in ("", ",", COORDINATOR, QUOTATION, TIME, THAT)
    return Phrase(start, comma, comma - 1, "description") if is_short and opens else None


def phrases_after(frame: Frame, start: int, names: NamesByEnd) -> list[Phrase]:
    """The noun phrases, joined by “and”, that start right at token `start`; [] where none does."""
    end = right_border(frame, start, names)
    phrases = phrases_between(frame, start, end, names)
    if phrases and _is_cut_by_quotation(frame, phrases[-1]):
        return []
    return phrases


def _is_cut_by_quotation(frame: Frame, phrase: Phrase) -> bool:
    """“the new “dot plot” of projections”: the noun stands between marks."""
    ends_in_noun = phrase.head == phrase.end - 1 and may_speak(frame, phrase.head)
    is_whole = phrase.kind != "description" or ends_in_noun
    return frame.tag(phrase.end) == QUOTATION and not is_whole


def _past_lead_in(frame: Frame, start: int, end: int, names: NamesByEnd) -> int:
    """Past “On Friday”, “A day later”, “In a statement” that open the sentence before its subject."""
    if start == 0 and frame.tag(0) == "(" and ")" in frame.tags[:end]:
        start = frame.tags.index(")") + 1  # "(CNN) House Democrats said"
    if ":" in frame.low(start):
        start += 1  # "14:31 The fire service said"
    start = _past_time(frame, start, end)
    if frame.lows[start : start + 2] == ["according", "to"]:
        return start + 2
    if start < end and frame.tags[start] == PREPOSITION:
        start = _past_preposition(frame, start, end, names)
    return end_of_run(frame.tags, start, {ADVERB, COORDINATOR, "`"})


def _past_time(frame: Frame, start: int, end: int) -> int:
    """Behind the last word of time, if a noun phrase can start there: “last week | the minister”."""
    for index in range(end - 1, start - 1, -1):
        low, tag = frame.lows[index], frame.tags[index]
        if tag == TIME or (low in grammar.TIME_NOUNS and tag in {WORD, ADVERB}):
            follows = index + 1
            starts = follows < end and (
                frame.tags[follows] in NAME_OR_DETERMINER or frame.lows[follows] in roles.GROUPS
            )
            return follows if starts else start
    return start


def _past_preposition(frame: Frame, start: int, end: int, names: NamesByEnd) -> int:
    """Behind the last preposition, but never inside the title of the name that ends the phrase."""
    base = end
    while base > start and frame.tags[base - 1] not in {PREPOSITION, TIME}:
        base -= 1
    name = names.get(end)
    return base if name is None else max(start, min(base, name.title_start))
