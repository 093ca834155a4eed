"""Organisations whose names read as words or as a sentence: capitals alone part them wrongly."""

NAMES_LIKE_WORDS = (
    "Age UK",
    "Black Lives Matter",
    "Cats Protection",
    "Doctors Without Borders",
    "Downing Street",
    "Extinction Rebellion",
    "Fridays for Future",
    "Just Stop Oil",
    "Keep Britain Tidy",
    "Make UK",
    "March for Our Lives",
    "Moms Demand Action",
    "Moms for Liberty",
    "People Before Profit",
    "Police Scotland",
    "Reporters Without Borders",
    "Save the Children",
    "Stop the War",
    "Teach for America",
    "War on Want",
)

# What stands behind its first word in each, in lower case: "save" -> (("the", "children"),).
REST_BY_FIRST_WORD: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in NAMES_LIKE_WORDS:
    _first, *_rest = _name.lower().split()
    REST_BY_FIRST_WORD[_first] = (*REST_BY_FIRST_WORD.get(_first, ()), tuple(_rest))
