"""Why a statement may be wrong, in words for people: the one place that decides what is told of it.

Of an unsure statement every reason is told. Of the others only what a person can check by looking at
the article; the rest of their doubts was weighed when they were found likely.
"""

from collections.abc import Mapping, Sequence

from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import with_addressee
from bot.cards.wording import Note, instead_of_a_name, speakers_are_read
from bot.lexicon.acts import SILENT_ACTS
from bot.readers.reading import Certainty, Doubt, NoticeKind, Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat, listed

LOOKS_REWORDED: frozenset[NoticeKind] = frozenset({"reworded_copy", "altered_name"})
IN_ORDER: tuple[Doubt, ...] = (
    "weak_cue",
    "no_speaker",
    "cannot_speak",
    "nearest_name",
    "marks_broken",
    "pronoun",
    "description",
    "readers_differ",
    "unchecked",
    "reworded_copy",
    "carried_on",
)
TOLD_OF_ALL: frozenset[Doubt] = frozenset({"marks_broken", "readers_differ", "unchecked", "carried_on"})
IS_NO_WARNING: frozenset[Doubt] = frozenset({"carried_on"})  # newspapers quote so at length
ABOUT_THE_SPEAKER: frozenset[Doubt] = frozenset(IN_ORDER) - {"weak_cue", "marks_broken", "reworded_copy"}
WHY_THIS_SPEAKER: frozenset[Doubt] = frozenset({"cannot_speak", "nearest_name", "pronoun", "description"})
NEEDS_A_SPEAKER: frozenset[Doubt] = frozenset({"nearest_name", "pronoun", "description", "carried_on"})


def is_unsure(statement: Statement) -> bool:
    """Whether it stands apart as unsure.

    A quotation that lacks only its speaker does not: its heading says that nobody was found.
    """
    return statement.certainty == "unsure" and not (statement.form == "direct" and not statement.speakers)


def who(statement: Statement, index: ReadingIndex) -> str:
    """Where one line tells both who and what: `Ana Pell`, of an unsure statement `perhaps Ana Pell`."""
    return who_of(
        index.names(statement.speakers),
        unsure=is_unsure(statement),
        quoted=bool(statement.quotations),
        read=speakers_are_read(index.reading),
    )


def who_of(names: str, *, unsure: bool, quoted: bool, read: bool) -> str:
    """The same from what is remembered; `read`: whether speakers are, in the article's language."""
    if not names:
        return instead_of_a_name(quoted=quoted, read=read)
    return texts.PERHAPS.format(names=names) if unsure else names


def doubts_about(statement: Statement, index: ReadingIndex) -> list[Note]:
    """What stands beside a statement wherever it is shown; of an unsure one that it is, and why."""
    told = {doubt: _words(doubt, statement, index) for doubt in told_doubts(statement, index)}
    if not is_unsure(statement):
        told.pop("no_speaker", None)  # what stands in the place of a name says so
    set_by = _set_by(statement.corrected_by, has_speaker=bool(statement.speakers))
    return [*set_by, *_notes(told, unsure=is_unsure(statement))]


def doubts_remembered(
    certainty: Certainty,
    doubts: Sequence[Doubt],
    rules_speakers: Sequence[str],
    corrected_by: str | None,
    *,
    has_speaker: bool = True,
) -> list[Note]:
    """The same of a statement of which only `told_doubts` and names are at hand."""
    told = {doubt: say(texts.DOUBTS[doubt]) for doubt in doubts}
    if rules_speakers:
        told["readers_differ"] = texts.QUICK_READING_DIFFERS.format(names=listed(rules_speakers))
    set_by = _set_by(corrected_by, has_speaker=has_speaker)
    return [*set_by, *_notes(told, unsure=certainty == "unsure")]


def told_doubts(statement: Statement, index: ReadingIndex) -> list[Doubt]:
    doubts = _doubts_of(statement, index)
    if statement.certainty == "unsure":
        return doubts
    told = TOLD_OF_ALL | ({"pronoun"} if index.is_pronoun_after_a_broken_sentence(statement) else set())
    return [doubt for doubt in doubts if doubt in told]


def reasons(statement: Statement, index: ReadingIndex) -> str:
    """Why it is unsure: `no verb of saying, who: the nearest name`."""
    return _reasons({doubt: _words(doubt, statement, index) for doubt in told_doubts(statement, index)})


