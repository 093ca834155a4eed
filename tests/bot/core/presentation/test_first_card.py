from bot.core.presentation.first_card import FirstCard, first_card
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def points_of(card: FirstCard) -> list[str]:
    return [point.lead + point.words for point in card.points]


def test_the_headline_is_the_title_without_its_colon() -> None:
    assert first_card(ferry().reading()).title == "Ferry ‘sabotaged’ before crossing, says minister"


def test_an_article_without_a_headline_is_called_by_its_first_words() -> None:
    article = ReadingBuilder("The ferry " + "sailed " * 40, has_headline=False)

    assert first_card(article.reading()).title == "The ferry" + " sailed" * 10 + " …"


def test_the_card_says_what_the_text_names_and_what_it_lacks() -> None:
    assert first_card(ferry().reading()).names == "Text names Gazette · no author · no date · no link"


def test_a_text_that_names_nothing_is_said_to() -> None:
    article = ReadingBuilder("The ferry sailed.")

    assert (
        first_card(article.reading()).names == "Text names no publication and no author · no date · no link"
    )


def test_signs_of_rewording_ask_for_the_original() -> None:
    card = first_card(ferry().reading())

    assert card.warning == "Find the original before quoting"
    assert len(card.warnings) == 2


def test_what_the_warning_says_is_not_said_again_below_it() -> None:
    article = ferry()
    article.notice("reworded_copy", "This copy looks reworded.")

    assert "This copy looks reworded." not in first_card(article.reading()).warnings


def test_a_sign_of_rewording_that_stands_alone_is_told() -> None:
    article = ReadingBuilder("The ferry sailed.")
    article.notice("reworded_copy", "This copy looks reworded.")

    assert first_card(article.reading()).warnings == ("This copy looks reworded.",)


def test_another_notice_does_not_speak_of_an_original() -> None:
    article = ReadingBuilder("The ferry sailed.")
    article.notice("too_short", "This is very short.")

    assert first_card(article.reading()).warning == "Before you use this"


def test_nothing_warns_where_there_is_no_notice() -> None:
    assert first_card(ReadingBuilder("The ferry sailed.").reading()).warning == ""


def test_what_one_speaker_says_stands_under_their_name() -> None:
    assert "Ana Pell, Transport Minister: the ferry was held back on purpose (s2)" in points_of(
        first_card(ferry().reading())
    )


def test_two_sentences_of_one_speaker_are_one_point() -> None:
    points = points_of(first_card(ferry().reading()))
    [point] = [point for point in points if point.startswith("Tom Brindle")]

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


def test_a_denial_says_through_whom() -> None:
    assert "Denied, via the Herald: The union and the owners, a quarrel (s9)" in points_of(
        first_card(ferry().reading())
    )


def test_a_denial_in_the_summary_is_not_told_twice() -> None:
    points = points_of(first_card(ferry().reading()))

    assert sum("quarrel" in point for point in points) == 1


def test_a_silence_is_a_point() -> None:
    assert "Asked, no answer reported: the coastguard (s10)" in points_of(first_card(ferry().reading()))


def test_a_long_list_of_denials_ends_in_their_number() -> None:
    names = [f"Guard {letter}" for letter in "ABCDEF"]
    article = ReadingBuilder("Thefts\n\n" + "\n\n".join(f"{name} denied it." for name in names))
    for name in names:
        article.person(name[-1], name)
        article.says(name[-1], ("it", f"{name} denied "), act="denied", cue=("denied", name))

    assert points_of(first_card(article.reading()))[-1] == "Denied: 2 more, under “Who said what”"


def test_who_is_in_no_point_is_also_speaking() -> None:
    also = first_card(ferry().reading()).also_speaking

    assert [(one.words, one.doubtful) for one in also] == [("port authorities", False), ("Lou Marsh", True)]


def test_a_full_readings_summary_keeps_its_own_words() -> None:
    article = ferry()
    article.summary.clear()
    article.sums_up("Pell says the ferry was held back by Zed.", 2, unsupported=("Zed",))

    assert points_of(first_card(article.reading(reader="model")))[0] == (
        "Pell says the ferry was held back by Zed. (s2) [not in the text: Zed]"
    )


def test_a_card_without_statements_does_not_speak_of_quotes() -> None:
    assert first_card(ReadingBuilder("The ferry sailed.").reading()).foot == ""


def test_an_empty_article_has_a_card() -> None:
    assert first_card(ReadingBuilder("", has_headline=False).reading()).points == ()
