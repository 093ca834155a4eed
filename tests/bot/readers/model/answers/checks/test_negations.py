import pytest

from bot.readers.model.answers.checks.negations import turned_round


@pytest.mark.parametrize(
    ("answer", "cited", "otherwise"),
    [
        (
            "Tarn said that firms paid for the trip.",
            "Firms did not pay for the trip, Tarn said.",
            "did not pay",
        ),
        ("Tarn will resign from the board.", "Tarn won’t resign from the board.", "won’t resign"),
        ("The roof was surely not mended.", "The roof was mended.", "mended"),
        (
            "Police have charged the owner of the hostel.",
            "The owner of the hostel was held, but no one has been charged by police.",
            "no one has been charged",
        ),
        (
            "The president has the authority to order elections.",
            "“The president has no legal authority to order elections,” she said.",
            "no legal authority",
        ),
        (
            "There was enough evidence to act against Holm.",
            "The inquiry found not enough evidence to act against Holm.",
            "found not enough evidence",
        ),
        (
            "The loan is forgiven if the crew is laid off.",
            "The loan is forgiven if the crew is not laid off.",
            "is not laid",
        ),
        ("The town will not repair the pier.", "The town repaired the pier in May.", "repaired"),
        ("Brandt saved the boat.", "Brandt tried to save the boat, but failed to do so.", "tried to save"),
        ("Tarn resigned from the board.", "Tarn refused to resign from the board.", "refused to resign"),
        ("The town no longer considers a new pier.", "The town still considers a new pier.", "considers"),
        (
            "The line would help the town.",
            "Tarn did not think that the line would help the town.",
            "not think",
        ),
        (
            "The line opens in May.",
            "Tarn said it was new, but did not say when the line opens.",
            "did not say when the line",
        ),
        (
            "The crew lost rank and pay.",
            "The crew would not experience loss of rank or pay.",
            "would not experience loss",
        ),
        ("Tarn was a sailor.", "He wasn’t a sailor.", "wasn’t a sailor"),
        ("Officers saw signs of ice.", "Officers didn’t find any signs of ice.", "didn’t find any signs"),
        ("Tarn fully cooperated.", "Tarn has provided zero cooperation.", "zero cooperation"),
        ("Several pilots came with letters.", "Nobody came with letters.", "Nobody came"),
        ("Tarn supports the line.", "“I’m not saying I support the line.”", "I’m not saying I support"),
        ("They want Tarn sent to jail.", "They want Tarn to be spared jail.", "spared jail"),
        (
            "The report has been published.",
            "The report, which has not yet been published, is long.",
            "has not yet been published",
        ),
        (
            "Tarn took the lamp down.",
            "Tarn tried to take down the lamp, but the rope broke.",
            "tried to take down",
        ),
        ("Tarn is at fault.", "He also said he’s not at fault and left.", "he’s not at fault"),
        ("He made the film himself.", "“I stress that I did not make the film.”", "did not make the film"),
        ("He has not recovered.", "After a year he is now fully recovered, Tarn said.", "recovered"),
        ("Tarn may not be allowed to sail.", "Tarn, 49, will be allowed to sail.", "allowed"),
        (
            "Tarn wants to leave the board.",
            "Tarn had no intention of leaving the board.",
            "no intention of leaving",
        ),
        ("Tarn was at the Old Pier in May.", "Tarn was never at the Old Pier in May.", "never at the Old"),
        (
            "He met Tarn on the boat.",
            "Holm left open many things, such as whether he met Tarn on the boat.",
            "whether he met Tarn on the boat",
        ),
        (
            "The fare amounts to an undue burden.",
            "The fare would not constitute an undue burden, Tarn said.",
            "would not constitute an undue",
        ),
        ("Tarn disputed that the letter is his.", "He did not challenge its origin.", "did not challenge"),
        ("Tarn took questions.", "Tarn did not take questions after the sale.", "did not take questions"),
        (
            "Oil leaked from the ship.",
            "No crew of the ship left, and there were no fuel leaks.",
            "no fuel leaks",
        ),
        ("Tarn knows why it sank.", "“We haven’t a clue why it sank,” Tarn said.", "haven’t a clue"),
        ("Tarn refuses his support for Holm.", "Tarn said that he will support Holm.", "support"),
        ("Tarn commented on the line.", "Tarn would not comment on the line.", "would not comment"),
        (
            "Inspectors pointed out the low wall of the pier.",
            "Inspectors never noted how low the wall of the pier was.",
            "never noted",
        ),
        (
            "On air Tarn called Holm a phony.",
            "Tarn refrained from calling Holm a phony.",
            "refrained from calling",
        ),
        ("A sale always brings profit.", "A sale does not always bring profit.", "not always"),
    ],
)
def test_what_is_turned_round_shows_the_words_by_which_it_is_otherwise(
    answer: str, cited: str, otherwise: str
) -> None:
    assert turned_round(answer, [cited]) == otherwise


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("Firms did not pay for the trip.", "Firms did not pay for the trip, Tarn said."),
        ("Tarn denied that firms paid for the trip.", "Firms did not pay for the trip, Tarn said."),
        ("Tarn ruled out that he would resign from the board.", "Tarn won’t resign from the board."),
        ("The line carries passengers and freight.", "The line carries not only passengers but freight."),
        ("Tarn paid for the trip.", "Tarn, who did not pay in May, paid for the trip in June."),
        ("The crew lost faith in Tarn.", "The crew had no faith in Tarn as a captain."),
        ("Tarn did not dispute the letter.", "He did not challenge the letter."),
        ("Tarn may sell the rest.", "The only thing Tarn will not sell is the lamp."),
        ("Tarn regrets that it took the boat so late.", "Tarn wishes the line had not taken it so late."),
        ("Tarn will travel less than Holm.", "Tarn will not travel as much as Holm did."),
        ("Tarn paid for the lunch.", "Nobody knows why the sea did not freeze."),
        ("Her claim had no foundation, Tarn said.", "Tarn called her claim “with out foundation”."),
        ("The crew needs no cabins.", "Weight is saved by removing the cabins of the crew."),
        ("Who pays: the ministry has not said.", "The ministry has not said who will pay."),
        ("Four of them have not been freed.", "All but four of them have now been freed."),
        ("Neither Tarn nor the crew remembered it.", "Neither of the two nor Tarn remembered the crew."),
        ("Asked whether he paid for the trip, Tarn left.", "Tarn did not pay for the trip."),
        ("The talk took five minutes at most.", "The talk lasted no more than five minutes."),
        (
            "Tarn is a botanist at the institute.",
            "“We did not believe our own numbers,” said Tarn, a botanist at the institute.",
        ),
        ("They keep Tarn from being arrested.", "They make sure that Tarn doesn’t get arrested."),
        ("No, but Tarn expects trouble.", "Tarn does not expect a strike, though there will be trouble."),
    ],
)
def test_what_agrees_is_not_taken_for_turned_round(answer: str, cited: str) -> None:
    assert turned_round(answer, [cited]) == ""


