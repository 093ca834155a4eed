"""Who "he", "she", "they" and descriptions are."""

import pytest

from tests.bot.readers.told import in_short, people, told, who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Reyes runs the ward. “We lost,” she said.", "Ana Reyes"),
        ("Tom Brindle swept the ward. “We lost,” he said.", "Tom Brindle"),
        ("Mr Brindle swept the ward. “We lost,” he said.", "Brindle"),
        ("The minister, Ana Reyes, met Tom Brindle. “We lost,” she said.", "Ana Reyes"),
        ("The minister, Ana Reyes, met Tom Brindle. “We lost,” he said.", "Tom Brindle"),
        ("Ana Reyes praised her son Tom. “We lost,” she said.", "Ana Reyes"),
        ("Ms Reyes spoke after Mr Brindle. “We lost,” she said.", "Reyes"),
        ("Ms Reyes spoke after Mr Brindle. “We lost,” he said.", "Brindle"),
        ("Ana Reyes spoke of her grandfather, Tom Brindle. “We lost,” she said.", "Ana Reyes"),
        ("Tom Brindle spoke of his wife, Ana Reyes. “We lost,” he said.", "Tom Brindle"),
        (
            "Ana Reyes ran it.\n\nFor all it took, she was worse off than Eve Hale. “We lost,” she said.",
            "Ana Reyes",
        ),
        (
            "For Ana Reyes, a nurse in Harrow, Eve Hale was a legend. “We lost,” she said.",
            "Ana Reyes",
        ),
        (
            "“No,” said Tom Hale.\n\nAt the meeting, Mr Brindle, its head, was firm.\n\n“We lost,” he said.",
            "Brindle",
        ),
        ("“It was late,” said Tom Hale.\n\nAna Reyes came back to it. “We lost.”", "Ana Reyes"),
        (
            "The firm that runs the gala, Dark Hall Productions, denied it.\n\n“We lost,” they said.",
            "Dark Hall Productions",
        ),
        ("The Harrow Trust runs the ward. “We lost,” the company said.", "Harrow Trust"),
        (
            "Ana Reyes ran it. “We lost,” said the chairman of the Harrow Party.",
            "the chairman of the Harrow Party",
        ),
        ("Ana Baker ran the ward for years.\n\nIt rained. “We lost,” says Baker.", "Ana Baker"),
        (
            "The report tells of a 43-year-old man who fell. It rained. “We lost,” the man said.",
            "a 43-year-old man",
        ),
    ],
)
def test_gender_decides_who_a_pronoun_is(text: str, speaker: str) -> None:
    assert who_said("We lost", text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Brindle swept the ward. He never met Jack Rowe, who owned it. “We lost,” he said.",
        "Tom Brindle swept the ward for Jack Rowe. “We lost,” he said.",
        "Tom Brindle swept the ward. “I liked it,” he said of Jack Rowe’s floor. “We lost,” he said.",
        "Tom Brindle told the panel that Jack Rowe had left. “We lost,” he said.",
        "Tom Brindle said Jack Rowe had left.\n\n“We lost,” he said.",
        "Tom Brindle blamed Jack Rowe. He said Rowe had left.\n\n“We lost,” he said.",
        "“It was late,” Tom Brindle said of Jack Rowe’s visit.\n\nHe shrugged. “We lost,” he said.",
        "Tom Brindle spoke to Nine News about Jack Rowe.\n\nHe added: “We lost.”",
    ],
)
def test_a_pronoun_keeps_to_its_subject_over_a_name_in_between(text: str) -> None:
    assert who_said("We lost", text) == ["Tom Brindle"]


def test_they_are_those_who_were_named_together() -> None:
    text = "Ana Reyes and Tom Brindle wrote to the board on Monday. “We lost,” they said."

    assert who_said("We lost", text) == ["Ana Reyes", "Tom Brindle"]


def test_they_are_those_who_open_the_sentence_together() -> None:
    text = "The union met on Monday. Ana Reyes and Tom Brindle rent a flat, but they say the ward is full."

    assert who_said("the ward is full", text) == ["Ana Reyes", "Tom Brindle"]


def test_they_may_be_a_group() -> None:
    assert who_said("We lost", "The nurses marched on Monday. “We lost,” they said.") == ["The nurses"]


