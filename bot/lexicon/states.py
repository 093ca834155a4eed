"""States of the US and provinces of Canada, with how news shortens them behind a party or a town.

"R-Pa.", "Blairsville, Ga."; what is in lower case stands without the last full stop.
"""

from bot.lexicon.word_set import word_set

_STATES = """
    Alabama: Ala; Arizona: Ariz; Arkansas: Ark; California: Calif; Colorado: Colo; Connecticut:
    Conn; Delaware: Del; Florida: Fla; Georgia: Ga; Illinois: Ill; Indiana: Ind; Kansas: Kan;
    Kentucky: Ky; Louisiana: La; Maryland: Md; Massachusetts: Mass; Michigan: Mich; Minnesota: Minn;
    Mississippi: Miss; Missouri: Mo; Montana: Mont; Nebraska: Neb; Nevada: Nev; New Hampshire: N.H;
    New Jersey: N.J; New Mexico: N.M; New York: N.Y; North Carolina: N.C; North Dakota: N.D;
    Oklahoma: Okla; Oregon: Ore; Pennsylvania: Pa; Rhode Island: R.I; South Carolina: S.C; South
    Dakota: S.D; Tennessee: Tenn; Texas: Tex; Vermont: Vt; Virginia: Va; Washington: Wash; West
    Virginia: W.Va; Wisconsin: Wis; Wyoming: Wyo
"""
SHORT_STATES = dict(row.split(": ") for row in " ".join(_STATES.split()).split("; "))
_NEVER_SHORTENED = word_set("alaska hawaii idaho iowa maine ohio utah")
_OUTSIDE_THE_STATES = word_set("d.c ontario quebec alberta manitoba saskatchewan ont que alta")
_NAMES = frozenset(name.lower() for name in SHORT_STATES)

# What follows the name of a town behind a comma, as one word.
STATES = (
    frozenset(name for name in _NAMES if " " not in name)
    | frozenset(short.lower() for short in SHORT_STATES.values())
    | _NEVER_SHORTENED
    | _OUTSIDE_THE_STATES
)
STATES_OF_TWO_WORDS = (_NAMES - STATES) | {"british columbia", "nova scotia"}
# What stands behind a party for the state's name: "(R-Calif.)", "(D-CA)".
STATES_BEHIND_PARTIES = {
    **{short.lower(): name.lower() for name, short in SHORT_STATES.items() if "." not in short},
    "ca": "california",
    "tx": "texas",
    "fl": "florida",
    "oh": "ohio",
    "ut": "utah",
    "az": "arizona",
}
