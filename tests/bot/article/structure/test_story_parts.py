"""Which stretches of a page belong to the story above or below them, told by what stands between."""

import pytest

from bot.article.article import FurnitureKind
from bot.article.structure.story_parts import Block, parts_of
from tests.bot.article.structure.marked_page import marked_page

HEADLINE = "Marle loses its mill"
STORY = [
    "The mill of the old town was sold to Ann Lee in May, as its owner told the council.",
    "It had stood by the river since the year of the flood and baked bread for the town.",
    "Nobody in the town knew who would bake its bread and mind its wheel from now on.",
]
OF_THE_SAME = "The owner of the mill had told the town in May that its wheel and bread would go."
OF_ANOTHER = "A storm took seven boats at sea, and sailors swam ashore before any lifeboat came."
QUOTES = "“We saw seven boats sink in that storm,” sailors cried who had swum ashore at dawn."
QUOTES_THE_SAME = "“Its wheel and bread made our old town,” its owner cried of the mill by the river."
QUOTES_LEE = "“We saw seven boats sink in that storm,” cried sailors whom Lee met ashore at dawn."
ANOTHER_HEADLINE = "Seven boats lost in a storm"
DATE: FurnitureKind = "timestamp"


def is_part(
    between: list[str],
    block: list[str],
    weight: float = 0.1,
    *,
    headline: str = HEADLINE,
    glue: str = "\n\n",
    **kinds: FurnitureKind,
) -> bool:
    """Whether `block` goes on with the story, behind lines with `glue` between them.

    `kinds`: by the number of such a line, as in `line_0`, from the first behind the story.
    """
    text = "\n\n".join([headline, *STORY, glue.join(between), *block])
    first = 1 + len(STORY)
    page = marked_page(text, {f"line_{first + int(one[5:])}": kind for one, kind in kinds.items()})
    main = Block(range(1, first), 3.0)
    below = Block(range(first + len(between), len(page)), weight)
    assert page.prose(below.lines) == list(below.lines)
    return below in parts_of(page, [main, below], main, page.about(main.lines), 0)


def box(lines: int) -> list[str]:
    return [f"Box {number}" for number in range(lines)]


@pytest.mark.parametrize(("lines", "goes_on"), [(8, True), (9, False)])
def test_behind_up_to_eight_lines_somebody_is_quoted_again(lines: int, *, goes_on: bool) -> None:
    assert is_part(box(lines), [QUOTES]) is goes_on


@pytest.mark.parametrize(("lines", "weight", "goes_on"), [(2, 1.0, True), (2, 0.9, False), (3, 1.0, False)])
def test_behind_two_lines_a_stretch_of_some_weight_goes_on(
    lines: int, weight: float, *, goes_on: bool
) -> None:
    assert is_part(box(lines), [OF_ANOTHER], weight) is goes_on


@pytest.mark.parametrize(("lines", "goes_on"), [(9, True), (60, True), (61, False)])
def test_behind_up_to_sixty_lines_more_of_the_same_goes_on(lines: int, *, goes_on: bool) -> None:
    assert is_part(box(lines), [OF_THE_SAME], 1.0) is goes_on


@pytest.mark.parametrize(
    ("block", "weight", "goes_on"),
    [
        ([f"{OF_ANOTHER[:-1]} near that mill, wheel and river, far below seven drowned meadows."], 1.0, True),
        (
            [f"{OF_ANOTHER[:-1]} near that mill, wheel and river, far below seven drowned meadows."],
            2.0,
            False,
        ),
        ([f"{OF_ANOTHER[:-1]} near that mill and river, far below seven drowned meadows again."], 1.0, False),
        (
            [
                f"{OF_ANOTHER[:-1]} near that mill, wheel and river.",
                "Fishermen from Orne carried blankets, lamps and hot soup across wet sand all night.",
            ],
            1.0,
            False,
        ),
    ],
    ids=["three words", "too heavy", "two words", "half of the sentences"],
)
def test_most_sentences_of_a_light_stretch_share_three_words_with_the_story(
    block: list[str], weight: float, *, goes_on: bool
) -> None:
    assert is_part(box(9), block, weight) is goes_on


