import pytest

from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of

SHOPPING = "Shopping\n\n- two loaves of bread\n- milk\n- eggs (12)\n- washing powder\n- stamps\n"
CODE = "import os\n\ndef main(path):\n    for name in os.listdir(path):\n        print(name)\n\nmain('.')\n"
JSON = '{\n  "name": "Lowen",\n  "inhabitants": 212,\n  "shops": [\n    "Quill"\n  ]\n}\n'
CHAT = "[10:02] ann: are you there\n[10:03] bob: yes\n[10:03] ann: the ferry is off\n[10:04] bob: what??\n"
NICKNAMES = "ann: hi\nbob: hey\nann: ferry is off\nbob: no way\nann: yes way\n"
LOG = "2026-05-06 10:00:01 INFO start\n2026-05-06 10:00:02 ERROR no fuel\n2026-05-06 10:00:03 INFO stop\n"
TABLE = "Name\tAge\tVillage\nAnn\t40\tOrle\nBob\t41\tLowen\nEve\t19\tOrle\n"
CSV = "name,age,village,boat\nann,40,orle,yes\nbob,41,lowen,no\neve,19,orle,no\n"

STORY = (
    "The ferry stops in November, the board decided.\n\nIt blamed the fuel.\n\nNobody asked the islanders.\n"
)
TRANSCRIPT = """\
The panel heard the harbour master on Monday.

LEE: When did the ferry last run?

MOLL: It ran until the first storm of the year, and then the engine failed us.

LEE: Who decided that it should stay in port?

MOLL: The board did, and I told them so in a letter.
"""
INTERVIEW = """\
Ann Lee keeps the only shop on the island.

Q: Will you stay?
A: I was born above the shop, so yes, I will stay as long as the roof does.

Q: And the bread?
A: It comes by boat, or it does not come.
"""
PROSE_WITH_LIST = (
    STORY + "\nWhat will close:\n\n- the ferry office\n- the kiosk\n\nThe board meets again in May.\n"
)


@pytest.mark.parametrize("text", [SHOPPING, CODE, JSON, CHAT, NICKNAMES, LOG, TABLE, CSV])
def test_lists_code_chats_and_tables_are_no_articles(text: str) -> None:
    assert not is_article(structure_of(text))


JAPANESE = """\
最後のフェリーは港に残る

港湾局は月曜日、ローエン島へ向かう最後のフェリーを残すと決めた【詳しく】

局長は数え直した結果、島民が多くの運賃を払っていたと述べた【詳しく】

島民は棺に手紙を入れて港湾局へ運び、棺は今も広間にある【詳しく】
"""


@pytest.mark.parametrize(
    "text", [STORY, JAPANESE, TRANSCRIPT, INTERVIEW, PROSE_WITH_LIST, "The mill burned down."]
)
def test_stories_transcripts_and_interviews_are_articles(text: str) -> None:
    assert is_article(structure_of(text))


TOLD = "The mill of the town was sold in May and nobody knew of it."
STAMPED = "[10:02] ann: is it off, is it"


@pytest.mark.parametrize(
    "lines",
    [
        [TOLD, STAMPED] * 2,
        [TOLD, "int main;"] * 2,
        [f"{TOLD}\tSo it was."] * 4,
        [f"{TOLD} | So it was."] * 4,
        ["the mill of the very old town here"] * 4,
    ],
    ids=["half of it stamped", "half of it code", "a tab a line", "a bar a line", "eight words a line"],
)
def test_an_article_may_have_some_lines_of_another_form(lines: list[str]) -> None:
    assert is_article(structure_of("\n\n".join(lines)))


@pytest.mark.parametrize(
    "lines",
    [
        [TOLD, STAMPED] * 2 + [TOLD] * 2,
        [TOLD, STAMPED] * 3 + [TOLD] * 4,
        [f"{TOLD}\tSo it was.\tSo it is."] * 4,
        ["total = 1;", "print(total);"],
        ["ann: the ferry is off", "Bob: no", "ann: yes it is", "Bob: it is not"],
        ["the mill of the old town here"] * 4,
    ],
    ids=[
        "a third of six stamped",
        "three of ten stamped",
        "two tabs a line",
        "two lines of code",
        "half of the messages small",
        "seven words a line",
    ],
)
def test_enough_lines_of_another_form_make_it_no_article(lines: list[str]) -> None:
    assert not is_article(structure_of("\n\n".join(lines)))
