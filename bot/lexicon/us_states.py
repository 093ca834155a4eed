"""States of the US, each with how news shortens it behind a party or a town: "R-Pa.", "Blairsville, Ga."."""

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
