"""Tell how far a name reaches: a row of capitalised words with the small words and marks that join them."""

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import (
    BEFORE_IRISH_ARTICLE,
    GENERATIONS,
    IRISH_ARTICLES,
    NAME_PARTICLES,
)
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import APOSTROPHE, NAME, NOUN, NUMBER, QUOTATION, WORD, end_of_run

# Letters behind a name: those that tell of an office or a degree, and those that are part of the name.
LETTERS = word_set("""
    mp mep msp td mla mlc qc kc phd ph.d ph.d. md obe mbe cbe dbe gbe kbe frs fba frse fmedsci frcs frcp mrcp
    dphil msc bsc mba mphil llb llm rn cpa dds esq esq.
    m.p. q.c. k.c. m.d. o.b.e. m.b.e. c.b.e. j.p. d.d. r.n.
""")
GENERATIONS_WRITTEN = GENERATIONS | {"jr.", "sr."}
SUFFIXES = LETTERS | GENERATIONS_WRITTEN
JOINS = word_set("of for with & &amp;")
AMPERSANDS = ("&", "&amp;")
TAKES_OF = word_set("""
    secretary minister undersecretary under-secretary commons lords bishop archbishop duke prince earl
    mayor president speaker chancellor attorney ministry chief director house daughters sons friends isle
    republic kingdom states port cape gulf strait
""")
# "Committee on Foreign Relations".
TAKES_ON = word_set("""
    committee subcommittee commission panel council conference centre center institute project initiative
""")
# What is named by itself before “and”; anything else tells the field: “the Food and Drug Administration”.
NO_FIELDS = (
    roles.ORGANISATION_NAMES | roles.PLACES | roles.GROUPS | FIRST_NAMES | {"u.s.", "us", "uk", "eu", "un"}
)
# "Customs and Border Protection", "Revenue and Customs".
END_JOINED_FIELDS = word_set("""
    protection enforcement service services development customs recreation rescue conservation affairs
    wildlife standards
""")
# “Tusk and Company”, “Hale and Sons”.
ENDS_FIRM = word_set("company co co. sons partners associates")
# "Minister of Food, Farms and Forestry".
HOUSES_OF_FIELDS = roles.ORGANISATION_NAMES | {"minister", "secretary"}
LONGEST_NICKNAME = 24  # characters


def end_of_name(frame: Frame, start: int) -> int:
    """Where the name that starts at token `start` ends, titles inside it included."""
    end = start + 1
    while end < len(frame):
        length = _length_of_link(frame, start, end)
        if length == 0:
            break
        end += length
    return end


def _length_of_link(frame: Frame, start: int, end: int) -> int:
    """How many tokens at `end` go on with the name that starts at `start`; 0 where it ends."""
    tag, low = frame.tags[end], frame.lows[end]
    if tag == NAME or (low in SUFFIXES and tag == WORD):
        return 1
    if tag == ",":
        return 2 if _opens_suffix(frame, end + 1) else _length_of_list(frame, start, end)
    if tag in APOSTROPHE:
        return 2 if _owns_its_members(frame, start, end) else 0
    if tag == QUOTATION:
        return 1 if is_nickname(frame, end) else 0
    return _length_of_joining_words(frame, start, end)


def _length_of_joining_words(frame: Frame, start: int, end: int) -> int:
    low, following = frame.lows[end], frame.tag(end + 1)
    if low in JOINS and _joins(frame, start, end):
        return 2  # and the next behind "of the", "for a"
    if low in IRISH_ARTICLES and frame.lows[end - 1] in BEFORE_IRISH_ARTICLE and following == NAME:
        return 2
    if low in NAME_PARTICLES:
        if following == NAME:
            return 2
        return 3 if frame.low(end + 1) in NAME_PARTICLES and frame.tag(end + 2) == NAME else 0
    if low == "on" and following == NAME and frame.lows[end - 1] in TAKES_ON:
        return 2
    if low == "to" and following == NAME == frame.tag(end + 2):  # "Committee to Protect Sailors"
        return 2 if frame.lows[end - 1] in roles.ORGANISATION_NAMES else 0
    return 2 if low == "and" and following == NAME and _joins_organisation(frame, start, end) else 0


def _opens_suffix(frame: Frame, index: int) -> bool:
    """“Ana Reyes, MP”; in “Ana Reyes, PhD student” a description opens so."""
    return frame.low(index) in SUFFIXES and frame.tag(index + 1) not in NOUN


