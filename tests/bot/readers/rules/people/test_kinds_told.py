import pytest

from bot.readers.rules.quick_reading import read_by_rules


def kinds(text: str) -> dict[str, str]:
    return {person.name: person.kind for person in read_by_rules(text).people}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvo, which makes maps, said on Monday that it would hire.",
        "It rained as Norvo shares fell. Norvo said on Monday that it would hire.",
        "A Norvo spokeswoman was at the gate. Norvo said on Monday that it would hire.",
        "Norvo, a maker of maps, said on Monday that it would hire.",
        "Norvo, the country’s biggest insurer, said on Monday that it would hire.",
        "Norvo Corp. fell. Norvo said on Monday that it would hire.",
    ],
)
def test_a_name_of_which_the_article_tells_as_of_a_house_is_an_organisation(sentence: str) -> None:
    assert kinds(sentence)["Norvo" if "Corp" not in sentence else "Norvo Corp."] == "organisation"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvo, who makes maps, said on Monday that it would rain. Norvo shares fell.",
        "Mr Norvo said on Monday that it would rain. A Norvo spokeswoman was at the gate.",
        "They sided with Belar Norvo, which angered many. Norvo said on Monday that it would rain.",
        "Norvo, a friend of the company, said on Monday that it would rain.",
    ],
)
def test_whoever_is_told_of_as_of_somebody_stays_a_person(sentence: str) -> None:
    assert set(kinds(sentence).values()) == {"person"}


def test_he_does_not_mean_a_house() -> None:
    text = "Belar Tusk left. Norvo, which makes maps, was shut. He said that it had rained."

    assert "Norvo" not in kinds(text)


def test_a_house_goes_by_the_form_of_its_name_that_the_article_uses_most() -> None:
    text = "Norvo Corp. fell. Norvo said that it would hire. Norvo said that it would pay."

    assert kinds(text) == {"Norvo": "organisation"}
