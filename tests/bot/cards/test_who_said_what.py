import pytest

from bot.cards.who_said_what import who_said_what
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.cards.groups_shown import group_of, groups_of, small_print
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def test_denials_and_silences_come_first() -> None:
    headings = [section.heading for section in who_said_what(ferry().reading()).sections]

    assert headings == ["Denied", "Asked, no answer reported", ""]


def test_the_places_of_an_article_of_several_have_its_number() -> None:
    shown = who_said_what(ferry().reading(), article_number=2)
    places = [line.label for section in shown.sections for group in section.groups for line in group.lines]

    assert all(place.startswith("2:s") for place in places)


def test_speakers_stand_in_the_order_in_which_they_first_speak() -> None:
    names = [group.names for group in who_said_what(ferry().reading()).sections[-1].groups]

    assert names == [
        ("Ana Pell",),
        ("Tom Brindle / Brindel",),
        ("port authorities",),
        ("Lou Marsh",),
        ("Quoted, speaker not found",),
    ]


def test_two_who_spoke_together_share_a_group() -> None:
    assert group_of("union", ferry().reading()).names == ("The union", "the owners")


def test_a_speakers_own_words_come_before_their_paraphrase() -> None:
    lines = group_of("Pell", ferry().reading()).lines

    assert [line.quoted for line in lines] == [True, True, True, False]


def test_two_paraphrases_of_one_sentence_are_one_line() -> None:
    article = ReadingBuilder("Pell told the Herald it sank, saying the crew were safe.")
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="told", mention="Pell")
    article.says("pell", "the crew were safe", cue="saying")
    [group] = groups_of(article.reading())
    [line] = group.lines

    assert line.words == "it sank … the crew were safe"
    assert line.statement_ids == ("t1", "t2")
    assert small_print(line) == "told the Herald · s1"


def test_a_quotation_that_follows_a_paraphrase_has_a_line_of_its_own() -> None:
    article = ReadingBuilder("Pell said it sank, adding “The crew are safe.”")
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="said", mention="Pell")
    article.quotes("pell", "The crew are safe.", cue="adding")
    [group] = groups_of(article.reading())

    assert [line.words for line in group.lines] == ["“The crew are safe.”", "it sank"]


def test_a_denied_clause_keeps_its_that() -> None:
    article = ReadingBuilder("Ana Pell denied that it sank.")
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="denied", act="denied")
    [group] = groups_of(article.reading())

    assert group.lines[0].words == "denied that it sank"


def test_what_was_denied_in_a_clause_before_keeps_its_that() -> None:
    article = ReadingBuilder("Lou Marsh said that it sank, which Ana Pell denied.", has_headline=False)
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="denied", act="denied")
    [group] = groups_of(article.reading())

    assert group.lines[0].words == "that it sank"
    assert small_print(group.lines[0]) == "denied · s1"


@pytest.mark.parametrize(
    ("text", "words", "act", "cue", "shown"),
    [
        ("Ana Pell denied threatening anybody.", "threatening anybody", "denied", "denied", ""),
        ("Ana Pell warned Marsh not to wait.", "not to wait", "warned", "warned", "warned Marsh not to wait"),
        ("Ana Pell accused the board of fraud.", "fraud", "accused", "accused", "accused the board of fraud"),
        ("Ana Pell criticised the report.", "the report", "criticised", "criticised", ""),
        ("Ana Pell apologised for the delay.", "for the delay", "apologised", "apologised", ""),
        ("Ana Pell urged the board to stay.", "to stay", "said", "urged", "urged the board to stay"),
        ("Ana Pell called the plan a sham.", "the plan a sham", "said", "called", ""),
        ("Ana Pell described it as a sham.", "it as a sham", "said", "described", ""),
        ("Ana Pell confirmed that it sank.", "it sank", "confirmed", "confirmed", "it sank"),
        ("Ana Pell announced that it sank.", "it sank", "said", "announced", "it sank"),
    ],
)
def test_what_would_say_something_else_alone_is_told_with_its_verb(
    text: str, words: str, act: str, cue: str, shown: str
) -> None:
    article = ReadingBuilder(text, has_headline=False)
    article.person("pell", "Ana Pell")
    article.says("pell", words, cue=cue, act=act)
    [group] = groups_of(article.reading())

    assert group.lines[0].words == (shown or f"{cue} {words}")


def test_a_person_with_two_spellings_is_shown_under_both() -> None:
    group = group_of("Brindle", ferry().reading())

    assert group.doubtful
    assert [note.words for note in group.notes] == ["Harbour spokesman", "two spellings, taken as one man"]


@pytest.mark.parametrize(
    ("kind", "words", "taken_as"),
    [
        ("person", "She came late. ", "woman"),
        ("person", "The spokeswoman came late. ", "woman"),
        ("person", "His boat came late. ", "man"),
        ("person", "", "person"),
        ("organisation", "", "organisation"),
    ],
)
def test_what_two_spellings_are_taken_for_is_what_the_article_says(
    kind: str, words: str, taken_as: str
) -> None:
    article = ReadingBuilder(f"Brindle said it sank. {words}Brindel left.")
    mentions = ["Brindle", *([words.rsplit(" ", 3)[0]] if words else [])]
    article.person("brindle", "Brindle", kind=kind, also=("Brindel",), mentions=mentions)
    article.says("brindle", "it sank", cue="said")
    article.notice("altered_name", "two spellings", "Brindle", "Brindel")
    [group] = groups_of(article.reading())

    assert group.notes[0].words == f"two spellings, taken as one {taken_as}"


def test_an_organisation_that_speaks_through_nobody_is_said_to() -> None:
    notes = group_of("port", ferry().reading()).notes

    assert [note.words for note in notes] == ["no person or report named"]


def test_who_denied_something_keeps_their_description() -> None:
    article = ReadingBuilder("Minister Ana Pell denied a quarrel.")
    article.person("pell", "Ana Pell", "Minister")
    article.says("pell", "a quarrel", cue="denied", act="denied")
    [group] = groups_of(article.reading())

    assert [note.words for note in group.notes] == ["Minister"]


def test_what_is_not_speech_is_shown_in_its_marks() -> None:
    assert who_said_what(ferry().reading()).not_speech == ("‘sabotaged’ (headline)",)


def test_what_was_left_out_is_named_by_its_kind() -> None:
    assert who_said_what(ferry().reading()).left_out == ("photo credit",)


def test_how_much_was_left_out_is_told_and_how_what_could_be_story_begins() -> None:
    menu = ["Home", "Local", "Money", "Puzzles", "Obituaries", "Jobs", "Weather"]
    story = [
        "Harbour board keeps the last ferry to Lowen Island",
        "The harbour board of Oldhaven decided on Monday to keep the last ferry to Lowen Island running.",
        "“The island pays for more of the ferry than we thought,” said the board’s chair, Mara Holt.",
        "The ferry lost its crew in spring, and the board had planned to sell it before the winter.",
    ]
    other = "A shop in Lintel has counted its rolls wrongly since 1987. " * 4

    left_out = who_said_what(read_by_rules("\n\n".join([*menu, *story, *menu, other, *menu]))).left_out

    assert left_out == (
        "navigation (21 lines)",
        "related headlines (1 line, such as “A shop in Lintel has counted its …”)",
    )


def test_furniture_of_nothing_but_white_space_is_named_by_its_kind() -> None:
    article = ReadingBuilder("It sank.\n\n \n")
    article.leaves_out("photo_credit", "\n \n")

    assert who_said_what(article.reading()).left_out == ("photo credit",)
