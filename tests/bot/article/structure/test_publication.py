import pytest

from bot.article.structure.structure import structure_of

HEADLINE = "Council votes to keep the last ferry"
STORY = "The council voted on Monday to keep the ferry running after a long debate in the town hall."
MORE = "“We listened to people on the island,” said the chair, Ann Holm, on 3 May 2019. The vote was close."


def name_in(field: str, *paragraphs: str) -> str | None:
    text = "\n\n".join(paragraphs)
    span = getattr(structure_of(text).names, field)
    return None if span is None else str(span.of(text))


@pytest.mark.parametrize(
    ("paragraph", "publication"),
    [
        ("© 2026 The Harbour Post. All rights reserved.", "The Harbour Post"),
        ("© Copyright The Harbour Post", "The Harbour Post"),
        ("© 2026 The Harbour Post Powered by Quaypress", "The Harbour Post"),
        ("(c) Orbis Newswire 2026. All rights reserved.", "Orbis Newswire"),
        ("OSLO (Orbis) - The ferry stays, three ministers decided on Friday.", "Orbis"),
        ("By Jane Dorrit, Harbour News", "Harbour News"),
        ("By Jane Dorrit for the Harbour Post", "Harbour Post"),
        ("Harbour Post reached out to the ministry on Friday for comment.", "Harbour Post"),
        ("The ferry will stay, the minister told the Harbour Post on Friday.", "Harbour Post"),
        ("Get the latest news from the Harbour Echo sent to your inbox.", "Harbour Echo"),
        ("Harbour Post writer Jane Dorrit contributed to this report.", "Harbour Post"),
    ],
)
def test_the_publication_is_named_where_the_text_speaks_for_itself(paragraph: str, publication: str) -> None:
    named = name_in("publication", HEADLINE, paragraph, STORY, MORE)

    assert named == publication


@pytest.mark.parametrize(
    ("biography", "publication"),
    [
        ("Jane Dorrit is a Newshour reporter in Oslo.", "Newshour"),
        ("Jane Dorrit is a political reporter at the Harbour Post.", "Harbour Post"),
        ("Jane Dorrit is the Harbour Post’s political editor.", "Harbour Post"),
        ("Jane Dorrit is the music editor of Slack magazine.", "Slack magazine"),
        ("Jane Dorrit writes about ferries for the Harbour Post.", "Harbour Post"),
    ],
)
def test_the_biography_names_the_publication(biography: str, publication: str) -> None:
    named = name_in("publication", HEADLINE, STORY, MORE, biography)

    assert named == publication


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Harbour Post reported on Friday that the ferry was sold.",
        "The minister told the Harbour Post and later told the Island News that he was sorry.",
        "The council reached out to the owners.",
        "She told Smith to leave.",
    ],
)
def test_a_paper_that_the_story_only_speaks_of_is_not_its_publication(paragraph: str) -> None:
    named = name_in("publication", HEADLINE, STORY, paragraph, MORE)

    assert named is None


def test_an_agency_that_signs_its_own_story_is_named_once() -> None:
    article = structure_of(
        "\n\n".join([HEADLINE, "By The Associated Press", STORY, MORE, "© 2026 Associated Press"])
    )

    assert article.names.publication is not None
    assert article.names.author is None


