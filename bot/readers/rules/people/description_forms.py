"""What the form of a description tells: that somebody new, two at once or nobody named is meant."""

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import COUNTED
from bot.readers.rules.grammar.tags import APOSTROPHE, NAME, PREPOSITION
from bot.readers.rules.people.named_speakers import NamedSpeaker

# Descriptions that news uses for somebody already named, so that nobody new is meant.
EPITHETS = word_set("""
    politician star veteran nominee candidate frontrunner front-runner incumbent challenger contender democrat
    republican conservative liberal senator congressman congresswoman governor businessman businesswoman
    billionaire millionaire tycoon mogul entrepreneur striker midfielder defender winger goalkeeper
    quarterback native forward pitcher player champion golfer boxer singer rapper actor actress comedian
    author novelist lawmaker premier president chancellor leader manager boss father mother dad mum mom
    architect artist designer filmmaker musician scientist professor academic economist historian activist
    campaigner teenager pensioner oap grandmother grandfather gran grandad nan
    great-gran winner newcomer captain coach minister mayor
    councillor ambassador diplomat general commander chairman chairwoman chief director executive founder
    owner inventor engineer farmer fisherman skipper pilot driver nurse doctor surgeon teacher writer
    journalist presenter reporter broadcaster lawyer barrister solicitor attorney prosecutor analyst
    strategist researcher biologist ecologist astronomer physicist chemist secretary mp peer envoy investor
    pundit commentator columnist ceo
    defendant accused man woman boy girl speaker organiser organizer publicist petitioner
    rower batsman bowler all-rounder spinner seamer wicketkeeper wicket-keeper opener flanker hooker fly-half
    scrum-half full-back left-back right-back centre-back back jockey cyclist sprinter swimmer skier skater
    gymnast racer linebacker goaltender playmaker
""")
ANONYMITY_WORDS = word_set("anonymity named identified authorised authorized unnamed")
LONGEST_ANONYMITY = 14  # tokens
# Those of whom an article has several, so that the next one may be somebody new.
NEW_HEADS = word_set(
    "spokesman spokeswoman spokesperson judge neighbour neighbor witness source police officer"
)
# Those whom many have, so that it matters whose they are.
RELATIONS = NEW_HEADS | word_set("""
    lawyer attorney solicitor barrister aide adviser advisor mother father brother sister wife husband son
    daughter friend colleague agent representative
""")
# With “general” behind them they are no soldier’s rank.
OFFICES_OF_GENERALS = word_set("inspector attorney solicitor auditor comptroller surgeon")
LANDS = ("us", "uk", "u.s.", "u.k.")  # in capitals, and no agencies
FORMER = ("former", "first", "retired")
OUTLETS_LIKE_PEOPLE = ("reporter", "leader", "observer", "examiner")
WORDS_OF_AN_OFFICE = 3  # capitalised: "the United Nations High Commissioner"
OF_A_THING = grammar.POSSESSIVES | {"the", "a", "an"}
BOTH = ("both", "pair")


def is_of_somebody_else(phrase: Phrase, frame: Frame, holder: NamedSpeaker) -> bool:
    """“a spokesman for Brindle”, “the mayor of Leeds”, who is known speaks for another house or town."""
    is_nameless = " " in holder.words[0]  # "The mayor of Harrow"
    is_told = is_nameless or frame.lows[phrase.head] in RELATIONS
    if not is_told or frame.low(phrase.head + 1) not in ("for", "of", "to"):
        return False
    names = {
        low
        for low, tag in zip(
            frame.lows[phrase.head + 2 : phrase.end], frame.tags[phrase.head + 2 : phrase.end], strict=True
        )
        if tag == NAME
    }
    return bool(names) and names.isdisjoint(holder.roles)


def is_bare_source(phrase: Phrase, frame: Frame) -> bool:
    """“the source”, of whom nothing more is told."""
    opens = frame.lows[phrase.start] == "the" and phrase.head == phrase.start + 1
    return opens and frame.lows[phrase.head] in roles.UNNAMED and frame.tag(phrase.head + 1) != PREPOSITION


def tells_of_the_past(phrase: Phrase, frame: Frame) -> bool:
    """“the former striker”, “the first keeper”: by what somebody has done whom the story has mostly named."""
    before = frame.lows[phrase.start : phrase.head]
    return any(low in FORMER or low.startswith("ex-") or low.endswith("est") for low in before)


