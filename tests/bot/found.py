"""A statement as the library finds it; each test says only what it is about."""

from typing import Any

from bot.pipeline.records.library_records import LibraryStatement


def found(**changes: Any) -> LibraryStatement:
    fields = {
        "words": "the cable was worn",
        "speakers": ("Marta Holm",),
        "act": "said",
        "form": "indirect",
        "has_marks": False,
        "speakers_read": True,
        "sentences": (3,),
        "cue": "said",
        "channel": "",
        "when": "",
        "via": (),
        "rules_speakers": (),
        "certainty": "likely",
        "doubts": (),
        "corrected_by": None,
        "doubtful": False,
        "article_digest": "ab" * 32,
        "article_title": "Cranes stand still",
        "read_at": 1_700_000_000,
    }
    return LibraryStatement(**{**fields, **changes})
