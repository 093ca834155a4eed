"""Pages copied whole: menus, teasers and boxes all around, and one story among them."""

import textwrap

import pytest

from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of
from tests.bot.article.structure.pages import HEADLINE, STORY, page, story_of


def test_the_story_of_a_page_is_told_from_all_that_stands_around_it() -> None:
    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_line_with_its_credit_right_below_is_a_caption() -> None:
    picture = (
        "The ferry in Oldhaven’s harbour, where islanders waited for the board’s decision.\n(Tolle Studios)"
    )

    article = page(HEADLINE, "By Ann Lee", "12 March 2026", picture, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_caption_that_a_button_shows_is_left_out_wherever_the_page_has_it() -> None:
    caption = "The ferry’s crew waits for the islanders in the hall in which the coffin now stands."
    article = page(HEADLINE, "By Ann Lee", caption, "toggle caption", "Photo: Tolle Pell", caption, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_box_of_other_headlines_between_paragraphs_is_left_out() -> None:
    box = ("In this section", "Bridge closed", "Two geese fined", "Market moves", "Mayor sings")

    article = page(HEADLINE, "By Ann Lee", *STORY[:2], *box, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_heading_between_paragraphs_stays() -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], "A coffin full of letters", *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY[:2], "A coffin full of letters", *STORY[2:]]


def test_a_list_of_lines_that_are_built_alike_is_the_storys() -> None:
    sailings = ("7 am – Oldhaven", "9 am – Lowen pier", "1 pm – Oldhaven", "5 pm – Lowen pier")

    article = page(HEADLINE, "By Ann Lee", *STORY, "Sailings", *sailings)

    assert story_of(article) == [HEADLINE, *STORY, "Sailings", *sailings]


def test_words_taken_out_of_a_paragraph_to_stand_alone_are_told_once() -> None:
    bait = "“We counted again and the island pays for more than we thought.”"

    article = page(HEADLINE, "By Ann Lee", STORY[0], bait, *STORY[1:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_the_updates_of_a_live_report_are_story() -> None:
    update = "The first ferry has left with forty islanders and the coffin on board."

    article = page(HEADLINE, "By Ann Lee", *STORY, "14:20", "Ferry sails", update)

    assert update in story_of(article)


def test_the_latest_update_of_a_live_report_is_story_though_it_tells_of_something_else() -> None:
    latest = "Schools in the valley stay shut until Wednesday, since their heating has failed again."

    article = page(HEADLINE, "15.40 GMT", "School shut", latest, "Share", "14.20 GMT", "Ferry sails", *STORY)

    assert latest in story_of(article)


def test_a_readers_comments_are_no_story() -> None:
    comments = ("2 Comments", "gull72 says:", "The board should have kept the ferry and sold the board.")

    article = page(HEADLINE, "By Ann Lee", *STORY, *comments)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_correction_below_the_story_stays() -> None:
    correction = "Correction: An earlier version said that the ferry had been sold."

    article = page(HEADLINE, "By Ann Lee", *STORY, correction)

    assert story_of(article) == [HEADLINE, *STORY, correction]


def test_what_a_reader_corrects_below_is_no_correction_of_the_story() -> None:
    correction = "Correction: The ferry to Lowen Island lost its crew in the winter of last year."
    article = page(HEADLINE, "By Ann Lee", *STORY, "3 Comments", "mara says:", correction, "Reply")

    assert story_of(article) == [HEADLINE, *STORY]


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


def test_a_video_between_headline_and_story_is_left_out() -> None:
    video = (
        "Video",
        "Ferry leaves for the last time, perhaps",
        "The ferry left Lowen Island on Sunday with forty islanders and a coffin of letters on board.",
    )

    article = page(HEADLINE, "By Ann Lee", *video, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


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


def test_of_a_paragraph_that_the_page_has_twice_one_stays() -> None:
    article = page(HEADLINE, "By Ann Lee", STORY[0], STORY[1], "Share this", STORY[1], "Print", *STORY[2:])

    assert story_of(article).count(STORY[1]) == 1


@pytest.mark.parametrize("heading", ["7 Comments »", "Readers’ comments", "Top comments"])
def test_what_stands_below_the_number_of_comments_is_no_story(heading: str) -> None:
    comments = (
        "The ferry should go, and the board of Oldhaven should go with it, to Lowen Island or farther.",
        "Comment by gull72 — March 13, 2026 @ 8:21 pm",
        "I was on the ferry in spring when the crew left, and the board never told the islanders why.",
    )

    article = page(HEADLINE, "By Ann Lee", *STORY, heading, *comments)

    assert story_of(article) == [HEADLINE, *STORY]


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


@pytest.mark.parametrize(
    "caption",
    [
        "Die Fähre nach Lowen liegt am Montag, 9. März 2026, im Hafen von Oldhaven und wartet.",
        "Le bac de Lowen attend au port de Vieux-Havre, le lundi 9 mars 2026, avant son départ.",
        "El transbordador de Lowen espera en el puerto el lunes 9 de marzo de 2026 por la tarde.",
        "The ferry of the board waits in Oldhaven’s harbour for the islanders. [EPA]",
        "Mara Holt (l.) und ihre Mannschaft warten im Hafen von Oldhaven auf die Fähre nach Lowen.",
        "The ferry of the board waits in Oldhaven’s harbour for the islandersCredit: Getty - Contributor",
        "The ferry waits in Oldhaven’s harbour for the islanders of Lowen.Credit...Tolle Pell/The Bell",
        "The ferry waits in Oldhaven’s harbour for the islanders of Lowen.Tolle Pell / Reuters file",
        "Mara Holt, the board’s chair, speaks in the ferry’s hall on March 9, 2026, in Oldhaven.",
        "Mara Holt, chair of the board, during a visit to Lowen Island, on March 9, 2026.",
        "In this March 9, 2026, photo, Mara Holt waits for the islanders in the ferry’s hall.",
        "Mara Holt, second left, and the crew wait in Oldhaven for the ferry to Lowen Island.",
        "Mara Holt wartet im Hafen von Oldhaven auf die letzte Fähre nach Lowen. (Archivbild)",
        "The last ferry waits in Oldhaven’s harbour for the islanders of Lowen. Tolle Pell/The Bell",
        "The last ferry waits in Oldhaven’s harbour for the islanders (Copyright: Harbour Press)",
        "Legende: Mara Holt vor der letzten Fähre, die im Hafen von Oldhaven liegt und wartet.",
    ],
)
def test_a_caption_is_known_by_its_day_and_by_who_stands_where_in_any_language(caption: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY[:2], caption, *STORY[2:])

    assert story_of(article) == [HEADLINE, *STORY]


@pytest.mark.parametrize(
    "appeal",
    [
        "Une autre personne lit en ce moment avec ce compte sur un autre appareil que le vôtre.",
        "Tu suscripción se está usando en otro dispositivo y solo puedes leer desde uno a la vez.",
        "Unterstützen Sie uns mit einer Spende, oder werden Sie Mitglied bei uns im Hafen.",
        "We depend on the support of readers like you to keep our boats and our newsroom afloat.",
        "Make a monthly commitment to the Harbour Post: choose the option that suits you best.",
        "A version of this article appeared in print on page D5 of the Harbour Post’s Monday edition.",
        "If you buy a boat through these links, we may earn a small commission from the yard.",
    ],
)
def test_a_word_to_the_papers_readers_is_no_story_in_any_language(appeal: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY, appeal)

    assert appeal not in story_of(article)


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


def test_a_list_of_other_headlines_within_a_story_is_left_out_though_its_lines_are_built_alike() -> None:
    others = (
        "Lintel: Fourteen rolls make a dozen again",
        "Roundabout: Gardeners find an upright piano",
        "Weather: Rain until the roses drown",
        "Crossword: Nobody knows seven down",
    )
    told = [f"{one} {STORY[0]} {STORY[1]}" for one in STORY]

    article = page(HEADLINE, "By Ann Lee", *told[:3], *others, told[3])

    assert story_of(article) == [HEADLINE, *told]


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


def test_a_short_sentence_below_a_line_that_points_elsewhere_ends_the_story() -> None:
    article = page(
        HEADLINE, "By Ann Lee", *STORY, "Read more: Who steers the ferry?", "The board meets in June."
    )

    assert story_of(article) == [HEADLINE, *STORY, "The board meets in June."]


def test_the_lines_of_a_transcript_that_a_program_broke_are_story() -> None:
    ways = ("the only school", "a doctor who is awake", "the bakery of Oldhaven", "all that a shop can sell")
    told = [
        f"Islanders say that the board’s ferry is their way to {way}, in the winter as well." for way in ways
    ]
    broken = textwrap.wrap(" ".join([*STORY, *told]), 60)

    assert story_of(page(HEADLINE, "By Ann Lee", *broken)) == [HEADLINE, *broken]
