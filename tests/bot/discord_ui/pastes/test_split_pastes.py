from datetime import UTC, datetime, timedelta

import pytest

from bot.discord_ui.pastes.split_pastes import (
    KEPT_SECONDS,
    PastePlace,
    SplitPastes,
    are_of_one_paste,
    paste_place,
)
from bot.pipeline.asker import Asker

PLACE, OTHER = PastePlace("guild:1", 501, 7), PastePlace("guild:1", 502, 7)


class Clock:
    moment = 1000.0

    def __call__(self) -> float:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pastes(clock: Clock) -> SplitPastes:
    return SplitPastes(clock)


@pytest.mark.parametrize(("channel", "number"), [(7, 7), (None, 0)])
def test_a_paste_is_known_by_where_its_messages_stand(channel: int | None, number: int) -> None:
    assert paste_place(Asker("guild:1", person=501), channel) == PastePlace("guild:1", 501, number)


@pytest.mark.parametrize(("minutes", "are_of_one"), [(0, True), (3, True), (3.1, False)])
def test_a_paste_takes_three_minutes_at_most(minutes: float, are_of_one: bool) -> None:
    began = datetime(2026, 3, 1, tzinfo=UTC)

    assert are_of_one_paste(began, began + timedelta(minutes=minutes)) is are_of_one


def test_pieces_are_joined_in_the_order_in_which_they_were_sent(pastes: SplitPastes) -> None:
    paste = pastes.begin(PLACE, {12: "It stopped.", 11: "It rained."}, private=False)

    assert paste.text == "It rained.\n\nIt stopped."


def test_what_another_pastes_in_the_same_channel_is_theirs(pastes: SplitPastes) -> None:
    pastes.begin(PLACE, {11: "It rained."}, private=False)

    assert pastes.of(OTHER) is None


def test_a_paste_is_open_for_an_hour(pastes: SplitPastes, clock: Clock) -> None:
    begun = pastes.begin(PLACE, {11: "It rained."}, private=True)
    clock.moment += KEPT_SECONDS - 1

    assert pastes.of(PLACE) is begun


def test_after_an_hour_a_paste_is_over(pastes: SplitPastes, clock: Clock) -> None:
    pastes.begin(PLACE, {11: "It rained."}, private=True)
    clock.moment += KEPT_SECONDS

    assert (pastes.of(PLACE), pastes.open()) == (None, [])


def test_a_paste_that_was_ended_is_over(pastes: SplitPastes) -> None:
    pastes.begin(PLACE, {11: "It rained."}, private=False)
    pastes.begin(OTHER, {12: "It snowed."}, private=False)
    pastes.end(PLACE)

    assert pastes.open() == [(OTHER, "It snowed.")]


def test_a_new_paste_takes_the_place_of_the_one_before(pastes: SplitPastes) -> None:
    pastes.begin(PLACE, {11: "It rained."}, private=False)
    pastes.begin(PLACE, {13: "It snowed."}, private=True)

    assert pastes.open() == [(PLACE, "It snowed.")]
