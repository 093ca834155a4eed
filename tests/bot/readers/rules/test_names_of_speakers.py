import pytest

from tests.bot.readers.told import people, the_statement, who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost,” said Harrow nurse Ana Reyes.", "Ana Reyes"),
        ("“We lost,” said Nine News host Ana Reyes.", "Ana Reyes"),
        ("“We lost,” said Ana Reyes, who nursed Tom Brindle.", "Ana Reyes"),
        ("“We lost,” said leader of the Opposition Anjali Reyes.", "Anjali Reyes"),
        ("“We lost,” said Ana Reyes of the union, as Tom Brindle looked on.", "Ana Reyes"),
        ("“We lost,” Ana Reyes told Tom Brindle.", "Ana Reyes"),
        ("“We lost,” said Sen. Ana Reyes, D-Maine.", "Ana Reyes"),
        ("“We lost,” said Rep. Ana Reyes (D-Maine).", "Ana Reyes"),
        ("“We lost,” Rep. Ana Reyes (D-Maine) told Nine News.", "Ana Reyes"),
        ("“We lost,” said Dr. Ana Reyes.", "Ana Reyes"),
        ("“We lost,” Prime Minister Ana Reyes said.", "Ana Reyes"),
        ("“We lost,” Ana M. Reyes said.", "Ana M. Reyes"),
        ("“We lost,” June Reyes said.", "June Reyes"),
        ("“We lost,” Ana Reyes Jr. said.", "Ana Reyes Jr."),
        ("“We lost,” Ana de la Cruz said.", "Ana de la Cruz"),
        ("“We lost,” Ludwig van der Meer said.", "Ludwig van der Meer"),
        ("“We lost,” Seán O’Neill said.", "Seán O’Neill"),
        ("“We lost,” said Máire Mac an tSaoi.", "Máire Mac an tSaoi"),
        ("“We lost,” Pádraig Mac an Bhaird said.", "Pádraig Mac an Bhaird"),
        ("“We lost,” said Seán Ó hEocha.", "Seán Ó hEocha"),
        ("“We lost,” Luc d’Aubigny said.", "Luc d’Aubigny"),
        ("“We lost,” Osman Karim ud-Din said.", "Osman Karim ud-Din"),
        ("“We lost,” Ana Reyes-Brindle said.", "Ana Reyes-Brindle"),
        ("“We lost,” Conor McGrath said.", "Conor McGrath"),
        ("“We lost,” Joan Marsh KC said.", "Joan Marsh"),
        ("“We lost,” said Joan Marsh MP.", "Joan Marsh"),
        ("“We lost,” said Joan Marsh, MP for Harrow.", "Joan Marsh"),
        ("“We lost,” said Joan Marsh, Ph.D.", "Joan Marsh"),
        ("“We lost,” Dame Joan Marsh, DBE, FMedSci, said.", "Dame Joan Marsh"),
        ("“We lost,” Prof. Dr Joan Marsh, PhD, said.", "Joan Marsh"),
        ("“We lost,” said co-author Lt. Col. (ret.) Joan Marsh, MD.", "Joan Marsh"),
        ("“We lost,” said Gen. (Ret.) Joan Marsh.", "Joan Marsh"),
        ("“We lost,” J.T. Rowe said.", "J.T. Rowe"),
        ("“We lost,” Łucja Śliwa said.", "Łucja Śliwa"),
        ("“We lost,” the Marion County Sheriff’s Office said.", "Marion County Sheriff’s Office"),
        ("“We lost,” the Marion County Sheriff's Office said.", "Marion County Sheriff's Office"),
    ],
)
def test_a_speaker_is_named_by_name_alone(text: str, speaker: str) -> None:
    assert who_said("We lost", text) == [speaker]


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Ms", "Sen.", "Dr", "Professor", "Judge", "Cllr", "Rev."])
def test_a_title_before_a_family_name_means_the_person_named_before(title: str) -> None:
    text = f"Robin Ashworth came on Monday. “We lost,” {title} Ashworth said."

    assert who_said("We lost", text) == ["Robin Ashworth"]


@pytest.mark.parametrize("title", ["Dame", "Sir"])
def test_a_title_of_honour_goes_with_the_first_name(title: str) -> None:
    text = (
        f"{title} Robin Ashworth came on Monday. “We lost,” {title} Robin said. “It rained,” Ashworth added."
    )

    assert people(text) == [f"{title} Robin Ashworth"]


def test_a_person_is_one_under_every_name() -> None:
    text = "Mayor Ana Reyes spoke first. “We lost,” Reyes said. “It rained,” the mayor said."

    assert people(text) == ["Ana Reyes"]


def test_a_couple_with_one_family_name_stays_two() -> None:
    text = (
        "Tom Brindle and his wife, Ana Brindle, lost the farm. “It rained,” Mr Brindle said. "
        "“It poured,” Mrs Brindle said."
    )

    assert [who_said("rained", text), who_said("poured", text)] == [["Tom Brindle"], ["Ana Brindle"]]


