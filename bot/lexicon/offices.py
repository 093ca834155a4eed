"""What the words of an office, a title or a party tell of somebody."""

from collections.abc import Iterable, Iterator

from bot.lexicon import roles
from bot.lexicon.word_set import word_set

# Letters behind a politician's name: "(R-Utah)".
PARTIES = {"r": "republican", "d": "democrat", "i": "independent", "lab": "labour", "con": "conservative"}
# Titles that say what somebody does, and not only how to address them.
OFFICES = frozenset(title for title in roles.TITLES if len(title) > 4 and not title.endswith("."))
# Part of how somebody is called, so that it stays with the name.
STYLES = frozenset({"sir", "dame", "lord", "lady", "baroness"})
# Likewise where a first name alone stands behind: "King Tom".
STYLES_OF_FIRST_NAMES = frozenset(
    {"king", "queen", "prince", "princess", "pope", "sultan", "emperor", "sister"}
)
# "Ravi Colley, prosecuting," is the prosecutor.
PRACTISES = {
    "prosecuting": "prosecutor",
    "defending": "barrister",
    "presiding": "judge",
    "mitigating": "barrister",
}
# Verbs and nouns that make the first person of a sentence the defendant.
STANDS_TRIAL = frozenset(
    {
        "denies",
        "pleaded",
        "charged",
        "accused",
        "convicted",
        "sentenced",
        "trial",
        "acquitted",
        "arraigned",
        "indicted",
    }
)
# Who holds an office with one of these before it is not who holds the office itself.
RANKS = word_set("deputy vice shadow former ex")
# "a former butler" may still be called the butler; who held one of these is no longer called so.
OF_THE_PAST = ("former", "ex")
HELD_BY_ONE = word_set("""
    president premier chancellor minister secretary governor mayor chief commissioner leader chair chairman
    chairwoman director ambassador
""")
# Whose office has a field, and what tells that it is another's: "the Foreign Secretary".
OFFICES_OF_FIELDS = word_set("minister secretary undersecretary commissioner")
FIELDS_OF_ONE = word_set("foreign home prime interior")
FIELDS = roles.DEPARTMENTS | FIELDS_OF_ONE
# Words under which the same office may have been named: "the premier" for the prime minister.
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "spokesperson": ("spokesman", "spokeswoman"),
    "premier": ("prime minister",),
    "lawmaker": (
        "senator",
        "representative",
        "congressman",
        "congresswoman",
        "mp",
        "rep.",
        "sen.",
        "rep",
        "sen",
    ),
    "senator": ("sen.", "sen"),
    "congressman": ("rep.", "rep", "representative"),
    "congresswoman": ("rep.", "rep", "representative"),
    "representative": ("rep.", "rep"),
    "governor": ("gov.", "gov"),
    "general": ("gen.", "gen"),
    "professor": ("prof", "prof.", "dr", "dr."),
    "doctor": ("dr", "dr."),
    "lawyer": ("attorney", "solicitor", "barrister", "counsel"),
    "attorney": ("lawyer", "solicitor", "barrister", "counsel"),
    "boss": ("manager", "chief", "executive", "ceo", "coach"),
    "chief": ("head", "director", "executive", "ceo"),
    "councillor": ("cllr", "councilman", "councilwoman"),
    "politician": ("senator", "mp", "minister", "councillor", "congressman", "sen.", "rep.", "governor"),
    "scientist": ("professor", "researcher", "biologist", "physicist", "chemist", "ecologist", "dr"),
    "researcher": (
        "professor",
        "scientist",
        "biologist",
        "physicist",
        "chemist",
        "ecologist",
        "author",
        "dr",
    ),
    "academic": ("professor", "lecturer", "dr"),
    "officer": (
        *("constable", "sergeant", "inspector", "detective", "pc", "sgt", "captain", "capt.", "lieutenant"),
        *("lt", "lt.", "colonel", "col.", "major"),
    ),
    "detective": ("inspector", "superintendent", "constable"),
    "prosecutor": ("attorney", "counsel"),
    "priest": ("fr", "fr.", "father", "rev", "rev.", "reverend", "vicar"),
    "judge": ("justice", "magistrate", "recorder", "coroner"),
    "sergeant": ("sgt", "sgt."),
    "captain": ("capt", "capt."),
    "colonel": ("col", "col."),
    "lieutenant": ("lt", "lt."),
    "superintendent": ("supt", "supt."),
    "inspector": ("insp", "insp."),
    "constable": ("pc", "wpc"),
    "barrister": ("lawyer", "counsel", "kc", "qc"),
    "solicitor": ("lawyer",),
    "skipper": ("captain",),
    "mp": ("lawmaker",),
    "minister": ("secretary", "undersecretary"),
    "secretary": ("minister",),
    "director": ("head", "chief"),
    "spokeswoman": ("spokesperson",),
    "spokesman": ("spokesperson",),
    "leader": ("president", "chairman", "premier", "head"),
    "coach": ("manager", "trainer"),
    "manager": ("coach", "boss"),
    "businessman": ("tycoon", "billionaire", "entrepreneur", "investor", "developer", "mogul", "executive"),
    "democrat": ("democratic",),
    "democratic": ("democrat",),
    "lady": ("wife",),
}


def ranked(words: Iterable[str]) -> Iterator[str]:
    """“former mayor” of “former Harrow mayor and nurse”: the offices that somebody has by a rank alone."""
    rank = ""
    for word in words:
        if rank and word in roles.PEOPLE_ROLES:
            yield f"{rank} {word}"
            rank = ""
        rank = word if word in RANKS else rank
