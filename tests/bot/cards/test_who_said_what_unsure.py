from bot.cards.who_said_what import who_said_what
from tests.bot.cards.groups_shown import group_of, groups_of, small_print
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def test_marks_are_not_said_to_be_broken_where_nothing_was_said() -> None:
    article = ReadingBuilder("Pell declined to comment. “", has_headline=False)
    article.person("pell", "Ana Pell")
    article.says("pell", "Pell declined to comment.", form=None, act="declined_to_comment")
    article.notice("unbalanced_quotes", "Quote marks broken (s1)", "“")
    [group] = groups_of(article.reading())

    assert small_print(group.lines[0]) == "s1"


def test_where_nobody_is_named_no_speaker_is_carried_on() -> None:
    article = ReadingBuilder("“It sank.” “It rose.”")
    article.quotes("", "It sank.")
    article.quotes("", "It rose.")
    [group] = groups_of(article.reading())

    assert [small_print(line) for line in group.lines] == ["s1", "s2"]


def test_a_text_in_another_language_is_not_said_to_name_nobody() -> None:
    article = ReadingBuilder("„Es sank“, sagte Pell.")
    article.quotes("", "Es sank")
    article.notice("unsupported_language", "The text is in German.")
    [group] = groups_of(article.reading())

    assert group.names == ("Speakers not read in this language",)


def test_a_disagreement_of_the_two_readers_shows_both_names() -> None:
    article = ReadingBuilder("Ana Pell met Lou Marsh. She said it sank.", has_headline=False)
    article.person("pell", "Ana Pell")
    article.person("marsh", "Lou Marsh")
    article.says("pell", "it sank", rules_speakers=("marsh",), found_by=("rules", "model"))
    [group] = groups_of(article.reading(reader="model"))

    assert group.doubtful
    assert small_print(group.lines[0]) == "⚠ the quick reading takes it as Lou Marsh · s2"


def test_what_only_the_quick_reading_found_is_marked_in_a_full_reading() -> None:
    article = ReadingBuilder("Ana Pell said it sank.", has_headline=False)
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="said", found_by=("rules",))
    [group] = groups_of(article.reading(reader="model"))

    assert small_print(group.lines[0]) == "said · ⚠ only the quick reading names the speaker · s1"


def test_a_copy_that_looks_reworded_is_warned_of() -> None:
    warning = who_said_what(ferry().reading()).warning

    assert warning == ("This copy looks reworded.", "Its quotes may not be the speakers’ words.")


def test_a_clean_copy_has_no_warning() -> None:
    assert who_said_what(ReadingBuilder("It sank.").reading()).warning is None


def test_what_is_unsure_stands_last_under_a_heading_of_its_own() -> None:
    headings = [section.heading for section in who_said_what(doubtful().reading()).sections]

    assert headings == ["", "Unsure"]


def test_an_unsure_line_says_why_and_who_it_may_be() -> None:
    [group] = who_said_what(doubtful().reading()).sections[-1].groups

    assert group.names == ()
    assert [line.words for line in group.lines] == ["a stronghold of the union", "strength of the wind"]
    assert small_print(group.lines[0]) == (
        "⚠ no verb of saying, who: the nearest name · perhaps the quay · s6"
    )


def test_an_unsure_silence_shows_its_sentence() -> None:
    article = ReadingBuilder("The quay declined.", has_headline=False)
    article.says("", "The quay declined.", form=None, act="declined_to_comment", certainty="unsure")
    [group] = groups_of(article.reading())

    assert group.lines[0].words == "The quay declined."


def test_a_quotation_without_a_speaker_stays_quoted_however_unsure() -> None:
    [group] = [
        one for one in groups_of(doubtful().reading()) if one.names[:1] == ("Quoted, speaker not found",)
    ]

    assert [line.words for line in group.lines] == ["“Hold on,”"]


def test_a_speaker_of_whom_something_is_unsure_has_no_mark_for_the_rest() -> None:
    article = doubtful()
    article.says("holm", "was cleared", certainty="unsure", rules_speakers=("port",))

    assert not group_of("Marta Holm", article.reading()).doubtful


def test_what_is_reported_of_nobody_stands_apart_from_what_is_quoted() -> None:
    article = ReadingBuilder("“It sank.” It is said that it rose.", has_headline=False)
    article.quotes("", "It sank.")
    article.says("", "it rose", cue="said")

    assert [group.names for group in groups_of(article.reading())] == [
        ("Quoted, speaker not found",),
        ("The text does not say who",),
    ]
