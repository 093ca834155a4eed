"""What a cited sentence says otherwise than an answer: negated, the opposite, or with the parts exchanged."""

from collections.abc import Callable, Iterator, Sequence

from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.intentions import call_rejected, only_wanted
from bot.readers.model.answers.checks.left_open import left_open, left_unanswered
from bot.readers.model.answers.checks.links import not_linked, not_until
from bot.readers.model.answers.checks.negations import turned_round
from bot.readers.model.answers.checks.opposites import alternative, opposite, unprefixed
from bot.readers.model.answers.checks.phrasal_verbs import as_written, in_one_word
from bot.readers.model.answers.checks.roles import other_roles, other_way
from bot.readers.model.answers.checks.sequences import other_order
from bot.readers.model.answers.checks.subjects import other_subject
from bot.readers.model.answers.checks.whole_negations import negated_as_a_whole, yes_for_no
from bot.readers.model.answers.flags import Flag

# Each takes a sentence of an answer and those that it cites, and gives the words by which it is otherwise.
FINDERS: tuple[Callable[[str, Sequence[str]], str], ...] = (
    turned_round,
    opposite,
    unprefixed,
    alternative,
    other_roles,
    other_way,
    other_subject,
    other_order,
    negated_as_a_whole,
    yes_for_no,
    only_wanted,
    call_rejected,
    not_linked,
    not_until,
    left_open,
    left_unanswered,
)


def otherwise(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.is_english:
        return
    for told, numbers in sentence.cited:
        cited = [told.sentence(number) for number in numbers]
        answer, plain = in_one_word(sentence.words), list(map(in_one_word, cited))
        words = next(filter(None, (find(answer, plain) for find in FINDERS)), "")
        if words:
            yield Flag("turned_round", as_written(words, cited))
            return
