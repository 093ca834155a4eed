import pytest

from bot.cards.first_card import ROOM_FOR_NAMES, first_card
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.cards.points_shown import points_of
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def test_what_one_speaker_says_stands_under_their_name() -> None:
    assert "Ana Pell, Transport Minister: the ferry was held back on purpose (s2)" in points_of(
        first_card(ferry().reading())
    )


def test_two_sentences_of_one_speaker_are_one_point() -> None:
    points = points_of(first_card(ferry().reading()))
    [point] = [point for point in points if point.startswith("Brindle / Brindel")]

    assert point.endswith("the engines were “tampered with” overnight (s6) · a bolt was missing (s7)")


def test_a_sentence_that_is_nobodys_words_is_shown_whole() -> None:
    article = ReadingBuilder("Late ferry\n\nThe ferry was two hours late.")
    article.sums_up("The ferry was two hours late.", 2)

    assert points_of(first_card(article.reading())) == ["The ferry was two hours late. (s2)"]


def test_of_a_long_quotation_only_the_sentence_that_counts_is_shown() -> None:
    article = ReadingBuilder("Late ferry\n\n“It came late. It was cold. It was dark,” Pell said.")
    article.person("pell", "Pell")
    article.quotes("pell", "It came late. It was cold. It was dark,", cue="said")
    article.sums_up("It was cold.", 3)

    assert points_of(first_card(article.reading())) == ["Pell: … It was cold. … (s3)"]


def test_a_pledge_keeps_its_verb() -> None:
    article = ReadingBuilder(
        "Late ferry\n\nAna Pell pledged to mend the ferry before the next winter storms."
    )
    article.person("pell", "Ana Pell")
    article.says("pell", "to mend the ferry before the next winter storms", cue="pledged", act="promised")
    article.sums_up("Ana Pell pledged to mend the ferry before the next winter storms.", 2)

    assert points_of(first_card(article.reading())) == [
        "Ana Pell pledged to mend the ferry before the next winter storms. (s2)"
    ]


def test_what_somebody_calls_something_keeps_its_verb() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell described the ferry as a sham and its owner as a fool.")
    article.person("pell", "Ana Pell")
    article.says("pell", "the ferry as a sham and its owner as a fool", cue="described")
    article.sums_up("Ana Pell described the ferry as a sham and its owner as a fool.", 2)

    assert points_of(first_card(article.reading())) == [
        "Ana Pell described the ferry as a sham and its owner as a fool. (s2)"
    ]


def test_what_somebody_is_urged_to_do_is_not_told_as_done() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell urged the board to mend the ferry before winter.")
    article.person("pell", "Ana Pell")
    article.says("pell", "the board to mend the ferry before winter", cue="urged")
    article.sums_up("Ana Pell urged the board to mend the ferry before winter.", 2)

    assert points_of(first_card(article.reading())) == [
        "Ana Pell urged the board to mend the ferry before winter. (s2)"
    ]


def test_a_denial_says_through_whom() -> None:
    assert "Denied, via the Herald: The union and the owners, a quarrel (s9)" in points_of(
        first_card(ferry().reading())
    )


def test_a_denial_in_the_summary_is_not_told_twice() -> None:
    points = points_of(first_card(ferry().reading()))

    assert sum("quarrel" in point for point in points) == 1


def test_a_silence_is_a_point() -> None:
    assert "Asked, no answer reported: the coastguard (s10)" in points_of(first_card(ferry().reading()))


def test_a_second_idea_of_who_says_much_is_told() -> None:
    article = _pell_says("the ferry was late", "a bolt was lost", "the crew were owed an answer")

    assert points_of(first_card(article.reading()))[0] == (
        "Ana Pell: the ferry was late (s2) · a bolt was lost (s3)"
    )


def test_of_a_speaker_with_little_to_say_one_idea_is_enough() -> None:
    article = _pell_says("the ferry was late", "a bolt was lost")

    assert points_of(first_card(article.reading()))[0] == "Ana Pell: the ferry was late (s2)"


def test_a_sentence_that_only_introduces_is_no_point() -> None:
    article = ReadingBuilder("Late ferry\n\nThe harbour board was plain:\n\nIt wrote nothing.")
    article.sums_up("The harbour board was plain:", 2)

    assert first_card(article.reading()).points == ()


def test_a_point_does_not_begin_with_the_place_of_writing() -> None:
    article = ReadingBuilder("Late ferry\n\nHARWICH (Coast Wire) — The ferry was two hours late.")
    article.sums_up("HARWICH (Coast Wire) — The ferry was two hours late.", 2)

    assert points_of(first_card(article.reading())) == ["The ferry was two hours late. (s2)"]


def test_of_a_spokeswoman_the_card_says_for_whom_she_speaks() -> None:
    article = ReadingBuilder(
        "Late ferry\n\nHarbour board spokeswoman Ana Pell said the ferry was very late and cold."
    )
    article.person("pell", "Ana Pell", "Harbour board spokeswoman")
    article.says("pell", "the ferry was very late and cold", cue="said")
    article.sums_up("Harbour board spokeswoman Ana Pell said the ferry was very late and cold.", 2)

    assert points_of(first_card(article.reading())) == [
        "Ana Pell, Harbour board: the ferry was very late and cold (s2)"
    ]


def test_a_description_that_leans_on_another_name_is_left_out() -> None:
    article = ReadingBuilder("Late ferry\n\nHis barrister Ana Pell said that the ferry was very late.")
    article.person("pell", "Ana Pell", "His barrister")
    article.says("pell", "the ferry was very late", cue="said")
    article.sums_up("His barrister Ana Pell said that the ferry was very late.", 2)

    assert points_of(first_card(article.reading())) == ["Ana Pell: the ferry was very late (s2)"]


