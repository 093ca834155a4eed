"""What of a conversation goes with a question, in a world where every word is a token."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.errors import TooLongForModel
from bot.pipeline.questions.remembered import Remembered
from bot.readers.model.answers.passages_to_send import RankedGroup
from tests.bot.pipeline.questions.assembling import (
    ASKED,
    LONG,
    WRITER,
    asked_before,
    assembled,
    assembler,
    in_order,
    numbered,
    turn,
    turns,
)


@pytest.mark.asyncio
async def test_where_everything_fits_everything_goes() -> None:
    given = await assembled(5000, Remembered("", turns(20), turns=20))

    assert asked_before(given) == list(range(1, 21))
    assert given.composition.left_out == 0


@pytest.mark.asyncio
async def test_of_too_many_turns_the_latest_go_without_a_gap() -> None:
    given = await assembled(2200, Remembered("", turns(100), turns=100))
    sent = asked_before(given)

    assert 0 < len(sent) < 100
    assert sent == list(range(101 - len(sent), 101))
    assert given.composition.left_out == 100 - len(sent)


@pytest.mark.asyncio
async def test_a_long_turn_leaves_no_gap_between_those_that_go() -> None:
    few_words, many_words = turns(3), turn(4, words=3000)
    given = await assembled(2200, Remembered("", (*few_words, many_words, turn(5), turn(6)), turns=6))

    assert asked_before(given) == [5, 6]
    assert given.composition.left_out == 4


@pytest.mark.asyncio
async def test_a_turn_of_long_ago_that_the_question_calls_for_goes_with_it() -> None:
    first = turn(1)
    given = await assembled(2200, Remembered("", turns(200), (first,), 200))

    assert '["Question 1?", "so' in given.request.messages[-1].content
    assert given.composition.found == 1


@pytest.mark.asyncio
async def test_a_turn_is_not_sent_twice() -> None:
    given = await assembled(5000, Remembered("", turns(5), (turn(3),), 5))

    assert asked_before(given) == [1, 2, 3, 4, 5]
    assert given.composition.found == 0


@pytest.mark.asyncio
async def test_turns_that_were_found_stand_in_their_order() -> None:
    remembered = Remembered("Notes.", (), (turn(7), turn(2)), 9, 9)
    task = (await assembled(5000, remembered)).request.messages[-1].content

    assert task.index("Question 2?") < task.index("Question 7?")


@pytest.mark.asyncio
async def test_articles_use_what_turns_leave() -> None:
    given = await assembled(6500, Remembered(), numbered(LONG), articles=0.1)

    assert given.composition.whole_articles == 1


@pytest.mark.asyncio
async def test_a_long_article_leaves_room_for_the_conversation() -> None:
    given = await assembled(3500, Remembered("", turns(30), turns=30), numbered(LONG))

    assert given.composition.whole_articles == 0
    assert asked_before(given) == list(range(1, 31))


@pytest.mark.asyncio
async def test_what_is_known_about_an_article_takes_from_its_own_room() -> None:
    asked = replace(ASKED, labels=((" ".join(["so"] * 500),),))
    given = await assembler(2500).assemble(asked, [numbered(LONG)], in_order)

    assert 0 < len(given.shown[0].shown_sentences) < 400
    assert given.composition.tokens <= 2500


@pytest.mark.asyncio
async def test_of_an_article_without_paragraphs_the_sentences_that_matter_go() -> None:
    one_paragraph = " ".join(f"Lot {n} went to a buyer inland." for n in range(800))
    (shown,) = (await assembled(2500, Remembered(), numbered(one_paragraph))).shown

    assert 0 < len(shown.shown_sentences) < 800


@pytest.mark.asyncio
async def test_where_not_one_sentence_has_room_no_empty_article_is_sent() -> None:
    task = await assembler(5000).tokens_of(WRITER.question([], ASKED))

    with pytest.raises(TooLongForModel):
        await assembled(task + 40, Remembered(), numbered(LONG))


@pytest.mark.asyncio
async def test_an_article_that_bears_least_on_the_question_is_left_out_first() -> None:
    async def rank(place: int) -> Sequence[RankedGroup]:
        return [RankedGroup(1.0 - place, (number,)) for number in range(1, 403)]

    articles = [numbered(LONG), numbered(LONG.replace("Lot", "Crate"))]
    given = await assembler(3060).assemble(ASKED, articles, rank)
    sent = "\n".join(one.content for one in given.request.messages[1:])

    assert "Crate" not in sent
    assert f"Sentences left out here: {len(articles[1].all_shown)} of {len(articles[1].all_shown)}" in sent


@pytest.mark.asyncio
async def test_notes_that_are_too_long_lose_their_beginning() -> None:
    notes = " ".join(f"They asked about note{n}." for n in range(500))
    given = await assembled(3000, Remembered(notes, turns=9, in_notes=9))
    sent = given.request.messages[2].content

    assert "note499" in sent
    assert "note0." not in sent
    assert re.search(r":\nThey asked about note\d+\.", sent)


@pytest.mark.asyncio
async def test_turns_in_the_notes_are_not_left_out() -> None:
    given = await assembled(5000, Remembered("Notes.", turns(4), turns=10, in_notes=6))

    assert given.composition.in_notes == 6
    assert given.composition.left_out == 0


@pytest.mark.asyncio
async def test_the_latest_turn_goes_also_where_it_leaves_no_room_for_what_was_found() -> None:
    empty = (await assembled(5000, Remembered())).composition.tokens
    longest = turn(9, 300)
    given = await assembled(empty + 370, Remembered("", (longest,), (turn(1, 60),), turns=9))

    assert asked_before(given) == [9]
    assert given.composition.found == 0


@pytest.mark.asyncio
async def test_a_turn_that_was_found_in_the_notes_counts_with_the_notes() -> None:
    latest = turns(106)[6:]
    given = await assembled(2200, Remembered("Notes.", latest, (turn(1),), turns=106, in_notes=6))
    sent = len(asked_before(given))

    assert (given.composition.found, given.composition.in_notes) == (1, 6)
    assert given.composition.left_out == 100 - sent > 0


@pytest.mark.asyncio
async def test_a_turn_that_was_found_beyond_the_notes_is_not_left_out() -> None:
    latest = turns(106)[6:]
    given = await assembled(2200, Remembered("Notes.", latest, (turn(8),), turns=106, in_notes=6))
    sent = len(asked_before(given))

    assert given.composition.found == 1
    assert given.composition.left_out == 100 - sent - 1 > 0
