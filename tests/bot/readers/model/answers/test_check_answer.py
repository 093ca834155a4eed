import pytest

from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import check_answer
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.model.answers.checked_answers import FERRY, checked, claims, flags, kinds
from tests.checked_answers import unsupported

# What it points at


def test_references_are_gathered_in_the_order_in_which_they_come() -> None:
    assert [one.sentence for one in checked("It closes [s3]; Pell said so [s2 s1].").cited] == [3, 2, 1]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It closes [s1, s3].", "It closes (s1, s3)."),
        ("It closes [S1].", "It closes (s1)."),
        ("It closes [1].", "It closes (s1)."),
        ("It closes [s1-s3].", "It closes (s1–3)."),
        ("It closes [s3 s1].", "It closes (s1, s3)."),
        ("It closes [s1 and s2].", "It closes (s1–2)."),
        ("It closes (s1).", "It closes (s1)."),
        ("It closes (s1 s9).", "It closes (s1)."),
        ("It closes (s9).", "It closes."),
        ("It closes [s0].", "It closes."),
        ("It closes. [s1] Pell said so.", "It closes. (s1) Pell said so."),
        ("Pell said so [q1].", "Pell said so (s2)."),
        ("It closes 【s1】.", "It closes (s1)."),
        ("[s1] It closes.", "(s1) It closes."),
        ("It closes (sentence 1).", "It closes (s1)."),
        ("It closes (see s1).", "It closes (s1)."),
        ("It closes (sentenced).", "It closes (sentenced)."),
        ("Pell said so [s1, q1].", "Pell said so (s1–2)."),
        ("Holm denied it [s4:denied].", "Holm denied it (s4)."),
        ("It [sic] closes.", "It [sic] closes."),
        ("It closes (1988).", "It closes (1988)."),
        ("It closes [1988].", "It closes [1988]."),
    ],
)
def test_references_are_shown_in_one_way_and_only_where_the_sentence_exists(written: str, shown: str) -> None:
    assert checked(written).text == shown


@pytest.mark.parametrize("written", ["s99", "q7", "s0", "2:s1"])
def test_a_reference_that_leads_nowhere_is_said(written: str) -> None:
    assert Flag("no_such_sentence", written) in flags(checked(f"The ferry line closes [s1 {written}]."))


def test_brackets_full_of_numbers_are_read_in_no_time() -> None:
    assert checked(f"It closes [{'1 ' * 90}x].").cited == ()


def test_an_answer_that_points_at_everything_all_the_time_is_not_believed() -> None:
    long = read_by_rules("The ferry line between Saltmere and the island closes in May.\n" * 100)
    answer = check_answer(
        ParsedAnswer("The ferry line closes in May [s1-s100]. " * 50), [long], "When?", read_claims=claims
    )

    assert answer.sentences[0].flags == ()
    assert answer.sentences[-1].flags == (Flag("not_in_cited"),)


def test_a_sentence_without_a_reference_is_marked() -> None:
    answer = checked("The ferry line closes in May [s1]. The union called the plan a disgrace.")

    assert [one.flags for one in answer.sentences] == [(), (Flag("no_reference"),)]


def test_a_short_lead_in_to_a_sentence_that_cites_is_not() -> None:
    assert kinds(checked("Both gave reasons. The union called the plan a disgrace [s3].")) == []


@pytest.mark.parametrize("words", ["He resigned on Monday.", "Ana Pell resigned then."])
def test_what_a_short_sentence_says_of_somebody_is_marked_all_the_same(words: str) -> None:
    assert "no_reference" in kinds(checked(f"{words} The union called the plan a disgrace [s3]."))


def test_a_sentence_that_turns_round_what_it_cites_is_said_to_be_otherwise() -> None:
    pier = read_by_rules("Pier closes\n\nThe town will not repair the pier, mayor Ana Pell said on Monday.\n")
    answer = check_answer(
        ParsedAnswer("Pell said the town will repair the pier [s2]."),
        [pier],
        "And the pier?",
        read_claims=claims,
    )

    assert flags(answer) == [Flag("turned_round", "will not repair")]


def test_what_the_newspaper_says_may_be_told_under_its_name() -> None:
    leak = read_by_rules(
        "Leak found\n\nThe Saltmere Courier named three officers on Monday. “It is a scandal,” the Courier’s "
        "editor Nora Vance said.\n\nFour leaks were followed by attacks, the newspaper reported.\n"
    )
    answer = check_answer(
        ParsedAnswer("The Saltmere Courier reported that four leaks were followed by attacks [s4]."),
        [leak],
        "And then?",
        read_claims=claims,
    )

    assert kinds(answer) == []


@pytest.mark.parametrize(
    "words",
    [
        "The article does not say why.",
        "Pell is not quoted on that.",
        "The text doesn’t give a reason for that.",
        "No reason is given in the article.",
        "Neither Pell nor Holm is said to have resigned.",
        "These people speak in the article:",
        "Who closes the ferry line?",
    ],
)
def test_what_tells_nothing_of_the_article_needs_no_reference(words: str) -> None:
    assert kinds(checked(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Der Artikel nennt keinen Grund dafür.",
        "L’article ne dit rien de plus là-dessus.",
        "El artículo no da ninguna razón para ello.",
        "Статья не называет причину этого решения.",
    ],
)
def test_nor_does_it_in_another_language(words: str) -> None:
    answer = check_answer(ParsedAnswer(words), [FERRY], "Why?", language="de")

    assert kinds(answer) == []


