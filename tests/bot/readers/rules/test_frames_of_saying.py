"""The ways in which English news says that somebody said something, beyond “Reyes said that”."""

import pytest

from tests.bot.readers.told import Told, said_by_reyes, the_statement, told, who_said

WARD = "the ward was full"


@pytest.mark.parametrize(
    "text",
    [
        "The council heard Ana Reyes’s claim that the ward was full.",
        "Despite Ana Reyes’s warning that the ward was full, nobody came.",
        "Ana Reyes’s repeated claim that the ward was full has been checked.",
        "Nobody believed the claim by Ana Reyes that the ward was full.",
        "Ana Reyes repeated her claim that the ward was full.",
        "Ana Reyes made the argument that the ward was full.",
        "Ana Reyes has voiced concerns that the ward was full.",
    ],
)
def test_a_noun_of_saying_reports_for_whose_it_is(text: str) -> None:
    assert said_by_reyes(text) == [WARD]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes pointed out that the ward was full.",
        "Ana Reyes points out the ward was full.",
        "Ana Reyes made clear the ward was full.",
        "Ana Reyes made it clear that the ward was full.",
        "As Ana Reyes put it, the ward was full.",
        "Ana Reyes issued a statement saying the ward was full.",
        "Ana Reyes sent a letter to the board warning that the ward was full.",
        "Ana Reyes left the hall after saying the ward was full.",
        "Ana Reyes is in trouble for saying that the ward was full.",
        "Ana Reyes went on television to argue that the ward was full.",
        "The row led Ana Reyes to announce that the ward was full.",
        "Arguing that the ward was full, Ana Reyes left the hall.",
        "Staff were told by Ana Reyes that the ward was full.",
        "It was claimed by Ana Reyes that the ward was full.",
        "The porter was told by Ana Reyes that the ward was full.",
        "A meeting was held, with Ana Reyes warning that the ward was full.",
        "Ana Reyes, who said the ward was full, praised the staff.",
        "Although Ana Reyes said the ward was full, the council closed it.",
        "Before Ana Reyes announced that the ward was full, nobody came.",
        "Ana Reyes posted on Facebook that the ward was full.",
        "Ana Reyes, who last month said the ward was full, has left.",
        "The council met in May as Ana Reyes said the ward was full.",
        "Ana Reyes cited leaked papers to claim that the ward was full.",
        "On Monday, Ana Reyes said, the ward was full.",
        "Ana Reyes said on Monday, the ward was full.",
        "Ana Reyes wrote last week, citing two nurses, that the ward was full.",
        "Ana Reyes likes to say the ward was full.",
        "Ana Reyes, the mayor, said at a meeting that the ward was full.",
        "Ana Reyes said during a Monday news conference the ward was full.",
    ],
)
def test_a_clause_is_reported_whatever_frame_it_stands_in(text: str) -> None:
    assert said_by_reyes(text) == [WARD]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ward was full, per Ana Reyes.", "The ward was full"),
        ("What happened was wrong, Ana Reyes said.", "What happened was wrong"),
        ("The ward was full, as Ana Reyes put it.", "The ward was full"),
        ("The ward, Ana Reyes believes, was full.", "The ward … was full"),
        ("It was, Ana Reyes said, a bad night.", "It was … a bad night"),
        ("The ward was shut because, Ana Reyes explained, it was full.", "it was full"),
        ("The ward was full, Ana Reyes said on Monday, after a week of snow.", "The ward was full"),
    ],
)
def test_an_inserted_frame_reports_what_stands_around_it(text: str, words: str) -> None:
    assert said_by_reyes(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes condemned the decision to shut the ward.", "the decision to shut the ward"),
        ("Ana Reyes welcomed the move to the new ward on Monday.", "the move to the new ward"),
        ("Ana Reyes criticised the council for shutting the ward.", "the council for shutting the ward"),
        ("Ana Reyes ruled out a third term on the board.", "a third term on the board"),
        ("Ana Reyes touted the plan as a step forward.", "the plan as a step forward"),
        ("Ana Reyes likened the plan to a tax on the poor.", "the plan to a tax on the poor"),
        ("Ana Reyes called the decision reckless.", "the decision reckless"),
        ("Ana Reyes called it the biggest fraud in years.", "it the biggest fraud in years"),
        ("Ana Reyes claimed responsibility for the delay.", "responsibility for the delay"),
        ("Ana Reyes called for a review by June.", "a review by June"),
        ("Ana Reyes appealed to voters to stay calm.", "to voters to stay calm"),
        ("Ana Reyes asked for the ward to be opened.", "the ward to be opened"),
        ("Ana Reyes acknowledged a lack of beds on Monday.", "a lack of beds"),
        ("Ana Reyes denied any wrongdoing in a statement.", "any wrongdoing"),
        ("Ana Reyes pleaded with the board to open the ward.", "the board to open the ward"),
        ("Ana Reyes offered to open the ward at night.", "to open the ward at night"),
        ("Tom Brindle was praised by Ana Reyes for opening the ward.", "opening the ward"),
    ],
)
def test_what_is_praised_denied_or_wanted_is_reported_without_when_and_where(text: str, words: str) -> None:
    assert said_by_reyes(text) == [words]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Recent reports have revealed that the ward was full.", "Recent reports"),
        ("A study published in the journal this week found that the ward was full.", "study"),
        ("The police published a report that said the ward was full.", "report"),
        ("The union, which said the ward was full, left the hall.", "union"),
        ("A man identified as the porter said the ward was full.", "A man identified as the porter"),
        ("The judge ruled the ward was full.", "judge"),
        ("The family said the ward was full.", "family"),
        ("The toll may be higher, with some reports suggesting the ward was full.", "reports"),
    ],
)
def test_who_says_it_may_be_described_at_length(text: str, speaker: str) -> None:
    assert speaker in who_said(WARD, text)[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes said at least 30 people were in the ward.", "at least 30 people were in the ward"),
        ("Ana Reyes told reporters at least two men were armed.", "at least two men were armed"),
        ("Ana Reyes said nearly half of the beds were empty.", "nearly half of the beds were empty"),
        ("Ana Reyes told the board Brindle was wrong.", "Brindle was wrong"),
        ("Ana Reyes insisted in 2012 the ward was full.", "in 2012 the ward was full"),
        (
            "Ana Reyes said the team searched the ward and found a door.",
            "the team searched the ward and found a door",
        ),
        ("Ana Reyes said the ward was full, but the council has not counted.", WARD),
        ("Ana Reyes said the ward was full — and in part she is right.", WARD),
        ("According to Ana Reyes in Harrow, the ward was full.", WARD),
        ("Ana Reyes said that the cook had admitted guests and the ward was full.", WARD),
    ],
)
def test_content_ends_where_the_writer_goes_on_and_no_sooner(text: str, words: str) -> None:
    assert said_by_reyes(text)[0].endswith(words)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Ana Reyes said the ward would open and Tom Brindle said it was full.", "it was full"),
        ("Ana Reyes said the ward would open, with Tom Brindle warning that it was full.", "it was full"),
    ],
)
def test_two_who_speak_in_one_sentence_say_what_is_theirs(text: str, second: str) -> None:
    assert [one.words for one in told(text)] == [["the ward would open"], [second]]
    assert who_said(second, text) == ["Tom Brindle"]


