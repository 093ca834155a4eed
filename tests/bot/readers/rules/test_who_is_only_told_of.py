"""Whom a sentence names beside those who speak: where they are, whose they are, what they are called."""

import pytest

from tests.bot.readers.told import in_short, told, who_said


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "He spoke to one of four doctors inside Orlen, who told him that it was full.",
            ["four doctors inside Orlen"],
        ),
        (
            "The case follows complaints made by six nurses from Orlen Hill who allege that it was full.",
            ["six nurses from Orlen Hill"],
        ),
        ("She met a friend in Orlen Hill who said that it was full.", ["a friend in Orlen Hill"]),
        ("The letter came from Orlen, who said that it was full.", ["Orlen"]),
        ("Reyes met Tom Hale from Orlen, who said that it was full.", ["Tom Hale"]),
        ("The letter went to officials under Ana Orlen, who said that it was full.", ["Ana Orlen"]),
    ],
)
def test_where_those_who_speak_are_does_not_speak(text: str, speakers: list[str]) -> None:
    assert who_said("it was full", text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Another student – a cook named Ana Reyes – said that it was full.", ["Ana Reyes"]),
        ("The Harrow nurse, who calls herself Ana Reyes, said that it was full.", ["Ana Reyes"]),
        ("A sailor, who was identified as Tom Hale, said that it was full.", ["Tom Hale"]),
        ("The nurse, who has a son named Tom Hale, said that it was full.", ["The nurse"]),
        ("Tom Hale, who was once a nurse, a poet and a coach, said that it was full.", ["Tom Hale"]),
        (
            "A town official – and at least one farmer – said that it was full.",
            ["A town official", "at least one farmer"],
        ),
    ],
)
def test_an_insertion_tells_who_the_speaker_is(text: str, speakers: list[str]) -> None:
    assert who_said("it was full", text) == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "According to the Post’s source, Page, Jones, and Hale were stunned.",
            "the Post’s source According to: Page, Jones, and Hale were stunned",
        ),
        (
            "According to reports in Norland, Tom Hale, 32, lost his phone.",
            "reports in Norland According to: Tom Hale, 32, lost his phone (description)",
        ),
        (
            "According to the coach, Ana Reyes, 43, the team was late.",
            "Ana Reyes According to: the team was late",
        ),
    ],
)
def test_whoever_does_something_in_the_clause_behind_it_is_not_who_according_to_names(
    text: str, line: str
) -> None:
    assert in_short(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Complaints about the guards' alleged conduct should be made to the board.",
        "The board is to look into the players’ reported losses.",
        "Former mayors have said different things about the bridge.",
        "There is one theory being mentioned by Harrow watchers that’s hard to prove.",
        "The loss was reported by The Harrow Post as well as Harrow News, the largest website.",
        "Tom Hale died in 1964. At least according to the article’s byline.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert told(text) == []


def test_a_part_of_a_house_is_not_the_house() -> None:
    department = "The Harrow Ministry’s transport department in the north"
    assert who_said("unsafe", f"The Harrow Ministry shut it. {department} said it was unsafe.") == [
        department
    ]


def test_a_firm_is_called_by_all_of_its_name() -> None:
    assert who_said("prices", "Tusk and Company said that prices would rise.") == ["Tusk and Company"]


def test_the_company_is_hardly_one_that_is_called_so_and_was_named_long_ago() -> None:
    told_of = "The note is by Ana Reyes of Tusk and Company. It rained. It rained on. It rained again."
    text = f"{told_of} Norvo Motors has sold its mill. The company said it had a barn."
    assert who_said("a barn", text) == ["Norvo Motors"]


@pytest.mark.parametrize("quotes", ["quotes", "cites", "quoted"])
def test_a_paper_that_quotes_somebody_passes_it_on(quotes: str) -> None:
    statement = told(f"“It was easy,” The Harrow Post {quotes} Ana Reyes as saying.")[0]
    assert (statement.speakers, statement.via) == (["Ana Reyes"], ["Harrow Post"])


def test_what_was_reported_in_a_paper_the_paper_says() -> None:
    text = "It was reported in The Harrow Post that a man had been bitten."
    assert who_said("bitten", text) == ["The Harrow Post"]
    assert who_said("bitten", text.replace("The Harrow Post", "May")) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Reyes, director of Harrow’s “Inclusive Town Group,” said that it was full.", ["Ana Reyes"]),
        ("Tom Hale, host of “The Late Walk,” told reporters that it was full.", ["Tom Hale"]),
        ("Reyes, the coach, said the players, who knew it was full, were late.", ["Reyes"]),
        ("It is sold in Harrow, Norland, though it was full, said the officials.", ["the officials"]),
        ("Intelligence agencies recently issued a warning that it was full.", ["Intelligence agencies"]),
        ("Several nurses made the claim that it was full.", ["Several nurses"]),
        ("Tom Hale is a guard. According to harrow.com.au, he said that it was full.", ["Tom Hale"]),
    ],
)
def test_what_stands_between_a_speaker_and_the_verb_does_not_speak(text: str, speakers: list[str]) -> None:
    assert who_said("it was full", text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Farmers outside Orlen say that it was full.", ["Farmers outside Orlen"]),
        ("Two people inside Orlen Hall said that it was full.", ["Two people inside Orlen Hall"]),
        (
            "The firm that makes lamps along the Teal River said it was full.",
            ["The firm that makes lamps along the Teal River"],
        ),
    ],
)
def test_what_lies_outside_inside_or_along_a_place_is_what_speaks(text: str, speakers: list[str]) -> None:
    assert who_said("it was full", text) == speakers


def test_the_growth_of_towns_around_a_place_is_nobody() -> None:
    assert told("The growth of towns around Orlen suggests that it is rich.") == []


def test_what_is_denied_in_passing_is_no_more_than_what_it_stands_behind() -> None:
    text = "The offer, which Ana Reyes has denied, would have seen land given to the town."
    assert in_short(text) == ["Ana Reyes denied: The offer (denied)"]
