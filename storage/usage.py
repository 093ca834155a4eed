from dataclasses import astuple, dataclass, fields
from datetime import date
from typing import Literal

from storage.database import Database

UsageKind = Literal["reading", "question", "remembering"]

SECONDS_OF_A_DAY = 86_400
MICRO = 1_000_000  # of them make a dollar
EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class PaidRequest:
    """What one request to a language model took.

    Cached tokens are among those of the input, reasoning tokens among those of the output.
    """

    input_tokens: int
    cached_tokens: int
    reasoning_tokens: int
    output_tokens: int
    cost_micro_usd: int | None  # millionths of a dollar; None where the price is unknown


@dataclass(frozen=True, slots=True)
class UsageSum:
    """Sums of requests, and how many answers a stored reply gave for nothing (`hits`).

    `cost_micro_usd` is the cost of the requests whose price is known; `unpriced_requests` counts the others.
    What the hits saved is what their replies took when they were made.
    """

    requests: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    output_tokens: int = 0
    cost_micro_usd: int = 0
    unpriced_requests: int = 0
    hits: int = 0
    saved_input_tokens: int = 0
    saved_output_tokens: int = 0
    saved_cost_micro_usd: int = 0


@dataclass(frozen=True, slots=True)
class DayUsage:
    day: date  # UTC
    usage: UsageSum


def utc_day(moment: int) -> date:
    """The day, in UTC, of a moment in Unix seconds."""
    return date.fromordinal(EPOCH + moment // SECONDS_OF_A_DAY)


COUNTED = tuple(field.name for field in fields(UsageSum))
SUMS = ", ".join(f"coalesce(sum({column}), 0) AS {column}" for column in COUNTED)
ADDED = ", ".join(f"{column} = {column} + excluded.{column}" for column in COUNTED)


class UsageStore:
    """What language models took, by scope, UTC day, person and kind."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record_request(
        self, scope: str, person: int, kind: UsageKind, at: int, request: PaidRequest
    ) -> None:
        """Add one request that was sent at `at` (Unix seconds)."""
        usage = UsageSum(
            requests=1,
            input_tokens=request.input_tokens,
            cached_tokens=request.cached_tokens,
            reasoning_tokens=request.reasoning_tokens,
            output_tokens=request.output_tokens,
            cost_micro_usd=request.cost_micro_usd or 0,
            unpriced_requests=int(request.cost_micro_usd is None),
        )
        await self._add(scope, person, kind, at, usage)

    async def record_hit(
        self, scope: str, person: int, kind: UsageKind, at: int, saved: PaidRequest | None = None
    ) -> None:
        """Add one answer that a stored reply gave for nothing; `saved` is what that took when it was made."""
        usage = UsageSum(hits=1)
        if saved is not None:
            usage = UsageSum(
                hits=1,
                saved_input_tokens=saved.input_tokens,
                saved_output_tokens=saved.output_tokens,
                saved_cost_micro_usd=saved.cost_micro_usd or 0,
            )
        await self._add(scope, person, kind, at, usage)

    async def on_day(self, scope: str, day: date, person: int | None = None) -> UsageSum:
        """The total of one day, which a budget is compared with: the scope's, or that of one person in it."""
        async with self._database.reading() as connection:
            row = await connection.row(
                f"""
                SELECT {SUMS} FROM usage
                WHERE scope = :scope AND day = :day AND (:person IS NULL OR person = :person)
                """,  # noqa: S608 -- SUMS is fixed
                {"scope": scope, "day": day.toordinal() - EPOCH, "person": person},
            )
        return UsageSum(**dict(row)) if row else UsageSum()

    async def by_day(self, scope: str, first: date, last: date, person: int | None = None) -> list[DayUsage]:
        """Daily totals from `first` to `last`, both included; of one person alone where `person` is given.

        Days on which nothing was used are left out.
        """
        async with self._database.reading() as connection:
            rows = await connection.rows(
                f"""
                SELECT day, {SUMS} FROM usage
                WHERE scope = :scope AND day BETWEEN :first AND :last
                  AND (:person IS NULL OR person = :person)
                GROUP BY day ORDER BY day
                """,  # noqa: S608 -- SUMS is fixed
                {
                    "scope": scope,
                    "first": first.toordinal() - EPOCH,
                    "last": last.toordinal() - EPOCH,
                    "person": person,
                },
            )
        days = [dict(row) for row in rows]
        return [DayUsage(date.fromordinal(EPOCH + day.pop("day")), UsageSum(**day)) for day in days]

    async def _add(self, scope: str, person: int, kind: UsageKind, at: int, usage: UsageSum) -> None:
        async with self._database.transaction() as connection:
            await connection.run(
                f"""
                INSERT INTO usage (scope, day, person, kind, {", ".join(COUNTED)})
                VALUES (?, ?, ?, ?, {", ".join("?" * len(COUNTED))})
                ON CONFLICT DO UPDATE SET {ADDED}
                """,  # noqa: S608 -- fixed names
                [scope, at // SECONDS_OF_A_DAY, person, kind, *astuple(usage)],
            )
