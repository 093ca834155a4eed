import pytest

from bot.article.article import FurnitureKind
from tests.bot.article.structure.ferry_page import AFTER_THAT, HEADLINE, MORE, STORY, furniture_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share on Facebook", "share_bar"),
        ("Share Save", "share_bar"),
        ("Share this article What is this?", "share_bar"),
        ("Some comments posted here may be looked at before anybody else sees them.", "comment_form"),
        ("Comments are limited to 200 words.", "comment_form"),
        ("Features | Columns | Harbour Blogs | Film | TV", "navigation"),
        ("Print    Email    Return to top", "share_bar"),
        ("Print | Email to a friend | Text size", "share_bar"),
        ("Tweet", "share_bar"),
        ("Facebook | X | WhatsApp | Email", "share_bar"),
        ("Artikel teilen", "share_bar"),
        ("Partager sur Facebook", "share_bar"),
        ("Поделиться", "share_bar"),
        ("Published 3 hours ago", "timestamp"),
        ("Updated at 14:05 GMT", "timestamp"),
        ("Sat 7 Feb 2026 17.58 GMT", "timestamp"),
        ("2 February 2026 · 3 min read", "timestamp"),
        ("Stand: 12. März 2026, 18:40 Uhr", "timestamp"),
        ("Publié le 9 février 2026 à 11 h 32", "timestamp"),
        ("12 марта 2026, 14:05", "timestamp"),
        ("2026-03-12", "timestamp"),
        ("Berlin, 4. Mai 2026", "timestamp"),
        ("Rondela - 04 may 2026 - 10:12 CEST", "timestamp"),
        ("PUBLISHED: May 4, 2026 at 5:12 AM PDT | UPDATED: May 4, 2026 at 9:40 AM PDT", "timestamp"),
        ("Updated on: November 19, 2019 / 10:07 AM / Lowen News", "timestamp"),
        ("08.02.2026, 18:59 Uhr • Lesezeit: 1 Minute", "timestamp"),
        ("Tiempo de lectura: 6 min", "timestamp"),
        ("Temps de lecture : 4 min", "timestamp"),
        ("Updated: Monday, February 2, 2026 at 01:26:08", "timestamp"),
        ("Feb. 2, 2026 1:35 a.m.", "timestamp"),
        ("Feb. 2, 2026Updated: Feb. 2, 2026 1:35 a.m.", "timestamp"),
        ("By Jane Dorrit", "byline"),
        ("Jane Dorrit - Feb 2, 2026, 8:15 pm CST", "byline"),
        ("JANE DORRIT Published: Feb 2, 2026", "byline"),
        ("By Jane Dorrit — 18 hours ago", "byline"),
        ("Von Ruth Eckern, Redakteurin für Finanzen", "byline"),
        ("Von Ruth Eckern publiziert am 2. Februar 2026", "byline"),
        ("di Jane Dorrit 2 Febbraio 2026", "byline"),
        ("By JANE DORRIT and Paul van Hess, political editors", "byline"),
        ("Jane Dorrit, Political editor", "byline"),
        ("Von Ruth Eckern", "byline"),
        ("(Reporting by Jane Dorrit in Oslo; Editing by Paul Hess)", "byline"),
        ("Jane Dorrit in Oslo contributed to this report.", "byline"),
        ("Jane Dorrit conducted the interview. It has been edited for length.", "byline"),
        ("This conversation has been condensed for clarity.", "byline"),
        ("(AP Photo/Jane Dorrit)", "photo_credit"),
        ("Photo: Getty Images", "photo_credit"),
        ("Le bac au port de Vieux-Havre, lundi. Photo : Luc Perrin / Ouest Rivage", "photo_credit"),
        ("El transbordador en el puerto de Rondela. / EFE", "photo_credit"),
        ("Image source, Getty Images", "photo_credit"),
        ("The ferry leaves the harbour on Monday. Photograph: Jane Dorrit/Harbour Press", "photo_credit"),
        ("The ferry leaves the harbour on Monday. (Photo by Jane Dorrit/Harbour Press)", "photo_credit"),
        ("The ferry leaves the harbour on Monday. Photo courtesy of Jane Dorrit", "photo_credit"),
        ("Foto: Jane Dorrit/dpa", "photo_credit"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the Harbour Post’s morning briefing in your inbox", "newsletter"),
        ("Follow us on Instagram", "newsletter"),
        ("View this email in your browser", "newsletter"),
        ("Unsubscribe | Manage preferences | Privacy policy", "newsletter"),
        ("Was this newsletter forwarded to you? Sign up here.", "newsletter"),
        ("Monday, 4 May 2026 • By Lena Ortis", "byline"),
        ("Write to us at letters@harbourpost.example. Letters may be edited.", "newsletter"),
        ("Подписывайтесь на наш канал", "newsletter"),
        ("We use cookies to improve your experience. By continuing you accept them.", "cookie_notice"),
        ("Diese Website verwendet Cookies.", "cookie_notice"),
        ("Accept all", "cookie_notice"),
        ("Please enable JavaScript to read on.", "cookie_notice"),
        ("Your browser has cookies disabled, so that parts of this page stay empty.", "cookie_notice"),
        (
            "Tu navegador tiene deshabilitado el uso de Javascript. Para saber más, pulsa aquí.",
            "cookie_notice",
        ),
        ("We apologize, but this video has failed to load.", "cookie_notice"),
        ("An dieser Stelle findest du einen externen Inhalt, der den Artikel ergänzt.", "cookie_notice"),
        ("YouTube-Inhalte erlauben", "cookie_notice"),
        ("Ich bin damit einverstanden, dass mir Inhalte angezeigt werden.", "cookie_notice"),
        ("This article contains content provided by Gull. We ask before it is loaded.", "cookie_notice"),
        ("Pour afficher ce contenu, acceptez qu’il pose des traceurs.", "cookie_notice"),
        ("DIE HAFENPOST hat diese Meldung redaktionell nicht bearbeitet.", "navigation"),
        ("Admin May 4, 2026May 5, 2026 Ferries, Other Writers", "timestamp"),
        ("May 4, 2026 Jane Dorrit Ferries, Harbour", "timestamp"),
        ("More courts »", "navigation"),
        ("« How to keep a ferry | Main | How to sell one »", "navigation"),
        ("Increase text size", "navigation"),
        ("Copyright © 2026 Harbour Post. All rights reserved. More »", "copyright"),
        ("The island’s complete news edition - Sunday, January 20, 2008", "timestamp"),
        ("« Previous: Lighthouse to be sold by auction", "navigation"),
        ("Next: Lido reopens after eight years »", "navigation"),
        ("Aktualisiert am 04.05.2026 - 18:50 UhrLesedauer: 4 Min.", "timestamp"),
        ("Kolumne von Ruth Eckern - 04.05.2026 um 08:52 Uhr - 12 Ergänzungen", "byline"),
        ("Request Reprint, Submit Correction or view Editorial Guidelines", "navigation"),
        ("Dieser Artikel ist zuerst bei der Hafenpost erschienen.", "navigation"),
        ("Alle akzeptieren", "cookie_notice"),
        ("Continuer sans accepter", "cookie_notice"),
        ("Rechazar todo", "cookie_notice"),
        (
            "We and our 812 partners store cookies on your device, so that what you see may please you. " * 5
            + "You can withdraw your consent.",
            "cookie_notice",
        ),
        (
            "Wir und unsere Partner verarbeiten personenbezogene Daten, sofern Sie Ihre Zustimmung geben.",
            "cookie_notice",
        ),
        (
            "Avec votre accord, nos partenaires et nous stockons vos données personnelles.",
            "cookie_notice",
        ),
        (
            "Nosotros y nuestros 825 socios procesamos datos personales, tales como cookies.",
            "cookie_notice",
        ),
        ("Read more: ‘I was so frightened’, says ferry survivor", "related_headlines"),
        ("Lesen Sie auch: Fähre bleibt im Hafen", "related_headlines"),
        ("Czytaj też: Prom zostaje w porcie", "related_headlines"),
        ("Baca juga: Feri terakhir tetap berlayar", "related_headlines"),
        ("Les også: Ferja blir i havna", "related_headlines"),
        ("関連記事：最後のフェリーは港に残る", "related_headlines"),
        ("► Also read: Who will steer the ferry now?", "related_headlines"),
        ("Advertisement", "advertisement"),
        ("Advertisement - scroll to continue", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Continue reading the main story", "advertisement"),
        ("Keep reading the rest of this article", "advertisement"),
        ("Anzeige", "advertisement"),
        ("Article continues", "advertisement"),
        ("A message from our sponsor", "advertisement"),
        ("© 2026 Harbour Press. All rights reserved.", "copyright"),
        ("(c) 2026 Harbour Press", "copyright"),
        ("(C) Harbour Press 2026", "copyright"),
        ("(c) Copyright Harbour Press", "copyright"),
        ("Copyright Harbour Press", "copyright"),
        ("При использовании материала ссылка на Портовый листок обязательна!", "copyright"),
        ("Απαγορεύεται η αναδημοσίευση χωρίς άδεια.", "copyright"),
        ("Copyright Ontario Harbour Press", "copyright"),  # no “copyright on …”
        ("Skip to content", "navigation"),
        ("Next Story", "navigation"),
        ("Home > News > Islands", "navigation"),
        ("Sports | High School", "navigation"),
        ("Tags: ferries, islands", "navigation"),
        ("* * *", "navigation"),
    ],
)
def test_a_line_pasted_along_is_furniture_of_its_kind(line: str, kind: FurnitureKind) -> None:
    found = furniture_of(HEADLINE, line, STORY, MORE)

    assert found == [(kind, line)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Correction: an earlier version of this article gave the wrong date.",
        "Clarification: The ferry belongs to the state.",
        "By Monday the water had reached the quay.",
        "Di Marco Joins Harrow",
        "Websites must ask for your consent before they set cookies in your browser.",
        "Der Verein rügt, dass Verlage über Cookies ihre Partner alles wissen lassen, was jemand liest.",
        "“Share the ferry or lose the ferry,” she told them.",
        "Share prices fell by a tenth.",
        "Photo: “We will not leave this island,” says the sign behind her.",
        "The company said it uses cookies to follow people across the web.",
        "Jane Dorrit is a professor of economics at the university and was not involved in the study.",
        "Cookies were served at the meeting.",
        "Clear the cookies in your browser every week, the agency told islanders.",
        "Otters 12 | Herons 9 | Gulls 8 | Terns 3",
        "The firm said that its cookies ask for our consent, which your browser gives away.",
        "Update, Monday 5 pm: The council has since said that it will vote again.",
        "Erstes Bild: So könnte die neue Fähre nach Lowen einmal aussehen",
        "The video was published in May.",
        "Getty Images said that it had taken the picture down.",
        "A new beginning",
        "The ship sank in 1912. (Reuters)",
        "DORRIT: We were never asked.",
        "Monday was the last day.",
        "Sources: none.",
        "(c) The director of the harbour shall write to the ministry before Friday.",
        "(c) Ferries and their crews",
        "Copyright law does not protect the drawings of the crane, Ann Holm said.",
        "Copyright infringement cost the yard its cranes, Ann Holm said.",
    ],
)
def test_a_line_that_belongs_to_the_story_stays(paragraph: str) -> None:
    found = furniture_of(HEADLINE, STORY, paragraph, MORE)

    assert found == []


