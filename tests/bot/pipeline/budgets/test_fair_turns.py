import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pipeline.asker import Asker
from bot.pipeline.budgets.fair_turns import FairTurns, TurnLimits
from bot.pipeline.memory import Memory
from bot.pipeline.scopes import LOCAL
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import ARTICLE, REPLY, full_reading, services_with
from tests.bot.waiting import until
from tests.fake_model import FakeModel

ANNA, BEN, CARA = 501, 502, 503
SERVER, OTHER_SERVER = "guild:1", "guild:2"


@dataclass
class Office:
    """People who ask at `turns`. `begun` names requests in the order in which their turn came."""

    turns: FairTurns
    begun: list[str] = field(default_factory=list)
    under_way: dict[str, asyncio.Event] = field(default_factory=dict)
    tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def ask(self, name: str, person: int, scope: str = SERVER) -> None:
        self.tasks[name] = asyncio.create_task(self._request(name, person, scope))
        await self.settle()

    async def finish(self, name: str) -> None:
        self.under_way[name].set()
        await self.settle()

    async def finish_all(self) -> None:
        while self.under_way:
            await self.finish(next(iter(self.under_way)))

    async def settle(self) -> None:
        """Until each request is under way, waits or has ended."""
        await until(self._is_settled)

    def _is_settled(self) -> bool:
        left = [task for task in self.tasks.values() if not task.done()]
        going_on = [may_end for may_end in self.under_way.values() if not may_end.is_set()]
        is_ending = any(task.cancelling() for task in left)
        return not is_ending and len(left) == len(going_on) + self.turns.waiting

    async def _request(self, name: str, person: int, scope: str) -> None:
        async with self.turns.turn(scope, person):
            self.begun.append(name)
            self.under_way[name] = asyncio.Event()
            try:
                await self.under_way[name].wait()
            finally:
                del self.under_way[name]


def office(at_once: int, per_person: int | None = None, per_scope: int | None = None) -> Office:
    return Office(FairTurns(TurnLimits(at_once, per_person, per_scope)))


# How many at once


@pytest.mark.asyncio
async def test_no_more_than_the_limit_are_under_way() -> None:
    here = office(2)
    for name in "abc":
        await here.ask(name, ANNA)

    assert here.begun == ["a", "b"]


@pytest.mark.asyncio
async def test_one_person_has_no_more_than_their_share_although_others_are_free() -> None:
    here = office(8, per_person=2)
    for name in "abc":
        await here.ask(name, ANNA)
    await here.ask("of Ben", BEN)

    assert here.begun == ["a", "b", "of Ben"]


@pytest.mark.asyncio
async def test_a_persons_share_is_the_same_however_many_servers_they_ask_in() -> None:
    here = office(8, per_person=1)
    await here.ask("here", ANNA, SERVER)
    await here.ask("there", ANNA, OTHER_SERVER)

    assert here.begun == ["here"]


@pytest.mark.asyncio
async def test_one_server_has_no_more_than_its_share_although_others_are_free() -> None:
    here = office(8, per_scope=2)
    for person in (ANNA, BEN, CARA):
        await here.ask(str(person), person)
    await here.ask("elsewhere", 504, OTHER_SERVER)

    assert here.begun == [str(ANNA), str(BEN), "elsewhere"]


@pytest.mark.asyncio
async def test_in_the_terminal_one_person_may_have_all() -> None:
    here = office(4, per_person=1, per_scope=1)
    for name in "abcde":
        await here.ask(name, 0, LOCAL)

    assert here.begun == ["a", "b", "c", "d"]


# Whose turn it is


@pytest.mark.asyncio
async def test_requests_of_one_person_go_in_their_order() -> None:
    here = office(1)
    for name in "abcd":
        await here.ask(name, ANNA)
    await here.finish_all()

    assert here.begun == ["a", "b", "c", "d"]


@pytest.mark.asyncio
async def test_fifty_pastes_of_one_person_delay_another_by_one_request_at_the_most() -> None:
    here = office(1)
    for number in range(50):
        await here.ask(f"paste {number}", ANNA)
    await here.ask("of Ben", BEN)
    await here.finish("paste 0")
    await here.finish("paste 1")

    assert here.begun[2] == "of Ben"


@pytest.mark.asyncio
async def test_people_take_turns() -> None:
    here = office(1)
    await here.ask("first", CARA)
    for name, person in (("a1", ANNA), ("a2", ANNA), ("a3", ANNA), ("b1", BEN), ("b2", BEN), ("c1", CARA)):
        await here.ask(name, person)
    await here.finish_all()

    assert here.begun[1:] == ["a1", "b1", "c1", "a2", "b2", "a3"]


@pytest.mark.asyncio
async def test_people_of_all_servers_take_turns_with_each_other() -> None:
    here = office(1)
    for number in range(3):
        await here.ask(f"a{number}", ANNA, SERVER)
    await here.ask("b", BEN, OTHER_SERVER)
    await here.ask("c", CARA, SERVER)
    await here.finish_all()

    assert here.begun == ["a0", "a1", "b", "c", "a2"]


