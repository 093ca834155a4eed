"""What short lines between the paragraphs of a whole page's story are left out, and which stay."""

import pytest

from bot.article.structure.structure import structure_of

MENU = "Home\nNews\nSport\nCulture\nWeather\nJobs\nSign in"
FOOT = "About us\nContact\nPrivacy policy\nTerms of use\nImprint\nNewsletter"
ABOVE = (
    "Marle loses its old mill by the river\n\n"
    "The mill of the old town was sold to Ann Lee in May, as its owner told the council.\n\n"
    "It had stood by the river since the year of the flood and baked bread for the town."
)
BELOW = (
    "Nobody in the town knew who would bake its bread and mind its wheel from now on.\n\n"
    "The council said that the owner had asked for help with the wheel in the spring.\n\n"
    "Ann Lee told the town that she would keep the river clean and the bread cheap."
)


def left_out(lines: str) -> bool:
    article = structure_of("\n\n".join([MENU, ABOVE, lines, BELOW, FOOT]))
    story = {paragraph.of(article.text) for paragraph in article.paragraphs}
    return story.isdisjoint(lines.split("\n"))


@pytest.mark.parametrize(
    "lines",
    [
        "Seven Boats And Three Ships Lost In Great Storm At Orne Bay",
        "SEVEN BOATS LOST IN GREAT NIGHT STORM",
        "More news\nSeven boats lost at sea",
        "- Seven boats lost at sea\n- Three sheep found on hill\n- Five cows seen in Bell",
        "Subscribe to our newsletter now.\nFollow us on all networks.",
    ],
    ids=["twelve words", "seven in capitals", "a label and a headline", "a list", "appeals"],
)
def test_other_headlines_are_left_out(lines: str) -> None:
    assert left_out(lines)


@pytest.mark.parametrize(
    "lines",
    [
        "Seven Boats And Three Ships Lost In Great Storm At Orne",
        "SEVEN BOATS LOST IN GREAT STORM",
        "seven Boats And Three Ships Lost In Great Storm At Orne Bay",
        "Seven boats lost at sea",
        "- the wheel of the mill\n- the bread of the town\n- the river and the flood",
        "Owner told council of mill\nMill bread for old town",
    ],
    ids=["eleven words", "six in capitals", "broken off", "one heading", "its own list", "its own words"],
)
def test_what_may_be_of_the_story_stays(lines: str) -> None:
    assert not left_out(lines)