def test_the_biography_of_the_author_ends_the_story() -> None:
    biography = "Jane Dorrit is a Harbour Post reporter in Oslo. You can reach her at jane@harbour.example."

    found = furniture_of(HEADLINE, STORY, MORE, biography, "She joined the paper in 2019.")

    assert found == [("author_biography", f"{biography}\n\nShe joined the paper in 2019.")]


def test_a_reporter_whom_the_story_is_about_is_no_biography() -> None:
    last = "Jane Dorrit is a reporter for the Harbour Post and has been in prison since May."

    found = furniture_of(HEADLINE, STORY, "Police arrested Ms Dorrit on the ferry.", last)

    assert found == []


def test_headlines_below_a_label_go_with_it() -> None:
    found = furniture_of(HEADLINE, STORY, MORE, "More on this story", "Ferry stays in harbour", "Who pays?")

    assert found == [("related_headlines", "More on this story\n\nFerry stays in harbour\n\nWho pays?")]


def test_what_is_promoted_within_a_story_goes_with_its_label() -> None:
    found = furniture_of(HEADLINE, STORY, "PROMOTED", "Five ways to save on your next holiday", MORE)

    assert [kind for kind, _ in found] == ["advertisement", "related_headlines"]


def test_related_headlines_in_the_middle_end_where_prose_goes_on() -> None:
    found = furniture_of(HEADLINE, STORY, "RELATED", "Ferry stays in harbour for now", MORE, STORY)

    assert found == [("related_headlines", "RELATED\n\nFerry stays in harbour for now")]


def test_the_fields_of_a_comment_form_go_with_it() -> None:
    found = furniture_of(HEADLINE, STORY, MORE, "Leave a Reply", "Name *", "Email *", "Post Comment")

    assert found == [("comment_form", "Leave a Reply\n\nName *\n\nEmail *\n\nPost Comment")]


def test_short_headings_between_paragraphs_stay() -> None:
    found = furniture_of(HEADLINE, f"{STORY} {STORY}", "The long wait", MORE, "The vote", f"{STORY} {STORY}")

    assert found == []


def test_a_headline_with_its_own_byline_below_the_story_is_another_storys() -> None:
    found = furniture_of(HEADLINE, STORY, MORE, "Bakers count their rolls", "By Tess Tarn")

    assert found == [("related_headlines", "Bakers count their rolls\n\nBy Tess Tarn")]


def test_titles_of_other_pieces_within_a_story_are_left_out() -> None:
    titles = ("A SIMPLE GUIDE: How do I get to the island?", "Ferry: A map of all stops")

    found = furniture_of("Ferry: Council votes to keep it", STORY, MORE, *titles, AFTER_THAT)

    assert found == [("related_headlines", "\n\n".join(titles))]
