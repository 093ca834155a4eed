"""What an answer to a question says of its own sentences, for every interface and for its conversation."""

from collections.abc import Iterable, Sequence

from bot.cards.doubts import LOOKS_REWORDED, who
from bot.cards.first_card import NEEDS_THE_ORIGINAL
from bot.cards.reading_index import ReadingIndex
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import STRUCK, Flag, FlagKind
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import listed


def flags_in_words(flags: Sequence[Flag]) -> str:
    """All that is wrong with a sentence; empty where nothing is."""
    kinds = dict.fromkeys(flag.kind for flag in flags)
    return " · ".join(_in_words(kind, [one for one in flags if one.kind == kind]) for kind in kinds)


def with_its_flags(checked: CheckedAnswer) -> str:
    """The answer as a conversation remembers it: behind each sentence, in words, what is wrong with it."""
    return "".join(one.before + _remembered(one) for one in checked.sentences).strip()


def what_to_know(readings: Iterable[Reading]) -> tuple[str, str]:
    """What stands above all else where an article has such a notice, and what follows from it; else empty."""
    kinds = {notice.kind for reading in readings for notice in reading.notices}
    if kinds & LOOKS_REWORDED:
        return texts.REWORDED, texts.REWORDED_HENCE
    return (f"{texts.FIND_THE_ORIGINAL}." if kinds & NEEDS_THE_ORIGINAL else ""), ""


def speakers_besides(statements: Sequence[Statement], index: ReadingIndex) -> str:
    """Who speaks in a sentence that is shown; empty where the sentence names them itself, or nobody does.

    Whose it is that nobody is found for, is told of what stands between marks alone.
    """
    told = [one for one in statements if one.quotations or one.speakers]
    names = dict.fromkeys(who(one, index) for one in told if not _names_its_speaker(one, index))
    return listed(list(names))


def _names_its_speaker(statement: Statement, index: ReadingIndex) -> bool:
    cut = " ".join(
        index.article.sentences[number - 1].of(index.text) for number in index.numbers[statement.id]
    )
    return bool(statement.speakers) and all(
        index.people[one].name.split()[-1] in cut for one in statement.speakers
    )


def _remembered(sentence: AnswerSentence) -> str:
    words = flags_in_words([flag for flag in sentence.flags if flag.kind != "no_reference"])
    return f"{sentence.text} ({words})" if words else sentence.text


def _in_words(kind: FlagKind, flags: Sequence[Flag]) -> str:
    words = [one.words for one in flags if one.words]
    if kind == "other_act":
        words = [say(texts.ACTS[act]) for one in words for act in one.split(", ")]
    key = f"{kind}_but" if words and f"{kind}_but" in texts.FLAGS else kind
    separator = " · " if kind in STRUCK else ", "
    return say(texts.FLAGS[key]).format(words=separator.join(dict.fromkeys(words)))
