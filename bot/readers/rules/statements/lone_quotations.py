"""Find the speakers of quotations that fill their sentence: at once, or when somebody speaks further on."""

from collections.abc import Sequence
from dataclasses import replace

from bot.article.quotations.quotations import Quotation
from bot.article.structure.sentence_ends import CLOSING
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import name_phrase
from bot.readers.rules.grammar.subjects import ASKED
from bot.readers.rules.grammar.tags import AUXILIARY, NUMBER, POSSESSIVE, QUOTATION
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.statements.claims import Claims
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.story import Story, WaitingQuotation

OPENING_OF_ASKED = 2  # tokens: “When asked”
LONGEST_CROSSHEAD = 9  # words
REVEALING = (
    ("the", "words", "of"),
    ("the", "view", "of"),
    ("the", "verdict", "of"),
    ("how",),
    (),
)


def read(story: Story, frame: Frame, quotation: Quotation) -> None:
    """Introduced, continued, said by who speaks in this paragraph, or claimed by who speaks next."""
    introduced, last = story.introduced, story.history.last
    if introduced is not None and frame.number - introduced.frame <= 1:
        story.add_quoted(quotation, frame, introduced.meant, introduced.claim)
        story.introduced = introduced._replace(frame=frame.number)  # one ":" may introduce several
    elif quotation.continues and story.direct is not None and not story.waiting:
        _carry_on(story, story.direct, frame, quotation)
    elif _is_crosshead(story, frame, quotation):
        story.echoes.append(quotation)
    elif frame.paragraph == last.paragraph and (answering := _asked_before(story, frame, quotation)).speakers:
        story.add_quoted(quotation, frame, answering)
    elif _answers_in_line(story, frame, quotation):
        story.add_quoted(quotation, frame, story.history.answering())
    elif frame.paragraph == last.paragraph and frame.number - last.frame == 1:
        story.add_quoted(quotation, frame, last.meant.told_by("goes_on"))
    elif (presented := _presented(story, frame)).speakers:
        story.add_quoted(quotation, frame, presented)
    elif story.direct_paragraph == frame.paragraph:
        story.add_quoted(quotation, frame, _past_another(story, frame) or story.carried_on("goes_on"))
    else:
        story.waiting.append(WaitingQuotation(frame, quotation))


def _answers_in_line(story: Story, frame: Frame, quotation: Quotation) -> bool:
    """“‘By whom?’ ‘By Reyes.’”: marks that close and open again, with nothing between, part two who speak."""
    before = story.direct.quotations[-1].end if story.direct is not None else 0
    between = story.text[before : quotation.outer.start]
    is_next = story.history.last.asked and frame.paragraph == story.direct_paragraph
    return is_next and not between.strip(CLOSING + " ")


def _carry_on(story: Story, statement: RulesDraft, frame: Frame, quotation: Quotation) -> None:
    """The next paragraph of a quotation that was left open: one statement with a piece a paragraph."""
    statement.spans += quotation.pieces
    statement.quotations += quotation.pieces
    story.direct_paragraph = frame.paragraph
    story.history.spoke(statement.evidence.meant, frame)


def _is_crosshead(story: Story, frame: Frame, quotation: Quotation) -> bool:
    """A line of its own between paragraphs: a few words in marks, without a full stop."""
    if quotation.outer.end == quotation.span.end:
        return False  # no mark closes it: an advertisement stands in it
    words = quotation.span.of(story.text).rstrip(CLOSING)  # of a quotation inside it
    is_short = len(words.split()) <= LONGEST_CROSSHEAD and words[-1:] not in ".,!?…"
    return len(frame) - frame.tags.count(NUMBER) - frame.tags.count(".") == 1 and is_short