def test_another_cited_sentence_that_has_it_so_is_enough() -> None:
    cited = ["Firms did not pay for the trip at first.", "In June firms paid for the trip."]

    assert turned_round("Firms paid for the trip.", cited) == ""


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("Tarn does not want to commit to a sum.", "Tarn has resisted committing to a sum."),
        (
            "Not before the interview with the officer does a lawyer come.",
            "A lawyer comes after the interview with the officer.",
        ),
        ("Tarn announced that he would resign.", "Tarn said he hadn’t and announced that he would resign."),
    ],
)
def test_what_resists_ends_a_clause_or_a_time_is_turned_by_no_other_negation(answer: str, cited: str) -> None:
    assert turned_round(answer, [cited]) == ""


def test_what_is_negated_twice_is_not_negated() -> None:
    assert (
        turned_round("Pell could not win without a base there.", ["To win there, Pell needs a base."]) == ""
    )


def test_a_try_in_vain_that_is_told_as_one_is_not_turned_round() -> None:
    cited = "A doctor tried to save one of the divers, but failed to do so."

    assert turned_round(cited, [cited]) == ""


def test_who_is_barred_from_something_may_not_do_it() -> None:
    cited = ["The managers had been barred from entering the airport."]

    assert turned_round("The managers may not enter the airport any more.", cited) == ""


def test_a_not_before_always_leaves_open_what_is_so_without_always() -> None:
    assert turned_round("A sale brings profit.", ["A sale does not always bring profit."]) == ""


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("On 19 June the tablets were withdrawn.", "The tablets were not withdrawn until 19 June."),
        (
            "May to June: no ferry crossings.",
            "Ferry crossings from Harrow were suspended in May and resumed in June.",
        ),
        (
            "It led her to a shipwreck missing from the records.",
            "A shipwreck that no records name led her there.",
        ),
    ],
)
def test_what_is_not_so_until_then_or_is_stopped_or_missing_is_turned_round_by_no_negation(
    answer: str, cited: str
) -> None:
    assert turned_round(answer, [cited]) == ""
