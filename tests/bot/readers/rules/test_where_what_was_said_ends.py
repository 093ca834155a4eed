"""Where what somebody said begins and ends, where more of the sentence stands around it."""

import pytest

from tests.bot.readers.told import the_statement, told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reyes urged a review of the ward, but did not say when.", "a review of the ward"),
        ("Reyes said the ward was full, but the board has yet to vote.", "the ward was full"),
        ("Critics say the ward is full, including Ana Reyes, a nurse.", "the ward is full"),
        ("Reyes said it was late — and in some cases it was.", "it was late"),
        ("Reyes said he shut the door — and locked her out.", "he shut the door — and locked her out"),
        ("Reyes said he tried the door, but the lock broke.", "he tried the door, but the lock broke"),
        ("Reyes denied the theft, and the board met on Monday.", "the theft"),
        ("Reyes denied the theft and walked out of the hall.", "the theft"),
        ("Reyes apologised for the delay, a habit that she cannot shake.", "the delay"),
        ("Reyes argued against the ban, something that few people want.", "the ban"),
        ("Reyes pleaded for help, after the club had lost its ground.", "help"),
        ("Reyes denied saying this, and was asked about it again.", "saying this"),
        ("Reyes criticised the bold resolution, including its second part.", "the bold resolution"),
        ("Reyes warned of the raids, called the “family plan”, in May.", "the raids"),
        ("Reyes has insisted she did no wrong and has left the town.", "she did no wrong"),
        ("Reyes said the nurses have gone, and offered a reward.", "the nurses have gone"),
        ("Reyes said she is not at fault and sued the board.", "she is not at fault"),
        ("Reyes said she is not at fault and blamed them.", "she is not at fault"),
        ("Reyes said there would be a hearing, in what could be a first.", "there would be a hearing"),
        ("Reyes said Hale rang her, in an apparent bid to calm her.", "Hale rang her"),
        ("Reyes called the tale a plot, even as the paper told of its sources.", "the tale a plot"),
        ("Reyes said the road was shut — a sight that few have seen.", "the road was shut"),
        ("Reyes said the nurses were late, without naming them.", "the nurses were late"),
        ("Officials say it was late, but haven't said that he did it.", "it was late"),
        ("Reyes said the house which she said was old fell.", "the house which she said was old fell"),
        ("Reyes said that when Hale rang, he said it was late.", "when Hale rang, he said it was late"),
        (
            "Reyes told the officer who took her to jail that it rained.",
            "it rained",
        ),
    ],
)
def test_an_object_of_saying_ends_before_what_else_is_told(text: str, words: str) -> None:
    assert the_statement(text).words == [words]


@pytest.mark.parametrize(
    "words",
    [
        "the shed was old, which had cost them dear",
        "the shed was shut, which is why she left",
        "she met nurses from Leeds, where it is warm, to thank them",
        "the doors have been cleaned and painted",
        "she worked for months and has moved the stones",
        "both first- and third-party doors were open to all",
        "the “old rule” demanded a fine that would hurt",
        "the dam broke, sending water into the town",
    ],
)
def test_a_clause_that_fits_what_was_said_goes_on_with_it(words: str) -> None:
    assert the_statement(f"Reyes said {words}.").words == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The car was found near a path, police said, with her bag inside.", "with her bag inside"),
        ("The cell was small, Ana Reyes said, which made it hard to find.", "which made it hard to find"),
        ("He fled the town, he told the Post, only to end up in jail.", "only to end up in jail"),
        ("The storm has moved south, officials said, as floods rise in Leeds.", "as floods rise in Leeds"),
        (
            "Half of it went to Leeds, according to the poll, and 21 percent to Harrow.",
            "21 percent to Harrow",
        ),
        ("Reyes wants a pier, according to the Harrow Post, but not this one.", "not this one"),
    ],
)
def test_a_sentence_goes_on_behind_who_says_it(text: str, words: str) -> None:
    assert the_statement(text).words[1:] == [words]


