"""Tell whose lawyer, mother or spokesman “his lawyer” is: of whoever is told of, or of another."""

from bot.lexicon.offices import OTHER_WORDS
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.people.description_forms import RELATIONS
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.salience import Salience

OWNERS = {"his": "m", "her": "f"}
PLAIN_LEAD = 1.2  # points of salience ahead of anybody else who may be the owner


def speaks_for_another(people: People, salience: Salience, phrase: Phrase, frame: Frame) -> bool:
    """Whether those known to be it are somebody else's.

    “Reyes is at home, according to | his spokesman”, where those known speak for Hale;
    “Reyes was held, too. | His lawyer declined to comment.”
    """
    head = frame.lows[phrase.head]
    if frame.lows[phrase.start] not in OWNERS or head not in RELATIONS:
        return False
    known = [one for one in people.with_role(head) if " " not in one.words[0]]  # by a name
    if phrase.start > 0:
        owner = _owner_in(people, phrase, frame)
        # Of an office with a field she may be as well: "the White House spokesman".
        return owner is not None and not any(
            one.roles != {head} or _is_of(people, one, owner) for one in known
        )
    words = {head, *OTHER_WORDS.get(head, ())}
    of_somebody = [one for one in known if one.roles <= words]
    owner = _owner_before(salience, frame, known) if of_somebody else None
    return owner is not None and not any(_is_of(people, one, owner) for one in of_somebody)


def _owner_in(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """Who is named as the subject of the sentence before the phrase."""
    subject = clause_subject(frame, phrase.start, people.by_frame[frame.number])
    name = subject[0].name if len(subject) == 1 else None
    return people.of(name) if name is not None and name.kind == "person" else None


def _owner_before(salience: Salience, frame: Frame, known: list[NamedSpeaker]) -> NamedSpeaker | None:
    """Whom the sentences before are plainly about, where the phrase opens its own."""
    meant = salience.most_salient(frame, 0, OWNERS[frame.lows[0]], but=known)
    return meant.speakers[0] if meant.speakers and meant.lead >= PLAIN_LEAD else None


def _is_of(people: People, known: NamedSpeaker, owner: NamedSpeaker) -> bool:
    """Whether the owner is named where the other is first told of, or right before."""
    mentions = people.mentions[max(0, known.first_frame - 1) : known.first_frame + 1]
    return known is owner or any(one.speaker is owner for some in mentions for one in some)
