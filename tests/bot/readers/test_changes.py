from dataclasses import replace

from bot.readers.changes import changes_between
from bot.readers.reading import Person, Reading, Statement
from bot.readers.rules.quick_reading import read_by_rules

ARTICLE = """“It was old,” harbour master Ana Pell said.

“We knew it,” Tom Brindle said. The “Gateway” centre stays shut.

Lou Marsh said the ferry had sunk before.
"""
QUICK = read_by_rules(ARTICLE)


def full(
    *, statements: tuple[Statement, ...] = QUICK.statements, people: tuple[Person, ...] = QUICK.people
) -> Reading:
    return replace(QUICK, reader="model", statements=statements, people=people)


def statement_with(words: str) -> Statement:
    return next(one for one in QUICK.statements if any(words in span.of(ARTICLE) for span in one.spans))


def without(words: str) -> Reading:
    gone = statement_with(words)
    return replace(QUICK, statements=tuple(one for one in QUICK.statements if one is not gone))


def test_two_equal_readings_have_no_changes() -> None:
    assert not changes_between(QUICK, full())


def test_people_numbered_otherwise_are_no_change() -> None:
    other = {one.id: f"x{one.id}" for one in QUICK.people}
    people = tuple(replace(one, id=other[one.id]) for one in QUICK.people)
    statements = tuple(
        replace(one, speakers=tuple(other[name] for name in one.speakers)) for one in QUICK.statements
    )

    assert not changes_between(QUICK, full(statements=statements, people=people))


def test_another_speaker_is_told() -> None:
    moved = replace(statement_with("We knew it"), speakers=statement_with("It was old").speakers)
    statements = tuple(moved if one.id == moved.id else one for one in QUICK.statements)

    assert changes_between(QUICK, full(statements=statements)).other_speaker == (moved.id,)


def test_a_speaker_found_at_last_is_told() -> None:
    nobody = replace(statement_with("We knew it"), speakers=())
    quick = replace(
        QUICK, statements=tuple(nobody if one.id == nobody.id else one for one in QUICK.statements)
    )

    assert changes_between(quick, full()).other_speaker == (nobody.id,)


def test_a_statement_that_only_the_full_reading_has_is_new() -> None:
    assert changes_between(without("sunk before"), full()).new == (statement_with("sunk before").id,)


def test_a_claim_that_is_a_denial_is_told() -> None:
    denied = replace(statement_with("sunk before"), act="denied")
    statements = tuple(denied if one.id == denied.id else one for one in QUICK.statements)

    assert changes_between(QUICK, full(statements=statements)).other_act == (denied.id,)


def test_a_quotation_that_turns_out_not_to_be_speech_is_told() -> None:
    title = statement_with("We knew it").quotations
    after = replace(without("We knew it"), reader="model", not_speech=(*QUICK.not_speech, *title))

    assert changes_between(QUICK, after).no_longer_said == title
