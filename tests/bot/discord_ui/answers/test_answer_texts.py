from dataclasses import replace

import pytest

from bot.discord_ui.answers.answer_texts import final_texts, growing_text
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.questions.answer_events import Answered, AnswerGrowing, NearestPassages
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.bot.discord_ui.discord_markdown import marks_in_effect
from tests.bot.doubtful import doubtful, in_german
from tests.bot.ferry import ferry


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


FERRY, HARBOUR = (read_by_rules(text) for text in (
    "Ferry line to close\n\nThe ferry line closes in May, the council said.\n",
    "Harbour to be dredged\n\nThe harbour will be dredged in June, Lou Marsh said.\n",
))  # fmt: skip
TITLES = ("Ferry line to close", "Harbour to be dredged")


def test_what_no_article_holds_is_told_before_the_answer() -> None:
    given = Answered("It closes in July.", (), ("in July", "Tarn"), "yes", (FERRY,), "m", ModelUsage())
    (shown,) = final_texts(TITLES[:1], given)

    assert shown.startswith(
        "**Ferry line to close**\n⚠️ Not in the article: in July · Tarn\nIt closes in July.\n"
    )


def test_that_only_parts_were_read_is_told_before_the_answer() -> None:
    (shown,) = final_texts(TITLES[:1], replace(answered("In May."), only_excerpts=True))

    assert shown.startswith(f"**Ferry line to close**\n{words.ONLY_EXCERPTS}\nIn May.\n")


def test_why_no_model_answered_comes_first_and_as_a_warning() -> None:
    found = NearestPassages((FERRY,), (Passages((2,)),), ModelUnreachable())
    (shown,) = final_texts(TITLES[:1], found)

    assert shown.startswith(f"**Ferry line to close**\n⚠️ {ModelUnreachable().user_message}\n")


def test_each_of_several_articles_is_named_once_above_its_places() -> None:
    found = NearestPassages((FERRY, HARBOUR), (Passages((2,)), Passages((2,))))
    (shown,) = final_texts(TITLES, found)

    assert shown.count("Ferry line to close") == shown.count("Harbour to be dredged") == 1
    assert "**1: Ferry line to close**\n▸ The ferry line closes in May, the council said. (1:s2)" in shown


def test_a_headline_is_no_place_beside_the_title() -> None:
    found = NearestPassages((FERRY,), (Passages((1, 2)),))
    (shown,) = final_texts(TITLES[:1], found)

    assert shown.count("Ferry line to close") == 1


def test_where_no_place_comes_near_all_articles_are_named() -> None:
    (shown,) = final_texts(TITLES, NearestPassages((FERRY, HARBOUR), (Passages(), Passages())))

    assert shown.startswith("**1: Ferry line to close**\n**2: Harbour to be dredged**\n")
    assert shown.endswith(words.NO_PASSAGE)


DENIAL = read_by_rules(
    "Harbour board hid report\n\n"
    "Marta Holm said the report on the cranes had been hidden for a year.\n\n"
    "Piet Anker denied that the report had been hidden. The ministry declined to comment.\n\n"
    "Joan Pryce promised to publish the report.\n"
)


@pytest.mark.parametrize(
    ("act", "shown"),
    [
        ("denied", "• **Piet Anker**: denied that the report had been hidden (s3)"),
        ("declined_to_comment", "• **The ministry** (declined to comment): "),
        ("promised", "• **Joan Pryce** (promised): "),
        ("said", "• **Marta Holm**: "),
    ],
)
def test_a_place_that_comes_near_says_how_it_was_meant(act: str, shown: str) -> None:
    ids = tuple(one.id for one in DENIAL.statements if one.act == act)
    (text,) = final_texts(["Harbour"], NearestPassages((DENIAL,), (Passages((), ids),)))

    assert shown in text


def test_the_place_that_comes_nearest_stands_first() -> None:
    ids = tuple(one.id for one in DENIAL.statements)[::-1]
    (text,) = final_texts(["Harbour"], NearestPassages((DENIAL,), (Passages((), ids),)))

    assert text.index("Joan Pryce") < text.index("Marta Holm")


# Doubts


def nearest_of(reading: Reading, *ids: str, sentences: tuple[int, ...] = ()) -> str:
    (text,) = final_texts(["Cranes"], NearestPassages((reading,), (Passages(sentences, ids),)))
    return text


def test_an_unsure_place_says_that_it_is_and_why() -> None:
    assert (
        "• **perhaps the quay**: a stronghold of the union (s6)"
        " · ⚠️ unsure (no verb of saying, who: the nearest name)\n"
    ) in nearest_of(doubtful().reading(), "t4")


def test_a_carried_on_speaker_is_said_to_be() -> None:
    assert "• **Marta Holm**: “Nobody asked.” (s5) · speaker carried on from s4\n" in nearest_of(
        doubtful().reading(), "t3"
    )


def test_a_sentence_carries_the_doubts_about_what_is_said_in_it() -> None:
    assert "▸ The protest site near the quay, a stronghold of the union, was cleared. (s6) · ⚠️ unsure (" in (
        nearest_of(doubtful().reading(), sentences=(6,))
    )


def test_a_sentence_has_a_bar_where_all_of_it_is_quoted() -> None:
    text = nearest_of(doubtful().reading(), sentences=(4, 5))

    assert "\n▸ “Nobody checked it,” Holm added. (s4)\n" in text
    assert "\n> “Nobody asked.” (s5)" in text


def test_a_reworded_copy_is_warned_of_above_its_answer() -> None:
    given = Answered("It closes.", (), (), "yes", (ferry().reading(),), "m", ModelUsage())
    (text,) = final_texts(["Ferry"], given)

    assert text.startswith("**Ferry**\n⚠️ **This copy looks reworded.** Its quotes may not be")


def test_in_a_language_whose_speakers_are_not_read_the_text_is_not_said_to_name_nobody() -> None:
    assert "• **speakers not read in this language**: „Es sank“ (s2)" in nearest_of(in_german(), "t1")
