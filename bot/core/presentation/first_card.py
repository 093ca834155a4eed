"""The first card: what the article says in a few points, with every warning above them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.presentation.background import Background
from bot.core.presentation.cutting import BETWEEN_TWO_CUTS, common, words_of, words_within
from bot.core.presentation.phrases import flat, place
from bot.core.presentation.wording import HEADINGS, title_of, what_the_text_names
from bot.core.reading import SILENT_ACTS, Notice, NoticeKind, Reading, Statement, SummarySentence

FOOT = "Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5."
NEEDS_THE_ORIGINAL: frozenset[NoticeKind] = frozenset(
    {"reworded_copy", "altered_name", "unbalanced_quotes", "headline_words_unquoted"}
)
DENIALS_SHOWN = 4  # more would push the rest of the card out of sight; who said what has them all
NAMES_SHOWN = 12  # likewise
LEAST_SHARE = 0.4  # of a sentence, for its statement to be what the sentence is about


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the card: `lead` stands out, `words` follow it as they are."""

    words: str
    lead: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class FirstCard:
    title: str
    names: str  # what the text itself names
    warning: str  # stands above `warnings`; empty where there are none
    warnings: tuple[str, ...]
    points: tuple[Point, ...]
    also_speaking: tuple[Point, ...]
    foot: str


def first_card(reading: Reading) -> FirstCard:
    background = Background(reading)
    own = {number: _what_makes_up(number, background) for number in _cited(reading)}
    points = (*_main_points(background, own), *_denials(background), *_silences(background))
    return FirstCard(
        title=title_of(reading.article),
        names=what_the_text_names(reading.article),
        warning=_warning_above(reading),
        warnings=tuple(flat(notice.message) for notice in _notices_shown(reading)),
        points=points,
        also_speaking=tuple(_also_speaking(background)),
        foot=FOOT if reading.statements else "",
    )


def _warning_above(reading: Reading) -> str:
    if any(notice.kind in NEEDS_THE_ORIGINAL for notice in reading.notices):
        return "Find the original before quoting"
    return "Before you use this" if reading.notices else ""


def _notices_shown(reading: Reading) -> list[Notice]:
    """All but the one that the warning above says already, where another tells its signs."""
    kinds = {notice.kind for notice in reading.notices}
    said_above = {"reworded_copy"} if "unbalanced_quotes" in kinds else set()
    return [notice for notice in reading.notices if notice.kind not in said_above]


def _cited(reading: Reading) -> list[int]:
    """Sentences that alone carry a sentence of the quick reading's summary."""
    if reading.reader != "rules":
        return []
    return [sentence.evidence[0] for sentence in reading.summary if len(sentence.evidence) == 1]


def _what_makes_up(number: int, background: Background) -> list[Statement]:
    """The statements in a sentence, where one speaker's words are most of it and can stand alone."""
    sentence = background.article.sentences[number - 1]
    said = background.said_in(number)
    inside = [part for one in said for span in one.spans if (part := common(span, sentence))]
    share = sum(part.end - part.start for part in inside)
    one_voice = len({one.speakers for one in said}) == 1 and said[0].speakers
    if not one_voice or share < LEAST_SHARE * (sentence.end - sentence.start):
        return []
    return said if all(_stands_alone(one, background) for one in said) else []


def _stands_alone(statement: Statement, background: Background) -> bool:
    """Whether it tells as much without its verb: of "pledged to stay" only "to stay" would be left."""
    if statement.act != "said" or not statement.spans:
        return False
    return not statement.spans[0].of(background.text).startswith(("to ", "not "))


def _main_points(background: Background, own: dict[int, list[Statement]]) -> list[Point]:
    """The summary in order; what one speaker says in several of its sentences is one point."""
    points: dict[object, Point] = {}
    for sentence in background.reading.summary:
        said = own.get(sentence.evidence[0], []) if sentence.evidence else []
        if not said:
            if not _has_a_point_of_its_own(sentence, background):
                points[sentence] = Point(_with_evidence(sentence))
            continue
        speakers = said[0].speakers
        place_of_it = background.article.sentences[sentence.evidence[0] - 1]
        cuts = BETWEEN_TWO_CUTS.join(flat(words_within(one, place_of_it, background.text)) for one in said)
        words = f"{cuts} ({place(sentence.evidence)})"
        before = points.get(speakers)
        start = f"{before.words} · " if before else _introduction(speakers, background)
        points[speakers] = Point(start + words, background.names(speakers), background.any_doubtful(speakers))
    return list(points.values())


def _has_a_point_of_its_own(sentence: SummarySentence, background: Background) -> bool:
    """A denial or a silence, which the card gives apart."""
    if background.reading.reader != "rules":
        return False
    said = [one for number in sentence.evidence for one in background.said_in(number)]
    return bool(said) and all(one.act in HEADINGS for one in said)


def _introduction(speakers: tuple[str, ...], background: Background) -> str:
    description = background.description_of(speakers)
    return f", {description}: " if description else ": "


def _with_evidence(sentence: SummarySentence) -> str:
    words = flat(sentence.text)
    if sentence.evidence:
        words += f" ({place(sentence.evidence)})"
    if sentence.unsupported:
        words += f" [not in the text: {', '.join(sentence.unsupported)}]"
    return words


def _denials(background: Background) -> Iterator[Point]:
    denials = background.with_act("denied")
    for one in denials[:DENIALS_SHOWN]:
        through = f", via {background.names(one.via)}" if one.via else ""
        who = background.names(one.speakers) or "the text does not say who"
        words = flat(words_of(one, background.text))
        yield Point(f"{through}: {who}, {words} ({background.place_of(one)})", lead=HEADINGS["denied"])
    if len(denials) > DENIALS_SHOWN:
        yield Point(f": {len(denials) - DENIALS_SHOWN} more, under “Who said what”", lead=HEADINGS["denied"])


def _silences(background: Background) -> Iterator[Point]:
    for act, heading in HEADINGS.items():
        silent = background.with_act(act)
        if act in SILENT_ACTS and silent:
            who = [f"{background.names(one.speakers)} ({background.place_of(one)})" for one in silent]
            yield Point(": " + ", ".join(who), lead=heading)


def _also_speaking(background: Background) -> Iterator[Point]:
    """Everybody with a statement whom no point of the card names."""
    statements = background.reading.statements
    cited = {number for sentence in background.reading.summary for number in sentence.evidence}
    shown = [one for number in cited for one in background.said_in(number)]
    shown += [one for one in statements if one.act in HEADINGS]
    named = {person for one in shown for person in one.speakers}
    others = dict.fromkeys(person for one in statements for person in one.speakers if person not in named)
    for person in list(others)[:NAMES_SHOWN]:
        yield Point(background.shown_name(person), doubtful=background.any_doubtful((person,)))
    if len(others) > NAMES_SHOWN:
        yield Point(f"{len(others) - NAMES_SHOWN} more")
