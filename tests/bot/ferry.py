"""A short invented article with one of everything that a card shows, and its reading by hand."""

from dataclasses import replace

from bot.article.article import Article
from bot.readers.reading import Reading, SummarySentence
from tests.bot.reading_builder import ReadingBuilder

FERRY = """Ferry ‘sabotaged’ before crossing, says minister:

Transport Minister Ana Pell said the ferry was held back on purpose.

“Nobody may sail until we know,” Pell said in a statement on the ministry’s website on Monday morning. “We owe the crews an answer. “

“They will get one,” she said.

Harbour spokesman Tom Brindle told reporters Tuesday that the engines were “tampered with” overnight. Brindel also said a bolt was missing.

According to port authorities, at least two boats left unlogged.

The union and the owners have denied a quarrel, the Herald reported on Wednesday.

The Gazette wrote to the coastguard by email on Friday for comment.

A day later, when the board met, its chair Lou Marsh said. She warned Pell not to wait.

A note on the quay read: “The gulls know.”

Photo: Ida Quell
"""  # noqa: E501 -- lines as they are pasted


def ferry() -> ReadingBuilder:
    article = ReadingBuilder(FERRY)
    article.names = {"publication": article.span("Gazette")}
    article.leaves_out("photo_credit", "Photo: Ida Quell")
    article.not_speech.append(article.span("sabotaged"))
    _people(article)
    _quoted(article)
    _passed_on_and_silent(article)
    _notices(article)
    for number in (2, 6, 7, 9):
        article.sums_up(_sentence(article.reading().article, number), number)
    return article


def _people(article: ReadingBuilder) -> None:
    article.person("pell", "Ana Pell", "Transport Minister", also=("Pell",))
    article.person(
        "brindle",
        "Tom Brindle",
        "Harbour spokesman",
        mentions=("Tom Brindle", "Brindel"),
        also=("Brindle", "Brindel"),
    )
    article.person("port", "port authorities", kind="organisation")
    article.person("union", "The union", kind="organisation")
    article.person("owners", "the owners", kind="organisation")
    article.person("herald", "the Herald", kind="organisation")
    article.person("gazette", "The Gazette", kind="organisation")
    article.person("coastguard", "the coastguard", kind="organisation")
    article.person("marsh", "Lou Marsh", "chair", mentions=("Lou Marsh", ("She", "Marsh said. ")))


def _quoted(article: ReadingBuilder) -> None:
    article.says("pell", "the ferry was held back on purpose", cue="said", mention="Ana Pell")
    article.quotes(
        "pell",
        "Nobody may sail until we know,",
        cue=("said", "know,”"),
        mention=("Pell", "know,”"),
        channel="in a statement",
        when="on Monday morning",
    )
    article.quotes("pell", "We owe the crews an answer.")
    article.quotes("pell", "They will get one,", cue=("said", "one,”"), mention=("she", "one,”"))
    article.says(
        "brindle",
        "the engines were “tampered with” overnight",
        form="mixed",
        quotations=("tampered with",),
        cue="told",
        mention="Tom Brindle",
        channel="told reporters",
        when="Tuesday",
    )
    article.says("brindle", "a bolt was missing", cue=("said", "Brindel"), mention="Brindel")


def _passed_on_and_silent(article: ReadingBuilder) -> None:
    article.says("port", "at least two boats left unlogged", cue="According to", mention="port authorities")
    article.says(
        "union owners",
        "a quarrel",
        act="denied",
        cue="denied",
        via=("herald",),
        when=("Wednesday", "reported on"),
    )
    article.says(
        "coastguard",
        "The Gazette wrote to the coastguard by email on Friday for comment.",
        form=None,
        act="no_answer_yet",
        via=("gazette",),
        channel="by email",
        when="on Friday",
    )
    article.says("marsh", "not to wait", cue="warned", mention=("She", "Marsh said. "))
    article.quotes("", "The gulls know.")


IN_GERMAN = (
    "Die Fähre wurde vor der Überfahrt mit Absicht festgehalten, und die Gewerkschaft hat bestritten, "
    "dass sie mit der Reederei im Streit ist."
)


def ferry_in_german() -> Reading:
    """As a model may read it that was asked for a summary in German."""
    return replace(ferry().reading(), reader="model", summary=(SummarySentence(IN_GERMAN, (2,)),))


def _notices(article: ReadingBuilder) -> None:
    article.notice("altered_name", "One person, two names? “Brindle” ×1, “Brindel” ×1", "Brindle", "Brindel")
    article.notice(
        "unbalanced_quotes",
        "Quote marks broken (s4), sentence broken (s11)",
        "answer. “",
        "A day later, when the board met, its chair Lou Marsh said.",
    )


def _sentence(article: Article, number: int) -> str:
    return article.sentences[number - 1].of(article.text)
