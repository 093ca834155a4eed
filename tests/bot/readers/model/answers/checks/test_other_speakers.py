"""Who says it in an answer, where the article has somebody else say it."""

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of


def test_who_is_only_described_where_it_points_may_be_called_otherwise() -> None:
    lines = read_by_rules("""Inquiry into the Heron Line

SALTMERE (Orbis) — The council looks into the Heron Line, Ana Pell told Orbis.

The company, which has nine boats, confirmed on Monday that it had been contacted.

Norway’s envoy to Saltmere accused the council of haste.

Norway’s envoy to Saltmere Tor Lie said on Tuesday that he was sorry.
""")

    assert flags_of(lines, "The Heron Line itself confirmed that it had been contacted [s3].") == []
    assert flags_of(lines, "Tor Lie accused the council of haste [s4].") == []


def test_who_belongs_to_somebody_else_is_another_speaker() -> None:
    harbour = read_by_rules("""Boats in the ice

A spokesman for Heron Lines said the boats were safe.

“Nobody asked the crews,” Ana Pell wrote on Monday.

Pell leads the union.
""")

    assert Flag("other_speaker", "Ana Pell") in flags_of(
        harbour, "The Heron spokesman said “nobody asked the crews” [s3]."
    )
    assert flags_of(harbour, "The Saltmere union leader said “nobody asked the crews” [s3].") == [
        Flag("not_in_article", "Saltmere")
    ]


def test_a_word_that_may_mean_any_of_several_is_no_other_speaker() -> None:
    harbour = read_by_rules("""Boat afloat

The Coastguard Agency and the HCA worked through the night.

The HCA said they only had “one shot” at moving the boat.
""")

    assert flags_of(harbour, "The agency said there was only “one shot” at it [s3].") == []


def test_whom_a_description_in_an_answer_means_is_not_guessed() -> None:
    harbour = read_by_rules("""Two harbours

Director Ida Brandt of the port authority denied that boats were lost.

The deputy director of the port authority called the report “just crazy”.
""")
    answer = (
        "Its director Ida Brandt denied it [s2]. The deputy director called the report “just crazy” [s3]."
    )

    assert flags_of(harbour, answer) == []


def test_words_of_somebody_who_is_no_more_than_mentioned_are_nobody_elses() -> None:
    harbour = read_by_rules("""A joke

Ana Pell wrote on Monday: “In the end it is a serious problem.”
""")

    assert (
        flags_of(harbour, "She wrote that people can joke, “in the end it is a serious problem” [s2].") == []
    )


def test_a_headline_means_whom_the_sentences_below_it_name() -> None:
    harbour = read_by_rules("""Board hid report for a year, inspector says

The board of Saltmere harbour kept a report from the public, chief inspector Marta Holm said on Tuesday.

Director Piet Anker denied that it had been hidden. Anker spoke in the town hall. He left early.

Tove Lund, who leads the union, said she was not surprised.
""")

    assert flags_of(harbour, "Marta Holm says that the board hid a report for a year [s1].") == []
    assert flags_of(harbour, "Tove Lund says that the board hid a report for a year [s1].") != []


def test_what_the_only_speaker_calls_something_is_not_what_somebody_else_does() -> None:
    harbour = read_by_rules("""Scandal at the harbour

Ida Brandt praised the inquiry: “We commend the board,” she said.

Nobody spoke for the crews. The board met at noon. It was over at one. People went home.

Ruben Holm called it the biggest scandal since the flood: “We never thought so,” he said.
""")

    assert Flag("other_speaker", "Ruben Holm") in flags_of(
        harbour, "Brandt called it the biggest scandal since the flood [s7]."
    )
    assert flags_of(harbour, "Holm called it the biggest scandal since the flood [s7].") == []


def test_capitals_are_whose_initials_they_are_also_where_they_spell_a_word() -> None:
    plague = read_by_rules("""Plague

The World Health Organization counts the dead each year.

Untreated plague is “always fatal”, says WHO. WHO said it was ready.
""")

    assert flags_of(plague, "WHO calls untreated plague “always fatal” [s3].") == []


