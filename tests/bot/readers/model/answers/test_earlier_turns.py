from bot.readers.model.answers.earlier_turns import come_near


def test_half_of_what_is_asked_is_near_enough() -> None:
    assert come_near("Who sank the ferry?", "The ferry sailed at noon.", "en")
    assert not come_near("Who sank the old ferry?", "The ferry sailed at noon.", "en")


def test_nothing_comes_near_a_question_about_nothing_in_particular() -> None:
    assert not come_near("Why?", "The ferry sailed at noon.", "en")
