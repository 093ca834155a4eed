import pytest

from tests.bot.readers.told import who_said

STORY = "The ferry line\n\nThe harbour was closed on Sunday, and nobody knew for how long it would be.\n\n"
INTRODUCED = "Ana Reyes, chief of the parks board, was in the hall.\n\n"


@pytest.mark.parametrize(
    ("description", "speaker"),
    [
        ("The parks board chief", "Ana Reyes"),
        ("The board’s chief", "Ana Reyes"),
        ("The parks inspector", "The parks inspector"),
    ],
)
def test_a_description_that_shares_two_words_of_an_office_is_whose_office_it_is(
    description: str, speaker: str
) -> None:
    text = f"{STORY}{INTRODUCED}{description} said the ferry would sail."

    assert who_said("the ferry would sail", text) == [speaker]


NAMED_LATER = [
    ("Norland’s ambassador to Britain", "Norland’s ambassador to Britain Ana Reyes also wrote to them."),
    ("The head of the Harrow clinic", "Ana Reyes, the head of the clinic, also wrote to them."),
    ("A Harrow judge", "Harrow Judge Ana Reyes also wrote to them."),
    ("The judge", "Judge Ana Reyes also wrote to them."),
]


@pytest.mark.parametrize(("description", "naming"), NAMED_LATER)
def test_who_is_described_first_is_who_the_next_sentences_name_so(description: str, naming: str) -> None:
    text = f"{description} said the ward was full.\n\nNobody had come.\n\n{naming}"

    assert who_said("the ward was full", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("description", "naming"),
    [
        ("A judge", "Judge Ana Reyes also wrote to them."),
        ("The head of the Harrow clinic", "Ana Reyes, the head of a school in Leeds, wrote to them."),
        ("The judge", "Judge Ana Reyes and Judge Tom Brindle also wrote to them."),
    ],
)
def test_whom_nothing_more_than_an_office_joins_stay_apart(description: str, naming: str) -> None:
    text = f"{description} said the ward was full.\n\nNobody had come.\n\n{naming}"

    assert who_said("the ward was full", text) == [description]


@pytest.mark.parametrize(
    ("story", "pair"),
    [
        ("Ana Reyes and Tom Brindle came to Harrow.", "Both women"),
        ("Ana Reyes and Tom Brindle came to Harrow.", "The two nurses"),
        ("Ana Reyes and Tom Brindle came to Harrow.", "The pair"),
        ("Nurses Ana Reyes (ward 3) and Tom Brindle (ward 4) came to Harrow.", "Both"),
    ],
)
def test_two_are_those_who_were_named_side_by_side(story: str, pair: str) -> None:
    text = f"{story} {pair} said the ward was full."

    assert who_said("the ward was full", text) == ["Ana Reyes", "Tom Brindle"]


def test_both_sides_are_not_the_two_people_named_before() -> None:
    text = "Ana Reyes and Tom Brindle came to Harrow. Both sides said the ward was full."

    assert who_said("the ward was full", text) == ["Both sides"]


def test_the_source_is_the_unnamed_one_who_spoke_before() -> None:
    text = "“We go on,” an insider told the Harrow Post. The ward was full, the source further claimed."

    assert who_said("The ward was full", text) == ["an insider"]


@pytest.mark.parametrize(
    ("story", "description", "speaker"),
    [
        ("Few had heard of the group Quiet Harbour until now.", "The group", "Quiet Harbour"),
        ("The independent group FactCheck.org has looked at it.", "The organization", "FactCheck.org"),
        ("The NBA has put off the season.", "The league", "NBA"),
        ("Leeds was dark, the Harrow Times wrote on Monday. Nobody came.", "The paper", "Harrow Times"),
    ],
)
def test_a_body_is_meant_by_what_it_is(story: str, description: str, speaker: str) -> None:
    assert who_said("the ward was full", f"{story} {description} said the ward was full.") == [speaker]


@pytest.mark.parametrize("named", ["Before", "After"])
def test_a_spokesman_for_somebody_else_is_another_one(named: str) -> None:
    one = "Tom Hale, a spokesman for Mr Marsh, left. "
    other = "A spokesman for Mr Brindle said the ward was full. "
    text = one + other if named == "Before" else other + one

    assert who_said("the ward was full", text) == ["A spokesman for Mr Brindle"]


def test_a_street_is_no_company() -> None:
    text = "Bridge Street was dark on Monday.\n\nThe company said that the bus would leave at ten."

    assert who_said("the bus would leave", text) == ["The company"]


