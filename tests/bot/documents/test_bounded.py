import signal
from types import SimpleNamespace

import pytest

from bot.documents import bounded
from bot.documents.bounded import read_within_bounds
from bot.errors import ArticleTooLong, UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import docx, page

STORY = ["The ferry Alma sank in the harbour of Saltmere on Monday, the harbour board said in a letter."] * 3


def test_a_document_is_read_in_a_process_of_its_own() -> None:
    assert read_within_bounds(docx(STORY), "release.docx").text == "\n\n".join(STORY)


def test_a_refusal_comes_back_in_words() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_within_bounds(docx([]), "release.docx")

    assert refused.value.user_message == texts.DOCUMENT_WITHOUT_TEXT


def test_a_document_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_within_bounds(page(STORY), "page.html", patience=0.0)

    assert refused.value.user_message == texts.DOCUMENT_TOO_SLOW


def test_a_document_that_takes_too_much_room_is_given_up() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_within_bounds(page(STORY * 20_000), "page.html", memory=60_000_000)

    assert refused.value.user_message in (texts.DOCUMENT_TOO_LARGE, texts.BROKEN_DOCUMENT)


def test_a_document_whose_text_is_longer_than_byline_reads_says_so() -> None:
    with pytest.raises(ArticleTooLong):
        read_within_bounds(docx(STORY * 4_000), "release.docx")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (-signal.SIGKILL, texts.DOCUMENT_TOO_SLOW),
        (-signal.SIGXCPU, texts.DOCUMENT_TOO_SLOW),
        (-signal.SIGSEGV, texts.BROKEN_DOCUMENT),
        (-signal.SIGBUS, texts.BROKEN_DOCUMENT),
        (1, texts.DOCUMENT_TOO_LARGE),
    ],
)
def test_what_ended_the_process_tells_what_was_wrong(
    monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    monkeypatch.setattr(bounded.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=code))
    with pytest.raises(UnreadableFile) as refused:
        read_within_bounds(docx(STORY), "release.docx")

    assert refused.value.user_message == says
