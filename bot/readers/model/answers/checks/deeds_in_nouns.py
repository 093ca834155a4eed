"""What a sentence tells by a noun, put as a verb, so that two tell the same: "extended an invitation to"."""

import re
from collections.abc import Iterator

from bot.lexicon.deed_nouns import VERBS_OF_DEED_NOUNS
from bot.readers.model.facts.nationalities import country_of

_NOUNS = "|".join(sorted(VERBS_OF_DEED_NOUNS, reverse=True))
_SMALL = r"(?:(?:an?|the|his|her|their|its|any|some|another) )?(?:\w+ )?"
_GIVES = (
    r"(?:g[ai]ves?|given|giving|extend(?:s|ed|ing)?|issu(?:es?|ed|ing)|ma(?:kes?|de|king)|sen(?:ds?|t|ding)"
    r"|launch(?:es|ed|ing)?|mount(?:s|ed|ing)?|fil(?:es?|ed|ing)|br(?:ings?|ought|inging)|pa(?:ys?|id|ying)"
    r"|len(?:ds?|t|ding)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|level(?:s|l?ed|l?ing)?|express(?:es|ed|ing)?"
    r"|lodg(?:es?|ed|ing)|carr(?:y|ies|ied|ying) out|stag(?:es?|ed|ing)|voic(?:es?|ed|ing)|plac(?:es?|ed|ing)"
    r"|inflict(?:s|ed|ing)?|impos(?:es?|ed|ing)|order(?:s|ed|ing)?|open(?:s|ed|ing)?|heap(?:s|ed|ing)?)"
)
_GETS = (
    r"(?:receiv(?:es?|ed|ing)|g[eo]ts?|getting|accept(?:s|ed|ing)?|dr(?:aws?|ew|awn|awing)|fac(?:es?|ed|ing)"
    r"|suffer(?:s|ed|ing)?|wins?|won|winning|takes?|took|taken|c[ao]mes? under|attract(?:s|ed|ing)?"
    r"|earn(?:s|ed|ing)?)"
)
_DOES = re.compile(
    rf"\b{_GIVES} {_SMALL}(?P<noun>{_NOUNS}) (?:to|of|on|against|at|for|over|upon) ", re.IGNORECASE
)
_IS_DONE = re.compile(rf"\b{_GETS} {_SMALL}(?P<noun>{_NOUNS}) (?:from|by|at the hands of) ", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:[A-Z]\.){1,4}[A-Z]\b\.?")
_CAPITALISED = re.compile(r"\b(?:United States|United Kingdom|[A-Z][A-Za-z]+)\b")
_HELD_AGAINST = re.compile(
    r"(?P<by>[^,;:.]{2,60}?) (?:(?:has|have|had|is|are|was|were) )?(?:accus|blam|suspect|charg)\w+ "
    r"(?P<who>(?:the |a |his |her )?[\w’'-]+(?: [\w’'-]+){0,3}?) (?:of|for|with) (?:having )?"
    r"(?P<verb>[^\W_]+?)(?:ing|ed) (?P<whom>[^,;:.]{2,60})"
)
_IS_KNOWN_FOR = re.compile(
    r"(?:^|[,;:.] )(?P<by>)(?P<who>[\w’' -]{2,40}?) (?:is|are|was|were|has been|have been) (?:[\w-]+ ){1,3}"
    r"for (?:having )?(?P<verb>[^\W_]+?)(?:ing) (?P<whom>[^;:.]{2,90})"
)


def with_verbs(sentence: str) -> str:
    """`sentence` with a verb for each such noun, and with one name for each country."""
    sentence = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), sentence)
    sentence = _CAPITALISED.sub(lambda name: country_of(name.group()) or name.group(), sentence)
    sentence = _DOES.sub(lambda found: f"{VERBS_OF_DEED_NOUNS[found['noun'].lower()]} ", sentence)
    return _IS_DONE.sub(lambda found: f"was {VERBS_OF_DEED_NOUNS[found['noun'].lower()]} by ", sentence)


def held_against(sentence: str) -> Iterator[str]:
    """What somebody is accused of, as if it were so: "Holm hit Pell" for "Pell accused Holm of hitting"."""
    for found in (*_HELD_AGAINST.finditer(sentence), *_IS_KNOWN_FOR.finditer(sentence)):
        whom = re.sub(r"^(?:him|her|them)\b", found["by"].strip(), found["whom"])
        yield f"{found['who']} {found['verb']}ed {whom}"
