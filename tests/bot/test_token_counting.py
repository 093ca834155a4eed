import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.pipeline.asking import token_counting
from bot.pipeline.asking.estimated_tokens import estimated_tokens
from bot.pipeline.asking.token_counting import Encoding, TokenCounter, ranks_are_on_disk, ranks_file
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.tokenizer_ranks import exact_encoding, place_ranks

PROSE = (
    "The mayor denied on Tuesday that the council had known of the leak.\n\n“We were not told,” she said. "
)


@pytest.fixture(scope="module")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """tiktoken's folder with the ranks in it, as after a download."""
    return place_ranks(tmp_path_factory.mktemp("tiktoken")).parent


@pytest.fixture(scope="module")
def encoding(cache_folder: Path) -> Encoding:
    return exact_encoding(cache_folder)


@pytest.fixture
def counter(encoding: Encoding) -> TokenCounter:
    """A counter that has its ranks."""
    counter = TokenCounter(lambda: encoding)
    counter.wait(PATIENCE_SECONDS)
    return counter


def test_with_the_ranks_on_disk_a_count_is_exact(counter: TokenCounter) -> None:
    assert counter.is_exact
    assert counter.count_now("hello world") == 2


def test_the_file_that_is_looked_for_is_the_one_that_tiktoken_keeps(
    cache_folder: Path, encoding: Encoding
) -> None:
    assert [one.name for one in cache_folder.iterdir()] == [
        hashlib.sha1(token_counting.RANKS_ADDRESS.encode()).hexdigest()  # noqa: S324 -- tiktoken's choice
    ]


def test_ranks_on_disk_are_recognised(cache_folder: Path) -> None:
    assert ranks_are_on_disk(ranks_file({"TIKTOKEN_CACHE_DIR": str(cache_folder)}))


def test_a_damaged_ranks_file_is_not_taken_for_the_ranks(tmp_path: Path) -> None:
    file = tmp_path / "ranks"
    file.write_bytes(b"IQ== 0\n")

    assert not ranks_are_on_disk(file)


def test_a_missing_ranks_file_is_not_taken_for_the_ranks(tmp_path: Path) -> None:
    assert not ranks_are_on_disk(tmp_path / "ranks")


def test_an_empty_cache_setting_means_that_nothing_is_kept() -> None:
    assert ranks_file({"TIKTOKEN_CACHE_DIR": ""}) is None


def test_tiktokens_older_setting_is_followed_too(tmp_path: Path) -> None:
    file = ranks_file({"DATA_GYM_CACHE_DIR": str(tmp_path)})

    assert file is not None
    assert file.parent == tmp_path


def test_until_the_ranks_are_there_counts_are_estimates() -> None:
    waiting = TokenCounter()

    assert not waiting.is_exact
    assert waiting.count_now(PROSE) == estimated_tokens(PROSE)


def test_no_test_downloads_ranks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("tiktoken.get_encoding", asked.append)

    assert not TokenCounter().wait(PATIENCE_SECONDS)
    assert not asked


@pytest.fixture
def hanging() -> Iterator[TokenCounter]:
    """A counter whose download comes to no end."""
    may_end = threading.Event()

    def hang() -> Encoding:
        may_end.wait()
        raise OSError

    counter = TokenCounter(hang)
    counter.start()
    yield counter
    may_end.set()


def test_counting_does_not_wait_for_a_download_that_hangs(hanging: TokenCounter) -> None:
    assert hanging.count_now(PROSE) == estimated_tokens(PROSE)


@pytest.mark.usefixtures("hanging")
def test_the_thread_that_loads_does_not_keep_the_program_alive() -> None:
    loading = [one for one in threading.enumerate() if one.name == "token ranks"]

    assert loading
    assert not [one for one in loading if not one.daemon]


def test_a_download_that_fails_leaves_the_estimate(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> Encoding:
        raise ConnectionError("http://user:secret@proxy refused")

    counter = TokenCounter(fail)

    assert not counter.wait(PATIENCE_SECONDS)
    assert counter.count_now("hello") == estimated_tokens("hello")
    assert "secret" not in caplog.text


def test_a_special_token_in_an_article_is_counted_as_text(counter: TokenCounter) -> None:
    assert counter.count_now("<|endoftext|>") > 1


@pytest.mark.parametrize("hostile", [" " * 1_000_000, "a" * 300_000, "\n" * 300_000, "“" * 100_000])
def test_a_hostile_run_of_one_character_is_counted(counter: TokenCounter, hostile: str) -> None:
    assert 0 < counter.count_now(hostile) <= len(hostile.encode())


@pytest.mark.asyncio
async def test_a_long_text_counted_in_a_thread_gives_the_same(counter: TokenCounter) -> None:
    text = PROSE * 2000

    assert await counter.count(text) == counter.count_now(text)


@pytest.mark.asyncio
async def test_what_a_provider_reports_corrects_later_counts(counter: TokenCounter) -> None:
    before = counter.count_now(PROSE, "other-model")

    await counter.learn("other-model", [PROSE], reported_tokens=before * 2)

    assert counter.count_now(PROSE, "other-model") == before * 2


@pytest.mark.asyncio
async def test_a_correction_is_for_one_model_alone(counter: TokenCounter) -> None:
    before = counter.count_now(PROSE, "model")

    await counter.learn("other-model", [PROSE], reported_tokens=before * 2)

    assert counter.count_now(PROSE, "model") == before


@pytest.mark.asyncio
async def test_a_server_that_silently_cut_the_text_is_noticed_and_corrects_nothing(
    counter: TokenCounter,
) -> None:
    before = counter.count_now(PROSE, "small")

    believable = await counter.learn("small", [PROSE], reported_tokens=before // 4)

    assert not believable
    assert counter.count_now(PROSE, "small") == before


@pytest.mark.asyncio
async def test_estimates_are_corrected_too() -> None:
    counter = TokenCounter()

    await counter.learn("model", [PROSE], reported_tokens=2 * estimated_tokens(PROSE))

    assert counter.count_now(PROSE, "model") == 2 * estimated_tokens(PROSE)


@pytest.mark.asyncio
async def test_what_was_learned_of_estimates_does_not_hold_for_exact_counts(encoding: Encoding) -> None:
    counter = TokenCounter(lambda: encoding)
    await counter.learn("model", [PROSE], reported_tokens=2 * estimated_tokens(PROSE))

    counter.wait(PATIENCE_SECONDS)

    assert counter.ratio("model") == 1.0


def test_a_long_text_is_counted_once_for_as_long_as_it_is_remembered() -> None:
    counted: list[str] = []

    class Listening:
        def encode_ordinary(self, text: str) -> list[int]:
            counted.append(text)
            return [1]

    counter = TokenCounter(Listening)
    assert counter.wait(10)
    for _ in range(2):
        counter.count_now("The boat sank. " * 1000)

    assert len(counted) == 1


def test_slicing_a_long_text_hardly_changes_its_count(counter: TokenCounter, encoding: Encoding) -> None:
    text = PROSE * 2000

    assert counter.count_now(text) == pytest.approx(len(encoding.encode_ordinary(text)), rel=0.001)
