"""All notices of one article, the weightiest first."""

from collections.abc import Sequence

from bot.article.article import Article
from bot.article.spans import Span
from bot.readers.notices.altered_name import altered_name_notices, find_altered_names
from bot.readers.notices.broken_marks import broken_marks_notices, find_broken_marks
from bot.readers.notices.broken_sentences import find_broken_sentences
from bot.readers.notices.corrections import correction_notices
from bot.readers.notices.coverage import coverage_notices
from bot.readers.notices.cut_off import cut_off_notices
from bot.readers.notices.headline_words import headline_words_notices
from bot.readers.notices.instructions import instructions_notices
from bot.readers.notices.rewording import rewording_notices
from bot.readers.reading import Notice, Person, Statement
from bot.words import fixed_texts as texts


def find_notices(
    article: Article,
    people: Sequence[Person],
    statements: Sequence[Statement],
    quotations: Sequence[Span],
    unbalanced: Sequence[Span],
    instructions: Sequence[Span],
    *,
    worth_reading: bool,
) -> tuple[Notice, ...]:
    """What a person should know before using this reading.

    `quotations` are all stretches between marks, speech or not, without the marks, in order;
    `unbalanced` are marks without a partner, `instructions` what speaks to a machine reader. Of a
    text that is not `worth_reading`, since it is no article, only that is said, and what it hides.
    """
    if not worth_reading:
        return (Notice("not_an_article", texts.NOT_AN_ARTICLE), *instructions_notices(article, instructions))
    altered = find_altered_names(article, people)
    marks = find_broken_marks(article, unbalanced)
    broken_sentences = find_broken_sentences(article) if article.language == "en" else []
    reworded = rewording_notices(article, altered, marks, broken_sentences)
    return (
        *correction_notices(article),
        *reworded,
        *altered_name_notices([one for one in altered if one.is_repeated or reworded]),
        *broken_marks_notices(article, marks, broken_sentences, quotations, is_reworded=bool(reworded)),
        *headline_words_notices(article, quotations),
        *instructions_notices(article, instructions),
        *cut_off_notices(article, unbalanced),
        *coverage_notices(article, people, statements),
    )
