"""The words on a card about the article as a whole and about those who speak in it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.article.article import Article
from bot.article.language import clearly_other_language
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import verb_before
from bot.lexicon.acts import Act
from bot.readers.reading import Person, Reading, Statement
from bot.words import card_texts as texts
from bot.words.language_names import LANGUAGE_NAMES
from bot.words.languages import say
from bot.words.phrases import counted, flat, plain_words

HEADINGS: dict[Act, str] = {  # said where they are shown
    "denied": texts.DENIED,
    "no_answer_yet": texts.NO_ANSWER_YET,
    "declined_to_comment": texts.DECLINED,
    "did_not_respond": texts.DID_NOT_RESPOND,
}
REPORTS_OF_OTHERS = frozenset({"report", "reports", "reported", "wrote", "writes"})
TITLE_LENGTH = 80


class Note(NamedTuple):
    """A few words in small print; a warning carries the interface's sign for doubt."""

    words: str
    warning: bool = False


# The article as a whole


def title_of(article: Article) -> str:
    """The headline; where there is none, the words with which the article begins."""
    if article.headline:
        return flat(article.headline.of(article.text)).rstrip(": ")
    opening = flat(article.sentences[0].of(article.text)) if article.sentences else ""
    return opening if len(opening) <= TITLE_LENGTH else opening[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


def what_the_text_names(article: Article) -> str:
    """`Text names Newsweek, Kaitlin Lewis · no date · no link`."""
    names = article.names
    who = [flat(span.of(article.text)) for span in (names.publication, names.author) if span]
    parts = [texts.TEXT_NAMES.format(names=", ".join(who)) if who else texts.NAMES_NOBODY]
    if who and not names.publication:
        parts.append(texts.NO_PUBLICATION)
    if who and not names.author:
        parts.append(texts.NO_AUTHOR)
    parts.append(flat(names.date.of(article.text)) if names.date else texts.NO_DATE)
    parts.append(flat(names.link.of(article.text)) if names.link else texts.NO_LINK)
    return " · ".join(parts)


def writer_of_summary(reading: Reading) -> str:
    """A line that says that a model wrote the summary; empty where it is cut from the article."""
    text = reading.article.text
    if reading.model is None or not any(one.text not in text for one in reading.summary):
        return ""
    return texts.SUMMARY_BY.format(model=flat(reading.model))


def language_of_summary(reading: Reading) -> str:
    """A line that says that the summary is in another language; empty where it is not, or not clearly.

    The summary's own words tell, not what the model was asked for: it may have written otherwise, and
    a reply that was kept does not say what was asked.
    """
    if reading.reader != "model":
        return ""
    summary = " ".join(one.text for one in reading.summary)
    language = clearly_other_language(summary, reading.article.language)
    if language is None:
        return ""
    text = texts.SUMMARY_IN_ANOTHER if reading.statements else texts.SUMMARY_IN
    return text.format(language=say(LANGUAGE_NAMES.get(language, language)))


# The speakers of a group


def about_the_speakers(
    speakers: tuple[str, ...], statements: Sequence[Statement], index: ReadingIndex
) -> list[Note]:
    """Who they are; and that nobody spoke for them, where that is so in all of `statements`, if any."""
    if len(speakers) != 1:
        return []
    person = index.people[speakers[0]]
    notes = [index.description_of(speakers), _spellings(person, index)]
    if statements and all(speaks_without_a_person(one, index) for one in statements):
        notes.append(who_is_lacking(statements[0], index))
    return [Note(words) for words in notes if words]


def _spellings(person: Person, index: ReadingIndex) -> str:
    if others := index.altered.get(person.id):
        return texts.SPELLINGS.format(count=counted(len(others) + 1), kind=_what_they_are(person, index))
    others = index.other_names(person)
    names = ", ".join(f"“{flat(name)}”" for name in others)
    return texts.ALSO_CALLED.format(names=names) if names else ""


def _what_they_are(person: Person, index: ReadingIndex) -> str:
    """`man` or `woman` only where the article's own words say so."""
    spans = (*person.mentions, *([person.description] if person.description else []))
    words = {word for span in spans for word in plain_words(span.of(index.text))}
    if any(word in ("she", "her") or word.endswith("woman") for word in words):
        return texts.WOMAN
    if any(word in ("he", "him", "his", "man") or word.endswith("sman") for word in words):
        return texts.MAN
    return say(texts.KINDS[person.kind])


def speaks_without_a_person(statement: Statement, index: ReadingIndex) -> bool:
    if any(index.people[one].kind != "organisation" for one in statement.speakers):
        return False
    cue = statement.cue.of(index.text).casefold() if statement.cue else ""
    return not statement.channel and cue not in REPORTS_OF_OTHERS


def who_is_lacking(statement: Statement, index: ReadingIndex) -> str:
    according = statement.cue and statement.cue.of(index.text).casefold().startswith("according")
    return texts.NO_PERSON if according else texts.NO_SPOKESPERSON


def instead_of_a_name(*, quoted: bool, read: bool) -> str:
    """Why nobody is named; where speakers are not `read` in the article's language, it may well say who."""
    if not read:
        return texts.SPEAKERS_NOT_READ
    return texts.SPEAKER_NOT_FOUND if quoted else texts.INSTEAD_OF_A_NAME


def speakers_are_read(reading: Reading) -> bool:
    """Not in every language."""
    return all(notice.kind != "unsupported_language" for notice in reading.notices)


def how_said(statement: Statement, text: str) -> str:
    """What keeps a denial or a promise from reading as a plain claim.

    Empty for what was said, and where the verb stands with the words. For acts without a heading of
    their own, the article's word.
    """
    if verb_before(statement, text):
        return ""
    if statement.act in HEADINGS:
        return say(HEADINGS[statement.act]).lower()
    return "" if statement.act == "said" or statement.cue is None else flat(statement.cue.of(text))
