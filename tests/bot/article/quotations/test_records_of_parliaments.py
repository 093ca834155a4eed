import pytest

from tests.bot.readers.told import told, who_said

HOUSE = """The House met on Monday to hear of the ferry, which was late again, and of the ward.

Mr. Bo Hale (Larn) (Lab): Was it ever on time?

The Prime Minister: It was not.

Mr. Speaker: Order. Nobody is to shout.

Mr. Hale: Will it be?"""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("ever on time", "Bo Hale"),
        ("It was not", "The Prime Minister"),
        ("Nobody is to shout", "Mr. Speaker"),
        ("Will it be", "Bo Hale"),
    ],
)
def test_a_label_may_hold_party_and_seat_or_an_office(words: str, speaker: str) -> None:
    assert who_said(words, HOUSE) == [speaker]


def test_the_record_of_a_parliament_names_offices_and_styles_before_a_turn() -> None:
    text = (
        "The Hon. N. J. REYES: When will the bridge be painted?\n\n"
        "The Minister for the Seas (Mr. Tom Brindle): It was painted in May.\n\n"
        "The Hon. Dr. MIRIAM HALE (Treasurer): I crossed it myself.\n\n"
        "The PRESIDENT: Order!\n\n"
        "Mr. Brindle: I thank the President.\n"
    )

    assert [one.speakers for one in told(text)] == [
        ["N. J. REYES"],
        ["Tom Brindle"],
        ["MIRIAM HALE"],
        ["The President"],
        ["Tom Brindle"],
    ]


def test_a_record_may_number_its_questions_and_name_ministers_without_a_title() -> None:
    text = (
        "1. Mrs Ana Reyes (Larn) (Lab): What has become of the bridge?\n\n"
        "The Secretary of State for the Seas (Tom Brindle): It will be painted in May.\n\n"
        "Mrs Reyes: I heard so last year.\n\n"
        "Tom Brindle: It rained last year.\n"
    )

    assert [one.speakers for one in told(text)] == [
        ["Ana Reyes"],
        ["Tom Brindle"],
        ["Ana Reyes"],
        ["Tom Brindle"],
    ]


RECORD = """Ferries (Winter)

Ms Ana Reyes (Larn Valley) (Lab)
1. What steps he is taking to paint the bridge.

The Minister for the Seas (Sir Tom Brindle)
It was painted in May. It will be painted again.

Ms Reyes
I heard so last year.

And it rained.

Several hon. Members rose—

Mr Speaker
Order. I call Mr Hale."""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("What steps", "Ana Reyes"),
        ("painted in May", "Sir Tom Brindle"),
        ("heard so", "Ana Reyes"),
        ("it rained", "Ana Reyes"),
        ("I call", "Mr Speaker"),
    ],
)
def test_a_record_may_name_its_speakers_on_lines_of_their_own(words: str, speaker: str) -> None:
    assert who_said(words, RECORD) == [speaker]


def test_who_rises_in_a_record_is_said_by_nobody() -> None:
    assert not any("rose" in "".join(one.words) for one in told(RECORD))


def test_a_list_of_candidates_is_no_record() -> None:
    text = (
        "Who stands in Larn on Thursday\n\nAna Reyes (Labour)\n\nShe has run the ward since 1999.\n\n"
        "Tom Brindle (Green)\n\nHe paints bridges.\n\nBo Hale (Independent)\n\nHe sails.\n"
    )

    assert told(text) == []


def test_an_office_whose_title_holds_a_role_in_its_middle_has_a_turn_of_its_own() -> None:
    text = (
        "Question time\n\n"
        "Ana Reyes (Leeds) (Lab): Where is the ferry?\n\n"
        "The Cabinet Secretary for Transport: I do not carry it with me.\n\n"
        "Tom Hale (Harrow) (Con): It was sold.\n\n"
        "Ana Reyes: Is he not ashamed?"
    )

    assert who_said("carry it", text) == ["The Cabinet Secretary for Transport"]
