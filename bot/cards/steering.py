"""Characters that nobody sees and that steer how text is laid out; see also `bot.article.invisible`."""

CONTROL_PICTURES = 0x2400  # Unicode has a visible sign for each control character, from here on
DELETE_PICTURE = 0x2421

# They change the order of writing, break lines or hide between letters. The joiners U+200C and U+200D and
# the selectors U+FE0E and U+FE0F are left out: without them Persian, Hindi and emoji are misspelt.
STEERING = (
    *range(0x80, 0xA0),
    0xAD,
    0x34F,
    0x61C,
    0x180E,
    0x200B,
    *range(0x200E, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0x13430, 0x13440),
    *range(0x1BCA0, 0x1BCA4),
    *range(0x1D173, 0x1D17B),
    *range(0xE0000, 0xE0080),
)
