from dataclasses import replace

import pytest

from bot.article.article import Origin
from bot.article.spans import Span
from bot.discord_ui.answers.answer_texts import final_texts, unfinished_text
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.questions.answer_events import Answered, AnswerGrowing, NearestPassages
from bot.readers.model.answers.answer_references import SentenceReference
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.byline_server import ARTICLE
from tests.bot.discord_ui.discord_markdown import marks_in_effect
from tests.bot.doubtful import doubtful, in_german
from tests.bot.ferry import ferry


def answered(text: str) -> Answered:
    return answer_of(read_by_rules(ARTICLE), AnswerSentence("", text))


def answer_of(reading: Reading, *sentences: AnswerSentence) -> Answered:
    return Answered(CheckedAnswer(sentences, "yes"), (reading,), "a-model", ModelUsage())


def test_an_answer_points_at_no_sentence_before_it_was_checked() -> None:
    shown = unfinished_text(["Ferry line"], AnswerGrowing("It closes [s1 s9]. A pilot says so [s"))

    assert shown == "**Ferry line**\nIt closes. A pilot says so …"


def test_the_titles_of_several_articles_stand_above_an_answer_that_grows() -> None:
    shown = unfinished_text(["Ferry line", "Harbour"], AnswerGrowing("It closes."))

    assert shown.startswith("**Ferry line**\n**Harbour**\nIt closes.")


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


FALSE = AnswerSentence(
    "", "Tarn closes it in July.", flags=(Flag("not_in_article", "July"), Flag("not_in_article", "Tarn"))
)


def test_what_no_article_holds_is_struck_out_and_told_once_behind_it_at_the_end_of_a_line() -> None:
    (shown,) = final_texts(TITLES[:1], answer_of(FERRY, FALSE, AnswerSentence(" ", "It is a line.")))

    assert shown.startswith(
        "**Ferry line to close**\n"
        "~~Tarn closes it in July.~~ ⚠️ (not in the text: July · Tarn)\nIt is a line.\n"
    )


def test_what_is_wrong_is_of_no_sentence_before_it_either() -> None:
    (shown,) = final_texts(TITLES[:1], answer_of(FERRY, AnswerSentence("", "It is a line."), FALSE))

    assert "\nIt is a line.\n~~Tarn closes it in July.~~ ⚠️ " in shown


def test_a_blank_line_stands_between_an_answer_and_what_it_cites() -> None:
    cites = AnswerSentence("", "In May (s2).", (SentenceReference(1, 2),))
    (shown,) = final_texts(TITLES[:1], answer_of(FERRY, cites))

    assert "\nIn May (s2).\n\n▸ The ferry line closes in May, " in shown


@pytest.mark.parametrize("readings", [(FERRY,), (FERRY, HARBOUR)])
def test_what_s5_means_is_not_told_where_no_sentence_is_named(readings: tuple[Reading, ...]) -> None:
    given = replace(answered("It does not say."), readings=readings, numbers=(1, 2)[: len(readings)])
    (shown,) = final_texts(TITLES[: len(readings)], given)

    assert "Byline cannot know if" in shown
    assert "s5" not in shown


def test_a_sentence_struck_out_over_two_messages_is_so_in_both() -> None:
    long = replace(FALSE, text="Tarn closes it in July and more. " * 100)

    assert all(text.count("~~") % 2 == 0 for text in final_texts(TITLES[:1], answer_of(FERRY, long)))


def test_a_sentence_in_the_wrong_mouth_is_told_whose_it_is() -> None:
    wrong = AnswerSentence("", "Marsh said so.", flags=(Flag("other_speaker", "Ana Pell"),))
    (shown,) = final_texts(TITLES[:1], answer_of(FERRY, wrong))

    assert "Marsh said so. ⚠️ (in the text these are words of Ana Pell)" in shown


def test_an_answer_names_the_articles_that_it_cites_alone() -> None:
    cites = AnswerSentence("", "In June (5:s2).", (SentenceReference(2, 2),))
    given = Answered(CheckedAnswer((cites,), "yes"), (FERRY, HARBOUR), "m", ModelUsage(), numbers=(3, 5))
    (shown,) = final_texts(TITLES, given)

    assert shown.startswith("**5: Harbour to be dredged**\nIn June (5:s2).\n")
    assert "(5:s2)" in shown.splitlines()[-2]


def test_a_quotation_that_is_shown_has_its_speaker() -> None:
    cites = AnswerSentence("", "Nobody asked.", (SentenceReference(1, 5),))
    (shown,) = final_texts(["Cranes"], answer_of(doubtful().reading(), cites))

    assert "\n> “Nobody asked.” (s5) · Marta Holm · speaker carried on from s4\n" in shown


def test_of_what_is_not_shown_the_doubt_says_whose_words_they_are() -> None:
    places = tuple(SentenceReference(1, number) for number in (1, 2, 3, 4, 5))
    (shown,) = final_texts(["Cranes"], answer_of(doubtful().reading(), AnswerSentence("", "So.", places)))

    assert "\ns5 · Marta Holm · speaker carried on from s4\n" in shown


