"""Silences of the cited sentences that an answer tells as sayings."""

import re
from collections.abc import Iterator, Sequence

from bot.article.content_words import tokens_of
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.lexicon.cues import CUES
from bot.readers.model.answers.answer_claims import acts_in
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems, meanings_of
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_acts import KEEPS_SILENT
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.reading import Statement

# Two things: who was asked and would not say, and who was not heard of.
_TOLD_SILENCES: frozenset[Act] = frozenset(("declined_to_comment", "did_not_respond"))
_REFUSES = re.compile(r"\b(?:refus|declin)\w+|\bturn\w* (?:[\w’'-]+ ){0,4}down\b", re.IGNORECASE)
_WHAT_THEY_SAID = re.compile(
    r"\b(?:he|she|they) (?:\w+ ){0,2}(?:sa(?:id|ys?)|t(?:old|ells?)|insist\w*|claim\w*|explain\w*)\b[^.;]*",
    re.IGNORECASE,
)


def silence_told_as_saying(sentence: CitingSentence) -> Iterator[Flag]:
    """Sayings that an answer tells of somebody, where all that it cites is that they were silent."""
    around = _WHAT_THEY_SAID.sub(" ", sentence.around_sayings)
    if not sentence.is_english or sentence.says_nothing or KEEPS_SILENT.search(around):
        return
    if SILENT_ACTS.intersection(acts_in(sentence.around_sayings)) or _REFUSES.search(sentence.words):
        return
    if not any(
        cue is not None and cue.act not in SILENT_ACTS for cue in map(CUES.get, tokens_of(sentence.words))
    ):
        return
    act: Act | None = None
    for told, numbers in sentence.cited:
        said = told.said_in(numbers)
        act = said[0].act if said else _only_silence(told, numbers)
        if act is None or not all(one.act in SILENT_ACTS for one in said):
            return
        speakers = {who for one in said for who in one.speakers}
        if (
            said
            and not told.people.are_hinted_at(speakers, _with_whom_it_means(sentence))
            and not sentence.stems & stems_of(told.owner_names(said), told.article.language)
            and not _described(said, told) & meanings_of(sentence.stems)
        ):
            return
    if act:
        yield Flag("other_act", act)


def _with_whom_it_means(sentence: CitingSentence) -> str:
    """Its words; behind those that may name whom its "he" or "she" means."""
    if not _WHAT_THEY_SAID.search(sentence.words):
        return sentence.words
    return " ".join((sentence.question, *sentence.earlier, sentence.words))


def other_silence(sentence: CitingSentence) -> Iterator[Flag]:
    """That somebody declined to comment, where what it cites tells that they did not respond, or so on."""
    told = (
        _TOLD_SILENCES.intersection(acts_in(sentence.around_sayings)) if sentence.is_english else frozenset()
    )
    there = [
        act
        for act in _TOLD_SILENCES
        for article, numbers in sentence.cited
        if article.tells(act, numbers) or any(one.act == act for one in article.said_in(numbers))
    ]
    if len(told) == 1 and there and not told & set(there):
        yield Flag("other_act", there[0])


def _described(said: Sequence[Statement], told: ToldArticle) -> frozenset[str]:
    """What the speakers are there, by their meanings: an attorney, who may be called a lawyer."""
    people = (told.reading.person(who) for one in said for who in one.speakers)
    spans = [*(one.description for one in people), *(one.mention for one in said)]
    return meanings_of(english_stems(" ".join(span.of(told.article.text) for span in spans if span)))


def _only_silence(told: ToldArticle, numbers: Sequence[int]) -> Act | None:
    """That somebody declines to say something, where a sentence tells that and was not read as a saying."""
    silent: tuple[Act, ...] = ("declined_to_comment", "did_not_respond")
    return next((act for act in silent if len(numbers) == 1 and told.tells(act, numbers)), None)
