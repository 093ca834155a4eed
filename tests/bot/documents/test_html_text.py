from collections.abc import Sequence

import pytest

from bot.documents.read_document import read_document
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

STORY = [
    "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt in the accident.",
    "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm.",
    "The harbour board said that it had asked the owner for repairs six times since the summer of last year.",
    "The owner of the ferry, Piet Anker, denied that anybody had asked him for repairs before the accident.",
]
LATER = (
    "Divers will look at the hull on Thursday, the inspector said, and the ferry will be raised in spring."
)


def page(body: str) -> bytes:
    return f"<!doctype html><html><head><title>Ferry sank</title></head><body>{body}</body></html>".encode()


def paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(body: str) -> list[str]:
    return read_document(page(body), "page.html").text.split("\n\n")


def test_a_story_in_several_boxes_of_one_kind_is_read_whole() -> None:
    boxes = f"<div class=body>{paragraphs(STORY)}</div><aside>Ad</aside><div class=body><p>{LATER}</p></div>"

    assert read(f"<article><h1>Ferry sank</h1>{boxes}</article>")[-1] == LATER


def test_a_box_of_another_kind_is_not_of_the_story() -> None:
    story = f"<article><h1>Ferry sank</h1><div class=body>{paragraphs(STORY)}</div></article>"

    assert LATER not in read(f"{story}<div class=teaser><p>{LATER}</p></div>")


def test_what_follows_the_next_headline_is_another_story() -> None:
    first = f"<h1>Ferry sank</h1><div class=body>{paragraphs(STORY)}</div>"
    second = f"<h1>Crane fell</h1><div class=body><p>{LATER}</p></div>"

    assert LATER not in read(f"<article>{first}</article><article>{second}</article>")


def test_a_post_from_elsewhere_is_somebody_s_words() -> None:
    post = (
        f"<div class=social-embed><blockquote class=twitter-tweet><p>{LATER}</p>— Ana Pell</blockquote></div>"
    )

    assert any(
        LATER in paragraph
        for paragraph in read(f"<article>{paragraphs(STORY)}{post}{paragraphs(STORY[:1])}</article>")
    )


def test_a_table_that_lays_the_page_out_is_no_table() -> None:
    cells = f"<td>Menu</td><td><p>{'</p><p>'.join(STORY)}</p></td>"

    assert all(paragraph in read(f"<table><tr>{cells}</tr></table>") for paragraph in STORY)


@pytest.mark.parametrize("data", [b"<html></html>", page("<p>Menu</p>")])
def test_a_page_without_a_story_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(data, "page.html")

    assert refused.value.user_message == texts.PAGE_WITHOUT_STORY
