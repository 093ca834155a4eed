"""What /find and /articles show: pure functions of what was found, and of where its cards are."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import discord

from bot.cards.wording import HEADINGS, Note
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.layout import Item, View, card, doubt, joined_lines, ruled, small
from bot.discord_ui.cards.limits import LONGEST_TITLE, clipped
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.cards.search_presses import search_press
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import FoundPage
from bot.pipeline.keeping.library import LibraryArticle
from bot.pipeline.records.library_records import LibraryStatement
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import flat, sentence_label
from storage.found_statements import Search

# Characters of one that was found
LONGEST_SPEAKERS, LONGEST_WORDS, LONGEST_DOUBTS, LONGEST_FOUND_TITLE, LONGEST_PLACE = 80, 170, 90, 55, 30
LONGEST_ENTRY = 460  # of all that is told of it: a page has room for eight, with titles above them
NO_CARDS: Mapping[str, str] = {}


def found_card(
    page: FoundPage,
    search: Search,
    titled: Sequence[LibraryArticle] = (),
    links: Mapping[str, str] = NO_CARDS,
) -> View:
    """`titled`: articles that were found by their titles, each with a button.

    `links`: by digest where the article has a card that who asked may see.
    """
    following = search_press(search, page.after) if page.after else None
    too_long = page.after is not None and following is None
    blocks = [_statement(one, links.get(one.article_digest, "")) for one in page.statements]
    titles = [entry(f"**{inert(one.title, LONGEST_FOUND_TITLE)}**", one) for one in titled]
    found = ruled([*blocks, small(words.MORE_FOUND) if too_long else ""])
    rows = [[button(words.BUTTON_MORE_FOUND, following)]] if following else []
    above = [*ruled([small(fixed_texts.TITLES_FOUND)]), *titles] if titles else []
    between = [discord.ui.Separator[Any]()] if above and found else []
    return card([*above, *between, *found], rows)


def _statement(found: LibraryStatement, link: str) -> str:
    unsure = found.certainty == "unsure"
    act = f" · {say(HEADINGS[found.act])}" if found.act in HEADINGS else ""
    mark = f" {catalogue.DOUBT}" if unsure else ""
    start = {"direct": "> ", None: ""}.get(found.form, f"{catalogue.PARAPHRASE} ")
    above = f"**{inert(found.who, LONGEST_SPEAKERS)}**{mark}{act}"
    below = [small(_doubts(found)), small(_where(found, link))]
    room = LONGEST_ENTRY - sum(map(len, (above, start, *below)))
    said = inert(flat(found.words), min(LONGEST_WORDS, room))
    return joined_lines([above, f"{start}{said}", *below])


def _doubts(found: LibraryStatement) -> str:
    notes = found.notes
    if found.doubtful:
        notes.append(Note(words.LOOKS_REWORDED, warning=True))
    told = inert(" · ".join(note.words for note in notes), LONGEST_DOUBTS)
    return doubt(told) if any(note.warning for note in notes) else told


def _where(found: LibraryStatement, link: str) -> str:
    when = discord.utils.format_dt(datetime.fromtimestamp(found.read_at, UTC), "d")
    where = clipped(sentence_label(found.sentences), LONGEST_PLACE)
    dated = words.OF_DAY.format(day=inert(found.dated, LONGEST_PLACE)) if found.dated else ""
    articles = fixed_texts.IN_ARTICLES.format(count=found.articles) if found.articles > 1 else ""
    read = words.READ_DAY.format(day=when)
    parts = (inert(found.article_title, LONGEST_FOUND_TITLE), where, dated, read, articles, _to_card(link))
    return " · ".join(part for part in parts if part)


def entry(text: str, known: LibraryArticle) -> Item:
    press = Press(Action.WHO_SAID_WHAT, key_of(known.digest), "1")
    return discord.ui.Section(text, accessory=button(catalogue.BUTTON_WHO_SAID_WHAT, press))


def article_lines(known: LibraryArticle, asker: Asker, link: str = "") -> Iterator[str]:
    yield f"**{inert(known.title, LONGEST_TITLE)}**"
    when = discord.utils.format_dt(datetime.fromtimestamp(known.read_at, UTC), "f")
    by = words.BY_YOU if known.person == asker.person else f"<@{known.person}>"
    channel = words.PRIVATELY if known.private else f"<#{known.channel}>" if known.channel else ""
    yield small(" · ".join(part for part in (when, by, channel, _to_card(link)) if part))


def _to_card(link: str) -> str:
    return words.LINK_TO_CARD.format(link=link) if link else ""
