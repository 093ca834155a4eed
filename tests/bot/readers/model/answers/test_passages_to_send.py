import pytest

from bot.readers.model.answers.passages_to_send import rank_groups
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.scripted_answers import reading_of

FILLER = "\n\n".join(f"Crate {number} of nets went to a buyer inland." for number in range(30))
READING = read_by_rules(
    f"Ferry line to close\n\n{FILLER}\n\n“Nobody took the boat. Nobody will,” leader Ana Pell said.\n\n"
    f"Ruben Holm denied that a deal had been struck.\n\n{FILLER}\n"
)


def sentences(words: str, reading: Reading = READING) -> tuple[int, ...]:
    """Of the first group for a question."""
    return rank_groups(words, reading)[0].sentences


def numbers_of(*words: str) -> tuple[int, ...]:
    spans = enumerate(READING.article.sentences, start=1)
    said = {number: span.of(READING.article.text) for number, span in spans}
    return tuple(number for number, one in said.items() if any(word in one for word in words))


def test_who_denied_brings_the_denial() -> None:
    assert sentences("Who denied a deal?") == numbers_of("Ruben Holm denied")


def test_a_quotation_comes_whole_with_who_says_it() -> None:
    assert sentences("What did Pell say about the boat?") == numbers_of("Nobody took", "Nobody will")


def test_the_neighbours_of_what_fits_come_before_what_does_not() -> None:
    (denial,) = numbers_of("Ruben Holm denied")
    order = [number for group in rank_groups("Who denied a deal?", READING) for number in group.sentences]

    assert order.index(denial + 1) < order.index(denial + 3)
    assert order.index(denial - 1) < order.index(denial - 3)


def test_an_article_that_has_little_of_what_is_asked_for_counts_less() -> None:
    whole = rank_groups("Who denied a deal?", READING)[0].score
    part = rank_groups("Who denied a deal on Mars, Venus and Pluto?", READING)[0].score

    assert part < whole / 2


def test_whoever_asks_whether_to_trust_it_gets_what_is_warned_of() -> None:
    reading = reading_of("local_council")
    ranked = rank_groups("Is this safe to print?", reading)[0].sentences

    assert "Correction:" in reading.article.sentences[ranked[0] - 1].of(reading.article.text)


@pytest.mark.parametrize("label", ["s20", "1:s20", "S20"])
def test_a_sentence_that_the_question_names_by_its_number_comes_first(label: str) -> None:
    assert sentences(f"Who denied a deal, and what does {label} mean?") == (20,)


def test_so_do_several_that_it_names_together() -> None:
    ranked = rank_groups("What do s20–22 mean?", READING)

    assert [group.sentences for group in ranked[:3]] == [(20,), (21,), (22,)]


def test_a_quotation_that_it_names_by_its_number_comes_first() -> None:
    assert sentences("Who denied a deal, and what does q1 mean?") == numbers_of("Nobody took", "Nobody will")


def test_of_several_articles_only_the_one_that_it_names_has_what_it_names() -> None:
    named, other = (rank_groups("What does 2:s20 mean?", READING, number)[0] for number in (2, 1))

    assert named.sentences == (20,)
    assert named.score > other.score


def test_what_is_named_comes_before_an_article_that_shares_more_words_with_the_question() -> None:
    named = rank_groups("What does 2:s20 say of Holm and a deal?", READING, 2)[0]
    other = rank_groups("What does 2:s20 say of Holm and a deal?", READING, 1)[0]

    assert named.score > other.score


def test_a_quarter_of_a_year_is_no_quotation() -> None:
    assert sentences("Who denied a deal in Q1?") == numbers_of("Ruben Holm denied")


def test_of_what_has_no_room_whole_at_least_what_was_looked_for_goes() -> None:
    ranked = rank_groups("Nobody will?", READING)

    assert numbers_of("Nobody will") in [group.least for group in ranked if len(group.sentences) > 1]


def test_every_sentence_is_ranked() -> None:
    reading = reading_of("local_council")
    ranked = {
        number for group in rank_groups("Where do the gulls nest?", reading) for number in group.sentences
    }

    assert ranked == set(range(1, len(reading.article.sentences) + 1))
