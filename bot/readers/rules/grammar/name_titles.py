"""Tell a name from what stands before it as title, office or nationality."""

from bot.lexicon import offices, roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.lexicon.states import STATES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.contact_clauses import behind_antecedent
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import FAMILY_NAMES_AS_WELL
from bot.readers.rules.grammar.name_runs import JOINS, SUFFIXES
from bot.readers.rules.grammar.speaking_nouns import SPEAKER_ENDINGS, is_of_state
from bot.readers.rules.grammar.tags import (
    APOSTROPHE,
    BEFORE_SENTENCE,
    DETERMINER,
    HELPER,
    NAME,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    WORD,
    start_of_run,
)

IN_STYLES = (
    "hon",
    "hon.",
    "rt",
    "rt.",
    "right",
    "most",
    "very",
    "rev",
    "rev.",
    "honourable",
    "reverend",
)
BODIES_AND_ROLES = roles.ORGANISATION_NAMES | roles.PEOPLE_ROLES
WORDS_OF_PLACES = roles.PLACES | roles.PLACE_LAST_WORDS
LONGEST_TITLE = 10  # tokens
LONGEST_FIELD = 3  # tokens with the word that joins it: “and Harbours”, and a name of one word
LONGEST_WITH_SHIP = 3  # words before the last: "the Mary Reyes | Tom Brindle"
# What stands before a first name and is a house or no name by itself: "Canon said".
CALLED = word_set("canon mate commodore purser big little old young")
BEHIND_RANKS = ("con", "ch", "seri", "sri")
RETIRED = ("ret", "retd", "retired")
# Cues that are offices as well: "the club chair Ana Reyes".
OFFICES_AMONG_CUES = ("chair",)


def start_of_name(frame: Frame, start: int, end: int) -> int:
    """The first token of the name proper in the row of capitalised words `[start, end)`."""
    if _belongs_to_office(frame, start) and (name_start := _behind_field(frame, start, end)) is not None:
        return name_start
    last = _last_of_name(frame, start, end)
    if _opens_with_house(frame, start, last):
        return start
    is_owned = frame.tag(last - 1) in APOSTROPHE  # "Marion County Sheriff’s Office"
    has_style = frame.lows[start] in offices.STYLES  # "Dame Ana Fox"
    is_person = frame.low(start + has_style) in FIRST_NAMES or (
        frame.lows[last] in FAMILY_NAMES_AS_WELL and frame.lows[last - 1] in FIRST_NAMES  # "Gran Ana Fox"
    )
    if frame.lows[last] in roles.ORGANISATION_NAMES and (is_owned or not is_person):
        return start
    name_start = _after_offices(frame, start, last)
    if name_start == start:
        name_start = _after_country(frame, _after_nationalities(frame, start, last), last)
    return (
        _first_name_inside(frame, name_start, last) or _behind_employer(frame, name_start, last) or name_start
    )


def _opens_with_house(frame: Frame, start: int, last: int) -> bool:
    """“Star Tribune of Harrow”: no star is named Tribune."""
    joined = next((index for index in range(start, last) if frame.lows[index] in JOINS), start)
    is_house = joined > start + 1 and frame.lows[joined - 1] in roles.ORGANISATION_NAMES
    has_head = not roles.PEOPLE_ROLES.isdisjoint(frame.lows[joined:last])  # "Court of Claims Judge Ana Reyes"
    return is_house and not has_head and frame.lows[start] not in FIRST_NAMES


def _belongs_to_office(frame: Frame, start: int) -> bool:
    """“the minister in the | Department of Works”."""
    if frame.low(start - 1) != "the" or frame.low(start - 2) not in ("in", "at"):
        return False
    return frame.low(start - 3) in roles.PEOPLE_ROLES or frame.low(start - 3) == "state"


