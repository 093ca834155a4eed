"""What somebody does with words, or by keeping silent."""

from typing import Literal

Act = Literal[
    "said",
    "asked",
    "denied",
    "accused",
    "criticised",
    "promised",
    "demanded",
    "warned",
    "admitted",
    "apologised",
    "confirmed",
    "declined_to_comment",
    "did_not_respond",
    "no_answer_yet",
]

SILENT_ACTS: frozenset[Act] = frozenset({"declined_to_comment", "did_not_respond", "no_answer_yet"})
