import asyncio
from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.server_choices import AS_THE_ARTICLE, ServerChoices
from storage.database import Database
from storage.server_settings import ServerSettings, ServerSettingsStore

pytestmark = pytest.mark.asyncio

SHARED = Asker("guild:1", person=501, channel=10, language="fr")
PRIVATE = replace(SHARED, private=True)
DIRECT = Asker("user:501", person=501, language="fr")
USUAL = ReadingOptions("de")


@pytest.fixture
def choices(memory: Memory) -> ServerChoices:
    return ServerChoices(memory)


@pytest.mark.parametrize(
    ("asker", "chosen", "usual", "language"),
    [
        (SHARED, "es", "de", "es"),
        (SHARED, "", "de", "de"),
        (SHARED, "", "", ""),
        (SHARED, AS_THE_ARTICLE, "de", ""),
        (PRIVATE, "es", "de", "fr"),
        (PRIVATE, AS_THE_ARTICLE, "de", "fr"),
        (replace(PRIVATE, language=""), "es", "de", "es"),
        (replace(PRIVATE, language=""), "", "de", "de"),
        (DIRECT, "es", "de", "es"),
        (DIRECT, "", "de", "fr"),
        (DIRECT, AS_THE_ARTICLE, "de", ""),
        (replace(DIRECT, language=""), "", "de", "de"),
    ],
)
async def test_a_shared_summary_is_in_the_servers_language_and_a_private_one_in_the_askers(
    choices: ServerChoices, asker: Asker, chosen: str, usual: str, language: str
) -> None:
    await choices.choose(asker.scope, ServerSettings(language=chosen))

    assert choices.reading_options(asker, ReadingOptions(usual)).language == language


@pytest.mark.parametrize(
    ("asker", "chosen", "usual", "language"),
    [
        (SHARED, "es", "de", "es"),
        (SHARED, "", "de", "de"),
        (SHARED, "", "", ""),
        (SHARED, AS_THE_ARTICLE, "de", ""),
        (PRIVATE, "es", "de", ""),
        (DIRECT, "es", "", "es"),
        (DIRECT, "", "", ""),
    ],
)
async def test_an_answer_is_in_the_questions_language_unless_one_was_chosen_for_all(
    choices: ServerChoices, asker: Asker, chosen: str, usual: str, language: str
) -> None:
    await choices.choose(asker.scope, ServerSettings(language=chosen))

    assert choices.answer_language(asker, usual) == language


async def test_the_length_of_summaries_is_the_servers(choices: ServerChoices) -> None:
    await choices.choose(SHARED.scope, ServerSettings(summary_sentences=8))

    assert choices.reading_options(PRIVATE, USUAL).summary_sentences == 8


async def test_where_no_length_was_chosen_the_usual_one_holds(choices: ServerChoices) -> None:
    assert choices.reading_options(SHARED, replace(USUAL, summary_sentences=7)).summary_sentences == 7


async def test_what_else_was_wished_stays(choices: ServerChoices) -> None:
    wished = replace(USUAL, fresh=True, ask_model=False)

    assert choices.reading_options(SHARED, wished) == wished


async def test_a_choice_counts_in_its_own_scope_only(choices: ServerChoices) -> None:
    await choices.choose("guild:2", ServerSettings(language="es"))

    assert choices.reading_options(SHARED, USUAL).language == "de"


async def test_every_choice_outlives_a_restart(memory: Memory, database: Database) -> None:
    chosen = ServerSettings(
        private=True,
        quick_channels=frozenset({7}),
        language="es",
        summary_sentences=8,
        daily_tokens=1000,
        daily_tokens_per_person=500,
        retention_days=30,
    )
    await ServerChoices(memory).choose("user:5", chosen)
    afterwards = ServerChoices(Memory(database))
    await afterwards.load()

    assert afterwards.of("user:5") == chosen


async def test_of_two_choices_at_once_neither_is_lost(choices: ServerChoices) -> None:
    await asyncio.gather(
        choices.change("guild:1", lambda chosen: replace(chosen, private=True)),
        choices.change("guild:1", lambda chosen: replace(chosen, language="es")),
    )

    assert choices.of("guild:1") == ServerSettings(private=True, language="es")


async def test_a_choice_made_while_all_are_looked_up_anew_holds(
    choices: ServerChoices, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they are when another server is forgotten."""
    look_up = ServerSettingsStore.all

    async def slow(store: ServerSettingsStore) -> dict[str, ServerSettings]:
        found = await look_up(store)
        choosing.append(asyncio.create_task(choices.choose("guild:1", chosen)))
        await asyncio.wait(choosing, timeout=0.05)  # in vain, where a choice waits for what is looked up
        return found

    choosing: list[asyncio.Task[None]] = []
    monkeypatch.setattr(ServerSettingsStore, "all", slow)
    chosen = ServerSettings(quick_channels=frozenset({10}))
    await choices.load()
    await choosing[0]

    assert choices.of("guild:1") == chosen
