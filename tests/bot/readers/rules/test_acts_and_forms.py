"""What somebody does by saying something, and in which form it is told."""

import pytest

from tests.bot.readers.told import the_statement, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ana Reyes said the ward was full.", "said"),
        ("Ana Reyes denied that the ward was full.", "denied"),
        ("Ana Reyes rejected claims that the ward was full.", "denied"),
        ("Ana Reyes dismissed reports that the ward was full.", "denied"),
        ("Ana Reyes rejected that criticism of the ward.", "denied"),
        ("Ana Reyes has denied wrongdoing at the ward.", "denied"),
        ("Ana Reyes accused the council of closing the ward.", "accused"),
        ("Ana Reyes promised to open the ward.", "promised"),
        ("Ana Reyes pledged to open the ward.", "promised"),
        ("Ana Reyes vowed that the ward would open.", "promised"),
        ("Ana Reyes demanded that the ward be opened.", "demanded"),
        ("Ana Reyes urged the council to open the ward.", "demanded"),
        ("Ana Reyes called on the council to open the ward.", "demanded"),
        ("Ana Reyes admitted that the ward was full.", "admitted"),
        ("Ana Reyes conceded the ward was full.", "admitted"),
        ("Ana Reyes acknowledged that the ward was full.", "admitted"),
        ("Ana Reyes asked whether the ward was full.", "asked"),
        ("“Is the ward full?” Ana Reyes asked.", "asked"),
        ("“The ward was never full,” Ana Reyes said, denying the claim.", "said"),
    ],
)
def test_the_act_is_what_the_cue_says(text: str, act: str) -> None:
    assert told(text)[0].act == act


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The ward was full,” Ana Reyes said.", "direct"),
        ("Ana Reyes said the ward was full.", "indirect"),
        ("Ana Reyes said the ward was “full to the roof”.", "mixed"),
        ("Ana Reyes called the ward “a shambles”.", "mixed"),
        ("The ward was “full to the roof”, according to Ana Reyes.", "mixed"),
        ("Ana Reyes said: “The ward was full.”", "direct"),
    ],
)
def test_the_form_tells_quoted_words_from_reported_ones(text: str, form: str) -> None:
    assert the_statement(text).form == form


def test_a_mixed_statement_s_span_holds_the_clause_and_its_quotation() -> None:
    statement = the_statement("Ana Reyes said the ward was “full to the roof” by noon.")

    assert (statement.words, statement.quotations) == (
        ["the ward was “full to the roof” by noon"],
        ["full to the roof"],
    )


def test_two_fragments_in_one_clause_are_one_statement() -> None:
    statement = the_statement("Ana Reyes said the ward was “full” and the council “asleep at noon”.")

    assert statement.quotations == ["full", "asleep at noon"]


def test_a_quotation_and_a_reported_clause_of_one_sentence_keep_one_speaker() -> None:
    text = "“The ward was full,” Ana Reyes said, adding that nobody had paid."

    assert [(one.form, one.speakers) for one in told(text)] == [
        ("direct", ["Ana Reyes"]),
        ("indirect", ["Ana Reyes"]),
    ]


def test_saying_carries_on_its_subject() -> None:
    text = "Ana Reyes left the hall on Monday, saying the ward was full."

    assert (the_statement(text).speakers, the_statement(text).words) == (["Ana Reyes"], ["the ward was full"])


def test_asked_whether_and_answered_is_the_answerer_s() -> None:
    text = "Asked whether the ward was full, Ana Reyes said: “It always is.”"

    assert the_statement(text, "It always is").speakers == ["Ana Reyes"]


def test_a_passive_asked_is_not_somebody_s_question() -> None:
    text = "Asked by Tom Brindle whether the ward was full, Ana Reyes said it always was."

    assert the_statement(text, "it always was").speakers == ["Ana Reyes"]