def means_two(phrase: Phrase, frame: Frame) -> bool:
    """“both”, “the pair”, “both companies”, “the two aldermen”."""
    opening = frame.lows[phrase.start : phrase.end]
    return frame.lows[phrase.head] in BOTH or opening[:1] == ["both"] or opening[:2] == ["the", "two"]


def behind_owner(phrase: Phrase, frame: Frame) -> int:
    """“Prime Minister Ana Reyes’s | press spokesman”: what tells of the spokesman."""
    marks = (index for index in range(phrase.head, phrase.start, -1) if frame.tags[index] in APOSTROPHE)
    return next(marks, phrase.start - 1) + 1


def may_be_new(phrase: Phrase, frame: Frame) -> bool:
    """“her neighbour”, “the club’s chairman”, “the judge”: perhaps nobody named before."""
    return (
        frame.lows[phrase.head] in NEW_HEADS
        or _is_kept_anonymous(phrase, frame)
        or any(low.startswith("self-") for low in frame.lows[phrase.start : phrase.head])
        or frame.lows[phrase.start] in grammar.POSSESSIVES
        or not APOSTROPHE.isdisjoint(frame.tags[phrase.start : phrase.head])
    )


def _is_kept_anonymous(phrase: Phrase, frame: Frame) -> bool:
    """“The journalist, who asked not to be named”."""
    if frame.low(phrase.end) != "," or frame.low(phrase.end + 1) != "who":
        return False
    return not ANONYMITY_WORDS.isdisjoint(frame.lows[phrase.end + 2 : phrase.end + LONGEST_ANONYMITY])


def is_of_an_agency(phrase: Phrase, frame: Frame) -> bool:
    """“The FBI director”: of an organisation, and so hardly whoever is most present."""
    words = [
        frame.words[index]
        for index in range(phrase.start, phrase.head)
        if frame.tag(index - 1) != "(" and frame.lows[index] not in LANDS  # "the Brindle (BB) chief"
    ]
    return any(len(word) > 1 and word.isupper() and word.isalpha() for word in words)


def is_epithet(phrase: Phrase, frame: Frame) -> bool:
    """“the 40-year-old”, “the striker”, “the Texan”, “the Vermont farmer”: somebody already named.

    Not “the author of the memo”, or “the Harrow Reporter”, “the chairman of the Harrow Party”, who have
    names of their own.
    """
    head = frame.lows[phrase.head]
    capitals = frame.tags[phrase.start + 1 : phrase.head + 1]
    is_outlet = head in OUTLETS_LIKE_PEOPLE or len(capitals) >= WORDS_OF_AN_OFFICE
    if is_outlet and len(capitals) > 1 and set(capitals) == {NAME}:
        return False
    behind = range(phrase.head + 2, phrase.end)
    is_of = frame.low(phrase.head + 1) == "of" and frame.lows[phrase.end - 1] not in COUNTED
    if is_of and any(frame.tags[index] == NAME or frame.lows[index] in OF_A_THING for index in behind):
        return False
    if head == "general" and frame.low(phrase.head - 1) in OFFICES_OF_GENERALS:
        return False  # "the Treasury inspector general"
    last = max((at for at in range(phrase.start, phrase.head + 1) if frame.tags[at] == NAME), default=-1)
    names_place = (
        last >= 0 and frame.lows[last] not in roles.ORGANISATION_NAMES
    )  # "the Home Office inspector"
    is_epithet = (
        head.endswith("year-old") or head.partition("-of-")[0].removesuffix("-elect") in EPITHETS
    )  # "the mother-of-two", "the mayor-elect"
    return is_epithet or names_place


def end_of_anonymity(phrase: Phrase, frame: Frame) -> int:
    """“a nurse who asked not to be named”: the article’s own words for an unnamed source."""
    end = phrase.end
    while end < len(frame) and frame.tags[end] not in ",.;:Q" and end - phrase.end < LONGEST_ANONYMITY:
        end += 1
    behind = frame.lows[phrase.end : end]
    is_anonymous = behind[:1] == ["who"] and not ANONYMITY_WORDS.isdisjoint(behind)
    return end if is_anonymous else phrase.end


def is_one_of_people(phrase: Phrase, frame: Frame) -> bool:
    """“One of them”, “another of the officials”, but not “one of their encounters”."""
    if frame.lows[phrase.head] not in grammar.STANDING_ALONE:
        return False
    last = frame.lows[phrase.end - 1]
    return phrase.end == phrase.head + 1 or last in ("them", "two", "three", "pair") or last in roles.GROUPS
