import json
from pathlib import Path

import pytest

from bot.readers.notices.mangled_phrases import find_mangled_phrases
from tests.bot.article.structure.pages import HEADLINE, STORY, page
from tests.bot.readers.notices.pasted import FULL_STORY, kinds_of, message_of, notices_of, person

SHARED = Path("../shared")

ALTERED = """\
Board shuts the Lowen ferry

Harbour spokesman Paul Welby told reporters on Monday that the ferry stops in November. The board
blamed the price of fuel, which doubled in a year.

Welthrough said a helicopter would come when somebody falls ill on the island in the winter.
"""
BROKEN = "A week later, when the board met the islanders again, harbour spokesman Paul Welby said."


def test_several_signs_together_tell_a_reworded_copy() -> None:
    text = ALTERED.replace("a year.", "a year. .") + f"\n{BROKEN} He warned them of storms.\n"

    assert "reworded_copy" in kinds_of(text, (person(text, "Paul Welby"), person(text, "Welthrough")))


@pytest.mark.parametrize(("said", "kind"), [("said a", "reworded_copy"), ("said “a", "unbalanced_quotes")])
def test_a_broken_sentence_is_told_of_once(said: str, kind: str) -> None:
    text = ALTERED.replace("a year.", "a year. .").replace("said a", said)
    text += f"\n{BROKEN} He warned them of storms.\n"
    notices = notices_of(text, (person(text, "Paul Welby"), person(text, "Welthrough")))

    assert "reworded_copy" in {one.kind for one in notices}
    assert [one.kind for one in notices if one.message.endswith(" sentence broken (s5)")] == [kind]


@pytest.mark.parametrize(
    ("clean", "sign"),
    [
        ("a year", "a year. "),  # an unbalanced mark, below
        ("said Marta", "“said Marta"),
        ("The harbour board will", "The U. S. harbour board will"),
        ("the island", "the the island"),
        ("on Monday.", "on Monday. ."),
        ("The board blamed", "The newshounds blamed"),
        ("The board blamed", f"{BROKEN} He blamed"),
    ],
)
def test_one_sign_alone_tells_nothing(clean: str, sign: str) -> None:
    assert "reworded_copy" not in kinds_of(FULL_STORY.replace(clean, sign))


def test_three_mangled_phrases_are_enough() -> None:
    text = (
        FULL_STORY
        + "\nLegislation enforcement declined to remark on the dying toll of the storm last winter.\n"
    )

    assert "reworded_copy" in kinds_of(text)


def test_what_readers_write_below_a_story_is_no_sign_of_rewording() -> None:
    comment = "Legislation enforcement declined to remark on the dying toll of the storm last winter."
    with_comment = page(HEADLINE, "By Ann Lee", *STORY, "3 Comments", "mara says:", comment, "Reply")

    assert "reworded_copy" not in kinds_of(with_comment.text)


def test_a_mangled_phrase_is_no_part_of_a_longer_word() -> None:
    assert find_mangled_phrases("a warfare crimesheet and the multiple red goals") == []


def test_a_mangled_phrase_is_found_over_a_line_break_and_in_any_case() -> None:
    assert (
        find_mangled_phrases("İn Legislation\nEnforcement")[0].of("İn Legislation\nEnforcement")
        == "Legislation\nEnforcement"
    )


def test_a_house_that_always_spaces_its_initials_is_left_alone() -> None:
    text = FULL_STORY.replace("The board", "The U. S. and U. N. board").replace("on Monday.", "on Monday. .")

    assert "reworded_copy" not in kinds_of(text)


def test_a_broken_sentence_is_named_by_its_number() -> None:
    text = FULL_STORY.replace("The board blamed", f"{BROKEN} He blamed").replace("said Marta", "“said Marta")
    message = message_of("unbalanced_quotes", text)

    assert message is not None
    assert message.endswith("sentence broken (s3)")


@pytest.mark.parametrize(
    "whole",
    [
        "When the storm hit the harbour, the roof of the market hall fell in, Marta Quill said.",
        "In July, the board sold its second boat to pay for the first, Marta Quill said.",
        "“We are leaving,” after a day of talks, Marta Quill said.",
    ],
)
def test_a_whole_sentence_that_ends_with_its_speaker_is_not_broken(whole: str) -> None:
    text = FULL_STORY.replace("The board blamed", f"{whole} It blamed").replace("said Marta", "“said Marta")
    message = message_of("unbalanced_quotes", text)

    assert message is not None
    assert "sentence broken" not in message


def test_the_weightiest_notice_comes_first() -> None:
    text = ALTERED.replace("a year.", "a year. .") + f"\n{BROKEN} He warned them of storms.\n"

    assert (
        notices_of(text, (person(text, "Paul Welby"), person(text, "Welthrough")))[0].kind == "reworded_copy"
    )


def test_genuine_news_is_not_called_reworded() -> None:
    file = SHARED / "evaluation" / "gum_news.jsonl"
    if not file.exists():
        pytest.skip("the annotated news articles are not beside the project")
    texts = [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines()]

    assert sum("reworded_copy" in kinds_of(text) for text in texts) == 0


def test_a_reworded_copy_from_life_shows_all_its_warnings() -> None:
    file = SHARED / "owner-article.txt"
    if not file.exists():
        pytest.skip("the reworded article is not beside the project")
    text = file.read_text("utf-8")
    messages = [
        notice.message
        for notice in notices_of(text, (person(text, "John Kirthrough", "Kirthrough", "Kirby"),))
    ]

    assert messages[1:4] == [
        "One person, two names? “John Kirthrough” ×4, “Kirby” ×2",
        "Quote marks broken (s8), sentence broken (s17)",
        "Headline’s ‘humiliated’ is in no quote; s5 has “humiliation”",
    ]