def test_brothers_with_one_family_name_stay_two() -> None:
    text = "Tom Brindle said it rained. His brother, Jack Brindle, said it poured."

    assert [who_said("rained", text), who_said("poured", text)] == [["Tom Brindle"], ["Jack Brindle"]]


def test_no_dateline_is_made_of_what_dashes_set_off() -> None:
    statement = the_statement("Ana Reyes - the mayor of Larvik - said the bridge is safe.")

    assert (statement.speakers, statement.words) == (["Ana Reyes"], ["the bridge is safe"])


@pytest.mark.parametrize("family_name", ["Cook", "Baker", "Bishop", "King", "Mayor", "Coach", "Judge"])
def test_a_family_name_that_is_also_an_occupation_is_a_name(family_name: str) -> None:
    text = (
        f"“It rained,” said Tim {family_name}, a director.\n\nHosting {family_name} in Harrow was a dream, "
        f"Tom Brindle said.\n\n{family_name} said it had poured."
    )

    assert [who_said(words, text) for words in ("It rained", "poured")] == [[f"Tim {family_name}"]] * 2
    assert people(text) == [f"Tim {family_name}", "Tom Brindle"]


@pytest.mark.parametrize(
    "naming",
    [
        "Courier Editor-in-Chief Ana Reyes",
        "President-elect Ana Reyes",
        "Ex-Minister Ana Reyes",
        "Director-General Ana Reyes",
    ],
)
def test_an_office_in_a_form_of_its_own_is_no_part_of_the_name(naming: str) -> None:
    assert who_said("It rained", f"“It rained,” {naming} said.") == ["Ana Reyes"]


@pytest.mark.parametrize(
    "naming",
    [
        "leader of the council Cllr Ana Reyes",
        "deputy leader of the council Ana Reyes",
        "cabinet member for transport Cllr Ana Reyes",
        "chair of governors Ana Reyes",
    ],
)
def test_an_office_of_a_field_in_small_letters_is_no_part_of_the_name(naming: str) -> None:
    assert who_said("We lost", f"“We lost,” said {naming}.") == ["Ana Reyes"]


def test_a_party_behind_the_name_hides_no_name_behind_its_office() -> None:
    text = "Cabinet member for culture and sport Cllr Ana Reyes (Con) told the meeting that “we lost”."

    assert who_said("we lost", text) == ["Ana Reyes"]


def test_an_organisation_keeps_its_nationality() -> None:
    text = "The American Academy of Boats said it rained. American sailor Ana Reyes said it poured."

    assert [who_said(words, text) for words in ("rained", "poured")] == [
        ["American Academy of Boats"],
        ["Ana Reyes"],
    ]


def test_a_name_without_its_first_word_is_the_same_persons() -> None:
    text = "Emma Rosa Pell came late. “It rained,” Rosa Pell said. “It poured,” Pell added."

    assert [who_said(words, text) for words in ("rained", "poured")] == [["Emma Rosa Pell"]] * 2


@pytest.mark.parametrize(
    "office",
    [
        "Leader of the council Cllr",
        "Cabinet member for housing",
        "Head of planning Mrs",
        "Chair of the board Dr",
    ],
)
def test_an_office_with_its_field_is_no_part_of_the_name(office: str) -> None:
    assert who_said("It rained", f"{office} Ana Reyes said: “It rained.”") == ["Ana Reyes"]


def test_who_speaks_for_a_described_one_is_not_the_described_one() -> None:
    text = "A spokesman for winger Tom Hale said it rained."

    assert who_said("it rained", text) == ["A spokesman for winger Tom Hale"]


@pytest.mark.parametrize("epithet", ["the mother-of-two", "the 38-year-old mum-of-three", "the 38-year-old"])
def test_an_epithet_means_who_was_named_before(epithet: str) -> None:
    text = f"Tina Boyle, from Hull, said it rained. “It poured,” {epithet} told the Mail."

    assert who_said("It poured", text) == ["Tina Boyle"]


def test_centers_for_one_thing_and_another_are_one_body() -> None:
    text = "The Centers for Disease Control and Prevention said it rained."

    assert who_said("it rained", text) == ["Centers for Disease Control and Prevention"]


@pytest.mark.parametrize("name", ["Omar al-Hadi", "Abu Bakr al-Baghdadi", "Nabil el-Amin", "Lina ash-Sharif"])
def test_a_name_with_an_article_in_it_is_a_name(name: str) -> None:
    family_name = name.partition("-")[2]
    text = f"“It rained,” spokesman {name} told them. “It poured,” {family_name} said."

    assert [who_said(words, text) for words in ("It rained", "It poured")] == [[name]] * 2


def test_a_part_of_a_long_name_means_its_bearer() -> None:
    text = "Luiz Inácio Lula da Silva said it rained. “It poured,” Lula said."

    assert who_said("It poured", text) == ["Luiz Inácio Lula da Silva"]


def test_a_participle_reports_what_a_group_did() -> None:
    assert who_said("voters had left", "Ana Reyes smiled, saying voters had left.") == ["Ana Reyes"]
