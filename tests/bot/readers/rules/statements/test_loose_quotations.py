import pytest

from tests.bot.readers.told import the_statement, who_said


def paragraph(words: str) -> str:
    return f"The council met on Monday.\n\n{words} “We are done with this.”"


@pytest.mark.parametrize(
    "before",
    [
        "At the end of the table sat Ana Reyes.",
        "The last to leave was Ana Reyes.",
        "Then it was the turn of Ana Reyes.",
    ],
)
def test_who_alone_is_brought_in_right_before_a_bare_quotation_says_it(before: str) -> None:
    assert who_said("We are done", paragraph(before)) == ["Ana Reyes"]


@pytest.mark.parametrize("who", ["A nurse who had seen the plans", "A nurse who had read the notes"])
def test_who_is_described_by_what_they_had_done_is_named_by_all_of_it(who: str) -> None:
    assert who_said("We are done", paragraph(f"{who} shook her head.")) == [who]


@pytest.mark.parametrize(
    "before",
    ["There was applause for the Harbour Board.", "It was a bad day for Saltmere Harbour Board."],
)
def test_a_body_that_is_only_spoken_of_says_nothing(before: str) -> None:
    assert who_said("We are done", paragraph(before)) == []


def test_who_was_asked_says_what_stands_behind() -> None:
    text = (
        "Tom Hale came. His wife, Ana Reyes, brings tea. “He never talks,” she says. Asked why, Hale shrugs. "
        "“What is the use?”"
    )

    assert who_said("What is the use", text) == ["Tom Hale"]


def test_a_quotation_past_a_sentence_about_another_is_less_sure() -> None:
    text = "Tom Hale left. “We lost,” Ana Reyes said. Hale resigned in May. “It was late.”"
    statement = the_statement(text, "It was late")

    assert (statement.speakers, statement.certainty) == (["Ana Reyes"], "likely")


@pytest.mark.parametrize(
    "words",
    [
        "It was a shock when Prime Minister Hale said publicly that he had never met him.",
        "How do we know that you will not do as Stephen Hale did?",
        "I told Mr Hale that it was late.",
    ],
)
def test_of_whom_a_quotation_tells_by_name_is_not_who_says_it(words: str) -> None:
    story = "Karl Arden said it was late. It contradicts Stephen Hale, who said they never met."

    assert who_said(words[:20], f"{story}\n\n“{words}”\n\nIt rained.") == ["Karl Arden"]


EXCHANGE = (
    "Tom Hale came to see Ana Reyes on Monday.\n\n“Did it hurt?” Reyes asked.\n\n"
    "“Like a burn,” Hale said.\n\n"
)


@pytest.mark.parametrize(
    "more",
    [
        "“But you kept it,” she said.\n\n“Of course I did.”",
        "“And does it pay?” Reyes asked.\n\n“Of course I did,” came the reply.",
    ],
)
def test_what_the_one_who_asked_says_next_is_answered_by_the_other(more: str) -> None:
    assert who_said("Of course I did", EXCHANGE + more) == ["Tom Hale"]


def test_a_reply_that_came_is_nobodys_where_nobody_asked() -> None:
    assert who_said("We lost", "Tom Hale left.\n\n“We lost,” came the answer.") == []


def test_a_reply_that_came_from_somebody_is_theirs() -> None:
    assert who_said("We lost", "“We lost,” came the reply from Ana Reyes.") == ["Ana Reyes"]


@pytest.mark.parametrize(
    "who", ["A former colleague, Ana Reyes,", "Ana Reyes", "For Ana Reyes it is not so: she"]
)
def test_who_alone_is_named_before_a_colon_says_what_stands_behind(who: str) -> None:
    text = f"Tom Hale had promised profits by spring. {who} remembers it differently: “He promised us shoes.”"

    assert who_said("He promised us shoes", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "told", ["spat striker Ana Reyes when she heard", "corrects her sister, Ana Reyes, at once"]
)
def test_a_word_before_a_comma_and_a_verb_that_is_not_known_is_said(told: str) -> None:
    assert who_said("Cowards", f"It rained. “Cowards,” {told}.") == ["Ana Reyes"]


def test_marks_that_close_and_open_at_once_part_a_question_from_its_answer() -> None:
    text = EXCHANGE + "“Who lit it?” Reyes asked.\n\n“A man,” he said.\n\n“Which man?” “I saw his back.”"

    assert (who_said("Which man", text), who_said("I saw", text)) == (["Ana Reyes"], ["Tom Hale"])


def test_a_few_words_that_open_as_a_sentence_are_not_lost() -> None:
    assert who_said("It’s mine", "Tom Hale left. “It’s mine,” came a voice from the back.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes jumped. “Cold,” came her review.",
        "“Cold” was the pensioner Ana Reyes’s only comment as she left.",
        "“Cold, even for May”: Ana Reyes, 31, swims every day.",
        "“It was hot,” Ana Reyes said. “But the cold” — she had gone back for it — “is what I got.”",
        "“It was hot,” said Ana Reyes - who has seen it all - “or the cold.”",
    ],
)
def test_what_is_said_in_a_rarer_frame_is_not_lost(text: str) -> None:
    assert who_said("old", f"It rained.\n\n{text}") == ["Ana Reyes"]


def test_what_is_offered_in_marks_promises_nothing() -> None:
    assert the_statement("“It was lemon,” offered Ana Reyes.").act == "said"


def test_who_is_prompted_to_ask_asks() -> None:
    text = "“We must eat,” Tom Hale said on the radio, prompting the host Ana Reyes to ask: “All of it?”"

    assert who_said("All of it", text) == ["Ana Reyes"]


def test_a_short_sentence_that_somebody_sums_up_with_is_not_lost() -> None:
    assert who_said("Too many books", "It rained. “Too many books,” was how it was put.") == []
