"""How far what was said reaches, where no marks say so."""

import pytest

from tests.bot.readers.told import the_statement, told


def contents(text: str) -> list[list[str]]:
    return [one.words for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes said the ward was full.",
        "Ana Reyes said that the ward was full.",
        "Ana Reyes said on Monday the ward was full.",
        "Ana Reyes said Monday that the ward was full.",
        "Ana Reyes told reporters Thursday that the ward was full.",
        "Ana Reyes told reporters on Thursday the ward was full.",
        "Ana Reyes told the Harrow Post in an interview that the ward was full.",
        "Ana Reyes told Nine News the ward was full.",
        "Ana Reyes told a packed hall in Harrow on Monday night that the ward was full.",
        "Ana Reyes, a nurse, said in a statement on Monday that the ward was full.",
        "Ana Reyes wrote on X that the ward was full.",
        "Ana Reyes has repeatedly said the ward was full.",
        "Ana Reyes also said the ward was full.",
        "Ana Reyes announced on Monday that the ward was full.",
        "Ana Reyes insisted the ward was full.",
        "Ana Reyes herself insisted the ward was full.",
        "Ana Reyes has written to the board to complain that the ward was full.",
        "Ana Reyes took to X to say that the ward was full.",
        "Ana Reyes acknowledged that the ward was full.",
        "Ana Reyes warned that the ward was full.",
        "According to Ana Reyes, the ward was full.",
        "In a statement, Ana Reyes said the ward was full.",
        "Speaking on Monday, Ana Reyes said the ward was full.",
        "On Monday, Ana Reyes said: the ward was full.",
    ],
)
def test_content_behind_the_cue_starts_after_who_when_and_where(text: str) -> None:
    assert contents(text) == [["the ward was full"]]


@pytest.mark.parametrize(
    "text",
    [
        "The ward was full, Ana Reyes said.",
        "The ward was full, said Ana Reyes.",
        "The ward was full, Ana Reyes said on Monday.",
        "The ward was full, Ana Reyes told reporters.",
        "The ward was full, according to Ana Reyes.",
        "The ward was full, according to a report by Ana Reyes.",
        "The ward was full, Ana Reyes, a nurse, said.",
        "The ward was full, a nurse said.",
        "The ward was full, officials say.",
        "The ward was full, the council said in a statement on Monday.",
        "The ward was full, according to the nurse, Ana Reyes.",
        "The ward was full, said Ana Reyes, who runs it.",
        "The ward was full, Ana Reyes wrote in a letter to the board.",
    ],
)
def test_content_before_the_cue_ends_at_the_speaker(text: str) -> None:
    assert contents(text) == [["The ward was full"]]


@pytest.mark.parametrize(
    "text",
    [
        "The ward, Ana Reyes said, was full.",
        "The ward, said Ana Reyes, was full.",
        "The ward, according to Ana Reyes, was full.",
        "The ward, Ana Reyes told reporters on Monday, was full.",
    ],
)
def test_content_around_the_cue_has_two_pieces(text: str) -> None:
    assert contents(text) == [["The ward", "was full"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes, who said the ward was full, left the hall.", "the ward was full"),
        ("Ana Reyes, who told the court the ward was full, left the hall.", "the ward was full"),
        ("Ana Reyes told the court the ward was full.", "the ward was full"),
        ("Ana Reyes told the jury her ward was full.", "her ward was full"),
        ("Ana Reyes told him the ward was full.", "the ward was full"),
        ("Ana Reyes told police officers the ward was full.", "the ward was full"),
        ("Ana Reyes told Tom Brindle the ward was full.", "the ward was full"),
        ("Ana Reyes told a hearing in Harrow the ward was full.", "the ward was full"),
    ],
)
def test_content_holds_neither_who_was_told_nor_the_clause_around(text: str, words: str) -> None:
    assert contents(text) == [[words]]


@pytest.mark.parametrize(
    "aside",
    [
        ", a claim for which there is no evidence",
        ", a promise that her campaign later walked back",
        ", setting up a clash with the council",
        ", which has 14,000 people living below it",
        ", though the council has yet to vote",
        ", drawing boos from the crowd",
        ", according to the Harrow Post",
        ", without naming the council",
    ],
)
def test_the_writer_s_aside_behind_the_content_is_not_part_of_it(aside: str) -> None:
    assert contents(f"Ana Reyes said on Monday that the ward was full{aside}.")[0] == ["the ward was full"]