def test_what_was_denied_behind_a_colon_is_not_the_word_for_it() -> None:
    text = "Ana Reyes denied the allegations: “The ward was never full,” she said."
    statement: Told = the_statement(text, "never full")

    assert statement.speakers == ["Ana Reyes"]
    assert said_by_reyes(text) == ["The ward was never full,"]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Ward is full, Reyes says", "Ward is full"),
        ("Reyes says ward is full", "ward is full"),
        ("Reyes Promises To Open Another Ward In Harrow", "To Open Another Ward In Harrow"),
    ],
)
def test_a_headline_says_so_too(headline: str, words: str) -> None:
    story = "Ana Reyes spoke in Harrow on Monday. It rained all day and the hall was cold. Nobody else came."

    assert said_by_reyes(f"{headline}\n\n{story}") == [words]


@pytest.mark.parametrize(
    ("headline", "speaker", "words"),
    [
        ("Ward has ‘no empty beds’ in May, report says", "report", "Ward has ‘no empty beds’ in May"),
        ("Director says there are ‘no empty beds’ left", "Director", "there are ‘no empty beds’ left"),
        (
            "Ward Was Full For Weeks with Nurses Away, Sources Say",
            "Sources",
            "Ward Was Full For Weeks with Nurses Away",
        ),
    ],
)
def test_a_headline_says_so_with_a_term_in_marks_too(headline: str, speaker: str, words: str) -> None:
    story = "The board met in Harrow on Monday. It rained all day and the hall was cold. Nobody else came."
    (statement,) = told(f"{headline}\n\n{story}")

    assert (statement.speakers, statement.words) == ([speaker], [words])
    assert statement.quotations == []


