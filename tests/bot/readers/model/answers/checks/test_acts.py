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
        "At any rate, Ida Brandt argues for a pier that is made of stone [s9].",
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


def test_whom_a_description_tells_elsewhere_finds_nothing_that_another_says() -> None:
    leak = read_by_rules("""Names leak from port

Security researcher Ida Brandt found the list of names on a forum. “It is for sale,” Brandt said.

The port was told in April. It has a million guests. Their names stood on one server. It had no lock.

The head of the authority, Ruben Holm, said that the delay was hard to understand.
""")

    wrong = "The security researcher found it hard to understand why it took so long [s8]."
    assert flags_of(leak, wrong) == [Flag("other_speaker", "Ruben Holm")]
    assert flags_of(leak, wrong.replace("security researcher", "authority’s head")) == []


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


def test_where_no_comment_came_nobody_refused_one() -> None:
    assert flags_of(HARBOUR, "No comment came from the ministry [s5].") == []
    assert flags_of(HARBOUR, "No comment came from Ida Brandt [s4].") == [
        Flag("other_act", "declined_to_comment")
    ]


def test_an_apology_that_is_not_offered_is_none() -> None:
    assert flags_of(PROUD, "Pell apologises for what she wrote [s3].") != []
    assert flags_of(PROUD, "Pell does not apologise for what she wrote [s3].") == []


def test_who_is_only_described_is_no_other_speaker_unless_the_article_describes_somebody_so() -> None:
    assert flags_of(HARBOUR, "The new spokesman said “nobody took the boat any more” [s2].") == []
    assert flags_of(HARBOUR, "The minister said “nobody took the boat any more” [s2].") == [
        Flag("other_speaker", "Ana Pell")
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


def test_a_saying_that_is_quoted_may_be_called_an_admission_but_a_no_no_confirmation() -> None:
    inquiry = read_by_rules("""Inquiry

“There are some unresolved issues,” Ida Brandt said.

In a statement, Brandt said the account “is not accurate”.
""")

    assert flags_of(inquiry, "Brandt admits to “some unresolved issues” [s2].") == []
    assert flags_of(inquiry, "Brandt confirmed the account in a statement [s3].") != []


FIRE = read_by_rules("""Fire at the pier

Harbour master Ida Brandt thanked the crews.

Brandt declined to discuss the fire. She said divers would reach the boats in May. She
denied that hoses leaked.

Ruben Holm praised the crews.
""")


@pytest.mark.parametrize(
    "told",
    [
        "Ida Brandt declined to discuss it and said divers would reach the boats in May [s4].",
        "Ida Brandt said divers would reach the boats in May but denied that hoses leaked [s4].",
        "Brandt, whom Holm praised, said divers would reach the boats and denied that hoses leaked [s5].",
    ],
)
def test_what_is_done_right_beside_what_is_cited_may_be_told_with_it(told: str) -> None:
    assert flags_of(FIRE, told) == []


def test_what_is_done_beside_what_is_cited_is_another_act_where_it_alone_is_told() -> None:
    assert flags_of(FIRE, "Ida Brandt declined to say when divers might reach the boats [s4].") != []
    assert flags_of(FIRE, "Ida Brandt denied that divers would reach the boats [s4].") != []


def test_who_is_told_of_between_commas_is_not_guessed_to_act_behind_them() -> None:
    cuts = read_by_rules("""Cuts

Ida Brandt accused Ruben Holm of having cut the crews. Holm said that was untrue.
""")

    assert flags_of(cuts, "Holm, whom Brandt accused of having cut the crews, denied that [s2, s3].") == []


def test_a_refusal_may_have_its_day_before_what_is_refused() -> None:
    harbour = read_by_rules("""Row goes on

Ruben Holm refused on Sunday to take back his claim that Ana Pell is a coward, and said he might stay away.
""")

    assert (
        flags_of(harbour, "Ruben Holm refused to take back his claim that Ana Pell is a coward [s2].") == []
    )


def test_who_says_that_it_had_nothing_to_do_with_it_denies_it() -> None:
    move = read_by_rules("""Cashier moved

Ida Brandt was moved two months after she complained; the Heron Bank denied that the move was connected.
""")

    assert (
        flags_of(move, "She was moved later, which the Heron Bank says had nothing to do with it [s2].") == []
    )
    assert flags_of(move, "She was moved later, which the Heron Bank says had to do with it [s2].") != []


def test_who_denies_an_accusation_rejects_it() -> None:
    order = read_by_rules("Order\n\nBrandt rejected the accusation that she had sold the line for votes.\n")

    assert flags_of(order, "Brandt rejects that accusation [s2].", "Was it political?") == []
    assert flags_of(order, "Brandt accepts that accusation [s2].", "Was it political?") != []


def test_somebody_to_whom_another_speaks_in_the_same_clause_has_done_nothing() -> None:
    answer = "He wrote to Ida Brandt on Tuesday and denied that fares were too high [s3]."

    assert flags_of(HARBOUR, answer, "What did the chairman say?") == []
    assert flags_of(HARBOUR, answer.replace("He wrote to ", ""), "What did the chairman say?") != []
