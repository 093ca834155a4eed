import pytest

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

PIER = read_by_rules("""Pier to be sold

The town will sell its pier in May, the council decided on Monday by nine votes to four.

“We asked for mercy for the old anglers,” council leader Ana Pell said. “They are impressed by the price.”

The lighthouse keeper, Lou Marsh, wants to stay. He polishes the old lamp each morning before breakfast.
""")


@pytest.mark.parametrize(
    "lead_in",
    ["She asked for leniency.", "Ana Pell does.", "No, but views differ.", "All of them were impressed."],
)
def test_a_lead_in_that_tells_only_what_the_next_sentence_cites_needs_no_reference(lead_in: str) -> None:
    assert flags_of(PIER, f"{lead_in} Pell asked for mercy for the old anglers [s3].") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "She resigned at once.",
        "Some 70 boats sank there.",
        "The sea froze and many swans came to the harbour in winter.",
    ],
)
def test_one_that_tells_more_does(sentence: str) -> None:
    assert Flag("no_reference") in flags_of(
        PIER, f"{sentence} Pell asked for mercy for the old anglers [s3]."
    )


def test_a_number_of_what_the_next_sentence_cites_needs_no_reference() -> None:
    assert flags_of(PIER, "By nine votes. The council decided on Monday [s2].") == []
    assert flags_of(PIER, "By 90 votes. The council decided on Monday [s2].") != []


def test_what_stands_elsewhere_rather_than_where_it_points_is_shown_there() -> None:
    assert flags_of(PIER, "The lamp is polished before breakfast each morning [s2].") == [
        Flag("not_in_cited", "s6")
    ]


def test_a_word_for_oneself_is_no_new_word() -> None:
    assert flags_of(PIER, "They winced when they heard themselves [s3].") == []


def test_a_word_and_what_is_made_from_it_are_of_one_thing() -> None:
    faith = read_by_rules(
        "Harbour of peace\n\n“We are less religiously bigoted than before,” Ana Pell said.\n"
    )

    assert flags_of(faith, "Over time, religion divides neighbours and friends much less [s2].") == []


def test_the_answer_to_what_stands_two_sentences_before_it_is_carried() -> None:
    pier = read_by_rules("""Pier to be sold

The town will sell its pier in May, the council decided on Monday.

Marsh shook his head when we showed him a picture of another white lighthouse. He snapped.

“Not mine.” He left.
""")

    assert flags_of(pier, "Shown a picture of another lighthouse, Marsh said that it is not his [s5].") == []


def test_a_retelling_in_words_of_its_own_is_carried() -> None:
    assert flags_of(PIER, "The council chose to part with it [s2].") == []


def test_a_retelling_that_shares_a_single_word_is_carried() -> None:
    assert flags_of(PIER, "The lighthouse man rubs some glass to a shine at every dawn [s5].") == []


def test_a_place_that_lacks_the_people_who_are_named_is_no_better_one() -> None:
    route = read_by_rules("""Which way the boats go

The alternative route of the harbour authority leads through the old channel.

It burned twice. Storms took its roof. The paint is new.

Pell said she approved of it, but Marsh said he would oppose it.
""")

    answer = (
        "The alternative route of the harbour authority divides them: Pell approves, Marsh does not [s6]."
    )

    assert flags_of(route, answer) == []


def test_of_several_articles_each_has_to_carry_something_of_it() -> None:
    sunk = read_by_rules("""Boat sunk

A full inquiry into the loss of the boat will follow in May, Ana Pell said.

Nobody fishes there now.
""")
    answer = ParsedAnswer("Both say that a full inquiry is to follow [1:s5] [2:s2].")
    checked = check_answer_from((PIER, sunk), answer, "What is to follow?")

    assert checked.sentences[0].flags == (Flag("not_in_cited"),)


def test_of_two_articles_one_may_be_told_of_in_words_of_its_own() -> None:
    sunk = read_by_rules(
        "Boat sunk\n\nA full inquiry into the loss of the boat will follow in May, Ana Pell said.\n"
    )
    answer = ParsedAnswer("So a full inquiry follows in one, while the other gossips [1:s5] [2:s2].")
    checked = check_answer_from((PIER, sunk), answer, "What is to follow?")

    assert checked.sentences[0].flags == ()


