import io

from bot.terminal_ui.plain_printer import PlainPrinter
from bot.terminal_ui.rows import row


def test_whoever_reads_along_sees_each_article_when_it_is_read() -> None:
    pipe = io.BytesIO()
    output = io.TextIOWrapper(pipe, encoding="utf-8")
    PlainPrinter(output).print_rows([row("The ward was full", margin="  ")])

    assert pipe.getvalue().decode() == "  The ward was full\n"
