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
    "text",
    [
        "Western states — a stronghold for the party — are using more gas.",
        "They would have to give references and personal details before the ward was shown.",
        "The plan is raising questions about the ward before it was opened.",
        "Slightly above predicted strength, the winds eased and the ward was full.",
        "Fear pervades the Harrow protest site as promises from the state do little.",
        "Privately, some state legislators are grumbling that the ward was full.",
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
        "The building that locals call “the Toaster” opened in May.",
        "The video shows the moment the van hit the wall.",
    ],
)
def test_nouns_adjectives_and_plain_verbs_say_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The man who police said stole the van was caught.", ["stole the van"]),
        ("It is a plan that the union says is needed.", ["is needed"]),
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


@pytest.mark.parametrize(
    "headline", ["Reyes Just Opened a New Ward", "Nurses Are Leaving the Harrow Wards", "Boats and planes"]
)
def test_a_capital_of_a_headline_makes_nobody(headline: str) -> None:
    text = f"{headline}\n\n“We lost,” the minister said.\n\nThe minister spoke in the hall on Monday."

    assert who_said("We lost", text) == ["the minister"]


def test_who_belongs_to_the_people_and_not_to_the_place_they_live_in() -> None:
    text = "Many here are nurses with families in Norland who said the ward was full."

    assert who_said("ward was full", text) == ["nurses with families in Norland"]


@pytest.mark.parametrize("month", ["May", "March"])
def test_a_month_is_not_whom_the_company_means(month: str) -> None:
    text = f"The ward will open in Harrow in {month}, the company said."

    assert who_said("The ward will open", text) == ["the company"]


def test_a_name_that_reads_like_a_pronoun_is_a_name_before_another() -> None:
    assert who_said("ward was full", "He Jianxin said the ward was full.") == ["He Jianxin"]


def test_an_abbreviation_that_ends_the_sentence_names_the_same_company() -> None:
    text = "The ferry will be sold, said Marsh & Sons Ltd. It will sail in May, Marsh & Sons Ltd said."

    assert [one.speakers for one in told(text)] == [["Marsh & Sons Ltd"]] * 2


def test_a_question_is_not_about_somebody_called_will() -> None:
    text = "Ana Reyes runs the ward.\n\nWill it close?\n\n“No. We go on, and we hope for more beds.”"

    assert who_said("We go on", text) != ["Will"]


def test_one_and_the_other_report_in_turn() -> None:
    text = "Two nurses spoke. One said the ward was full, the other said it was empty."

    assert [(one.speakers, one.words) for one in told(text)] == [
        (["One"], ["the ward was full"]),
        (["the other"], ["it was empty"]),
    ]


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


def test_which_goes_with_the_company_named_before_the_comma() -> None:
    text = "Working with Marsh is a big deal for Brindle, which said the ward was full."

    assert who_said("the ward was full", text) == ["Brindle"]


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


def test_what_stands_before_a_colon_the_article_tells_itself() -> None:
    text = (
        "Nobody was happy: “We lost the ball,” Ana Reyes said. Some were sad: “What a shame,” said Tom Hale."
    )

    assert [the_statement(text, words).words for words in ("We lost", "shame")] == [
        ["We lost the ball,"],
        ["What a shame,"],
    ]


def test_who_asks_before_a_colon_says_what_stands_behind_it() -> None:
    text = "The judge, Ana Reyes, asked Tom Brindle: “Are you well?” Mr Brindle said: “Yes.”"

    assert who_said("Are you", text) == ["Ana Reyes"]


def test_a_single_word_that_may_be_a_firm_is_it() -> None:
    text = "Norvo said the boats were late. “We are sorry,” it said."

    assert who_said("We are sorry", text) == ["Norvo"]


@pytest.mark.parametrize("place", ["Harrow, Norland", "Leeds, England", "Portland, Ore."])
def test_where_somebody_is_from_says_nothing(place: str) -> None:
    assert who_said("it was late", f"A nurse from {place}, said it was late.") == [
        f"A nurse from {place.partition(',')[0]}"
    ]
