import pytest

from bot.article.article import Origin
from bot.article.received_text import ReceivedText, as_received
from bot.article.spans import Span
from bot.article.structure.structure import structure_of
from bot.discord_ui.pastes.pastes import (
    LONGEST_NOTE,
    MessageLink,
    is_only_addresses,
    joined_pieces,
    joined_texts,
    parse_message_link,
    without_mention,
)


def test_a_sentence_that_goes_on_in_the_next_piece_stays_in_its_line() -> None:
    assert joined_pieces(["the mayor said", "nothing at all."]) == "the mayor said nothing at all."


def test_a_piece_after_a_full_stop_begins_a_paragraph() -> None:
    assert joined_pieces(["It rained.", "It stopped."]) == "It rained.\n\nIt stopped."


def test_white_space_between_pieces_stays_as_it_was() -> None:
    assert joined_pieces(["It rained.\n", "It stopped."]) == "It rained.\nIt stopped."


def test_empty_pieces_leave_no_trace() -> None:
    assert joined_pieces(["", " \n", "It rained.", ""]) == "It rained."


RULING = ReceivedText("The board lost.\n\nIt has to pay.", Origin("pdf", pages=1), (Span(0, 31),))
NOTE = "Here is the ruling, see the end."


@pytest.mark.parametrize("pieces", [[NOTE, RULING], [RULING, NOTE], ["", RULING, f" {NOTE} "]])
def test_a_document_with_a_note_stays_one_and_the_note_is_none_of_its_story(pieces: list[str]) -> None:
    received = as_received(joined_texts(pieces))
    article = structure_of(received)

    assert received.origin == RULING.origin
    assert received.pages == RULING.pages
    assert [one.of(article.text) for one in article.sentences] == ["The board lost.", "It has to pay."]


def test_a_document_beside_which_nothing_stands_is_as_it_was() -> None:
    assert joined_texts(["", RULING, " "]) is RULING


def test_a_long_text_beside_a_document_is_of_the_article() -> None:
    text = ("It rained. " * LONGEST_NOTE)[:LONGEST_NOTE] + "x"

    assert joined_texts([text, RULING]) == f"{text} {RULING.text}"


def test_the_longest_note_beside_a_document_is_one() -> None:
    note = ("It rained. " * LONGEST_NOTE)[:LONGEST_NOTE]

    assert isinstance(joined_texts([note, RULING]), ReceivedText)


def test_two_documents_are_one_text() -> None:
    assert joined_texts([RULING, RULING]) == f"{RULING.text}\n\n{RULING.text}"


@pytest.mark.parametrize("text", ["https://example.org", " <http://example.org/a?b=c>\nhttps://example.org "])
def test_addresses_alone_are_no_article(text: str) -> None:
    assert is_only_addresses(text)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("the mayor sa", "id nothing."), "the mayor said nothing."),
        (("the mayor sa", "id so"), "the mayor said so"),
        (("It rained on", "Monday."), "It rained on Monday."),
        (("It rained. A", " day"), "It rained. A day"),
        (("the mayor", "said so"), "the mayor said so"),
        (("It rained...", "It stopped."), "It rained...\n\nIt stopped."),
    ],
)
def test_a_word_that_a_full_field_cuts_goes_on_in_the_next(pieces: tuple[str, str], text: str) -> None:
    assert joined_pieces(pieces, room=12) == text


def test_an_address_with_words_is_text() -> None:
    assert not is_only_addresses("Read this: https://example.org")


def test_the_mention_that_calls_byline_is_no_part_of_the_article() -> None:
    assert without_mention("<@42> Ferry closes\nPell asked <@43>.", 42) == "Ferry closes\nPell asked <@43>."


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://discord.com/channels/1/2/3", MessageLink(1, 2, 3)),
        (" <https://ptb.discord.com/channels/1/2/3> ", MessageLink(1, 2, 3)),
        ("https://discord.com/channels/@me/2/3", MessageLink(None, 2, 3)),
        ("https://example.org/channels/1/2/3", None),
        ("3", None),
    ],
)
def test_a_link_to_a_message_names_server_channel_and_message(written: str, link: MessageLink | None) -> None:
    assert parse_message_link(written) == link
