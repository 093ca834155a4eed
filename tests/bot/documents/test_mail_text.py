import base64
import textwrap
from email.message import EmailMessage

import pytest

from bot.article.received_text import ReceivedText
from bot.documents.read_document import read_document
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import mail, page

FERRY = "The ferry Alma sank in the harbour of Saltmere on Monday, the harbour board said in a letter."
RAISED = "It will be raised before the summer, said the inspector, Marta Holm, to the whole of the council."


def read(message: EmailMessage) -> ReceivedText:
    return read_document(message.as_bytes(), "release.eml")


def left_out(received: ReceivedText) -> dict[str, str]:
    return {one.kind: one.span.of(received.text) for one in received.furniture if one.kind != "byline"}


def story(received: ReceivedText) -> str:
    """Without the subject and the line with sender and date."""
    end = min(
        (one.span.start for one in received.furniture if one.kind != "byline"), default=len(received.text)
    )
    return received.text[:end].split("\n\n", 2)[2].strip()


def test_a_signature_is_no_story() -> None:
    received = read(mail("Ferry", f"{FERRY}\n\n-- \nAna Pell\nSaltmere Harbour Board"))

    assert story(received) == FERRY
    assert left_out(received) == {"signature": "-- \nAna Pell\nSaltmere Harbour Board"}


@pytest.mark.parametrize(
    "earlier",
    [
        "On Tue, 5 May 2026 at 10:00, Ana Pell <ana@saltmere.example> wrote:\n> When will it be raised?",
        "On Tue, 5 May 2026 at 10:00, Ana Pell\n<ana@saltmere.example> wrote:\n> When will it be raised?",
        "Am 05.05.26 um 10:00 schrieb Ana Pell:\n> Wann wird sie gehoben?",
        "-----Original Message-----\nFrom: Ana Pell\nSent: Tuesday\n\nWhen will it be raised?",
        "From: Ana Pell\nSent: Tuesday\nTo: Marta Holm\nSubject: Ferry\n\nWhen will it be raised?",
    ],
    ids=["marked", "over two lines", "German", "divided", "with its header"],
)
def test_an_earlier_mail_below_an_answer_is_no_story(earlier: str) -> None:
    received = read(mail("Re: Ferry", f"{FERRY}\n\n{earlier}\n"))

    assert story(received) == FERRY
    assert left_out(received) == {"earlier_mails": earlier}


def test_an_answer_below_what_it_answers_is_read() -> None:
    received = read(mail("Re: Ferry", f"Ana Pell wrote:\n> When will it be raised?\n\n{RAISED}"))

    assert RAISED in story(received)
    assert left_out(received) == {"earlier_mails": "> When will it be raised?"}


def test_a_mail_that_only_passes_another_on_is_read_as_that_one() -> None:
    header = "---------- Forwarded message ---------\nFrom: Ana Pell\nDate: Tuesday\nSubject: Ferry"

    received = read(mail("Fwd: Ferry", f"FYI\n\n{header}\n\n{FERRY}"))

    assert FERRY in story(received)
    assert left_out(received) == {}


@pytest.mark.parametrize(
    ("subject", "divider"),
    [
        ("Fwd: Ferry", "-----Original Message-----\nFrom: Ana Pell\nSent: Tuesday"),
        ("Ferry", "---------- Forwarded message ---------\nFrom: Ana Pell\nDate: Tuesday"),
    ],
    ids=["says its subject", "says the line between"],
)
def test_a_longer_mail_that_is_passed_on_with_a_note_is_read_below_it(subject: str, divider: str) -> None:
    note = "Dear all, this came from the harbour board a minute ago."
    passed_on = f"{divider}\n\n" + "\n\n".join([FERRY, RAISED] * 2)
    received = read(mail(subject, f"{note}\n\n{passed_on}"))

    assert story(received).startswith(note)
    assert RAISED in story(received)
    assert left_out(received) == {}


def test_of_a_mail_that_is_answered_with_a_note_the_note_is_the_story() -> None:
    note = "Thank you, we will come back to you when we have looked at it."
    earlier = "-----Original Message-----\nFrom: Ana Pell\nSent: Tuesday\n\n" + "\n\n".join(
        [FERRY, RAISED] * 2
    )

    assert story(read(mail("Re: Ferry", f"{note}\n\n{earlier}"))) == note


def test_mails_that_hang_on_one_with_words_of_its_own_are_named_among_what_is_left_out() -> None:
    message = mail("Ferry", FERRY)
    message.add_attachment(mail("Crane", RAISED))
    message.add_attachment(mail("Quay", "The quay is closed until the crane has been looked at."))
    earlier = left_out(read(message))["earlier_mails"]

    assert story(read(message)) == FERRY
    assert RAISED in earlier
    assert "The quay is closed until the crane has been looked at." in earlier


def test_an_attached_mail_that_a_short_note_passes_on_is_read_below_it() -> None:
    note = "Dear all, this came from the harbour board a minute ago."
    message = mail("Fwd: Ferry", note)
    message.add_attachment(mail("Ferry", "\n\n".join([FERRY, RAISED] * 2)))
    received = read(message)

    assert story(received).startswith(note)
    assert RAISED in story(received)


def test_a_few_words_above_an_attached_mail_are_named_among_what_is_left_out_of_it() -> None:
    message = mail("Fwd: Ferry", "For your files.", sender="Ben Odry <ben@saltmere.example>")
    message.add_attachment(mail("Ferry", FERRY))
    received = read(message)

    assert received.names.author is not None
    assert received.names.author.of(received.text) == "Ana Pell"
    assert story(received) == FERRY
    assert left_out(received) == {"covering_note": "For your files."}


