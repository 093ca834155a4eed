"""Who speaks, where the sentence names them in a way that few do."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        ("Malik Reyes and others said the ward was full.", "the ward", ["Malik Reyes", "others"]),
        (
            "Those who oppose the law say the ward is full.",
            "the ward",
            ["Those who oppose the law"],
        ),
        ("Earlier reports suggested the ward was full.", "the ward", ["reports"]),
        (
            "The row grew, with supporters planning a march and opponents saying the ward was full.",
            "the ward",
            ["opponents"],
        ),
        (
            "Others, including the chairs for Harrow, Tom Hale, and Leeds, Bo Lund, said it was full.",
            "it was full",
            ["Others"],
        ),
        (
            "Harrow Society Vice President and Senior Counsel Ana Reyes said it was full.",
            "it was full",
            ["Ana Reyes"],
        ),
        (
            "The Council of Sailors with Disabilities said the ward was full.",
            "the ward",
            ["Council of Sailors with Disabilities"],
        ),
        (
            "The paper released audio of the counsellor repeatedly asking a reporter why it rained.",
            "why it rained",
            ["the counsellor"],
        ),
        (
            "Tom Hale might have praised the show, but “I didn’t believe it,” Ana Reyes said.",
            "believe it",
            ["Ana Reyes"],
        ),
        (
            "The NSPCC is to set up a new body. A group of experts will meet, the society said.",
            "A group",
            ["NSPCC"],
        ),
        (
            "Just before it was shut, one of the guards told them where to look, investigators said.",
            "Just before",
            ["investigators"],
        ),
    ],
)
def test_the_speaker_is_whom_the_sentence_makes_one(text: str, words: str, speakers: list[str]) -> None:
    assert who_said(words, text) == speakers


def test_an_agency_that_ends_a_sentence_passes_on_all_of_its_verbs() -> None:
    text = "Ana Reyes condemned the raid and said she was on her way to Leeds, Reuters reports."
    statement = the_statement(text, "on her way")

    assert (statement.speakers, statement.via) == (["Ana Reyes"], ["Reuters"])


def test_a_union_is_no_newspaper() -> None:
    text = "HARROW (NewsWire) - Miners voted to walk out on Monday. The union promised to keep the pumps on."

    assert who_said("the pumps", text) == ["The union"]


@pytest.mark.parametrize("revealing", ["That’s", "That was", "Those were the words of"])
def test_the_sentence_behind_a_quotation_may_reveal_who_speaks(revealing: str) -> None:
    text = (
        f"“I have never been in a colder ward.”\n\n{revealing} Julia Payne, who was a nurse for the club.\n"
    )

    assert who_said("colder ward", text) == ["Julia Payne"]


def test_she_is_who_was_named_as_one_of_those_who_say_it() -> None:
    text = (
        "Those who oppose the law say the ward is full, including Leah Reyes, a doctor from Leeds.\n\n"
        "“The rooms are too small,” she said.\n"
    )

    assert who_said("too small", text) == ["Leah Reyes"]


def test_an_affidavit_is_not_told_by_whoever_spoke_before() -> None:
    text = "Ana Reyes said the gate was open. The gate was shut by ten, according to the affidavit."

    assert who_said("by ten", text) == ["the affidavit"]


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        ("“They were singing,” said the boatman, Desmond Reyes.", "singing", ["Desmond Reyes"]),
        ("“I read novels,” said one driver, Murdo Reyes. It rained.", "novels", ["Murdo Reyes"]),
        ("Tom Hale is an independent. The Independent said he had left.", "he had left", ["Independent"]),
        ("The BISHOP OF HARROW, Ana Reyes, said the roof fell.", "the roof", ["Ana Reyes"]),
        ("Minister in the Office of the Premier Delroy Finch said it was late.", "late", ["Delroy Finch"]),
        (
            "“When it began, they sat down,” Otis Lamb said after Ms Salas sang, “No more.”",
            "No more",
            ["Salas"],
        ),
        ("Fan Mengguang left. “It was cold,” Fan said.", "cold", ["Fan Mengguang"]),
        ("The club came under fire from villages who claim its lights are dim.", "dim", ["villages"]),
        ("Ana Reyes noted on social media that the hall was dark.", "dark", ["Ana Reyes"]),
        ("Ana Reyes has over the past few months often warned that it was late.", "late", ["Ana Reyes"]),
        (
            "The hall was dark, according to reports received by the board.",
            "dark",
            ["reports received by the board"],
        ),
        ("The hall was dark, according to messages released Friday.", "dark", ["messages released"]),
        (
            "The survey by the Transport and Depot Workers Guild says it rained.",
            "rained",
            ["The survey by the Transport and Depot Workers Guild"],
        ),
    ],
)
def test_whoever_is_named_in_rarer_ways_is_the_speaker(text: str, words: str, speakers: list[str]) -> None:
    assert who_said(words, text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "History suggests that a town builds its wall too late.",
        "Supporters, who describe themselves as “stone keepers”, slept in vans.",
        "“Nightjar” choreographer Ana Reyes accepted the prize from her hospital bed.",
        "The judges accepted photos of a plane used by the club.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_the_host_is_whom_the_guest_has_answered() -> None:
    text = (
        "“Where is it?” Lucia Hale asked. Ingrid Reyes answered, “On the bus.” "
        "The host asked, “And where do you look for it?”"
    )

    assert who_said("look for it", text) == ["Lucia Hale"]


def test_the_self_styled_inventor_is_nobody_who_was_named_before() -> None:
    text = "Lotte Reyes said so. It is old, according to the self-styled inventor, who wants more."

    assert who_said("It is old", text) == ["the self-styled inventor"]


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        (
            "Mr Hale left. One of the denials came in May, when he was asked and claimed that it rained.",
            "it rained",
            ["Hale"],
        ),
        (
            "In a blistering rebuke, a former secretary of state from a Harrow office admitted it rained.",
            "it rained",
            ["a former secretary of state from a Harrow office"],
        ),
        (
            "Ana Reyes is a longtime friend of Tom Hale who says that it rained.",
            "it rained",
            ["Ana Reyes"],
        ),
        (
            "The Committee to Protect Sailors said it rained.",
            "it rained",
            ["Committee to Protect Sailors"],
        ),
        (
            "Ana Reyes made an arrest after she and witnesses said it rained.",
            "rained",
            ["Ana Reyes", "witnesses"],
        ),
        (
            "The Sunday Telegraph said it rained, and The Sunday Times said that it snowed.",
            "it snowed",
            ["The Sunday Times"],
        ),
        (
            "It rained, said Harrow Flood Service (HFS) spokesman John Hale.",
            "It rained",
            ["John Hale"],
        ),
        (
            "Diehard supporters of Sen. Ana Reyes (I–Vt.) have long insisted that it rained.",
            "it rained",
            ["Diehard supporters of Sen. Ana Reyes"],
        ),
        (
            (
                "Senate Republicans left. Other Republicans criticized it, including Leader Kevin Hale. "
                "“It is late,” he said."
            ),
            "late",
            ["Kevin Hale"],
        ),
        (
            "Ben Hale was killed. The journalist, who declined to be identified, said that it rained.",
            "it rained",
            ["The journalist"],
        ),
    ],
)
def test_the_grammar_tells_who_speaks(text: str, words: str, speakers: list[str]) -> None:
    assert who_said(words, text) == speakers


def test_a_preacher_s_words_are_told_through_the_agency_that_heard_them() -> None:
    text = "A preacher, Randy Reyes, addressed the crowd, saying: “Father, we know,” according to Reuters."
    statement = the_statement(text, "we know")

    assert (statement.speakers, statement.via) == (["Randy Reyes"], ["Reuters"])


def test_a_name_is_written_as_the_article_writes_it() -> None:
    assert who_said("it rained", "National secretary K.Pankaj said that it rained.") == ["K.Pankaj"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Reyes, Director, Norvo Maps, in a statement on Thursday, said that it rained.", "Ana Reyes"),
        (
            "Their children, Zack, William, and Matthew were at Harrow Temple, said Ana Reyes in a post.",
            "Ana Reyes",
        ),
        ("The main rival to President Ben Hale said that it rained.", "The main rival to President Ben Hale"),
        ("T.J. Hale led the team. T.J. said that it rained.", "T.J. Hale"),
    ],
)
def test_whoever_is_named_beside_the_speaker_says_nothing(text: str, speaker: str) -> None:
    assert [one.speakers for one in told(text)] == [[speaker]]


def test_what_is_joined_behind_somebody_else_s_warning_is_still_the_speaker_s() -> None:
    text = "Ana Reyes said that it was late, as Tom Hale had warned, and that the ward was full."

    assert who_said("the ward was full", text) == ["Ana Reyes"]
