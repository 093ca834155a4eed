from dataclasses import replace

from bot.cards.first_card import first_card
from bot.readers.reading import SummarySentence
from tests.bot.cards.points_shown import points_of
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


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


def test_words_that_only_the_headline_quotes_ask_for_no_original() -> None:
    article = ReadingBuilder("The ferry sailed.")
    article.notice("headline_words_unquoted", "Headline’s ‘sabotaged’ is in no quote")
    card = first_card(article.reading())

    assert card.warning == "Before you use this"
    assert card.warnings == ("Headline’s ‘sabotaged’ is in no quote",)


def test_another_notice_does_not_speak_of_an_original() -> None:
    article = ReadingBuilder("The ferry sailed.")
    article.notice("too_short", "This is very short.")

    assert first_card(article.reading()).warning == "Before you use this"


def test_nothing_warns_where_there_is_no_notice() -> None:
    assert first_card(ReadingBuilder("The ferry sailed.").reading()).warning == ""


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


def test_a_description_that_tells_who_it_is_stands_among_who_speaks() -> None:
    article = ReadingBuilder("Late ferry\n\nA man from the crew said it sank.")
    article.person("man", "A man from the crew", kind="unnamed")
    article.says("man", "it sank", cue="said")

    assert [one.words for one in first_card(article.reading()).also_speaking] == ["A man from the crew"]


def test_whom_a_models_summary_does_not_name_is_also_speaking() -> None:
    article = ReadingBuilder("Late ferry\n\nAna Pell said it rose.\n\nBo Marsh said it sank.")
    article.person("pell", "Ana Pell")
    article.person("marsh", "Bo Marsh")
    article.says("pell", "it rose", cue="said")
    article.says("marsh", "it sank", cue="said")
    article.sums_up("The ferry rose, and Marsh says it sank.", 2, 3)

    also = first_card(article.reading(reader="model")).also_speaking

    assert [one.words for one in also] == ["Ana Pell"]


def test_the_advice_above_the_warnings_is_not_repeated_in_them() -> None:
    article = ReadingBuilder("The ferry sailed.")
    article.notice(
        "reworded_copy", "This copy looks reworded. Find the original before quoting; sentence broken (s1)"
    )

    assert first_card(article.reading()).warnings == ("This copy looks reworded; sentence broken (s1)",)


def test_a_quotation_is_no_second_idea() -> None:
    article = ReadingBuilder("Late ferry\n\nPell said the ferry was late.\n\n“It was very cold,” Pell said.")
    article.person("pell", "Pell")
    article.says("pell", "the ferry was late", cue="said")
    article.quotes("pell", "It was very cold,", cue=("said", "cold,”"))
    article.sums_up("Pell said the ferry was late.", 2)
    article.sums_up("“It was very cold,” Pell said.", 3)

    assert points_of(first_card(article.reading())) == ["Pell: the ferry was late (s2)"]


def test_what_is_unsure_is_nobodys_point() -> None:
    card = first_card(doubtful().reading())
    named = {one.words for one in card.also_speaking}

    assert points_of(card) == [
        "The cranes of Saltmere stood still on Monday. (s2)",
        "The protest site near the quay, a stronghold of the union, was cleared. (s6)",
    ]
    assert named == {"Marta Holm"}


def test_where_all_is_unsure_the_card_says_where_to_look() -> None:
    article = doubtful()
    article.statements[:] = [one for one in article.statements if one.certainty == "unsure" and one.speakers]

    assert points_of(first_card(article.reading()))[-1] == "2 unsure: see “Who said what”"


def test_what_an_interviewer_asks_is_no_point_of_the_card() -> None:
    text = "The bed counter\n\nAna Pell counts beds.\n\nQ: Councils have no money.\n\nA: Some do."
    article = ReadingBuilder(text)
    article.person("pell", "Ana Pell")
    article.quotes("", "Councils have no money.", act="asked")
    article.quotes("pell", "Some do.")
    article.sums_up("Ana Pell counts beds.", 2)
    article.sums_up("A: Some do.", 4)
    article.sums_up("", 4)

    assert not any("Councils" in point for point in points_of(first_card(article.reading())))


def test_a_denial_whose_verb_says_more_is_not_called_denied_besides() -> None:
    article = ReadingBuilder("Cranes\n\nAna Pell rejected that.")
    article.person("pell", "Ana Pell")
    article.says("pell", "that", cue="rejected", act="denied")

    assert points_of(first_card(article.reading())) == ["Ana Pell rejected that (s2)"]


def test_a_summary_that_a_model_wrote_says_so_above_it() -> None:
    builder = ReadingBuilder("The ferry sank on Monday.")
    told = (SummarySentence("A ferry went down.", (1,)),)
    written = replace(builder.reading(), reader="model", model="gpt-6-luna", summary=told)

    assert first_card(written).summary_by == "Summary by gpt-6-luna, names and numbers looked up in the text"


def test_a_summary_that_is_cut_from_the_article_has_no_writer() -> None:
    builder = ReadingBuilder("The ferry sank on Monday.")
    told = (SummarySentence("The ferry sank on Monday.", (1,)),)
    cut = replace(builder.reading(), reader="model", model="gpt-6-luna", summary=told)

    assert first_card(cut).summary_by == ""
    assert first_card(builder.reading()).summary_by == ""


def test_where_there_are_several_articles_each_sentence_is_told_with_its_article_s_number() -> None:
    points = [one for one in points_of(first_card(ferry().reading(), article_number=2)) if "(" in one]

    assert points
    assert all("(2:s" in one for one in points)
