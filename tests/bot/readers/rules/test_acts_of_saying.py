"""What somebody does by saying something, and what of the sentence they say: verb by verb."""

import pytest

from tests.bot.readers.told import told

STORY = "The ferry line\n\nThe harbour was closed on Sunday, and nobody knew for how long it would be.\n\n"
CLAUSE = "the ferry would sail"


@pytest.mark.parametrize("verb_form", ["{}", "has {}", "later {}", "also {}"])
@pytest.mark.parametrize(
    ("verb", "act"),
    [
        *(
            (verb, "said")
            for verb in ["said", "added", "insisted", "argued", "explained", "noted", "declared", "announced"]
        ),
        *(
            (verb, "said")
            for verb in ["predicted", "suggested", "stressed", "complained", "recalled", "testified"]
        ),
        *((verb, "said") for verb in ["concluded", "joked", "hinted", "replied", "repeated", "maintained"]),
        *((verb, "admitted") for verb in ["admitted", "conceded", "acknowledged"]),
        *((verb, "promised") for verb in ["promised", "vowed", "pledged"]),
        ("warned", "warned"),
        ("denied", "denied"),
        ("confirmed", "confirmed"),
        ("alleged", "accused"),
    ],
)
def test_the_verb_tells_what_was_done_by_saying_it(verb: str, act: str, verb_form: str) -> None:
    (one,) = told(f"{STORY}Ana Reyes {verb_form.format(verb)} that {CLAUSE}.")

    assert (one.act, one.cue, one.words, one.speakers) == (act, verb, [CLAUSE], ["Ana Reyes"])


@pytest.mark.parametrize(
    ("said", "act", "words"),
    [
        ("promised to mend the ferry", "promised", "to mend the ferry"),
        ("offered to mend the ferry", "promised", "to mend the ferry"),
        ("threatened to sink the ferry", "warned", "to sink the ferry"),
        ("warned of a long delay", "warned", "a long delay"),
        ("warned against sailing", "warned", "sailing"),
        ("demanded that the ferry be mended", "demanded", "the ferry be mended"),
        ("demanded an end to the strike", "demanded", "an end to the strike"),
        ("called for an end to the strike", "demanded", "an end to the strike"),
        ("urged the board to mend the ferry", "demanded", "to mend the ferry"),
        ("called on the board to mend the ferry", "demanded", "to mend the ferry"),
        ("asked the board to mend the ferry", "demanded", "to mend the ferry"),
        ("accused the board of lying", "accused", "the board of lying"),
        ("blamed the board for the delay", "accused", "the board for the delay"),
        ("criticised the board for its silence", "criticised", "the board for its silence"),
        ("described the ferry as a wreck", "said", "the ferry as a wreck"),
        ("called the ferry a wreck", "said", "the ferry a wreck"),
        ("dismissed the claim as nonsense", "denied", "the claim as nonsense"),
        ("dismissed her work as a toy for the rich", "criticised", "her work as a toy for the rich"),
        ("rejected the accusation", "denied", "the accusation"),
        ("denied sinking the ferry", "denied", "sinking the ferry"),
        ("admitted sinking the ferry", "admitted", "sinking the ferry"),
        ("apologised for the delay", "apologised", "the delay"),
        ("confirmed the delay", "confirmed", "the delay"),
        ("complained of the noise", "said", "the noise"),
        ("asked whether the ferry would sail", "asked", "whether the ferry would sail"),
        ("asked why the ferry would sail", "asked", "why the ferry would sail"),
        ("wondered whether the ferry would sail", "asked", "whether the ferry would sail"),
    ],
)
def test_what_is_said_is_what_the_verb_takes(said: str, act: str, words: str) -> None:
    (one,) = told(f"{STORY}Ana Reyes {said}.")

    assert (one.act, one.form, one.words, one.speakers) == (act, "indirect", [words], ["Ana Reyes"])


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("declined to comment", "declined_to_comment"),
        ("refused to comment", "declined_to_comment"),
        ("would not comment on the delay", "declined_to_comment"),
        ("refused to say whether the ferry would sail", "declined_to_comment"),
        ("would not say whether the ferry would sail", "declined_to_comment"),
        ("did not respond to a request for comment", "did_not_respond"),
        ("could not be reached for comment", "did_not_respond"),
        ("did not immediately return calls", "did_not_respond"),
        ("has been approached for comment", "no_answer_yet"),
    ],
)
def test_a_silence_is_the_sentence_that_tells_of_it(said: str, act: str) -> None:
    (one,) = told(f"{STORY}Ana Reyes {said}.")

    assert (one.act, one.form, one.words) == (act, None, [f"Ana Reyes {said}."])


@pytest.mark.parametrize("said", ["did not say", "never said"])
def test_what_was_not_said_is_no_statement(said: str) -> None:
    assert told(f"{STORY}Ana Reyes {said} {CLAUSE}.") == []
