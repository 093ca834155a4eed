"""What stands where a speaker could stand, and speaks not."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    "text",
    [
        "Western states — a stronghold for the party — are using more gas.",
        "They would have to give references and personal details before the ward was shown.",
        "The plan is raising questions about the ward before it was opened.",
        "Slightly above predicted strength, the winds eased and the ward was full.",
        "Fear pervades the Harrow protest site as promises from the state do little.",
        "The closure — revealed just 30 hours before the deadline — has angered nurses.",
        "It follows a newly revealed call in which the ward was mentioned.",
        "Her trade was clear to any buyer and alleged dealer in the ward that was full.",
        "Experience shows that the ward was full.",
        "The nurses, who call themselves “angels”, were camping outside.",
        "Harrow Council reported its third loss after two others were found.",
        "Ana Reyes added 25 points, and Tom Brindle had 15.",
        "Ana Reyes accepted the prize.",
        "Details of the deal, estimated at $3 million, were kept from the ward.",
        "Nobody said the ward was full.",
        "The council denied a request for a new ward.",
        "The union rejected the operators’ “final” offer of 4.5% over two years.",
        "The building that locals call “the Toaster” opened in May.",
        "The video shows the moment the van hit the wall.",
        "For thirty years Tom Hale wrote and Ana Reyes crossed out words.",
        "The house in which Ana Reyes wrote her novels is on the market.",
        "The room where Ana Reyes told her children stories was on fire.",
        "He was taken to the ward where an X-ray revealed the golden coin sitting wedged in his throat.",
    ],
)
def test_nouns_adjectives_and_plain_verbs_say_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "headline", ["Reyes Just Opened a New Ward", "Nurses Are Leaving the Harrow Wards", "Boats and planes"]
)
def test_a_capital_of_a_headline_makes_nobody(headline: str) -> None:
    text = f"{headline}\n\n“We lost,” the minister said.\n\nThe minister spoke in the hall on Monday."

    assert who_said("We lost", text) == ["the minister"]


@pytest.mark.parametrize("month", ["May", "March"])
def test_a_month_is_not_whom_the_company_means(month: str) -> None:
    text = f"The ward will open in Harrow in {month}, the company said."

    assert who_said("The ward will open", text) == ["the company"]


def test_a_question_is_not_about_somebody_called_will() -> None:
    text = "Ana Reyes runs the ward.\n\nWill it close?\n\n“No. We go on, and we hope for more beds.”"

    assert who_said("We go on", text) != ["Will"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Reyes speaking in her shop as she was cutting a coat said the ward was full.", "Ana Reyes"),
        (
            "The woman who was in the car that Reyes chased before being arrested says the ward was full.",
            "The woman",
        ),
        (
            "According to a study published in 2015 by Harrow University, the ward was full.",
            "a study published in 2015 by Harrow University",
        ),
        ("Ana P. Reyes came to Harrow. Ana P. said the ward was full.", "Ana P. Reyes"),
        ("Ana Reyes came to Harrow. Sometimes Reyes said the ward was full.", "Ana Reyes"),
        ("Ana Reyes came. Originality will matter, and she said the ward was full.", "Ana Reyes"),
        ("Tom Brindle came from the San Harrow National Forest. He said the ward was full.", "Tom Brindle"),
        ("The Food and Drug Agency said the ward was full.", "Food and Drug Agency"),
        (
            "The Norland Learning and Technology Agency (NLTA) said the ward was full.",
            "Norland Learning and Technology Agency",
        ),
        ("Ana Reyes sang. The “Gold Digger” singer said the ward was full.", "Ana Reyes"),
    ],
)
def test_nothing_near_the_speaker_is_taken_for_them(text: str, speaker: str) -> None:
    assert [name[: len(speaker)] for name in who_said("the ward was full", text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“The ward was full,” said running back Ana Reyes.",
        "Former Leeds Rovers and Harrow City coach Ana Reyes said the ward was full.",
        "Former Brindle driver Ana Reyes has gone to Leeds. She said the ward was full.",
        "“The ward was full,” said Norland Police Const. Ana Reyes.",
    ],
)
def test_what_somebody_is_or_was_is_not_their_name(text: str) -> None:
    assert who_said("ward was full", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a televised speech, Ana Reyes met the mayor, saying: “The ward was full.”", "Ana Reyes"),
        ("Health and Human Services Secretary Ana Reyes said the ward was full.", "Ana Reyes"),
        ("“The ward was full,” the report notes.", "the report"),
        ("Specifically, the nurse said the ward was full.", "the nurse"),
        ("A letter shows it, CNN reports. The letter says that the ward was full.", "The letter"),
    ],
)
def test_neither_adjectives_nor_fields_nor_media_are_taken_for_who_speaks(text: str, speaker: str) -> None:
    assert who_said("ward was full", text) == [speaker]


@pytest.mark.parametrize("opening", ["3) He", "(CNN) Tom Brindle", "Even so, he"])
def test_what_opens_an_entry_is_no_name(opening: str) -> None:
    text = f"Tom Brindle came to Harrow on Monday.\n\n{opening} said the ward was full."

    assert who_said("the ward was full", text) == ["Tom Brindle"]


@pytest.mark.parametrize("states", ["a few states that", "the five other states that", "many reasons that"])
def test_several_states_do_not_state_anything(states: str) -> None:
    assert told(f"Congress may join {states} want it.") == []


def test_what_stands_before_a_colon_the_article_tells_itself() -> None:
    text = (
        "Nobody was happy: “We lost the ball,” Ana Reyes said. Some were sad: “What a shame,” said Tom Hale."
    )

    assert [the_statement(text, words).words for words in ("We lost", "shame")] == [
        ["We lost the ball,"],
        ["What a shame,"],
    ]


@pytest.mark.parametrize("place", ["Harrow, Norland", "Leeds, England", "Portland, Ore."])
def test_where_somebody_is_from_says_nothing(place: str) -> None:
    assert who_said("it was late", f"A nurse from {place}, said it was late.") == [
        f"A nurse from {place.partition(',')[0]}"
    ]