def _behind_field(frame: Frame, start: int, end: int) -> int | None:
    """The last two words behind “Department of Works and Harbours”; None where only a field is there."""
    joins = [index for index in range(start, end) if frame.lows[index] in ("of", "and", "for", "&")]
    return end - 2 if joins and end - joins[-1] > LONGEST_FIELD else None


def _last_of_name(frame: Frame, start: int, end: int) -> int:
    """The last word that is no “Jr.” or “MP”."""
    last = end - 1
    while last > start and frame.lows[last] in SUFFIXES:
        last -= 1
    return last


def _after_offices(frame: Frame, start: int, last: int) -> int:
    """Past “Prime Minister”, “Secretary of State”."""
    name_start = start
    for index in range(start, last):
        if frame.lows[index] in FIRST_NAMES and index == last - 1:
            break  # "Earl Hyde", "Dean Marsh"
        is_one_of_group = index == 0 and _opens_with_member(frame)
        is_office = frame.lows[index] in roles.TITLES | roles.PEOPLE_ROLES
        if is_one_of_group or is_office or _goes_on_with_rank(frame, start, index, name_start):
            name_start = index + 1
            if frame.lows[name_start] == "of" and name_start + 2 <= last:
                name_start = _after_field(frame, name_start, last)
    return name_start


def _goes_on_with_rank(frame: Frame, start: int, index: int, name_start: int) -> bool:
    """“Det | Con Ana Reyes”, “Sgt. 1st | Class Ana Reyes”."""
    if frame.lows[index] == "class" and index == start:
        return frame.tag(index - 1) == NUMBER
    return start < index == name_start and frame.lows[index] in BEHIND_RANKS


def _opens_with_member(frame: Frame) -> bool:
    """“Voter Ana Reyes”; not “Union Pacific”, “Green Bay”."""
    return f"{frame.low(0)}s" in roles.GROUPS and frame.low(1) in FIRST_NAMES


def _after_field(frame: Frame, position: int, last: int) -> int:
    """Past “of State”, “of the Board”: up to a first name, else the last two words are the name."""
    for index in range(position, last):
        if frame.lows[index] in FIRST_NAMES or _is_initial(frame.words[index]):
            return index
    return last - 1 if last - position > 2 else last


def _after_nationalities(frame: Frame, start: int, last: int) -> int:
    """“American | Ana Reyes”, but “American Academy of Dermatology”."""
    while start + 1 < last and frame.lows[start] in roles.NATIONALITIES:
        start += 1
    return start


def _after_country(frame: Frame, start: int, last: int) -> int:
    """“ambassador to Britain | Ana Reyes”."""
    is_country = frame.lows[start] in roles.PLACES and frame.lows[start] not in FIRST_NAMES
    names_somebody = frame.lows[last] not in WORDS_OF_PLACES
    return start + 1 if last - start >= 2 and is_country and names_somebody else start


def _first_name_inside(frame: Frame, name_start: int, last: int) -> int | None:
    """Where a first name stands behind other words: “Nine News | Ana Reyes”; None where the name opens so."""
    lows = frame.lows
    if last - name_start < 2 or lows[name_start] in FIRST_NAMES or _is_initial(frame.words[name_start]):
        return None
    for index in range(name_start, last):
        if _is_initial(frame.words[index]) and lows[index - 1] in roles.ORGANISATIONS:
            return index  # "Leader of the Opposition | V. Reyes"
        if lows[index] in FIRST_NAMES and lows[index - 1] not in NAME_PARTICLES:
            is_all = last == name_start + 2 and not _may_stand_before_name(frame, name_start)
            return None if is_all else index
    return None


def _may_stand_before_name(frame: Frame, index: int) -> bool:
    """“CNN Ana Reyes”, “Realtor Ana Reyes”; not “Allegra Lawrence Reyes”, whose first name is not known."""
    low = frame.lows[index]
    # "envoy to Harrow", "leader of the Opposition"
    is_first = index == 0 or frame.tags[index - 1] in BEFORE_SENTENCE | {PREPOSITION, DETERMINER}
    is_short = frame.words[index].isupper() or frame.words[index].endswith(".")  # "CNN", "Ald."
    is_known = low in BODIES_AND_ROLES | WORDS_OF_PLACES | STATES | roles.NATIONALITIES
    return is_short or is_known or is_first or low in CALLED or low.endswith(SPEAKER_ENDINGS)


