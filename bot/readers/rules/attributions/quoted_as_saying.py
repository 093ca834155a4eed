"""Read who is quoted by others: “she was quoted by the agency as saying”."""

from bot.lexicon import grammar
from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after, phrases_before
from bot.readers.rules.grammar.phrase import Phrase, pronoun_at
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import FINITE, HELPER, PREPOSITION, start_of_run

NOT_IN_LEAD_IN = FINITE | {","}
QUOTES = word_set("quote quotes quoted quoting cite cites cited citing")
LONGEST_QUOTING = 10  # tokens: “quoted by the agency as saying”


def quoted_as(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> Attribution | None:
    """Reyes, via the agency: “she was quoted by the agency as saying”, “the agency quoted her as saying”.

    By whom, is not read in “by quoting her as saying”.
    """
    quoted = _quoted_before(frame, index)
    if quoted is None:
        return None
    if frame.lows[quoted].endswith("ing"):
        speakers = _whom(frame, quoted + 1, names)
        opens = frame.tag(0) == PREPOSITION and NOT_IN_LEAD_IN.isdisjoint(frame.tags[:quoted])
        start = 0 if opens else quoted  # "By quoting her as saying it was late, the paper erred"
        inserted = frame.tag(quoted - 1) == "," and not has_finite_verb(frame, 0, quoted)
        via = phrases_before(frame, quoted - 1, names) if inserted else []
        attribution = Attribution(
            frame, cue, quoted, index + 1, start, index + 1, speakers, participle=opens or inserted, via=via
        )
        read_circumstances(attribution, names)
        return attribution if speakers else None
    start = start_of_run(frame.tags, quoted, HELPER)
    subject = subject_before(frame, start, names)
    if subject is None:
        return None
    subjects = subject.phrases or clause_subject(frame, start, names)  # "she left and was quoted as saying"
    end = index + 1
    if grammar.BE_FORMS.isdisjoint(frame.lows[start:quoted]):
        speakers, via = _whom(frame, quoted + 1, names), subjects
    else:
        speakers, via = subjects, _named_behind_by(frame, quoted, index, names)
        end = max([end, *(phrase.end for phrase in via)])
    if not speakers:
        return None
    attribution = Attribution(
        frame, cue, quoted, index + 1, subject.start, end, speakers, relative=subject.relative, via=via
    )
    read_circumstances(attribution, names)
    return attribution


def _whom(frame: Frame, start: int, names: NamesByEnd) -> list[Phrase]:
    if frame.low(start) in ("him", "her", "them") and frame.low(start + 1) == "as":
        return [pronoun_at(start)]
    return phrases_after(frame, start, names)


def _named_behind_by(frame: Frame, quoted: int, index: int, names: NamesByEnd) -> list[Phrase]:
    """Who quoted: “quoted by the agency as saying”, “quoted as saying by the agency”."""
    words = frame.lows[quoted:index]
    if "by" in words:
        return phrases_after(frame, quoted + words.index("by") + 1, names)
    return phrases_after(frame, index + 2, names) if frame.low(index + 1) == "by" else []


def _quoted_before(frame: Frame, index: int) -> int | None:
    for place in range(index, max(-1, index - LONGEST_QUOTING), -1):
        if frame.lows[place] in QUOTES:
            return place
    return None