def _presented(story: Story, frame: Frame) -> Meant:
    """“The board’s counsel, Ana Reyes, was blunt.”: whom the sentence before brings in says it."""
    before = story.people.frames[frame.number - 1] if frame.number else frame
    if before is frame or before.paragraph != frame.paragraph or QUOTATION in before.tags:
        return NOBODY
    subject = clause_subject(before, len(before), story.people.by_frame[before.number])
    meant = story.resolve(subject, before)
    is_new = [one for one in meant.speakers if one.first_frame == before.number]
    if is_new and is_new[0].kind in ("person", "unnamed") and meant.can_speak:
        return meant.told_by("nearest_name")
    named = {one.speaker.number: one.speaker for one in story.people.mentions[before.number]}
    alone = [one for one in named.values() if one.kind == "person" and one.first_frame == before.number]
    is_somebody = len(named) == len(alone) == 1 and not _is_like_a_thing(story.people, alone[0])
    return Meant(alone, "nearest_name") if is_somebody else NOBODY


def _asked_before(story: Story, frame: Frame, quotation: Quotation) -> Meant:
    """“Reyes asked Tom Hale whether it was safe.”: the one who was asked answers."""
    asked, last = story.history.addressed, story.history.last
    is_question = last.asked and bool(story.found.drafts) and story.found.drafts[-1].form == "indirect"
    is_next = frame.number - last.frame == 1 and not quotation.asks
    is_somebody = (
        len(asked) == 1 and asked[0].kind == "person" and not _is_like_a_thing(story.people, asked[0])
    )
    return Meant(asked, "nearest_name") if is_question and is_next and is_somebody else NOBODY


def _past_another(story: Story, frame: Frame) -> Meant | None:
    """Behind a sentence about another: that one, if asked there; else, less surely, who spoke last."""
    if not ASKED.isdisjoint(story.people.frames[frame.number - 1].lows[:OPENING_OF_ASKED]):
        mentions = story.people.mentions[frame.number - 1]
        asked = [one.speaker for one in mentions if one.speaker.kind == "person" and not one.possessive]
        return Meant(asked, "nearest_name") if len(asked) == 1 else None
    acting = _acting_before(story, frame)
    is_another = bool(acting.speakers) and acting.speakers[0] not in story.history.last.speakers
    return story.carried_on("nearest_name") if is_another else None


def _acting_before(story: Story, frame: Frame) -> Meant:
    """“Ana Reyes shook her head.”: who acts right before a bare quotation says it."""
    people = story.people
    if frame.number == 0 or frame.paragraph - people.frames[frame.number - 1].paragraph > 1:
        return NOBODY
    mentions = people.mentions[frame.number - 1]
    before = people.frames[frame.number - 1]
    subjects = [one for one in mentions if one.is_subject and not one.possessive]
    acting = [one.speaker for one in subjects if before.low(one.token - 1) != "the"]  # "the Rovers lost"
    is_person = bool(acting) and acting[0].kind == "person" and not _is_like_a_thing(people, acting[0])
    return Meant(acting[:1], "nearest_name") if is_person else NOBODY


def _is_like_a_thing(people: People, speaker: NamedSpeaker) -> bool:
    """“Dunedin”, “Norvo F1.08”: a name that may be a thing's, and is of no form that people's have."""
    has_number = any(letter.isdigit() for word in speaker.words for letter in word)
    return people.may_be_a_thing(speaker) and (len(speaker.words) == 1 or has_number)


# Those that wait until somebody speaks


def open_paragraph(story: Story, frame: Frame) -> None:
    """A new paragraph begins; one that goes on with an open quotation may still tell whose it is."""
    if not (0 in frame.quotations and frame.quotations[0].continues):
        carry_on_waiting(story)


def carry_on_waiting(story: Story) -> None:
    """A paragraph of nothing but quotations carries on whoever was quoted right before."""
    waiting, story.waiting = story.waiting, []
    for frame, quotation in waiting:
        if _answers_in_line(story, frame, quotation):
            story.add_quoted(quotation, frame, story.history.answering())
            continue
        is_near = frame.paragraph - story.direct_paragraph <= 1
        asks = story.text[quotation.span.end - 1] == "?"
        exchanged = story.history.other_in_exchange(frame, asks=asks)
        carried = story.carried_on("carried_on") if is_near else NOBODY
        acting = _acting_before(story, frame)
        if frame.number and story.people.frames[frame.number - 1].paragraph == frame.paragraph:
            carried, acting = acting, carried
        asked = _asked_before(story, frame, quotation)
        ways = (asked, _presented(story, frame), exchanged, carried, acting, story.history.nearby(frame))
        story.add_quoted(quotation, frame, _not_told_of(story, quotation, ways))


