from collections import Counter

import pytest

from bot.article.structure.posted_articles import Likeness, likeness_of, text_to_judge
from bot.article.structure.posted_signs import PostedText, signs_of
from bot.article.structure.structure import structure_of
from tests.benchmarks.channel_reading import channel_messages

STORY = (
    "A ferry sank off Harne on Monday and its crew were rescued, the coastguard said. A lifeboat from Port "
    "Aldin reached the Silver Rose within the hour. The owner of the ferry, Tom Ridley, declined to comment. "
    "The cause is being looked into by inspectors from Easterby.\n"
)


FOUR_SHORT_SENTENCES = (
    "A ferry sank off Harne on Monday. Its crew of four were rescued at dawn. A lifeboat came from Port "
    "Aldin. Tom Ridley declined to comment."
)
TWO_LONG_SENTENCES = (
    "A ferry sank off Harne on Monday and its crew of four were rescued by a lifeboat from Port Aldin, which "
    "reached the Silver Rose within the hour, the coastguard said on Tuesday. The owner of the ferry, Tom "
    "Ridley, declined to comment on what had happened to her."
)


@pytest.mark.parametrize("too_little", [FOUR_SHORT_SENTENCES, TWO_LONG_SENTENCES])
def test_a_few_words_or_sentences_are_not_judged(too_little: str) -> None:
    assert text_to_judge(too_little) is None


def test_enough_of_both_is_judged() -> None:
    assert text_to_judge(f"{TWO_LONG_SENTENCES} {FOUR_SHORT_SENTENCES}") is not None


def test_a_story_is_an_article() -> None:
    assert likeness_of(STORY) is Likeness.YES


def test_a_story_set_as_a_quotation_of_discord_is_an_article() -> None:
    assert likeness_of(f"> {STORY}") is Likeness.YES


def test_who_speaks_of_themselves_within_quotation_marks_is_quoted() -> None:
    said = (
        "“I was on my way to you when we lost our rudder, and I thought of my wife,” Anna Mabey told them. "
        * 3
    )

    assert likeness_of(STORY + said) is Likeness.YES


def test_a_story_with_code_is_not_read_by_itself() -> None:
    assert likeness_of(STORY + "```\nprint(1)\n```\n") is Likeness.NO


def test_what_turns_to_those_present_is_not_read_by_itself() -> None:
    talk = (
        "I can't make it to Easterby on Monday, sorry, so could you take the ferry? Tom Ridley said he'd "
        "call you back. Anna Mabey hasn't answered my mail, and we've got nothing else for the front page. "
        "You don't need to stay for the inspectors, thanks. "
    )

    assert likeness_of(talk * 3) is not Likeness.YES


def test_an_interview_is_an_article_though_those_who_ask_and_answer_speak_of_themselves() -> None:
    questions = ["How long have you been at sea?", "Did you see the rocks?", "Will you go out again?"]
    answers = [
        "I have been at sea for forty years, and my father was before me.",
        "We saw them, but our rudder was gone by then, and I could do nothing.",
        "I will, as soon as my wife lets me go out to the Silver Rose again.",
    ]
    turns = "\n\n".join(f"{asked}\n\n{said}" for asked, said in zip(questions, answers, strict=True))

    assert likeness_of(f"{STORY}\n{turns}") is Likeness.YES


def test_who_writes_under_their_own_byline_may_speak_of_themselves() -> None:
    opinion = (
        "Leave the rocks off Harne alone\n\nBy Anna Mabey\n\n"
        "I was on the lifeboat from Port Aldin on Monday, and I was afraid of the rocks. We all were. "
        "Tom Ridley said that our charts were old. I asked the harbour in Easterby for new ones, and "
        "my letter was not answered. You should know that before you go out there.\n"
    )

    assert likeness_of(opinion) is Likeness.YES


def test_what_goes_from_item_to_item_is_not_read_by_itself() -> None:
    items = STORY.replace(". ", ".\n- ")

    assert (
        likeness_of(f"Minutes, 4 May\n- {items}- Anna Mabey brings the charts on Friday.\n")
        is not Likeness.YES
    )


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("Tom Ridley", "Ridley")
        .replace("Port Aldin", "the port")
        .replace("Silver Rose", "Rose"),
        STORY.replace("said", "knew").replace("declined to comment", "went home"),
    ],
    ids=["nobody named in full", "nobody said anything"],
)
def test_a_tale_in_which_nobody_says_anything_by_full_name_is_not_read_by_itself(text: str) -> None:
    assert likeness_of(text) is not Likeness.YES