def _length_of_list(frame: Frame, start: int, comma: int) -> int:
    """The tokens from the comma on in “Department for Environment, Food and Farms”; 0 where it ends."""
    if not _is_joined_organisation(frame, start, comma):
        return 0
    index = comma
    while frame.tag(index) == "," and _opens_field(frame, index + 1):
        index = end_of_run(frame.tags, index + 1, NAME)
    if frame.low(index) != "and" or not _opens_field(frame, index + 1):
        return 0
    return end_of_run(frame.tags, index + 1, NAME) - comma


def _opens_field(frame: Frame, index: int) -> bool:
    return frame.tag(index) == NAME and frame.lows[index] not in FIRST_NAMES


def _is_joined_organisation(frame: Frame, start: int, end: int) -> bool:
    """Whether “of” or “for” stands behind an organisation’s word: “Department of Health”."""
    lows = frame.lows
    return any(
        lows[index] in JOINS and lows[index - 1] in HOUSES_OF_FIELDS for index in range(start + 1, end)
    )


def _owns_its_members(frame: Frame, start: int, position: int) -> bool:
    """Whether the apostrophe stands inside one name: “the Boatmen’s Union”, “St Orrin’s School”."""
    lows, following = frame.lows, position + 1
    if frame.tag(following) != NAME or lows[following] not in roles.ORGANISATION_NAMES:
        return False
    ends_there = frame.tag(following + 1) != NAME
    holds_office = lows[position - 1] in roles.PEOPLE_ROLES  # "the Marion County Sheriff’s Office"
    is_somebody = lows[start] in FIRST_NAMES and not holds_office
    return ends_there and lows[position - 1] not in roles.PLACES and not is_somebody


def _joins(frame: Frame, start: int, position: int) -> bool:
    """Whether “of” at `position` continues a name: “Department of Health”, “Bank of the West”."""
    lows = frame.lows
    before = lows[position - 1]
    is_for_a = lows[position] == "for" and frame.low(position + 1) == "a"  # "Committee for a Better Harrow"
    following = position + 1 + (frame.low(position + 1) == "the" or is_for_a)
    if frame.tag(following) != NAME or (is_for_a and frame.tag(following + 1) != NAME):
        return False
    if lows[position] in AMPERSANDS:
        return True
    if lows[position] == "for":  # "the Board of Control for Cricket"
        return before in roles.ORGANISATION_NAMES or _is_joined_organisation(frame, start, position)
    if lows[position] == "with":  # "the Council of Sailors with Disabilities"
        return _is_joined_organisation(frame, start, position)
    joined_before = any(lows[index] in JOINS for index in range(start + 1, position))
    return joined_before or before in roles.ORGANISATION_NAMES or before in TAKES_OF


def _joins_organisation(frame: Frame, start: int, position: int) -> bool:
    """“Department of Health and Human Services”, “the University and College Union”."""
    lows = frame.lows
    if lows[position + 1] in ENDS_FIRM and frame.tag(position + 2) != NAME:
        return True
    if lows[position - 1] in FIRST_NAMES or lows[position + 1] in FIRST_NAMES:
        return False
    if _is_joined_organisation(frame, start, position):
        return True
    if joins_fields(frame, position):
        return True
    end = end_of_run(frame.tags, position + 1, NAME)
    if lows[end - 1] not in roles.ORGANISATION_NAMES or end - position <= 2:
        return False
    if frame.low(start - 1) != "the" or lows[position + 1] in roles.NATIONALITIES:
        return False
    is_one_word = position - start == 1 and lows[start] in roles.ORGANISATION_NAMES
    return is_one_word or NO_FIELDS.isdisjoint(lows[start:position])


def joins_fields(frame: Frame, position: int) -> bool:
    """“Customs | and Border Protection”: a body that goes by its fields, with or without “the”."""
    if frame.low(position) != "and" or frame.low(position - 1) not in roles.DEPARTMENTS:
        return False
    end = end_of_run(frame.tags, position + 1, NAME)
    return frame.lows[end - 1] in END_JOINED_FIELDS


def is_nickname(frame: Frame, position: int) -> bool:
    is_short = frame.ends[position] - frame.starts[position] <= LONGEST_NICKNAME
    return is_short and frame.tag(position + 1) == NAME


def is_behind_number(frame: Frame, start: int) -> bool:
    """“117th Avenue”."""
    return frame.tag(start - 1) == NUMBER
