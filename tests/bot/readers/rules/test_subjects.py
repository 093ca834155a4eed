"""What the subject of a saying is where relative clauses, appositions and places stand around it."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    "speaker",
    [
        "The nurse who runs the night shift",
        "Nurses across the county",
        "The former first lady",
        "The other",
        "A woman who described herself as the mother of two pupils at Harrow School",
        "The group that represents more than 900 nurses across the country",
        "A spokesman who did not want to be drawn on the cost of the ward",
        "Executives for the Harrow, Va., trade group",
        "Harrow Nurses Assn. officials",
        "A study documenting the state of the wards in Harrow",
        "Records reviewed by the Harrow Post",
        "A report released Tuesday by the board",
    ],
)
def test_a_description_is_the_subject_as_a_whole(speaker: str) -> None:
    assert who_said("the ward was full", f"{speaker} said the ward was full.") == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes who runs the night shift said the ward was full.",
        "A nurse, Ana Reyes, said the ward was full.",
        "The Harrow, North Dakota, police chief, Ana Reyes, said the ward was full.",
        "Minister in the Ministry of Health Ana Reyes said the ward was full.",
        "First Lady Ana Reyes said the ward was full.",
        "Health and Social Care Secretary Ana Reyes said the ward was full.",
        "The ambassador to Britain Ana Reyes said the ward was full.",
        "Dr the Rt. Hon. Ana Reyes said the ward was full.",
        "Ana Reyes, PhD student in nursing, said the ward was full.",
        "According to Ana Reyes of the Harrow Post, the ward was full.",
        "Ana Reyes has since said that the ward was full.",
        "Ana Reyes, a nurse at Brindle’s, the oldest clinic in Leeds, said the ward was full.",
        "Ana Reyes, the head of the ward, a place of 40 beds, said the ward was full.",
        "Ana Reyes, whose brother, Tom Brindle, runs the clinic, said the ward was full.",
        "Ana Reyes, 43, a nurse from Harrow, Norland, who has two children, said the ward was full.",
        "Ana Reyes (43), a nurse from Harrow, Co Tarn, said the ward was full.",
        "Minister of Education Ana Reyes said the ward was full.",
        "Chief Ana Reyes of the Norland County School District said the ward was full.",
        "Third-ranked Reyes said the ward was full. Ana Reyes left.",
        "According to Ana Reyes, 43, the ward was full.",
        "According to Ana Reyes, 43, a nurse, the ward was full.",
        "Another nurse, former head of the ward in Norland Ana Reyes, said the ward was full.",
        "Among them is the nurse Ana Reyes, a mother of two from Leeds who said the ward was full.",
        "Ana Reyes continues to insist the ward was full.",
        "Ana Reyes said last year that the ward was full.",
        "Ana Reyes said in a statement emailed to Nine News that the ward was full.",
        "The ward was full after Tom Brindle, 32, of Leeds, had left, said Sgt. Ana Reyes, a spokeswoman.",
        "The ward was full, said the union’s newly named chair Ana Reyes in a note to staff that leaked.",
    ],
)
def test_the_name_is_the_subject_whatever_describes_it(text: str) -> None:
    assert who_said("ward was full", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "name",
    [
        "University and College Union",
        "Northern Strait Lines",
        "Department of Health and Ageing",
        "National Union of Rail, Maritime and Transport Workers",
    ],
)
def test_a_name_is_not_cut_at_a_word_that_could_be_small(name: str) -> None:
    assert who_said("the ward was full", f"The {name} said the ward was full.") == [name]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ward was full, according to people who have seen it.", "people who have seen it"),
        ("The ward was full, according to the alleged thief.", "the alleged thief"),
        ("The ward was full, say officials.", "officials"),
        ("The ward was full, says a report highlighting the costs.", "a report"),
    ],
)
def test_who_stands_behind_the_cue_is_described_whole(text: str, speaker: str) -> None:
    assert who_said("The ward was full", text) == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The man who police said stole the van was caught.", ["The man", "stole the van"]),
        ("It is a plan that the union says is needed.", ["a plan", "is needed"]),
        ("She spoke of a ward which the union said was full.", ["a ward", "was full"]),
        ("Ana Reyes, who denies the theft, has left Harrow.", ["the theft"]),
        ("Officials said first responders found a man.", ["first responders found a man"]),
        ("Ana Reyes said after the vote that the ward was full.", ["the ward was full"]),
        ("The police answered and confirmed that the ward was full.", ["the ward was full"]),
        ("A nurse, Ana Reyes, reported water in the ward.", ["water in the ward"]),
        ("Ana Reyes reported hearing shots in the ward.", ["hearing shots in the ward"]),
        ("Ana Reyes admitted to hiding the keys.", ["hiding the keys"]),
        ("Ana Reyes called the vote a sham.", ["the vote a sham"]),
        ("Ana Reyes described the vote as a sham.", ["the vote as a sham"]),
        ("Officials disputed that figure.", ["that figure"]),
        ("The police urged people to avoid wards that were full.", ["to avoid wards that were full"]),
        ("The union lost boats which, according to Ana Reyes, sank.", ["boats", "sank"]),
        ("As Ana Reyes reports for the Harrow Post, the ward was full.", ["the ward was full"]),
        ("The council is accused by critics of hiding the loss after the vote.", ["hiding the loss"]),
        ("Closing the ward is wrong, Ana Reyes said, laughing.", ["Closing the ward is wrong"]),
        ("Ana Reyes promised to stay and thanked the staff.", ["to stay"]),
        ("In a recorded interview, Ana Reyes confessed to the theft.", ["to the theft"]),
        ("Fifty-one percent say that the ward is full.", ["the ward is full"]),
        (
            "Ana Reyes said the man who hid it, Tom Brindle, was caught.",
            ["the man who hid it, Tom Brindle, was caught"],
        ),
    ],
)
def test_what_was_said_ends_where_the_sentence_around_it_goes_on(text: str, words: list[str]) -> None:
    assert the_statement(text).words == words


def test_who_belongs_to_the_people_and_not_to_the_place_they_live_in() -> None:
    text = "Many here are nurses with families in Norland who said the ward was full."

    assert who_said("ward was full", text) == ["nurses with families in Norland"]


def test_a_name_that_reads_like_a_pronoun_is_a_name_before_another() -> None:
    assert who_said("ward was full", "He Jianxin said the ward was full.") == ["He Jianxin"]


def test_an_abbreviation_that_ends_the_sentence_names_the_same_company() -> None:
    text = "The ferry will be sold, said Marsh & Sons Ltd. It will sail in May, Marsh & Sons Ltd said."

    assert [one.speakers for one in told(text)] == [["Marsh & Sons Ltd"]] * 2


def test_one_and_the_other_report_in_turn() -> None:
    text = "Two nurses spoke. One said the ward was full, the other said it was empty."

    assert [(one.speakers, one.words) for one in told(text)] == [
        (["One"], ["the ward was full"]),
        (["the other"], ["it was empty"]),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ferry will stop in Leeds, the sheriff said.", "the sheriff"),
        ("Marsh Holdings will open a mill in Leeds, the company said.", "Marsh Holdings"),
        ("The road is shut at Lake Harrow, the mayor said.", "the mayor"),
        ("A nurse met Tom Brindle, the doctor said.", "the doctor"),
    ],
)
def test_who_says_it_behind_a_comma_is_not_what_stands_before_it(text: str, speaker: str) -> None:
    assert [one.speakers for one in told(text)] == [[speaker]]


def test_what_a_report_shows_is_said_by_who_tells_of_it() -> None:
    text = "A spokeswoman told the Harrow Post that the report showed “a lack of care”."

    assert [one.speakers for one in told(text)] == [["A spokeswoman"]]


def test_which_goes_with_the_company_named_before_the_comma() -> None:
    text = "Working with Marsh is a big deal for Brindle, which said the ward was full."

    assert who_said("the ward was full", text) == ["Brindle"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two people died, state police said.", "state police"),
        ("Two people died, said state police.", "state police"),
        ("Two people died, state lawmakers say.", "state lawmakers"),
    ],
)
def test_a_word_that_could_report_tells_of_the_speaker_behind_it(text: str, speaker: str) -> None:
    assert who_said("Two people died", text) == [speaker]


def test_who_asks_before_a_colon_says_what_stands_behind_it() -> None:
    text = "The judge, Ana Reyes, asked Tom Brindle: “Are you well?” Mr Brindle said: “Yes.”"

    assert who_said("Are you", text) == ["Ana Reyes"]


def test_a_single_word_that_may_be_a_firm_is_it() -> None:
    text = "Norvo said the boats were late. “We are sorry,” it said."

    assert who_said("We are sorry", text) == ["Norvo"]


@pytest.mark.parametrize(
    "speaker",
    [
        "The director of a zoo where a boy was bitten by a bear",
        "The owner of a farm where three dogs were shot",
        "A resident of the street where the car was found",
    ],
)
def test_what_is_told_of_a_place_belongs_to_who_is_described_by_it(speaker: str) -> None:
    assert who_said("the ward was full", f"{speaker} said the ward was full.") == [speaker]


@pytest.mark.parametrize("subject", ["Present rules", "Airline pricing practices", "Most doctors"])
def test_who_stands_between_two_halves_of_a_sentence_says_both(subject: str) -> None:
    text = f"{subject}, said Ana Reyes, “are bad for everybody”."

    assert [(one.speakers, one.words) for one in told(text)] == [
        (["Ana Reyes"], [subject, "are bad for everybody"])
    ]


@pytest.mark.parametrize("paper", ["The Harrow Post", "the Harrow Post", "the journal"])
def test_a_paper_in_which_something_is_reported_says_it(paper: str) -> None:
    text = f"The ship could sail on Monday – as reported in {paper} on Saturday."

    assert len(who_said("The ship could sail on Monday", text)) == 1


@pytest.mark.parametrize("where", ["Leeds", "May", "the town"])
def test_a_place_or_time_in_which_something_is_reported_says_nothing(where: str) -> None:
    assert told(f"The ship could sail on Monday, as reported in {where}.") == []


@pytest.mark.parametrize("asked", ["Ana Reyes was asked,", "When she was asked:", "Ana Reyes was told,"])
def test_a_question_is_of_nobody_to_whom_it_is_put(asked: str) -> None:
    text = f"Ana Reyes left. {asked} “Do you feel any guilt?” It rained."

    assert who_said("Do you feel any guilt", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes met Tom Hale, who reminds her of Max Brindle.",
        "People admitted as an emergency are often treated by a nurse.",
    ],
)
def test_who_reminds_of_somebody_or_is_admitted_says_nothing(text: str) -> None:
    assert told(text) == []


def test_who_remembers_thinking_something_says_it() -> None:
    text = "Ana Reyes is stopped in the shop. “This is crazy,” she remembers thinking."

    assert who_said("This is crazy", text) == ["Ana Reyes"]


@pytest.mark.parametrize("did", ["launched a survey of", "issued a warning to", "planned the sale of"])
def test_a_group_called_by_its_name_calls_nobody_anything(did: str) -> None:
    assert told(f"A group called the Harrow Garden Party {did} the wards.") == []
