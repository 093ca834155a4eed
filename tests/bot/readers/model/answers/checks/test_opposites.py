import pytest

from bot.readers.model.answers.checks.opposites import alternative, opposite, unprefixed


@pytest.mark.parametrize(
    ("answer", "cited", "word"),
    [
        ("Fares on the line fell by a tenth.", "Fares on the line rose by a tenth this year.", "rose"),
        ("The union supports the new fares.", "The union condemned the new fares.", "condemned"),
        (
            "Holm agreed that fares are fair.",
            "Holm repeated his rejection of the idea that fares are fair.",
            "rejection",
        ),
        ("The court banned the night boat.", "The court allowed the night boat to sail.", "allowed"),
        ("Fares fall in spite of lower taxes.", "Despite lower taxes, fares are climbing.", "climbing"),
        ("The largely violent march ended.", "The march was largely peaceful.", "peaceful"),
        ("Holm admitted that fares rose.", "Holm denied that fares rose.", "denied"),
        ("Pell opposes the line.", "Pell was called an “unwavering supporter” of the line.", "supporter"),
        ("It is easy to sell boats.", "It is challenging to sell boats.", "challenging"),
        ("Pell will sign the pact on fares.", "Pell will veto the pact on fares.", "veto"),
        ("The crew trusts the new line.", "The crew is sceptical of the new line.", "sceptical"),
        ("The crew is unable to raise fares.", "The crew is unable to lower fares.", "lower"),
        ("The bank sees two increases of rates.", "The bank will cut rates twice.", "cut"),
        (
            "The pier of Hull was destroyed in 1988.",
            "The pier, built in 1988, fed the town of Hull.",
            "built",
        ),
        ("Pell was granted a boat.", "Pell was denied a boat.", "denied"),
        ("The letter on fares is accurate.", "The letter misrepresents the fares.", "misrepresents"),
    ],
)
def test_the_opposite_of_what_is_cited_is_seen(answer: str, cited: str, word: str) -> None:
    assert opposite(answer, [cited]) == word


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("Fares on the line increased by a tenth.", "Fares on the line rose by a tenth this year."),
        ("Fares rose although traffic fell.", "Fares went up while traffic fell."),
        ("Fares no longer fall.", "Fares on the line rose."),
        ("The harbour closed in May.", "The harbour opened in April and closed in May."),
        ("Traffic fell.", "Fares rose at the harbour."),
        (
            "The team finds the outflow weaker than was thought.",
            "“The outflow is low, with rare events of stronger wind,” the team wrote.",
        ),
        ("The fire destroyed a pier of nine boats.", "The pier of nine boats, built in 1988, fed the town."),
        ("The line was not banned from the harbour.", "The line was allowed in the harbour."),
    ],
)
def test_what_agrees_or_tells_of_something_else_is_no_opposite(answer: str, cited: str) -> None:
    assert opposite(answer, [cited]) == ""


@pytest.mark.parametrize(
    ("answer", "cited", "word"),
    [
        ("The damage can be reversed.", "The damage is irreversible.", "irreversible"),
        ("The cause became clear in May.", "The cause of the fire remains unclear in May.", "unclear"),
        ("The claim is unfounded.", "The claim is founded on letters.", "founded"),
        ("The damage cannot be reversed.", "The damage is irreversible.", ""),
        ("The harbour forms a unit.", "The harbour was informed.", ""),
        ("The damage is irreversible.", "The damage is irreversible.", ""),
    ],
)
def test_a_not_that_is_part_of_a_word_is_seen(answer: str, cited: str, word: str) -> None:
    assert unprefixed(answer, [cited]) == word


def test_one_of_several_is_not_another() -> None:
    cited = ["A jury picks the design in the first half of next year."]

    assert alternative("A jury picks the design in the second half of the year.", cited) == "first half"
    assert alternative("A jury picks the design in the first half of the year.", cited) == ""
    assert alternative("It is the second design that a jury picks.", cited) == ""


@pytest.mark.parametrize(
    ("answer", "cited", "words"),
    [
        ("The second season was more fruitful.", "The second season was less fruitful.", "less fruitful"),
        ("Holm was above the limit.", "Holm was within the limit.", "within limit"),
        ("Pell left before the vote.", "Pell left after a vote.", "after vote"),
        ("Holm was below the limit.", "Holm was within the limit.", ""),
        ("Pell left before the vote.", "Pell left before the vote, after a speech.", ""),
    ],
)
def test_more_is_not_less_nor_after_before(answer: str, cited: str, words: str) -> None:
    assert alternative(answer, [cited]) == words
