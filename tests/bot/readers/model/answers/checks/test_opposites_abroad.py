import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

COURT = read_by_rules("""Pilot in court

Holm’s lawyer said his client is innocent.
""")
LINE = read_by_rules("""Line stays open

Council leader Ana Pell said that she opposes the sale of the line.

Fares fell by a tenth in May.

The crew did not get any of the new boats.

Ruben Holm is optimistic about the line and praised the crew.

The line is to be sold to the harbour in October.

The mayor predicted that the line would be sold by the spring.

The council, which met in May and saw the boats in October, has not consulted the committee of Pell’s pilots.

Two days earlier, Holm could not find the boats.
""")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Die Vorsitzende Ana Pell unterstützt den Verkauf der Linie [s2].", "opposes"),
        ("Ana Pell soutient la vente de la ligne, a dit la maire [s2].", "opposes"),
        ("Las tarifas de la línea subieron en mayo [s3].", "fell"),
        ("Der Mannschaft wurden die neuen Boote übergeben [s4].", "not get any"),
        ("L’équipage a reçu tous les nouveaux bateaux de la ligne [s4].", "not get any"),
        ("Die Bürgermeisterin bezweifelt, dass die Linie bis zum Frühjahr verkauft wird [s7].", "predicted"),
        ("Die Linie soll im August an den Hafen verkauft werden [s6].", "October"),
        ("No: la presidenta Ana Pell aprueba la venta de la línea [s2].", "opposes"),
        ("Pell dit que le comité a consulté les pilotes de la ligne en mai [s8].", "not consulted the"),
        ("Ruben Holm es pesimista y cree que la línea va a cerrar [s5].", "optimistic"),
        ("La presidente Ana Pell è favorevole e sostiene la vendita della linea [s2].", "opposes"),
        ("Ana Pell, que lidera o conselho, apoia a venda da linha [s2].", "opposes"),
        ("De voorzitter Ana Pell steunt de verkoop van de lijn [s2].", "opposes"),
        ("La tripulación ha recibido todos los barcos importantes después de mayo [s4].", "not get any"),
        ("Die Linie wird im Oktober nicht an den Hafen verkauft [s6].", "The line is to be sold to the"),
        ("Le maire est sûr que la ligne va rester, et Holm a trouvé tous les bateaux [s9].", "not find the"),
    ],
)
def test_the_opposite_of_what_is_cited_is_seen_in_another_language(answer: str, words: str) -> None:
    found = flags_of(LINE, answer)

    assert [flag.kind for flag in found] == ["turned_round"]
    assert words in found[0].words


@pytest.mark.parametrize(
    "answer",
    [
        "Die Vorsitzende Ana Pell lehnt den Verkauf der Linie ab [s2].",
        "Ana Pell n’est pas favorable à la vente de la ligne [s2].",
        "Las tarifas de la línea bajaron en mayo [s3].",
        "Die Mannschaft ging bei den neuen Booten leer aus [s4].",
        "L’équipage est resté sans les nouveaux bateaux de la ligne [s4].",
        "Ruben Holm elogió a la tripulación de la línea [s5].",
        "Ana Pell non è favorevole alla vendita della linea [s2].",
        "De voorzitter Ana Pell is tegen de verkoop van de lijn [s2].",
        "A presidente Ana Pell disse que rejeita a venda da linha [s2].",
        "Die Linie wird nicht nur im Oktober, sondern auch ganz an den Hafen verkauft [s6].",
        "Au bout de deux jours, Holm n’avait pas trouvé les bateaux [s9].",
    ],
)
def test_what_agrees_in_another_language_is_no_opposite(answer: str) -> None:
    assert flags_of(LINE, answer) == []


def test_a_sentence_too_short_to_tell_its_language_has_that_of_its_question_and_answer() -> None:
    question = "Was sagt der Anwalt, und was ist mit dem Lotsen?"

    assert flags_of(COURT, "Holms Anwalt sagte, sein Mandant sei schuldig [s2].", question) == [
        Flag("turned_round", "innocent")
    ]
    assert flags_of(COURT, "Holms Anwalt sagte, sein Mandant sei unschuldig [s2].", question) == []


def test_a_short_sentence_that_looks_like_another_language_has_that_of_its_question() -> None:
    line = read_by_rules("Line row\n\nRuben Holm said he had never been asked.\n")
    question = "¿Qué dice Holm sobre la línea y los barcos?"

    assert flags_of(line, "Ruben Holm dijo que nunca le habían preguntado [s2].", question) == []
    assert flags_of(line, "Ruben Holm dijo que le habían preguntado [s2].", question) == [
        Flag("turned_round", "never been asked.")
    ]


def test_words_left_in_english_bring_their_negation_with_them() -> None:
    line = read_by_rules("Line row\n\n“A wave is not a flood,” he said. Ruben Holm is a diver.\n")
    question = "Wer hat das gesagt, und was ist mit der Flut?"

    assert flags_of(line, "Das war der Mann, der sagte: “A wave is not a flood” [s2].", question) == []
    assert flags_of(line, "Das war der Mann, der sagte: “A wave” sei eine Flut [s2].", question) != []


def test_what_grows_in_dutch_is_not_owned_up_to() -> None:
    fares = read_by_rules(
        "Fare row\n\nThe council denied on Monday that fares on the line had risen in May.\n"
    )
    answer = (
        "Het aantal klachten over de prijzen op de lijn nam in mei toe, wat de raad maandag betwist [s2]."
    )

    assert flags_of(fares, answer) == []


def test_a_few_words_of_another_language_are_known_by_its_smallest_ones() -> None:
    line = read_by_rules("Line row\n\nRuben Holm said he had not been given a reason.\n")
    answer = "Holm sagte, man habe ihm keinen Grund genannt [s2]."

    assert flags_of(line, answer, "Warum wurde Holm entlassen?") == []


def test_who_asks_briefly_in_another_language_is_answered_in_it() -> None:
    line = read_by_rules("Line row\n\nAna Pell said nobody had rung her.\n")

    assert flags_of(line, "Pell dijo que nadie la había llamado [s2].", "¿Qué dijo Pell?") == []


@pytest.mark.parametrize("answer", ["Boetes sloot Holm uit [s2].", "Holm weigert zulke boetes [s2]."])
def test_whom_something_is_for_may_be_told_by_what_they_do_not_do(answer: str) -> None:
    line = read_by_rules("Line row\n\nRuben Holm ruled out fines for crews that do not comply.\n")

    assert flags_of(line, answer, "Wat zegt Holm over de boetes voor wie niet meedoet?") == []
