"""What of a request a server may have read before: the messages that it opens with."""

import hashlib
from collections import OrderedDict

from bot.pipeline.language_model import ModelRequest

MOST_REMEMBERED = 2000  # beginnings of requests


class SentBefore:
    """Remembers digests alone, so that no text stays here when it is forgotten elsewhere."""

    def __init__(self) -> None:
        self._beginnings: OrderedDict[bytes, None] = OrderedDict()

    def what_is_new(self, request: ModelRequest) -> list[str]:
        """The messages of `request` behind those that an earlier one opened with; then it counts as sent.

        The first is the same for all requests and never new: it may have been read before this
        program began.
        """
        digest = hashlib.sha256()
        first_new = 1
        for place, message in enumerate(request.messages, start=1):
            digest.update(f"{message.role}\0{message.content}\0".encode("utf-8", "surrogatepass"))
            beginning = digest.digest()
            if beginning in self._beginnings:
                first_new = place
            self._beginnings[beginning] = None
            self._beginnings.move_to_end(beginning)
        while len(self._beginnings) > MOST_REMEMBERED:
            self._beginnings.popitem(last=False)
        return [message.content for message in request.messages[first_new:]]
