"""What counts as a quotation, by its marks alone."""

import pytest

from bot.article.quotations.quotations import MarkedQuotations, find_marked_quotations
from bot.article.structure.lines import paragraphs_of


def marked(text: str) -> MarkedQuotations:
    return find_marked_quotations(text, paragraphs_of(text))


def quoted(text: str) -> list[list[str]]:
    """The words of each quotation, a string a paragraph."""
    return [[piece.of(text) for piece in quotation.pieces] for quotation in marked(text).quotations]


def broken_marks(text: str) -> list[str]:
    return [span.of(text) for span in marked(text).unbalanced]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We go on,” she said.", "We go on,"),
        ('"We go on," she said.', "We go on,"),
        ("‘We go on,’ she said.", "We go on,"),
        ("'We go on,' she said.", "We go on,"),
        ("``We go on,'' she said.", "We go on,"),
        ("''We go on,'' she said.", "We go on,"),
        ("«We go on», she said.", "We go on"),
        ("« On continue », dit-elle.", "On continue"),
        ("«\u00a0On continue\u202f», dit-elle.", "On continue"),
        ("»Es geht weiter«, sagte sie.", "Es geht weiter"),
        ("„Es geht weiter“, sagte sie.", "Es geht weiter"),
        ("„Idziemy dalej”, powiedziała.", "Idziemy dalej"),
        ("„Es geht weiter‟, sagte sie.", "Es geht weiter"),
        ("‚Es geht weiter‘, sagte sie.", "Es geht weiter"),
        ("‹Es geht weiter›, sagte sie.", "Es geht weiter"),
        ("”Vi går vidare”, sade hon.", "Vi går vidare"),
        ("「続けます」と彼女は言った。", "続けます"),
        ("『続けます』と彼女は言った。", "続けます"),
        ("＂We go on,＂ she said.", "We go on,"),
        ("&ldquo;We go on,&rdquo; she said.", "We go on,"),
        ("&quot;We go on,&quot; she said.", "We go on,"),
        ("&#8220;We go on,&#8221; she said.", "We go on,"),
        ("&lsquo;We go on,&rsquo; she said.", "We go on,"),
    ],
)
def test_every_kind_of_mark_sets_a_quotation(text: str, words: str) -> None:
    assert quoted(text) == [[words]]


@pytest.mark.parametrize(
    "text",
    [
        "The clubs’ fans and the players’ families met the referees’ union.",
        "It’s rock ’n’ roll from the ’90s, and they’re sure it’ll last.",
        "She wouldn't, couldn't and didn't, O'Neill's lawyers say.",
        "The workers' canteen and the bosses' floor share a kitchen.",
        'A 6\' 2" keeper stood under a 5" pipe.',
        'The shop sold 70"+ screens and a 34"/49" desk.',
        "'Tis the season, 'twas said, for the '60s.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘It’s the boys’ bus and we’re keeping it,’ he said.", "It’s the boys’ bus and we’re keeping it,"),
        ("'It's not ours and we can't keep it,' he said.", "It's not ours and we can't keep it,"),
        ("‘They took the workers’ money. It’s gone,’ he said.", "They took the workers’ money. It’s gone,"),
        ("He called it ‘the players’ choice’ on Monday.", "the players’ choice"),
        ("‘’Tis nothing,’ he said.", "’Tis nothing,"),
        ("The clubs’ fans sang ‘We go on’ all night.", "We go on"),
        ("'Rock 'n' roll never dies,' he said.", "Rock 'n' roll never dies,"),
    ],
)
def test_single_marks_are_told_from_the_apostrophes_around(text: str, words: str) -> None:
    assert quoted(text) == [[words]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“He told me ‘never again’ and left,” she said.", "He told me ‘never again’ and left,"),
        ("‘He told me “never again” and left,’ she said.", "He told me “never again” and left,"),
        ("\"He told me 'never again' and left,\" she said.", "He told me 'never again' and left,"),
        ("“He told me “never again” and left,” she said.", "He told me “never again” and left,"),
        ("« Il a dit “jamais” et il est parti », dit-elle.", "Il a dit “jamais” et il est parti"),
        ("„Er sagte ‚nie wieder‘ und ging“, sagte sie.", "Er sagte ‚nie wieder‘ und ging"),
        ("“And then he said: ‘Never again.’”", "And then he said: ‘Never again.’"),
        ("「彼は『もう二度と』と言った」と彼女は話した。", "彼は『もう二度と』と言った"),
    ],
)
def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one(text: str, words: str) -> None:
    assert quoted(text) == [[words]]


def test_a_quotation_on_each_side_of_its_speaker_counts_as_two() -> None:
    assert quoted("“We go,” she said, “and we stay gone.”") == [["We go,"], ["and we stay gone."]]


def test_two_quotations_back_to_back_stay_two() -> None:
    assert quoted("“We go,” she said. “I stay,” said he.") == [["We go,"], ["I stay,"]]


@pytest.mark.parametrize("dash", ["—", "–", " - "])
def test_marks_may_touch_a_dash(dash: str) -> None:
    assert quoted(f'"We go on"{dash}so she said{dash}"and on."') == [["We go on"], ["and on."]]


def test_marks_may_touch_brackets() -> None:
    assert quoted('He spoke ("We go on") and left.') == [["We go on"]]


