"""Who does what in an answer: what is held against the article's reading.

In English an answer is read by the quick reading, as an article is; for acts that it misses in so short
a text, and in other languages, the people whom a sentence names are all that is known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.readers.reading import Person, Statement

# Acts that are never another way to put another act.
STRICT_ACTS: frozenset[Act] = frozenset((*SILENT_ACTS, "denied", "admitted", "apologised"))
_NOT = r"(?: not|n['’]t)(?: yet| immediately)*"
_CAME = r" (?:came|comes|has come|had come|was (?:given|received|available|immediately))"
_WORDS_OF_ACTS: dict[Act, str] = {
    "denied": r"den(?:y|ies|ied|ying|ials?)",  # who rejects or disputes something may have put it otherwise
    "admitted": (
        r"plead(?:s|ed|ing)? guilty|pled guilty|guilty plea|confess(?:es|ed|ing|ion)?"
        r"|admit(?:s|ted|ting)?|admission|conced(?:es?|ed|ing)|accept(?:s|ed)"
    ),
    "apologised": r"apologi[sz](?:es?|ed|ing)|apolog(?:y|ies)|sorry",
    "declined_to_comment": (
        r"(?:declin|refus)(?:es?|ed|ing)(?: \w+){0,3}? to"
        r"|(?:declin|refus|deni|reject|turn)(?:es?|ed|ing)(?: down)?"
        r" (?:an?|the|our|all|any|several|repeated|numerous)? ?(?:interview )?requests? (?:by|from|for|to)"
        rf"|no comment(?!{_CAME})|not wish to comment"
        r"|(?:would(?: not|n['’]t)|did(?: not|n['’]t) want to)"
        r" (?:say|comment|answer|discuss|elaborate|disclose|describe|explain|speak|talk"
        r"|give|reveal|specify|identify|name|tell|be drawn|confirm)"
    ),
    "did_not_respond": (
        rf"(?:did|has|have|had|does|do){_NOT} (?:respon|repl|answer)\w*"
        rf"|(?:did|has|have|had){_NOT} return\w* (?:\w+ ){{0,3}}(?:calls?|messages?|e-?mails?|requests?)"
        rf"|(?:calls?|messages?|e-?mails?)\b[^.;:]{{0,80}}{_NOT} (?:been )?(?:returned|answered)"
        rf"|(?:did|has|have|had|does|do){_NOT} (?:offer|give|provide|issue|make|send)\w* (?:\w+ ){{0,5}}"
        r"(?:responses?|repl(?:y|ies)|answers?|comments?|statement|details|information)"
        rf"|no (?:reply|response|answer)|no comment{_CAME}"
        r"|(?:not|n['’]t) (?:been |be )?(?:immediately )?(?:reached|available)"
        r"|without (?:a )?(?:reply|response)"
    ),
    "no_answer_yet": (
        r"(?:was|were|been|is|are) (?:asked|contacted|approached)|contacted|approached|reached out|sought"
        r"|ask(?:ed|s) \w+ for comment"
    ),
}
ACT_WORDS = {act: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for act, words in _WORDS_OF_ACTS.items()}
NEGATED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|false|untrue|reject\w*|dismiss\w*"
    r"|denied|denies|deny|denials?|cannot|rul\w+ out|disput\w+|refut\w+|contest\w+|misrepresent\w*"
    r"|mischaracteri\w*|inaccura\w*|fabricat\w*|made up|baseless|unfounded)\b|n['’]t\b",
    re.IGNORECASE,
)
# By which a speaker was found who is not named there: too weak in so short a text.
_GUESSES = frozenset({"carried_on", "pronoun", "description", "nearest_name", "no_speaker"})


@dataclass(frozen=True, slots=True)
class AnswerClaim:
    """`names` of who does it, all together. `words`: what it is that they said, without their names.

    `is_sure`: the sentence leaves no doubt who is meant.
    """

    names: tuple[str, ...]
    act: Act
    words: str
    is_sure: bool = False


def claims_by_sentence(
    text: str, sentences: Sequence[Span], people: Sequence[Person], statements: Sequence[Statement]
) -> list[list[tuple[AnswerClaim, tuple[Span, ...]]]]:
    """For each of `sentences` of `text`, of which `people` and `statements` were read, what is claimed.

    With each claim go its words' places in the sentence.
    """
    found: list[list[tuple[AnswerClaim, tuple[Span, ...]]]] = [[] for _ in sentences]
    names = {person.id: person.name for person in people}
    mentioned: dict[tuple[int | str | None, ...], str] = {}
    for one in statements:
        if not one.speakers or not (one.mention or one.cue):
            continue
        mention = one.mention.of(text) if one.mention else ""
        is_guess = bool(_GUESSES.intersection(one.doubts))
        start = min(span.start for span in one.spans)
        place = next((index for index, span in enumerate(sentences) if start in range(*span)), None)
        if mention:
            mentioned[place, *one.speakers] = mention  # and who goes on: "she regretted it and denied that …"
        said_by = mentioned.get((place, *one.speakers), "")
        if said_by.casefold() in SUBJECT_PRONOUNS or (is_guess and not mention) or place is None:
            continue
        by = sentences[place].start
        spans = tuple(Span(span.start - by, span.end - by) for span in one.spans)
        claim = AnswerClaim(
            (mention,) if is_guess else tuple(names[speaker] for speaker in one.speakers),
            _act_of(one, text),
            " ".join(span.of(text) for span in one.spans),
            one.certainty == "sure",
        )
        found[place].append((claim, spans))
    return found


def _act_of(statement: Statement, text: str) -> Act:
    if statement.act == "denied" and statement.cue and not ACT_WORDS["denied"].search(statement.cue.of(text)):
        return "said"
    return statement.act


def acts_in(words: str) -> Iterator[Act]:
    """Strict acts that a sentence names."""
    return (act for act, pattern in ACT_WORDS.items() if pattern.search(words))
