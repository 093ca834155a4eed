from bot.readers.model.answers.ages import ages_in


def test_an_age_stands_beside_a_name_in_many_ways() -> None:
    text = "Ana Pell, 51, met 40-year-old Tom Orr and Lea Hart, a 34-year-old nurse. Ivo Moss is 29."

    assert ages_in(text) == {"Pell": "51", "Orr": "40", "Hart": "34", "Moss": "29"}


def test_who_is_told_to_be_of_two_ages_has_none() -> None:
    assert ages_in("Ana Pell, 51, and Tom Orr, 40, met. Tove Pell, 12, stayed.") == {"Orr": "40"}
