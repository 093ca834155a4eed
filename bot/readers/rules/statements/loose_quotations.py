"""Find the speakers of quotations that no attribution of their own sentence reports."""

from dataclasses import replace

from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import phrases_before
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    AUXILIARY,
    CUE,
    FINITE,
    WORD,
    Tokens,
    start_of_run,
)
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.statements import drafting, lone_quotations
from bot.readers.rules.statements.claims import Claims
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.not_speech import is_term, reads_as_sentence
from bot.readers.rules.statements.standing import LooseQuotation, is_all_behind
from bot.readers.rules.statements.story import Introduced, Story

GATHERED = ("reaction", "reactions", "responses", "replies", "comments", "voices")
PRESENTING = ("here", "below", "this", "these", "that", "those")
TOPICS = ("on", "about", "regarding", "concerning")
PUT = ("asked", "told")


def read(story: Story, claims: Claims) -> None:
    """Read what the attributions of a frame left over; some wait until it shows whose they are."""
    frame = claims.frame
    for loose in claims.loose:
        if loose.standing == "alone":
            lone_quotations.read(story, frame, loose.quotation)
        elif loose.standing == "introduced":
            _read_introduced(story, frame, loose)
        elif loose.standing == "answering":
            story.add_quoted(loose.quotation, frame, story.history.answering())
        elif loose.somebody is None:
            _read_fragment(story, claims, loose)
        elif loose.verb is None:
            draft = drafting.quoted(loose.quotation, story.resolve([loose.somebody], frame).told_by("label"))
            draft.mention = frame.span_of(*loose.somebody[:2])
            story.add(draft, frame)
        elif (meant := story.resolve([loose.somebody], frame)).speakers:
            story.add(_said_beside(frame, loose, loose.somebody, loose.verb, meant), frame)
        elif is_term(story.text, loose.quotation):
            story.set_aside(loose.quotation)
        else:
            _read_fragment(story, claims, loose)


def introduce(story: Story, frame: Frame) -> None:
    """“Her answer was short:” leaves the next quotation to whom this sentence is about.

    “Reaction was swift:” leaves it to whoever signs, or speaks next.
    """
    if frame.lows[0] not in GATHERED:
        meant = _whose_answer(story, frame) or _subject_of_frame(story, frame, len(frame))
        story.introduced = Introduced(frame.number, meant, None)


def _whose_answer(story: Story, frame: Frame) -> Meant | None:
    """“Here is what nurses say – and Reyes’s answer:”, whose it is; None where nobody is named so."""
    owner = start_of_run(frame.tags, len(frame) - 1, {WORD, CUE}) - 1
    name = story.people.by_frame[frame.number].get(owner)
    is_owned = frame.tag(owner) in APOSTROPHE and frame.lows[0] in PRESENTING
    return story.resolve([name_phrase(name)], frame).told_by("nearest_name") if name and is_owned else None


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


def _said_beside(
    frame: Frame, loose: LooseQuotation, somebody: Phrase, verb: Tokens, meant: Meant
) -> RulesDraft:
    """A quotation beside somebody whose verb is not known to say."""
    draft = drafting.quoted(loose.quotation, meant)
    draft.cue, draft.mention = frame.span_of(*verb), frame.span_of(*somebody[:2])
    if not is_all_behind(frame, somebody, verb):
        draft.evidence = replace(draft.evidence, manner="beside")
    return draft


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
    if frame.lows[0] in TOPICS and not {",", *FINITE}.intersection(frame.tags[1:before]):
        return story.history.nearby(frame)  # "On Hale’s campaign: “…”"
    names = story.people.by_frame[frame.number]
    subject = clause_subject(frame, before, names)
    meant = story.resolve(subject or phrases_before(frame, before - 1, names), frame)
    if meant.speakers and meant.can_speak:  # not "Her calling card: “…”"
        return meant if subject else meant.told_by("nearest_name")
    named = {one.speaker.number: one for one in story.people.mentions[frame.number] if one.token < before}
    alone = [one.speaker for one in named.values() if one.speaker.kind == "person" and not one.possessive]
    if len(named) == len(alone) == 1:  # "Reyes remembers it differently: “…”"
        return Meant(alone, "nearest_name")
    return story.history.nearby(frame)
