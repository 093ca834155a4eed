"""Which house “the newspaper”, “the website”, “the agency”, “HHS” mean, by what names it."""

import pytest

from tests.bot.readers.told import in_short, who_said


@pytest.mark.parametrize(
    ("naming", "description"),
    [
        ("The letter stood in Norland’s Global Courier newspaper on Monday.", "the newspaper"),
        ("The fervent Global Courier, a state-run tabloid, printed the letter. It rained.", "the tabloid"),
        ("Readers of the Global Courier were angry.", "the newspaper"),
        ("The Global Ledger, a weekly, printed the letter.\n\nIt rained.", "the newspaper"),
        ("The Global Courier printed it. Norvo Maps, a firm in Leeds, was quiet.", "the newspaper"),
    ],
)
def test_the_newspaper_is_the_one_that_was_named_before(naming: str, description: str) -> None:
    [speaker] = who_said("We waited", f"{naming}\n\n“We waited too long,” {description} said.")

    assert speaker in ("Global Courier", "Global Ledger")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("said the website, HarrowLive.com.", "HarrowLive.com"),
        ("said the site, HarrowLive.", "HarrowLive"),
        ("says the newspaper, the Harrow Bee.", "Harrow Bee"),
        ("the website, HarrowLive.com, says.", "HarrowLive.com"),
        ("said the nurse, identified as Ana Reyes.", "Ana Reyes"),
        ("said the man, named as Tom Brindle.", "Tom Brindle"),
        ("said the website.", "the website"),
        ("according to the website, Ana Reyes, 34, said.", "Ana Reyes"),
    ],
)
def test_a_name_behind_who_says_it_tells_who_that_is(told: str, speaker: str) -> None:
    assert who_said("It is open", f"“It is open at last,” {told}") == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "The road is shut, according to a Harrow Post report.",
        "The road is shut, a new Harrow Post article says.",
        "The road is shut, according to a Harrow Post report. The report says the road is shut.",
    ],
)
def test_what_a_paper_reports_is_said_by_the_paper(sentence: str) -> None:
    assert all(one.startswith("Harrow Post ") for one in in_short(sentence))


def test_a_report_of_which_a_paper_only_tells_speaks_itself() -> None:
    story = "The board published a report. CNN told of it. The report said that there was snow."

    assert in_short(story)[-1].startswith("The report said: ")


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Department of Health and Human Services", "HHS"),
        ("Department of Health and Human Services", "DHHS"),
        ("Anti-Litter League", "ALL"),
        ("Ministry of Roads, Rail and Harbours", "MRRH"),
    ],
)
def test_the_initials_of_a_house_mean_it(name: str, initials: str) -> None:
    last = in_short(f"The {name} is late. The {initials} said that there was snow.")[-1]

    assert last.startswith(f"{name} said: ")


@pytest.mark.parametrize(
    "name",
    [
        "Committee for a Responsible Harrow Budget",
        "Project on Harbour Oversight",
        "Initiative on Better Roads",
        "Coalition for a Greener Norland",
    ],
)
def test_a_house_is_named_with_what_it_is_for(name: str) -> None:
    story = f"The Harrow Accountability Project waited. The {name} said that there was snow."

    assert in_short(story)[-1].startswith(f"{name} said: ")


def test_the_agency_is_the_department_that_was_asked() -> None:
    story = (
        "Channel Seven reached out to the Department of Works for comment.\n\n"
        "In an official response, the agency said: “We know of it.”"
    )

    assert who_said("We know", story) == ["Department of Works"]


@pytest.mark.parametrize("house", ["clinic", "restaurant", "gallery"])
def test_a_house_is_where_somebody_was(house: str) -> None:
    story = (
        "Ana Reyes, 81, was taken from Harrow Endos to Leeds. Norvo Maps told of it.\n\n"
        f"Harrow Endos issued a statement on what was done at the {house}.\n\n"
        f"A day later, the {house} said that there was snow."
    )

    assert who_said("there was snow", story) == ["Harrow Endos"]


def test_a_house_where_nobody_was_is_not_the_clinic() -> None:
    story = "Norvo Maps told of it on Monday. A day later, the clinic said that there was snow."

    assert who_said("there was snow", story) == ["the clinic"]


@pytest.mark.parametrize("kind", ["daily", "weekly", "tabloid", "newspaper"])
def test_the_paper_is_who_was_called_one(kind: str) -> None:
    story = (
        f"“We wait,” Norland {kind} Ajel quoted Tom Hale as saying.\n\nThe paper said that there was snow."
    )

    assert who_said("there was snow", story) == ["Ajel"]
