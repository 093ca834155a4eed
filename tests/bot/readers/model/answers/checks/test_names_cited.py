from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

PIER = read_by_rules("""Pier to be sold

The town will sell its pier in May, the council decided on Monday.

The pier was built by the engineer Lou Marsh a century ago. Marsh also built the lighthouse.

It burned twice. Storms took its roof. The paint is new. Nobody fishes there now.

A dealer from Hull wants to buy it. “It is a good pier,” said the dealer, Ruben Holm.
""")


def test_a_name_that_stands_nowhere_near_is_shown_where_it_stands() -> None:
    assert flags_of(PIER, "Lou Marsh wants to buy the pier [s9].") == [Flag("not_in_cited", "s3")]


def test_that_the_question_names_somebody_brings_nobody_near() -> None:
    question = "What does Lou Marsh want to buy?"

    assert flags_of(PIER, "Lou Marsh wants to buy the pier [s9].", question) == [Flag("not_in_cited", "s3")]


def test_who_is_meant_by_a_pronoun_or_a_description_may_be_named() -> None:
    assert flags_of(PIER, "Holm wants to buy the pier [s9].") == []
    assert flags_of(PIER, "Marsh also built the lighthouse [s4].") == []


def test_one_of_a_family_is_not_taken_for_another() -> None:
    family = read_by_rules("""Pier sold

Maria Marsh and Ruben Marsh own the pier in the harbour of Saltmere.

Maria Marsh painted the lamps of the pier last summer.
""")

    assert flags_of(family, "It was Ruben Marsh who painted the lamps of the pier [s3].") != []
    assert flags_of(family, "It was Maria Marsh who painted the lamps of the pier [s3].") == []


def test_a_name_that_stands_nowhere_near_is_seen_in_another_language_too() -> None:
    assert flags_of(PIER, "Le pont appartient à Ruben Holm, qui l’a peint en mai [s2].") == [
        Flag("not_in_cited", "s10")
    ]


def test_a_name_may_stand_for_its_initials() -> None:
    body = read_by_rules(
        "Pier sold\n\nThe town sells it.\n\nIt belonged to the Harbour Trust, the Harbour Trust said.\n\n"
        "It burned twice. Storms took its roof. The paint is new. Nobody fishes there now.\n\n"
        "The HT will keep the lighthouse.\n"
    )

    assert flags_of(body, "The Harbour Trust will keep the lighthouse [s8].") == []


def test_whom_a_sentence_opens_with_stands_near_what_it_cites_where_that_names_others() -> None:
    race = read_by_rules("""Runner loses title

Ida Brandt won the race in Hull. Brandt is from Saltmere. Brandt ran it in two hours. Brandt took a pill.

“I lost the title,” Brandt said on Monday.

It was a hot day. The town was full. Many came by boat.

The title goes to Ana Pell, who came second.

“I am glad,” said Pell.
""")

    assert flags_of(race, "Brandt came second and gets the title [s10].") == [Flag("not_in_cited")]
    assert flags_of(race, "Ana Pell has the title of the race now [s10].") == []
    assert flags_of(race, "Brandt lost the title on Monday [s6].") == []


def test_whom_a_sentence_opens_with_speaks_in_none_that_names_its_own_speaker() -> None:
    bridge = read_by_rules("""Bridge shut

Mayor Ana Pell shut the bridge on Monday. “It was not safe,” Pell said.

Tom Brandt, who runs the ferry, denied that he had asked for the closure.

Engineer Lou Marsh warned that cables were rusting. He told Pell so, Marsh said.

Marsh’s lawyer Ida Holm said that her client would not talk.
""")

    assert flags_of(bridge, "Marsh asked for the closure [s4].") == [Flag("not_in_cited")]
    assert flags_of(bridge, "Pell asked for the closure [s4].") == [Flag("not_in_cited")]
    assert flags_of(bridge, "Marsh told the mayor that cables were rusting [s6].") == []
    assert flags_of(bridge, "Marsh does not talk [s7].") == []


def test_a_body_is_near_where_what_is_cited_calls_it_what_it_was_first_called() -> None:
    leak = read_by_rules("""Dam leaks

People have to leave the valley, the ministry said.

The power company Heron Kraft, which owns the dam, denied a leak.

It burned twice. Storms took its roof. The paint is new. Nobody fishes there now. Birds are back.

Nobody knows who pays. Ruben Holm said the company would pay but gave no sum.
""")

    assert flags_of(leak, "Ruben Holm said Heron Kraft would pay [s10].") == []
    assert flags_of(leak, "Ruben Holm said Heron Kraft knew that birds are back [s8].") != []
