"""Tell which organisation is most present at a place of the text, and so which “the company” means there."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from bot.lexicon import roles
from bot.lexicon.newsrooms import MEDIA, NEWSPAPERS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.mention_places import BEFORE_PLACE
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.speaker_history import SpeakerHistory

BODIES = roles.ORGANISATION_NAMES - NEWSPAPERS - MEDIA - word_set("city county states united")
AGENCIES = word_set("agency department ministry bureau administration office authority commission")
NEWS_HOUSES = word_set("outlet newspaper tabloid broadcaster network station magazine")
LOOK_BACK = 8  # frames
# Points, found by trying them on annotated news, as those of `salience` are.
NAMED = 4.0  # divided by the distance
WAS_SUBJECT = 2.0
OWNS = -1.0  # “Norvo’s shares fell”
HAS_SPOKEN = 3.0  # divided by the distance
NAMED_OFTEN = 0.2  # for each time that the article names it
MOST_OFTEN = 10  # times
SPEAKS = 2.0  # a verb of saying stands beside its name somewhere
BODY = 1.5  # its first or last word tells what it is: “Department of Works”, “Storm Centre”
OF_A_STATE = 2.5  # what “the agency” mostly is
GUESSED = -1.0  # nothing tells that it is no person
OUTLET = -2.0  # a paper hardly is "the company"
LEAST_SCORE = 2.3  # with less nobody is meant
LEAST_SCORE_OF_NEWS = 1.3  # a story tells of few papers


def most_present(
    people: People,
    history: SpeakerHistory,
    frame: Frame,
    token: int,
    noun: str,
    may_be: Callable[[NamedSpeaker], bool],
) -> NamedSpeaker | None:
    """Of those for whom `may_be` holds, the one that the text before `token` is about and calls `noun`."""
    scores = {
        number: score + _standing(people, people.speakers[number], noun)
        for number, score in _scores(people, history, frame, token, may_be).items()
    }
    best = max(scores, key=lambda number: (scores[number], -number), default=None)
    least = LEAST_SCORE_OF_NEWS if noun in NEWS_HOUSES else LEAST_SCORE
    return None if best is None or scores[best] < least else people.speakers[best]


def _scores(
    people: People,
    history: SpeakerHistory,
    frame: Frame,
    token: int,
    may_be: Callable[[NamedSpeaker], bool],
) -> Mapping[int, float]:
    """How present each is, by number: named near, as what a sentence is about, or the last to speak."""
    scores: dict[int, float] = defaultdict(float)
    for ago, mentions in people.mentioned_lately(frame, LOOK_BACK):
        lows = people.frames[frame.number - ago].lows
        is_first = True
        for mention in mentions:
            is_behind = not ago and mention.token >= token
            is_place = mention.token > 0 and lows[mention.token - 1] in BEFORE_PLACE
            if is_behind or is_place or not may_be(mention.speaker):
                continue
            points = NAMED / (1 + ago)
            if mention.possessive:
                points += OWNS
            elif mention.is_subject and is_first:
                points += WAS_SUBJECT
            is_first = False
            scores[mention.speaker.number] = max(points, scores[mention.speaker.number])
    gap = frame.number - history.last.frame
    if gap <= LOOK_BACK:
        for speaker in filter(may_be, history.last.speakers):
            scores[speaker.number] += HAS_SPOKEN / (1 + gap)
    return scores


def _standing(people: People, speaker: NamedSpeaker, noun: str) -> float:
    """What the whole article tells of one, wherever it is named."""
    points = NAMED_OFTEN * min(MOST_OFTEN, len(speaker.spans))
    points += SPEAKS if people.speaks(speaker) else 0.0
    ends = {speaker.words[0].lower(), speaker.words[-1].lower()}
    points += BODY if not BODIES.isdisjoint(ends) else 0.0
    points += OF_A_STATE if noun == "agency" and not AGENCIES.isdisjoint(ends) else 0.0
    points += GUESSED if speaker.kind == "person" else 0.0
    return points + (OUTLET if is_outlet(speaker) and noun not in NEWS_HOUSES else 0.0)


def is_outlet(speaker: NamedSpeaker) -> bool:
    """A paper, or another house that tells news: “CNN reports”."""
    return speaker.words[-1].lower() in NEWSPAPERS | MEDIA
