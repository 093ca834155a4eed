"""Who says, denies, is silent in an answer in another language than its article's."""

import re
from collections.abc import Iterator, Sequence

from bot.lexicon.acts import SILENT_ACTS, Act
from bot.lexicon.sayings_abroad import SAYINGS_ABROAD, Sayings
from bot.readers.model.answers.answer_claims import ACT_WORDS, NEGATED
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.told_acts import OWN_FAULT
from bot.readers.model.answers.told_article import ToldArticle

_BESIDE = 60  # characters between a verb of saying and its subject
_OPENING = 6  # words of a sentence, in which whoever it tells of is named
_LONG_OPENING = 9  # the same behind "it is", behind which stands what he is, too
_LIFTS_OUT = re.compile(r"(?:c['’](?:est|était)|es (?:war|ist)|fue|es)\b", re.IGNORECASE)
_PRONOUN_SAYS = re.compile(r"(?:il|elle|er|sie|él|ella)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.–—„“«»\"]")
# English words for the same; who agrees that something is so may be said to admit it.
_ALSO_ADMITS = re.compile(
    r"\b(?:acknowledg\w*|guilty|confess\w*|confirm\w*|recogni[sz]\w*|agree\w*|concede\w*|own\w* up|true)\b",
    re.IGNORECASE,
)
_ALSO_DENIES = re.compile(
    r"\b(?:reject\w*|dismiss\w*|disput\w*|refut\w*|challeng\w*|contest\w*)\b", re.IGNORECASE
)


def other_people(sentence: CitingSentence) -> Iterator[Flag]:
    """Whom a sentence names, where all that it cites is said by others."""
    if not sentence.translated:
        return
    sayings = _sayings_of(sentence)
    for told, numbers in sentence.cited:
        said = [one for one in told.said_in(numbers) if one.speakers]
        speakers = frozenset(who for one in said for who in one.speakers)
        is_plain = all(one.mention and is_proper(one.mention.of(told.article.text)) for one in said)
        there = told.people.named_in(told.around(numbers, 0 if is_plain else 1, 0))
        named = told.people.named_in(sentence.words)
        sayers = _sayers(sentence.words, sayings, told) if sayings else frozenset[str]()
        opening = _LONG_OPENING if _LIFTS_OUT.match(sentence.words) else _OPENING
        opens = told.people.named_in(" ".join(sentence.words.split()[:opening]))
        opens = opens or _meant_before(sentence, sayings, speakers, told)
        if not (sayers or opens) or not said or not all(map(told.has_names, said)):
            continue
        if named & speakers or (named & there and not sayers - there):
            continue
        if not told.people.are_hinted_at(speakers, sentence.words):
            yield Flag("other_speaker", told.owner_names(said))


def _meant_before(
    sentence: CitingSentence, sayings: Sayings | None, speakers: frozenset[str], told: ToldArticle
) -> frozenset[str]:
    """Whom the pronoun that opens a saying means: who was named right before, if no speaker ever was."""
    if sayings is None or not (_PRONOUN_SAYS.match(sentence.words) and sayings.says.search(sentence.words)):
        return frozenset()
    every = " ".join((sentence.question, *sentence.earlier, sentence.words))
    if told.people.named_in(every) & speakers or told.people.are_hinted_at(speakers, every):
        return frozenset()
    return told.people.named_in(" ".join(sentence.earlier[-1:]))


def other_acts(sentence: CitingSentence) -> Iterator[Flag]:
    """An admission, a denial, a silence that no cited sentence tells, and a silence told as a saying."""
    sayings = _sayings_of(sentence) if sentence.translated and not sentence.says_nothing else None
    if not sayings or not sentence.cited or any(told.article.language != "en" for told, _ in sentence.cited):
        return
    acts = [act for act, pattern in sayings.acts.items() if pattern.search(sentence.words)]
    for act in acts:
        if not any(_is_told(act, told, numbers) for told, numbers in sentence.cited):
            yield Flag("not_in_cited")
            return
    said = [one for told, numbers in sentence.cited for one in told.said_in(numbers)]
    denied = bool(said) and all(one.act == "denied" for one in said)
    is_said = sayings.says.search(sentence.words) and not sayings.not_.search(sentence.words)
    if denied and is_said and "denied" not in acts:
        yield Flag("other_act", "denied")
    silent = bool(said) and all(one.act in SILENT_ACTS for one in said)
    if silent and is_said and not acts:
        yield Flag("other_act", said[0].act)


def _sayings_of(sentence: CitingSentence) -> Sayings | None:
    return SAYINGS_ABROAD.get(sentence.language)


def _sayers(words: str, sayings: Sayings, told: ToldArticle) -> frozenset[str]:
    """Who is named right before or behind a verb of saying."""
    found = set[str]()
    for match in sayings.says.finditer(words):
        before = _CLAUSE.split(words[max(0, match.start() - _BESIDE) : match.start()])[-1]
        after = _CLAUSE.split(words[match.end() : match.end() + _BESIDE])[0]
        found |= told.people.named_in(before) or told.people.named_in(after)
    for match in sayings.by.finditer(words):
        found |= told.people.named_in(_CLAUSE.split(words[match.end() : match.end() + _BESIDE])[0])
    return frozenset(found)


def _is_told(act: Act, told: ToldArticle, numbers: Sequence[int]) -> bool:
    said = told.said_in(numbers)
    words = " ".join(map(told.sentence, numbers))
    if act in SILENT_ACTS:
        silent = any(one.act in SILENT_ACTS for one in said)
        return silent or any(told.tells(one, numbers) for one in SILENT_ACTS) or bool(NEGATED.search(words))
    if any(one.act == act for one in said) or ACT_WORDS[act].search(words):
        return True
    if act == "admitted":
        return bool(_ALSO_ADMITS.search(words) or OWN_FAULT.search(words))
    return act == "denied" and bool(_ALSO_DENIES.search(words) or (said and NEGATED.search(words)))
