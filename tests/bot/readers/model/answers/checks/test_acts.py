import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

HARBOUR = read_by_rules("""Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

Ruben Holm, chairman of the pilots, denied that fares were too high.

Harbour master Ida Brandt declined to comment on the report. The ministry did not respond to questions.

Minister Tove Lund asked whether the line could be saved.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "Ida Brandt rejected the report [s4].",
        "Brandt, the harbour master, rejected it [s4].",
        "Brandt said that the report was wrong [s4].",
        "Lund said that the line could be saved [s6].",
        "Holm declined to comment on the fares [s3].",
    ],
)
def test_a_silence_is_no_saying_a_question_no_claim_and_a_denial_no_silence(answer: str) -> None:
    assert "other_act" in {flag.kind for flag in flags_of(HARBOUR, answer)}


@pytest.mark.parametrize(
    "answer",
    [
        "Brandt said nothing about the report [s4].",
        "Brandt had no comment on the report [s4].",
        "The harbour master refused to comment [s4].",
        "The ministry left the questions unanswered [s5].",
        "Lund wanted to know whether the line could be saved [s6].",
        "Holm said that the fares were not too high [s3].",
        "The article says that the fares are disputed [s3].",
    ],
)
def test_the_same_act_in_other_words_is_no_other_act(answer: str) -> None:
    assert flags_of(HARBOUR, answer) == []


PROUD = read_by_rules("""Pell stays proud

“It was a good fight,” Ana Pell said of the old harbour. Still, she offers no apology for what she wrote.
""")


FAR = read_by_rules("""Pier to be rebuilt

Ten years ago mayor Lars Tietgen had the pier of Saltmere built. It was white.

It had nine lamps. They burned all night.

Boats came from Otterby in summer. The water was warm.

“There is no plan for a second pier,” harbour master Ida Brandt said.

Engineer Ruben Holm said that the pier should be made of stone.

The Fraternal Order of Pilots wants a lamp on it. The US wants one, too.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "Tietgen said there is no plan for a second pier [s8].",
        "Tietgen wants the pier to be made of stone [s9].",
        "Holm sees no plan for a second pier [s8].",
    ],
)
def test_what_another_said_is_not_what_somebody_far_from_it_says_or_wants(answer: str) -> None:
    assert "other_speaker" in {flag.kind for flag in flags_of(FAR, answer)}


@pytest.mark.parametrize(
    "answer",
    [
        "Brandt sees no plan for a second pier [s8].",
        "The union FOP said that it wants a lamp on it [s10].",
        "The United States wants a lamp, too [s10 s11].",
    ],
)
def test_what_somebody_named_there_by_any_name_says_is_theirs(answer: str) -> None:
    assert flags_of(FAR, answer) == []


OWN_FAULT = read_by_rules("""Line changes its mind

Ana Pell said on Monday that she had made a mistake over the fares of the line.

A spokesman for the ministry said the report on fares was a misrepresentation.

Lou Marsh, a lawyer for the crew, did not return a call on Monday.

A phone message left Tuesday for the attorney in Pell’s case wasn’t immediately returned.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "Pell admitted that she had made a mistake over the fares [s2].",
        "Pell räumte ein, bei den Fahrpreisen der Linie einen Fehler gemacht zu haben [s2].",
        "The ministry’s spokesman denied the report on fares [s3].",
        "The new ferry manager said there was no contact with the crew [s4].",
    ],
)
def test_who_tells_of_an_own_mistake_admits_it_and_a_description_is_not_held_against_others(
    answer: str,
) -> None:
    assert flags_of(OWN_FAULT, answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "A spokesman for the ministry confirmed the report on fares [s3].",
        "The crew’s attorney told them on Monday that the report is untrue [s4].",
        "Lou Marsh said that the report is untrue [s4].",
        "Pell’s attorney said that she was innocent [s5].",
    ],
)
def test_what_is_called_wrong_is_not_confirmed_and_who_never_called_back_says_nothing(answer: str) -> None:
    assert "other_act" in {flag.kind for flag in flags_of(OWN_FAULT, answer)}


def test_who_neither_confirms_nor_denies_does_neither() -> None:
    calls = read_by_rules("Calls\n\nJay Pell would not confirm or deny that calls were recorded.\n")

    assert flags_of(calls, "Jay Pell denied that calls were recorded [s2].") != []
    assert flags_of(calls, "Jay Pell would not confirm or deny that calls were recorded [s2].") == []


def test_an_apology_that_is_not_offered_is_none() -> None:
    assert flags_of(PROUD, "Pell apologises for what she wrote [s3].") != []
    assert flags_of(PROUD, "Pell does not apologise for what she wrote [s3].") == []


def test_who_is_only_described_where_it_points_may_be_called_otherwise() -> None:
    lines = read_by_rules("""Inquiry into the Heron Line

SALTMERE (Orbis) — The council looks into the Heron Line, Ana Pell told Orbis.

The company, which has nine boats, confirmed on Monday that it had been contacted.

Norway’s envoy to Saltmere accused the council of haste.

Norway’s envoy to Saltmere Tor Lie said on Tuesday that he was sorry.
""")

    assert flags_of(lines, "The Heron Line itself confirmed that it had been contacted [s3].") == []
    assert flags_of(lines, "Tor Lie accused the council of haste [s4].") == []


def test_who_is_only_described_is_no_other_speaker_unless_the_article_describes_somebody_so() -> None:
    assert flags_of(HARBOUR, "The new spokesman said “nobody took the boat any more” [s2].") == []
    assert flags_of(HARBOUR, "The minister said “nobody took the boat any more” [s2].") == [
        Flag("other_speaker", "Ana Pell")
    ]


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


def test_a_no_inside_what_is_said_is_no_silence() -> None:
    harbour = read_by_rules("""Inquiry

Brandt declined to say whether the line would be sold.
""")

    assert flags_of(harbour, "Brandt said that the line would not be sold [s2].") != []
    assert flags_of(harbour, "Brandt would not say whether the line will be sold [s2].") == []


def test_whose_act_it_is_is_not_guessed_over_a_pronoun() -> None:
    harbour = read_by_rules("""Inquiry

Ruben Holm declined to address whether Tove Lund slept on the night of the fire.

Lund works nights.
""")

    assert flags_of(harbour, "Whether Lund was asleep that night he would not say [s2].") == []


def test_who_is_named_beside_another_may_be_the_speaker() -> None:
    assert flags_of(HARBOUR, "Ida Brandt heard how Ana Pell said that nobody took the boat [s2, s4].") == []


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


def test_a_saying_that_is_quoted_may_be_called_an_admission_but_a_no_no_confirmation() -> None:
    inquiry = read_by_rules("""Inquiry

“There are some unresolved issues,” Ida Brandt said.

In a statement, Brandt said the account “is not accurate”.
""")

    assert flags_of(inquiry, "Brandt admits to “some unresolved issues” [s2].") == []
    assert flags_of(inquiry, "Brandt confirmed the account in a statement [s3].") != []


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
