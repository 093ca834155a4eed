"""How near two written names are: marks that do not matter, slips of a letter, swapped words."""

import re
import unicodedata

# Each row holds words of like meaning: one opens or ends English family names, a machine puts the others.
_INTERCHANGEABLE = (
    ("by", "through", "via"),
    ("may", "might", "could"),
    ("will", "shall"),
    ("white", "blank"),
    ("black", "dark"),
    ("long", "lengthy"),
    ("good", "excellent"),
    ("man", "guy", "person"),
    ("son", "child", "boy"),
    ("wood", "timber", "forest"),
    ("field", "area", "subject"),
    ("house", "home", "residence"),
    ("hill", "mound", "slope"),
    ("king", "monarch", "ruler"),
    ("land", "country", "nation"),
    ("ward", "parish", "guard"),
    ("stone", "rock"),
    ("worth", "value"),
    ("well", "properly"),
    ("bridge", "span"),
    ("brook", "creek", "stream"),
    ("smith", "blacksmith"),
)
_ROWS = {word: row for row, words in enumerate(_INTERCHANGEABLE) for word in words}
_ROWS_REVERSED = {word[::-1]: row for word, row in _ROWS.items()}
_LONGEST = max(map(len, _ROWS))
_LETTERS_FOR_ONE_SLIP = 5
_LETTERS_FOR_TWO_SLIPS = 8
_MANY = 3
_SLIGHT_MARKS = re.compile(r"[’'‘`´.\-‐‑]")


def plain_spelling(name: str) -> str:
    """The letters of a name without case, accents, apostrophes, hyphens and full stops."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return _SLIGHT_MARKS.sub("", name).casefold()


def differ_only_in_marks(one: str, other: str) -> bool:
    """Whether two spellings are the same but for accents, apostrophes, hyphens and case."""
    return plain_spelling(one) == plain_spelling(other)


def slips_between(one: str, other: str) -> int:
    """Letters added, left out, changed or swapped with a neighbour; 3 stands for more than two."""
    if abs(len(one) - len(other)) >= _MANY:
        return _MANY
    shared = shared_opening(one, other)
    return _slips_in_rest(one[shared:], other[shared:])


def _slips_in_rest(one: str, other: str) -> int:
    before: list[int] = []
    row = list(range(len(other) + 1))
    for down, letter in enumerate(one, 1):
        before, last, row = row, before, [down]
        for across, against in enumerate(other, 1):
            cost = min(before[across] + 1, row[across - 1] + 1, before[across - 1] + (letter != against))
            if down > 1 and across > 1 and letter == other[across - 2] and one[down - 2] == against:
                cost = min(cost, last[across - 2] + 1)
            row.append(cost)
        if min(row) >= _MANY:
            return _MANY
    return min(row[-1], _MANY)


def slips_allowed(letters: int) -> int:
    """How many slips a name of so many letters may have and still be the same name."""
    return (letters >= _LETTERS_FOR_ONE_SLIP) + (letters >= _LETTERS_FOR_TWO_SLIPS)


def is_word_swap(one: str, other: str) -> bool:
    """Whether a word that opens or ends one name was swapped for another of like meaning."""
    return _ends_swapped(one, other) or _ends_swapped(one[::-1], other[::-1], reverse=True)


def _ends_swapped(one: str, other: str, *, reverse: bool = False) -> bool:
    rows = _ROWS_REVERSED if reverse else _ROWS
    # The swapped words may share letters themselves, so the cut may lie before the first difference.
    for cut in range(shared_opening(one, other), max(1, len(one) - _LONGEST - 1), -1):
        row = rows.get(one[cut:])
        if row is not None and row == rows.get(other[cut:]):
            return True
    return False


def is_plural(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer in {shorter + "s", shorter + "es"}


def shared_opening(one: str, other: str) -> int:
    """How many letters two names have in common from the first."""
    shortest = min(len(one), len(other))
    return next((index for index in range(shortest) if one[index] != other[index]), shortest)
