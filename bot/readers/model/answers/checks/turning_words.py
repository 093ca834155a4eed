"""Words by which a sentence says that something is not so, or only might be."""

import re
from collections.abc import Sequence

TURNS = re.compile(
    r"\b(?:not|no|none|nobody|nothing|zero|neither|nor|never|with ?out|from \w+ing|cannot|hardly|scarcely"
    r"|rarely|barely|few|all but|little|less|only"
    r"|den(?:y|ies|ied|ying|ials?)|refus\w+|declin\w+|reject\w+|fail\w*|withh\w+"
    r"|unable|unlikely|still (?:has|have|had|needs?) to|stop\w*|oppos\w+|against"
    r"|avoid\w*|lack\w*|instead|rather|whether|if|unless|until|ruled|rules"
    r"|remov\w*|eliminat\w*|dismiss\w+|disput\w+|false\w*|untrue|prevent\w*|contrary|question(?:ed|ing)|doubt\w*"
    r"|missing|absent|absence|suspend\w*|halt\w*|withdr[ae]w\w*|broken"
    r"|abandon\w*|drop\w*|cancel\w*|longer|end\w*"
    r"|except|scrap\w*|abolish\w*|skip\w*|spar\w+|yet|unclear"
    r"|barr?ed|bars|bann?(?:ed|s|ing)?|forb\w+|prohibit\w*|block\w*|resist\w*|balk\w*"
    r"|shun\w*|hesitat\w*|reluctan\w*|wary|loath"
    r"|[^\W_]+n['’]t)\b",
    re.IGNORECASE,
)
# Of these, what says no wherever it stands.
_NO = re.compile(
    r"not|no|none|nobody|nothing|zero|neither|nor|never|with ?out|cannot|hardly|scarcely|rarely|barely|few"
    r"|unable|unlikely|longer|\w+n['’]t|den\w+|refus\w+|declin\w+|reject\w+|fail\w*|false\w*|untrue",
    re.IGNORECASE,
)
HEDGES = re.compile(
    r"\b(?:may|might|could|possib\w+|perhaps|suspect\w*|alleg\w+|claim\w*|unclear|open|suppos\w+|likely)\b",
    re.IGNORECASE,
)


def without_shared_turns(answer: str, cited: Sequence[str]) -> str:
    """`answer` without each "if" or "against" that a cited sentence has, too: it turns nothing round."""
    shared = {one.group().lower() for words in cited for one in TURNS.finditer(words)}

    def left(found: re.Match[str]) -> str:
        word = found.group()
        return "" if word.lower() in shared and not _NO.fullmatch(word) else word

    return TURNS.sub(left, answer)