@pytest.mark.asyncio
async def test_a_full_server_does_not_stop_its_people_elsewhere() -> None:
    here = office(2, per_scope=1)
    await here.ask("a", ANNA, SERVER)
    await here.ask("b here", BEN, SERVER)
    await here.ask("b there", BEN, OTHER_SERVER)

    assert here.begun == ["a", "b there"]


@pytest.mark.asyncio
async def test_one_persons_places_take_turns_too() -> None:
    here = office(1)
    await here.ask("first", ANNA, SERVER)
    for name, scope in (("here 1", SERVER), ("here 2", SERVER), ("there", OTHER_SERVER)):
        await here.ask(name, ANNA, scope)
    await here.finish_all()

    assert here.begun[1:] == ["here 1", "there", "here 2"]


# Articles


def many_articles(number: int) -> list[str]:
    return [ARTICLE.replace("30 jobs", f"{jobs} jobs") for jobs in range(100, 100 + number)]


@pytest.mark.asyncio
async def test_fifty_articles_of_one_person_hold_up_that_of_another_by_one_round(
    memory: Memory, model: FakeModel
) -> None:
    hold, articles = asyncio.Event(), many_articles(51)
    for _ in articles:
        model.reply(REPLY, hold=hold)
    async with services_with(memory, model, turns=TurnLimits(2)) as services:
        of_anna = [
            asyncio.create_task(full_reading(services, one, Asker(SERVER, ANNA))) for one in articles[1:]
        ]
        await so_many_wait(services, 48)
        of_ben = asyncio.create_task(full_reading(services, articles[0], Asker(SERVER, BEN)))
        await so_many_wait(services, 49)
        hold.set()
        await asyncio.gather(of_ben, *of_anna)
    is_of_ben = ["100 jobs" in request.messages[1].content for request in model.requests]

    assert is_of_ben.index(True) <= 2 + 1  # two were under way, one of Anna's was ahead


async def so_many_wait(services: Services, number: int) -> None:
    assert services.model_services is not None
    calls = services.model_services.calls
    await until(lambda: calls.waiting >= number)


@pytest.mark.asyncio
async def test_in_the_terminal_articles_are_read_as_many_at_once_as_may_be(
    memory: Memory, model: FakeModel
) -> None:
    articles = many_articles(12)
    for _ in articles:
        model.reply(REPLY)
    async with services_with(memory, model, turns=TurnLimits(8, per_person=3, per_scope=6)) as services:
        await asyncio.gather(*(full_reading(services, one, Asker()) for one in articles))

    assert model.most_open_streams == 8


# Giving up


@pytest.mark.asyncio
async def test_a_wait_that_is_given_up_takes_no_turn() -> None:
    here = office(1)
    for name in "abc":
        await here.ask(name, ANNA)
    here.tasks["b"].cancel()
    await here.settle()
    await here.finish_all()

    assert here.begun == ["a", "c"]


@pytest.mark.asyncio
async def test_a_wait_given_up_as_its_turn_comes_passes_the_turn_on() -> None:
    here = office(1)
    for name in "abc":
        await here.ask(name, ANNA)
    here.under_way["a"].set()
    await until(lambda: "a" not in here.under_way)
    here.tasks["b"].cancel()
    await here.settle()

    assert here.begun == ["a", "c"]


@pytest.mark.asyncio
async def test_a_wait_given_up_before_its_turn_comes_passes_the_turn_on() -> None:
    here = office(1)
    for name in "abc":
        await here.ask(name, ANNA)
    here.under_way["a"].set()
    here.tasks["b"].cancel()
    await here.settle()

    assert here.begun == ["a", "c"]


@pytest.mark.asyncio
async def test_who_gives_one_request_up_keeps_their_place_with_the_next() -> None:
    here = office(1)
    await here.ask("first", CARA)
    for name, person in (("a1", ANNA), ("a2", ANNA), ("b1", BEN)):
        await here.ask(name, person)
    here.tasks["a1"].cancel()
    await here.settle()
    await here.finish_all()

    assert here.begun == ["first", "a2", "b1"]


@pytest.mark.asyncio
async def test_a_request_that_fails_gives_its_turn_back() -> None:
    turns = FairTurns(TurnLimits(1))
    with contextlib.suppress(ValueError):
        async with turns.turn(SERVER, ANNA):
            raise ValueError
    async with asyncio.timeout(1), turns.turn(SERVER, BEN):
        pass


# Whatever happens


Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "ask", "ask", "finish", "give up"]), st.integers(0, 4), st.integers(0, 2)
    ),
    max_size=60,
)


