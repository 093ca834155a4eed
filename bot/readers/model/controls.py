"""How far a model's word goes, told by what it makes of the statements that the quick reading is sure of.

A control is a statement that the quick reading is sure of, with name and cue in its own sentence, and that
nobody corrected. On these the rules are right 96 times of 100, so a reply that hears others there is most
likely wrong elsewhere, too. How the same model did on earlier controls is its record.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.article.article import sentence_numbers
from bot.readers.model.reply.ascriptions import Ascription
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.reading import Controls, Reading, Statement, Trust

LEAST_HERE = 4  # controls that can tell a bad reply; where an article has fewer the record counts, too
LEAST_AGREED = 2  # so that the model says who speaks where the rules are unsure
LEAST_ON_RECORD = 40
SHARE_ON_RECORD = 0.92  # careful replies agreed on 199 of 209; a bar close to that would drop them by chance
ONE_IN = 10  # controls that a trusted model may contradict here, and one in any case


@dataclass(frozen=True, slots=True)
class ControlRecord:
    """How a model did on the latest controls before: counts."""

    agreed: int = 0
    of: int = 0


NO_RECORD = ControlRecord()


def trust_of(here: Controls, record: ControlRecord) -> Trust:
    """Whether the model decides what the rules infer, fills what they leave open, or is not believed."""
    known = _known(here, record)
    if known.of >= LEAST_HERE and known.agreed < known.of / 2:
        return "refused"
    is_good = has_proven_itself(record) and here.contradicted <= max(1, here.of // ONE_IN)
    return "trusted" if is_good else "filling"


def has_proven_itself(record: ControlRecord) -> bool:
    """Whether the model was seen to be careful, on enough controls to tell."""
    return record.of >= LEAST_ON_RECORD and record.agreed >= SHARE_ON_RECORD * record.of


def is_known(here: Controls, record: ControlRecord) -> bool:
    """Whether the model was seen to be right, and not by chance."""
    known = _known(here, record)
    return known.agreed >= LEAST_AGREED and known.agreed > known.of / 2


def _known(here: Controls, record: ControlRecord) -> ControlRecord:
    """The controls of this article; where they are too few to tell, with those before."""
    if here.of >= LEAST_HERE:
        return ControlRecord(here.agreed, here.of)
    return ControlRecord(here.agreed + record.agreed, here.of + record.of)


def is_control(statement: Statement, reading: Reading) -> bool:
    """Whether the quick reading is sure of it, and its sentence says by name who speaks."""
    if statement.certainty != "sure" or statement.form is None or statement.corrected_by is not None:
        return False
    if statement.cue is None or statement.mention is None or not statement.speakers:
        return False
    said_in = sentence_numbers(reading.article, statement.spans)
    if not {*said_in}.issuperset(sentence_numbers(reading.article, (statement.cue, statement.mention))):
        return False
    return any(
        name in statement.mention.of(reading.article.text)
        for one in map(reading.person, statement.speakers)
        if one.kind != "unnamed"
        for name in (one.name.split()[-1], *one.also)
        if name[0].isupper()  # "the lawmakers" may be others than a committee of them
    )


def _is_document_of(one: StorySpeaker, other: StorySpeaker) -> bool:
    """“a study by Norvo” and Norvo."""
    if "document" not in (one.kind, other.kind) or "person" in (one.kind, other.kind):
        return False
    shorter, longer = sorted((one.name.split(), other.name.split()), key=len)
    return any(longer[at : at + len(shorter)] == shorter for at in range(len(longer)))


@dataclass(frozen=True, slots=True)
class Verdicts:
    """`contradicted`: whom the reply hears instead, by id of the statement."""

    counts: Controls
    contradicted: dict[str, tuple[StorySpeaker, ...]]


class ControlCheck:
    """Compares a reply's claims with the controls of one article."""

    def __init__(
        self,
        quick: Reading,
        places: Places,
        speakers: StorySpeakers,
        claims: Sequence[Ascription],
        not_speech: Sequence[Reference],
    ) -> None:
        self._quick, self._places, self._speakers = quick, places, speakers
        self._heard: dict[tuple[str, int], dict[StorySpeaker, None]] = defaultdict(dict)
        for claim in claims:
            for reference in claim.said:
                self._heard[reference.target, reference.number].update(dict.fromkeys(claim.speakers))
        self._not_speech = {one.number for one in not_speech if one.target == "q"}
        self._speaking_in: dict[int, set[StorySpeaker]] = defaultdict(set)
        for statement in quick.statements:
            for number in self._sentences_of(statement):
                self._speaking_in[number].update(speakers.known([*statement.speakers, *statement.via]))

    def verdicts(self, not_read: Collection[int] = ()) -> Verdicts:
        """`not_read`: numbers of sentences to which no reply came."""
        agreed = left_out = 0
        contradicted: dict[str, tuple[StorySpeaker, ...]] = {}
        for statement in self._controls(not_read):
            heard = self._heard_in(statement)
            if not heard.isdisjoint(self._own(statement)):
                agreed += 1
            elif others := self._without_neighbours(heard, statement):
                contradicted[statement.id] = tuple(sorted(others, key=lambda one: one.name))
            elif self._is_set_aside(statement):
                contradicted[statement.id] = ()
            else:
                left_out += 1
        of = agreed + left_out + len(contradicted)
        return Verdicts(Controls(agreed, len(contradicted), left_out, of), contradicted)

    def _controls(self, not_read: Collection[int]) -> Iterator[Statement]:
        unread = frozenset(not_read)
        for statement in self._quick.statements:
            if is_control(statement, self._quick) and unread.isdisjoint(self._sentences_of(statement)):
                yield statement

    def _sentences_of(self, statement: Statement) -> list[int]:
        """The sentence of cue and mention; both stand in one."""
        return list(self._places.sentences_of(statement.mention or statement.cue or statement.spans[0]))

    def _heard_in(self, statement: Statement) -> set[StorySpeaker]:
        """Who the reply hears at its quotations; where none of them is claimed, in its sentence."""
        numbers = [self._places.number_of(quotation) for quotation in statement.quotations]
        quoted = {one for number in numbers if number for one in self._heard.get(("q", number), ())}
        if quoted:
            return quoted
        return {one for number in self._sentences_of(statement) for one in self._heard.get(("s", number), ())}

    def _own(self, statement: Statement) -> set[StorySpeaker]:
        """Its speakers, the bodies for which they speak, and documents of theirs."""
        own = set(self._speakers.known(statement.speakers))
        text = self._quick.article.text
        told = [one.description.of(text) for one in own if one.description is not None]
        heard = self._heard_in(statement)
        bodies = {
            body
            for body in heard
            if body.kind in ("organisation", "group") and any(body.name in words for words in told)
        }
        documents = {one for one in heard if any(_is_document_of(one, speaker) for speaker in own)}
        return own | bodies | documents

    def _without_neighbours(self, heard: set[StorySpeaker], statement: Statement) -> set[StorySpeaker]:
        """Without who says something else in the sentence: a reference to that does not contradict this."""
        if any(self._heard.get(("q", self._places.number_of(one) or 0)) for one in statement.quotations):
            return heard
        numbers = self._sentences_of(statement)
        return {one for one in heard if not any(one in self._speaking_in[number] for number in numbers)}

    def _is_set_aside(self, statement: Statement) -> bool:
        numbers = {self._places.number_of(quotation) for quotation in statement.quotations}
        return bool(numbers) and self._not_speech.issuperset(numbers)