def _reasons(told: Mapping[Doubt, str]) -> str:
    other = [words for doubt, words in told.items() if doubt not in WHY_THIS_SPEAKER]
    who = ", ".join(words for doubt, words in told.items() if doubt in WHY_THIS_SPEAKER)
    return ", ".join([*other, *([texts.WHO.format(reasons=who)] if who else [])]) or texts.NO_REASON


def _notes(told: Mapping[Doubt, str], *, unsure: bool) -> list[Note]:
    if unsure:
        return [Note(texts.UNSURE_BECAUSE.format(reasons=_reasons(told)), warning=True)]
    return [Note(words, warning=doubt not in IS_NO_WARNING) for doubt, words in told.items()]


def _set_by(name: str | None, *, has_speaker: bool) -> list[Note]:
    """`name` is empty where who did it is not known: they were forgotten, or it was in the terminal."""
    if name is None:
        return []
    if has_speaker:
        return [Note(texts.SPEAKER_SET_BY.format(name=name) if name else texts.SPEAKER_SET)]
    return [Note(texts.QUOTATION_SET_BY.format(name=name) if name else texts.QUOTATION_SET)]


def _doubts_of(statement: Statement, index: ReadingIndex) -> list[Doubt]:
    """Its own, and those that follow from the reading as a whole."""
    found: set[Doubt] = set(statement.doubts)
    if statement.form and index.has_broken_marks(statement):
        found.add("marks_broken")
    if index.is_pronoun_after_a_broken_sentence(statement):
        found.add("pronoun")
    if statement.rules_speakers is not None or statement.model_speakers is not None:
        found.add("readers_differ")
    if index.reading.reader == "model" and statement.found_by == ("rules",) and "readers_differ" not in found:
        found.add("unchecked")
    if _carried_on_from(statement, index):
        found.add("carried_on")
    if not statement.speakers:
        found -= NEEDS_A_SPEAKER
    if statement.corrected_by is not None:
        found -= ABOUT_THE_SPEAKER
    return [doubt for doubt in IN_ORDER if doubt in found]


def _words(doubt: Doubt, statement: Statement, index: ReadingIndex) -> str:
    """The words of a doubt, with the names and places that the reading has for it."""
    if doubt == "carried_on" and (number := _carried_on_from(statement, index)):
        return texts.CARRIED_ON.format(number=number)
    if doubt == "readers_differ" and statement.rules_speakers is not None:
        others = index.names(statement.rules_speakers) or texts.NOT_ANYBODY
        return texts.QUICK_READING_DIFFERS.format(names=others)
    if doubt == "readers_differ" and statement.model_speakers is not None:
        others = index.names(statement.model_speakers) or texts.NOT_ANYBODY
        return texts.FULL_READING_DIFFERS.format(names=others)
    if doubt == "unchecked" and index.reading.reader == "model" and statement.found_by == ("rules",):
        return texts.ONLY_QUICK_READING
    if doubt == "pronoun" and index.is_pronoun_after_a_broken_sentence(statement):
        return _whom_the_pronoun_means(statement, index)
    return say(texts.DOUBTS[doubt])


def _carried_on_from(statement: Statement, index: ReadingIndex) -> int | None:
    """The sentence where the speaker said what a quotation without words for the speaker continues."""
    if not statement.speakers or statement.cue or statement.mention or statement.via:
        return None
    before = None if statement.act in SILENT_ACTS else index.statement_before(statement)
    numbers = index.numbers[before.id] if before else []
    return numbers[-1] if numbers else None


def _whom_the_pronoun_means(statement: Statement, index: ReadingIndex) -> str:
    """`“…Matthew Miller said. He warned Kim…”: “He” taken as Miller`."""
    text, pronoun = index.text, statement.mention
    if pronoun is None:
        return ""
    means = listed([index.people[one].name.split()[-1] for one in statement.speakers])
    before = [
        span for one in statement.speakers for span in index.people[one].mentions if span.end <= pronoun.start
    ]
    start = max(before).start if before else pronoun.start
    cue = with_addressee(statement, statement.cue, text) if statement.cue else pronoun
    words = flat(text[start : max(pronoun.end, cue.end)])
    return texts.TAKEN_AS.format(words=words, pronoun=pronoun.of(text), names=means)