@pytest.mark.parametrize(
    "deed", ["with a smile", "with tears in her eyes", "as she left the hall", "adding a name"]
)
def test_what_a_speaker_does_meanwhile_is_not_said(deed: str) -> None:
    assert the_statement(f"The road is shut, Ana Reyes said, {deed}.").words == ["The road is shut"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Harrow Bank said prices rose by 5 percent, which it said was the first rise that it had seen.",
            [["prices rose by 5 percent"], ["5 percent", "was the first rise that it had seen"]],
        ),
        (
            "Reyes said it was led by “friends”, which she said was, to her mind, “no accident”.",
            [["it was led by “friends”"], ["was, to her mind, “no accident”"]],
        ),
        (
            "Reyes urged them to keep to the report, in which she called for calm.",
            [["to keep to the report"], ["calm"]],
        ),
    ],
)
def test_what_the_speaker_says_of_it_is_a_statement_of_its_own(text: str, words: list[list[str]]) -> None:
    assert [one.words for one in told(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The clock struck ten, as the mayor spoke, and nobody left the hall.",
        "As the mayor spoke, nobody left the hall.",
        "Ana Reyes said her prayers and left.",
        "Tom Hale said goodbye to the nurses.",
    ],
)
def test_nothing_is_told_of_what_was_said_at_a_farewell_or_meanwhile(text: str) -> None:
    assert told(text) == []


def test_each_of_two_that_a_contrast_joins_says_what_is_theirs() -> None:
    every = told("Half of them said the press is fair while only some said it is bold.")

    assert [one.words for one in every] == [["the press is fair"], ["it is bold"]]


def test_what_somebody_denies_as_they_speak_is_a_statement_of_its_own() -> None:
    every = told("“Some try to come,” Tom Hale said when he denied guards would be at the gate.")

    assert [one.words for one in every] == [["Some try to come,"], ["guards would be at the gate"]]


def test_what_the_speaker_says_of_somebody_they_tell_of_is_a_statement_of_its_own() -> None:
    every = told("Reyes said Hale did not threaten Pell, who she claimed wanted fame.")

    assert [one.words for one in every] == [["Hale did not threaten Pell"], ["Pell", "wanted fame"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Reyes sold the yard to Tom Hale, who she said would shut it.",
            ["Tom Hale", "would shut it"],
        ),
        ("Nurses signed a letter, in which they said they had seen neglect.", ["they had seen neglect"]),
        ("Reyes said in a series of posts on Sunday there are no beds.", ["there are no beds"]),
        (
            "Reyes says, apart from the noise, the shops were shut.",
            ["apart from the noise, the shops were shut"],
        ),
        ("Of those who came, half said the seats were wet.", ["the seats were wet"]),
        ("They stay in as several reports say as many as 2,000 could come.", ["as many as 2,000 could come"]),
        (
            "Reyes said her survey, which took a year, suggests a fall in trust.",
            ["her survey, which took a year, suggests a fall in trust"],
        ),
        ("Most guests “have loved” the pier, Ana Reyes said.", ["Most guests “have loved” the pier"]),
        ("The party vowed in its pledges for the spring vote to end it.", ["to end it"]),
        ("Ana Reyes and Tom Hale, both of whom condemned the idea of it, left.", ["the idea of it"]),
        ("Both boards issued reports calling for more research on storms.", ["more research on storms"]),
        ("He was let go, despite an order asking police to hold him.", ["to hold him"]),
        ("He also asked for a memo by noon.", ["a memo by noon"]),
        ("The judge wrote in a 32-page order that the poll was fair.", ["the poll was fair"]),
        ("A clerk said in an email seen by the Post that it was late.", ["it was late"]),
        ("As Reyes explained it to me, the plan is dead.", ["the plan is dead"]),
        (
            "Doctors said they have seen a rise in service calls for wet floors.",
            ["they have seen a rise in service calls for wet floors"],
        ),
        (
            "One of them was drunk and admitted to a theft, police said in court documents filed Thursday.",
            ["One of them was drunk and admitted to a theft"],
        ),
        (
            "The rebels have also failed to “free them all,” which includes talks, Mr Ban wrote.",
            ["The rebels have also failed to “free them all,” which includes talks"],
        ),
        ("Shops sent notices to buyers on Thursday saying they were open.", ["they were open"]),
        ("Reyes has said she came over, hoping to calm them.", ["she came over, hoping to calm them"]),
    ],
)
def test_what_was_said_is_found_where_more_stands_between(text: str, words: list[str]) -> None:
    assert the_statement(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reyes apologises for the delay, says she was ill", ["the delay", "she was ill"]),
        (
            "Ministry sues Harrow firm, alleges it sent guards without training",
            ["it sent guards without training"],
        ),
        ("One of the men gives his name, says he is ill and adds: “Help us.”", ["he is ill", "Help us."]),
    ],
)
def test_verbs_that_a_comma_joins_share_their_subject(text: str, words: list[str]) -> None:
    every = told(text)

    assert [one.words[0] for one in every] == words
    assert len({tuple(one.speakers) for one in every}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union claims drivers lose an hour a day.", "drivers lose an hour a day"),
        ("Reyes says nurses need a rise.", "nurses need a rise"),
        ("Ana Reyes said Thursday would be a hard day.", "Thursday would be a hard day"),
        ("Reyes asked he be spared jail.", "he be spared jail"),
        ("The family requested that the ward be kept open.", "the ward be kept open"),
        ("The chief told Reyes of the case against the mayor.", "the case against the mayor"),
        (
            "However, after Reyes implied that the ward was full, the board is meeting again.",
            "the ward was full",
        ),
    ],
)
def test_what_was_said_is_found_in_rarer_forms(text: str, words: str) -> None:
    assert the_statement(text).words == [words]


