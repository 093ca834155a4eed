"""Answering a question about an article in ordinary messages, which grow while a model answers.

The answer opens with the article's title, points at sentences, and goes on in a further message where
one does not hold it.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import discord

from bot.core.presentation.cutting import sentence_numbers, words_of
from bot.core.presentation.phrases import flat, listed, place
from bot.core.questions.passages import Passages
from bot.core.reading import Reading
from bot.discord_ui import catalogue
from bot.discord_ui import command_catalogue as words
from bot.discord_ui.answers import TextAnswer
from bot.discord_ui.article_keys import digest_of
from bot.discord_ui.card_messages import article_of
from bot.discord_ui.escaping import inert
from bot.discord_ui.failures import Refusal
from bot.discord_ui.limits import MESSAGE_TEXT
from bot.discord_ui.live_card import LiveCard, Pace
from bot.discord_ui.pieces import in_pieces
from bot.discord_ui.under_way import UnderWay
from bot.pipeline.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.pipeline.answer_question import QuestionOptions, answer_question
from bot.pipeline.asker import Asker
from bot.pipeline.desk import Desk
from bot.pipeline.language_model import Retrying
from bot.pipeline.library import Library, LibraryArticle
from bot.pipeline.server_choices import ServerChoices

LONGEST_QUESTION = 1000  # characters
LONGEST_CUT = 400
TOGETHER_SECONDS = 900  # articles read within it are candidates for the same question
CANDIDATES = 5
ROOM = MESSAGE_TEXT - 20
QUOTATION_MARKS = str.maketrans("", "", '"“”„‟«»「」『』')


@dataclass(frozen=True, slots=True)
class Chosen:
    digest: str
    title: str


class Questions:
    """One for the whole bot. `language`: of answers, empty for the question's own."""

    def __init__(
        self, desk: Desk, pace: Pace, language: str, choices: ServerChoices, under_way: UnderWay
    ) -> None:
        self._desk = desk
        self._pace = pace
        self._language = language
        self._choices = choices
        self._under_way = under_way
        self.library = Library(desk.memory)

    async def answer(self, question: str, chosen: Chosen, asker: Asker, answer: TextAnswer) -> None:
        """Returns when all of it shows. Raises what the person has to be told."""
        with self._under_way.work():
            await self._answer(question, chosen, asker, answer)

    async def _answer(self, question: str, chosen: Chosen, asker: Asker, answer: TextAnswer) -> None:
        known = await self.library.article(asker, chosen.digest)
        text = await self.library.text(asker, chosen.digest)
        if known is None or text is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        may_ask = self._choices.may_ask_model(asker, known.channel)
        options = QuestionOptions(language=self._choices.answer_language(asker, self._language), ask_model=may_ask)
        title = f"**{inert(chosen.title, 150)}**"
        asking = answer_question(self._desk, question[:LONGEST_QUESTION], [text], asker, options)
        async with contextlib.aclosing(asking) as events, LiveCard(answer.show_text, self._pace) as live:
            async for event in events:
                if isinstance(event, AnswerGrowing | Retrying):
                    growing = f"{title}\n{_growing(event)}"
                    live.update(lambda growing=growing: in_pieces(growing, ROOM)[0])  # type: ignore[misc]
                else:
                    first, *others = in_pieces(f"{title}\n{_final(event)}", ROOM)
                    await live.finish(lambda first=first: first)  # type: ignore[misc]
        for one in others:
            await answer.go_on(one)

    async def chosen(self, asker: Asker, key: str) -> Chosen:
        """The article that somebody named. Raises `Refusal`."""
        known = await self.library.article(asker, digest_of(key))
        if known is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        return Chosen(known.digest, known.title)

    async def latest(self, asker: Asker) -> Chosen:
        """The asker's own latest article here. Raises `Refusal` where there is none, or no telling which."""
        newest = [one for one in await self.library.newest(asker) if _is_own_and_here(one, asker)]
        if not newest:
            raise Refusal(words.NO_ARTICLES)
        latest = max(newest, key=lambda one: one.read_at)
        together = [one for one in newest if latest.read_at - one.read_at < TOGETHER_SECONDS]
        if len(together) > 1:
            titles = "\n".join(f"• {inert(one.title, 150)}" for one in together[:CANDIDATES])
            raise Refusal(f"{words.SEVERAL_ARTICLES}\n{titles}")
        return Chosen(latest.digest, latest.title)

    async def of_thread(self, thread: discord.Thread, asker: Asker) -> Chosen | None:
        """The article whose card `thread` hangs on; None where it hangs on something else."""
        if not isinstance(thread.parent, discord.TextChannel):
            return None
        try:
            card = await thread.parent.fetch_message(thread.id)  # a thread has its first message's id
        except (discord.NotFound, discord.Forbidden):
            return None
        key = article_of(card)
        return await self.chosen(asker, key) if key else None


def _is_own_and_here(article: LibraryArticle, asker: Asker) -> bool:
    return article.person == asker.person and article.channel == asker.channel


def _growing(event: AnswerGrowing | Retrying) -> str:
    """Unchecked, so that nothing in it may look like a quotation yet."""
    so_far = event.text if isinstance(event, AnswerGrowing) else ""
    return f"{_lines(so_far.translate(QUOTATION_MARKS))} {catalogue.LEFT_OUT}"


def _final(event: AnswerEvent) -> str:
    if isinstance(event, Answered):
        return "\n".join([_lines(event.text), *_doubts(event), words.ANSWER_FOOT])
    assert isinstance(event, NearestPassages)  # noqa: S101 -- for the type checker: the others grow
    return "\n".join(_nearest(event))


def _doubts(answered: Answered) -> Iterator[str]:
    if answered.unsupported:
        yield words.worded(words.NOT_IN_ARTICLE, words=inert(", ".join(answered.unsupported), 300))
    if answered.only_excerpts:
        yield words.ONLY_EXCERPTS


def _nearest(found: NearestPassages) -> Iterator[str]:
    yield found.error.user_message if found.error else words.NO_MODEL_ANSWERS
    if not found:
        yield words.NO_PASSAGE
        return
    yield words.NEAREST_PASSAGES
    for reading, passages in zip(found.readings, found.passages, strict=True):
        yield from _statements(reading, passages)
        yield from _sentences(reading, passages.sentences)
    yield words.ANSWER_FOOT


def _statements(reading: Reading, passages: Passages) -> Iterator[str]:
    text = reading.article.text
    for one in (statement for statement in reading.statements if statement.id in passages.statements):
        names = listed([reading.person(speaker).name for speaker in one.speakers])
        who = inert(names, 100) or catalogue.SPEAKER_NOT_NAMED
        said = words_of(one, text) or " … ".join(span.of(text) for span in one.spans)
        where = place(sentence_numbers(reading.article, one.spans))
        yield f"• **{who}**: {inert(flat(said), LONGEST_CUT)} ({where})"


def _sentences(reading: Reading, numbers: Sequence[int]) -> Iterator[str]:
    for number in numbers:
        cut = reading.article.sentences[number - 1].of(reading.article.text)
        yield f"> {inert(cut, LONGEST_CUT)} (s{number})"


def _lines(text: str) -> str:
    return "\n".join(inert(line) for line in text.splitlines())
