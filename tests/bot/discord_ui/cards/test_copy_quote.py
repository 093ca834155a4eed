from bot.discord_ui.cards.copy_quote import copied_quote, quotes_card
from bot.discord_ui.cards.limits import MESSAGE_TEXT, length
from bot.readers.reading import Reading
from tests.bot.discord_ui.drawing import custom_ids, drawn
from tests.bot.doubtful import doubtful, in_german
from tests.bot.ferry import ferry
from tests.bot.reading_builder import ReadingBuilder


def copied(reading: Reading, statement_id: str) -> str:
    [message] = copied_quote(reading, *_span(reading, statement_id))
    return message


def _span(reading: Reading, statement_id: str) -> tuple[int, int]:
    return next(one.spans[0] for one in reading.statements if one.id == statement_id)


def quoting(words: str) -> Reading:
    article = ReadingBuilder(f"Speech\n\n“{words}” said Pell.")
    article.person("pell", "Ana Pell")
    article.quotes("pell", words, cue=("said", "” "))
    return article.reading()


def in_the_block(message: str) -> str:
    return message.removeprefix("```\n").partition("\n```")[0]


def test_a_quotation_is_copied_with_speaker_place_and_warning() -> None:
    assert copied(ferry().reading(), "t2") == (
        "```\n“Nobody may sail until we know,”\n"
        "— Ana Pell, Transport Minister, in a statement, on Monday morning\n```\n"
        "⚠️ Cut from this paste, which looks reworded. Find the original before quoting.\n"
        "-# s3 · Ferry ‘sabotaged’ before crossing, says minister"
    )


def test_a_channel_that_opens_a_sentence_is_copied_as_within_one() -> None:
    article = ReadingBuilder("Speech\n\nIn a post on X, Pell said: “It sank.”")
    article.person("pell", "Ana Pell")
    article.quotes("pell", "It sank.", cue="said", channel="In a post on X")

    assert "\n— Ana Pell, in a post on X\n" in copied(article.reading(), "t1")


def test_without_signs_of_rewording_the_message_still_claims_nothing() -> None:
    message = copied(quoting("Nobody may sail,"), "t1")

    assert "\nCut from this paste. Byline cannot know if it was said.\n" in message


def test_broken_marks_in_an_article_send_the_reader_to_the_original() -> None:
    article = ReadingBuilder("Ferry\n\n“Nobody may sail,” said Pell.")
    article.person("pell", "Pell")
    article.quotes("pell", "Nobody may sail,", cue="said")
    article.notice("unbalanced_quotes", "Quote marks broken (s1)", "Ferry")

    assert "\n⚠️ Cut from this paste. Find the original before quoting.\n" in copied(article.reading(), "t1")


def test_broken_marks_and_doubts_are_told_below_the_quotation() -> None:
    assert "```\n⚠️ marks broken in the paste\n" in copied(ferry().reading(), "t3")


def test_what_is_only_partly_quoted_says_so() -> None:
    message = copied(ferry().reading(), "t5")

    assert "⚠️ Only what stands between marks is quoted; the rest is the article’s.\n" in message


def test_a_paraphrase_is_copied_with_its_cue_and_not_as_a_quotation() -> None:
    message = copied(ferry().reading(), "t10")

    assert in_the_block(message) == "not to wait\n— Lou Marsh, chair (“warned”)"
    assert "⚠️ The article’s paraphrase: no quotation marks stand around it.\n" in message


def test_a_denial_never_looks_like_a_claim() -> None:
    message = copied(ferry().reading(), "t8")

    assert in_the_block(message) == (
        "a quarrel\n— denied by The union and the owners, Wednesday, second hand: the Herald"
    )


def test_a_silence_is_nobodys_words() -> None:
    message = copied(ferry().reading(), "t9")

    assert in_the_block(message).endswith("for comment.\n— the article about the coastguard")


def test_what_nobody_is_named_for_says_so() -> None:
    message = copied(ferry().reading(), "t11")

    assert in_the_block(message) == "“The gulls know.”\n— speaker not found"


