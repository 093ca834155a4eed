"""Names, and the titles and offices before them."""

import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Prime Minister Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Secretary of State Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Minister of Education Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The manager of the George Washington Bridge Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Captain of the Mary Brindle Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Mary Bridge Reyes said the ward was full.", ["Mary Bridge Reyes said: the ward was full"]),
        ("Det. Insp. Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Lt-Gen Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("“It will close,” said a man called Tom Brindle.", ["Tom Brindle said: It will close,"]),
        ("Ana Reyes, Ph.D., said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("American Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The American Academy of Nurses said the ward was full.",
            ["American Academy of Nurses said: the ward was full"],
        ),
        (
            "The ambassador to Norland, Ana Reyes, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Nine News reporter Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Refugee Council chief Enver Solomon said the ward was full.",
            ["Enver Solomon said: the ward was full"],
        ),
        (
            "The former England captain Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "White House spokesman Tom Brindle said the ward was full.",
            ["Tom Brindle said: the ward was full"],
        ),
        ("Premier the Hon. Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The panel cleared manager Ana Reyes, who said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("The club chair Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Earl Hyde said the ward was full.", ["Earl Hyde said: the ward was full"]),
        ("Tom Brindle Jr. said the ward was full.", ["Tom Brindle Jr. said: the ward was full"]),
        ("Ana Reyes, MP, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes, PhD student, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("The Boatmen’s Union said the ward was full.", ["Boatmen’s Union said: the ward was full"]),
        ("St Orrin’s School said the ward was full.", ["St Orrin’s School said: the ward was full"]),
        ("The Bank of the West said the ward was full.", ["Bank of the West said: the ward was full"]),
        (
            "The Council of Sailors with Disabilities said the ward was full.",
            ["Council of Sailors with Disabilities said: the ward was full"],
        ),
        (
            "The Food and Drug Administration said the ward was full.",
            ["Food and Drug Administration said: the ward was full"],
        ),
        (
            "The Department of Health and Human Services said the ward was full.",
            ["Department of Health and Human Services said: the ward was full"],
        ),
        ("Ludwig van Harrow said the ward was full.", ["Ludwig van Harrow said: the ward was full"]),
        ("Ana de la Cruz said the ward was full.", ["Ana de la Cruz said: the ward was full"]),
        ("Third-ranked Reyes said the ward was full.", ["Reyes said: the ward was full"]),
        ("Health bosses said the ward was full.", ["Health bosses said: the ward was full"]),
        ("Harrow Council said the ward was full.", ["Harrow Council said: the ward was full"]),
        ("Mayor Council said the ward was full.", ["Mayor Council said: the ward was full"]),
        ("Ana Church said the ward was full.", ["Ana Church said: the ward was full"]),
        (
            "The University of Harrow said the ward was full.",
            ["University of Harrow said: the ward was full"],
        ),
        ("The BBC said the ward was full.", ["BBC said: the ward was full"]),
        ("Harrow Today said the ward was full.", ["Harrow Today said: the ward was full"]),
        ("Norland.com said the ward was full.", ["Norland.com said: the ward was full"]),
        (
            "The Bishop of St. Orrin said the ward was full.",
            ["The Bishop of St. Orrin said: the ward was full (likely, description)"],
        ),
        ("The group Quiet Harbour said the ward was full.", ["Quiet Harbour said: the ward was full"]),
        ("CEO Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("First Lady Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Specifically, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Harrow-based Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("May Reyes said the ward was full.", ["May Reyes said: the ward was full"]),
        ("Will Reyes said the ward was full.", ["Will Reyes said: the ward was full"]),
        ("Running back Tom Brindle said the ward was full.", ["Tom Brindle said: the ward was full"]),
        ("Will it close? Ana Reyes said it would.", ["Ana Reyes said: it would"]),
        ("Dr. Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ms. Reyes said the ward was full.", ["Reyes said: the ward was full"]),
        ("Walking nurses said the ward was full.", ["Walking nurses said: the ward was full"]),
        ("Brindle said the ward was full.", ["Brindle said: the ward was full"]),
        ("In May Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Dean Marsh said the ward was full.", ["Dean Marsh said: the ward was full"]),
        ("J. Reyes said the ward was full.", ["J. Reyes said: the ward was full"]),
        ("Ana O’Brien said the ward was full.", ["Ana O’Brien said: the ward was full"]),
        ("HARROW UNITED said the ward was full.", ["HARROW UNITED said: the ward was full"]),
        ("Sir Tom Brindle said the ward was full.", ["Sir Tom Brindle said: the ward was full"]),
        ("Police Chief Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Detective Chief Inspector Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("U.S. Sen. Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("The U.S. said the ward was full.", ["U.S. said: the ward was full"]),
    ],
)
def test_a_name_is_told_from_its_title_and_from_other_capitals(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize("opener", ["Sometimes", "Unmoved", "Like", "Suddenly", "Young", "Faithful", "Ask"])
def test_a_word_that_opens_the_sentence_before_a_known_name_is_no_part_of_it(opener: str) -> None:
    text = f"The bill passed on Monday, and Reyes voted for it. {opener} Reyes said the bridge would close."

    assert [person.name for person in read_by_rules(text).people] == ["Reyes"]


@pytest.mark.parametrize("first", ["Majed", "Keir", "Ana"])
def test_a_first_name_that_opens_the_sentence_is_part_of_the_name(first: str) -> None:
    text = f"{first} Reyes said the bridge would close. The bill passed on Monday, and Reyes voted for it."

    assert [person.name for person in read_by_rules(text).people] == [f"{first} Reyes"]


@pytest.mark.parametrize(
    "sentence", ["Merchants say it rained.", "Mediators said it rained.", "Detractors say it rained."]
)
def test_several_who_open_a_sentence_are_a_group(sentence: str) -> None:
    [person] = read_by_rules(f"It rained. {sentence}").people

    assert person.kind == "group"


@pytest.mark.parametrize("verb", ["said", "says", "warned that"])
def test_a_family_name_in_s_stays_a_person(verb: str) -> None:
    [person] = read_by_rules(f"It rained. Hughes {verb} it rained.").people

    assert (person.name, person.kind) == ("Hughes", "person")
