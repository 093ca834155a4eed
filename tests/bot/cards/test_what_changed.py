from dataclasses import replace

from bot.cards.what_changed import what_changed
from bot.readers.changes import Changes
from tests.bot.ferry import ferry

READING = ferry().reading()


def id_of(words: str) -> str:
    text = READING.article.text
    return next(one.id for one in READING.statements if any(words in span.of(text) for span in one.spans))


def test_nothing_changed_needs_no_words() -> None:
    assert what_changed(Changes(), READING) == ""


def test_a_speaker_is_named_with_the_place() -> None:
    changes = Changes(other_speaker=(id_of("They will get one,"),))

    assert what_changed(changes, READING) == "Changed from the quick reading: Ana Pell (s5)"


def test_many_speakers_are_only_places() -> None:
    changes = Changes(other_speaker=tuple(one.id for one in READING.statements))

    assert what_changed(changes, READING).startswith("Changed from the quick reading: other speakers s")


def test_what_is_new_is_pointed_at() -> None:
    changes = Changes(new=(id_of("not to wait"), id_of("at least two boats")))

    assert what_changed(changes, READING).endswith("new s8, s12")


def test_another_act_is_pointed_at() -> None:
    changes = Changes(other_act=(id_of("a quarrel"),))

    assert "another kind of statement s9" in what_changed(changes, READING)


def test_what_is_no_speech_is_shown_in_its_marks() -> None:
    text = READING.article.text
    (title,) = [span for span in READING.not_speech if span.of(text) == "sabotaged"]
    changes = Changes(no_longer_said=(title,))

    assert what_changed(changes, replace(READING)).endswith("no speech: ‘sabotaged’")
