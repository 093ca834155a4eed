"""The words behind a number: what multiplies it, what counts it."""


def _table(rows: str) -> dict[str, str]:
    """Each word of a row, under the row's first word."""
    return {word: row.split()[0] for row in rows.strip().splitlines() for word in row.split()}


def _multipliers(rows: str) -> dict[str, float]:
    return {word: float(value) for word, value in _table(rows).items() if word != value}


CURRENCIES = _table("""
$ dollar dollars usd
£ pound pounds gbp sterling
€ euro euros eur
¥ yen
yuan renminbi
₽ rouble roubles ruble rubles
₹ rupee rupees rs inr
r rand rands zar
rm ringgit
kr krone kroner krona kronor
zł zloty zlotys złoty złotych pln
chf franc francs
₩ won
₴ hryvnia hryvnias
""")

# In English and in languages that a summary may be made from.
MULTIPLIERS = _multipliers("""
100 hundred hundert
1e3 thousand thousands k tausend mille mil тысяч тыс
1e5 lakh lakhs
1e6 million millions m mn mln mio millionen millón millones milione milioni milhões miljoen miljoner миллион миллионов миллиона млн
1e7 crore crores
1e9 billion billions bn mrd milliarde milliarden milliard milliards miliardo miliardi miljard miljarder миллиардов миллиарда млрд
1e12 trillion trillions tn trn billionen billones
""")  # noqa: E501 -- a row is one value
MAY_BE_A_UNIT = frozenset({"m", "k"})  # metres, kilometres

PERCENT = (
    r"%|per[ -]?cents?\b|pct\b|percentage\b|prozent\b"
    r"|pour[ -]?cent\b|por[ -]?ciento\b|por[ -]?cento\b|процент\w*"
)