@pytest.mark.parametrize("in_parts", [True, False])
def test_that_the_article_lacks_something_is_doubted_where_only_parts_of_it_were_read(
    *, in_parts: bool
) -> None:
    words = "Pell said nobody took the boat [s2]. The article does not say who sails it."
    answer = check_answer(ParsedAnswer(words), [FERRY], "Who?", in_parts=in_parts, read_claims=claims)

    assert [list(one.flags) for one in answer.sentences] == [[], [Flag("only_in_parts")] if in_parts else []]


@pytest.mark.parametrize(
    "words", ["It is not in the part of the article that I was shown.", "The board did not say that [s2]."]
)
def test_that_it_is_not_in_what_was_read_is_not(words: str) -> None:
    answer = check_answer(ParsedAnswer(words), [FERRY], "Who?", in_parts=True, read_claims=claims)

    assert Flag("only_in_parts") not in flags(answer)


# What the article has


def test_a_quotation_of_the_article_keeps_its_marks() -> None:
    answer = checked("Pell said “nobody took the boat any more” [s2].")

    assert answer.text == "Pell said “nobody took the boat any more” (s2)."
    assert flags(answer) == []


def test_words_that_nobody_wrote_lose_their_marks_and_their_sentence_is_struck() -> None:
    answer = checked("Pell said “everybody took the boat” [s2]. The line closes in May [s1].")

    assert answer.text == "Pell said everybody took the boat (s2). The line closes in May (s1)."
    assert unsupported(answer) == ("everybody took the boat",)
    assert [one.is_struck for one in answer.sentences] == [True, False]


def test_marks_inside_false_marks_are_looked_up_too() -> None:
    answer = checked("Pell said “all wept, and ‘none came back’ at noon” [s2].")

    assert answer.text == "Pell said all wept, and none came back at noon (s2)."


@pytest.mark.parametrize("false", ["Josephine Tarn", "1,200"])
def test_a_name_or_number_that_the_article_lacks_is_named(false: str) -> None:
    answer = checked(f"Pell and {false} said so [s2].")

    assert any(part in word for word in unsupported(answer) for part in false.split())


def test_what_only_the_question_names_is_said_to_be_in_the_question_alone() -> None:
    answer = checked("Zelda Quorn said so on 3 June [s2].", "What did Zelda Quorn say on 3 June?")

    assert {flag.words for flag in flags(answer) if flag.kind == "only_in_question"} == {
        "Zelda Quorn",
        "3 June",
    }


def test_that_the_article_lacks_what_the_question_names_is_no_claim() -> None:
    answer = checked("The article does not mention Zelda Quorn.", "What does Zelda Quorn say?")

    assert flags(answer) == []


def test_a_yes_that_only_repeats_the_question_is_marked() -> None:
    assert kinds(checked("Yes, Pell resigned [s2].", "Has Pell resigned?")) == ["only_in_question"]


def test_the_number_of_a_sentence_is_no_number_of_the_answer() -> None:
    assert unsupported(checked("The ferry line closes [s1 s3].")) == ()


def test_counting_the_articles_sentences_is_no_number_of_the_answer() -> None:
    assert unsupported(checked("The ferry line closes, says the seventh sentence [s1].")) == ()


def test_names_and_numbers_of_an_answer_in_another_language_are_looked_up() -> None:
    answer = check_answer(
        ParsedAnswer("Josephine Tarn sagte, dass 85 Boote fahren [s2]."), [FERRY], "Wer?", language="de"
    )

    assert set(unsupported(answer)) == {"Josephine Tarn", "85"}


# Its form


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("## Closure\nIt closes [s1].", "Closure\nIt closes (s1)."),
        ("| who | what |\n|---|---|\n| Pell | boats |", "who · what\nPell · boats"),
        ("who | what\n:-- | ---\nPell | boats\n\na | b", "who · what\nPell · boats\n\na | b"),
        ("Closure\n=======\nIt closes [s1].", "Closure\nIt closes (s1)."),
        ("```\nIt closes [s1].\n```", "It closes (s1)."),
        ("**It** closes [s1].", "It closes (s1)."),
        ("It [closes](https://example.org/x) [s1].", "It closes (s1)."),
    ],
)
def test_an_answer_is_plain_lines(written: str, shown: str) -> None:
    assert checked(written).text == shown


def test_the_head_of_a_table_names_nobody() -> None:
    head = "| Speaker | Statement | When |\n|---|---|---|\n"

    assert kinds(checked(f"{head}| Pell | said that nobody took the boat [s2] | Tuesday |")) == []


def test_a_row_of_a_table_gives_words_to_whom_it_names() -> None:
    assert Flag("other_speaker", "Ana Pell") in flags(
        checked("| Ruben Holm | “Nobody took the boat any more” | [s2] |")
    )


def test_an_endless_answer_says_where_it_was_cut() -> None:
    answer = checked("It closes [s1]. " * 2000)

    assert answer.cut_after is not None
    assert answer.text.endswith("(s1).")


def test_what_the_text_lacks_is_said_once() -> None:
    invented = flags(checked("Pell said: “I will never sail to Utrecht again” [s1]."))

    assert [flag.kind for flag in invented].count("not_in_article") == 1
    assert Flag("not_in_cited") not in invented
