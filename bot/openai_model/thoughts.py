"""What a model thinks aloud before its reply, held back while it streams.

Many models on servers of one's own open with `<think>…</think>`; nothing in there is the reply, least of
all an object that they consider.
"""

_OPENINGS = ("<think>", "<thinking>", "<thought>", "<reasoning>")


class Thoughts:
    """Takes a reply piece by piece; `without_thoughts` gives what of it is no thought."""

    def __init__(self) -> None:
        self._held = ""
        self._closing = ""  # what ends the thought that goes on; empty outside
        self._is_past = False

    def without_thoughts(self, piece: str) -> str:
        if self._is_past:
            return piece
        self._held += piece
        if self._closing:
            return self._behind_the_thought()
        beginning = self._held.lstrip().lower()
        opening = next((one for one in _OPENINGS if beginning.startswith(one)), None)
        if opening is not None:
            self._closing = f"</{opening[1:]}"
            return self._behind_the_thought()
        if any(one.startswith(beginning) for one in _OPENINGS):
            return ""
        self._is_past = True
        return self.held_back_at_end()

    def held_back_at_end(self) -> str:
        """What was held in case that a thought began; a thought that does not end stays out."""
        held, self._held = self._held, ""
        return "" if self._closing else held

    def _behind_the_thought(self) -> str:
        end = self._held.lower().find(self._closing)
        if end < 0:
            self._held = self._held[-len(self._closing) :]
            return ""
        behind = self._held[end + len(self._closing) :]
        self._held = self._closing = ""
        return self.without_thoughts(behind)
