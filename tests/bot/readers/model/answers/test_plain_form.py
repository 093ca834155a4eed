import pytest

from bot.readers.model.answers.plain_form import plain_lines


@pytest.mark.parametrize("text", ["Pell | Holm", "Pell | Holm\nspoke | left", "The bar is this: |x"])
def test_a_bar_in_a_line_makes_no_table(text: str) -> None:
    assert plain_lines(text) == text


def test_a_bar_alone_is_a_row_without_cells() -> None:
    assert plain_lines("Pell\n|\nHolm") == "Pell\n\nHolm"


def test_rows_around_a_rule_are_a_table() -> None:
    assert plain_lines("Who | What\n--- | ---\nPell | left\n\nHolm | stayed") == (
        "Who · What\nPell · left\n\nHolm | stayed"
    )
