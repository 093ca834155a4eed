"""The cards of whole articles as they are pasted, line by line where the wording is ours to keep.

How a sentence is cut may improve; what a services must see, and in which order, may not get lost.
"""

from pathlib import Path

import pytest

from bot.discord_ui.cards.first_card import CardPaste, final_card
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.drawing import drawn

ROOT = Path(__file__).parents[3]
OWNERS = ROOT.parent / "shared" / "owner-article.txt"
WIRE = ROOT / "tests" / "articles" / "wire_reuters_style.txt"
PASTE = CardPaste("key", asked_by="Ida")

OWNERS_FIRST_CARD = """\
-# Pasted text · @Ida · quick reading
### Putin ‘humiliated’ had to beg for weapons: UK official
-# Text names Newsweek, Kaitlin Lewis · no date · no link
---
⚠️ **Find the original before quoting**
• One person, two names? “John Kirthrough” ×4, “Kirby” ×2
• Quote marks broken (s8), sentence broken (s17)
• Headline’s ‘humiliated’ is in no quote; s5 has “humiliation”
---
• **Grant Shapps**, British Defense Secretary:
• **Kirthrough / Kirby** ⚠️, White House
• **Denied**, via Reuters: Russia and North Korea, involvement in a deal (s19)
• **Asked, no answer reported**: Russian Foreign Ministry (s9)
---
-# Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5.
[Who said what] [Copy quote] [Ask] [Thread] [More]"""

OWNERS_WHO_SAID_WHAT = """\
### Who said what
-# Putin ‘humiliated’ had to beg for weapons: UK official
⚠️ **This copy looks reworded.** Its quotes may not be the speakers’ words.
-# Bar = quoted in this paste · ▸ = its paraphrase · ⚠️ = check
---
**DENIED**
**Russia** and **North Korea**
▸ denied allegations of involvement in a deal
-# second hand: Reuters, Friday · no spokesperson named · s19
---
**ASKED, NO ANSWER REPORTED**
**Russian Foreign Ministry**
-# by Newsweek, email, Friday · the text does not say whether it answered · s9
---
**Grant Shapps**
-# British Defense Secretary
> “The world has turned its back on Russia, forcing Putin into the humiliation of turning to North Korea
-# said · post on X, Friday morning · s5
> “In doing so, Russia has violated several \\[U. N. Security Council\\] resolutions and endangered
-# “he said” · s6
> “This has to be prevented now. Together with our components, we will ensure that North Korea “will pay
-# ⚠️ marks broken in the paste · speaker carried on from s6 · s7–8
---
**John Kirthrough / Kirby** ⚠️
-# White House National Security spokesman · two spellings, taken as one man
---
**Matthew Miller** ⚠️
▸ warned Kim not to supply Moscow with weapons for its war against Ukraine
-# ⚠️ “…Matthew Miller said. He warned Kim…”: “He” taken as Miller · s17–18
---
-# Not speech: ‘humiliated’ (headline). Left out: author biography, comment form.
[Show sentence… ▾]
[Copy quote] [Share here] [Ask] [Wrong speaker?]"""

WIRE_FIRST_CARD = """\
-# Pasted text · @Ida · quick reading
### EXCLUSIVE-Bulgaria's Dobrograin in talks to sell stake in Black Sea terminal
-# Text names Orbis Newswire
---
• **Denied**: Stanimir Vlahov
• **Declined to comment**: A spokesperson for Al Samhar (s6), Al Samhar (s29)
• **Did not respond**: Bulgaria's agriculture ministry (s7)
---
-# Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5.
[Who said what] [Copy quote] [Ask] [Thread] [More]"""

WIRE_WHO_SAID_WHAT = """\
### Who said what
-# EXCLUSIVE-Bulgaria's Dobrograin in talks to sell stake in Black Sea terminal
-# page 1 of 2
-# Bar = quoted in this paste · ▸ = its paraphrase · ⚠️ = check
---
**DENIED**
**Stanimir Vlahov**
**DECLINED TO COMMENT**
**A spokesperson for Al Samhar**
-# s6
**DID NOT RESPOND**
**Bulgaria's agriculture ministry**
-# s7
---
**Stanimir Vlahov**
> "We are talking to several parties, and none of them has signed anything,"
---
**Ilse Brandvold**
> "It's a good port with a bad balance sheet,"
---
-# Page 1 of 2. The next begins with **
([←]) [Page 2 →]
[Show sentence… ▾]
[Copy quote] [Share here] [Ask] [Wrong speaker?]"""


def read(file: Path) -> Reading:
    if not file.exists():
        pytest.skip(f"{file.name} does not lie beside the project")
    return read_by_rules(file.read_text(encoding="utf-8"))


def lacking(expected: str, shown: str) -> list[str]:
    """The lines of `expected` with which no line of `shown` begins, after those that were found before."""
    rest = shown.split("\n")
    missing = []
    for line in expected.split("\n"):
        found = next((index for index, one in enumerate(rest) if one.startswith(line)), None)
        if found is None:
            missing.append(line)
        else:
            rest = rest[found + 1 :]
    return missing


def test_the_owners_article_has_its_warnings_denial_and_silence_on_the_first_card() -> None:
    assert lacking(OWNERS_FIRST_CARD, drawn(final_card(read(OWNERS), PASTE))) == []


def test_the_owners_article_shows_who_said_what_as_it_was_drawn() -> None:
    assert lacking(OWNERS_WHO_SAID_WHAT, drawn(who_said_what_card(read(OWNERS), "key"))) == []


def test_a_wire_report_has_its_denial_and_silences_on_the_first_card() -> None:
    assert lacking(WIRE_FIRST_CARD, drawn(final_card(read(WIRE), PASTE))) == []


def test_a_wire_report_shows_who_said_what_in_two_pages() -> None:
    assert lacking(WIRE_WHO_SAID_WHAT, drawn(who_said_what_card(read(WIRE), "key"))) == []


def test_a_line_that_is_lacking_is_noticed() -> None:
    assert lacking("• a\n• c", "• a and more\n• b") == ["• c"]
