"""Find the speakers of what is set apart without marks: labelled turns, answers of an interview, posts."""

from bot.article.quotations.quotations import Quotation
from bot.article.quotations.turns import QUESTION_LABELS
from bot.article.spans import Span
from bot.lexicon import roles
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.statements.story import Story

LONGEST_INTRODUCTION = 2  # frames between "wrote on X:" and the post
ANSWER_LABELS = ("a", "answer")
LONGEST_INITIALS = 3  # letters; a longer word in capitals is a name


def read_set_apart(story: Story, quotation: Quotation, frame: Frame, author: Span | None) -> None:
    """Add the turn or post with its speaker; `author` is where the article names who wrote it."""
    introduced = story.introduced
    if quotation.label is not None:
        if _is_told_of(story, quotation.label.of(story.text)):
            return
        story.add_quoted(quotation, frame, _labelled(story, quotation.label, frame, author))
    elif quotation.set_by == "turn":
        story.add_quoted(quotation, frame, _interviewed(story, author, asks=quotation.asks))
    elif introduced is not None and frame.number - introduced.frame <= LONGEST_INTRODUCTION:
        story.add_quoted(quotation, frame, introduced.meant, introduced.claim)
        story.introduced = introduced._replace(frame=frame.number)  # one ":" may introduce a list
    else:
        story.add_quoted(quotation, frame, story.carried_on("carried_on"))


def _is_told_of(story: Story, label: str) -> bool:
    """“Rovers: Hale missed the game”, of “the Rovers”: the label says what it is about, not who speaks."""
    return label.lower() not in roles.PEOPLE_ROLES and label in story.people.named_with_article


def _labelled(story: Story, label: Span, frame: Frame, author: Span | None) -> Meant:
    """Whom “MS REYES”, “Clerk”, “A” or “@anareyes” before a turn means."""
    people, written = story.people, label.of(story.text)
    if written.startswith("@"):
        return _by_label(people.with_handle(written) or _somebody(story, written, label, frame))
    words = written.strip(" :").split()
    if len(words) == 1 and words[0].lower() in QUESTION_LABELS + ANSWER_LABELS:
        return _interviewed(story, author, asks=words[0].lower() in QUESTION_LABELS)
    holder = _holder(story, words[-1].lower())
    if holder is not None:
        return _by_label(holder)
    if (with_initials := people.with_initials(" ".join(words))) is not None:
        return _by_label(with_initials)
    name = " ".join(_as_name(word) for word in words)
    opens_with_office = words[0] == "The" and not roles.PEOPLE_ROLES.isdisjoint(map(str.lower, words))
    is_office = opens_with_office or words[-1].lower() in roles.PEOPLE_ROLES
    known = people.named(name) or (None if is_office else people.named(words[-1].title()))
    if known is not None and known.kind == "organisation":
        return Meant([known], "nearest_name")  # “Thunder: …” is as often what it is about
    return _by_label(known or _somebody(story, name, label, frame))


def _by_label(speaker: NamedSpeaker) -> Meant:
    return Meant([speaker], "label")


def _holder(story: Story, office: str) -> NamedSpeaker | None:
    """The first person known to hold the office that a label names."""
    if office not in roles.PEOPLE_ROLES:
        return None
    return next((one for one in story.people.with_role(office) if one.kind == "person"), None)


def _somebody(story: Story, name: str, label: Span, frame: Frame) -> NamedSpeaker:
    return story.people.described(name, "person", None, label, frame.number)


def _as_name(word: str) -> str:
    return word.title() if word.isupper() and len(word) > LONGEST_INITIALS else word


def _interviewed(story: Story, author: Span | None, *, asks: bool) -> Meant:
    """“A:” is the one the introduction speaks of most; “Q:” is whoever wrote the piece, if it says so."""
    people = story.people
    byline = author.of(story.text) if author is not None else ""
    writer = people.named(byline)
    if asks and author is not None:
        return _by_label(writer or people.described(byline, "person", None, author, 0))
    if asks:
        return NOBODY
    persons = [
        one for one in people.speakers if one.kind == "person" and one is not writer and one.name != byline
    ]
    if not persons:
        return NOBODY
    return Meant([max(persons, key=lambda one: (len(one.spans), -one.number))], "carried_on")
