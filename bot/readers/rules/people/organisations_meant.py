"""Tell which organisation a description means: “the club”, “the company”, “the paper”."""

from collections.abc import Callable

from bot.lexicon import roles
from bot.lexicon.newsrooms import NEWSPAPERS
from bot.lexicon.states import STATES, STATES_OF_TWO_WORDS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import CUE, NAME, QUOTATION
from bot.readers.rules.people.named_speakers import NamedSpeaker
from bot.readers.rules.people.people import People
from bot.readers.rules.people.present_organisations import NEWS_HOUSES, is_outlet, most_present
from bot.readers.rules.people.speaker_history import SpeakerHistory

OUTLETS = ("paper", "newspaper", "magazine", "publication")  # "the paper said" right after it was named
PAPERS = word_set("daily weekly tabloid broadsheet newspaper")
ANY_ORGANISATION = word_set("""
    company firm agency organisation organization group label business carmaker automaker retailer airline
    manufacturer maker giant startup start-up chain platform publisher developer supplier utility conglomerate
    charity nonprofit non-profit watchdog regulator broadcaster network station brokerage lender insurer
    outlet studio tabloid league newspaper
""")
# What an organisation of which only its initials tell may be: "the NSPCC", "the society".
BEHIND_INITIALS = word_set(
    "society association union federation institute trust foundation council board body"
)
# A house where something happens: “at Harrow Endoscopy”.
HOUSES = word_set(
    "clinic hospital surgery restaurant hotel gym theatre theater cafe bakery brewery gallery salon"
)
VISITED = ("at", "from", "inside", "outside")
OTHER = word_set("other parent rival former new second third same own another sister")
# What no company is, and may be called "the agency".
NEVER_TRADES = word_set("""
    commission agency department ministry council committee court police senate house congress parliament
    office bureau government administration army navy university union nations party
""")
PUBLIC_BODIES = word_set("agency organisation organization group regulator watchdog charity nonprofit league")
NO_CLUBS = PUBLIC_BODIES - {"organisation", "organization", "group"}
WATCHDOGS = ("regulator", "watchdog")
BODIES_THAT_WATCH = word_set("""
    commission agency authority office board council inspectorate service bureau department association union
    watch standards regulator watchdog committee institute
""")
INITIALS = 5  # letters at most
# What an organisation is called besides the noun in its name.
OTHER_NOUNS = {
    "panel": ("committee", "commission", "board", "inquiry"),
    "body": ("committee", "commission", "association", "council", "federation"),
    "force": ("police",),
    "chamber": ("senate", "house"),
    "court": ("tribunal",),
    "department": ("ministry",),
    "ministry": ("department",),
    "club": ("fc", "afc", "united", "rovers", "rangers", "wanderers", "athletic", "albion"),
    "side": ("club", "fc", "united", "city"),
}
IDENTIFIED = (("identified", "as"), ("named", "as"))
BEHIND_APPOSITION = frozenset({",", ".", "", QUOTATION})
LOOK_BACK_FOR_NOUN = 40  # frames
LOOK_BACK_FOR_ANY = 3  # for "the company": “Norvo and Company” is no more than another is one
LOOK_BACK_FOR_PAPER = 10
WHERE_FROM = roles.NATIONALITIES | roles.PLACES
ENDS_OF_PLACES = STATES | roles.STREETS | roles.PLACE_LAST_WORDS


def organisation_meant(
    people: People, history: SpeakerHistory, phrase: Phrase, frame: Frame
) -> NamedSpeaker | None:
    """The organisation lately named whose name or description holds the noun: “the club”."""
    head = frame.lows[phrase.head]
    if frame.lows[phrase.start] not in ("the", "its"):
        return None
    told = _names_before(phrase, frame)
    if (called := _called_by_noun(people, phrase, frame, told)) is not None:
        return called
    # "the network", “the German carmaker”, not "its network", "the network in Harrow", “the other firm”
    is_bare = phrase.end == phrase.head + 1 and frame.lows[phrase.start] == "the"
    if not is_bare or told or not OTHER.isdisjoint(frame.lows[phrase.start : phrase.head]):
        return None
    may_be = _may_be(head, people)
    if head in ANY_ORGANISATION:
        meant = most_present(people, history, frame, phrase.start, head, may_be)
    elif head in HOUSES:
        visited = _visited(people)
        meant = most_present(
            people, history, frame, phrase.start, head, lambda one: one.number in visited and may_be(one)
        )
    elif head in BEHIND_INITIALS:
        meant = most_present(people, history, frame, phrase.start, head, _goes_by_initials)
    else:
        return None
    if meant is not None:
        meant.kind = "organisation"  # where nothing but its capitals had told
    return meant


