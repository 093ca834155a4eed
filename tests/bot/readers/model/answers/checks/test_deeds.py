"""What is done in a sentence, by whom and to whom, told by stems of words."""

import pytest

from bot.readers.model.answers.checks.deeds import Deed, deeds_in, verbs_in

LONGEST = 80  # words of a clause


def told(deed: Deed) -> str:
    """Such as "pel sel boat" for “Pell sold boats”."""
    whom = "+".join(sorted(deed.aims)) or ("something" if deed.has_object else "nothing")
    verb = f"{deed.verb} passively" if deed.is_passive else deed.verb
    return f"{'+'.join(sorted(deed.heads)) or 'somebody'} {verb} {whom}"


def deeds(sentence: str) -> list[str]:
    return [told(one) for one in deeds_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Pell sold the boats.", ["pel sel boat"]),
        ("The old council sold Holm nine boats.", ["council sel boat+holm+nin"]),
        ("Pell and Holm met Brandt.", ["holm+pel meet brandt"]),
        ("Holm or Pell sold boats.", ["holm+pel sel boat"]),
        ("The mayor and the crew of the pier sold boats.", ["crew+mayor+pier sel boat"]),
        ("The man at the pier sold boats.", ["man sel boat"]),
        ("Pell lost to Holm.", ["pel los holm"]),
        ("Pell sold Holm on Monday.", ["pel sel holm"]),
        ("Pell sold boats to Holm, to Brandt and to Amis.", ["pel sel boat"]),
        ("Pell sold a boat made of oak to Holm.", ["pel sel boat", "boat mak nothing"]),
        ("She shut the pier.", ["somebody shut pier"]),
        ("Red fed Pell.", ["red feed pel"]),
        ("Pell freed Holm.", ["pel fre holm"]),
        ("Trade Shut Down", []),
        ("The Shut Pier sank.", ["pier sink nothing"]),
    ],
)
def test_who_does_what_to_whom(sentence: str, done: list[str]) -> None:
    assert deeds(sentence) == done


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Pell left.", ["pel leav nothing"]),
        ("Pell sold on Monday.", ["pel sel nothing"]),
        ("Pell sold it.", ["pel sel something"]),
        ("Pell belongs to them.", ["pel belong something"]),
        ("Pell lost to them.", ["pel los something"]),
        ("The prices rose steeply.", ["pric ris steep"]),
    ],
)
def test_what_is_done_to_nobody(sentence: str, done: list[str]) -> None:
    assert deeds(sentence) == done


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Boats were sold by the council.", ["council sel passively boat"]),
        ("Boats were sold to Holm by Ana Pell of Hull.", ["ana+pel sel passively boat"]),
        ("Boats were sold by them.", ["somebody sel passively boat"]),
        ("Boats were quickly sold.", ["somebody sel passively boat"]),
        ("Boats were all quickly sold.", ["somebody sel passively boat"]),
        ("The boats were being sold off.", ["somebody sel passively boat"]),
        ("The pier was shut.", ["somebody shut passively pier"]),
        ("The ferries owned by Holm sank.", ["holm+sink own passively fer", "holm sink nothing"]),
    ],
)
def test_what_is_done_passively(sentence: str, done: list[str]) -> None:
    assert deeds(sentence) == done


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Pell will sell boats.", ["pel sel boat"]),
        ("Pell is going to sell boats.", ["pel going boat+sel", "pel sel boat"]),
        ("Pell wants to sell boats.", ["pel want boat+sel"]),
        ("Pell promised Holm to sell boats.", ["pel promis holm"]),
        ("Pell is selling boats.", ["pel sel boat"]),
        ("Pell is now selling boats.", ["pel sel boat"]),
        ("Selling boats, Pell left.", ["pel leav nothing"]),
        ("Pell had never sold boats.", ["pel sel boat"]),
        ("Her sold boats sank.", ["boat sink nothing"]),
        ("said Holm", []),
    ],
)
def test_what_is_a_verb(sentence: str, done: list[str]) -> None:
    assert deeds(sentence) == done


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Pell sold boats and bought ferries.", ["pel sel boat", "pel buy fer"]),
        (
            "Because she sold boats and bought ferries, Holm left.",
            ["somebody sel boat", "somebody buy fer", "holm leav nothing"],
        ),
        ("Holm met Pell and the council sold boats.", ["holm meet pel", "council sel boat"]),
        ("Police killed three men and Holm died.", ["polic kil men+thr", "holm die nothing"]),
        ("Pell sold boats, Holm bought them.", ["pel sel boat", "holm buy something"]),
        ("Pell, who leads the line, sold the boats.", ["pel lead lin"]),
        ("The boats, which Pell sold, sank.", ["pel sel nothing"]),
        ("Holm left because Pell sold boats.", ["holm leav nothing", "pel sel boat"]),
        (
            "Holm left, because Pell came and then sold boats.",
            ["holm leav nothing", "pel com sel", "somebody sel boat"],
        ),
    ],
)
def test_each_clause_has_its_own(sentence: str, done: list[str]) -> None:
    assert deeds(sentence) == done


@pytest.mark.parametrize(
    "aside",
    [" (51)", " (of Hull)", ", 51,", " – a bold one –"],
    ids=["age", "place", "age in commas", "dashes"],
)
def test_asides_stand_in_no_clause_s_way(aside: str) -> None:
    assert deeds(f"Pell{aside} sold boats.") == ["pel sel boat"]


@pytest.mark.parametrize(("words", "done"), [(LONGEST, ["word sel boat"]), (LONGEST + 1, [])])
def test_what_is_too_long_is_no_clause(words: int, done: list[str]) -> None:
    assert deeds(f"{'word ' * (words - 2)}sold boats.") == done


def test_a_word_that_is_a_verb_elsewhere_is_one_inside_a_clause() -> None:
    sentence = "Pell supports the plan."

    assert [told(one) for one in deeds_in(sentence, {"support"})] == ["pel support plan"]
    assert [told(one) for one in deeds_in("Supports the plan", {"support"})] == []
    assert [told(one) for one in deeds_in("Pell has supports", {"support"})] == []


def test_all_words_on_the_two_sides_are_told_and_the_names_among_those_who_act() -> None:
    [deed] = deeds_in("The old mayor Ana Pell of Hull sold Holm nine boats in May.")

    assert deed.doers == {"old", "mayor", "ana", "pel", "hul"}
    assert deed.names == {"ana", "pel", "hul"}
    assert deed.others == {"holm", "nin", "boat"}
    assert deed.words == "Pell of Hull sold Holm nine boats"


def test_of_a_passive_all_words_before_and_between_are_of_whom_it_is_done_to() -> None:
    [deed] = deeds_in("Nine boats were sold to Holm by Ana Pell of Hull.")

    assert deed.others == {"nin", "boat", "holm"}
    assert deed.names == {"ana", "pel", "hul"}


def test_verbs_are_told_by_their_stems() -> None:
    assert verbs_in("Pell sold boats and bought ferries.") == {"sel", "buy"}