def test_a_source_that_asked_not_to_be_named_is_not_cut_before_the_infinitives_verb() -> None:
    text = f"{STORY}A retired skipper who asked not to be named was no kinder. “You can’t run it,” he said."

    assert who_said("You can’t run it", text) == ["A retired skipper who asked not to be named"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "A Harrow voter complained that the hall was shut. Howard Reyes had gone to the wrong one.",
            "the hall was shut",
            "Howard Reyes",
        ),
        (
            "The teenager’s mother said the day was hard. “It was for giving,” Marilza Reyes said.",
            "the day was hard",
            "Marilza Reyes",
        ),
        (
            "A priest has said the family is ill. Tom Hale is in bed. Father Ben Reyes said so on Monday.",
            "the family is ill",
            "Ben Reyes",
        ),
        (
            "A voter complained that the hall was shut. Inspector Howard Reyes opened it.",
            "the hall was shut",
            "A voter",
        ),
        (
            "The firm’s Harrow director said it was late. “We lost,” said Howard Reyes of it.",
            "it was late",
            "Howard Reyes",
        ),
        (
            "A judge in Leeds jailed him, saying it was late. “We lost,” Judge Howard Reyes told him.",
            "it was late",
            "Howard Reyes",
        ),
        (
            "The confessed thief said it was late. He wept in Leeds. The court jailed Howard Reyes for life.",
            "it was late",
            "Howard Reyes",
        ),
        (
            "The governor said it was late. He wept in Leeds. “We lost,” said Howard Reyes.",
            "it was late",
            "The governor",
        ),
        (
            (
                "The director of the Harrow Water Agency said it was late.\n\n"
                "Howard Reyes, the Norland Director of Harrow Trade, left."
            ),
            "it was late",
            "The director of the Harrow Water Agency",
        ),
    ],
)
def test_who_is_described_first_is_whom_the_story_names_next(text: str, words: str, speaker: str) -> None:
    assert who_said(words, text) == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The Justice Department challenged it. “The court was wrong,” Justice said.",
            "was wrong",
            "Justice Department",
        ),
        (
            "Guatemala runs a harsh administration. The Reyes administration says the plan is a key part.",
            "a key part",
            "The Reyes administration",
        ),
        (
            "Treasury Secretary Jack Lew spoke on Monday. The Treasury inspector said the books were closed.",
            "the books",
            "The Treasury inspector",
        ),
        (
            "District Attorney David Reyes spoke on Monday. Tom Hale left. The prosecutor said it was over.",
            "it was over",
            "David Reyes",
        ),
        (
            "Ebola came back. Two have died of Ebola, the country’s health minister said on Sunday.",
            "Two have died",
            "the country’s health minister",
        ),
    ],
)
def test_a_description_means_nobody_who_only_shares_a_word_with_it(
    text: str, words: str, speaker: str
) -> None:
    assert who_said(words, text) == [speaker]


@pytest.mark.parametrize(
    ("story", "parent", "speaker"),
    [
        ("Tom Hale’s son was ill. Ana Reyes came. The boy went home.", "his father", "Tom Hale"),
        ("Ana Hale’s daughter was ill. Tom Reyes came. The girl went home.", "the girl’s mother", "Ana Hale"),
        ("Tom Hale’s son was ill. Ana Reyes came. The boy went home.", "his mother", "his mother"),
    ],
)
def test_a_child_s_parent_is_whose_child_the_story_has_told_of(story: str, parent: str, speaker: str) -> None:
    assert who_said("It was late", f"{story} “It was late,” {parent} said.") == [speaker]


def test_who_a_label_names_is_whom_the_sentence_behind_it_describes() -> None:
    text = "Tom Hale came.\n\nAna Reyes: The head of the Harrow ward said this: “It was late.”"

    assert who_said("It was late", text) == ["Ana Reyes"]


def test_who_responds_with_a_statement_says_what_it_says() -> None:
    text = "It rained.\n\nNorvo responded with a statement disputing the claims, contending that it was late."

    assert who_said("it was late", text) == ["Norvo"]


def test_nobody_holds_the_office_of_another_who_is_listed_beside_them() -> None:
    text = (
        "Mayor Ana Reyes, Judge Tom Hale, and Mr Voss met. Reyes said it rained. The judge said it was late."
    )

    assert who_said("it was late", text) == ["Tom Hale"]


def test_a_headline_in_capitals_tells_nothing_of_the_names_in_it() -> None:
    headline = "HWA Head Denies Collecting Millions Of French And Spanish Records"
    text = f"{headline}\n\nThe head of the Harrow Water Agency said it was late. French records were kept."

    assert who_said("it was late", text) == ["The head of the Harrow Water Agency"]
