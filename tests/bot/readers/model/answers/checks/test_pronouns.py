from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

MARCH = read_by_rules("""Teachers march

Angela Cooper, who teaches in Saltmere, said they set off at four in the morning.

Joel Tarn, a teacher from Otterby, said politicians had betrayed the schools.

“We will come again,” said Ida Holm, who leads the union.
""")


def test_a_mans_words_are_not_hers() -> None:
    answer = "Cooper set off at four [s2]. She said politicians had betrayed the schools [s3]."

    assert Flag("other_speaker", "Joel Tarn") in flags_of(MARCH, answer)


def test_words_of_somebody_never_named_are_not_given_to_who_was() -> None:
    answer = "Cooper said they set off at four [s2]. “We will come again,” she said [s4]."

    assert Flag("other_speaker", "Ida Holm") in flags_of(MARCH, answer)


def test_what_somebody_thinks_in_her_opinion_is_hers() -> None:
    answer = "Ida Holm leads the union [s4]. Politicians, in her opinion, had betrayed the schools [s3]."

    assert Flag("other_speaker", "Joel Tarn") in flags_of(MARCH, answer)


def test_words_of_whom_the_question_or_the_answer_names_are_theirs() -> None:
    answer = "He said politicians had betrayed the schools [s3]."

    assert flags_of(MARCH, answer, "What did Joel Tarn say?") == []
    assert flags_of(MARCH, "Tarn is a teacher [s3]. " + answer, "What was said?") == []


def test_he_beside_her_name_is_somebody_else() -> None:
    answer = "Ida Holm said “we will come again”, but he believes in the march [s4]."

    assert flags_of(MARCH, answer) == []


def test_words_whose_speaker_is_carried_on_are_not_given_to_who_was_asked_about() -> None:
    march = read_by_rules("""Teachers march

Angela Cooper, who teaches in Saltmere, said they set off at four in the morning.

“We will come again,” said Ida Holm, who leads the union. “The schools are falling down.”

“Nobody listens to the union at all.”
""")
    answer = "Cooper said they set off at four [s2]. To the schools, she said, nobody listens [s4]."

    assert Flag("other_speaker", "Ida Holm") in flags_of(march, answer, "What does Angela Cooper say?")


def test_she_of_a_question_may_be_anybody() -> None:
    question = "What did she tell Angela Cooper?"

    assert flags_of(MARCH, "“We will come again,” she said [s4].", question) == []


def test_he_and_she_in_one_sentence_are_two() -> None:
    answer = "He pointed out that she said politicians had betrayed the schools [s3]."

    assert flags_of(MARCH, answer, "What did Joel Tarn say?") == []


def test_he_of_whom_she_tells_may_say_something_inside_her_words() -> None:
    told = read_by_rules("""Teachers march

“He said that he was sorry, and then he wrote to me again,” said Angela Cooper, who teaches in Saltmere.
""")

    assert flags_of(told, "He said that he was sorry [s2].", "What did Joel Tarn tell the teachers?") == []
