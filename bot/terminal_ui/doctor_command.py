"""`byline doctor`: one line for each thing looked at, and beneath it how to mend what is wrong."""

from collections.abc import AsyncGenerator, Iterator

from bot.cards.harmless import harmless_line
from bot.pipeline.checks.findings import Finding, State
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.outputs import Printer
from bot.terminal_ui.rows import Look, Row, StyledText, row
from bot.words.languages import say

LOOKS: dict[State, Look] = {"fine": "small", "note": "plain", "wrong": "warning"}
WIDTH = max(map(len, LOOKS))
INDENT = " " * (WIDTH + 2)


async def show_findings(findings: AsyncGenerator[Finding, None], printer: Printer) -> int:
    """The exit code: failed where something is wrong. Each finding is shown when it is made."""
    code = DONE
    async for finding in findings:
        printer.print_rows(_rows(finding))
        if finding.state == "wrong":
            code = FAILED
    return code


def _rows(finding: Finding) -> Iterator[Row]:
    state = StyledText(f"{say(words.STATES[finding.state]):<{WIDTH}}  ", LOOKS[finding.state])
    found = StyledText(harmless_line(f"{finding.subject}: {finding.words}"))
    yield Row((state, found), "", INDENT)
    if finding.mend:
        yield row(harmless_line(f"→ {finding.mend}"), margin=INDENT, hanging=f"{INDENT}  ")
