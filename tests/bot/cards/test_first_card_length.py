"""What the first card leaves out and counts, so that it stays short."""

import pytest

from bot.cards.first_card import first_card
from tests.bot.cards.points_shown import points_of
from tests.bot.reading_builder import ReadingBuilder


def test_many_denials_are_joined_and_end_in_their_number() -> None:
    names = [f"Guard {letter}" for letter in "ABCDEFGHIJK"]
    article = ReadingBuilder("Thefts\n\n" + "\n\n".join(f"{name} denied it." for name in names))
    for name in names:
        article.person(name[-1], name)
        article.says(name[-1], ("it", f"{name} denied "), act="denied", cue=("denied", name))

    assert points_of(first_card(article.reading())) == [
        "Denied: Guard A, it (s2)",
        "Denied: Guard B, it (s3)",
        "Denied: "
        + ", ".join(f"Guard {letter} (s{n})" for n, letter in enumerate("CDEFGH", 4))
        + " and 3 more",
    ]


def test_the_card_stays_within_its_length_however_much_is_said() -> None:
    names = [f"Guard {letter}{number}" for letter in "ABCDEFGH" for number in range(9)]
    article = ReadingBuilder("Thefts\n\n" + "\n\n".join(f"{name} said {name} saw nothing." for name in names))
    for number, name in enumerate(names, start=2):
        article.person(name.replace(" ", ""), name)
        article.says(name.replace(" ", ""), f"{name} saw nothing", cue=("said", name), mention=name)
        article.sums_up(f"{name} said {name} saw nothing.", number)
    card = first_card(article.reading())

    assert 900 < card.length <= 1000


def test_names_that_mean_nothing_alone_are_only_counted() -> None:
    article = ReadingBuilder(
        "Late ferry\n\nOne of them said it sank, and her office did. Ana Pell said it rose."
    )
    article.person("one", "One of them", kind="unnamed")
    article.person("office", "her office", kind="organisation")
    article.person("pell", "Ana Pell")
    article.says("one office", "it sank", cue="said")
    article.says("pell", "it rose", cue=("said", "Pell"))

    card = first_card(article.reading())

    assert ([one.words for one in card.also_speaking], card.more_speaking) == (["Ana Pell"], 2)


def test_an_endless_sentence_does_not_fill_the_card() -> None:
    words = "The ferry " + "sailed and " * 2000 + "sank."
    article = ReadingBuilder(f"Late ferry\n\n{words}")
    article.sums_up(words, 2)

    assert first_card(article.reading()).points == ()


# A long article
def _accident(*, denials: int = 0, silences: int = 0, speakers: int = 0) -> ReadingBuilder:
    """One sentence of what happened, then denials, silences and speakers, each of somebody else."""
    told = [f"Guard{number} denied that a bolt of crane {number} was lost." for number in range(denials)]
    told += [f"Clerk{number} declined to comment." for number in range(silences)]
    told += [f"Sailor{number} said the wind of hour {number} was strong." for number in range(speakers)]
    lead = "Two cranes fell into the harbour basin on Tuesday night."
    article = ReadingBuilder("\n\n".join(["Cranes fall", lead, *told]))
    for sentence in told:
        name = sentence.split()[0]
        article.person(name, name)
        if "denied" in sentence:
            words = sentence[sentence.index("a bolt") : -1]
            article.says(name, words, cue=("denied", name), act="denied", mention=name)
        elif "declined" in sentence:
            article.says(name, sentence, form=None, act="declined_to_comment")
        else:
            article.says(name, sentence[sentence.index("the wind") : -1], cue=("said", name), mention=name)
    for number, sentence in enumerate([lead, *told][:4], start=2):
        article.sums_up(sentence, number)
    return article


def test_what_happened_is_told_where_denials_fill_the_summary() -> None:
    points = points_of(first_card(_accident(denials=9, silences=9, speakers=9).reading()))

    assert points[0] == "Two cranes fell into the harbour basin on Tuesday night. (s2)"


def test_three_points_of_content_stand_before_denials_and_silences() -> None:
    card = first_card(_accident(denials=9, silences=9, speakers=9).reading())

    assert len(card.points) >= 3
    assert [point.lead for point in card.points][1:3] == ["Sailor0", "Sailor1"]


def test_silences_beyond_a_few_are_counted() -> None:
    card = first_card(_accident(silences=20).reading())

    assert card.acts[-1].words.endswith(" and 14 more")


@pytest.mark.parametrize("many", [0, 3, 30])
def test_a_long_articles_card_stays_within_its_length(many: int) -> None:
    card = first_card(_accident(denials=many, silences=many, speakers=30).reading())

    assert card.length <= 1000


def test_who_has_no_room_on_the_card_is_counted() -> None:
    card = first_card(_accident(speakers=40).reading())
    on_it = len(card.also_speaking) + sum(bool(point.lead) for point in card.points)

    assert card.more_speaking == 40 - on_it
