"""Capitals that name nobody whom “he” and “she” could mean."""

import pytest

from tests.bot.readers.told import who_said


@pytest.mark.parametrize(
    "believer", ["practising Roman Catholic", "lifelong Quaker", "devout Sunni Muslim", "proud Harrovian"]
)
def test_one_of_a_kind_is_not_who_is_told_of(believer: str) -> None:
    story = (
        f"Tom Brindle, 54, has a boat. A {believer}, Brindle has been in parliament since 1990. "
        "He led his party for a while.\n\n“I was young then,” he said."
    )

    assert who_said("I was young", story) == ["Tom Brindle"]


@pytest.mark.parametrize("kind", ["a furious", "a visibly shaken", "an angry"])
def test_somebody_told_of_with_an_adjective_is_who_acts(kind: str) -> None:
    story = f"Tom Brindle has a boat. On Monday {kind} Brindle left the hall. “I lost,” he said."

    assert who_said("I lost", story) == ["Tom Brindle"]


@pytest.mark.parametrize("title", ["7 On Your Side", "Channel 4 At Noon", "Live At Five"])
def test_the_end_of_a_title_is_nobody(title: str) -> None:
    story = f"Ana Reyes was overcharged. {title} met her on Monday. “I paid 18,000,” she said."

    assert who_said("I paid", story) == ["Ana Reyes"]


@pytest.mark.parametrize("title", ["Praising Your Mother", "Thanking My Neighbour", "Losing Our Harbour"])
@pytest.mark.parametrize("who", ["The first man in it", "The other man"])
def test_a_title_with_an_owner_in_it_is_nobody(title: str, who: str) -> None:
    story = (
        f"{title} is a film about the coast. {who} calls out to a woman.\n\n“Nice coat!” he says. “I lost.”"
    )

    assert who_said("I lost", story) != [title]


@pytest.mark.parametrize("which", ["first", "second", "other"])
def test_a_man_who_is_counted_is_not_who_was_told_of_before(which: str) -> None:
    story = f"Tom Brindle left the hall on Monday. The {which} man said that there was snow."

    assert who_said("there was snow", story) == [f"The {which} man"]
