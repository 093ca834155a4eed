from bot.article.spans import Span
from bot.readers.notices.lowered import occurrences


def test_words_occur_where_no_letter_or_digit_touches_them() -> None:
    assert occurrences("an", "an ban, 1an and (an) an1 an") == [Span(0, 2), Span(17, 19), Span(25, 27)]
    assert occurrences("an", "ban") == []
