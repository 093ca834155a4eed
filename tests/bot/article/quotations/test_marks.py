"""Which marks open and close quotations, and which are broken or none."""

import pytest

from bot.article.quotations.quotations import find_marked_quotations
from bot.article.structure.lines import paragraphs_of


@pytest.mark.parametrize(
    ("text", "words", "broken"),
    [
        ("“We go on,” she said.", ["We go on,"], []),
        ("“We go on, she said.", ["We go on,"], ["“"]),
        ("“We go on. She left.", ["We go on. She left."], ["“"]),
        ("We go on,” she said, “and on.”", ["and on."], ["”"]),
        ("“We go on“, she said.", ["We go on"], []),
        ("”We go on”, she said.", ["We go on"], []),
        ("“We go on,” she said. “We stay,“ he said.", ["We go on,", "We stay,"], ["“"]),
        ("““We go on,”” she said.", ["We go on,"], []),
        ("“”We go on,” she said.", ["We go on,"], ["“”"]),
        ("The pipe is 5” wide and 6” long.", [], []),
        ('The pipe is 5" wide and 6" long.', [], []),
        ('She said," We go on."', ["We go on."], []),
        ('She said "We go on" and "we stay".', ["We go on", "we stay"], []),
        ('She said " We go on " and left.', ["We go on"], []),
        ("“We go on,” she said, “said ‘We stay.’”", ["We go on,", "said ‘We stay.’"], []),
        ("“He said ‘We stay,’ and left,” she said.", ["He said ‘We stay,’ and left,"], []),
        ("“He said “We stay,” and left,” she said.", ["He said “We stay,” and left,"], []),
        ("‘He said “We stay,” and left,’ she said.", ["He said “We stay,” and left,"], []),
        ("'The clubs' fans left,' she said.", ["The clubs' fans left,"], []),
        ("‘The clubs’ fans left,’ she said.", ["The clubs’ fans left,"], []),
        ("'90s fans said 'we go on' in May.", ["we go on"], []),
        ("'Tis late, she said. 'Twas 'em.", [], []),
        ("« We go on » and „we stay“ and “we leave”.", ["We go on", "we stay", "we leave"], []),
        ("„We go on” and „we stay”.", ["We go on", "we stay"], []),
        ("「We go on『and』stay」 she said.", ["We go on『and』stay"], []),
        ("We go on.”", [], ["”"]),
        ("On.”", [], ["”"]),
        ("We go on for a long time,” she said.", ["We go on for a long time,"], ["”"]),
        ("We go on for a long time.” She left.", [], ["”"]),
        ("“We go on.\n\n“And on,” she said.", ["We go on.", "And on,"], []),
        ("“We go on.\n\nAdvert\n\n“And on,” she said.", ["We go on.", "And on,"], []),
        ("“We go on.\n\nThe board met on Monday.\n\n“And on,” she said.", ["We go on.", "And on,"], ["“"]),
        ("“We go on.”\n\n“And on,” she said.", ["We go on.", "And on,"], []),
        ("“We go on.\n\nThe board met.", ["We go on."], ["“"]),
        ("“We go on, the mayor said.\n\n“And on.”", ["We go on,", "And on."], ["“"]),
        ("“We go on,” she said, “and we… and on…”", ["We go on,", "and we… and on…"], []),
        ("She called it “a shambles”.", ["a shambles"], []),
        ("She called it “A shambles”.", ["A shambles"], []),
        ("“[We] go on,” she said.", ["[We] go on,"], []),
        ("“…and we go on,” she said.", ["…and we go on,"], []),
        ("“$5 is enough,” she said.", ["$5 is enough,"], []),
        ("(“We go on”) – “and on” – she said.", ["We go on", "and on"], []),
        ("‘We go on’ — ‘and on’, she said.", ["We go on", "and on"], []),
        ("She said ‘we go on’ to the nurses’ union.", ["we go on"], []),
        ("It’s the nurses’ ward, and they’re tired.", [], []),
        ("``We go on,'' she said, ``and on.''", ["We go on,", "and on."], []),
        ("''We go on,'' she said.", ["We go on,"], []),
        ("She said ’’We go on’’ twice.", [], []),
        ("“We go on,” she said of the “new” ward’s ‘old’ roof.", ["We go on,", "new", "old"], []),
        ("“We go on,” said the mayor, “and on.", ["We go on,", "and on."], ["“"]),
        ("We “go on and we “stay,” she said.", ["go on and we “stay,"], ["“"]),
        ('"We go on, and "we stay," she said.', ['We go on, and "we stay,'], ['"']),
        ('"We go on, she said. "We stay."', ["We go on,", "We stay."], ['"']),
    ],
)
def test_each_mark_opens_closes_or_is_broken_by_where_it_stands(
    text: str, words: list[str], broken: list[str]
) -> None:
    found = find_marked_quotations(text, paragraphs_of(text))

    assert [" ¶ ".join(piece.of(text) for piece in one.pieces) for one in found.quotations] == words
    assert [span.of(text) for span in found.unbalanced] == broken
