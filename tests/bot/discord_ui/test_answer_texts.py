import pytest

from bot.core.quick_reading import read_by_rules
from bot.discord_ui.answer_texts import final_texts, growing_text
from bot.pipeline.answer_events import Answered, AnswerGrowing
from bot.pipeline.language_model import ModelUsage
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.bot.discord_ui.discord_markdown import marks_in_effect


def answered(text: str) -> Answered:
    return Answered(text, (), (), "yes", (read_by_rules(ARTICLE),), "a-model", ModelUsage())


def test_an_answer_points_at_no_sentence_before_it_was_checked() -> None:
    shown = growing_text(["Ferry line"], AnswerGrowing("It closes [s1 s9]. A pilot says so [s"))

    assert shown == "**Ferry line**\nIt closes. A pilot says so …"


def test_several_titles_are_numbered_as_the_references_are() -> None:
    shown = growing_text(["Ferry line", "Harbour"], AnswerGrowing("It closes."))

    assert shown.startswith("**1: Ferry line**\n**2: Harbour**\nIt closes.")


@pytest.mark.parametrize("mark", [">", ">>>", "#", "-", "-#", "1."])
@pytest.mark.parametrize("before", ["It closes. ", "w" * 11])
def test_a_message_that_begins_in_the_middle_of_a_line_begins_nothing_else(mark: str, before: str) -> None:
    """A sentence of a model must not look like one that was cut from the article."""
    _, *others = final_texts(["Ferry line"], answered(f"{before}{mark} It stays open. " * 300))
    begin = {kind for one in others for kind in marks_in_effect(one.split("\n")[0])}

    assert others
    assert begin == set()
