"""An answer that repeats sentences of its article, each with its number, has nothing wrong with it."""

from bot.pipeline.questions.answer_checks import check_answer_from
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from bot.words.phrases import flat
from tests.scripted_answers import reading_of

NEWS = (
    "court_report",
    "local_council",
    "science",
    "sports",
    "uk_politics",
    "uk_tabloid",
    "us_politics",
    "wire_reuters_style",
)
SHORTEST, LONGEST = 6, 60  # words of what is repeated: less is no sentence, more no answer
TOGETHER = 6
MOST_FLAGGED = 0.015


def echoes(reading: Reading) -> list[str]:
    text, shown = reading.article.text, number_article(reading, "").shown_sentences
    found = []
    for number, span in enumerate(reading.article.sentences, start=1):
        words = flat(span.of(text))
        if number in shown and SHORTEST <= len(words.split()) <= LONGEST and words[-1] in ".”":
            found.append(f"- {words.removesuffix('.')} [s{number}].")
    return found


def test_no_echo_of_an_article_is_flagged() -> None:
    """But for three in a sports report, in which only what one knows tells who speaks."""
    lines, flagged = 0, list[str]()
    for article in NEWS:
        reading = reading_of(article)
        every = echoes(reading)
        lines += len(every)
        for n in range(0, len(every), TOGETHER):
            answer = ParsedAnswer("\n".join(every[n : n + TOGETHER]))
            checked = check_answer_from((reading,), answer, "What is said?")
            flagged += [one.text for one in checked.sentences if one.flags]

    assert lines >= 150
    assert len(flagged) <= MOST_FLAGGED * lines, flagged