def test_a_clause_before_according_to_in_the_middle_belongs_to_the_content() -> None:
    assert contents("In May, according to Ana Reyes, the ward was full.")[0][-1] == "the ward was full"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Ana Reyes said the ward was full, adding that nobody had paid.",
            [["the ward was full"], ["nobody had paid"]],
        ),
        (
            "Ana Reyes said the ward was full and added that nobody had paid.",
            [["the ward was full"], ["nobody had paid"]],
        ),
        (
            "Ana Reyes said the ward was full and that nobody had paid.",
            [["the ward was full and that nobody had paid"]],
        ),
        (
            "Ana Reyes said the ward was full, and that nobody had paid.",
            [["the ward was full, and that nobody had paid"]],
        ),
        ("Ana Reyes said the ward was full but declined to say who had paid.", [["the ward was full"]]),
        (
            "Ana Reyes said the ward was full, while Tom Brindle said it was empty.",
            [["the ward was full"], ["it was empty"]],
        ),
        (
            "Ana Reyes said the ward was full, but Tom Brindle insisted it was empty.",
            [["the ward was full"], ["it was empty"]],
        ),
        (
            "Ana Reyes said the ward was full; Tom Brindle said it was empty.",
            [["the ward was full"], ["it was empty"]],
        ),
        (
            "Ana Reyes said the ward, which opened in May, was full.",
            [["the ward, which opened in May, was full"]],
        ),
        ("Ana Reyes said that, if it rained, the ward was full.", [["if it rained, the ward was full"]]),
        (
            "Ana Reyes said that because it rained the ward was full.",
            [["because it rained the ward was full"]],
        ),
        (
            "Ana Reyes said the ward was full of nurses, porters and rain.",
            [["the ward was full of nurses, porters and rain"]],
        ),
    ],
)
def test_content_reaches_as_far_as_what_was_said(text: str, pieces: list[list[str]]) -> None:
    assert contents(text)[: len(pieces)] == pieces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Reyes warned Tom Brindle not to open the ward.", "not to open the ward"),
        ("Ana Reyes urged the council to open the ward.", "to open the ward"),
        ("Ana Reyes pledged to open the ward.", "to open the ward"),
        ("Ana Reyes vowed to open the ward by May.", "to open the ward by May"),
        ("Ana Reyes called for the ward to be opened.", "the ward to be opened"),
        ("Ana Reyes denied closing the ward.", "closing the ward"),
        ("Ana Reyes denied allegations of fraud.", "allegations of fraud"),
        ("Ana Reyes accused the council of closing the ward.", "the council of closing the ward"),
        ("Ana Reyes asked whether the ward was full.", "whether the ward was full"),
        ("Ana Reyes asked the council how the ward had been paid for.", "how the ward had been paid for"),
    ],
)
def test_a_cue_with_a_verb_or_a_noun_behind_it_has_content_too(text: str, words: str) -> None:
    assert the_statement(text).words[0].endswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes did not say whether the ward was full.",
        "Ana Reyes never said the ward was full.",
        "The alleged owner of the ward came on Monday.",
        "The report on the ward is due on Monday.",
        "Ana Reyes reports to the council on Mondays.",
        "The statement came after the ward closed.",
        "The ward closed despite claims of its worth.",
        "Ana Reyes could say the ward was full.",
        "If Ana Reyes says the ward is full, the council will close it.",
        "The ward was called Rose and stood by the river.",
        "The ward is reportedly full.",
        "Ana Reyes faces questions over the ward.",
        "The court will state its reasons on Monday.",
        "The state claims half of the ward's income in tax.",
        "Ana Reyes added a ward to the hospital.",
        "Ana Reyes suggested a walk.",
        "Ana Reyes claimed the prize on Monday.",
        "It goes without saying.",
        "That is to say, the ward closed.",
        "Needless to say, the ward closed.",
        "The so-called ward stood empty.",
        "Ana Reyes asked for a glass of water.",
        "The ward’s critics have no say.",
        "Ana Reyes said nothing.",
        "Ana Reyes told the truth.",
        "Ana Reyes told a joke.",
        "There are calls to close the ward.",
    ],
)
def test_a_cue_s_word_without_a_saying_makes_no_statement(text: str) -> None:
    story = f"The rain fell on Harrow all week. {text} The river rose."

    assert told(story) == []


@pytest.mark.parametrize(
    "aside", ["but she did not say when", "but gave no details", "but it didn’t elaborate"]
)
def test_what_is_left_open_is_the_writer_s(aside: str) -> None:
    assert the_statement(f"Ana Reyes said the ward would be closed, {aside}.").words == [
        "the ward would be closed"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I asked Ana Reyes whether the ward was full.",
        "We later found that the ward was full.",
        "I learned that the ward was full.",
    ],
)
def test_what_the_writer_tells_of_their_own_work_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("According to the Greens’ Ana Reyes, it rained.", "Ana Reyes", ["it rained"]),
        ("Half of them lie, the auditors found.", "the auditors", ["Half of them lie"]),
        (
            "Thirty years ago, Ana Reyes said, it rained more.",
            "Ana Reyes",
            ["Thirty years ago", "it rained more"],
        ),
    ],
)
def test_a_report_is_whole_and_whose_it_is(text: str, speaker: str, words: list[str]) -> None:
    (statement,) = told(text)

    assert (statement.speakers, statement.words) == ([speaker], words)
