import pytest

from bot.article.spans import Span
from bot.readers.model.reply.drafts import ModelDraft, without
from bot.readers.reading import Form

TEXT = "Reyes said it was “old”, “cold” and dark."
OLD, COLD = Span(19, 22), Span(26, 30)


@pytest.mark.parametrize(("lost", "form"), [([], "mixed"), ([OLD], "mixed"), ([OLD, COLD], "indirect")])
def test_without_its_quotations_a_statement_is_told_in_other_words(lost: list[Span], form: Form) -> None:
    draft = ModelDraft([], "mixed", "said", [Span(11, 40)], [OLD, COLD])

    left = without(draft, lost, TEXT)

    assert (left.form, left.quotations) == (form, [one for one in (OLD, COLD) if one not in lost])
