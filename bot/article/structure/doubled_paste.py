"""A text that somebody pasted twice, one after the other, as happens when nothing seems to come of it."""

LEAST_REPEATED = 120  # characters besides white space, so that no refrain counts


def pasted_once(text: str) -> str | None:
    """`text` up to where it begins anew, also where the second time was cut off; None where it does not."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    dense = "".join(text[place] for place in places)
    second = dense.find(dense[:LEAST_REPEATED], LEAST_REPEATED)
    if second == -1:
        return None
    again = dense[second:]
    if len(again) > second or not dense.startswith(again):
        return None
    return text[: places[second - 1] + 1]