def test_they_may_be_an_organisation() -> None:
    text = "The Norland Bank raised its rates. Ana Reyes left early. “We lost,” they said."

    assert who_said("We lost", text) == ["Norland Bank"]


def test_it_may_be_an_organisation() -> None:
    text = "The Harrow Trust closed the ward. “We lost,” it said in a statement."

    assert who_said("We lost", text) in (["The Harrow Trust"], ["Harrow Trust"])


def test_a_pronoun_before_its_name_waits_for_it() -> None:
    text = "When she left, Ana Reyes said the ward was full."

    assert who_said("ward was full", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ana Reyes of Vermont met Tom Brindle. “We lost,” the Vermont senator said.",
        "Ana Reyes, a senator from Vermont, met Tom Brindle. “We lost,” the senator said.",
        "Ana Reyes, the finance minister, met Tom Brindle. “We lost,” the minister said.",
        "Mayor Ana Reyes met Tom Brindle. “We lost,” the mayor said.",
        "Ana Reyes, 34, met Tom Brindle, 51. “We lost,” the 34-year-old said.",
        "Ana Reyes, 34, met Tom Brindle, 51. “We lost,” said the 34-year-old.",
        "Ana Reyes, a nurse, met Tom Brindle, a porter. “We lost,” the nurse said.",
        "Striker Ana Reyes met coach Tom Brindle. “We lost,” the striker said.",
        "Ana Reyes is the chief executive of Brindle Tools. “We lost,” the chief executive said.",
        "Ana Reyes is a baker and Tom Brindle a cook. “We lost,” the baker said.",
        "Republican Ana Reyes met Democrat Tom Brindle. “We lost,” the Republican said.",
        "Ana Reyes, a mother of three, met Tom Brindle. “We lost,” the mother of three said.",
        "Prime Minister Ana Reyes met Tom Brindle. “We lost,” the prime minister said.",
        "Defence Secretary Ana Reyes met Tom Brindle. “We lost,” the defence secretary said.",
        "Former goalkeeper Ana Reyes met Tom Brindle. “We lost,” the former goalkeeper said.",
        "Harrow’s MP, Ana Reyes, has written to the board. “We lost,” she said.",
    ],
)
def test_a_description_means_the_person_whom_it_fits(text: str) -> None:
    assert who_said("We lost", text) == ["Ana Reyes"]


def test_a_description_that_fits_nobody_is_nobody_s_name() -> None:
    text = "Ana Reyes, a nurse, met Tom Brindle, a porter. “We lost,” the surgeon said."

    assert who_said("We lost", text) == ["the surgeon"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Brindle resigned. “We lost,” his spokeswoman said.", "his spokeswoman"),
        ("Tom Brindle resigned. “We lost,” a spokeswoman for Brindle said.", "a spokeswoman for Brindle"),
        ("Tom Brindle resigned. “We lost,” Brindle’s lawyer said.", "Brindle’s lawyer"),
        ("Ana Reyes resigned. “We lost,” her brother said.", "her brother"),
    ],
)
def test_somebody_s_spokeswoman_is_not_that_somebody(text: str, speaker: str) -> None:
    assert who_said("We lost", text) == [speaker]


def test_somebody_s_spokeswoman_is_named_where_she_was_introduced() -> None:
    text = "Tom Brindle resigned. His spokeswoman, Ana Reyes, came. “We lost,” his spokeswoman said."

    assert who_said("We lost", text) == ["Ana Reyes"]


def test_the_former_speaker_s_pronoun_survives_a_paragraph_of_narration() -> None:
    text = (
        "“The ward was full,” said Ana Reyes, a nurse.\n\nThe house dates from 1902.\n\n“We lost,” she said."
    )

    assert who_said("We lost", text) == ["Ana Reyes"]


def test_a_new_subject_takes_over_the_pronoun() -> None:
    text = "“The ward was full,” said Tom Brindle.\n\nJack Rowe disagreed.\n\n“We lost,” he said."

    assert who_said("We lost", text) == ["Jack Rowe"]


def test_an_unintroduced_pronoun_names_nobody() -> None:
    assert all(one.speakers in ([], ["she"]) for one in told("“We lost,” she said. The hall was dark."))


