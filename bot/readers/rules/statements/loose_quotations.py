"""Find the speakers of quotations that no attribution of their own sentence reports."""

from collections.abc import Sequence
from dataclasses import replace

from bot.article.quotations.quotations import Quotation
from bot.article.structure.sentence_ends import CLOSING
from bot.lexicon.grammar import VERB_PARTICLES
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.phrase import name_phrase
from bot.readers.rules.grammar.subjects import ASKED
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    NUMBER,
    POSSESSIVE,
    QUOTATION,
    start_of_run,
)
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.statements import drafting
from bot.readers.rules.statements.claims import Claims
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.not_speech import is_term, reads_as_sentence
from bot.readers.rules.statements.standing import LooseQuotation
from bot.readers.rules.statements.story import Introduced, Story, WaitingQuotation

OPENING_OF_ASKED = 2  # tokens: “When asked”
PUT = ("asked", "told")
LONGEST_CROSSHEAD = 9  # words
REVEALING = (
    ("the", "words", "of"),
    ("the", "view", "of"),
    ("the", "verdict", "of"),
    ("how",),
    (),
)


def read(story: Story, claims: Claims) -> None:
    """Read what the attributions of a frame left over; some wait until it shows whose they are."""
    frame = claims.frame
    for loose in claims.loose:
        if loose.standing == "alone":
            _read_alone(story, frame, loose.quotation)
        elif loose.standing == "introduced":
            _read_introduced(story, frame, loose)
        elif loose.standing == "signed" and loose.somebody is not None:
            draft = drafting.quoted(loose.quotation, story.resolve([loose.somebody], frame).told_by("label"))
            draft.mention = frame.span_of(*loose.somebody[:2])
            story.add(draft, frame)
        elif loose.standing == "beside" and _read_beside(story, frame, loose):
            continue
        elif loose.standing == "beside" and is_term(story.text, loose.quotation):
            story.set_aside(loose.quotation)
        else:
            _read_fragment(story, claims, loose)


def open_paragraph(story: Story, frame: Frame) -> None:
    """A new paragraph begins; one that goes on with an open quotation may still tell whose it is."""
    if not (0 in frame.quotations and frame.quotations[0].continues):
        carry_on_waiting(story)


def carry_on_waiting(story: Story) -> None:
    """A paragraph of nothing but quotations carries on whoever was quoted right before."""
    waiting, story.waiting = story.waiting, []
    for frame, quotation in waiting:
        is_near = frame.paragraph - story.direct_paragraph <= 1
        asks = story.text[quotation.span.end - 1] == "?"
        exchanged = story.history.other_in_exchange(frame, asks=asks)
        carried = story.carried_on("carried_on") if is_near else NOBODY
        acting = _acting_before(story, frame)
        if frame.number and story.people.frames[frame.number - 1].paragraph == frame.paragraph:
            carried, acting = acting, carried
        ways = (_presented(story, frame), exchanged, carried, acting, story.history.nearby(frame))
        story.add_quoted(quotation, frame, _not_told_of(story, quotation, ways))


def _not_told_of(story: Story, quotation: Quotation, ways: Sequence[Meant]) -> Meant:
    """The first of the ways that means somebody; of whom a quotation tells by name is not who says it."""
    found = [one for one in ways if one.speakers]
    words = quotation.span.of(story.text)
    named = [one for one in found if any(_is_named_in(words, speaker) for speaker in one.speakers)]
    others = [one for one in found if one not in named]
    before = Meant([*story.history.before_last], "carried_on") if named and not others else NOBODY
    return next(iter(others), before if before.speakers else next(iter(found), NOBODY))


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


def sign(story: Story, claims: Claims) -> bool:
    """Give a signature's name to the quotations right above that wait for one; False where none does."""
    if claims.signature is None or not story.waiting:
        return False
    waiting, story.waiting = story.waiting, []
    signed = story.resolve([claims.signature], claims.frame).told_by("label")
    for frame, quotation in waiting:
        story.add_quoted(quotation, frame, signed)
    return True


def reveal(story: Story, frame: Frame) -> None:
    """“That’s Ana Reyes, a nurse.”, “Those are the words of Ana Reyes.” tells whose the quotation is."""
    start = _revealed_from(frame)
    if not story.waiting or start is None:
        return
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


def introduce(story: Story, frame: Frame) -> None:
    """“Her answer was short:” leaves the next quotation to whom this sentence is about."""
    story.introduced = Introduced(frame.number, _subject_of_frame(story, frame, len(frame)), None)


# A sentence that is nothing but quotations


def _read_alone(story: Story, frame: Frame, quotation: Quotation) -> None:
    """Introduced, continued, said by who speaks in this paragraph, or claimed by who speaks next."""
    introduced, last = story.introduced, story.history.last
    if introduced is not None and frame.number - introduced.frame <= 1:
        story.add_quoted(quotation, frame, introduced.meant, introduced.claim)
        story.introduced = introduced._replace(frame=frame.number)  # one ":" may introduce several
    elif quotation.continues and story.direct is not None and not story.waiting:
        _carry_on(story, story.direct, frame, quotation)
    elif _is_crosshead(story, frame, quotation):
        story.echoes.append(quotation)
    elif frame.paragraph == last.paragraph and frame.number - last.frame == 1:
        story.add_quoted(quotation, frame, last.meant.told_by("goes_on"))
    elif (presented := _presented(story, frame)).speakers:
        story.add_quoted(quotation, frame, presented)
    elif story.direct_paragraph == frame.paragraph:
        story.add_quoted(quotation, frame, _past_another(story, frame) or story.carried_on("goes_on"))
    else:
        story.waiting.append(WaitingQuotation(frame, quotation))


