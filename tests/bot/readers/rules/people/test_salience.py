from bot.readers.rules.quick_reading import read_by_rules


def test_descriptions_that_each_hang_on_the_sentence_before_are_read_however_many() -> None:
    story = "Ana Reyes came on Monday. " + "The striker ran home again. " * 2000 + "He said it was late."

    reading = read_by_rules(story)

    assert [one.act for one in reading.statements] == ["said"]