def test_a_denied_clause_keeps_its_that() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell denied that it sank.")
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="denied", act="denied")

    assert points_of(first_card(article.reading())) == ["Denied: Ana Pell, that it sank (s2)"]


def test_a_denied_charge_is_told_without_its_being_alleged() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell denied allegations of sabotage.")
    article.person("pell", "Ana Pell")
    article.says("pell", "allegations of sabotage", cue="denied", act="denied")

    assert points_of(first_card(article.reading())) == ["Denied: Ana Pell, sabotage (s2)"]


def test_a_denial_in_another_verb_keeps_it() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell dismissed the report as gossip.")
    article.person("pell", "Ana Pell")
    article.says("pell", "the report as gossip", cue="dismissed", act="denied")

    assert points_of(first_card(article.reading())) == ["Ana Pell dismissed the report as gossip (s2)"]


@pytest.mark.parametrize(
    "dateline",
    [
        "LOWEN, Maine, May 4, 2026 (Wire) -- ",
        "Lowen (Wire) - ",
        "ÖREBRO (TT) – ",
        "Lowen, 4 mai 2026 (AFP) – ",
        "PARIS, 4 mai 2026 (AFP) – ",
        "MADRID, 4 de mayo (EFE).- ",
        "(Wire) - ",
    ],
)
def test_a_point_begins_behind_the_dateline(dateline: str) -> None:
    article = ReadingBuilder(f"Late ferry\n\n{dateline}The ferry sank off Lowen on Monday.")
    article.sums_up(f"{dateline}The ferry sank off Lowen on Monday.", 2)

    assert points_of(first_card(article.reading())) == ["The ferry sank off Lowen on Monday. (s2)"]


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("In a statement on Tuesday, ", "the council promised to repair the pier before the summer."),
        ("In a post on X on Monday, ", "Mayor Tom Brindle called the plan a sham and a danger to all."),
        ("Speaking to Coast Radio on Friday, ", "captain Lena Ortis urged the board to mend the engine."),
        ("Writing in The Oldhaven Bell, ", "the poet Ann Holm asked who would pay for it in the end."),
    ],
)
def test_a_point_begins_behind_where_it_was_said(opening: str, rest: str) -> None:
    told = (
        "The harbour board of Oldhaven decided on Monday to keep the last ferry to Lowen running.",
        f"{opening}{rest}",
        "Islanders had carried their letters to the board in a coffin, which stands in the ferry.",
        "The ferry lost its crew in spring.",
        "Gulls have nested on its deck since then.",
        "A shop in Lintel counted its rolls.",
        "The pier is old.",
        "Its lamps are out.",
        "Nobody mends them.",
    )

    points = first_card(read_by_rules("\n\n".join(["Board keeps the last ferry", *told]))).points

    assert [one.words for one in points][:2] == [f"{told[0]} (s2)", f"{rest} (s3)"]


def test_no_dateline_is_made_of_a_name_and_what_stands_in_brackets() -> None:
    words = "Mayor Ana Pell (left) - who came late - saw the ferry sink."
    article = ReadingBuilder(f"Late ferry\n\n{words}")
    article.sums_up(words, 2)

    assert points_of(first_card(article.reading())) == [f"{words} (s2)"]


def _pell_says(*said: str) -> ReadingBuilder:
    """Each in a paragraph of its own; the first is the summary."""
    sentences = [f"Ana Pell said {words}." for words in said]
    article = ReadingBuilder("\n\n".join(["Late ferry", *sentences]))
    article.person("pell", "Ana Pell")
    for words, sentence in zip(said, sentences, strict=True):
        at = "" if sentence is sentences[0] else sentences[sentences.index(sentence) - 1]
        article.says("pell", words, cue=("said", at), mention=("Ana Pell", at))
    article.sums_up(sentences[0], 2)
    return article


def test_a_condition_is_not_told_without_what_depends_on_it() -> None:
    condition = "If the letters in the coffin say who paid the crew for leaving the ferry in the spring"
    rest = "the board will take the former owner to court in Oldhaven before the end of the summer"
    article = ReadingBuilder(f"Late ferry\n\n{condition}, Pell said, {rest}.")
    article.person("pell", "Pell")
    article.says("pell", condition, rest, cue="said")
    article.sums_up(f"{condition}, Pell said, {rest}.", 2)

    assert points_of(first_card(article.reading())) == [f"Pell: {condition} … {rest} (s2)"]


def test_who_else_speaks_gives_way_to_the_third_point() -> None:
    sentences = [f"The {word} ferry was two hours late on Monday." for word in ("first", "second", "third")]
    names = [f"Ana Pell{letter * 3}" for letter in "abcdefgh"]
    said = [f"{name} said it was cold." for name in names]
    article = ReadingBuilder("\n\n".join(["Late ferry", *sentences, *said]))
    for number, sentence in enumerate(sentences, start=2):
        article.sums_up(sentence, number)
    for number, name in enumerate(names):
        article.person(f"p{number}", name, mentions=(name,))
        article.says(f"p{number}", ("it was cold", name), cue=("said", name))
    whole = first_card(article.reading())
    narrow = first_card(article.reading(), longest=whole.length - ROOM_FOR_NAMES)

    assert len(whole.also_speaking) == len(names)
    assert len(narrow.points) == 3
    assert len(narrow.also_speaking) < 5
