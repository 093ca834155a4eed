"""Who said what: one fold over what the frames of a story claim, in the order of the text.

The order matters, because who “he” is and whose a bare quotation is depends on who spoke before.
"""

from collections.abc import Collection, Iterable

from bot.article.article import Article
from bot.article.spans import Span
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.roles import ORGANISATIONS, PEOPLE_ROLES
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.contents.extents import Extent
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.meant import Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.statements import drafting, lone_quotations, loose_quotations
from bot.readers.rules.statements.certainty import assess
from bot.readers.rules.statements.claims import Claims
from bot.readers.rules.statements.drafts import FoundStatements, RulesDraft
from bot.readers.rules.statements.echoes import read_echoes
from bot.readers.rules.statements.headline_labels import HeadlineLabel, may_label
from bot.readers.rules.statements.reported_claims import Claim
from bot.readers.rules.statements.set_apart import read_set_apart
from bot.readers.rules.statements.story import Introduced, Story


def who_said_what(claimed: Iterable[Claims], people: People, article: Article) -> FoundStatements:
    """The statements and what is not speech, each in the order of the text."""
    story = Story(article.text, people)
    headline_end = article.headline.end if article.headline is not None else 0
    paragraph = -1
    for claims in claimed:
        lone_quotations.sign(story, claims)
        lone_quotations.reveal(story, claims.frame)
        if claims.frame.paragraph != paragraph:
            lone_quotations.open_paragraph(story, claims.frame)
            paragraph = claims.frame.paragraph
        _read(story, claims, article.names.author, in_headline=claims.frame.span.start < headline_end)
    lone_quotations.carry_on_waiting(story)
    read_echoes(story.echoes, story.found, story.text)
    return _in_order(story.found)


def _read(story: Story, claims: Claims, author: Span | None, *, in_headline: bool) -> None:
    for quotation in claims.set_apart:
        read_set_apart(story, quotation, claims.frame, author)
    for quotation in claims.not_speech:
        story.set_aside(quotation)
    if in_headline:
        _read_headline(story, claims)
    else:
        _read_story(story, claims)


def _read_headline(story: Story, claims: Claims) -> None:
    """What it quotes is settled at the end: the story tells whose it is."""
    for claim in claims.reported:
        if claim.extent is not None and not _is_named_further_on(story, claim):
            _add_reported(story, claim, claim.extent, story.subjects_of(claim.attribution))
    told = _read_label(story, claims.frame, claims.labelled) if claims.labelled is not None else ()
    story.echoes += [loose.quotation for loose in claims.loose if loose.token not in told]
    story.direct = story.introduced = None


def _read_label(story: Story, frame: Frame, label: HeadlineLabel) -> Collection[int]:
    """“Reyes: We will fight on”; the tokens that are quotations in it."""
    meant = story.resolve([label.somebody], frame)
    is_known = label.is_finding or meant.known_by in ("name", "description")  # not "Prosecutor: …"
    if not is_known or not may_label(story.people, label.somebody):
        return ()
    story.add(drafting.labelled(label, meant.told_by("label"), frame), frame)
    return label.extent.tokens


def _is_named_further_on(story: Story, claim: Claim) -> bool:
    """“Road shut, inspector says”: only described, though the story gives it in their own name."""
    subjects, frame = claim.attribution.subjects or (), claim.attribution.frame
    is_reported = claim.extent is not None and not claim.extent.tokens
    described = [frame.lows[one.head] for one in subjects if one.kind == "description"]
    return is_reported and any(
        (noun in PEOPLE_ROLES and story.people.has_holder(noun))
        or (noun in ORGANISATIONS and story.people.joined.has_house(noun))
        for noun in described
    )


def _read_story(story: Story, claims: Claims) -> None:
    frame = claims.frame
    story.note_subject(frame)
    for silence in claims.silences:
        meant, askers = story.resolve(silence.subjects, frame), story.resolve(silence.askers, frame)
        story.found.drafts.append(drafting.silent(silence, frame, meant, askers))
    for claim in claims.reported:
        _read_claim(story, claim)
    loose_quotations.read(story, claims)
    if frame.tags and frame.tags[-1] == ":" and story.introduced is None:
        loose_quotations.introduce(story, frame)


