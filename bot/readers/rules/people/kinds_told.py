"""Tell an organisation from a person by all that is said of a name that nothing but its capitals tells of."""

from collections.abc import Iterable, Sequence

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention
from bot.readers.rules.grammar.tags import ADVERB, DETERMINER, NAME, NUMBER, PREPOSITION, RELATIVE, THAT, WORD
from bot.readers.rules.people.joined_names import JoinedNames

# What stands right behind the name of a house: “Norvo shares”, “a Norvo spokeswoman”.
OF_A_HOUSE = word_set("""
    shares stock shareholders investors customers users subscribers employee employees executives spokesman
    spokeswoman spokesperson headquarters products stores
""")
IN_A_DESCRIPTION = frozenset({WORD, NAME, ADVERB, NUMBER, "'"})
ENDS_A_DESCRIPTION = frozenset({",", ".", "", PREPOSITION, RELATIVE, THAT})


def take_for_organisations(
    frames: Sequence[Frame], names: Iterable[Sequence[NameMention]], joined: JoinedNames
) -> None:
    """Mend the kind of each guessed person of whom the article tells as of a house, never as of somebody."""
    houses: set[int] = set()
    people: set[int] = set()
    for frame, found in zip(frames, names, strict=True):
        for mention in found:
            number = joined.of(mention).number
            if _is_house(frame, mention):
                houses.add(number)
            elif frame.low(mention.end) == "," and frame.low(mention.end + 1) == "who":
                people.add(number)
    for number in (joined.guessed & houses) - people:
        joined.speakers[number].kind = "organisation"


def _is_house(frame: Frame, mention: NameMention) -> bool:
    """“Norvo, which …”, “Norvo shares”, “Norvo, a maker of maps,”."""
    if frame.low(mention.end) in OF_A_HOUSE:
        return True
    if frame.low(mention.end) != ",":
        return False
    opening = mention.end + 1
    if frame.low(opening) == "which":  # not “… allied with Ana Reyes, which put …”
        return len(mention.words) == 1 or mention.title_start == 0
    if frame.tag(opening) != DETERMINER:
        return False
    end = opening + 1
    while frame.tag(end) in IN_A_DESCRIPTION:
        end += 1
    return frame.lows[end - 1] in roles.ORGANISATIONS and frame.tag(end) in ENDS_A_DESCRIPTION
