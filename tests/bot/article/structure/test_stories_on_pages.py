"""What stays story on a whole page, though it looks like what stands around one."""

import textwrap

import pytest

from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import HEADLINE, STORY, page, story_of

LETTERS = (
    "Save the ferry",
    "The board asks us to pay for a ferry that it let rust for ten years, and calls that a plan.",
    "Jane Doe, Oldhaven",
    "Too many gulls",
    "Nobody feeds the gulls but the visitors, and nobody tells the visitors that gulls remember faces.",
    "Tom Brindle, Lintel",
    "On bread",
    "My baker has sold fourteen rolls as a dozen since 1987, and I have never had the heart to say so.",
    "Lena Ortis, Oldhaven",
)


def test_a_heading_between_paragraphs_stays() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], "A coffin full of letters", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY[:2], "A coffin full of letters", *STORY[2:]]


def test_a_list_of_lines_that_are_built_alike_is_the_storys() -> None:
    sailings = ("7 am – Oldhaven", "9 am – Lowen pier", "1 pm – Oldhaven", "5 pm – Lowen pier")

    article = page(HEADLINE, "By Ann Lee", *STORY, "Sailings", *sailings)

    assert story_of(article) == [HEADLINE, *STORY, "Sailings", *sailings]


def test_the_updates_of_a_live_report_are_story() -> None:
    update = "The first ferry has left with forty islanders and the coffin on board."

    article = page(HEADLINE, "By Ann Lee", *STORY, "14:20", "Ferry sails", update)

    assert update in story_of(article)


def test_a_story_begins_above_a_box_though_what_stands_below_the_box_is_about_something_else() -> None:
    below = (
        "“I am not one for tears on deck,” the captain said, “but my daughter learned to walk at home.”",
        "The captain missed his daughter’s first steps, since no captain is at home while the gales last.",
        "“My daughter walks everywhere now, and at home you have to run after her with both arms out.”",
        "“To be a captain is to miss what happens at home, but one day my daughter will know why.”",
        "The captain’s daughter is two, walks to the window at home and waves at each ship that passes.",
    )
    box = ("Most read in Lintel", "Rolls counted wrongly", "A piano on the roundabout", "Roses are watered")

    headline = "Nobody thought that it would come to this"

    article = page(headline, "By Ann Lee", *STORY[:2], STORY[3], "What does the captain say?", *box, *below)

    assert story_of(article)[:4] == [headline, *STORY[:2], STORY[3]]
    assert below[0] in story_of(article)


def test_the_latest_update_of_a_live_report_is_story_though_it_tells_of_something_else() -> None:
    latest = "Schools in the valley stay shut until Wednesday, since their heating has failed again."

    article = page(HEADLINE, "15.40 GMT", "School shut", latest, "Share", "14.20 GMT", "Ferry sails", *STORY)

    assert latest in story_of(article)


def test_a_correction_below_the_story_stays() -> None:
    correction = "Correction: An earlier version said that the ferry had been sold."

    article = page(HEADLINE, "By Ann Lee", *STORY, correction)

    assert story_of(article) == [HEADLINE, *STORY, correction]


def test_posts_within_a_story_make_no_page_of_it() -> None:
    posts = (
        "Mara Holt",
        "@maraholt",
        "We counted again 🚢",
        "9:14 AM · Mar 9, 2026",
        "48 likes",
        "7 replies",
    )

    article = structure_of("\n\n".join([HEADLINE, STORY[0], *posts, *STORY[1:]]))

    assert story_of(article)[-3:] == [*STORY[1:]]
    assert "We counted again 🚢" in story_of(article)


@pytest.mark.parametrize(
    "story",
    [
        (
            "Hafenrat behält die letzte Fähre nach Lowen",
            "Der Hafenrat von Althafen hat am Montag beschlossen, die letzte Fähre nach Lowen zu behalten.",
            "Die Fähre hatte im Frühjahr ihre Mannschaft verloren und sollte vor dem Winter verkauft werden.",
            "„Wir haben noch einmal gezählt“, sagte die Vorsitzende des Hafenrats, Mara Holt, am Montag.",
        ),
        (
            "Le conseil du port garde le dernier bac de Lowen",
            "Le conseil du port de Vieux-Havre a décidé lundi de garder le dernier bac pour Lowen.",
            "Le bac avait perdu son équipage au printemps et devait être vendu avant l’hiver prochain.",
            "« Nous avons compté encore une fois », a dit lundi la présidente du conseil, Mara Holt.",
        ),
    ],
)
def test_short_lines_around_it_make_no_list_of_an_article_in_another_language(story: tuple[str, ...]) -> None:
    article = page(*story)

    assert is_article(article)
    assert story_of(article) == [*story]


def test_letters_under_one_another_are_all_story() -> None:
    article = structure_of("\n\n".join(["Letters to the editor", "12 March 2026", *LETTERS]))

    assert story_of(article) == ["Letters to the editor", *LETTERS]