def _carry_on(story: Story, statement: RulesDraft, frame: Frame, quotation: Quotation) -> None:
    """The next paragraph of a quotation that was left open: one statement with a piece a paragraph."""
    statement.spans += quotation.pieces
    statement.quotations += quotation.pieces
    story.direct_paragraph = frame.paragraph
    story.history.spoke(statement.evidence.meant, frame)


def _is_crosshead(story: Story, frame: Frame, quotation: Quotation) -> bool:
    """A line of its own between paragraphs: a few words in marks, without a full stop."""
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
    acting = acting or [one.speaker for one in mentions if before.low(one.token - 1) == "including"]
    is_person = bool(acting) and acting[0].kind == "person" and not _is_like_a_thing(people, acting[0])
    return Meant(acting[:1], "nearest_name") if is_person else NOBODY


def _is_like_a_thing(people: People, speaker: NamedSpeaker) -> bool:
    """“Dunedin”, “Norvo F1.08”: a name that may be a thing's, and is of no form that people's have."""
    has_number = any(letter.isdigit() for word in speaker.words for letter in word)
    return people.may_be_a_thing(speaker) and (len(speaker.words) == 1 or has_number)


# Quotations inside narration


def _read_introduced(story: Story, frame: Frame, loose: LooseQuotation) -> None:
    """“She shot back: ‘…’” is hers; “Her calling card: ‘…’” is nobody's where so little is quoted."""
    is_put = _is_put_to_somebody(frame, loose.token)
    meant = NOBODY if is_put else _subject_of_frame(story, frame, loose.token)
    if not (meant.speakers or is_put) and is_term(story.text, loose.quotation):
        story.set_aside(loose.quotation)
        return
    draft = drafting.quoted(loose.quotation, meant)
    draft.evidence = replace(draft.evidence, manner="introduced")
    story.add(draft, frame)


def _read_beside(story: Story, frame: Frame, loose: LooseQuotation) -> bool:
    """Add a quotation beside somebody whose verb is not known to say; False where nobody can be told."""
    if loose.somebody is None or loose.verb is None:
        return False
    meant = story.resolve([loose.somebody], frame)
    if not meant.speakers:
        return False
    draft = drafting.quoted(loose.quotation, meant)
    draft.cue, draft.mention = frame.span_of(*loose.verb), frame.span_of(*loose.somebody[:2])
    if not _is_all_behind(frame, loose.token, max(loose.somebody.end, loose.verb[1])):
        draft.evidence = replace(draft.evidence, manner="beside")
    story.add(draft, frame)
    return True


def _is_all_behind(frame: Frame, token: int, end: int) -> bool:
    """“‘…,’ he raged.”: whatever it is that he does, nothing but the quotation is there to do it with."""
    end += frame.low(end) in VERB_PARTICLES
    return end > token and frame.tag(end) in (".", "")


def _read_fragment(story: Story, claims: Claims, loose: LooseQuotation) -> None:
    """Quoted words are somebody's only where somebody who spoke is at hand, or where they are a sentence."""
    meant = _speakers_at_hand(story, claims, loose.token)
    if meant.speakers:
        draft = drafting.quoted(loose.quotation, meant)
        draft.evidence = replace(draft.evidence, manner="fragment")
        story.add(draft, claims.frame)
    elif reads_as_sentence(story.text, loose.quotation):
        story.found.drafts.append(drafting.quoted(loose.quotation, NOBODY))
    else:
        story.set_aside(loose.quotation)


def _speakers_at_hand(story: Story, claims: Claims, token: int) -> Meant:
    frame, last = claims.frame, story.history.last
    if _is_put_to_somebody(frame, token):
        return NOBODY
    speaking = next(
        (
            one.attribution
            for one in claims.reported
            if one.attribution.subjects
            and not (one.attribution.is_behind_relative or one.attribution.participle)
        ),
        None,
    )
    if speaking is not None and (meant := story.subjects_of(speaking)).speakers:
        return meant.told_by("nearest_name")
    subject = story.clause_subject(frame, token)
    is_another = [one for one in subject.speakers if one.kind == "person" and one not in last.speakers]
    if subject.known_by == "name" and is_another:
        return subject.told_by("nearest_name")  # "Reyes charged the board with “fraud”"
    if frame.paragraph == last.paragraph and last.speakers:
        return last.meant.told_by("carried_on")
    speakers = [one for one in subject.speakers if one.kind != "document"]
    return subject._replace(speakers=speakers).told_by("nearest_name")


def _is_put_to_somebody(frame: Frame, token: int) -> bool:
    """“Reyes was asked, “Why?””, “when she was told “No””: by whom, the sentence does not tell."""
    verb = token - 1 - (frame.tag(token - 1) in {",", ":"})
    return frame.low(verb) in PUT and frame.tag(start_of_run(frame.tags, verb, {ADVERB}) - 1) == AUXILIARY


def _subject_of_frame(story: Story, frame: Frame, before: int) -> Meant:
    """Whom the frame is about, else who is named right before that place, else who spoke last."""
    names = story.people.by_frame[frame.number]
    subject = clause_subject(frame, before, names)
    meant = story.resolve(subject or phrases_before(frame, before - 1, names), frame)
    if meant.speakers and meant.can_speak:  # not "Her calling card: “…”"
        return meant if subject else meant.told_by("nearest_name")
    return story.history.nearby(frame)
