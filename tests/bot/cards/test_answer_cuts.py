import pytest

from bot.cards.answer_cuts import cut_of, notes_on, shown_passages
from bot.cards.reading_index import ReadingIndex
from bot.readers.model.answers.passages import Passages
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.ferry import ferry


def index() -> ReadingIndex:
    return ReadingIndex(ferry().reading())


def test_a_sentence_of_which_a_statement_is_shown_is_not_shown_again() -> None:
    ours = index()
    said = ours.reading.statements[0]
    numbers = ours.numbers[said.id]
    beside = max(numbers) + 1

    found = shown_passages(Passages((*numbers, beside), (said.id,)), ours)

    assert found == ([said], [beside])


def test_what_is_to_be_doubted_of_several_statements_is_told_once() -> None:
    ours = index()
    doubted = next(one for one in ours.reading.statements if notes_on([one], ours))

    assert notes_on([doubted, doubted], ours) == notes_on([doubted], ours)


def test_a_cut_stands_in_one_line() -> None:
    ours = index()

    assert cut_of(2, ours) == "Transport Minister Ana Pell said the ferry was held back on purpose."


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (2, "“We could not leave it open another day. …”"),
        (3, "“… It was not safe. …”"),
        (4, "“… Nobody liked it,” Ana Pell, the mayor, said."),
        (5, "“I am a sailor,” Ruben Holm said."),
    ],
)
def test_a_cut_out_of_a_longer_quotation_closes_its_marks_and_says_that_there_is_more(
    number: int, shown: str
) -> None:
    bridge = read_by_rules("""Bridge to stay shut

“We could not leave it open another day. It was not safe. Nobody liked it,” Ana Pell, the mayor, said.

“I am a sailor,” Ruben Holm said.
""")

    assert cut_of(number, ReadingIndex(bridge)) == shown