def test_the_numbered_parts_of_a_judgment_are_all_story() -> None:
    head = ("SUPREME COURT OF LOWEN", "No. 12-345", "HOLM v. HARBOUR BOARD", "Argued March 3")
    parts = ("I", "A", STORY[0], "B", STORY[1], "II", "A", STORY[2], "B", STORY[3])

    article = structure_of("\n\n".join([*head, *parts]))

    assert [*head, *parts] == story_of(article)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Die Vorsitzende des Hafenrats sagte am Montag: „Die letzte Fähre bleibt bei den Inseln.“",
        "Formanden for havnen siger: »Den sidste færge bliver på øen, så længe nogen vil sejle.«",
        "The board thanked its crew, and the islanders thanked the board for the ferry. (dpa)",
        "The islanders said “we will row to the mainland if the board sells the ferry” before the board met",
    ],
)
def test_a_last_paragraph_is_known_by_its_end_in_any_language(paragraph: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:3], paragraph, STORY[3])

    assert story_of(article) == [HEADLINE, *STORY[:3], paragraph, STORY[3]]


def test_a_lead_between_a_picture_and_the_rest_of_the_story_stays() -> None:
    lead = "The board of Oldhaven counts again, and the ferry to Lowen stays with its islanders."

    article = page(HEADLINE, "12 March 2026", f"The last horn of a ferry, 4 March 2026\n{lead}", *STORY)

    assert story_of(article) == [HEADLINE, lead, *STORY]


@pytest.mark.parametrize(
    "last",
    [
        "“They will sail until it sinks,” the baker said.",
        "„Die fahren, bis sie sinkt“, sagte der Bäcker am Kai.",
        "Le boulanger n’y croit pas. « Il partira jusqu’au bout », a-t-il dit.",
    ],
)
def test_somebody_who_is_quoted_below_a_box_belongs_to_the_story(last: str) -> None:
    box = ("You may also like", "Who left a piano on the roundabout?", "Subscribe now")

    article = page(HEADLINE, "By Ann Lee", *STORY, *box, last)

    assert story_of(article)[-1] == last


def test_an_update_of_a_live_report_may_say_more_behind_its_time() -> None:
    update = ("14:20 Analysis by Mark Dunn", "This ferry is slower than the last one, which makes it dearer.")

    article = page(HEADLINE, "By Ann Lee", *STORY, *update)

    assert update[1] in story_of(article)


def test_a_pull_quotation_and_a_signature_make_no_page_of_a_short_story() -> None:
    pulled = ("“WE COUNTED AGAIN”", "— Mara Holt, chair", "The board meets again in June.", "— With Tom Roe")

    article = structure_of("\n\n".join([HEADLINE, "By Ann Lee", "12 March 2026", *STORY, *pulled]))

    assert story_of(article) == [HEADLINE, *STORY, *pulled]


def test_points_below_the_story_stay() -> None:
    points = ("* Ferry sold for 2.1 million", "* Crew unchanged", "* Board meets in June")

    article = page(HEADLINE, "By Ann Lee", *STORY, *points)

    assert story_of(article) == [HEADLINE, *STORY, *points]


def test_a_long_line_of_the_story_among_short_ones_stays_though_it_lacks_its_full_stop() -> None:
    line = (
        "No day has been set on which the board of Oldhaven tells the islanders who will sail the ferry"
        " and which crew it will have"
    )
    told = [f"{one} {STORY[0]} {STORY[1]}" for one in STORY]

    article = page(
        HEADLINE, "By Ann Lee", *told[:3], "Ferry tickets", "Ferry crew", line, "Ferry news", told[3]
    )

    assert story_of(article) == [HEADLINE, *told[:3], line, told[3]]


def test_a_list_within_a_story_that_goes_on_about_it_stays() -> None:
    points = (
        "Ferry: Lowen keeps its crew until winter",
        "Board: Holt meets the islanders in spring",
        "Letters: Coffin stays in the ferry’s hall",
        "Island: Lowen pays for all of it",
    )
    told = [f"{one} {STORY[0]} {STORY[1]}" for one in STORY]

    article = page(HEADLINE, "By Ann Lee", *told[:3], *points, told[3])

    assert story_of(article) == [HEADLINE, *told[:3], *points, told[3]]


def test_the_lines_of_a_transcript_that_a_program_broke_are_story() -> None:
    ways = ("the only school", "a doctor who is awake", "the bakery of Oldhaven", "all that a shop can sell")
    told = [
        f"Islanders say that the board’s ferry is their way to {way}, in the winter as well." for way in ways
    ]
    broken = textwrap.wrap(" ".join([*STORY, *told]), 60)

    assert story_of(page(HEADLINE, "By Ann Lee", *broken)) == [HEADLINE, *broken]