@given(
    at_once=st.integers(1, 5),
    per_person=st.none() | st.integers(1, 4),
    per_scope=st.none() | st.integers(1, 4),
    steps=STEPS,
)
def test_turns_are_never_too_many_never_lost_and_go_round(
    at_once: int, per_person: int | None, per_scope: int | None, steps: list[Step]
) -> None:
    asyncio.run(_any_course(at_once, per_person, per_scope, steps))


async def _any_course(
    at_once: int, per_person: int | None, per_scope: int | None, steps: Iterable[Step]
) -> None:
    here = office(at_once, per_person, per_scope)
    whose: dict[str, tuple[int, str]] = {}
    given_up: set[str] = set()
    for number, (step, person, place) in enumerate(steps):
        if step == "ask":
            name = str(number)
            whose[name] = (person, f"guild:{place}")
            await here.ask(name, *whose[name])
        elif step == "finish" and here.under_way:
            await here.finish(sorted(here.under_way)[person % len(here.under_way)])
        elif step == "give up" and (waiting := sorted(whose.keys() - given_up - set(here.begun))):
            name = waiting[place % len(waiting)]
            given_up.add(name)
            here.tasks[name].cancel()
            await here.settle()
        _check_room(here, whose, given_up)
    await here.finish_all()

    assert not here.turns._lines
    assert set(here.begun) == whose.keys() - given_up
    for one in set(whose.values()):
        mine = [name for name in here.begun if whose[name] == one]
        assert mine == sorted(mine, key=int)


def _check_room(here: Office, whose: dict[str, tuple[int, str]], given_up: set[str]) -> None:
    """No limit is passed, and nobody waits who has room."""
    limits = here.turns._limits
    people = Counter(whose[name][0] for name in here.under_way)
    scopes = Counter(whose[name][1] for name in here.under_way)
    per_person = limits.per_person or limits.at_once
    per_scope = limits.per_scope or limits.at_once

    assert len(here.under_way) <= limits.at_once
    assert max(people.values(), default=0) <= per_person
    assert max(scopes.values(), default=0) <= per_scope
    for name in whose.keys() - given_up - set(here.begun):
        person, scope = whose[name]
        assert (
            len(here.under_way) == limits.at_once
            or people[person] == per_person
            or scopes[scope] == per_scope
        )


@given(
    requests=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=40),
    at_once=st.integers(1, 4),
)
def test_nobody_gets_two_turns_more_than_another_who_waits(
    requests: list[tuple[int, int]], at_once: int
) -> None:
    begun = asyncio.run(_one_after_the_other(requests, at_once))
    waited = begun[at_once:]
    left = Counter(waited)
    had: Counter[int] = Counter()
    for person in waited:
        had[person] += 1
        assert all(had[person] - had[other] <= 1 for other in left if had[other] < left[other])


async def _one_after_the_other(requests: list[tuple[int, int]], at_once: int) -> list[int]:
    """Whose requests began, in their order, where all asked before the first ended."""
    here = office(at_once)
    for number, (person, place) in enumerate(requests):
        await here.ask(str(number), person, f"guild:{place}")
    await here.finish_all()
    return [requests[int(name)][0] for name in here.begun]


# How many the provider bears


@pytest.mark.asyncio
async def test_more_are_under_way_after_those_that_ended_well() -> None:
    here = Office(FairTurns(TurnLimits(64, begin_with=2)))
    for name in "abcdefgh":
        await here.ask(name, ANNA)
    for name in "ab":
        await here.finish(name)

    assert here.begun == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.asyncio
async def test_more_are_not_taken_where_nobody_waits() -> None:
    turns = FairTurns(TurnLimits(64, begin_with=2))
    for _ in range(5):
        async with turns.turn(SERVER, ANNA):
            pass
    here = Office(turns)
    for name in "abc":
        await here.ask(name, ANNA)

    assert here.begun == ["a", "b"]


@pytest.mark.asyncio
async def test_after_a_refusal_fewer_are_under_way() -> None:
    turns = FairTurns(TurnLimits(64, begin_with=4))
    async with turns.turn(SERVER, ANNA) as turn:
        turn.was_refused()
    here = Office(turns)
    for name in "abc":
        await here.ask(name, ANNA)

    assert here.begun == ["a", "b"]


async def let_one_go(turns: FairTurns, *, fails: bool) -> None:
    with contextlib.suppress(OSError):
        async with turns.turn(SERVER, ANNA):
            if fails:
                raise OSError


@pytest.mark.asyncio
@pytest.mark.parametrize(("fails", "waiting"), [(True, 1), (False, 0)])
async def test_only_a_request_that_ends_well_lets_more_go_at_once(fails: bool, waiting: int) -> None:
    turns = FairTurns(TurnLimits(at_once=4, begin_with=1))
    await let_one_go(turns, fails=fails)
    office = Office(turns)
    await office.ask("first", ANNA)
    await office.ask("second", BEN)
    waited = turns.waiting
    await office.finish_all()

    assert waited == waiting