def _read_claim(story: Story, claim: Claim) -> None:
    meant = story.subjects_of(claim.attribution, claim.earlier)
    if claim.extent is None:
        _note_speakers(story, claim, meant)
        return
    if not claim.extent.quotations and _is_writer(claim.attribution):
        story.history.addressed = _addressed_in(claim.attribution, story.people)
        return
    statement = _add_reported(story, claim, claim.extent, meant)
    for inner in claim.passes_on:
        _add_passed_on(story, inner, meant)
    if statement.form == "direct":
        lone_quotations.claim(story, statement, claim.attribution.frame)


def _add_passed_on(story: Story, claim: Claim, by: Meant) -> None:
    """Nobody passes on their own words: “Reyes said she told them to go” is one statement."""
    meant = story.subjects_of(claim.attribution)
    if claim.extent is not None and meant.speakers and not any(one in by.speakers for one in meant.speakers):
        draft = drafting.reported(claim, claim.extent, meant, by, is_passed_on=True)
        story.add(draft, claim.attribution.frame, is_mentioned=True)


def _note_speakers(story: Story, claim: Claim, meant: Meant) -> None:
    """Remember who is talking where nothing said is in the frame: “Reyes told reporters:”."""
    attribution, frame = claim.attribution, claim.attribution.frame
    if frame.tags[-1] == ":":
        story.introduced = Introduced(frame.number, meant, claim)
    elif claim.is_new and meant.speakers and _surely_speaks(attribution):
        story.history.spoke(meant, frame)


def _is_writer(attribution: Attribution) -> bool:
    """“I asked her whether”, “we learned that”: what the writer tells of their own work."""
    subjects, frame = attribution.subjects or (), attribution.frame
    return bool(subjects) and all(frame.lows[one.head] in ("i", "we") for one in subjects)


def _surely_speaks(attribution: Attribution) -> bool:
    """Whether somebody says something, though not what: not “her record label”, “she could say”."""
    frame = attribution.frame
    is_noun = attribution.cue.form == "base" and frame.lows[attribution.cue_start] in OFTEN_NOUNS
    # "a country that Reyes has criticised", "the firm that maintains it"
    is_aside = attribution.is_behind_relative or attribution.is_mentioned
    subjects = attribution.subjects or ()
    # "When asked by Hale, Reyes shrugged"
    is_put = attribution.cue.act == "asked" and any(frame.low(one.start - 1) == "by" for one in subjects)
    return attribution.subjects is not None and not (attribution.unreal or is_noun or is_aside or is_put)


def _add_reported(story: Story, claim: Claim, extent: Extent, meant: Meant) -> RulesDraft:
    attribution = claim.attribution
    via = story.resolve(attribution.via, attribution.frame)
    draft = drafting.reported(claim, extent, meant, via)
    story.add(draft, attribution.frame, is_mentioned=attribution.is_mentioned or claim.is_within)
    story.history.addressed = _addressed_in(attribution, story.people)
    return draft


def _addressed_in(attribution: Attribution, people: People) -> list[NamedSpeaker]:
    """Who was asked or told, and is likely to answer next."""
    if attribution.audience is None:
        return []
    start, end = attribution.audience
    names = people.by_frame[attribution.frame.number].values()
    return [people.of(name) for name in names if start <= name.start and name.end <= end]


def _in_order(found: FoundStatements) -> FoundStatements:
    found.drafts.sort(key=_position)
    found.not_speech.sort()
    for draft in found.drafts:
        assess(draft)
    return found


def _position(draft: RulesDraft) -> Span:
    """Where a statement stands among the others; a silence, whose span is its sentence, by its cue."""
    return draft.spans[0] if draft.form else draft.cue or draft.spans[0]
