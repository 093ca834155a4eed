"""Whom a phrase or a place of the story means, and what tells so."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from bot.readers.rules.people.named_speakers import NamedSpeaker

# What tells who is meant, from what is plainest to what is only near; `certainty` has how plain each is.
KnownBy = Literal[
    "name",  # named where it is said
    "label",  # a label before the words, a signature behind them
    "shared",  # the subject of the clause before: “…, adding that”
    "subject_before",  # “he”, whom the sentence before is plainly about
    "goes_on",  # the quotation right before in the paragraph is theirs
    "described",  # several whom nothing names: “officials”
    "carried_on",  # whoever was quoted before
    "unnamed",  # one whom nothing names: “a nurse”
    "pronoun",
    "unknown",  # a description that may mean somebody named, but whom: “the company”
    "description",  # somebody known to be it: “the minister”
    "nearest_name",  # no verb of saying goes with them
    "epithet",  # whoever is most present by far: “the Texan”
    "untold",  # likewise of somebody whom the article names, but perhaps of another: “the former striker”
    "nobody",
]
WEAKNESS = {known_by: place for place, known_by in enumerate(get_args(KnownBy))}
# How the article tells of whoever is meant: a person by a full name or by one word, else what they are.
ToldOfAs = Literal["full_name", "one_word", "unnamed", "group", "organisation", "document", "nobody"]
CLEAR = 9.0  # points ahead where nobody else comes into question


class Meant(NamedTuple):
    """Who is meant; `lead` is how far ahead of the next one they are, in points of salience.

    `can_speak` is False where a thing, a time or the like is meant: “the road”.
    """

    speakers: Sequence[NamedSpeaker]
    known_by: KnownBy
    lead: float = CLEAR
    can_speak: bool = True

    @property
    def told_of_as(self) -> ToldOfAs:
        """Of several who speak as one, the first."""
        if not self.speakers:
            return "nobody"
        first = self.speakers[0]
        if first.kind != "person":
            return first.kind
        return "full_name" if len(first.words) > 1 else "one_word"

    def told_by(self, known_by: KnownBy) -> "Meant":
        """The same, known no better than by `known_by`."""
        if not self.speakers:
            return NOBODY
        return self._replace(known_by=max(known_by, self.known_by, key=WEAKNESS.__getitem__))


NOBODY = Meant((), "nobody")


def together(every: Iterable[Meant]) -> Meant:
    """Several who speak as one: known no better than the least known of them."""
    meant = [one for one in every if one.speakers]
    if not meant:
        return NOBODY
    speakers = list(dict.fromkeys(speaker for one in meant for speaker in one.speakers))
    known_by = max((one.known_by for one in meant), key=WEAKNESS.__getitem__)
    lead = min(one.lead for one in meant)
    return Meant(speakers, known_by, lead, all(one.can_speak for one in meant))
