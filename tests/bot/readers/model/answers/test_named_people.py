import pytest

from bot.readers.model.answers.named_people import NamedPeople, is_proper
from bot.readers.rules.quick_reading import read_by_rules

READING = read_by_rules("""Pier to close in May

The pier will close, Mayor Ana Pell said on Monday.

“We were never asked,” said Tom Vale, the harbour director.

Russia’s foreign ministry denied the claim. Two unnamed aides said the report was late.

The World Harbour Office said it was safe. The agency of the port said nothing was wrong.
""")


def people(*names: str) -> list[str]:
    return [one.id for one in READING.people if any(name in one.name for name in names)]


@pytest.mark.parametrize(
    ("name", "is_it"),
    [
        ("Pell", True),
        ("pell", False),
        ("He", False),
        ("Ana Pell", True),
        ("Mayor Ana Pell", True),
        ("the Salesforce chief", False),
        ("China's ambassador to Britain", False),
        ("China's ambassador Li Wen", True),
        ("Russia’s ministry", False),
        ("head of Norvo", False),
        ("University of Norvo", True),
        ("the mayor", False),
        ("China's Wall", True),
        ("The China's", False),
    ],
)
def test_a_name_is_told_from_a_description(name: str, *, is_it: bool) -> None:
    assert is_proper(name) is is_it


@pytest.mark.parametrize(
    ("name", "whom", "may_be"),
    [
        ("Pell", "Pell", True),
        ("Mayor Pell", "Pell", True),
        ("Ana Pell", "Pell", True),
        ("Ana", "Pell", True),
        ("Vale", "Pell", False),
        ("the harbour director", "Vale", True),
        ("the director", "Vale", True),
        ("the mayor", "Vale", False),
        ("WHO", "World Harbour", True),
        ("WHA", "World Harbour", False),
        ("two aides", "aides", True),
        ("Mayor", "Pell", True),
        ("Director", "Pell", False),
        ("the ministry", "ministry", True),
    ],
)
def test_a_name_may_mean_whoever_has_all_words_of_the_shorter(name: str, whom: str, *, may_be: bool) -> None:
    assert NamedPeople(READING).are_meant(name, people(whom)) is may_be


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("Pell spoke.", ["Pell"]),
        ("Ana spoke.", []),
        ("It was Vale’s pier.", ["Vale"]),
        ("Vale and Pell met.", ["Pell", "Vale"]),
        ("The mayor left.", ["Pell"]),
        ("The harbour director left.", ["Vale"]),
        ("Harbour left.", []),
    ],
)
def test_whom_words_name_is_told_by_the_last_name_or_what_they_are(words: str, whom: list[str]) -> None:
    assert NamedPeople(READING).named_in(words) == frozenset(people(*whom))


@pytest.mark.parametrize(
    ("names", "whom", "is_another"),
    [
        (["Vale"], "Pell", True),
        (["the harbour director"], "Pell", True),
        (["the harbour director"], "Vale", False),
        (["the agency"], "Pell", False),
        (["the keeper"], "Pell", False),
    ],
)
def test_a_description_means_another_where_it_is_anothers(
    names: list[str], whom: str, *, is_another: bool
) -> None:
    assert NamedPeople(READING).means_another(names, people(whom)) is is_another


def test_a_body_told_by_whose_it_is_has_a_name_and_a_few_unnamed_people_have_none() -> None:
    known = NamedPeople(READING)
    named = {one.name: known.has_a_name(one.id) for one in READING.people}

    assert [name for name, has_one in named.items() if not has_one and "aides" in name]
    assert all(named[name] for name in named if "Russia" in name or "Pell" in name)


@pytest.mark.parametrize(
    ("words", "whom", "are"),
    [
        ("the Pell camp", "Pell", True),
        ("the Vale camp", "Pell", False),
        ("the harbour", "World Harbour", True),
        ("the mayor's camp", "Pell", False),
        ("some aides", "aides", False),
        ("the unnamed", "aides", False),
    ],
)
def test_a_capitalised_part_of_a_name_hints_at_its_bearer(words: str, whom: str, *, are: bool) -> None:
    assert NamedPeople(READING).are_hinted_at(people(whom), words) is are
