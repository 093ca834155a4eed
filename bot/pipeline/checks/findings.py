from dataclasses import dataclass
from typing import Literal

State = Literal["fine", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at one part of Byline found. `mend` says what to do, empty where there is nothing to do."""

    state: State
    subject: str
    words: str
    mend: str = ""
