"""Everything that people and models set around words to quote them, in whatever script or keyboard."""

import re

# Which way they point does not matter where they stand for a usual mark.
_USUAL = str.maketrans(
    {
        **dict.fromkeys("❝❠〝", "“"),
        **dict.fromkeys("❞〞〟", "”"),
        **dict.fromkeys("″〃＂‹›《》〈〉❮❯❬❭", '"'),
        **dict.fromkeys("❛", "‘"),
        **dict.fromkeys("❜", "’"),
        **dict.fromkeys("＇′", "'"),
        "｢": "「",
        "｣": "」",
    }
)
_OF_SEVERAL_CHARACTERS = re.compile(
    r"``|''|´´|’’|‘‘|′′|&(?:quot|[lrb]dquo|[lr]aquo|#0*34|#x0*22|#0*822[012]|#x0*201[cde]);", re.IGNORECASE
)
_DOUBLE = str.maketrans("", "", '"“”„‟«»「」『』')
_SINGLE = re.compile(r"(?P<opens>(?<![^\W_])[‘‚’'`´](?=[^\W_]))|(?<=\S)[’'`´](?![^\W_])|‘|‚")


def undoubled(words: str) -> str:
    """The text with a plain mark where several characters stand for one."""
    return _OF_SEVERAL_CHARACTERS.sub('"', words)


def with_usual_marks(words: str) -> str:
    """The text, as long as before, with a usual mark for each unusual one."""
    return words.translate(_USUAL)


def without_quotation_marks(words: str) -> str:
    """For what a model wrote, so that nothing in it looks cut from an article; apostrophes stay."""
    usual = with_usual_marks(undoubled(words)).translate(_DOUBLE)
    opened = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal opened
        if match["opens"] or match.group() in "‘‚":
            opened += 1
            return ""
        if not opened:
            return match.group()  # as in "the boats’ owners"
        opened -= 1
        return ""

    return _SINGLE.sub(kept, usual)
