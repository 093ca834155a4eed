"""Tell offices from names, and find who holds an office that has a field: “Minister of State in Harrow”."""

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import TITLES_AND_ROLES
from bot.readers.rules.grammar.names import NameMention, NamesByEnd
from bot.readers.rules.grammar.tags import NAME, NAME_OR_DETERMINER, NUMBER, PREPOSITION, WORD

# “Head of | planning”; a spokesman of or a fan of “winger Tom Hale” is not he.
OFFICES_OF_A_FIELD = word_set(
    "member head minister secretary director leader chair chairman commissioner chief holder"
)
ROLES_AND_OFFICES = roles.PEOPLE_ROLES | OFFICES_OF_A_FIELD
FORMS_OF_ADDRESS = roles.GENDERED_TITLES | word_set("dr dr. prof prof. cllr cllr. coun coun. rev rev.")
HELD = ("former", "acting", "current", "then", "outgoing", "incoming", "interim")  # as an office is
PAPERS_LIKE_PEOPLE = ("independent", "observer", "examiner")  # "the Independent reported"


def is_office(frame: Frame, name: NameMention) -> bool:
    """Whether it is an office, not somebody's name: “the Prime Minister”, “the Welsh”, “the Speaker of”."""
    low = name.words[-1].lower()
    if low in roles.ORGANISATION_NAMES or _is_of_an_organisation(name) or name.is_family_name:
        return False
    one_word = len(name.words) == 1 and frame.low(name.title_start - 1) == "the"
    if one_word and low in PAPERS_LIKE_PEOPLE and frame.tag(name.end) != PREPOSITION:
        return False
    if one_word and (low in roles.DEMONYMS or frame.low(name.end) in ("of", "for")):
        return True
    return low in roles.PEOPLE_ROLES or low in roles.GROUPS or (low in roles.TITLES and len(name.words) > 1)


def _is_of_an_organisation(name: NameMention) -> bool:
    """“the National Union of Transport Workers”."""
    lows = [word.lower() for word in name.words]
    return name.kind == "organisation" and "of" in lows and not roles.ORGANISATION_NAMES.isdisjoint(lows)


def name_behind_office(
    frame: Frame, start: int, end: int, head_end: int, names: NamesByEnd
) -> NameMention | None:
    """The name where it stands last, but for a party: “the envoy to Britain Ana Reyes (Lab)”."""
    if frame.tags[end - 1] == ")" and "(" in frame.tags[start:end]:
        end = start + frame.tags[start:end].index("(")
    name = names.get(end)
    if name is None or name.kind != "person" or name.start <= head_end:
        return None
    holder = names.get(head_end)
    if (
        holder is not None
        and holder.kind == "person"
        and holder.title_start == start
        and not is_office(frame, holder)
    ):
        return None  # "Chief Ana Reyes of the Harrow School District"
    is_held = frame.lows[start] in HELD or frame.lows[head_end - 1] in OFFICES_OF_A_FIELD
    opens_office = is_held or frame.tags[start] in NAME_OR_DETERMINER | {NUMBER}
    ends = (frame.lows[start], frame.lows[head_end - 1])
    if ROLES_AND_OFFICES.isdisjoint(ends) or not opens_office:
        return None
    return name if _tells_field(frame, start, head_end, name) or _is_addressed(frame, name) else None


def _tells_field(frame: Frame, start: int, head_end: int, name: NameMention) -> bool:
    """Whether a field of office ends right before the name; “for Health Secretary Ana Reyes” is no field."""
    last = name.start - 1
    last -= frame.lows[last] in FORMS_OF_ADDRESS
    if frame.lows[last] in TITLES_AND_ROLES:
        return "of" in frame.lows[name.title_start : last]  # "in the Office of the President Ana Reyes"
    if frame.tags[last] == NAME:
        return last >= name.title_start
    is_field = frame.tags[last] == WORD and last > head_end
    return is_field and (
        (frame.tags[start] == NAME and last - head_end > 1) or frame.lows[head_end - 1] in OFFICES_OF_A_FIELD
    )


def _is_addressed(frame: Frame, name: NameMention) -> bool:
    """“Undersecretary for Transport Mr. Reyes”: a field stands before the form of address."""
    address = name.start - 1
    is_address = frame.low(address) in roles.GENDERED_TITLES
    return is_address and frame.tag(address - 1) == NAME
