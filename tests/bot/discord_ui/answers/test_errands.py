from typing import Any

import pytest

from bot.discord_ui.answers.errands import (
    Errand,
    MessageErrand,
    MustStartAgain,
    PostErrand,
    QuestionErrand,
    ReadingErrand,
    ShownFirst,
    Wish,
    errand_from_json,
)
from bot.discord_ui.pastes.pieces import FilePiece, KeptPiece, LinkedPiece, PagePiece, Piece, TextPiece

PIECES: tuple[Piece, ...] = (
    TextPiece("It rained."),
    FilePiece("https://cdn.test/1", "rain.txt", 10, "text/plain"),
    LinkedPiece(7, 8),
    KeptPiece("ab12"),
    PagePiece("https://example.org/rain"),
)
ERRANDS = [
    ReadingErrand(
        PIECES,
        Wish(ShownFirst.WHO_SAID_WHAT, fresh=True, owner=5),
        "cut",
        9,
        of_message=True,
        before={3: "It"},
    ),
    ReadingErrand(),
    QuestionErrand("Who rained?", ("ab12",), (4, 5), 5, 6, "Rain", is_told=True),
    MessageErrand(3, "Rain", PIECES, 2, is_named=True, is_full=False, has_files=True, has_text_file=False),
    PostErrand(3, PIECES, 12.0, is_asked_for=True),
    MustStartAgain(),
]


@pytest.mark.parametrize("errand", ERRANDS, ids=lambda one: type(one).__name__)
def test_an_errand_is_the_same_after_a_restart(errand: Errand) -> None:
    assert errand_from_json(errand.as_json()) == errand


def test_a_question_that_an_earlier_version_kept_is_about_the_same_article() -> None:
    kept = QuestionErrand("Who rained?").as_json() | {"about": [{"digest": "ab12", "title": "Rain"}]}

    assert errand_from_json(kept) == QuestionErrand("Who rained?", ("ab12",))


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"kind": "dream"},
        {"kind": "reading", "pieces": [{"song": "la"}]},
        {"kind": "reading", "pieces": [], "wish": {"opening": "FINALE"}},
        {"kind": "question", "verse": 1},
    ],
)
def test_what_no_version_knows_is_none(kept: dict[str, Any]) -> None:
    assert errand_from_json(kept) is None
