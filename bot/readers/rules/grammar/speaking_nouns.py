"""Tell which nouns are of a kind that can say something."""

from bot.lexicon import roles
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import AUXILIARY, CUE, NAME, NOUN, PRONOUN, QUOTATION

SPEAKING_NOUNS = roles.PEOPLE_ROLES | roles.GROUPS | roles.ORGANISATIONS | roles.DOCUMENTS | roles.UNNAMED
FRACTIONS = word_set("""
    one-half one-third two-thirds one-quarter three-quarters one-fourth three-fourths one-fifth two-fifths
    three-fifths four-fifths one-sixth five-sixths one-eighth one-tenth nine-tenths
""")
# "Three said", "most insisted": counted people, though no noun says so.
COUNTED = (
    word_set("""
    one two three four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands each
    another other others some many most several percent majority half third cent %
    """)
    | FRACTIONS
)
SPEAKER_ENDINGS = (
    *("ist", "ists", "man", "men", "woman", "women", "year-old"),
    *("er", "ers", "or", "ors", "ian", "ians"),
)
# With these “state” tells of an office: “former state senator”, not “records state Senator Reyes was late”.
BEFORE_STATE = ("former", "then", "incoming", "outgoing", "retired", "current", "longtime")
THINGS_LIKE_SPEAKERS = word_set("""
    matter matters winter winters summer summers dinner dinners border borders corner corners power powers
    chapter chapters error errors factor factors sector sectors motor motors colour colours color colors
    weather danger order anger shower tower
""")


def may_speak(frame: Frame, index: int) -> bool:
    """Whether the noun at token `index` is known, named or formed as one for somebody who speaks."""
    low = frame.lows[index]
    return (
        low in SPEAKING_NOUNS
        or low.rstrip("s") in SPEAKING_NOUNS
        or is_speaking_plural(low)
        or low in COUNTED
        or (low.endswith(SPEAKER_ENDINGS) and not _is_thing(frame, index))
        or (frame.tags[index] == NAME and low[1:2] != "-")  # not "an X-ray"
    )


def is_speaking_plural(low: str) -> bool:
    """“nurses”, “agencies”."""
    singular = f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")
    return singular != low and singular in SPEAKING_NOUNS


def tells_of_speaker(frame: Frame, index: int) -> bool:
    """Whether a word that could report tells of who is named behind it: “…, state police said”.

    But not “…, claim campaigners.”.
    """
    cue = frame.cue(index)
    if cue is None or cue.form != "base" or frame.lows[index] not in OFTEN_NOUNS:
        return False
    if index + 1 >= len(frame) or not may_speak(frame, index + 1):
        return False
    before = frame.tag(index - 1)
    return before == CUE or (before in {",", QUOTATION} and frame.tag(index + 2) in {CUE, AUXILIARY})


def is_of_state(frame: Frame, index: int) -> bool:
    """“But | state Rep. Ana Reyes”; not “Records | state Rep. Ana Reyes was late”."""
    if frame.lows[index] != "state" or frame.low(index + 1) not in roles.TITLES | roles.PEOPLE_ROLES:
        return False
    return frame.tag(index - 1) not in NOUN | {PRONOUN} or frame.low(index - 1) in BEFORE_STATE


def _is_thing(frame: Frame, index: int) -> bool:
    """“the winter”, “her opening number”; not “a number of women”."""
    low = frame.lows[index]
    return low in THINGS_LIKE_SPEAKERS or (low == "number" and frame.low(index + 1) != "of")