def test_nothing_between_marks_is_no_quotation() -> None:
    assert quoted("He said “” and then “ ” again.") == []


def test_a_number_between_marks_is_no_inches_though_apostrophes_stand_before_it() -> None:
    assert quoted('"Alien" isn\'t for us: the faces are of Ann Lee ("24") and Tom Roe ("CSI").') == [
        ["Alien"],
        ["24"],
        ["CSI"],
    ]


def test_inches_inside_a_quotation_do_not_end_it() -> None:
    assert quoted('"The pipe was 6" wide," he said.') == [['The pipe was 6" wide,']]


@pytest.mark.parametrize("opening", ["“", '"', "«", "„", "‘", "``", "「"])
def test_a_quotation_never_swallows_the_next_paragraph(opening: str) -> None:
    text = f"She said: {opening}We go on.\n\nThe mayor left the hall, and “nobody” clapped."

    assert all("mayor" not in words for pieces in quoted(text) for words in pieces)


@pytest.mark.parametrize("opening", ["“", '"', "«"])
def test_an_unclosed_quotation_ends_with_its_paragraph(opening: str) -> None:
    assert quoted(f"{opening}We go on. We always do.\n\nThe mayor left.") == [["We go on. We always do."]]


@pytest.mark.parametrize(
    "text",
    [
        "“We go on, she said. The mayor left.",
        "“We go on, said Reyes, who left.",
        "“We go on, Reyes told reporters.",
        "“We go on, the mayor said.",
        '"We go on, said the mayor.',
    ],
)
def test_an_unclosed_quotation_ends_before_its_speaker(text: str) -> None:
    assert quoted(text) == [["We go on,"]]


def test_an_unopened_quotation_begins_with_its_paragraph() -> None:
    assert quoted("Nobody came.\n\nWe go on and on,” Reyes said.") == [["We go on and on,"]]


def test_doubled_marks_count_once() -> None:
    assert quoted("““We go on,”” said Reyes. ““I stay.””") == [["We go on,"], ["I stay."]]


@pytest.mark.parametrize(
    "text",
    ["“We go on. “", "”We go on,” she said.", "“We go on,“ she said.", "”We go on.“"],
)
def test_a_mark_the_wrong_way_round_still_does_its_work(text: str) -> None:
    assert [pieces[0].rstrip(",.") for pieces in quoted(text)] == ["We go on"]


def test_a_missing_mark_costs_one_paragraph_and_no_other() -> None:
    text = "“We go on.\n\nThe mayor left.\n\n“I stay,” he said.\n\n“So do I,” she said."

    assert quoted(text) == [["We go on."], ["I stay,"], ["So do I,"]]


def test_paragraphs_that_each_open_a_quotation_are_told_apart_from_broken_ones() -> None:
    text = "“We go on.\n\n“We always do.\n\n“We never stop,” she said."

    assert quoted(text) == [["We go on."], ["We always do."], ["We never stop,"]]
    assert broken_marks(text) == []


def test_the_second_of_several_quoted_paragraphs_continues_the_first() -> None:
    found = marked("“We go on.\n\n“We always do,” she said.").quotations

    assert [one.continues for one in found] == [False, True]


def test_a_closed_quotation_is_not_continued_by_the_next_paragraph() -> None:
    found = marked("“We go on.”\n\n“We always do,” she said.").quotations

    assert [one.continues for one in found] == [False, False]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“We go on.\n\nThe mayor left.", ["“"]),
        ("“We go on. “", ["“"]),
        ("We go on and on,” Reyes said.", ["”"]),
        ("“He said “never” to me.", ["“"]),
    ],
)
def test_marks_without_a_partner_are_reported(text: str, marks: list[str]) -> None:
    assert broken_marks(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "“We go on,” she said. “I stay.”",
        "‘It’s ours,’ he said of the boys’ bus.",
        '"We go," he said, "and we stay."',
        "”Vi går vidare”, sade hon. ”Jag stannar.”",
        "»Wir gehen«, sagte sie. »Ich bleibe.«",
        "„Wir gehen“, sagte sie. „Ich bleibe.“",
    ],
)
def test_sound_marks_are_not_reported(text: str) -> None:
    assert broken_marks(text) == []


def test_quotations_are_cut_without_marks_and_white_space() -> None:
    assert quoted("“ We go on. ” She left.") == [["We go on."]]


def test_quotations_come_in_order_whatever_their_marks() -> None:
    assert quoted("‘One’ and “two” and «three» and 'four' came.") == [["One"], ["two"], ["three"], ["four"]]


def test_words_in_brackets_stay_inside_the_quotation() -> None:
    assert quoted("“[We] broke several [U. N.] rules,” he said.") == [["[We] broke several [U. N.] rules,"]]


def test_a_word_between_two_paragraphs_of_a_quotation_does_not_end_it() -> None:
    text = "She said: “We go on.\n\nAdvert\n\n“Nobody stops us.”"

    assert quoted(text) == [["We go on."], ["Nobody stops us."]]
    assert broken_marks(text) == []


def test_a_quotation_goes_on_in_the_next_paragraph_though_nothing_opens_there() -> None:
    found = marked("“We go on,” she said. “Nobody asked\n\nus who live here.” The mayor left.")

    assert [(one.continues, one.broken) for one in found.quotations] == [(False, False)] * 2 + [(True, False)]
    assert found.unbalanced == []
