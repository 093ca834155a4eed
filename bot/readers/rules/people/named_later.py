"""Tell who is described first and named soon after: “China’s envoy said … Liu Wei, the Chinese envoy, …”."""

from bot.lexicon import grammar, roles
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import Phrase
from bot.readers.rules.grammar.tags import NAME, NUMBER, WORD
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People

LOOK_AHEAD = 10  # frames; nobody named further on is meant
LOOK_AHEAD_OF_ANY = 6  # for "a judge", who may be another one
ALIKE = 4  # letters at the start of two words for one thing: "China", "Chinese"
TELLS_NOTHING = grammar.DETERMINERS | roles.TITLES
TELLS = frozenset({NAME, WORD, NUMBER})


def named_later(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """Who is named in one of the next sentences and has the office and a word more of the description.

    “The judge”, of whom nothing more is told, is the only one whom the article calls a judge.
    """
    head = frame.lows[phrase.head]
    if head not in roles.PEOPLE_ROLES:
        return None
    words = _words_beside(phrase, frame)
    is_any = frame.lows[phrase.start] in ("a", "an", "one")
    reach = frame.number + (LOOK_AHEAD_OF_ANY if is_any else LOOK_AHEAD)
    holders = [one for one in people.with_role(head) if one.kind == "person" and len(one.words) > 1]
    found = [
        one
        for one in holders
        if frame.number < one.first_frame <= reach and _shares(words, one.roles - {head})
    ]
    if not words and not is_any and len(holders) == 1 and holders[0].first_frame <= reach:
        return holders[0]
    return found[0] if len(found) == 1 else None


def _words_beside(phrase: Phrase, frame: Frame) -> set[str]:
    """What the description tells besides its noun."""
    return {
        frame.lows[index]
        for index in range(phrase.start, phrase.end)
        if index != phrase.head and frame.tags[index] in TELLS and frame.lows[index] not in TELLS_NOTHING
    }


def _shares(words: set[str], told: set[str]) -> bool:
    return any(one == other or _is_alike(one, other) for one in words for other in told)


def _is_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= ALIKE and one[:ALIKE] == other[:ALIKE]