def test_both_of_two_chanted_quotations_are_the_crowd_s() -> None:
    statement = the_statement("The crowd chanted “Open the gates!” and “Let us in!” as Reyes left.")

    assert statement.quotations == ["Open the gates!", "Let us in!"]


@pytest.mark.parametrize(
    "text",
    [
        "When Reyes says something, people listen.",
        "Ana Reyes denied herself the rest that she needed.",
        "The club’s doctors found a small clot in a test done as he left.",
        "Those facts suggest at some point the rats were here.",
        "The requirement that doctors show a test done as he left stays.",
    ],
)
def test_what_tells_nothing_that_was_said_is_no_statement(text: str) -> None:
    assert [one for one in told(text) if one.form] == []


def test_a_line_that_only_introduces_a_document_is_no_statement() -> None:
    text = "More from the order, according to the Harrow Post:\n\nMr Reyes was given every chance.\n"

    assert "More from the order" not in [" ".join(one.words) for one in told(text)]


def test_who_was_told_by_somebody_else_is_told_within_what_was_said() -> None:
    text = "Ana Reyes said guards came over, telling them they had to go."

    assert the_statement(text).words == ["guards came over, telling them they had to go"]


def test_whoever_is_written_to_in_a_letters_page_says_nothing() -> None:
    letter = "DEAR ABIGAIL: My son took my car. I want it back.\n\nDEAR TIRED: Ask him for it.\n\n"

    assert told(letter * 2 + "DEAR ABIGAIL: My cat is ill. It will not eat.\n") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Residents who say the bells keep them awake have lost their case.", "the bells keep them awake"),
        ("Nurses who said the ward was full were moved on Monday.", "the ward was full"),
        ("People who believe that the bridge will close are packing.", "the bridge will close"),
        ("It was Reyes who said the ward was full and dark.", "the ward was full and dark"),
    ],
)  # fmt: skip
def test_what_the_subject_says_ends_before_the_verb_of_the_sentence(text: str, words: str) -> None:
    assert the_statement(text).words == [words]