def test_a_headline_of_nothing_but_a_term_says_nothing() -> None:
    story = "The board met in Harrow on Monday. It rained all day and the hall was cold. Nobody else came."

    assert told(f"Director says ‘enough’\n\n{story}") == []


@pytest.mark.parametrize("cue", ["claim", "say", "insist"])
@pytest.mark.parametrize(
    "opening", ["The road, which", "The council has built a road which", "It is a road that"]
)
def test_people_report_inside_a_relative_clause(cue: str, opening: str) -> None:
    text = f"{opening} campaigners {cue} is unsafe."

    assert who_said("is unsafe", text) == ["campaigners"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes left the meeting saying it was full.",
        "Ana Reyes sent a letter to the club last week to demand that it was full.",
        "Ana Reyes failed to answer beyond noting that it was full.",
        "Leeds has a ward, whose manager, Ana Reyes, says it was full.",
        "Ana Reyes told the father of Tom Brindle, 17, who was hurt, that it was full.",
        "Ana Reyes believes it was full.",
        "Ana Reyes still thinks it was full.",
    ],
)
def test_what_is_said_in_passing_or_believed_is_reported(text: str) -> None:
    assert [one.removeprefix("that ") for one in said_by_reyes(text)] == ["it was full"]


def test_a_body_that_is_called_it_criticises() -> None:
    text = "Harrow Council met on Monday. It slammed the club for shutting the ward."

    assert who_said("the club for shutting", text) == ["Harrow Council"]


def test_who_is_accused_behind_another_verb_is_accused() -> None:
    text = "Ana Reyes bashed the plan and accused critics of “playing politics” with the ward."

    assert who_said("critics of", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes said it was hard to predict but believes the ward was full.", "the ward was full"),
        ("Ana Reyes said during a Monday broadcast of the match in Leeds that the ward was full.", WARD),
        ("Ana Reyes said the ward was full, but did not explain why.", WARD),
        (
            "Ana Reyes said the ward, which looked a bit odd, became a mess.",
            "the ward, which looked a bit odd, became a mess",
        ),
        ("Ana Reyes confirmed the ward was full, something nobody had expected.", WARD),
        ("The ward was full, according to Ana Reyes, who runs it.", "The ward was full"),
    ],
)
def test_what_is_said_ends_where_the_writer_goes_on(text: str, words: str) -> None:
    assert words in said_by_reyes(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Reyes, speaking in Leeds – where it rained all week – said the ward was full.", "Ana Reyes"),
        (
            "Both of the nurses — and their parents, Ana and Tom Reyes — said the ward was full.",
            "Both of the nurses",
        ),
    ],
)
def test_a_speaker_is_found_before_whatever_dashes_enclose(text: str, speaker: str) -> None:
    assert who_said("ward was full", text) == [speaker]


@pytest.mark.parametrize(
    "joint",
    [
        "and, when asked about beds, said",
        "and when asked about beds, said",
        "and, asked about beds, said",
        "and when asked whether it was ready, said",
        ", then added",
    ],
)
def test_what_is_said_next_is_a_statement_of_its_own(joint: str) -> None:
    assert said_by_reyes(f"Ana Reyes said the ward was full {joint} it was old.".replace(" ,", ",")) == [
        WARD,
        "it was old",
    ]
