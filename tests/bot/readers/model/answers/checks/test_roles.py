import pytest

from bot.readers.model.answers.checks.deeds import deeds_in
from bot.readers.model.answers.checks.roles import other_roles, other_way


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("The ministry sued the union.", "The union sued the ministry in May."),
        ("The ministry was sued by Holm.", "In the end Holm was sued by the ministry."),
        ("Pell hired Brandt.", "Pell was hired by Brandt."),
        ("Pell linked the strike to fares.", "Holm linked the strike to Pell’s fares."),
        ("Holm is going to lend Brandt a boat.", "Brandt will lend Holm a boat."),
        ("The divers led Holm to the wreck.", "He led divers to the wreck."),
        (
            "Holm has been trying to reach Pell.",
            "Pell, 51 – who runs the line – has been trying to reach Holm.",
        ),
        ("The line has refused to hire Pell.", "He spoke of Pell, who has refused to hire the line."),
        ("Pell says that Holm broke the pact.", "“Pell violated the pact with Holm,” she said."),
        ("Port editors accused a former pilot.", "A former port pilot accused editors there."),
        ("Pell now supports Holm.", "Holm, who now is supporting Pell, will speak."),
        ("Holm’s win would hand the port to Pell.", "Pell’s win would hand the port to Holm."),
        ("The crew informed the officers.", "A part of the crew said officers on the pier informed them."),
        ("Holm told Brandt that it is closed.", "Holm said Brandt told him that it is closed."),
        ("Pell invited Holm on board.", "He [Holm] extended an invitation to Harbour Master Pell to come."),
        ("Pell was criticised by Holm.", "In May, Holm drew criticism from Pell."),
        ("Orr thanked a singer, Dan Blaze.", "The singer, Dan Blaze, thanked Orr."),
        ("She thanked Holm.", "Holm thanked her in May."),
        ("Holm accuses Pell of having hit him.", "According to the suit, Holm hit the deckhand Pell."),
        ("France will lend an American crew a boat.", "The U.S. will lend France’s crew a boat."),
        ("Pell’s office has long refused to hear Holm.", "He saw Holm, who has long refused to hear Pell."),
        ("The boy walked toward Holm.", "He calmly walked toward the boy."),
        ("Pell sharply praised Holm.", "It came after Captain Holm sharply praised her for the pier."),
        ("Pell quizzed Holm in May.", "Pell, a deckhand at the pier, was quizzed in May over Holm."),
        ("The ship pulled three tugs off a bank.", "Three tugs took an hour to pull the vessel off a bank."),
        (
            "A guest rented a cabin from Holm.",
            "Holm is under fire for renting a cabin on board from a guest.",
        ),
        ("The navy got bad blood from the crew.", "The crew was given bad blood provided by the navy."),
        ("The Cypriot beat Holm.", "The Cypriot was beaten by Dutchman Ruben Holm in an hour."),
        ("Holm said that Pell had taken down three boats.", "Holm soon took down three boats."),
        ("Guards shot the diver at night.", "The diver shot himself at night."),
        ("Pell praised the boat.", "Holm might have praised the boat that Pell sailed."),
        ("Brandt put Pell on leave.", "Captain Pell has granted harbour master Brandt a leave of absence."),
        ("Holm bought the boat from Pell.", "Holm sold the boat to Pell."),
        ("Holm beat Pell in May.", "On Monday Holm lost to Pell in the final."),
    ],
)
def test_who_does_something_to_whom_is_not_exchanged(answer: str, cited: str) -> None:
    assert other_roles(answer, [cited]) != ""


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("The union sued the ministry.", "The ministry was sued by the union."),
        ("The union sued.", "The union sued the ministry."),
        ("The crew got blood from the navy.", "The navy provided blood to the crew."),
        ("A former Miss Hull died.", "In one case Ida Pell, a sailor and former Miss Hull, died in 2009."),
        ("Holm invited Pell.", "Holm extended an invitation to Harbour Master Pell to come."),
        ("Holm was sued by Pell.", "Pell brought a suit against Holm."),
        ("While Holm was away Pell saw him in the film.", "She saw a film while he was away and saw Holm."),
        ("The board has passed the plan.", "The plan has passed the board already."),
        ("Holm and Pell met Brandt.", "Brandt met Holm and Pell."),
        ("At that time they met the crew.", "Pell met the crew for the first time."),
        ("Holm hired Brandt.", "He hired Brandt, Holm’s deputy."),
        ("Pell criticised Holm.", "Pell criticised the plan of Holm."),
        ("Holm led the divers to the wreck.", "He led divers to the wreck."),
        ("Holm is going to lend Brandt a boat.", "Holm will lend Brandt a boat."),
        ("Time has weakened the evidence.", "The evidence has weakened over time."),
        ("Divers took the post down.", "Her post was taken down by divers."),
        (
            "The share of boats rose by a quarter.",
            "The boats of the yard rose by 25 per cent, a quarter share.",
        ),
        ("Ford calls it false.", "Ford said that Holm would stay and called it false."),
        ("Whoever finds the lamp of Holm gets £9.", "Holm gives £9 to anyone who gets the lamp back."),
        ("Pell said it must end.", "“It must end,” said Pell."),
        ("Holm sued Pell and left.", "Holm left the room and sued Pell."),
        ("Pell lost to Holm.", "Holm beat Pell."),
        ("Pell worked for Holm.", "Holm hired Pell."),
        ("Pell annoys Holm.", "Holm spoke after Pell, and Pell soon called Holm."),
        (
            "Before the vote in Hull she accused the line of having paid for his film.",
            "Ida Pell, the leader of a union, accused the line of having paid for his film by the back door.",
        ),
        (
            "Before the vote in Hull the union accused the line of having paid for his film.",
            "Ida Pell, a union leader, accused the line of having paid for his film by the back door.",
        ),
        (
            "The Dutch harbour fund Oude Haven Vrij, which paid for Pell’s work too, is silent.",
            "Pell, whose work was paid for by a Dutch harbour fund, Oude Haven Vrij, spoke.",
        ),
        (
            "Ida Pell, who led the trial, said it costs nothing.",
            "“It costs nothing,” said Ida Pell of the University of Hull, who led the trial.",
        ),
        (
            "Vin Holm of Saltmere Till We Drop said the owner had promised boats.",
            "The group’s spokesman, Vin Holm, said the owner had promised boats for all.",
        ),
        ("Ida Holm, who posted the photo, spoke.", "The Heron user who posted the photo, Ida Holm, spoke."),
    ],
)
def test_the_same_told_in_other_words_is_not_taken_for_exchanged(answer: str, cited: str) -> None:
    assert other_roles(answer, [cited]) == ""