def test_a_name_in_a_menu_far_above_the_headline_has_not_written_the_story() -> None:
    menu = ["Jane Dorrit", "May 4, 2026", *(f"{word} and so on" for word in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2)]
    article = structure_of("\n\n".join([*menu, HEADLINE, "12 March 2026", STORY, MORE]))

    assert article.names.author is None
    assert article.names.date is not None
    assert article.names.date.of(article.text) == "12 March 2026"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Local Democracy Reporter Saskia Holt", "Saskia Holt"),
        ("By Political Editor Jane Dorrit and Tom Roe", "Jane Dorrit and Tom Roe"),
        ("By Jane Dorrit", "Jane Dorrit"),
        ("By Jane Dorrit, political editor", "Jane Dorrit"),
        ("By Jane Dorrit and Paul van Hess", "Jane Dorrit and Paul van Hess"),
        ("May 4, 2026 by Jane Dorrit J.D.", "Jane Dorrit J.D."),
        ("Jane Dorrit, Political editor", "Jane Dorrit"),
        ("Von Ruth Eckern-Baum", "Ruth Eckern-Baum"),
        ("Par Solène d’Orval", None),
        ("Par Solène Orval", "Solène Orval"),
        ("Автор: Тамара Лютикова", "Тамара Лютикова"),
        ("By our own correspondent", None),
        ("Published Tue, Nov 19 20267:05 AM ESTUpdated Tue, Nov 19 20267:16 AM EST", None),
    ],
)
def test_the_author_is_cut_from_the_byline(line: str, author: str | None) -> None:
    named = name_in("author", HEADLINE, line, STORY, MORE)

    assert named == author


def test_the_author_is_cut_from_the_biography_where_there_is_no_byline() -> None:
    named = name_in("author", HEADLINE, STORY, MORE, "Jane Dorrit is a Newshour reporter in Oslo.")

    assert named == "Jane Dorrit"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published 9 May 2026, 14:05 BST", "9 May 2026"),
        ("Updated 7:15 PM EST, February 11, 2026", "February 11, 2026"),
        ("19th November 2025", "19th November 2025"),
        ("Stand: 12. März 2026, 18:40 Uhr", "12. März 2026"),
        ("Publicado el 3 de mayo de 2026", "3 de mayo de 2026"),
        ("2026-05-09 14:05", "2026-05-09"),
        ("OSLO, Oct 14 (Orbis) - The ferry stays, three ministers decided.", "Oct 14"),
        ("БЕЛОЯРОВ, 17 февраля. Движение трамваев остановлено до вечера.", "17 февраля"),
        ("Published 3 hours ago", None),
    ],
)
def test_the_date_is_cut_from_what_dates_the_text(line: str, date: str | None) -> None:
    named = name_in("date", HEADLINE, line, STORY, MORE)

    assert named == date


def test_a_date_inside_the_story_is_not_its_date() -> None:
    named = name_in("date", HEADLINE, STORY, MORE)

    assert named is None


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("See https://harbour.example/a?b=1.", "https://harbour.example/a?b=1"),
        ("(www.harbour.example/ferry)", "www.harbour.example/ferry"),
        ("Write to jane@harbour.example.", None),
    ],
)
def test_the_first_web_address_is_the_link(words: str, link: str | None) -> None:
    named = name_in("link", HEADLINE, STORY, words)

    assert named == link


def test_a_writer_who_keeps_the_copyright_is_no_publication() -> None:
    article = structure_of(f"Ferry sold\n\nBy Lena Ortis\n\n{STORY}\n\n© 2026 Lena Ortis")

    assert article.names.publication is None


@pytest.mark.parametrize(
    ("dateline", "publication", "date"),
    [
        ("LOWEN, May 4, 2026 (Newswire) — ", "Newswire", "May 4, 2026"),
        ("Lowen, 4. Mai 2026 (dpa) – ", "dpa", "4. Mai 2026"),
        ("LOWEN, 4. Mai 2026 (dpa/lno) – ", "dpa", "4. Mai 2026"),
        ("LOWEN, 4 mai 2026 (AFP) – ", "AFP", "4 mai 2026"),
        ("LOWEN, 4 de mayo de 2026 (EFE).- ", "EFE", "4 de mayo de 2026"),
        ("LOWEN, 4 maggio 2026 (ANSA) - ", "ANSA", "4 maggio 2026"),
    ],
)
def test_a_dateline_names_its_agency_and_day_in_any_language(
    dateline: str, publication: str, date: str
) -> None:
    article = structure_of(f"Ferry sold\n\n{dateline}{STORY}\n\n{STORY}")

    assert article.names.publication is not None
    assert article.names.publication.of(article.text) == publication
    assert article.names.date is not None
    assert article.names.date.of(article.text) == date
