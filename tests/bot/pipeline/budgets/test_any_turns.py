import asyncio
from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from tests.bot.pipeline.budgets.office import Office, office

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

    assert not here.queue._due
    assert not here.queue._later
    assert not here.queue._had_turn
    assert set(here.begun) == whose.keys() - given_up
    for one in set(whose.values()):
        mine = [name for name in here.begun if whose[name] == one]
        assert mine == sorted(mine, key=int)


def _check_room(here: Office, whose: dict[str, tuple[int, str]], given_up: set[str]) -> None:
    """No limit is passed, and nobody waits who has room."""
    limits = here.queue._limits
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