@pytest.mark.parametrize("order", [1, -1])
def test_another_cited_sentence_that_has_the_two_so_is_enough(order: int) -> None:
    cited = ["Holm sued Pell over the boat.", "Pell sued Holm over the pier."]

    assert other_roles("Pell sued Holm.", cited[::order]) == ""


def test_a_clause_without_an_end_tells_of_no_deed() -> None:
    assert list(deeds_in("Holm sued Pell " + "and praised Brandt " * 12)) != []
    assert list(deeds_in("Holm sued Pell " + "and praised Brandt " * 2_000)) == []


def test_what_is_more_than_what_is_not_exchanged() -> None:
    cited = ["Ferries are cheaper than trains, the union said."]

    assert other_way("Trains are cheaper than ferries.", cited) != ""
    assert other_way("Ferries are cheaper than trains.", cited) == ""


def test_more_is_not_told_for_less() -> None:
    cited = ["She said it was less than the cost of ferries."]

    assert other_way("She said that boats cost more than ferries.", cited) != ""
    assert other_way("She said that boats cost less than ferries.", cited) == ""


def test_from_and_to_are_not_exchanged() -> None:
    assert other_way("Fares went from 9 to 4 euros.", ["Fares went from 4 to 9 euros."]) != ""
    assert other_way("Fares went from 4 to 9 euros.", ["Fares went from 4 to 9 euros."]) == ""
    assert other_way("Fares went from 5 to 4 euros.", ["Fares went from 4 to 9 euros."]) == ""


def test_the_words_that_tell_it_otherwise_are_given() -> None:
    found = other_roles("The ministry sued the union.", ["In May the union sued the ministry."])

    assert "the union sued the ministry" in found


def test_what_is_compared_the_other_way_round_with_other_words_is_right() -> None:
    cited = ["Ashby ferries are older than Dene ferries."]

    assert other_way("Dene boats are newer than the Ashby ferries.", cited) == ""