COPY = read_by_rules("""Minister ‘humbled’ by storm

By Tove Lund

Transport Minister John Kirthrough said on Monday the storm had hurt the port. “We are in pain,” he said.

“It has come at a very bad time, Kirthrough told reporters. “We will build again.

Kirby said that the port would be open in May. Kirthrough added that cranes were safe.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "No. The quotation marks are broken, and a man seems to have two names, Kirthrough and Kirby.",
        "Find the original first, because the quotations may not be the speakers’ words.",
        "Byline warns that the marks are broken [s6]. Look for the original before you quote anyone.",
    ],
)
def test_whether_it_is_safe_to_print_is_answered_by_what_is_noticed_and_needs_no_reference(
    answer: str,
) -> None:
    assert COPY.notices
    assert flags_of(COPY, answer, "Is this safe to print?") == []


def test_what_nobody_noticed_does_need_one() -> None:
    assert Flag("no_reference") in flags_of(
        COPY, "The original was withdrawn by its publisher after a lawsuit.", "Is this safe to print?"
    )
    assert Flag("no_reference") in flags_of(PIER, "The quotation marks are broken.", "Is this safe to print?")


def test_words_by_which_an_answer_speaks_of_articles_need_not_stand_in_them() -> None:
    assert flags_of(PIER, "All of the article’s questions and answers name officials: Pell [s3].") == []


@pytest.mark.parametrize(
    "answer",
    [
        "Find the original before quoting.",
        "Byline cannot know whether it is true.",
        "It names neither author nor day.",
    ],
)
def test_advice_on_using_an_article_needs_no_reference(answer: str) -> None:
    assert flags_of(PIER, answer, "Is this safe to print?") == []


@pytest.mark.parametrize("answer", ["This copy looks reworded.", "Its quotation marks are broken."])
def test_what_is_noticed_of_no_article_needs_one(answer: str) -> None:
    assert Flag("no_reference") in flags_of(PIER, answer, "Is this safe to print?")


FERRY = read_by_rules("""Ferry to stop in winter

The ferry will make no trips between November and March, the council said. Grown-ups pay
four crowns as before, pensioners half of that sum.

“We looked at the figures for years,” said council leader Ana Pell. She said that a deckhand who slipped on
the wet gangway in May had been treated for a sprained ankle.

Ida Marsh said that the harbour wall would crumble within ten years without repairs. Lou Brandt called that
nonsense and pointed at his own house.

“Not one sailor was asked for his opinion,” said Tom Veer. “The timetable was drawn up by people
who get seasick.”

Critics say that pensioners in the outer islands would miss their doctors. He rejects the accusation and
speaks of panic among neighbours.
""")


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        ("A deckhand hurt an ankle when he slipped on the wet gangway [s4].", "s5"),
        ("Ana Pell spoke of a deckhand who hurt an ankle on the wet gangway [s4].", "s5"),
        ("The council says that the ferry makes no trips for months [s3].", "s2"),
        ("The harbour wall could crumble within ten years unless it gets repairs [s4].", "s6"),
    ],
)
def test_a_reference_beside_the_sentence_that_tells_it_is_shown_there(answer: str, place: str) -> None:
    assert flags_of(FERRY, answer) == [Flag("not_in_cited", place)]


@pytest.mark.parametrize(
    "answer",
    [
        "Lou Brandt does not believe that the harbour wall would crumble without repairs [s7].",
        "He thinks it wrong that pensioners in the outer islands would miss doctors [s11].",
        "Veer says that people who get seasick drew up the timetable [s8].",
        "Tickets cost the same [s3].",
        "She had an eye on the numbers for a long time before she decided [s4].",
    ],
)
def test_a_sentence_that_answers_another_carries_what_that_one_tells(answer: str) -> None:
    assert flags_of(FERRY, answer) == []


def test_things_that_are_called_otherwise_are_the_same() -> None:
    ward = read_by_rules(
        "Clinic floods\n\nThe clinic put off all operations for a week. Rust was seen on pipes in March.\n"
    )

    assert flags_of(ward, "Surgery that has no urgency waits several days [s2].") == []
    assert flags_of(ward, "Somebody had spotted corrosion some time earlier inside [s3].") == []
