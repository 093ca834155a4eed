"""The small print beside one statement: its cue in the article's own words, its way here, its doubts."""

import re
from collections.abc import Iterator

from bot.article.spans import Span, joined
from bot.article.structure.abbreviations import ABBREVIATED_TITLES
from bot.cards.doubts import doubts_about
from bot.cards.origins import with_page
from bot.cards.reading_index import PRONOUNS, ReadingIndex
from bot.cards.verbs import verb_before, with_addressee
from bot.cards.wording import Note, speaks_without_a_person, who_is_lacking
from bot.lexicon.acts import SILENT_ACTS
from bot.readers.reading import Statement
from bot.words import card_texts as texts
from bot.words.phrases import flat, plain_words, sentence_label

TITLES_OF_PEOPLE = frozenset(
    {*(title.casefold() for title in ABBREVIATED_TITLES), "sir", "dame", "lord", "lady", "professor"}
)
LEADING_WORDS = re.compile(
    r"(?:(?:in|on|via|by|through|at|during|to)\s+)?(?:(?:an?|the|his|her|their|its)\s+)?", re.IGNORECASE
)


def about_the_statement(statement: Statement, index: ReadingIndex, *, headed: bool) -> list[Note]:
    """`headed` where the card groups by act, so that neither the act nor the speaker has words elsewhere."""
    if statement.act in SILENT_ACTS:
        notes = _about_a_silence(statement, index)
    elif headed:
        notes = _about_a_denial(statement, index)
    else:
        notes = _about_what_was_said(statement, index)
    return [note for note in (*notes, *doubts_about(statement, index)) if note.words]


def _about_what_was_said(statement: Statement, index: ReadingIndex) -> Iterator[Note]:
    phrase, told = _saying(statement, index)
    circumstances = _circumstances(statement, index, told)
    yield Note(phrase)
    if statement.via:
        yield Note(", ".join([_second_hand(statement, index), *circumstances]))
    else:
        yield Note(", ".join(circumstances))


def _about_a_denial(statement: Statement, index: ReadingIndex) -> Iterator[Note]:
    yield Note(_verb_apart(statement, index.text))
    circumstances = _circumstances(statement, index, verb_before(statement, index.text))
    way = [_second_hand(statement, index)] if statement.via else []
    yield Note(", ".join([*way, *circumstances]))
    if speaks_without_a_person(statement, index):
        yield Note(who_is_lacking(statement, index))


def _verb_apart(denial: Statement, text: str) -> str:
    """The verb of a paraphrase that is not told with it, as of `it sank, which Pell denied`."""
    apart = denial.cue and denial.form != "direct" and verb_before(denial, text) is None
    return uncapitalised(flat(denial.cue.of(text))) if apart and denial.cue else ""


def _about_a_silence(statement: Statement, index: ReadingIndex) -> Iterator[Note]:
    asker = _asker(statement, index)
    way = [texts.BY.format(who=asker)] if asker else []
    yield Note(", ".join([*way, *_circumstances(statement, index, None)]))
    if statement.act == "no_answer_yet":
        alone = [index.people[one].kind for one in statement.speakers] in (
            ["organisation"],
            ["document"],
        )
        yield Note(texts.IT_ANSWERED if alone else texts.THEY_ANSWERED)


def _asker(statement: Statement, index: ReadingIndex) -> str:
    """Who asked; the text's own publication where the sentence begins with it."""
    if statement.via:
        return index.names(statement.via)
    publication = index.article.names.publication
    if not publication or not statement.spans or not statement.cue:
        return ""
    before = flat(index.text[statement.spans[0].start : statement.cue.start])
    name = flat(publication.of(index.text))
    return before if plain_words(before) in (plain_words(name), ["the", *plain_words(name)]) else ""


# The pieces


def _saying(statement: Statement, index: ReadingIndex) -> tuple[str, Span | None]:
    """The cue with whom it addresses and, where it tells something, how the sentence names the speaker.

    The span is what those words cover, so that nothing in it is said twice.
    """
    text, mention = index.text, _telling_mention(statement, index)
    if verb := verb_before(statement, text):
        return (f"“{flat(mention.of(text))}”" if mention else ""), verb
    if statement.cue is None:
        return (f"“{flat(mention.of(text))}”" if mention else ""), mention
    cue = with_addressee(statement, statement.cue, text)
    cue_words = uncapitalised(flat(cue.of(text)))
    if mention is None:
        return cue_words, cue
    together = joined([cue, mention])
    if _is_altered(statement, index):
        words = sorted([(mention.start, f"“{_last_word(mention, text)}”"), (cue.start, cue_words)])
        return " ".join(word for _, word in words), together
    if together.end - together.start <= (cue.end - cue.start) + (mention.end - mention.start) + 1:
        return f"“{flat(together.of(text))}”", together
    words = sorted([(mention.start, f"“{flat(mention.of(text))}”"), (cue.start, cue_words)])
    return " ".join(word for _, word in words), cue


def _telling_mention(statement: Statement, index: ReadingIndex) -> Span | None:
    """The words that stand for the speaker in this sentence, unless they only repeat the name shown."""
    mention = statement.mention
    if mention is None or index.is_pronoun_after_a_broken_sentence(statement):
        return None
    if _is_altered(statement, index):
        return mention
    words = plain_words(mention.of(index.text))
    shown = {word for one in statement.speakers for word in plain_words(index.people[one].name)}
    lists_all = len(statement.speakers) > 1 and shown.issubset(words)  # "Ana Reyes, 43, and Tom Hale"
    repeats = lists_all or shown.union(TITLES_OF_PEOPLE).issuperset(words)
    descriptions = [index.description_of((one,)) for one in statement.speakers]
    own = {word for one in descriptions for word in plain_words(one)} | shown | {"and", "the"}
    with_description = own.issuperset(words)
    named = bool(shown.intersection(words))
    return None if repeats or (with_description and named) else mention


def _is_altered(statement: Statement, index: ReadingIndex) -> bool:
    words = plain_words(statement.mention.of(index.text)) if statement.mention else []
    return any(one in index.altered for one in statement.speakers) and PRONOUNS.isdisjoint(words)


def uncapitalised(words: str) -> str:
    """`according to`, also where a sentence began with it."""
    return words[:1].lower() + words[1:]


def _last_word(mention: Span, text: str) -> str:
    return mention.of(text).split()[-1].strip(".,:;")


def channel_words(statement: Statement, text: str) -> str:
    """“in a post on X”, also where the sentence opens with it; "" where there is none."""
    return uncapitalised(flat(statement.channel.of(text))) if statement.channel else ""


def _circumstances(statement: Statement, index: ReadingIndex, told: Span | None) -> list[str]:
    """Channel and time, as the article has them but for "in a" and "on"; not what `told` has said already."""
    spans = [span for span in (statement.channel, statement.when) if span and not (told and told.holds(span))]
    return [LEADING_WORDS.sub("", flat(span.of(index.text)), count=1) for span in spans]


def _second_hand(statement: Statement, index: ReadingIndex) -> str:
    names = texts.FROM_FURTHER.join(index.shown_name(one) for one in statement.via)
    return texts.SECOND_HAND.format(names=names)


def where_to_look(statement: Statement, index: ReadingIndex) -> str:
    """The statement's sentences, as `s7–8`; the broken one before a pronoun with them."""
    numbers = index.numbers[statement.id]
    if index.is_pronoun_after_a_broken_sentence(statement):
        numbers = [numbers[0] - 1, *numbers]
    return with_page(sentence_label(numbers, index.article_number), index.article, statement.spans)