def test_markdown_in_a_quotation_is_copied_as_it_is() -> None:
    words = "**5** [U. N.] `x` <@1> \\o/ https://example.org"

    assert in_the_block(copied(quoting(words), "t1")) == f"“{words}”\n— Ana Pell"


def test_backticks_in_a_quotation_do_not_end_the_block() -> None:
    message = copied(quoting("```\n@everyone"), "t1")

    assert message.count("```") == 2
    assert in_the_block(message) == "“``\u200b`\n@everyone”\n— Ana Pell"


def test_a_quotation_too_long_for_a_message_comes_in_several_and_loses_nothing() -> None:
    words = " ".join(f"word{number}" for number in range(900))
    messages = copied_quote(quoting(words), *_span(quoting(words), "t1"))
    together = " ".join(in_the_block(message).rpartition("\n— ")[0] for message in messages)

    assert together == f"“{words}”"
    assert all(length(message) <= MESSAGE_TEXT for message in messages)
    assert messages[0].endswith(f"Part 1 of {len(messages)}: too long for one message.")


def test_each_part_names_the_speaker() -> None:
    words = "so very " * 500 + "late"

    assert all("\n— Ana Pell\n" in one for one in copied_quote(quoting(words), *_span(quoting(words), "t1")))


def test_a_statement_that_is_no_longer_there_gives_no_message() -> None:
    assert copied_quote(ferry().reading(), 0, 1) == []


def test_the_choice_shows_every_quotation_with_its_button_speaker_by_speaker() -> None:
    assert drawn(quotes_card(ferry().reading(), "key")) == (
        "### Copy which quote?\n"
        "-# Ferry ‘sabotaged’ before crossing, says minister\n"
        "**Ana Pell** · s3\n“Nobody may sail until we know,” [Copy]\n"
        "**Ana Pell** · s4\n“We owe the crews an answer. “ [Copy]\n"
        "**Ana Pell** · s5\n“They will get one,” [Copy]\n"
        "**Tom Brindle / Brindel** · s6\nthe engines were “tampered with” overnight [Copy]\n"
        "**speaker not found** · s13\n“The gulls know.” [Copy]"
    )


def test_a_button_of_the_choice_copies_its_quotation() -> None:
    reading = ferry().reading()
    start, end = _span(reading, "t2")

    assert custom_ids(quotes_card(reading, "key"))[0] == f"byline:quote:key:{start}-{end}"


def test_a_text_without_quotations_has_none_to_copy() -> None:
    shown = drawn(quotes_card(ReadingBuilder("Ferry\n\nNobody may sail.").reading(), "key"))

    assert shown == "### The text has no quotes to copy.\n-# Ferry"


# Doubts


def test_an_unsure_statement_is_copied_with_its_doubt_in_the_block_and_its_reasons_below() -> None:
    message = copied(doubtful().reading(), "t4")

    assert in_the_block(message) == "a stronghold of the union\n— perhaps the quay"
    assert "\n⚠️ unsure (no verb of saying, who: the nearest name)\n" in message


def test_a_carried_on_speaker_is_said_to_be() -> None:
    assert "\n-# speaker carried on from s4\n" in copied(doubtful().reading(), "t3")


def test_every_doubt_is_told_however_many_there_are() -> None:
    article = ReadingBuilder("Speech\n\n“It sank.” said Pell.")
    article.person("pell", "Pell")
    doubts = ("marks_broken", "readers_differ", "unchecked", "carried_on")
    article.quotes("pell", "It sank.", cue="said", doubts=doubts)
    message = copied(article.reading(), "t1")

    assert message.count("⚠️") + message.count("carried on") == len(doubts)


def test_in_a_language_whose_speakers_are_not_read_the_text_is_not_said_to_name_nobody() -> None:
    assert in_the_block(copied(in_german(), "t1")) == "„Es sank“\n— speakers not read in this language"


def test_the_choice_marks_what_is_unsure() -> None:
    article = ReadingBuilder("Speech\n\n“It sank.” The quay.")
    article.person("quay", "The quay")
    article.quotes("quay", "It sank.", certainty="unsure", doubts=("nearest_name",))

    assert "**perhaps The quay** ⚠️ · s2\n“It sank.”" in drawn(quotes_card(article.reading(), "key"))
