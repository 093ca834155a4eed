import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.cards.exports.page import html_page
from bot.errors import BylineError
from bot.readers.reading import Reading
from bot.terminal_ui.page_output import PageOutput
from tests.bot.doubtful import doubtful
from tests.bot.ferry import ferry, ferry_in_german
from tests.bot.reading_builder import ReadingBuilder

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Elements(HTMLParser):
    """What a browser would make of the page: each element with its attributes, and its visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.well_nested = True
        self.text_in: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attributes}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.well_nested &= bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.text_in[tag] = self.text_in.get(tag, "") + data

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.found if name in attributes]

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.found}


def page(*readings: Reading) -> str:
    return html_page([(f"{number}.txt", reading) for number, reading in enumerate(readings, start=1)])


def hostile(words: str) -> Reading:
    article = ReadingBuilder(f"{words}\n\n“{words} again,” said Pell.\n\nPhoto: {words}")
    article.leaves_out("photo_credit", f"Photo: {words}")
    article.person("pell", words, also=(f"{words}!",))
    article.quotes("pell", (f"{words} again,", "“"), cue="said")
    article.notice("too_short", words)
    article.not_speech.append(article.span(words))
    return article.reading()


def policy_of(elements: Elements) -> str:
    return next(
        attributes["content"]
        for _, attributes in elements.found
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )


def test_every_element_is_closed_in_order() -> None:
    elements = Elements(page(ferry().reading()))

    assert elements.well_nested
    assert not elements.open


def test_every_link_on_the_page_leads_somewhere_on_it() -> None:
    elements = Elements(page(ferry().reading(), ferry().reading()))
    targets = {f"#{one}" for one in elements.attributes("id")}

    assert set(elements.attributes("href")) <= targets


def test_no_two_elements_share_an_id() -> None:
    ids = Elements(page(ferry().reading(), ferry().reading())).attributes("id")

    assert len(ids) == len(set(ids))


def test_every_statement_is_marked_and_leads_to_its_line() -> None:
    reading = ferry().reading()
    elements = Elements(page(reading))
    marks = {attributes.get("id") for tag, attributes in elements.found if tag == "mark"}

    assert marks == {f"a1-{one.id}" for one in reading.statements}
    assert {f"#a1-{one.id}-line" for one in reading.statements} <= set(elements.attributes("href"))


def test_quotation_paraphrase_and_silence_differ_by_more_than_colour() -> None:
    classes = {
        attributes["class"].split()[1]
        for tag, attributes in Elements(page(ferry().reading())).found
        if tag == "mark"
    }

    assert classes == {"quoted", "paraphrase", "silence"}


def test_a_statement_carries_its_speakers_number() -> None:
    shown = page(ferry().reading())

    assert re.search(r'“They will get one,”</mark><a class="number c2" href="#a1-t4-line"[^>]*>3</a>', shown)


def test_the_article_stands_on_the_page_word_for_word() -> None:
    article = ferry().reading().article
    [shown] = re.findall(r"<article.*?>(.*)</article>", page(ferry().reading()), re.DOTALL)
    without_numbers = re.sub(
        r'<a class="number.*?</a>|<span class="s">\d+</span>|<b>.*?</b>|<.*?>', "", shown
    )

    assert without_numbers.split() == article.text.split()


def test_furniture_is_greyed_and_named() -> None:
    assert '<p class="furniture" dir="auto"><b>Left out: photo credit</b>Photo: Ida Quell</p>' in page(
        ferry().reading()
    )


def test_warnings_stand_above_the_article() -> None:
    shown = page(ferry().reading())

    assert shown.index("Find the original before quoting") < shown.index("<article")


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><base href=//example.org>",
        "'onmouseover='alert(1)",
        "<!-- not closed",
        "&lt;b&gt;",
    ],
)
def test_nothing_in_an_article_becomes_part_of_the_page(words: str) -> None:
    elements = Elements(page(hostile(words)))

    assert elements.tags() == Elements(page(hostile("plain"))).tags()
    assert words in elements.text_in["article"]


def test_controls_in_an_article_do_not_reach_the_page() -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page(hostile("a\x00b\x1b\u202ec")))


def test_the_policy_allows_the_pages_own_style_and_nothing_else() -> None:
    shown = page(ferry().reading())
    [style] = re.findall(r"<style>(.*?)</style>", shown, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert policy_of(Elements(shown)) == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_the_page_has_no_script_and_fetches_nothing() -> None:
    elements = Elements(page(ferry().reading()))

    assert elements.tags().isdisjoint({"script", "img", "link", "iframe", "object", "embed", "form"})
    assert not elements.attributes("style")
    assert all(link.startswith("#") for link in elements.attributes("href"))


def test_several_articles_have_a_list_of_contents() -> None:
    shown = page(ferry().reading(), ReadingBuilder("Late train\n\nIt came.").reading())

    assert '<li><a href="#a1">Ferry ‘sabotaged’ before crossing, says minister</a></li>' in shown
    assert '<li><a href="#a2">Late train</a></li>' in shown


def test_one_article_needs_no_list_of_contents() -> None:
    assert "contents" not in Elements(page(ferry().reading())).attributes("class")


def test_the_page_is_written_whole(tmp_path: Path) -> None:
    output = PageOutput(str(tmp_path / "page.html"))
    output.add("ferry.txt", ferry().reading())
    output.finish()

    assert (tmp_path / "page.html").read_text().endswith("</html>\n")
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_a_page_tells_nobody_in_which_folder_its_articles_lay(tmp_path: Path) -> None:
    output = PageOutput(str(tmp_path / "page.html"))
    output.add("/home/nora/leaks/ferry.txt", ferry().reading())
    output.add("/home/nora/leaks/boat.txt", ferry().reading())
    output.finish()
    page = (tmp_path / "page.html").read_text()

    assert "ferry.txt" in page
    assert "leaks" not in page


def test_a_page_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    output = PageOutput(str(tmp_path / "no folder" / "page.html"))
    output.add("ferry.txt", ferry().reading())

    with pytest.raises(BylineError, match="the page cannot be written: no such file or directory"):
        output.finish()


def test_an_old_page_stays_when_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "page.html"
    old.write_text("old")
    output = PageOutput(str(old))
    output.add("ferry.txt", ferry().reading())

    def no_room(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_room)
    with pytest.raises(BylineError):
        output.finish()

    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("page.html", "old")]


def test_two_statements_in_one_line_both_lead_to_it() -> None:
    article = ReadingBuilder("Pell told the Herald it sank, saying the crew were safe.")
    article.person("pell", "Ana Pell")
    article.says("pell", "it sank", cue="told", mention="Pell")
    article.says("pell", "the crew were safe", cue="saying")
    elements = Elements(page(article.reading()))
    links = {link.removeprefix("#") for link in elements.attributes("href") if link.endswith("-line")}

    assert len(links) == 2
    assert links <= set(elements.attributes("id"))


@pytest.mark.parametrize(("count", "folded"), [(12, False), (13, True)])
def test_a_crowd_of_speakers_is_folded_away(count: int, folded: bool) -> None:
    article = ReadingBuilder("Pell said it sank.")
    for number in range(count):
        article.person(f"p{number}", f"Pell {number}")
        article.says(f"p{number}", "it sank", cue="said")

    assert ("details" in Elements(page(article.reading())).tags()) is folded


def test_without_any_speaker_there_is_no_list_of_them() -> None:
    article = ReadingBuilder("„Es sank“, sagte Pell.")
    article.quotes("", "Es sank")
    article.notice("unsupported_language", "The text is in German.")

    assert 'aria-label="Speakers"' not in page(article.reading())


def test_a_summary_in_another_language_says_so_below_it() -> None:
    shown = page(ferry_in_german())

    assert shown.index("Die Fähre") < shown.index(
        ">Summary in German; quotes stay in the article’s language</p>"
    )


def test_what_is_unsure_has_a_place_of_its_own_with_its_reasons() -> None:
    page = html_page([("cranes", doubtful().reading())])

    assert '<span class="number unsure">?</span> Unsure</h3>' in page
    assert "no verb of saying, who: the nearest name · perhaps the quay" in page


def test_what_is_unsure_has_no_speakers_number_in_the_article() -> None:
    page = html_page([("cranes", doubtful().reading())])

    assert '<mark id="a1-t4" class="unsure paraphrase">a stronghold of the union</mark>' in page
    assert 'href="#a1-t4-line" aria-label="speaker ?">?</a>' in page
