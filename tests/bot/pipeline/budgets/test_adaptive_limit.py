from bot.pipeline.budgets.adaptive_limit import AdaptiveLimit


def after_good_ends(limit: AdaptiveLimit, times: int) -> int:
    for _ in range(times):
        limit.ended_well()
    return limit.now


def test_at_first_it_doubles_in_the_time_of_one_request() -> None:
    assert after_good_ends(AdaptiveLimit(4, 64), 4) == 8


def test_it_never_passes_the_most() -> None:
    assert after_good_ends(AdaptiveLimit(4, 6), 10) == 6


def test_it_begins_with_no_more_than_the_most() -> None:
    assert AdaptiveLimit(16, 2).now == 2


def test_a_refusal_halves_it() -> None:
    limit = AdaptiveLimit(16, 64)
    limit.was_refused(limit.halvings)

    assert limit.now == 8


def test_it_tells_how_often_it_was_halved() -> None:
    limit = AdaptiveLimit(16, 64)
    for _ in range(2):
        limit.was_refused(limit.halvings)

    assert limit.halvings == 2


def test_requests_that_are_refused_together_halve_it_once() -> None:
    limit = AdaptiveLimit(16, 64)
    for _ in range(5):
        limit.was_refused(0)

    assert limit.now == 8


def test_one_always_may_go() -> None:
    limit = AdaptiveLimit(2, 64)
    for _ in range(5):
        limit.was_refused(limit.halvings)

    assert limit.now == 1


def test_after_a_refusal_it_grows_by_one_in_the_time_of_one_request() -> None:
    limit = AdaptiveLimit(16, 64)
    limit.was_refused(limit.halvings)

    assert after_good_ends(limit, 8) == 8
    assert after_good_ends(limit, 2) == 9
