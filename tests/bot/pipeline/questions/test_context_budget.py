"""How the room of a question is shared out."""

import pytest

from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.context_budget import ContextShareError, parse_shares


def test_a_composition_comes_back_as_it_was_kept() -> None:
    composition = Composition(32_000, 900, 2, 1, 3, 1, 5, 0)

    assert Composition.from_json(composition.as_json()) == composition


def test_shares_are_read_as_they_are_written() -> None:
    budget = parse_shares("50/20/10/20", 1000)

    assert (budget.tokens, budget.articles, budget.notes, budget.found) == (1000, 0.5, 0.2, 0.1)
    assert budget.latest == pytest.approx(0.2)


@pytest.mark.parametrize("written", ["", "50/50", "50/20/10/10", "0/50/25/25", "60/10/10/x", "-10/60/25/25"])
def test_shares_that_make_no_whole_are_refused(written: str) -> None:
    with pytest.raises(ContextShareError):
        parse_shares(written, 1000)
