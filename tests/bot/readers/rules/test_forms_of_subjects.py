"""Whoever speaks, and however the sentence is built: the same speaker, the same words.

Each form of a subject stands in each frame, so that neither is right by luck.
"""

import pytest

from bot.readers.reading import PersonKind
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import told

STORY = "The ferry line\n\nThe harbour was closed on Sunday, and nobody knew for how long it would be.\n\n"
QUOTED, REPORTED = "The ferry will sail,", "the ferry would sail in May"

# As it stands within a sentence; what the speaker is called; how they are described.
PEOPLE = [
    ("Ana Reyes", "Ana Reyes", None),
    ("Dr Ana Reyes", "Ana Reyes", None),
    ("Dr. Ana Reyes", "Ana Reyes", None),
    ("Prof. Ana Reyes", "Ana Reyes", None),
    ("Sir Tom Brindle", "Sir Tom Brindle", None),
    ("Dame Ana Reyes", "Dame Ana Reyes", None),
    ("King Tom", "King Tom", None),
    ("Princess Ana", "Princess Ana", None),
    ("Mr Reyes", "Reyes", None),
    ("Mrs. Reyes", "Reyes", None),
    ("Rev. Tom Brindle", "Tom Brindle", None),
    ("Judge Tom Brindle", "Tom Brindle", "Judge"),
    ("Sgt. Tom Brindle", "Tom Brindle", None),
    ("Lt. Col. Ana Reyes", "Ana Reyes", None),
    ("Detective Chief Inspector Ana Reyes", "Ana Reyes", "Detective Chief Inspector"),
    ("Senator Tom Brindle", "Tom Brindle", "Senator"),
    ("Undersecretary for Transport Mr. Reyes", "Reyes", None),
    ("the minister for Ports Mrs Reyes", "Reyes", None),
    ("Saltmere secretary for health care Ana Reyes", "Ana Reyes", None),
    ("Saltmere minister of public health Ana Reyes", "Ana Reyes", None),
    ("Sen. Tom Brindle", "Tom Brindle", None),
    ("Prime Minister Ana Reyes", "Ana Reyes", "Prime Minister"),
    ("Tom Brindle Jr.", "Tom Brindle Jr.", None),
    ("Tom Brindle III", "Tom Brindle III", None),
    ("Tom J. Brindle", "Tom J. Brindle", None),
    ("J. R. Brindle", "J. R. Brindle", None),
    ("Tom O’Brindle", "Tom O’Brindle", None),
    ("Tom O'Brindle", "Tom O'Brindle", None),
    ("Ana Reyes-Marsh", "Ana Reyes-Marsh", None),
    ("Mary-Ann Reyes", "Mary-Ann Reyes", None),
    ("Ana van der Meer", "Ana van der Meer", None),
    ("Ana de la Cruz", "Ana de la Cruz", None),
    ("Ludwig von Marsh", "Ludwig von Marsh", None),
    ("MacTavish", "MacTavish", None),
    ("Tom “Red” Brindle", "Tom Brindle", None),
    ("Ana Reyes, a pilot,", "Ana Reyes", "a pilot"),
    ("Ana Reyes, who runs the harbour,", "Ana Reyes", None),
    ("Ana Reyes, chair of the Harbour Board,", "Ana Reyes", "chair of the Harbour Board"),
    ("Ana Reyes (D-Maine)", "Ana Reyes", None),
    ("harbour master Ana Reyes", "Ana Reyes", None),
    ("the former harbour master Ana Reyes", "Ana Reyes", None),
    ("Saltmere mayor Ana Reyes", "Ana Reyes", "Saltmere mayor"),
    ("council leader Ana Reyes", "Ana Reyes", "Council leader"),
    ("43-year-old Ana Reyes", "Ana Reyes", None),
    ("her brother, Tom Brindle,", "Tom Brindle", "Her brother"),
    ("Ana Reyes’s lawyer, Tom Brindle,", "Tom Brindle", "Ana Reyes’s lawyer"),
    ("Ana Reyes of the Boatmen’s Union", "Ana Reyes", None),
    ("Ana Reyes from Saltmere", "Ana Reyes", None),
    ("Ana Reyes’s lawyer", "Ana Reyes’s lawyer", None),
    ("the board’s spokeswoman", "the board’s spokeswoman", None),
    ("the prime minister", "the prime minister", None),
]
OTHERS: list[tuple[str, str, PersonKind]] = [
    ("the Harbour Board", "Harbour Board", "organisation"),
    ("the Boatmen’s Union", "Boatmen’s Union", "organisation"),
    ("the Department of Health", "Department of Health", "organisation"),
    (
        "the Department of Health and Human Services",
        "Department of Health and Human Services",
        "organisation",
    ),
    ("the University of Saltmere", "University of Saltmere", "organisation"),
    ("the Centre for Ports", "Centre for Ports", "organisation"),
    ("the Bank of the West", "Bank of the West", "organisation"),
    ("the FBI", "FBI", "organisation"),
    ("Saltmere City Council", "Saltmere City Council", "organisation"),
    ("the White House", "White House", "organisation"),
    ("the Saltmere Courier", "Saltmere Courier", "organisation"),
    ("Reuters", "Reuters", "organisation"),
    ("police", "police", "group"),
    ("officials", "officials", "group"),
    ("prosecutors", "prosecutors", "group"),
    ("residents", "residents", "group"),
    ("many of the residents", "many of the residents", "group"),
    ("two people familiar with the talks", "two people familiar with the talks", "group"),
    ("a spokeswoman", "a spokeswoman", "unnamed"),
    ("a spokesman for the Harbour Board", "a spokesman for the Harbour Board", "unnamed"),
    ("a spokesman for Mr Reyes", "a spokesman for Mr Reyes", "unnamed"),
    ("a lawyer for the pilot Mr Reyes", "a lawyer for the pilot Mr Reyes", "unnamed"),
    ("a senior official who asked not to be named", "a senior official who asked not to be named", "unnamed"),
    ("one of the pilots", "one of the pilots", "unnamed"),
    ("the report", "the report", "document"),
    ("the lawsuit", "the lawsuit", "document"),
]
FRAMES = [
    ("{S} said {words}.", "said"),
    ("{S} said that {words}.", "said"),
    ("“The ferry will sail,” {s} said.", "said"),
    ("“The ferry will sail,” said {s}.", "said"),
    ("According to {s}, {words}.", "said"),
    ("{S} told the Courier that {words}.", "said"),
    ("{S} denied that {words}.", "denied"),
    ("On Monday {s} warned that {words}.", "warned"),
    ("The ferry would sail in May, {s} said.", "said"),
    ("The council met at noon, and {s} admitted {words}.", "admitted"),
    ("{S} also said {words}.", "said"),
    ("Asked about it, {s} confirmed that {words}.", "confirmed"),
]


