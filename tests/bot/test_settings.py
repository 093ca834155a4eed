from dataclasses import asdict, fields
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.settings import NO_BOUND, Settings, WrongSetting, load_settings, misspelt, settings_from

ROOT = Path(__file__).parents[2]


def test_the_example_file_names_every_setting_and_no_other() -> None:
    assert set(dotenv_values(ROOT / ".env.example")) == {field.name.upper() for field in fields(Settings)}


def test_the_example_file_as_it_is_changes_nothing() -> None:
    assert load_settings({}, ROOT / ".env.example") == Settings()


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_settings({}, tmp_path / ".env") == Settings()


def test_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\n")

    assert load_settings({}, tmp_path / ".env").log_level == "debug"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\n")

    assert load_settings({"LOG_LEVEL": "error"}, tmp_path / ".env").log_level == "error"


def test_a_value_in_the_file_is_never_replaced_by_another_variable(tmp_path: Path) -> None:
    written = "a${OPENAI_MODEL}b"
    (tmp_path / ".env").write_text(f"OPENAI_MODEL=first\nOPENAI_API_KEY={written}\n")

    assert load_settings({"OPENAI_MODEL": "second"}, tmp_path / ".env").openai_api_key == written


def test_an_empty_value_is_the_default() -> None:
    assert settings_from({"LOG_LEVEL": " "}) == Settings()


def test_capitals_do_not_matter() -> None:
    assert settings_from({"LOG_LEVEL": "DEBUG"}).log_level == "debug"


def test_a_wrong_value_is_one_line_that_names_the_setting() -> None:
    with pytest.raises(WrongSetting) as caught:
        settings_from({"LOG_LEVEL": "loud"})

    assert str(caught.value) == "LOG_LEVEL has to be one of debug, info, warning, error"


def test_a_file_that_is_no_text_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00LOG")

    with pytest.raises(WrongSetting, match=r"\.env cannot be read"):
        load_settings({}, tmp_path / ".env")


def test_settings_are_plain_values() -> None:
    assert all(isinstance(value, str | int | float | bool | None) for value in asdict(Settings()).values())


def test_a_misspelt_name_in_the_file_is_told_with_what_was_meant(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("DISCORD_TOKN=x\nOPENAI_MODL=y\nDATABASE_PATH=z\n")

    assert misspelt({}, file) == [("DISCORD_TOKN", "DISCORD_TOKEN"), ("OPENAI_MODL", "OPENAI_MODEL")]


def test_a_misspelt_name_in_the_environment_is_told(tmp_path: Path) -> None:
    others = {"OPENAI_ORGANIZATION": "y", "PATH": "z", "LOGNAME": "ann", "HOSTNAME": "h"}
    environment = {"DISCORD_TOKE": "x", **others}

    assert misspelt(environment, tmp_path / ".env") == [("DISCORD_TOKE", "DISCORD_TOKEN")]


@pytest.mark.parametrize("value", ["seven", "0", "21", "2.5"])
def test_a_number_that_cannot_be_is_one_line_with_its_bounds(value: str) -> None:
    with pytest.raises(WrongSetting) as caught:
        settings_from({"SUMMARY_SENTENCES": value})

    assert str(caught.value) == "SUMMARY_SENTENCES has to be a whole number from 1 to 20"


@pytest.mark.parametrize("value", ["1", "20"])
def test_a_number_at_its_bounds_is_taken(value: str) -> None:
    assert settings_from({"SUMMARY_SENTENCES": value}).summary_sentences == int(value)


@pytest.mark.parametrize("value", ["6_000_000", "6,000,000"])
def test_a_large_number_may_be_written_in_groups(value: str) -> None:
    assert settings_from({"DAILY_TOKENS_PER_SERVER": value}).daily_tokens_per_server == 6_000_000


def test_no_bound_is_something_else_than_none_said() -> None:
    assert (
        settings_from({"DAILY_TOKENS_PER_SERVER": "0"}).daily_tokens_per_server
        == NO_BOUND
        != Settings().daily_tokens_per_server
    )


@pytest.mark.parametrize("value", ["soon", "0.5", "86401"])
def test_a_time_that_cannot_be_is_one_line_with_its_bounds(value: str) -> None:
    with pytest.raises(WrongSetting) as caught:
        settings_from({"MODEL_DEADLINE_SECONDS": value})

    assert str(caught.value) == "MODEL_DEADLINE_SECONDS has to be a number of seconds from 1 to 86400"


@pytest.mark.parametrize("value", ["1", "86400"])
def test_a_time_at_its_bounds_is_taken(value: str) -> None:
    assert settings_from({"MODEL_DEADLINE_SECONDS": value}).model_deadline_seconds == float(value)


def test_an_address_has_to_be_one() -> None:
    with pytest.raises(WrongSetting) as caught:
        settings_from({"PRIVACY_URL": "herald.example/privacy"})

    assert str(caught.value) == "PRIVACY_URL has to begin with http:// or https://"


def test_an_address_is_kept_without_a_slash_behind_it() -> None:
    assert settings_from({"PRIVACY_URL": "HTTPS://herald.example/"}).privacy_url == "HTTPS://herald.example"
