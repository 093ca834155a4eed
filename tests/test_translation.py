"""Whatever people are shown can be translated: once every fixed text is in brackets, no word is outside."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import get_args

import pytest

from bot.cards.exports.files import as_markdown
from bot.cards.exports.page import html_page
from bot.discord_ui.answers.answer_texts import final_texts
from bot.discord_ui.cards import forget_texts
from bot.discord_ui.cards.copy_quote import copied_quote, quotes_card
from bot.discord_ui.cards.first_card import CardPaste, FullProgress, ReadBefore, final_card, working_card
from bot.discord_ui.cards.more import Circumstances, more_card
from bot.discord_ui.cards.sentences import sentence_card
from bot.discord_ui.cards.settings_card import settings_card
from bot.discord_ui.cards.settings_parts import SettingsSurroundings
from bot.discord_ui.cards.usage_card import usage_card
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.errors import ModelUnreachable
from bot.pipeline.budgets.day_budget import Allowance
from bot.pipeline.budgets.day_ledger import Account
from bot.pipeline.budgets.usage import UsageOf, UsageReport
from bot.pipeline.keeping.losses import ArticleLoss, ConversationLoss, OwnLoss, ScopeLoss
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.readers.changes import Changes
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag, FlagKind
from bot.readers.model.answers.passages import Passages
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui import forget_command
from bot.terminal_ui.answer_rows import rows_of_answer, rows_of_passages
from bot.terminal_ui.cards import rows_of_reading
from bot.terminal_ui.plain_printer import PlainPrinter
from bot.usage import Usage
from storage.server_settings import ServerSettings
from storage.usage import UsageSum
from tests.bot.discord_ui.drawing import components
from tests.translated import everything_in_brackets, outside_the_brackets

ARTICLES = Path(__file__).parent / "articles"
SHOWN = ("german", "hearing_transcript", "injected_instructions", "shopping_list", "spun_copy", "us_politics")
WORD = re.compile(r"[^\W\d_]{2,}")
NOW = datetime(2026, 11, 3, 14, 11, tzinfo=UTC)
KEY = "key"
PASTE = CardPaste(KEY, asked_by="")
MUCH = UsageSum(3, 2_000, 900, 50, 500, 12_300, 2, 3, 400, 100, 1_500)
# Of what stands outside: names that a model or a person has, and how JSON and CSV are called everywhere.
NAMES = {"html", "markdown", "csv", "json", "gpt", "ferry", "utc"}


@pytest.fixture(autouse=True)
def brackets(tmp_path: Path) -> Iterator[None]:
    with everything_in_brackets(tmp_path):
        yield


@pytest.fixture(params=SHOWN)
def reading(request: pytest.FixtureRequest) -> Reading:
    return read_by_rules((ARTICLES / f"{request.param}.txt").read_text(encoding="utf-8"))


def words_of_our_own(shown: str, reading: Reading | None = None) -> set[str]:
    """Those outside the brackets that the article does not have."""
    outside = re.sub(r"<t:\d+:\w>|https?://\S+", " ", outside_the_brackets(shown))
    cut = {one.casefold() for one in WORD.findall(reading.article.text)} if reading else set()
    return {one.casefold() for one in WORD.findall(outside)} - cut - NAMES


def on_terminal(rows: Iterator[object]) -> str:
    output = io.StringIO()
    PlainPrinter(output).print_rows(rows)  # type: ignore[arg-type]
    return output.getvalue()


def as_full(reading: Reading) -> Reading:
    doubtful = [replace(one, rules_speakers=()) for one in reading.statements]
    return replace(
        reading,
        reader="model",
        model="gpt",
        usage=Usage(9, 5, 2, 0.1),
        statements=tuple(doubtful),
        summary=tuple(replace(one, unsupported=("ferry",)) for one in reading.summary),
    )


def on_discord(*views: object) -> str:
    shown = []
    for view in views:
        for one in components(view):  # type: ignore[arg-type]
            shown += [str(one.get(name) or "") for name in ("content", "label", "placeholder")]
            shown += [option["label"] for option in one.get("options", ())]
            shown += [option.get("description") or "" for option in one.get("options", ())]
    return "\n".join(shown)


def test_a_reading_in_the_terminal_leaves_no_word_untranslated(reading: Reading) -> None:
    shown = on_terminal(rows_of_reading(reading, "")) + on_terminal(rows_of_reading(as_full(reading), ""))

    assert words_of_our_own(shown, reading) == set()


def test_a_page_leaves_no_word_untranslated(reading: Reading) -> None:
    page = html_page([("", reading), ("", as_full(reading))])
    body = page[page.index("<body>") :]
    labels = re.findall(r'(?:aria-label|title)="([^"]*)"', body)
    shown = unescape(" ".join([re.sub(r"<[^>]*>", " ", body), *labels]))

    assert words_of_our_own(shown, reading) == set()


def test_an_export_leaves_no_word_untranslated(reading: Reading) -> None:
    assert words_of_our_own(as_markdown(reading), reading) == set()


def test_the_cards_on_discord_leave_no_word_untranslated(reading: Reading) -> None:
    full = as_full(reading)
    ids = tuple(one.id for one in reading.statements)
    views = [
        working_card(reading, PASTE, FullProgress((), 2, 5)),
        final_card(full, PASTE, Changes(ids, ids, ids, reading.not_speech), ReadBefore(NOW, "")),
        more_card(full, KEY, Circumstances(NOW, 2.5, from_store=True, may_share=True, may_manage=True)),
        quotes_card(reading, KEY, 1),
        sentence_card(reading, KEY, 1, 2),
        *(who_said_what_card(one, KEY, page) for one in (reading, full) for page in (1, 2)),
    ]

    assert words_of_our_own(on_discord(*views), reading) == set()


def test_a_copied_quotation_leaves_no_word_untranslated(reading: Reading) -> None:
    starts = [one.spans[0] for one in reading.statements if one.spans]
    shown = "\n".join(part for one in starts for part in copied_quote(reading, one.start, one.end))

    assert words_of_our_own(shown, reading) == set()


def test_an_answer_leaves_no_word_untranslated(reading: Reading) -> None:
    kinds = get_args(FlagKind)
    flagged = [
        AnswerSentence("\n", "", flags=(Flag(kind, "denied" if kind == "other_act" else ""),))
        for kind in kinds
    ]
    checked = CheckedAnswer(tuple(flagged), "no", cut_after=1)
    numbers = (1, 2)
    answered = Answered(checked, (reading, reading), "gpt", ModelUsage(), only_excerpts=True, numbers=numbers)
    found = Passages((1,), tuple(one.id for one in reading.statements))
    nearest = NearestPassages(
        (reading, reading), (found, Passages((), ())), ModelUnreachable(), numbers=numbers
    )
    titles = ["", ""]
    shown = [
        on_terminal(rows_of_answer(answered)),
        on_terminal(rows_of_passages(nearest)),
        *final_texts(titles, answered),
        *final_texts(titles, nearest),
    ]

    assert words_of_our_own("\n".join(shown), reading) == set()


@pytest.mark.parametrize("direct", [True, False])
@pytest.mark.parametrize("limit", [None, 100_000])
def test_settings_leave_no_word_untranslated(direct: bool, limit: int | None) -> None:
    around = SettingsSurroundings(
        direct=direct,
        thread=None if direct else 5,
        usual_language="de",
        usual_retention=limit and 3,
        daily_limit=limit,
    )

    assert words_of_our_own(on_discord(settings_card(ServerSettings(), around))) == set()


@pytest.mark.parametrize("limit", [None, 100_000])
def test_what_was_used_leaves_no_word_untranslated(limit: int | None) -> None:
    allowance = Allowance(Account("guild:1", 5), limit, limit and 5, 3, 4000)
    used = UsageOf(MUCH, UsageSum(), allowance)
    shown = on_discord(usage_card(UsageReport(used, used, 4000), with_whole=True))

    assert words_of_our_own(shown) == set()


def test_what_would_be_forgotten_leaves_no_word_untranslated() -> None:
    article = ArticleLoss("", 1, 2, 3, 4)
    own, conversation, scope = OwnLoss(1, 2, 3), ConversationLoss(2, 1), ScopeLoss(1, 2, 3)
    shown = [
        *forget_texts.of_article(article),
        *forget_texts.of_questions(own),
        *forget_texts.of_own(own),
        *forget_texts.of_scope(scope, direct=False),
        *forget_texts.of_conversation(conversation),
        forget_command.of_article(article),
        forget_command.of_conversation("", conversation),
        forget_command.of_everything(scope),
    ]

    assert words_of_our_own("\n".join(shown)) == set()
