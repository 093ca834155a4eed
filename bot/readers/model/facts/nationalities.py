"""Names of one country, region or people: who writes "Russian" has it from "Russia", "UK" from "British".

A capital stands for its government.
"""

from bot.lexicon import roles
from bot.lexicon.word_set import word_set

_ROWS = """
west western westerner westerners
east eastern easterner easterners
south southern southerner southerners
north northern northerner northerners
america american americans us usa united-states washington
britain british briton britons uk united-kingdom great-britain gb london
england english englishman englishwoman
scotland scottish scot scots
wales welsh welshman welshwoman
ireland irish irishman irishwoman
france french frenchman frenchwoman paris
germany german germans berlin
netherlands dutch dutchman dutchwoman holland
denmark danish dane danes
spain spanish spaniard spaniards madrid
switzerland swiss
poland polish pole poles warsaw
sweden swedish swede swedes
finland finnish finn finns
turkey turkish turk turks türkiye ankara
greece greek greeks athens
thailand thai thais
philippines philippine filipino filipinos filipina
cyprus cypriot cypriots
croatia croatian croat croats
serbia serbian serb serbs
czechia czech czechs czech-republic
slovakia slovak slovaks
afghanistan afghan afghans
kazakhstan kazakh kazakhs
uzbekistan uzbek uzbeks
malta maltese
iceland icelandic icelander icelanders
norway norwegian norwegians
lebanon lebanese
yemen yemeni yemenis
congo congolese
myanmar burma burmese
uae emirati emiratis united-arab-emirates
eu european-union europe european europeans
un united-nations
north-korea north-korean dprk
south-korea south-korean republic-of-korea
saudi-arabia saudi saudis
new-zealand zealander zealanders kiwi
russia russian russians moscow
china chinese beijing
ukraine ukrainian ukrainians kyiv kiev
italy italian italians rome
japan japanese tokyo
iran iranian iranians tehran
india indian indians delhi
egypt egyptian egyptians cairo
"""
_GROUP = {word: number for number, row in enumerate(_ROWS.strip().splitlines()) for word in row.split()}
_FIRST = [row.split()[0].title() for row in _ROWS.strip().splitlines()]
_KNOWN = roles.PLACES | roles.NATIONALITIES | roles.DEMONYMS
_ENDINGS = {""} | word_set(
    """a an ans e ean eans er ers es ese i ia ian ians ic ine ines ino inos ish is ite ites land lian lians
    n nese ni nian nians ns o os s stan y"""
)
_SHORTEST_STEM = 4
_ADJECTIVES = word_set("ic ical ics al ial ary arian ian ist ists ism")


def group_of(word: str) -> int | None:
    """The number of the country that lower-case `word` (several words joined by hyphens) belongs to."""
    return _GROUP.get(word)


def country_of(name: str) -> str:
    """The name by which `name`, of a country or its people, is known here; empty where it is of none."""
    number = group_of(name.lower().replace(" ", "-"))
    return _FIRST[number] if number is not None else ""


def is_listed(word: str) -> bool:
    """Whether lower-case `word` is a country, a place, a people or an adjective of one."""
    return word in _KNOWN or word.rstrip("s") in _KNOWN


def are_one_country(one: str, other: str) -> bool:
    """Whether two lower-case words are a place and its people: Ukraine and Ukrainians, Texas and Texan."""
    if not (is_listed(one) or is_listed(other)):
        return False
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    return any(
        one[cut:] in _ENDINGS and other[cut:] in _ENDINGS for cut in range(stem, _SHORTEST_STEM - 1, -1)
    )


def is_adjective_of(name: str, other: str) -> bool:
    """Whether a text's lower-case `other` is made from `name`: biblical from the Bible."""
    stem = name.removesuffix("e")
    return len(stem) >= _SHORTEST_STEM and other.startswith(stem) and other[len(stem) :] in _ADJECTIVES