def _not_told_of(story: Story, quotation: Quotation, ways: Sequence[Meant]) -> Meant:
    """The first of the ways that means somebody; of whom a quotation tells by name is not who says it."""
    found = [one for one in ways if one.speakers]
    words = quotation.span.of(story.text)
    others = [one for one in found if not any(_is_named_in(words, speaker) for speaker in one.speakers)]
    if found and not others and story.history.before_last:
        return Meant([*story.history.before_last], "carried_on")
    return next(iter(others or found), NOBODY)


def _is_named_in(words: str, speaker: NamedSpeaker) -> bool:
    """“Prime Minister Reyes was late”; one word that may be any, and a house, tell nothing."""
    return speaker.kind == "person" and len(speaker.words) > 1 and f" {speaker.words[-1]} " in words


def claim(story: Story, statement: RulesDraft, frame: Frame) -> None:
    """What stands before in her paragraph is hers, too: “‘It hurts. I know.’ ‘But we go on,’ Reyes said”.

    Where `statement` ends a quotation that was left open from paragraph to paragraph, all of it
    is one statement.
    """
    waiting, story.waiting = story.waiting, []
    if waiting and frame.quotations[min(frame.quotations)].continues:
        pieces = [piece for _, quotation in waiting for piece in quotation.pieces]
        statement.spans[:0] = pieces
        statement.quotations[:0] = pieces
        return
    for earlier, quotation in waiting:
        story.add_quoted(quotation, earlier, statement.evidence.meant.told_by("goes_on"))


def sign(story: Story, claims: Claims) -> None:
    """Give a signature's name to the quotations right above that wait for one."""
    if claims.signature is None:
        return
    signed = story.resolve([claims.signature], claims.frame).told_by("label")
    if not story.waiting:
        _sign_introduced(story, claims.frame, signed)
    waiting, story.waiting = story.waiting, []
    for frame, quotation in waiting:
        story.add_quoted(quotation, frame, signed)


def _sign_introduced(story: Story, frame: Frame, signed: Meant) -> None:
    """“Residents say: ‘It hums.’ Ana Reyes, teacher”: one of those whose words a colon promises."""
    introduced, last = story.introduced, story.direct
    if introduced is None or last is None or introduced.frame != frame.number - 1:
        return
    is_somebody = any(one.kind == "person" for one in introduced.meant.speakers)
    if frame.paragraph - story.direct_paragraph > (0 if is_somebody else 1):
        return
    last.cue = last.mention = None
    last.speakers, last.evidence = [*signed.speakers], replace(last.evidence, meant=signed)


def reveal(story: Story, frame: Frame) -> None:
    """“That’s Ana Reyes, a nurse.”, “Those are the words of Ana Reyes.” tells whose the quotation is."""
    start = _revealed_from(frame)
    names = story.people.by_frame[frame.number].values()
    name = next(
        (one for one in names if start in (one.title_start, one.start) and one.kind == "person"), None
    )
    if name is None:
        return
    waiting, story.waiting = story.waiting, []
    revealed = story.resolve([name_phrase(name)], frame).told_by("label")
    for earlier, quotation in waiting:
        story.add_quoted(quotation, earlier, revealed)


def _revealed_from(frame: Frame) -> int | None:
    """Where a name stands that such a sentence gives."""
    lows = frame.lows
    if lows[:1] not in (["that"], ["those"]) or frame.tag(1) not in {AUXILIARY, POSSESSIVE}:
        return None
    for words in REVEALING:
        if tuple(lows[2 : 2 + len(words)]) == words:
            return 2 + len(words)
    return None