def test_a_tale_after_a_word_of_who_posts_it_is_not_read_by_itself() -> None:
    tale = STORY.replace(", Tom Ridley, declined to comment", " stayed at home with Anna Mabey and the cat")

    assert likeness_of(f"My story for Friday, be gentle with me please:\n\n{tale}") is not Likeness.YES


def test_an_article_after_a_word_of_who_posts_it_is_read() -> None:
    said = "Tom Ridley said that the charts were old, and that he had asked Easterby for new ones.\n"

    assert likeness_of(f"I think that this one is for the desk, not for me.\n\n{STORY}{said}") is Likeness.YES


@pytest.mark.parametrize("title", ["Minutes of the harbour board", "Frequently asked questions: the ferry"])
def test_what_says_that_it_is_something_else_is_not_read_by_itself(title: str) -> None:
    assert likeness_of(f"{title}\n\n{STORY}") is not Likeness.YES


def test_what_goes_from_label_to_label_is_not_read_by_itself() -> None:
    plan = (
        "Goal: a new ferry.\n\nSo far: "
        + STORY.replace("\n", "")
        + "\n\nRisks: rocks.\n\nBudget: 38,000, which Anna Mabey said is enough.\n"
    )

    assert likeness_of(plan) is not Likeness.YES


def test_a_transcript_in_which_two_take_turns_is_read() -> None:
    turns = "Host: Anna Mabey, what was said?\n\nMabey: That it sank.\n\n" * 3

    assert likeness_of(f"{STORY}\n{turns}") is Likeness.YES


@pytest.mark.parametrize("addressed", ["Miss Farrow", "Mr Farrow", "Madame Farrow", "Señor Farrow"])
def test_somebody_who_is_addressed_is_not_named_in_full(addressed: str) -> None:
    tale = f"The ferry had sunk, {addressed} told them. " * 4

    assert PostedText(structure_of(tale)).full_names() == 0


@pytest.mark.parametrize(
    "reported",
    ["sprach von einem Unfall", "hielt dagegen", "begründete er", "gaben sie an", "angegeben hatte sie es"],
)
def test_german_tells_in_many_words_that_somebody_said_so(reported: str) -> None:
    assert (
        PostedText(
            structure_of(f"Die Fähre lag am Kai. „Sie sank“, {reported}. Niemand war an Bord.")
        ).reports()
        > 0
    )


def test_a_letter_is_not_read_by_itself() -> None:
    assert likeness_of(f"Dear Anna,\n\n{STORY}\nKind regards\nTom Ridley") is not Likeness.YES


def test_a_post_that_calls_somebody_is_not_read_by_itself() -> None:
    assert likeness_of(f"{STORY}\n<@1234> have a look") is not Likeness.YES


def test_a_short_message_is_none() -> None:
    assert likeness_of("The minister resigned on Monday, Karel Mott said.") is Likeness.NO


def test_of_the_messages_of_every_sort_hardly_any_is_misjudged() -> None:
    counts = Counter((one["article"], likeness_of(one["text"])) for one in channel_messages())
    articles = sum(counts[True, one] for one in Likeness)
    others = sum(counts[False, one] for one in Likeness)

    assert counts[False, Likeness.YES] / others < 0.01
    assert (counts[True, Likeness.NO] + counts[True, Likeness.UNSURE]) / articles < 0.08


def test_an_answer_that_holds_a_quotation_is_not_the_writer_s_own() -> None:
    turns = (
        "Q: Were you afraid?\n\nA: My father said “Row on, all of you”. I thought that we would sink.\n\n"
        "Q: And now?\n\nA: I sleep well.\n\nQ: Will you go out again?\n\nA: I will, I hope.\n"
    )

    told = PostedText(structure_of(f"{STORY}\n{turns}")).told

    assert not any("thought" in one for one in told)


def test_what_may_be_an_article_and_is_short_is_offered() -> None:
    concert = (
        "Singer Lila Moreau has cancelled the rest of her European tour on the advice of doctors.\n\n"
        "The 29-year-old lost her voice on stage in Ghent on Sunday, halfway through her second song. “I "
        "opened my mouth and there was only air,” she wrote to fans on Monday.\n\n"
        "Fourteen concerts are affected, including two at the Dome. Tickets will be refunded.\n\n"
        "Her management said she was expected to recover fully by the summer."
    )

    assert likeness_of(concert) is Likeness.UNSURE


def test_in_a_transcript_who_takes_a_turn_says_it() -> None:
    turns = (
        "ANNA REEVE, HOST: Why was the bridge open on Friday?\n\n"
        "CASTELLAN: Nobody had told me of the cracks.\n\n"
        "REEVE: They wrote to you in August.\n\nCASTELLAN: They wrote to the office.\n"
    )

    assert signs_of(PostedText(structure_of(turns)))["nobody_says"] == 0