def _behind_employer(frame: Frame, name_start: int, last: int) -> int | None:
    """The last two words behind an organisation or a thing: “Refugee Council | Enver Solomon”; else None."""
    employer = last - 2
    if employer <= name_start:
        return None
    is_called_first = frame.lows[last - 1] in FIRST_NAMES
    is_thing = frame.lows[employer] in roles.PLACE_LAST_WORDS  # "the Mary Reyes Bridge | Tom Brindle"
    is_ship = frame.low(name_start - 1) == "the" and last - name_start == LONGEST_WITH_SHIP
    is_employer = frame.lows[employer] in roles.ORGANISATION_NAMES
    return last - 1 if is_employer or (is_called_first and (is_thing or is_ship)) else None


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()


def start_of_title(frame: Frame, start: int, end: int) -> int:
    """Left of the name `[start, end)` over “White House spokesman”, “the former England captain”.

    `start` itself where no title stands there.
    """
    index, role_seen = start, False
    while index > 0 and start - index < LONGEST_TITLE:
        before = index - 1
        if frame.tags[before] == DETERMINER:
            if frame.lows[index] in IN_STYLES and frame.low(before - 1) in roles.TITLES:
                return before - 1  # "Premier the Hon. Ana Reyes"
            return behind_antecedent(frame, before, end) if role_seen else start
        if is_retired(frame, before):
            index = before - 2
            continue
        if not (
            _belongs_to_title(frame, before, role_seen=role_seen)
            or (role_seen and _joins_roles(frame, before, start))
        ):
            break
        role_seen = role_seen or frame.tags[before] not in "-&"
        index = before
    if role_seen and _is_verb_of_clause(frame, index):
        index += 1
    return index if role_seen else start


def is_retired(frame: Frame, closing: int) -> bool:
    """“Lt. Col. | (ret.) | Ana Reyes”: the rank goes on before the parenthesis that ends there."""
    is_told = frame.tag(closing) == ")" and frame.low(closing - 1).rstrip(".") in RETIRED
    return is_told and frame.tag(closing - 2) == "("


def _is_verb_of_clause(frame: Frame, index: int) -> bool:
    """Whether what opens a title is what somebody did: “the panel cleared | manager Ana Reyes”."""
    did = frame.tags[index] == WORD and frame.lows[index].endswith("ed")
    return did and frame.tag(start_of_run(frame.tags, index, HELPER) - 1) in {NAME, WORD, PRONOUN}


def _joins_roles(frame: Frame, index: int, name: int) -> bool:
    """“Actor | and director Ana Reyes”: two words for one, no determiner before them."""
    is_joined = frame.lows[index] == "and" and set(frame.tags[index + 1 : name]) == {WORD}
    first = frame.tags[index - 1] == NAME and frame.lows[index - 1] in roles.PEOPLE_ROLES
    return is_joined and first and frame.tag(index - 2) in BEFORE_SENTENCE | {""}


def _belongs_to_title(frame: Frame, index: int, *, role_seen: bool) -> bool:
    """Whether the token goes on with a title to its right, or, where no role was seen yet, opens one."""
    tag, low = frame.tags[index], frame.lows[index]
    if tag == WORD:
        return role_seen or low in roles.PEOPLE_ROLES or low in roles.TITLES
    if tag in {NAME, "'"}:
        return True
    if low == "state":
        return is_of_state(frame, index)
    if not role_seen:
        return False
    if tag in "-&":
        return frame.tag(index - 1) in NOUN
    return tag == NUMBER or low in OFFICES_AMONG_CUES
