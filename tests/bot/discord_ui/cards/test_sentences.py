from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.discord_ui.cards.sentences import sentence_card
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.drawing import custom_ids, drawn
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def test_a_sentence_stands_between_its_neighbours() -> None:
    assert drawn(sentence_card(ferry().reading(), "key", 5)) == (
        "### s5\n"
        "-# Ferry ‘sabotaged’ before crossing, says minister\n"
        "---\n"
        "-# s4 · “We owe the crews an answer. “\n"
        "“They will get one,” she said.\n"
        "-# s6 · Harbour spokesman Tom Brindle told reporters Tuesday that the engines were “tampered with” "
        "overnight.\n"
        "---\n"
        "-# Speaking here: Ana Pell\n"
        "[← s4] [s6 →]"
    )


def test_a_statement_of_two_sentences_shows_both() -> None:
    shown = drawn(sentence_card(ferry().reading(), "key", 11, 12))

    assert shown.startswith("### s11–12\n")
    assert (
        "\nA day later, when the board met, its chair Lou Marsh said.\nShe warned Pell not to wait.\n"
        in shown
    )


def test_a_bar_stands_only_before_a_sentence_all_of_which_is_quoted() -> None:
    article = ReadingBuilder("Boats\n\n“It sank.” Pell said “it rose” twice.", has_headline=False)
    article.person("pell", "Pell")
    article.quotes("pell", "It sank.")
    article.says("pell", "“it rose” twice", form="mixed", quotations=("it rose",), cue="said")
    shown = drawn(sentence_card(article.reading(), "key", 2, 3))

    assert "\n> “It sank.”\nPell said “it rose” twice.\n" in shown


def test_what_is_unsure_is_said_below_the_sentence() -> None:
    article = ReadingBuilder("Boats\n\nPell sank it.", has_headline=False)
    article.person("pell", "Pell")
    article.says("pell", "sank it", certainty="unsure", doubts=("nearest_name", "weak_cue"))
    shown = drawn(sentence_card(article.reading(), "key", 2))

    assert "-# ⚠️ unsure (no verb of saying, who: the nearest name)" in shown
    assert "Speaking here" not in shown


def test_a_long_statement_shows_its_first_five_sentences() -> None:
    shown = drawn(sentence_card(ferry().reading(), "key", 2, 12))

    assert shown.startswith("### s2–6\n")
    assert shown.endswith("\n[← s1] [s7 →]")


def test_the_buttons_step_to_the_neighbours() -> None:
    ids = custom_ids(sentence_card(ferry().reading(), "key", 5))

    assert ids == ["byline:sentence:key:4", "byline:sentence:key:6"]


def test_the_first_sentence_has_nothing_before_it() -> None:
    assert drawn(sentence_card(ferry().reading(), "key", 1)).endswith("\n[s2 →]")


def test_a_number_past_the_end_gives_the_last_sentence() -> None:
    assert drawn(sentence_card(ferry().reading(), "key", 99)).startswith("### s13\n")


def test_a_text_without_sentences_says_so() -> None:
    shown = drawn(sentence_card(ReadingBuilder("", has_headline=False).reading(), "key", 1))

    assert shown == "The text has no sentences to show."


def test_a_sentence_of_a_document_says_on_which_page_it_stands() -> None:
    first, second = "The ferry sank on Monday.", "It was raised on Friday."
    pages = (Span(0, len(first) + 2), Span(len(first) + 2, len(first) + 2 + len(second)))
    report = read_by_rules(ReceivedText(f"{first}\n\n{second}", Origin("pdf", pages=2), pages))

    assert drawn(sentence_card(report, "key", 2)).startswith("### s2, p. 2\n")
