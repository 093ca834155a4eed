"""Whom “the nurse”, “both”, “the paper” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short, people, who_said


@pytest.mark.parametrize(
    ("story", "description", "speaker"),
    [
        (
            "Belar News said it may close. Norvo Industries left Leeds. Norvo Industries makes maps.",
            "The company",
            "Norvo Industries",
        ),
        (
            "The strike helps Tusk Airways, and Norvo Airways said it would wait.",
            "The airline",
            "Norvo Airways",
        ),
        (
            "The Norland Storm Service looked as far south as Kansas City. Kansas City waits.",
            "The agency",
            "Norland Storm Service",
        ),
        ("The Norland Commission asked Norvo Maps to wait.", "The firm", "Norvo Maps"),
        ("Norvo Maps said it would wait. The harbour is Tusk Shipping’s.", "The firm", "Norvo Maps"),
        (
            "Norvo Institute bought Tusk. Quell Institute said Norvo Institute was late.",
            "The charity",
            "Quell Institute",
        ),
    ],
)
def test_the_company_is_the_one_that_the_story_is_about(story: str, description: str, speaker: str) -> None:
    last = in_short(f"{story} {description} said that there was snow.")[-1]

    assert last == f"{speaker} said: there was snow (likely, description)"


def test_the_company_stays_the_same_one_when_others_have_been_named() -> None:
    story = "Ana Reyes left the Norvo Maps Company in June. The company denied that it was late."
    between = (
        "The Environment Agency said an inquiry had begun. The Tusk Institute and the Harrow Board waited."
    )
    last = in_short(f"{story} {between} The company said that there was snow.")[-1]

    assert last == "Norvo Maps Company said: there was snow (likely, description)"


@pytest.mark.parametrize(
    ("introduced", "other"),
    [
        ("Mayor Ana Reyes", "The deputy mayor"),
        ("The deputy mayor, Ana Reyes,", "The mayor"),
        ("Former President Ana Reyes", "The president"),
        ("Ana Reyes, the shadow health secretary,", "The health secretary"),
        ("Health Minister Ana Reyes", "The finance minister"),
        ("The minister, Ana Reyes,", "The prime minister"),
        ("The Home Secretary, Ana Reyes,", "The Foreign Secretary"),
    ],
)
def test_who_holds_an_office_of_that_name_is_not_who_holds_another(introduced: str, other: str) -> None:
    last = in_short(f"{introduced} came to Leeds on Monday. {other} said that there was snow.")[-1]

    assert last == f"{other} said: there was snow (likely, description)"


@pytest.mark.parametrize(
    ("introduced", "again"),
    [
        ("The deputy mayor, Ana Reyes,", "The deputy mayor"),
        ("Former President Ana Reyes", "The former president"),
        ("Ana Reyes, a former soldier and nurse,", "The nurse"),
        ("The Health Secretary, Ana Reyes,", "The secretary"),
        ("The Secretary, Ana Reyes,", "The health secretary"),
        ("Labour leader Ana Reyes", "The opposition leader"),
    ],
)
def test_who_holds_an_office_is_meant_by_all_or_a_part_of_its_name(introduced: str, again: str) -> None:
    last = in_short(f"{introduced} came to Leeds on Monday. {again} said that there was snow.")[-1]

    assert last.startswith("Ana Reyes said: there was snow")


def test_the_statement_is_its_writer_s_only_where_it_was_told_of_with_what_they_said() -> None:
    assert in_short("Ana Reyes agreed in a statement that it was late. The statement said it rained.")[
        -1
    ] == ("Ana Reyes said: it rained (likely, description)")
    assert in_short("Ana Reyes said on Monday that it was late. The statement said it rained.")[-1] == (
        "The statement said: it rained (description)"
    )


def test_the_watchdog_is_no_company() -> None:
    text = "Norvo Maps left Leeds. AGCM set the fine. The watchdog said that Norvo Maps had lied."

    assert in_short(text) == ["AGCM said: Norvo Maps had lied (likely, description)"]


def test_two_of_several_are_not_the_two_who_spoke_before() -> None:
    text = "Ana Reyes and Tom Hale said it was late. They asked three museums; two said they would wait."

    assert in_short(text)[-1] == "two said: they would wait"


def test_who_says_it_at_the_end_of_a_headline_is_no_place_in_it() -> None:
    text = (
        "Police shoot man in Leeds, watchdog says\n\n"
        "The Harrow Conduct Office said on Monday that it would look at it.\n\n"
        "“We will look at all of it,” the watchdog said.\n"
    )

    assert in_short(text)[-1].startswith("Harrow Conduct Office said: We will look")


def test_a_headline_s_words_for_a_house_name_nobody_besides_the_house() -> None:
    text = (
        "Ferry will sail, ministry says\n\n"
        "The Ministry of Transport said on Monday that the ferry would sail.\n\n"
        "“It will sail,” the ministry said in a statement.\n"
    )

    assert people(text) == ["Ministry of Transport"]


def test_the_club_is_the_one_whose_name_tells_that_it_is_a_club() -> None:
    text = "Harrow United have sacked Tom Brindle. The club said that there was snow."

    assert in_short(text) == ["Harrow United said: there was snow (likely, description)"]


def test_the_mayor_of_one_town_is_not_that_of_another() -> None:
    text = "The mayor of Harrow said it was late. The mayor of Leeds said it was early."

    assert people(text) == ["The mayor of Harrow", "The mayor of Leeds"]


@pytest.mark.parametrize(
    "story",
    [
        "Ana Reyes met Tom Hale in Harrow.",
        "Ana Reyes, the mayor, was joined by Tom Hale, a farmer.",
        "Ana Reyes beat Tom Hale by nine votes.",
    ],
)
def test_both_are_the_only_two_whom_the_sentence_before_names(story: str) -> None:
    last = in_short(f"{story} Both said that there was snow.")[-1]

    assert last == "Ana Reyes & Tom Hale said: there was snow (likely, description)"


@pytest.mark.parametrize(
    ("story", "both"),
    [
        ("Tom Hale called Ana Reyes’s lawyer.", "Both"),
        ("Ana Reyes met the mayor of Harrow.", "Both"),
        ("Ana Reyes thanked Tom Hale.", "Both men"),
    ],
)
def test_both_are_nobody_named_where_others_are_told_of(story: str, both: str) -> None:
    assert in_short(f"{story} {both} said that there was snow.")[-1].startswith(f"{both} said")


def test_the_petitioner_is_who_was_named_as_one_with_something_else() -> None:
    text = "Petitioner and flood victim Ana Reyes sought a boat. The petitioner said that there was snow."

    assert in_short(text) == ["Ana Reyes said: there was snow (likely, description)"]


@pytest.mark.parametrize(
    ("description", "speaker"),
    [("The BMW driver also", "Tom Hale"), ("The BMW driver", "The BMW driver")],
)
def test_who_says_something_as_well_spoke_before(description: str, speaker: str) -> None:
    text = f"Tom Hale was cautious. “We can win,” he said.\n\n{description} said that there was snow."

    assert in_short(text)[-1].startswith(f"{speaker} said: there was snow")


@pytest.mark.parametrize("leader", ["The Norland leader", "The prime minister", "The premier"])
def test_who_is_brought_in_by_what_is_said_is_not_who_says_it(leader: str) -> None:
    text = f"Norland Prime Minister Ben Arden came. {leader} said he had met Prime Minister Ana Reyes."

    assert in_short(text)[-1].startswith("Ben Arden said: ")


@pytest.mark.parametrize(
    "called",
    [
        "The former Harrow captain and Lions colossus",
        "The goalkeeper and local talent",
        "The no-nonsense back rower",
        "The full back",
        "The 22-year-old right back",
        "The wicketkeeper",
    ],
)
def test_what_somebody_plays_tells_that_they_are_meant_who_were_named_before(called: str) -> None:
    story = "Lawrence Dale may join the coaches."

    assert who_said("it was late", f"{story}\n\n{called} said it was late.") == ["Lawrence Dale"]


@pytest.mark.parametrize("called", ["The cattleman", "The bellringer", "The keen birder"])
def test_a_trade_that_nobody_is_known_for_may_be_of_whom_the_story_tells(called: str) -> None:
    story = "Holly Cooper paid tribute on her father’s page."

    assert in_short(f"{story}\n\n{called} wrote: “I miss him.”") == [
        f"{called} wrote: I miss him. (unsure, description)"
    ]


@pytest.mark.parametrize("says", ["also said", "added that", "further said that"])
def test_who_says_more_is_who_spoke_in_the_sentence_before(says: str) -> None:
    text = f"“I can win,” Holly Cooper said on Monday. The Harrow rower {says} it was early."

    assert who_said("it was early", text) == ["Holly Cooper"]


@pytest.mark.parametrize("office", ["The Treasury inspector general", "The Home Office inspector"])
def test_who_inspects_a_house_is_not_who_heads_one(office: str) -> None:
    text = f"Treasury Secretary Ana Reyes was briefed. {office} said that there was snow."

    assert in_short(text) == [f"{office} said: there was snow (likely, description)"]


@pytest.mark.parametrize(
    ("paper", "name"),
    [
        ("Kommersant newspaper", "Kommersant"),
        ("Le Courrier newspaper", "Le Courrier"),
        ("the Interfax news agency", "Interfax"),
        ("Yonhap news agency", "Yonhap"),
        ("InTouch magazine", "InTouch"),
        ("New York magazine", "New York magazine"),
        ("the Harrow newspaper", "the Harrow newspaper"),
    ],
)
def test_a_paper_goes_by_its_name(paper: str, name: str) -> None:
    assert who_said("it was late", f"On Friday, {paper} said that it was late.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "“It fell,” said a deckhand, who asked not to be named.\n\nAna Reyes said the ward was full.",
        "It rained. Boats fell. Hale left.\n\n“It fell,” said a deckhand.\n\nAna Reyes, who rows, left.",
    ],
)
def test_one_whom_the_story_leaves_unnamed_is_nobody_named_in_the_next_paragraph(text: str) -> None:
    [speaker] = who_said("It fell", text)

    assert speaker.startswith("a deckhand")


@pytest.mark.parametrize("who", ["The author of the memo", "The cup’s organiser"])
def test_one_who_made_something_is_not_whoever_spoke_in_the_paragraph_before(who: str) -> None:
    assert who_said("it was late", f"“We lost,” Ana Reyes said.\n\n{who} said it was late.") == [who]


def test_the_league_is_not_the_club_that_plays_in_it() -> None:
    text = "Harrow Rovers said it was late. The club lost.\n\nThe league said it would ask why."

    assert who_said("it would ask", text) == ["The league"]


def test_a_church_is_nobody_that_he_could_mean() -> None:
    text = "The council of St Bride's dismissed its choir master on Sunday.\n\n“Forty years,” he sobbed."

    assert people(text) != ["St Bride"]


def test_the_owner_who_is_told_of_as_somebody_new_is_nobody_named_before() -> None:
    text = "Ana Reyes said he was kind. The owner, a man in his sixties, said it was late."

    assert who_said("it was late", text) == ["The owner"]


@pytest.mark.parametrize("office", ["president-elect", "mayor-elect", "governor-elect"])
def test_who_is_elected_is_whom_the_story_is_about(office: str) -> None:
    story = f"Tom Brindle said that his trust was well run.\n\n“It never paid fees,” the {office} wrote."

    assert who_said("It never paid", story) == ["Tom Brindle"]