@pytest.mark.parametrize(
    ("lines", "block", "goes_on"),
    [
        (9, [QUOTES_LEE], True),
        (12, [QUOTES_LEE], True),
        (13, [QUOTES_LEE], False),
        (13, [QUOTES_LEE, OF_ANOTHER], True),
        (24, [QUOTES_LEE, OF_ANOTHER], True),
        (25, [QUOTES_LEE, OF_ANOTHER], False),
        (25, [QUOTES_LEE, OF_ANOTHER, OF_THE_SAME], True),
        (9, [QUOTES_THE_SAME], False),
        (9, [OF_ANOTHER, f"{OF_ANOTHER[:-1]} at all."], False),
    ],
)
def test_the_more_lines_stand_between_the_more_has_to_speak_for_what_goes_on(
    lines: int, block: list[str], *, goes_on: bool
) -> None:
    assert is_part(box(lines), block) is goes_on


@pytest.mark.parametrize(("block", "goes_on"), [([QUOTES_LEE], False), ([QUOTES_LEE, OF_ANOTHER], True)])
def test_a_date_between_wants_one_sign_more(block: list[str], *, goes_on: bool) -> None:
    assert is_part(["3 May 2026", *box(8)], block, line_0=DATE) is goes_on


@pytest.mark.parametrize(
    ("headline", "goes_on"), [(ANOTHER_HEADLINE, False), ("Seven boats", True), ("Seven boats lost", False)]
)
def test_below_another_headline_and_a_date_nothing_goes_on(headline: str, *, goes_on: bool) -> None:
    block = [QUOTES_LEE, f"{OF_ANOTHER[:-1]} to Ann Lee.", OF_THE_SAME]

    assert is_part(["3 May 2026", headline, *box(7)], block, line_0=DATE) is goes_on


@pytest.mark.parametrize(
    ("line", "kind"),
    [("12 comments", None), ("© Marle Herald", "copyright"), ("Write to us", "comment_form")],
)
def test_behind_what_ends_an_article_nothing_goes_on(line: str, kind: FurnitureKind | None) -> None:
    kinds = {"line_0": kind} if kind else {}

    assert is_part(["Box", *box(8)], [QUOTES_LEE, OF_THE_SAME])
    assert not is_part([line, *box(8)], [QUOTES_LEE, OF_THE_SAME], **kinds)


NOTICE = (
    "{} died in May: the mill, town, river, wheel, bread, flood, owner, council, year, baker and door mourn."
)


@pytest.mark.parametrize(
    ("names", "goes_on"),
    [("Abe Bea Cal Dot Eve Fay Gil Hal Ivy", True), ("Abe Bea Cal Dot Eve Fay Gil Hal Ivy Jon", False)],
)
def test_ten_notices_in_the_same_words_go_on_with_no_story(names: str, *, goes_on: bool) -> None:
    assert is_part(box(3), [NOTICE.format(f"{name} of Orne") for name in names.split()], 1.0) is goes_on


@pytest.mark.parametrize(("lines", "goes_on"), [(7, True), (8, False)])
def test_behind_a_time_of_day_a_live_report_goes_on(lines: int, *, goes_on: bool) -> None:
    assert is_part(["14:05", *box(lines - 1)], [OF_ANOTHER]) is goes_on


@pytest.mark.parametrize(("lines", "to_time", "goes_on"), [(20, 3, True), (21, 3, False), (20, 4, False)])
def test_an_update_has_its_time_right_above_as_the_story_has(
    lines: int, to_time: int, *, goes_on: bool
) -> None:
    between = [*box(lines - to_time), "14:05", *box(to_time - 1)]

    assert is_part(between, [OF_ANOTHER], headline="13:40") is goes_on
    assert not is_part(between, [OF_ANOTHER])


LONG = f"{OF_ANOTHER} Fishermen carried them lamps"


@pytest.mark.parametrize(
    ("lines", "line", "goes_on"),
    [
        (2, f"{LONG} and tea.", True),
        (8, f"{LONG} and tea.", True),
        (9, f"{LONG} and tea.", False),
        (1, f"{LONG} and tea.", False),
        (2, f"{LONG} too.", False),
        (2, f"{LONG} for you.", False),
    ],
)
def test_a_long_paragraph_alone_below_a_box_ends_the_story(lines: int, line: str, *, goes_on: bool) -> None:
    assert is_part(box(lines), [line], glue="\n") is goes_on
