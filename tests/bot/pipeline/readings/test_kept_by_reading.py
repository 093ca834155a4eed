from dataclasses import replace

from bot.pipeline.readings.kept_by_reading import LONGEST, MOST, KeptByReading
from bot.readers.reading import Reading
from tests.bot.reading_builder import ReadingBuilder


def a_reading(text: str = "The ferry stays.") -> Reading:
    return ReadingBuilder(text).reading()


def test_what_was_made_of_a_reading_is_found_by_it() -> None:
    kept, reading = KeptByReading[str](), a_reading()
    kept.keep(reading, "numbered")

    assert kept.find(reading) == "numbered"


def test_it_is_not_found_by_an_equal_reading() -> None:
    kept, reading = KeptByReading[str](), a_reading()
    kept.keep(reading, "numbered")

    assert kept.find(replace(reading)) is None


def test_the_oldest_goes_first() -> None:
    kept, readings = KeptByReading[int](), [a_reading() for _ in range(MOST + 1)]
    kept.keep(readings[0], 0)
    for number, reading in enumerate(readings[1:-1], 1):
        kept.keep(reading, number)
    kept.keep(readings[0], 0)
    kept.keep(readings[-1], MOST)

    assert [kept.find(one) for one in readings[:3]] == [0, None, 2]
    assert kept.find(readings[-1]) == MOST


def test_what_was_made_of_a_long_article_is_made_anew() -> None:
    kept, longest, longer = KeptByReading[str](), a_reading("a" * LONGEST), a_reading("a" * (LONGEST + 1))
    kept.keep(longest, "kept")
    kept.keep(longer, "not kept")

    assert (kept.find(longest), kept.find(longer)) == ("kept", None)


def test_nothing_is_found_once_it_is_forgotten() -> None:
    kept, reading = KeptByReading[str](), a_reading()
    kept.keep(reading, "numbered")
    kept.forget()

    assert kept.find(reading) is None
