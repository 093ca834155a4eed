from bot.article.quotations.quotations import find_marked_quotations
from bot.article.structure.structure import structure_of
from bot.readers.rules.grammar.frames import LONGEST_FRAME, Frame, frames_of
from bot.readers.rules.quick_reading import read_by_rules

ENDLESS = "They walked and “sang” and " * LONGEST_FRAME


def frames(text: str) -> list[Frame]:
    article = structure_of(text)
    quotations = find_marked_quotations(text, article.paragraphs).quotations
    return frames_of(text, article.paragraphs, article.sentences, quotations)


def test_an_endless_sentence_is_several_frames() -> None:
    lengths = [len(frame) for frame in frames(ENDLESS)]

    assert lengths == [LONGEST_FRAME] * 5


def test_frames_are_numbered_in_order_also_where_a_sentence_is_cut() -> None:
    found = frames(f"{ENDLESS}then rested. The sun set over the lake.")

    assert [frame.number for frame in found] == list(range(len(found)))


def test_each_quotation_of_a_cut_sentence_keeps_its_place() -> None:
    quoted = [
        (frame.words[token], frame.span_of(token, token + 1)) == ("“”", quotation.outer)
        for frame in frames(ENDLESS)
        for token, quotation in frame.quotations.items()
    ]

    assert quoted == [True] * LONGEST_FRAME


def test_a_sentence_that_lists_a_thousand_people_exhausts_no_stack() -> None:
    letters = "abcdefghij"
    names = [f"{a}{b}na {b}{c}ri".title() for a in letters for b in letters for c in letters]
    reading = read_by_rules(" and ".join(names) + " said that it was raining on the town.")

    assert len(reading.article.sentences) == 1


def test_a_full_stop_behind_an_initial_has_a_place_of_its_own() -> None:
    text = "She posted it on X."
    frame = frames(text)[0]

    assert [text[slice(*frame.span_of(token, token + 1))] for token in range(len(frame))][-2:] == ["X", "."]
