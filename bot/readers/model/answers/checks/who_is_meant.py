"""Whether whom an answer names may be who speaks in the sentences that it cites, under another name."""

import re
from collections.abc import Collection, Sequence

from bot.article.content_words import content_words
from bot.lexicon.grammar import DETERMINERS
from bot.lexicon.roles import PEOPLE_ROLES
from bot.lexicon.seats_of_power import seated_in
from bot.readers.model.answers.answer_claims import AnswerClaim
from bot.readers.model.answers.checks.word_forms import REFLEXIVE_STEMS
from bot.readers.model.answers.meanings import english_stems, meanings_of
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.model.facts.words import words_in
from bot.readers.reading import Statement
from bot.words.phrases import plain_words

BEFORE = 3  # sentences in which the name stands that a pronoun or a description means
_BELOW_HEADLINE = 2  # sentences that name whom it means
_PERSON_MEANT = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|who|it|its|the|that|this|these)\b", re.IGNORECASE
)
_POINTING = DETERMINERS - {"a", "an"}


def may_be_meant(claim: AnswerClaim, told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether the cited sentences name the speaker, or may mean whom a sentence before them names.

    A headline means whom the sentences below it name.
    """
    cited = " ".join(map(told.sentence, numbers))
    is_open = _PERSON_MEANT.search(cited) and not says_who(told, numbers)
    near = told.around(numbers, BEFORE, 0) if is_open else cited
    if set(numbers) & set(told.headline):
        near += told.around(told.headline, 0, _BELOW_HEADLINE)
    words = stems_of(" ".join(claim.names), told.article.language) - REFLEXIVE_STEMS
    if (words and words.issubset(stems_of(near, told.article.language))) or is_shortened(
        claim.names[0], told.names_in(near)
    ):
        return True
    return any(told.people.are_meant(name, told.people.named_in(near)) for name in claim.names)


def may_be_called(claim: AnswerClaim, statements: Sequence[Statement], told: ToldArticle) -> bool:
    """Whether a description of the speaker fits: `her representative` for `a spokesman for Holm`.

    So does where whoever they speak for sits: `Downing Street`.
    """
    described = [name for name in claim.names if not is_proper(name)]
    spans = [one.mention for one in statements if one.mention]
    spans += [
        one
        for who in statements
        for person in who.speakers
        if (one := told.reading.person(person).description)
    ]
    words = " ".join([told.owner_names(statements), *(_head(span.of(told.article.text)) for span in spans)])
    if any(seated_in(name).intersection(content_words(words, "en")) for name in claim.names):
        return True
    return bool(meanings_of(english_stems(" ".join(described))) & meanings_of(english_stems(words)))


def may_be_described_before(names: Sequence[str], people: Collection[str], told: ToldArticle) -> bool:
    """Whether one of `names` is what stands a little before the name of who is never described beside it.

    “The head teacher has written to parents. In the letter Ana Pell said …”: nobody else is called so.
    """
    named = [told.reading.person(one) for one in people]
    if len(named) != 1 or named[0].description or not named[0].mentions or any(map(is_proper, names)):
        return False
    if told.is_called_so_besides(names, people):
        return False
    first = told.numbers_of(named[0].mentions[0])[0]
    before = told.around(told.near([first], BEFORE, 0)[:-1], 0, 0)
    roles = ([word for word in plain_words(name) if word not in DETERMINERS] for name in names)
    return any(
        role[-1:]
        and role[-1] in PEOPLE_ROLES
        and re.search(rf"\bthe {' '.join(role)}\b", before, re.IGNORECASE)
        for role in roles
    )


def _head(described: str) -> str:
    """What somebody is, without what of: the head of a club of mothers is no mother."""
    words = described.split()
    return " ".join(words[: next((at for at, word in enumerate(words) if at and word in ("of", "at")), None)])


def is_shortened(name: str, names: NamesOfText) -> bool:
    """Whether one has the other by initials, or as another name of the country: FOP, the United States."""
    words = [word for word in words_in(name) if word.is_capitalised and word.key not in DETERMINERS]
    return bool(words) and (
        names.has_short_form(words)
        or names.has_country(words)
        or all(names.has_word(word.plain) for word in words)
    )


def says_who(told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether each statement there has its speaker beside it, by name or by whose it is: "Orbis staff"."""
    text, said = told.article.text, told.said_in(numbers)
    mentions = [one.mention.of(text).split() if one.mention else [] for one in said]
    return bool(said) and all(
        words and words[0].lower() not in _POINTING and any(word != word.lower() for word in words)
        for words in mentions
    )
