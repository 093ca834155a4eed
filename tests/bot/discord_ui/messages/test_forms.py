import pytest

from bot.discord_ui.messages.forms import BEGINNING, form_id, sent_form


@pytest.mark.parametrize("custom_id", ["", BEGINNING, "another:read:1"])
def test_what_is_no_form_of_bylines_is_none(custom_id: str) -> None:
    assert sent_form({"custom_id": custom_id}) is None


def test_a_form_has_its_purpose_without_what_makes_it_the_only_one() -> None:
    form = sent_form({"custom_id": form_id("read", "summary")})

    assert form is not None
    assert form.purpose == ("read", "summary")
