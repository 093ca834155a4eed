"""What is sent to a model: one message that never changes, one with the article, one with the task.

The first is the same byte for byte for every request, the first two for every request about an article, so
that a provider's prompt cache can serve them. What belongs to a conversation stands behind them, first what
changes least: notes on its older part, its latest turns, and what the question alone calls for.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.pipeline.asking.reply_bounds import OF_A_PLACE, OF_THE_REST
from bot.pipeline.asking.request_contents import (
    NO_CONTEXT,
    AskedQuestion,
    Context,
    NamedArticle,
    SaidTurn,
    SummaryWish,
)
from bot.pipeline.asking.words_sent import (
    as_data,
    as_json_lines,
    as_lines,
    as_messages,
    sendable,
    sendable_name,
    with_evidence,
)
from bot.pipeline.language_model import Message, ModelIdentity, ModelRequest, Purpose, ReplyForm
from bot.readers.model.answers.looked_at import LookedAt
from bot.readers.model.answers.second_look import ToLookAt
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import RepliedSentence
from bot.readers.model.reply_schema import (
    ANSWER_SCHEMA,
    JOIN_SCHEMA,
    LOOK_SCHEMA,
    NOTES_SCHEMA,
    READING_SCHEMA,
    Schema,
)
from bot.words.phrases import flat
from prompts.library import PromptLibrary, PromptName

_FIXED: tuple[PromptName, ...] = ("system", "read", "ask")  # of the first message
# The prompts that a reply depends on. A long article is kept as a reading, whose parts are read and joined.
_PROMPTS: Mapping[Purpose, tuple[PromptName, ...]] = {
    "reading": (*_FIXED, "article", "read_task", "form", "repair", "part", "join"),
    "part": (*_FIXED, "article", "read_task", "form", "repair", "part"),
    "joining": (*_FIXED, "join", "form", "repair"),
    "question": (*_FIXED, "article", "about", "ask_task", "so_far", "earlier", "form", "repair"),
    "second_look": ("look_again", "form", "repair"),
    "remembering": ("remember", "form", "repair"),
    "repair": ("repair",),
}
NONE = "(none)"
SOMEBODY = "A reader"


class RequestWriter:
    """Writes requests with the prompts of one library."""

    def __init__(self, prompts: PromptLibrary) -> None:
        self._prompts = prompts
        self.reading_digest = _digest_of(
            prompts.digest(*_FIXED, "article", "read_task", "part"), READING_SCHEMA
        )
        self.look_digest = _digest_of(prompts.digest("look_again"), LOOK_SCHEMA)
        self._reading_form = self._form("reading", READING_SCHEMA)
        self._summary_form = self._form("summary", JOIN_SCHEMA)
        self._answer_form = self._form("answer", ANSWER_SCHEMA)
        self._look_form = self._form("look", LOOK_SCHEMA)
        self._notes_form = self._form("notes", NOTES_SCHEMA)

    def reading(self, numbered: NumberedArticle, wish: SummaryWish) -> ModelRequest:
        messages = (*self._about(numbered), Message("user", self._reading_task(numbered, wish)))
        return ModelRequest(
            messages, "reading", self._reading_form, most_characters=_longest_reply_to(numbered)
        )

    def part(
        self, part: NumberedArticle, number: int, of: int, names: Sequence[str], wish: SummaryWish
    ) -> ModelRequest:
        """One of several `parts`; `names` are those who speak in the whole article."""
        task = self._prompts["part"].filled(
            part=str(number),
            parts=str(of),
            people=as_data([sendable(name) for name in names], part.delimiter),
            task=self._reading_task(part, wish),
        )
        messages = (*self._about(part), Message("user", task))
        return ModelRequest(messages, "part", self._reading_form, most_characters=_longest_reply_to(part))

    def joining(
        self, delimiter: str, title: str, summaries: Sequence[RepliedSentence], wish: SummaryWish
    ) -> ModelRequest:
        """One summary of the parts' summaries, which come in order, of the article of this title."""
        task = self._prompts["join"].filled(
            delimiter=delimiter,
            title=sendable(title),
            summaries="\n".join(with_evidence(one) for one in summaries),
            language=wish.language,
            length=str(wish.sentences),
        )
        messages = (self._system(), Message("user", task))
        return ModelRequest(messages, "joining", self._summary_form)

    def question(
        self, articles: Sequence[NumberedArticle], asked: AskedQuestion, context: Context = NO_CONTEXT
    ) -> ModelRequest:
        """About one article or several, the first as in its reading."""
        notes = self._prompts["so_far"].filled(notes=context.notes)
        messages = (
            self._system(),
            *(
                message
                for index in range(len(articles))
                for message in self._labelled(articles, index, asked)
            ),
            *([Message("user", notes)] if context.notes else []),
            *(message for turn in context.latest for message in as_messages(turn)),
            Message("user", self._question_task(asked, context.found)),
        )
        return ModelRequest(messages, "question", self._answer_form)

    def looking_again(self, question: str, asked: ToLookAt) -> ModelRequest:
        """Asks of sentences of an answer to `question` whether what they point at bears them."""
        task = self._prompts["look_again"].filled(
            question=as_json_lines([[question]]),
            articles=as_json_lines(asked.articles),
            people=as_json_lines(asked.people) or NONE,
            sentences=as_json_lines(_as_list(number, one) for number, one in enumerate(asked.sentences, 1)),
        )
        longest = OF_THE_REST + OF_A_PLACE * len(asked.sentences)
        message = Message("user", task)
        return ModelRequest((message,), "second_look", self._look_form, most_characters=longest)

    def remembering(
        self, notes: str, turns: Sequence[SaidTurn], words: int, articles: Sequence[NamedArticle] = ()
    ) -> ModelRequest:
        """Asks for `notes` anew, so that they hold `turns` too, in at most so many `words`."""
        named = ([one.number, one.title, one.language] for one in articles)
        task = self._prompts["remember"].filled(
            articles=as_json_lines(named) or NONE,
            so_far=notes or NONE,
            turns=as_lines(turns),
            words=str(words),
        )
        return ModelRequest((Message("user", task),), "remembering", self._notes_form)

    def repair(self, request: ModelRequest, reply: str, problem: str) -> ModelRequest:
        """Asks again for what `reply` was to be; `problem` says in our words what is wrong with it."""
        again = Message("user", self._prompts["repair"].filled(problem=problem))
        return replace(
            request,
            messages=(*request.messages, Message("assistant", reply), again),
            purpose="repair",
            form_in_words=True,
        )

    def fixed_part(self) -> str:
        """What is sent with an article that is read whole.

        The task of a part has some 150 tokens more; what is left for a reply is wide enough for them.
        """
        prompts = (self._prompts[name].text for name in (*_FIXED, "article", "read_task"))
        return "\n".join([*prompts, self._reading_form.in_words])

    def key(self, request: ModelRequest, identity: ModelIdentity) -> str:
        """A digest of what decides the reply: the request, the prompts behind it, the model, its server."""
        form = request.form
        decides = (
            [(message.role, message.content) for message in request.messages],
            form and (form.name, form.schema, form.in_words),
            self._prompts.digest(*_PROMPTS[request.purpose]),
            (identity.name, identity.address, identity.reasoning_effort),
        )
        return hashlib.sha256(json.dumps(decides).encode()).hexdigest()

    def _about(self, numbered: NumberedArticle) -> tuple[Message, Message]:
        """The two messages that open every request about an article."""
        return self._system(), self._article(numbered)

    def _article(self, numbered: NumberedArticle) -> Message:
        words = self._prompts["article"].filled(delimiter=numbered.delimiter, article=numbered.text)
        return Message("user", words)

    def _labelled(
        self, articles: Sequence[NumberedArticle], place: int, asked: AskedQuestion
    ) -> Iterator[Message]:
        """An article as in its reading, where any of it is sent, and behind it what is known about it."""
        numbered = articles[place]
        if numbered.paragraphs:
            yield self._article(numbered)
        lines = [flat(line) for line in asked.labels[place]] if place < len(asked.labels) else []
        left_out = len(numbered.all_shown) - len(numbered.shown_sentences)
        if left_out:
            lines.append(f"Sentences left out here: {left_out} of {len(numbered.all_shown)}")
        if lines:
            words = "\n".join(sendable(line) for line in lines)
            yield Message("user", self._prompts["about"].filled(delimiter=numbered.delimiter, lines=words))

    def _system(self) -> Message:
        """The same for every request: a provider's prompt cache serves it for every article."""
        return Message("system", "\n\n".join(self._prompts[name].filled().strip() for name in _FIXED))

    def _reading_task(self, numbered: NumberedArticle, wish: SummaryWish) -> str:
        return self._prompts["read_task"].filled(
            language=wish.language,
            length=str(wish.sentences),
            quotation_count=str(len(numbered.shown_quotations)),
        )

    def _question_task(self, asked: AskedQuestion, found: Sequence[SaidTurn]) -> str:
        earlier = self._prompts["earlier"].filled(turns=as_lines(found)) + "\n\n" if found else ""
        return self._prompts["ask_task"].filled(
            earlier=earlier,
            asker=sendable_name(asked.name) or SOMEBODY,
            question=sendable(asked.words) + (f" (about article {asked.about})" if asked.about else ""),
            language=asked.language,
        )

    def _form(self, name: str, schema: Schema) -> ReplyForm:
        in_words = self._prompts["form"].filled(schema=json.dumps(schema, ensure_ascii=False))
        return ReplyForm(name, schema, in_words)


def _longest_reply_to(numbered: NumberedArticle) -> int:
    return OF_THE_REST + OF_A_PLACE * (len(numbered.shown_quotations) + len(numbered.shown_sentences))


def _as_list(number: int, sentence: LookedAt) -> list[Any]:
    places = [[one.article, ", ".join(one.speakers), one.before, one.words] for one in sentence.places]
    return [number, sentence.words, *places]


def _digest_of(prompts: str, schema: Schema) -> str:
    return hashlib.sha256(f"{prompts} {json.dumps(schema)}".encode()).hexdigest()