def test_a_mail_with_no_other_header_than_its_parts_kind_is_read() -> None:
    data = f"Content-Type: text/plain\nContent-Disposition: inline\n\n{FERRY}\n".encode()

    assert read_document(data, "release.eml").text == FERRY


def test_of_a_mail_in_an_attached_mail_nothing_is_read_twice() -> None:
    inner = mail("Crane", "The crane is looked at every spring, and was not last year.")
    inner.add_attachment(mail("Quay", RAISED))
    message = mail("Ferry", FERRY)
    message.add_attachment(inner)

    assert read(message).text.count(RAISED) == 1


def test_lines_that_a_program_broke_are_joined() -> None:
    broken = textwrap.fill(f"{FERRY} {RAISED}", 72)

    assert story(read(mail("Ferry", broken))) == f"{FERRY} {RAISED}"


def test_short_lines_stay_apart() -> None:
    body = f"{FERRY}\n\nPress office\nQuay 4\nSaltmere"

    assert story(read(mail("Ferry", body))) == body


def test_of_a_mail_in_html_every_word_is_read_though_it_is_short() -> None:
    message = mail("Ferry", "")
    message.set_content(
        "<style>p{}</style><div>Dear all,<br>the ferry sank.</div>"
        "<div style='display:none'>Preview</div><p>Ana</p>",
        subtype="html",
    )

    assert story(read(message)) == "Dear all,\nthe ferry sank.\n\nAna"


def test_of_two_forms_of_a_mail_the_plain_one_is_read() -> None:
    message = mail("Ferry", FERRY)
    message.add_alternative(f"<p>{RAISED}</p>", subtype="html")

    assert story(read(message)) == FERRY


def test_all_texts_that_show_are_read_and_attachments_are_not() -> None:
    message = mail("Ferry", FERRY)
    message.add_attachment("numbers", filename="numbers.txt")
    message.add_attachment(RAISED, disposition="inline")

    assert story(read(message)) == f"{FERRY}\n\n{RAISED}"


@pytest.mark.parametrize("before", ["Re: ", "AW: WG: ", "Fwd: RE: "])
def test_a_headline_does_not_say_that_the_mail_was_passed_on(before: str) -> None:
    assert read(mail(f"{before}Ferry sank", FERRY)).text.startswith("Ferry sank\n\n")


def test_a_mail_that_names_no_charset_is_read_by_what_its_letters_look_like() -> None:
    text = "It will be raised, said Zoë Lefèvre, who looked at the ferry in the harbour of Saltmere."
    data = (
        f"From: ana@saltmere.example\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n{text}\n"
    )

    assert text in read_document(data.encode(), "release.eml").text


@pytest.mark.parametrize("named", ["iso-8859-1", "us-ascii", "windows-1252", "x-unknown"])
def test_windows_letters_are_read_by_whatever_name_a_program_gave_them(named: str) -> None:
    said = "“The ferry sank,” said Zoë Quill of the café on the quay, “and nobody was on board.”"
    header = (
        f"From: a@b.example\nTo: c@d.example\nSubject: Ferry\nContent-Type: text/plain; charset={named}\n\n"
    )

    assert said in read_document(header.encode() + said.encode("cp1252"), "release.eml").text


def test_a_boundary_of_signs_that_should_stand_in_marks_parts_a_mail() -> None:
    plain = (
        "From: Ana Pell <ana@saltmere.example>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative;\r\n boundary=----=_NextPart_000_0093_01C8\r\n\r\n"
        f"------=_NextPart_000_0093_01C8\r\nContent-Type: text/plain\r\n\r\n{FERRY}\r\n"
        "------=_NextPart_000_0093_01C8--\r\n"
    )

    assert story(read_document(plain.encode(), "release.eml")) == FERRY


def test_a_mail_that_was_saved_as_utf_16_is_read() -> None:
    saved = mail("Ferry", FERRY).as_string().encode("utf-16")

    assert story(read_document(saved, "release.eml")) == FERRY


def test_a_mail_that_is_passed_on_in_base64_is_read() -> None:
    inner = base64.encodebytes(mail("Ferry", FERRY).as_bytes()).decode()
    plain = (
        "From: Marta Holm <marta@saltmere.example>\nSubject: Fwd: Ferry\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="part"\n\n'
        f"--part\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}\n--part--\n"
    )

    assert story(read_document(plain.encode(), "release.eml")) == FERRY


def test_the_header_of_a_mail_that_is_passed_on_stays_on_its_lines() -> None:
    header = (
        "-----Original Message----- \nFrom: Ana Pell [mailto:ana@saltmere.example] \n"
        "Sent: Tuesday, May 5, 2026 10:00 AM \nTo: Marta Holm"
    )

    assert header in read(mail("Fwd: Ferry", f"{header}\n\n{FERRY}")).text


def test_a_mail_without_text_says_so() -> None:
    message = mail("Ferry", "")
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(UnreadableFile) as refused:
        read(message)

    assert refused.value.user_message == texts.DOCUMENT_WITHOUT_TEXT


@pytest.mark.parametrize(
    "sender", ["From: <Saved by Blink>\r\n", "From: <Saved by Windows Internet Explorer 8>\r\n", ""]
)
def test_a_page_that_a_browser_saved_in_one_file_is_no_mail(sender: str) -> None:
    header = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    )
    body = page([FERRY] * 3) + b"\r\n--b--\r\n"
    received = read_document(f"{sender}Subject: Ferry\r\n{header}".encode() + body, "ferry.mhtml")

    assert received.origin.kind == "html"