def in_frame(frame: str, subject: str) -> str:
    first = subject[0].upper() + subject[1:]
    sentence = frame.format(S=first, s=subject, words=REPORTED)
    return STORY + sentence.replace(",,", ",").replace(",.", ".").replace("..", ".")


@pytest.mark.parametrize(("frame", "act"), FRAMES)
@pytest.mark.parametrize(("subject", "name"), [(one[0], one[1]) for one in (*PEOPLE, *OTHERS)])
def test_the_speaker_and_the_words_are_the_same_in_each_frame(
    subject: str, name: str, frame: str, act: str
) -> None:
    (one,) = told(in_frame(frame, subject))
    words = QUOTED if "“The" in frame else REPORTED

    assert [speaker.lower() for speaker in one.speakers] == [name.lower()]
    assert (one.act, " ".join(one.words).strip(",").lower()) == (act, words.strip(",").lower())


@pytest.mark.parametrize(("subject", "name", "description"), PEOPLE)
def test_a_person_is_described_in_the_articles_own_words(
    subject: str, name: str, description: str | None
) -> None:
    reading = read_by_rules(in_frame(FRAMES[0][0], subject))
    (one,) = reading.people

    assert one.kind == "person"
    assert (one.description and one.description.of(reading.article.text)) == description


@pytest.mark.parametrize(("subject", "name", "kind"), OTHERS)
def test_who_is_no_named_person_is_called_what_they_are(subject: str, name: str, kind: PersonKind) -> None:
    (one,) = read_by_rules(in_frame(FRAMES[0][0], subject)).people

    assert one.kind == kind