def test_who_is_named_before_is_not_meant_where_another_speaks() -> None:
    raids = read_by_rules("""Raids

“We are a nation of laws,” said Tove Lund, who leads the prosecution.

Orbis officials said that each worker would be heard before the court.
""")

    assert flags_of(raids, "Lund said that each worker would be heard before the court [s3].") != []
    assert flags_of(raids, "Orbis said that each worker would be heard before the court [s3].") == []


INQUIRY = read_by_rules("""Hospitals failed mothers

Health secretary Rupert Lyle ordered a review of six hospitals.

Labour's health spokesman, Imran Qureshi, demanded that the police investigate.

The attorney of Ana Pell, Susan Beale, called the suit “a shakedown”.

Anthea Rowe declined to be interviewed by the inquiry.
""")


def test_who_is_called_so_beside_his_name_says_nothing_of_what_another_says() -> None:
    assert Flag("other_speaker", "Imran Qureshi") in flags_of(
        INQUIRY, "The health secretary has called for a police investigation [s3]."
    )
    assert flags_of(INQUIRY, "The health spokesman has called for a police investigation [s3].") == []


def test_what_a_described_speaker_does_is_held_against_what_the_one_who_is_meant_does() -> None:
    assert Flag("other_act", "said") in flags_of(INQUIRY, "Her lawyer concedes that the suit is fair [s4].")


def test_what_she_tells_is_not_told_by_her_silence_whatever_it_is() -> None:
    told = "She told the inquiry that she had not known of the problems [s5]."

    assert Flag("other_act", "declined_to_comment") in flags_of(INQUIRY, told, "What did Anthea Rowe say?")


def test_who_goes_on_behind_a_pronoun_is_whom_it_means() -> None:
    ward = read_by_rules("""Norton and Saltmere wards

Ruben Holm, a company spokesman, apologised for the way the crew had been told.

Marlow said the ward was safe.

Holm denied that there had been such a promise.
""")
    answer = (
        "In Norton, he declined to say how much Marlow paid. In Saltmere, he apologised for the way the"
        " crew had been told [s2] and denied that the company had promised to keep the ward open [s4]."
    )

    assert flags_of(ward, answer, "What did Ruben Holm say?") == []


def test_whom_a_pronoun_only_likely_means_is_not_held_against_who_speaks_beside_it() -> None:
    line = read_by_rules("""Line under review

The line’s chairman, K. P. Holm, denied that the board had given in. He said that boats were safe.

The state’s minister for harbours, R. Anker, said he had asked the chairman for a report. He declined to say
whether the grant was at risk.
""")

    assert flags_of(line, "Minister R. Anker declined to say whether the grant was at risk [s5].") == []
    assert flags_of(line, "Minister Tove Lund declined to say whether the grant was at risk [s5].") != []


def test_a_pronoun_that_is_only_guessed_may_mean_who_was_named_right_before() -> None:
    plant = read_by_rules("""Plant in ruins

Ida Brandt blamed a fall in demand. Ruben Holm said the plant had grown too fast. “We bought boats,” he said.

A court in Hull appointed Dr Lars Ebert as receiver. He said that he was talking to “a handful” of buyers.
""")

    assert flags_of(plant, "Lars Ebert said that he was talking to “a handful” of buyers [s6].") == []
    assert flags_of(plant, "Ida Brandt said that she was talking to “a handful” of buyers [s6].") != []


def test_what_the_head_of_a_body_says_the_body_says() -> None:
    buses = read_by_rules("""No buses

The bus company, Heron Transit, apologised. Its director, Ruben Holm, said buses would run on Monday.

The union’s chairwoman, Ana Pell, said that nobody had rung her.
""")

    assert flags_of(buses, "Heron Transit said that buses would run on Monday [s3].") == []
    assert flags_of(buses, "Heron Transit said that nobody had rung her [s4].") != []

    loft = read_by_rules("""Sails

Orbis’s director, Lea Hart, said it would hire. Its chair, Max Oster, said it had sold sails to nine ports.
""")

    assert flags_of(loft, "Lea Hart said that Orbis had sold sails to nine ports [s3].") != []
