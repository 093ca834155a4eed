"""Sentences of an answer by which the articles do not tell something."""

import re

# That the article does not tell, in the languages that answers mostly come in.
_SAYS_NOTHING = re.compile(
    r"\b(?:articles?|text|this report|story|paste|passages?|excerpts?|byline)\b[^.]{0,40}"
    r"(?:\bnot\b|n['’]t\b|\bno\b|\bnothing\b|\bnobody\b|\bnever\b|\bsilent\b|\bonly\b|\balone\b|\bneither\b)"
    r"|\b(?:nobody|no one|nothing|none|nowhere)\b[^.]{0,30}\b(?:articles?|text|report|story)\b"
    r"|\b(?:not|n['’]t|no)\b[^.]{0,40}\b(?:in|by|from|given in|shown) (?:the|this|these|either|any|what)\b"
    r"|\b(?:articles?|text|report|story)\b[^.]{0,20}\bleaves?\b[^.]{0,20}\bopen\b"
    r"|\bit (?:does not|doesn['’]t|did not) (?:say|tell|mention|name|give|report|state|explain|specify)"
    r"|\bit (?:says|tells|mentions|names|gives|reports|states) (?:neither|no|nobody|nothing)\b"
    r"|\b(?:is|are|was|were) not (?:named|mentioned|given|stated|quoted|reported|specified|told|explained"
    r"|shown|said to)\b"
    r"|\b(?:nobody|no one|none|neither)\b[^.]{0,30}\b(?:is|are|was|were) (?:said|reported|quoted)\b"
    r"|\b(?:artikel|text|bericht)\b[^.]{0,40}\b(?:nicht|kein\w*|nichts|niemand)\b"
    r"|\b(?:article|texte)\b[^.]{0,30}\b(?:ne|n['’]\w+|pas|aucun\w*|rien)\b"
    r"|\b(?:artículo|texto|articolo|artigo|testo)\b[^.]{0,30}\b(?:no|non|não|nada|nulla|ningun\w*)\b"
    r"|\bстат\w+\b[^.]{0,30}\b(?:не|нет|ничего)\b"
    # The other way round: "steht nicht im Artikel".
    r"|\b(?:nicht|nichts|nirgends)\b[^.,;]{0,20}\b(?:im|in dem|aus dem) (?:artikel|text|bericht)\b"
    r"|\b(?:pas|rien|nulle part|aucunement)\b[^.,;]{0,20}\bdans (?:l['’]article|le texte)"
    r"|\b(?:no|non|não)\b[^.,;]{0,20}\b(?:en el (?:artículo|texto)|nell['’]articolo|nel testo"
    r"|no (?:artigo|texto))\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:articles?|text|report|story|paste|artikel|bericht|texte|artículo|texto|articolo|artigo|testo|стат\w+)\b",
    re.IGNORECASE,
)
# Who speaks of what was shown says what is so.
_OF_WHAT_WAS_SHOWN = re.compile(
    r"\b(?:shown|parts?|passages?|excerpts?|sentences?|left out|gezeigt\w*|teile?n?|auszüg\w*|extraits?"
    r"|parties?|partes?|parti|fragment\w*)\b",
    re.IGNORECASE,
)


def says_nothing(words: str) -> bool:
    return _SAYS_NOTHING.search(words) is not None


def tells_what_articles_lack(words: str) -> bool:
    """Whether it says so of all that an article has, which who was shown parts of it cannot know."""
    return bool(says_nothing(words) and _ARTICLE.search(words) and not _OF_WHAT_WAS_SHOWN.search(words))