def test_a_first_name_means_the_person_introduced_with_it() -> None:
    text = "Ana Reyes, 9, and Tom Brindle, 10, found the cave. “We lost,” Ana said."

    assert people(text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Reyes left.¶Lindsey Hale came, and Hale smiled. “We lost,” he said.", "Lindsey Hale"),
        ("Joining Tom Brindle here — after the vote — Joe Hale praised it.¶“We lost,” he said.", "Joe Hale"),
        ("“No,” Tom Hale said. “Never.”¶They met Joe Brindle.¶“We lost,” he added.", "Tom Hale"),
        (
            "Tom Brindle, a former butler, left.¶The butler said he never met Joe Hale.¶“We lost,” he said.",
            "Tom Brindle",
        ),
        (
            (
                "One nurse who agreed to be named, former manager Ana Reyes, told the board she cried.¶"
                "“We lost,” she said."
            ),
            "Ana Reyes",
        ),
        ("The Health Committee met on Monday. “We lost,” the panel said.", "Health Committee"),
        ("The report was written in May. “We lost,” it said.", "The report"),
        ("Ana Reyes left. “We lost,” the FBI director said.", "the FBI director"),
    ],
)
def test_who_is_only_near_is_not_meant(text: str, speaker: str) -> None:
    assert who_said("We lost", text.replace("¶", "\n\n")) == [speaker]


def test_it_is_the_document_that_the_sentence_before_is_about() -> None:
    text = (
        "Harrow Council said the road was shut.\n\nNobody came.\n\n"
        "The lawsuit was filed on Monday. It alleges that the ward was full."
    )

    assert who_said("the ward was full", text) == ["The lawsuit"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            (
                "Mr Rex Hale spoke. “It is late,” Hale said. On Iran, a land that Tom Pell has criticised, "
                "he said: “We work closely.”"
            ),
            "work closely",
            "Rex Hale",
        ),
        (
            "It rained on Monday. In a film shown on Twitter by the group, they say the raid was theirs.",
            "the raid",
            "the group",
        ),
        (
            (
                "Rex Hale spoke to the board. A redacted version of the report was sent. It concluded that "
                "the ward was full."
            ),
            "the ward",
            "A redacted version of the report",
        ),
        (
            "Rick Cables, of the San Juan Forest, came by. “You think of aspen,” he said.",
            "aspen",
            "Rick Cables",
        ),
        (
            (
                "It was a call that Diane got. It was her fiancé. “They are here!” he yelled. "
                "Diane left the house. Some parents, she said, were away."
            ),
            "were away",
            "Diane",
        ),
    ],
)
def test_a_pronoun_means_who_can_be_meant(text: str, words: str, speaker: str) -> None:
    assert who_said(words, text) == [speaker]


def test_who_is_told_of_behind_a_semicolon_is_nearer_than_who_stands_before_it() -> None:
    text = "Tom Reyes saw the wind; Ivan Hale laughed. “It will rain,” he said."

    assert who_said("It will rain", text) == ["Ivan Hale"]


def test_who_the_sentence_is_about_is_nearer_than_who_spoke_before_it() -> None:
    text = "“Wait,” Al Voss suggested. Resident Mae Dunn drew applause when she asked: “Who pays?”"

    assert who_said("Who pays", text) == ["Mae Dunn"]


def test_who_goes_by_a_woman_s_first_name_is_no_he() -> None:
    text = "Chloe got a call. It was about her brother. “They are here,” he said."

    assert in_short(text) == ["nobody said: They are here, (unsure, no_speaker)"]


@pytest.mark.parametrize(
    "subject",
    [
        "Ana Reyes, a nurse at the ward, and Dr Tom Hale, a surgeon,",
        "Ana Reyes, an officer at the ward and Dr Tom Hale, a surgeon at the Harrow ward,",
        "Nurse Ana Reyes and her deputy Tom Hale",
    ],
)
def test_they_are_the_two_whom_the_paragraph_before_is_about(subject: str) -> None:
    text = (
        f"{subject} were sent to the Flood Control and Management training.\n\nThey said that there was snow."
    )

    assert in_short(text) == ["Ana Reyes & Tom Hale said: there was snow (likely, pronoun)"]


def test_they_are_not_what_a_name_only_tells_of() -> None:
    text = "A boy took the Flood Control training in May. They said that there was snow."

    assert in_short(text) == ["nobody said: there was snow (unsure, no_speaker)"]
