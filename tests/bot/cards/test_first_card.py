from dataclasses import replace

import pytest

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


def test_an_endless_sentence_does_not_fill_the_card() -> None:
    words = "The ferry " + "sailed and " * 2000 + "sank."
    article = ReadingBuilder(f"Late ferry\n\n{words}")
    article.sums_up(words, 2)

    assert first_card(article.reading()).points == ()


# What is unsure


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
