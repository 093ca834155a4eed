"""Words by which a sentence tells how far two numbers are apart."""

import re

_DIFFERENCE = re.compile(
    r"\b(?:more|less|fewer|later|earlier|before|after|difference|gap|increase|decrease|rise|fall|rose|fell"
    r"|left|remain\w*|rest|other|ago|for|years?|old|apart|margin)\b",
    re.IGNORECASE,
)
# The same in German, French, Spanish, Italian, Portuguese and Dutch.
_DIFFERENCE_ABROAD = re.compile(
    r"\b(?:mehr|weniger|höher\w*|niedriger\w*|stieg\w*|gestiegen|sank\w*|gesunken|fiel\w*|gefallen"
    r"|zugenommen|abgenommen|Unterschied|Anstieg|Rückgang"
    r"|plus|moins|hausse|baisse|baissé\w*|augment\w*|diminu\w*|reculé?|écart|supérieure?s?|inférieure?s?"
    r"|más|menos|subi\w*|subió|baj[aoó]\w*|aument\w*|ca(?:yó|yeron|ído|iu|íram)|creci\w*|cresc\w*"
    r"|superior\w*|inferior\w*|diferencia|diferença|mais"
    r"|più|meno|salit\w|sces\w|calat\w|differenza"
    r"|meer|minder|hoger|lager|gestegen|gedaald|steeg|daalde|verschil)\b",
    re.IGNORECASE,
)


def tells_a_difference(sentence: str, *, english: bool) -> bool:
    """`english`: whether it is English, and no word of another language is one of them."""
    return bool(_DIFFERENCE.search(sentence) or (not english and _DIFFERENCE_ABROAD.search(sentence)))
