from bot.readers.model.answers.checks.sayings import says_there
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

HEARING = read_by_rules("""Call overheard at the harbour

“I then heard Harbour Master Pell ask: ‘So will he do the inquiry?’” engineer Lou Marsh testified on Monday.

“A good letter,” Ida Brandt said of what Ruben Holm had sent her. “His thoughts are so correct.”
""")


def test_who_says_something_inside_what_is_said_is_found_by_the_last_name() -> None:
    assert says_there(["Ana Pell"], "I then heard Pell ask whether it sails")
    assert not says_there(["Ana Pell"], "I got a nice letter from Pell, whose thoughts are correct")


def test_words_that_a_witness_heard_may_be_told_as_theirs_who_said_them() -> None:
    assert flags_of(HEARING, "Pell asked: “So will he do the inquiry?” [s2].") == []


def test_who_is_only_spoken_of_has_not_said_it() -> None:
    assert Flag("other_speaker", "Ida Brandt") in flags_of(
        HEARING, "Holm said: “His thoughts are so correct” [s4]."
    )
