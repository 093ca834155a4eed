import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

HARBOUR = read_by_rules("""Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

Ruben Holm, chairman of the pilots, denied that the line had settled with the union.

Harbour master Ida Brandt declined to comment on the report.

Holm said that Ana Pell had ordered nine boats for the line. Fares rose by 12 per cent in May.

A year later fares fell by 30 per cent, prosecutors said after interviews with seven witnesses.
""")


@pytest.mark.parametrize(
    ("answer", "flag"),
    [
        (
            "Laut Ruben Holm nahm am Ende niemand mehr das Boot, und so wird die Linie eingestellt [s2].",
            Flag("other_speaker", "Ana Pell"),
        ),
        (
            "Brandt sagte, dass Ana Pell für die Linie neun neue Boote bestellt habe [s5].",
            Flag("other_speaker", "Ruben Holm"),
        ),
        (
            "Holm bestätigte, dass die Linie sich mit der Gewerkschaft geeinigt hat [s3].",
            Flag("other_act", "denied"),
        ),
        (
            "Interrogée sur le rapport, la capitaine du port Brandt a confirmé les chiffres [s4].",
            Flag("other_act", "declined_to_comment"),
        ),
        (
            "Holm ha confermato che la linea si è accordata con il sindacato [s3].",
            Flag("other_act", "denied"),
        ),
        (
            "Brandt bevestigt dat het rapport over de lijn klopt [s4].",
            Flag("other_act", "declined_to_comment"),
        ),
        (
            "Brandt disse que Ana Pell encomendou nove barcos para a linha [s5].",
            Flag("other_speaker", "Ruben Holm"),
        ),
        ("Holm admitió que Ana Pell había pedido los barcos para la línea [s5].", Flag("not_in_cited")),
        (
            "Die Preise für die Fahrt mit der Linie stiegen im Mai um 30 Prozent [s6].",
            Flag("turned_round", "12 per cent"),
        ),
        (
            "Die Preise sanken, wie es nach der Befragung von acht Zeugen hieß [s7].",
            Flag("not_in_article", "acht"),
        ),
    ],
)
def test_in_another_language_too_what_somebody_says_or_does_not_is_not_exchanged(
    answer: str, flag: Flag
) -> None:
    assert flag in flags_of(HARBOUR, answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Ana Pell sagte, dass am Ende niemand mehr mit dem Boot gefahren ist [s2].",
        "Holm bestritt, dass sich die Linie mit der Gewerkschaft geeinigt hat [s3].",
        "Brandt n’a pas souhaité commenter le rapport sur la ligne de ferry [s4].",
        "Il a parlé des neuf bateaux que la ligne doit à Pell [s5].",
        "Según Holm, Ana Pell había pedido nueve barcos para la línea [s5].",
        "Secondo Holm, Ana Pell aveva ordinato nove barche per la linea [s5].",
        "Holm negou que a linha tivesse chegado a um acordo com o sindicato [s3].",
        "Brandt wilde niet op het rapport over de lijn ingaan [s4].",
        "Die Preise für die Fahrt mit der Linie stiegen im Mai um 12 Prozent [s6].",
        "Die Preise sanken, wie es nach der Befragung von sieben Zeugen hieß [s7].",
    ],
)
def test_what_is_told_rightly_in_another_language_is_not_flagged(answer: str) -> None:
    assert flags_of(HARBOUR, answer) == []


def test_he_who_was_named_right_before_says_nothing_that_is_anothers() -> None:
    answer = "Ruben Holm leitet die Lotsen [s3]. Er sagte, dass niemand mehr das Boot der Linie nahm [s2]."

    assert Flag("other_speaker", "Ana Pell") in flags_of(HARBOUR, answer, "Wer ist Ruben Holm?")
    assert flags_of(HARBOUR, answer, "Was sagen Ruben Holm und Ana Pell?") == []


WEATHER = read_by_rules("""Rain to come

Rain is not expected before Wednesday, the office said.

Trains are free from 7 p.m. every day.

The premiers didn't get any additional funds on Monday.

Labour's spokesman, Imran Qureshi, demanded that the police investigate the hospital.

Health secretary Rupert Lyle said that the hospital was safe.
""")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Gibt es Hoffnung auf Regen?", "Nicht vor Mittwoch [s2]."),
        ("Wann sind die Züge kostenlos?", "Die Züge kosten ab 19 Uhr nichts [s3]."),
        ("Les trains sont-ils gratuits ?", "Les trains sont gratuits dès 19 h [s3]."),
    ],
)
def test_a_short_answer_and_an_hour_of_the_other_language_are_no_faults(question: str, answer: str) -> None:
    assert flags_of(WEATHER, answer, question) == []


def test_another_hour_is_one() -> None:
    assert flags_of(WEATHER, "Die Züge kosten ab 18 Uhr nichts [s3].", "Wann sind die Züge kostenlos?") != []


def test_a_yes_is_otherwise_where_the_english_says_no() -> None:
    assert flags_of(WEATHER, "Oui, les premiers ministres ont obtenu des fonds supplémentaires [s4].") != []


def test_whom_a_sentence_lifts_out_behind_what_he_is_says_it() -> None:
    answer = "C'est le ministre de la Santé, Rupert Lyle, qui a demandé une enquête de police [s5]."

    assert Flag("other_speaker", "Imran Qureshi") in flags_of(WEATHER, answer)
