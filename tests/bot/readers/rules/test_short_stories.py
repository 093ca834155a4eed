"""Whole short stories, as news writes them: who says each thing, in order."""

import pytest

from tests.bot.readers.told import told

BILL = """Gov. Lena Ortiz signed the bill Friday, saying it would save lives.

“This is a good day,” the Democratic governor told a crowd in Harrow. “We waited a long time.”

House Speaker Tom Brindle, R-Harrow, voted against it. “It’s a tax,” he said in a floor speech.

The bill’s sponsor, state Sen. Joan Marsh, said Brindle had “never read it.” The Norland Democrat
added that she would send him a copy.

Ortiz spokeswoman Kit Lane said the governor would sign two more bills next week. She did not say
which."""

RATES = """HARROW, May 3 (Orbis) - Norland's central bank raised rates on Monday and said more increases were
likely.

"Inflation is too high," Governor Lena Ortiz told a news conference. "It is that simple."

Analysts polled by Orbis had expected no change. "It's a shock," said Tom Brindle, chief economist
at Kestrel.

The central bank said in its statement that growth would slow to 1% next year. The krona rose 2%
afterwards."""

CRASH = """A man has died after a crash on the A40 near Harrow, police have said.

Emergency services were called at 06:15. The man, in his 50s, was pronounced dead at the scene.

Sgt Tom Brindle, from the roads policing unit, said: "Our thoughts are with the family."

Ms Reyes, 41, who lives nearby, told the BBC: "I heard a bang. My husband ran out."

Her neighbour, who did not want to be named, said the road was "a death trap"."""

TRIAL = """“I loved him,” the widow, Ana Reyes, said. The defendant, she said, had taken everything. “Even
the clock.”

Cross-examining, Joan Marsh asked whether she had been angry. “Wouldn’t you be?” the widow
replied.

Brindle, of Mill Lane, Harrow, denies theft and fraud. The trial continues."""

BEES = """Dr. Lena Ortiz, the study’s senior author and a professor at Harrow University, said in an email
that the finding was “a surprise to all of us.” Her co-author, Tom Brindle of Norland College,
agreed. “We checked it three times,” he wrote.

Joan Marsh, who studies bees at Sudland University and did not take part, cautioned that the
sample was small. “It’s 40 bees,” she said. “I have more than that in my kitchen.”"""

MATCH = """Reyes won in straight sets, 6-4, 6-2. “I felt good,” she said. “My serve was there.”

Her opponent was less cheerful. “I was awful,” Brindle said.

The champion now plays Lena Ortiz, whom she has never beaten. “She’s a wall,” Reyes said of the
Norlander.

Ortiz, watching from the stands, smiled. “We’ll see,” she told Nine Sport."""

TALKS = """Two Norland officials, who requested anonymity to discuss the talks, said a deal was near. One of
the officials said it could be signed by Friday. The other was less sure, saying “nothing is
agreed until everything is.”"""


def flowing(text: str) -> str:
    """Paragraphs on one line each, as they are pasted."""
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


def first_words(text: str) -> list[tuple[str, str]]:
    """Each statement as its speakers and the first three words of what they said."""
    return [(" and ".join(one.speakers), " ".join(one.words[0].split()[:3])) for one in told(flowing(text))]


def test_politics_with_titles_parties_and_offices() -> None:
    assert first_words(BILL) == [
        ("Lena Ortiz", "it would save"),
        ("Lena Ortiz", "This is a"),
        ("Lena Ortiz", "We waited a"),
        ("Tom Brindle", "It’s a tax,"),
        ("Joan Marsh", "Brindle had “never"),
        ("Joan Marsh", "she would send"),
        ("Kit Lane", "the governor would"),
    ]


def test_a_wire_report_with_a_bank_its_governor_and_an_analyst() -> None:
    assert first_words(RATES) == [
        ("Norland's central bank", "more increases were"),
        ("Lena Ortiz", "Inflation is too"),
        ("Lena Ortiz", "It is that"),
        ("Tom Brindle", "It's a shock,"),
        ("Norland's central bank", "growth would slow"),
    ]


def test_a_crash_with_police_a_witness_and_her_neighbour() -> None:
    assert first_words(CRASH) == [
        ("police", "A man has"),
        ("Tom Brindle", "Our thoughts are"),
        ("Reyes", "I heard a"),
        ("Her neighbour", "the road was"),
    ]


def test_a_trial_with_a_witness_and_counsel() -> None:
    assert first_words(TRIAL) == [
        ("Ana Reyes", "I loved him,"),
        ("Ana Reyes", "The defendant"),
        ("Ana Reyes", "Even the clock."),
        ("Joan Marsh", "whether she had"),
        ("Ana Reyes", "Wouldn’t you be?"),
        ("Brindle", "theft and fraud"),
    ]


def test_a_study_with_its_authors_and_an_outsider() -> None:
    assert first_words(BEES) == [
        ("Lena Ortiz", "the finding was"),
        ("Tom Brindle", "We checked it"),
        ("Joan Marsh", "the sample was"),
        ("Joan Marsh", "It’s 40 bees,"),
        ("Joan Marsh", "I have more"),
    ]


def test_a_match_with_three_players() -> None:
    assert first_words(MATCH) == [
        ("Reyes", "I felt good,"),
        ("Reyes", "My serve was"),
        ("Brindle", "I was awful,"),
        ("Reyes", "She’s a wall,"),
        ("Lena Ortiz", "We’ll see,"),
    ]


def test_one_of_two_officials_and_the_other_stay_apart() -> None:
    assert first_words(TALKS) == [
        ("Two Norland officials", "a deal was"),
        ("One of the officials", "it could be"),
        ("The other", "nothing is agreed"),
    ]


@pytest.mark.parametrize("opening", ["Nobody was hurt.", "Everyone got out.", "None of it was insured."])
def test_a_word_for_anybody_that_opens_a_sentence_is_nobodys_name(opening: str) -> None:
    text = f"The mill burned down on Monday. {opening}\n\n“It went up like paper.”\n\nThe road is closed."

    assert [one.speakers for one in told(text)] == [[]]
