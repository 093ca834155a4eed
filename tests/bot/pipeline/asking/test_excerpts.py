from bot.pipeline.asking.excerpts import excerpts
from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.rules.quick_reading import read_by_rules

COUNT = 10  # sentences of each article


def article(name: str) -> NumberedArticle:
    sentences = " ".join(f"The {name} took boat {number} to sea." for number in range(COUNT))
    return number_article(read_by_rules(f"{sentences}\n"), "key")


def ranked(*scores: float) -> list[RankedGroup]:
    return [RankedGroup(score, (number,)) for number, score in enumerate(scores, start=1)]


PAIR = [article("crew"), article("council")]
ROOM_FOR_FIVE = 5 * (len(PAIR[1].paragraphs[0][0].line) + 2)
LITTLE, MUCH = ranked(*[1.0] * COUNT), ranked(*[9.0] * COUNT)


def shown(rankings: list[list[RankedGroup]], *, about_first: bool = False) -> list[int]:
    """How many sentences of each article are sent."""
    chosen = excerpts(PAIR, rankings, ROOM_FOR_FIVE, len, about_first=about_first)
    return [sum(map(len, one.paragraphs)) for one in chosen]


def test_what_bears_more_on_the_question_has_the_room() -> None:
    assert shown([LITTLE, MUCH]) == [0, 5]


def test_the_article_that_was_asked_about_has_its_share_whatever_the_others_share_with_the_question() -> None:
    assert shown([LITTLE, MUCH], about_first=True) == [4, 1]


def test_what_it_does_not_take_is_left_to_the_others() -> None:
    assert shown([LITTLE[:1], MUCH], about_first=True) == [1, 4]


def test_of_equals_those_of_the_article_that_bears_most_come_first() -> None:
    nothing = [RankedGroup(0.0, (number,)) for number in range(2, COUNT + 1)]

    assert shown([nothing, [RankedGroup(2.0, (1,)), *nothing]]) == [0, 5]


def test_of_a_group_that_is_too_much_for_all_the_room_the_least_of_it_goes() -> None:
    speech = RankedGroup(9.0, tuple(range(1, COUNT + 1)), (7,))
    (chosen, _) = excerpts(PAIR, [[speech], LITTLE], ROOM_FOR_FIVE, len)

    assert chosen.shown_sentences == {7}


def test_one_that_is_too_much_for_what_is_left_of_it_stays_whole_or_away() -> None:
    speech = RankedGroup(1.0, (1, 2, 3), (2,))
    (chosen, _) = excerpts(PAIR, [[speech], MUCH[:4]], ROOM_FOR_FIVE, len)

    assert chosen.shown_sentences == frozenset()
