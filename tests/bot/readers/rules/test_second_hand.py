"""Claims that reached the article through others, unnamed sources, documents, organisations."""

import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import in_short, people, the_statement, told, who_said


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that Ana Reyes said the ward was full.",
        "Reuters reported on Friday that Ana Reyes had said the ward was full.",
        "According to Reuters, Ana Reyes said the ward was full.",
        "Ana Reyes said the ward was full, Reuters reported.",
        "Ana Reyes said the ward was full, according to Reuters.",
        "Ana Reyes told Reuters the ward was full.",
        "The ward was full, Ana Reyes said, Reuters reported on Friday.",
        "Ana Reyes has said that the ward was full, Reuters reports.",
    ],
)
def test_the_speaker_is_who_said_it_not_who_passed_it_on(text: str) -> None:
    assert the_statement(text, "ward was full").speakers == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that Ana Reyes said the ward was full.",
        "Reuters reported on Friday that Ana Reyes had denied the ward was full.",
        "According to Reuters, Ana Reyes said the ward was full.",
        "Ana Reyes said the ward was full, Reuters reported.",
        "Ana Reyes said the ward was full, according to Reuters.",
        "The ward was full, Ana Reyes was quoted by Reuters as saying.",
        "“The ward was full,” Ana Reyes was quoted as saying by Reuters.",
        "“The ward was full,” Reuters quoted Ana Reyes as saying.",
        "“The ward was full,” Ana Reyes said, as reported by Reuters.",
        "“The ward was full,” Ana Reyes said, according to Reuters.",
        "“The ward was full,” Ana Reyes said, Reuters reported.",
    ],
)
def test_who_passed_a_statement_on_is_told(text: str) -> None:
    assert the_statement(text, "ward was full").via == ["Reuters"]


def test_who_passed_it_on_is_no_speaker_however_who_said_it_is_described() -> None:
    text = "According to Reuters, one nurse on the ward, which is the newest, wrote: “The ward was full.”"

    assert the_statement(text, "The ward was full").speakers == ["one nurse on the ward"]


def test_a_chain_is_told_nearest_to_this_article_first() -> None:
    text = "Reuters reported that a council official said Ana Reyes had denied the ward was full."

    statement = the_statement(text, "the ward was full")

    assert (statement.speakers, statement.via) == (["Ana Reyes"], ["Reuters", "a council official"])


def test_a_denial_passed_on_stays_a_denial() -> None:
    text = "Reuters reported on Friday that Norland and Sudland have denied allegations of a deal."

    statement = the_statement(text)

    assert (statement.act, statement.speakers, statement.via) == (
        "denied",
        ["Norland", "Sudland"],
        ["Reuters"],
    )
    assert statement.words == ["allegations of a deal"]


def test_a_newspaper_s_own_report_is_the_newspaper_s_statement() -> None:
    text = "The Harrow Post reported that the ward was full."

    assert who_said("ward was full", text) in (["The Harrow Post"], ["Harrow Post"])


def test_telling_a_newspaper_is_a_channel_and_not_a_passing_on() -> None:
    statement = the_statement("Ana Reyes told Reuters on Friday that the ward was full.")

    assert (statement.channel, statement.via) == ("told Reuters", [])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A source close to the council said the ward was full.", "A source close to the council"),
        (
            "A senior official, who spoke on condition of anonymity, said the ward was full.",
            "A senior official",
        ),
        ("Two people familiar with the talks said the ward was full.", "Two people familiar with the talks"),
        (
            "The ward was full, said a nurse who asked not to be named.",
            "a nurse who asked not to be named",
        ),
        ("One of the nurses said the ward was full.", "One of the nurses"),
        ("The ward was full, according to three sources.", "three sources"),
        ("The ward was full, according to people briefed on the matter.", "people briefed on the matter"),
        ("An eyewitness said the ward was full.", "An eyewitness"),
        ("A neighbour, who did not want to be named, said the ward was full.", "A neighbour"),
        ("The ward was full, a source in the ministry told Reuters.", "a source in the ministry"),
    ],
)
def test_an_unnamed_source_keeps_the_article_s_exact_words(text: str, source: str) -> None:
    (speaker,) = the_statement(text, "ward was full").speakers

    assert speaker.startswith(source)