def test_an_answer_about_a_document_says_on_which_page_its_sentences_stand() -> None:
    text = FERRY.article.text
    second = FERRY.article.sentences[1].start
    pages = (Span(0, second), Span(second, len(text)))
    article = replace(FERRY.article, origin=Origin("pdf", pages=2), pages=pages)
    cites = AnswerSentence("", "In May.", (SentenceReference(1, 2),))
    (shown,) = final_texts(TITLES[:1], answer_of(replace(FERRY, article=article), cites))

    assert " (s2, p. 2)" in shown
    assert shown.endswith(f"{words.ANSWER_FOOT_OF_DOCUMENT} {words.ANSWER_PLACES}")


def test_doubts_are_told_of_every_cited_sentence() -> None:
    every = AnswerSentence("", "So.", tuple(SentenceReference(1, number) for number in (1, 2, 3, 4, 6)))
    (shown,) = final_texts(["Cranes"], answer_of(doubtful().reading(), every))

    assert "\ns6 · ⚠️ unsure (" in shown


def test_that_an_answer_was_cut_is_said() -> None:
    given = answered("It closes.")
    (shown,) = final_texts(TITLES[:1], replace(given, checked=replace(given.checked, cut_after=8000)))

    assert "\n-# The answer was cut after 8,000 characters.\n" in shown


def test_what_parts_do_not_answer_is_not_said_to_be_unanswered() -> None:
    given = answered("The article does not say.")
    given = replace(given, only_excerpts=True, checked=replace(given.checked, in_article="no"))
    (shown,) = final_texts(TITLES[:1], given)

    assert words.NOT_IN_EXCERPTS in shown
    assert "The article does not say" not in shown


def test_what_parts_do_say_is_shown_where_they_do_not_answer() -> None:
    cites = AnswerSentence("", "It only names the month (s2).", (SentenceReference(1, 2),))
    given = replace(answer_of(FERRY, cites), only_excerpts=True)
    (shown,) = final_texts(TITLES[:1], replace(given, checked=replace(given.checked, in_article="no")))

    assert f"{words.NOT_IN_EXCERPTS}\nIt only names the month (s2).\n" in shown


def test_that_only_parts_were_read_is_told_before_the_answer() -> None:
    (shown,) = final_texts(TITLES[:1], replace(answered("In May."), only_excerpts=True))

    assert shown.startswith(f"**Ferry line to close**\n{words.ONLY_EXCERPTS}\nIn May.\n")


def test_why_no_model_answered_comes_first_and_as_a_warning() -> None:
    found = NearestPassages((FERRY,), (Passages((2,)),), ModelUnreachable())
    (shown,) = final_texts(TITLES[:1], found)

    assert shown.startswith(f"**Ferry line to close**\n⚠️ {ModelUnreachable().user_message}\n")


def test_each_of_several_articles_is_named_once_above_its_places() -> None:
    found = NearestPassages((FERRY, HARBOUR), (Passages((2,)), Passages((2,))), numbers=(1, 2))
    (shown,) = final_texts(TITLES, found)

    assert shown.count("Ferry line to close") == shown.count("Harbour to be dredged") == 1
    assert "**1: Ferry line to close**\n▸ The ferry line closes in May, the council said. (1:s2)" in shown


def test_how_to_find_the_places_stands_below_them() -> None:
    (shown,) = final_texts(TITLES[:1], NearestPassages((FERRY,), (Passages((2,)),)))

    assert shown.endswith(words.ANSWER_PLACES)


def test_the_question_that_an_answer_has_to_say_is_set_as_a_quotation() -> None:
    shown, *_ = final_texts(TITLES[:1], answered("In May. " * 400), "When does it close?")

    assert shown.startswith("> When does it close?\n**Ferry line to close**\n")


def test_a_headline_is_no_place_beside_the_title() -> None:
    found = NearestPassages((FERRY,), (Passages((1, 2)),))
    (shown,) = final_texts(TITLES[:1], found)

    assert shown.count("Ferry line to close") == 1


def test_where_no_place_comes_near_all_articles_are_named() -> None:
    (shown,) = final_texts(
        TITLES, NearestPassages((FERRY, HARBOUR), (Passages(), Passages()), numbers=(1, 2))
    )

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
    assert "\n> “Nobody asked.” (s5) · Marta Holm" in text


def test_a_reworded_copy_is_warned_of_above_its_answer() -> None:
    (text,) = final_texts(["Ferry"], answer_of(ferry().reading(), AnswerSentence("", "It closes.")))

    assert text.startswith("**Ferry**\n⚠️ **This copy looks reworded.** Its quotes may not be")


def test_in_a_language_whose_speakers_are_not_read_the_text_is_not_said_to_name_nobody() -> None:
    assert "• **speakers not read in this language**: „Es sank“ (s2)" in nearest_of(in_german(), "t1")
