"""An answer from one article or several, checked: a function of its own, so that a worker can run it."""

from collections.abc import Sequence
from itertools import groupby

from bot.article.article import Article
from bot.article.language import UNKNOWN, guess_language
from bot.article.spans import Span
from bot.pipeline.questions.answer_events import SentenceReference
from bot.readers.model.answers.answers import CheckedAnswer, ParsedAnswer, check_answer, joined
from bot.words.phrases import sentence_label


def check_answer_from(
    articles: Sequence[Article], answer: ParsedAnswer, question: str
) -> tuple[CheckedAnswer, tuple[SentenceReference, ...]]:
    """And the sentences that it points at. Of several articles their places say which."""
    references = [
        SentenceReference(sentence_label, number)
        for sentence_label, article in enumerate(articles, start=1)
        for number in range(1, len(article.sentences) + 1)
    ]

    def labelled(numbers: Sequence[int]) -> str:
        if len(articles) == 1:
            return sentence_label(numbers)
        found = groupby((references[number - 1] for number in numbers), lambda one: one.article)
        return ", ".join(
            f"{article}:{sentence_label([one.sentence for one in several])}" for article, several in found
        )

    translated = _is_translated(answer.text, articles)
    checked = check_answer(answer, joined(articles), question, translated=translated, labelled=labelled)
    return checked, tuple(references[number - 1] for number in checked.cited)


def _is_translated(answer: str, articles: Sequence[Article]) -> bool:
    language = guess_language(answer, [Span(0, len(answer))])
    return UNKNOWN not in (language, articles[0].language) and language != articles[0].language