@pytest.mark.parametrize(
    "text",
    [
        "A source close to the council said the ward was full. A source in the ministry said it was empty.",
        "One official said the ward was full. Another official said it was empty.",
        "A resident said the ward was full. A second resident said it was empty.",
        "A source said the ward was full. Another source said it was empty.",
        "A source said the ward was full. Ana Reyes, who was a source of joy, said it was empty.",
        "A nurse said the ward was full.\n\nThe council met.\n\nA nurse from Harrow said it was empty.",
    ],
)
def test_unnamed_sources_are_never_merged(text: str) -> None:
    assert len(people(text)) == 2


def test_an_unnamed_source_spoken_of_again_is_the_same() -> None:
    text = "A senior official said the ward was full. The official said it would stay so."

    assert who_said("stay so", text) == ["A senior official"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A source close to the council said the ward was full.", "unnamed"),
        ("The report says the ward was full.", "document"),
        ("A study by Harrow University found the ward was full.", "document"),
        ("The Harrow Trust said the ward was full.", "organisation"),
        ("The ministry said the ward was full.", "organisation"),
        ("Researchers said the ward was full.", "group"),
        ("Police said the ward was full.", "organisation"),
        ("Ana Reyes said the ward was full.", "person"),
        ("The White House said the ward was full.", "organisation"),
    ],
)
def test_what_kind_of_speaker_it_is(text: str, kind: str) -> None:
    expected = {kind, "group"} if text.startswith("Police") else {kind}

    assert {one.kind for one in read_by_rules(text).people} <= expected


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("According to court documents, the ward was full.", "court documents"),
        ("The indictment alleges the ward was full.", "The indictment"),
        ("The ward was full, according to recent reports.", "recent reports"),
        (
            "The ward was full, according to credible reports received by Reuters.",
            "credible reports received by Reuters",
        ),
        ("The ward was full, the report said.", "the report"),
        ("The ward was full, according to a study published in May.", "a study published in May"),
        ("The letter states that the ward was full.", "The letter"),
        ("The ward was full, the survey found.", "the survey"),
        ("A leaked memo said the ward was full.", "A leaked memo"),
        ("The ward was full, figures from the council show.", "figures from the council"),
        ("A council report shows the ward was full.", "A council report"),
        ("The ward was full, according to a report by the Harrow Trust.", "a report by the Harrow Trust"),
        ("The study, published in the journal Hive, found the ward was full.", "The study"),
        (
            "The ward was full, according to a study published on Monday in the journal Hive.",
            "a study published",
        ),
        ("The ward was full, according to the 40-page report released on Monday.", "the 40-page report"),
    ],
)
def test_a_document_speaks_under_the_article_s_own_words(text: str, document: str) -> None:
    (speaker,) = who_said("ward was full", text)

    assert speaker.startswith(document)


@pytest.mark.parametrize(
    "text",
    [
        "The ward was full, it is said.",
        "It was reported that the ward was full.",
        "The ward was reportedly full.",
        "The ward is believed to be full.",
        "It is understood that the ward was full.",
        "It has been claimed that the ward was full.",
        "Reports say the ward was full.",
        "There were claims that the ward was full.",
    ],
)
def test_nobody_in_particular_is_not_given_a_name(text: str) -> None:
    story = f"Ana Reyes runs the ward. {text}"

    assert all(one.speakers in ([], ["Reports"]) for one in told(story))


def test_what_a_document_says_that_somebody_said_is_told_through_the_document() -> None:
    statement = the_statement(
        "According to the indictment, Tom Brindle told a friend that he “would never pay.”"
    )

    assert (statement.speakers, statement.via) == (["Tom Brindle"], ["the indictment"])


def test_when_a_document_was_published_is_not_what_it_says() -> None:
    text = "The ward was full, according to a study published on Monday in the journal Hive."

    assert [one.words for one in told(text)] == [["The ward was full"]]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "In May, as the Harrow Post reports, Tom Brindle wrote: “I am sorry.”",
            ["Tom Brindle wrote: I am sorry. (via Harrow Post)"],
        ),
        (
            "As Mediabase reports, Tom Brindle said he was sorry.",
            ["Tom Brindle said: he was sorry (via Mediabase)"],
        ),
        ("As Ana Reyes showed the plan, Tom Brindle said it was late.", ["Tom Brindle said: it was late"]),
        (
            "The report was late, according to the ministry’s website, Harrow Harbour News.",
            ["Harrow Harbour News according to: The report was late"],
        ),
        (
            "The town shut down half of its buses through Sunday, the Harrow Post reported.",
            ["Harrow Post reported: The town shut down half of its buses through Sunday (likely)"],
        ),
    ],
)
def test_an_outlet_passes_on_what_others_say(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
