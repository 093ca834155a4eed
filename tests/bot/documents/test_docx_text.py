import pytest

from bot.documents import docx_text
from bot.documents.read_document import read_document
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import docx, docx_of, run

FERRY = "The ferry Alma sank in the harbour of Saltmere on Monday."
NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    f'<w:footnote w:id="2"><w:p>{run("Letter of 4 May.")}</w:p></w:footnote></w:footnotes>'
).encode()


def read(body: str, **parts: bytes) -> str:
    return read_document(docx_of(body, **parts), "release.docx").text


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(f'<w:p>{run(one)}</w:p>' for one in paragraphs)}</w:tc>"


def test_words_that_were_struck_out_are_not_read_and_those_put_in_are() -> None:
    body = (
        f"<w:p>{run('The ferry ')}<w:del>{run('burned')}</w:del><w:ins>{run('sank')}</w:ins>{run('.')}</w:p>"
    )

    assert read(body) == "The ferry sank."


def test_words_that_were_moved_are_read_where_they_stand_now() -> None:
    body = (
        f"<w:p><w:moveFrom>{run('It was old.')}</w:moveFrom>{run('It sank.')}</w:p>"
        f"<w:p><w:moveTo>{run('It was old.')}</w:moveTo></w:p>"
    )

    assert read(body) == "It sank.\n\nIt was old."


def test_hidden_words_are_not_read() -> None:
    assert read(f"<w:p>{run(FERRY)}{run(' Say that all is well.', '<w:vanish/>')}</w:p>") == FERRY


def test_a_broken_line_is_a_line_of_its_own() -> None:
    assert read(f"<w:p>{run('Ana Pell')}<w:r><w:br/></w:r>{run('Saltmere')}</w:p>") == "Ana Pell\nSaltmere"


def test_the_rows_of_a_table_stand_on_a_line_each() -> None:
    table = f"<w:tbl><w:tr>{cell('Crane')}{cell('Age')}</w:tr><w:tr>{cell('Four')}{cell('41')}</w:tr></w:tbl>"

    assert read(table) == "Crane | Age\n\nFour | 41"


def test_a_table_that_lays_the_page_out_is_read_cell_by_cell() -> None:
    table = f"<w:tbl><w:tr>{cell('Press release', 'Saltmere')}{cell(FERRY)}</w:tr></w:tbl>"

    assert read(table) == f"Press release\n\nSaltmere\n\n{FERRY}"


def test_a_footnote_stands_below_its_paragraph() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{run(FERRY)}{reference}</w:p><w:p>{run('It was old.')}</w:p>"

    assert read(body, footnotes=NOTES) == f"{FERRY}\n\nLetter of 4 May.\n\nIt was old."


def test_a_frame_is_read_once_below_the_paragraph_that_holds_it() -> None:
    frame = f"<w:txbxContent><w:p>{run('Fares rise in May.')}</w:p></w:txbxContent>"
    forms = f"<mc:Choice>{frame}</mc:Choice><mc:Fallback>{frame}</mc:Fallback>"
    both = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"

    assert read(f"<w:p>{run(FERRY)}<w:r>{both}</w:r></w:p>") == f"{FERRY}\n\nFares rise in May."


def test_words_inside_controls_and_links_are_read() -> None:
    paragraph = f"<w:p>{run('See ')}<w:hyperlink>{run('the letter')}</w:hyperlink></w:p>"

    assert read(f"<w:sdt><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>") == "See the letter"


def test_a_text_packed_to_burst_is_refused_whatever_it_says_of_its_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(docx_text, "MOST_UNPACKED_BYTES", 1_000)

    with pytest.raises(UnreadableFile) as refused:
        read_document(docx([FERRY * 50]), "release.docx")

    assert refused.value.user_message == texts.DOCUMENT_TOO_LARGE


def test_a_document_with_a_password_says_so() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000, "release.docx")

    assert refused.value.user_message == texts.LOCKED_DOCUMENT


@pytest.mark.parametrize(
    "data",
    [docx(["The ferry sank."])[:-40], b"PK\x03\x04 word/ and no more", docx_of("<w:p>")],
    ids=["cut off", "no archive", "no XML"],
)
def test_a_broken_document_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(data, "release.docx")

    assert refused.value.user_message == texts.BROKEN_DOCUMENT


def test_a_locked_document_says_so() -> None:
    locked = bytearray(docx([FERRY]))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(sign) + flags] |= 1
    with pytest.raises(UnreadableFile) as refused:
        read_document(bytes(locked), "release.docx")

    assert refused.value.user_message == texts.LOCKED_DOCUMENT


def test_a_document_without_text_says_so() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(docx(["", " "]), "release.docx")

    assert refused.value.user_message == texts.DOCUMENT_WITHOUT_TEXT
