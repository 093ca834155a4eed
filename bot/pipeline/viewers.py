"""Whose view of what is kept counts for somebody who asks."""

from bot.pipeline.asker import NO_PERSON, Asker
from storage.audiences import Viewer


def viewer_of(asker: Asker) -> Viewer:
    """Who asks in a channel can view it."""
    here = frozenset() if asker.channel is None else frozenset({asker.channel})
    return Viewer(asker.person, asker.sees_channels | here)


def audience_of(asker: Asker) -> Viewer:
    """Who sees what is answered to `asker`. Where it is shared they are no person in particular."""
    if asker.private or asker.channel is None:
        return viewer_of(asker)
    return Viewer(NO_PERSON, frozenset({asker.channel}))
