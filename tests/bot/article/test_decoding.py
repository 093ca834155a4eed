import pytest

from bot.article.decoding import LIMIT_BYTES, accept, decode
from bot.errors import ArticleTooLong, EmptyArticle, UnreadableFile

ENGLISH = "The mayor said “We won’t go” on Monday. The café costs £5m…"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        ("né à l’été", "cp1252"),
        ("Паром,пойдет", "utf-16-le"),
        ("“We won’t go”.", "cp1252"),
        ("He said ‘no’.", "cp1252"),
        ("Le maire : « Nous n’irons pas à l’école. » L’été a été long.", "cp1252"),
        ("Der Bürgermeister sagte: „Wir gehen nicht über die Brücke.“", "cp1252"),
        ("Málaga está a 500 km, dijo el señor Núñez. ¿Por qué? ¡No!", "latin-1"),
        ("The mayor said “We won’t go” on Monday. “It’s over,” she added.", "mac-roman"),
        ("Президент сказал, что это не так. «Мы победим», — заявил он.", "cp1251"),
        ("Президент сказал, что это не так. «Мы победим», — заявил он.", "utf-16-le"),
        ("Президент сказал, что это не так. Мы победим, заявил он в Москве.", "koi8-r"),
        ("Starosta řekl, že nepůjde. „Příliš žluťoučký kůň“, dodal včera večer.", "cp1250"),
        ("市長は「行きません」と述べた。東京で会議が開かれた。", "shift_jis"),
        ("市长说：“我们不会去。”会议在北京举行。", "gb18030"),
        ("시장은 “우리는 가지 않을 것”이라고 말했다. 회의는 서울에서 열렸다.", "euc-kr"),
    ],
)
def test_a_file_is_read_in_the_encoding_it_was_written_in(text: str, encoding: str) -> None:
    read = decode(text.encode(encoding), "article.txt")

    assert read == text


def test_a_few_damaged_bytes_do_not_spoil_the_other_characters() -> None:
    read = decode("“Où ça ?” “Là-bas, près du café.”".encode()[:-1], "article.txt")

    assert read.startswith("“Où ça ?” “Là-bas, près du café.")


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_every_kind_of_newline_becomes_one(newline: str) -> None:
    read = decode(f"One.{newline}{newline}Two.".encode(), "article.txt")

    assert read == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (b"%PDF-1.7\n1 0 obj", "story.txt", "PDF"),
        (b"PK\x03\x04\x14\x00", "story.docx", "that kind of document"),
        (b"PK\x03\x04\x14\x00", "stories.zip", "packed"),
        (b"\x89PNG\r\n\x1a\n\x00", "story.txt", "image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "photo.jpg", "image"),
        (b"ID3\x04\x00", "interview.mp3", "transcript"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00", "a.out", "not text"),
        (bytes(range(256)) * 4, "noise.bin", "not text"),
        (b"\x01\x02\x03\x04\x05 ab", "noise.txt", "not text"),
    ],
)
def test_what_is_not_text_is_refused_by_its_kind(data: bytes, name: str, word: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        decode(data, name)

    assert word in refusal.value.user_message


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff".encode(), "\u200b \u00a0\n\u2060".encode()])
def test_a_file_with_nothing_to_see_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyArticle):
        decode(data, "empty.txt")


def test_text_up_to_the_limit_is_read() -> None:
    read = decode(b"a" * LIMIT_BYTES, "long.txt")

    assert len(read) == LIMIT_BYTES


def test_a_file_as_long_as_text_in_utf_32_may_be_is_read() -> None:
    text = "a" * (LIMIT_BYTES - 1)

    assert decode(text.encode("utf-32"), "long.txt") == text


@pytest.mark.parametrize(
    "data", [b"a" * (LIMIT_BYTES + 1), "é".encode() * (LIMIT_BYTES // 2 + 1), b"a" * 5 * LIMIT_BYTES]
)
def test_text_over_the_limit_is_refused_with_the_limit_in_the_message(data: bytes) -> None:
    with pytest.raises(ArticleTooLong, match="1 MB"):
        decode(data, "long.txt")


def test_accepted_text_stays_as_pasted_but_for_its_newlines() -> None:
    accepted = accept("  A &amp; B\u200b\r\n\r\n“C”\u00a0 ")

    assert accepted == "  A &amp; B\u200b\n\n“C”\u00a0 "