def _called_by_noun(people: People, phrase: Phrase, frame: Frame, told: set[str]) -> NamedSpeaker | None:
    """“the club”, of the Harrow Rowing Club; `told` are the names that stand before the noun."""
    head = frame.lows[phrase.head]
    nouns = {head, *OTHER_NOUNS.get(head, ())}
    is_any = head in ANY_ORGANISATION and not told
    owners = [
        mention.speaker  # "the Harrow Ministry’s transport department" is not the ministry
        for mention in people.mentions[frame.number]
        if mention.possessive and phrase.start <= mention.token < phrase.head
    ]
    for ago, mentions in people.mentioned_lately(frame, LOOK_BACK_FOR_NOUN):
        for mention in reversed(mentions):
            speaker = mention.speaker
            words = {word.lower() for word in speaker.words}
            is_named_so = not nouns.isdisjoint(words) and not (is_any and ago > LOOK_BACK_FOR_ANY)
            if (
                speaker.kind == "organisation"
                and speaker not in owners
                and (head in speaker.roles or is_named_so)
                and (not told or not told.isdisjoint(words | speaker.roles))
            ):
                return speaker
    return None


def _may_be(head: str, people: People) -> Callable[[NamedSpeaker], bool]:
    """Tells of each whether “the company”, “the paper” may be it."""
    is_news, is_trade = head in NEWS_HOUSES, head not in PUBLIC_BODIES
    if head in WATCHDOGS:
        return lambda one: (
            _goes_by_initials(one)
            or (_is_company(one) and not BODIES_THAT_WATCH.isdisjoint(word.lower() for word in one.words))
        )
    return lambda one: (
        (_is_company(one) or people.joined.may_be_a_house(one))
        and (is_outlet(one) or not is_news)
        and not (is_trade and one.words[-1].lower() in NEVER_TRADES)
        and not (head in NO_CLUBS and one.words[-1].lower() in OTHER_NOUNS["club"])
    )


def _visited(people: People) -> set[int]:
    """The numbers of those that the article names behind “at”, “from”."""
    return {
        people.of(name).number
        for frame, names in zip(people.frames, people.by_frame, strict=True)
        for name in names.values()
        if frame.low(name.title_start - 1) in VISITED
    }


def paper_named(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“Kommersant newspaper”, “the Interfax news agency”, by its name; not “the Harrow newspaper”."""
    is_agency = frame.lows[phrase.head - 1 : phrase.head + 1] == ["news", "agency"]
    named = people.by_frame[frame.number].get(phrase.head - is_agency)
    is_house = is_agency or frame.lows[phrase.head] in NEWS_HOUSES
    if named is None or not is_house or named.title_start - phrase.start > is_agency:
        return None
    speaker = people.of(named)
    is_place = speaker.name.lower() in WHERE_FROM | STATES_OF_TWO_WORDS
    if is_place or not WHERE_FROM.isdisjoint(map(str.lower, speaker.words)):
        return None  # "New York magazine"
    speaker.kind = "organisation"  # where nothing but its capitals had told
    return speaker


def named_behind(people: People, phrase: Phrase, frame: Frame) -> NamedSpeaker | None:
    """“says the website, Harrow.com.”, “said the nurse, identified as Ana Reyes.”, by its or her name."""
    comma, is_inverted = phrase.end, frame.tag(phrase.start - 1) == CUE
    if frame.tag(comma) != ",":
        return None
    is_told = (frame.low(comma + 1), frame.low(comma + 2)) in IDENTIFIED
    start = comma + (3 if is_told else 1 + (frame.low(comma + 1) == "the"))
    named = next((one for one in people.by_frame[frame.number].values() if one.title_start == start), None)
    is_closed = named is not None and frame.tag(named.end) in BEHIND_APPOSITION
    is_said = named is not None and frame.tag(named.end) == "," and frame.tag(named.end + 1) == CUE
    if named is None or not (is_closed if is_inverted else is_said):
        return None
    speaker = people.of(named)
    is_house = frame.lows[phrase.head] in roles.ORGANISATIONS and (
        speaker.kind == "organisation" or people.may_be_a_thing(speaker)
    )
    if is_house:
        speaker.kind = "organisation"  # where nothing but its capitals had told
    return speaker if is_house or (is_told and speaker.kind == "person") else None


def _names_before(phrase: Phrase, frame: Frame) -> set[str]:
    """The names that tell which it is: “the Reyes administration”; not “the German carmaker”."""
    return {
        frame.lows[index]
        for index in range(phrase.start, phrase.head)
        if frame.tags[index] == NAME and frame.lows[index] not in WHERE_FROM
    }


def paper_before(people: People, frame: Frame) -> NamedSpeaker | None:
    """“the paper”: the one that the sentences before name last."""
    for _, mentions in people.mentioned_lately(frame, LOOK_BACK_FOR_PAPER):
        for mention in reversed(mentions):
            words = {mention.speaker.words[-1].lower(), *mention.speaker.roles}
            is_paper = not words.isdisjoint(NEWSPAPERS | PAPERS) and not mention.possessive
            if is_paper and mention.speaker.kind == "organisation":
                return mention.speaker
    return None


def _is_company(speaker: NamedSpeaker) -> bool:
    last = speaker.words[-1].lower().strip(".")
    ends_as_place = len(speaker.words) > 1 and last in ENDS_OF_PLACES
    is_place = speaker.name.lower() in roles.PLACES or ends_as_place
    is_described = " " in speaker.words[0]  # "The union" is not "the company"
    return speaker.kind == "organisation" and not (is_place or is_described)


def _goes_by_initials(speaker: NamedSpeaker) -> bool:
    """“NSPCC”."""
    first = speaker.words[0]
    return _is_company(speaker) and speaker.words == (first,) and first.isupper() and len(first) <= INITIALS
