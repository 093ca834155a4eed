from typing import Any

import pytest

from bot.readers.model.reply.references import Reference, ReferenceReader


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("q3 s7", [("q", 3, None), ("s", 7, None)]),
        ("q3,q4", [("q", 3, None), ("q", 4, None)]),
        ("Q3; S7.", [("q", 3, None), ("s", 7, None)]),
        ("[q3] (s7)", [("q", 3, None), ("s", 7, None)]),
        ("q3-q5", [("q", 3, None), ("q", 4, None), ("q", 5, None)]),
        ("q3–5", [("q", 3, None), ("q", 4, None), ("q", 5, None)]),
        ("q5-q3", [("q", 5, None), ("q", 3, None)]),
        ("q3-s5", [("q", 3, None), ("s", 5, None)]),
        ("s7:denied", [("s", 7, "denied")]),
        ("s7: Denied, q2", [("s", 7, "denied"), ("q", 2, None)]),
        ("s7:declined-to-comment", [("s", 7, "declined_to_comment")]),
        ("s7-s8:accused", [("s", 7, "accused"), ("s", 8, "accused")]),
        ("q3:said", [("q", 3, None)]),
        ("q3:sang", [("q", 3, None)]),
        ("q3:q4", [("q", 3, None), ("q", 4, None)]),
        ("q3 q3", [("q", 3, None)]),
    ],
)
def test_references_are_read_however_they_are_written(written: str, meant: list[tuple[Any, ...]]) -> None:
    assert list(ReferenceReader().read(written)) == [Reference(*one) for one in meant]


@pytest.mark.parametrize(
    "written", ["", "none", "3", "it's 7 pm", "eq3", "q123456789", "q", 7, None, {"q": 3}, [3]]
)
def test_what_is_no_reference_is_nothing(written: Any) -> None:
    assert ReferenceReader().read(written) == ()


def test_a_list_of_references_is_read_too() -> None:
    assert ReferenceReader().read(["q3", 4, "s7:asked"]) == (Reference("q", 3), Reference("s", 7, "asked"))


def test_ranges_without_end_come_to_an_end() -> None:
    assert len(ReferenceReader().read("q1-q99999 " * 1000)) <= 100_000
