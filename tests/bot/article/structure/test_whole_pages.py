"""Pages copied whole: menus, teasers and boxes all around, and one story among them."""

import pytest

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


def test_words_taken_out_of_a_paragraph_to_stand_alone_are_told_once() -> None:
    bait = "“We counted again and the island pays for more than we thought.”"

    article = page(HEADLINE, "By Ann Lee", STORY[0], bait, *STORY[1:])

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_readers_comments_are_no_story() -> None:
    comments = ("2 Comments", "gull72 says:", "The board should have kept the ferry and sold the board.")

    article = page(HEADLINE, "By Ann Lee", *STORY, *comments)

    assert story_of(article) == [HEADLINE, *STORY]


def test_what_a_reader_corrects_below_is_no_correction_of_the_story() -> None:
    correction = "Correction: The ferry to Lowen Island lost its crew in the winter of last year."
    article = page(HEADLINE, "By Ann Lee", *STORY, "3 Comments", "mara says:", correction, "Reply")

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_video_between_headline_and_story_is_left_out() -> None:
    video = (
        "Video",
        "Ferry leaves for the last time, perhaps",
        "The ferry left Lowen Island on Sunday with forty islanders and a coffin of letters on board.",
    )

    article = page(HEADLINE, "By Ann Lee", *video, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


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
        "Create an account or sign in to continue with the ferry and the letters of the islanders.",
        "Enjoy more than forty additional articles per month on the ferry and on Lowen Island.",
        "Necesitas ser suscriptor para leer más sobre el puerto, la isla y su último transbordador.",
        "Compartilhe esta notícia no telefone com quem espera a balsa na ilha de Lowen todo dia.",
    ],
)
def test_a_word_to_the_papers_readers_is_no_story_in_any_language(appeal: str) -> None:
    article = page(HEADLINE, "By Ann Lee", *STORY, appeal)

    assert appeal not in story_of(article)


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


def test_a_short_sentence_below_a_line_that_points_elsewhere_ends_the_story() -> None:
    article = page(
        HEADLINE, "By Ann Lee", *STORY, "Read more: Who steers the ferry?", "The board meets in June."
    )

    assert story_of(article) == [HEADLINE, *STORY, "The board meets in June."]


def test_a_short_line_of_the_story_s_own_words_stays_among_others() -> None:
    box = ("Crossword", "Oldhaven’s ferry board", "Puzzles", "Horoscopes")
    tea = (
        "In the hall of the ferry, islanders and people of Oldhaven drank tea for the whole of Monday. The "
        "harbour board paid for it, as it had done when the boat was new, its crew was large and a captain "
        "in white took the letters of the island from hand to hand."
    )
    engine = (
        "A boat of that age needs a new engine every ten years. The last one was put in when the chair of "
        "the board was a deckhand on the ferry to Lowen Island herself, in a winter in which the harbour "
        "froze and nobody came to the island for a month."
    )
    spring = (
        "What the board does when the crew leaves again in spring, nobody at the harbour wanted to tell. "
        "There is money for the ferry until summer, and islanders say that they have enough letters left "
        "for another coffin, and enough tea for the whole of Oldhaven."
    )

    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY, tea, *box, engine, spring)

    assert story_of(article) == [HEADLINE, *STORY, tea, box[1], engine, spring]


def test_when_a_story_came_out_is_no_line_below_its_headline_in_any_language() -> None:
    when = "ostatnia aktualizacja w Oldhaven 30.12.2011 , 13:09"

    article = page(HEADLINE, when, *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_what_happened_when_stays_where_each_line_of_a_story_tells_it() -> None:
    hours = [f"2026-03-12 0{hour}:15 The board of Oldhaven votes, {hour} to three" for hour in range(4, 8)]

    article = structure_of("\n\n".join([HEADLINE, *STORY, *hours, STORY[0]]))

    assert story_of(article) == [HEADLINE, *STORY, *hours, STORY[0]]


def test_a_list_below_a_story_that_has_no_word_of_it_is_left_out() -> None:
    others = [f"Market – {town}" for town in ("Lintel", "Penhallow", "Kerridge", "Sallow", "Brake")]

    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY, *others)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_list_that_a_story_announces_stays_at_its_end() -> None:
    crews = [
        f"Crew {number} – {town}" for number, town in enumerate(("Lintel", "Sallow", "Brake", "Tarn"), 1)
    ]
    last = "Of the crews that had once rowed over for the ferry’s hall there are four left in Oldhaven now:"

    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY, last, *crews)

    assert story_of(article) == [HEADLINE, *STORY, last, *crews]


def test_who_wrote_when_right_below_the_headline_is_no_line_of_the_story() -> None:
    article = page(HEADLINE, "Fay Penhale and Jo Tarn|Seen 14 times", *STORY)

    assert story_of(article) == [HEADLINE, *STORY]


def test_sentences_of_something_else_below_a_title_of_their_own_end_the_story() -> None:
    roses = (
        "Town gardeners came to water roses on Friday and found an upright one with all its keys. No one "
        "in Lintel misses it, the tuner says that it is worth a good deal, and until somebody asks for it "
        "children play it at noon."
    )
    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY, "Who left a piano here?", roses)

    assert story_of(article) == [HEADLINE, *STORY]


def test_a_subheading_and_what_a_story_says_below_it_stay_at_its_end() -> None:
    end = (
        "A captain of eighty",
        "The last ferry of the island goes on with a crew of Oldhaven’s harbour, as the board wants it to.",
    )
    article = page(HEADLINE, "By Ann Lee", "12 March 2026", *STORY, *end)

    assert story_of(article) == [HEADLINE, *STORY, *end]
