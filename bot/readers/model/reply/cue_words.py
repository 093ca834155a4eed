"""The cue and the mention in a sentence that only the model points at, by the rules' own lexicon."""

import re
from collections.abc import Sequence

from bot.article.spans import Span, index_at
from bot.lexicon.acts import Act
from bot.lexicon.cues import CUES, OFTEN_NOUNS, OPINION
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.readers.model.reply.story_speakers import StorySpeaker

_WORD = re.compile(r"according to\b|[^\W\d_]+(?:[-’'][^\W\d_]+)*", re.IGNORECASE)
_NEAR = 40  # characters between a cue and its pronoun
_ACCORDING = "according to"


def find_cue(text: str, sentence: Span, quotations: Sequence[Span], act: Act) -> Span | None:
    """The word for the saying: one of `act` before any other, a verb's past before its other forms."""
    found = [
        (_rank(match.group().lower(), act), match.start(), match.end())
        for match in _WORD.finditer(text, sentence.start, sentence.end)
        if _is_cue(match.group().lower()) and not _is_inside(match, quotations)
    ]
    return Span(*min(found)[1:]) if found else None


def count_cues(text: str, sentence: Span, quotations: Sequence[Span]) -> int:
    return sum(
        _is_cue(match.group().lower()) and not _is_inside(match, quotations)
        for match in _WORD.finditer(text, sentence.start, sentence.end)
    )


def find_mention(
    text: str, sentence: Span, quotations: Sequence[Span], speakers: Sequence[StorySpeaker], cue: Span | None
) -> Span | None:
    """What the sentence calls the speaker: a name of theirs, else the pronoun beside the cue."""
    place = cue.start if cue is not None else sentence.start
    named = [
        mention
        for speaker in speakers
        for mention in speaker.mentions_in(sentence)
        if index_at(quotations, mention.start) is None
    ]
    if named:
        return min(named, key=lambda one: (abs(one.start - place), one.start))
    if cue is None:
        return None
    for match in _WORD.finditer(text, max(sentence.start, cue.start - _NEAR), cue.start):
        word = match.group().lower()
        if word in SUBJECT_PRONOUNS and not text[match.end() : cue.start].strip().count(" "):
            return Span(match.start(), match.end())
    return None


def _is_cue(word: str) -> bool:
    cue = CUES.get(word)
    if cue is None:
        return word == _ACCORDING
    return word not in OFTEN_NOUNS and cue.lemma not in OPINION and cue.form in ("past", "s", "ing")


def _rank(word: str, act: Act) -> tuple[bool, bool]:
    cue = CUES.get(word)
    return (cue.act if cue else "said") != act, cue is not None and cue.form == "ing"


def _is_inside(match: re.Match[str], quotations: Sequence[Span]) -> bool:
    return index_at(quotations, match.start()) is not None
