from bot.discord_ui.answer_texts import growing_text
from bot.pipeline.answer_events import AnswerGrowing


def test_an_answer_points_at_no_sentence_before_it_was_checked() -> None:
    shown = growing_text(["Ferry line"], AnswerGrowing("It closes [s1 s9]. A pilot says so [s"))

    assert shown == "**Ferry line**\nIt closes. A pilot says so …"


def test_several_titles_are_numbered_as_the_references_are() -> None:
    shown = growing_text(["Ferry line", "Harbour"], AnswerGrowing("It closes."))

    assert shown.startswith("**1: Ferry line**\n**2: Harbour**\nIt closes.")
