"""Read denials of what the sentence has just told: “Hale faces three counts of fraud, | which he denies”."""

from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import ADVERB, CUE, DETERMINER, HELPER, QUOTATION, start_of_run

DENYING = ("deny", "reject", "dispute", "refute")
# What is denied, as one more word for it: “…, an allegation he denies”.
DENIABLE = word_set("something claim claims charge charges allegation allegations accusation accusations")
BEHIND = (".", ";", "")
SHORTEST = 3  # tokens of what is denied


def denial_behind(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> Attribution | None:
    """Whose cue at `index` denies all that its sentence tells before; None where it denies something else."""
    if cue.lemma not in DENYING or frame.tag(index + 1) not in BEHIND:
        return None
    verb = start_of_run(frame.tags, index, HELPER | {ADVERB})
    subject = subject_before(frame, verb, names)
    if subject is None or not subject.phrases or len(subject.phrases) > 1:
        return None
    comma = _comma_before(frame, subject.phrases[0].start)
    if comma is None or comma < SHORTEST:
        return None
    accused = _accused(frame, comma, names)
    if QUOTATION in frame.tags[:comma] and accused is None:
        return None
    denier = subject.phrases[0]
    if accused is not None and denier.kind == "pronoun":
        denier = accused
    else:
        denier = _denier(frame, denier, comma, names)
    end = index + 1
    return Attribution(frame, cue, index, end, comma, end, [denier], denied=(0, comma))


def _accused(frame: Frame, end: int, names: NamesByEnd) -> Phrase | None:
    """Who is accused before token `end`: the firm in “accused the firm of “fraud”, a charge it rejects”."""
    for index in range(end):
        if frame.lows[index] in ("accused", "accuses", "accuse") and frame.tags[index] == CUE:
            phrases = phrases_after(frame, index + 1, names)
            return phrases[0]._replace(end=phrases[0].head + 1) if len(phrases) == 1 else None
    return None


def _comma_before(frame: Frame, start: int) -> int | None:
    """The comma before “which”, “an allegation”, “charges that”, which open the denial."""
    opening = start - 1
    opening -= frame.low(opening) in ("that", "which") and frame.low(opening - 1) in DENIABLE
    if frame.low(opening) in DENIABLE:
        opening -= frame.tag(opening - 1) == DETERMINER
    elif frame.low(opening) != "which":
        return None
    return opening - 1 if frame.tag(opening - 1) == "," else None


def _denier(frame: Frame, subject: Phrase, comma: int, names: NamesByEnd) -> Phrase:
    """Whom “he” means: the only one of whom something is said, else the only one whom the sentence names."""
    if subject.kind != "pronoun":
        return subject
    named = [name for name in names.values() if name.end <= comma and name.kind == "person"]
    # "Reyes said | Hale had lied, which he denies"
    told_of = [name for name in named if CUE in frame.tags[: name.start]]
    meant = told_of if len(told_of) == 1 else named if len(named) == 1 else []
    is_fit = bool(meant) and meant[0].gender in (None, {"he": "m", "she": "f"}.get(frame.low(subject.start)))
    return name_phrase(meant[0]) if is_fit else subject
