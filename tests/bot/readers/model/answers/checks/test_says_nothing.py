"""Sentences by which the articles do not tell something, in several languages."""

import pytest

from bot.readers.model.answers.checks.says_nothing import says_nothing


@pytest.mark.parametrize(
    "sentence",
    [
        "The article does not say whether Holm admitted it.",
        "Whether Holm admitted it is not mentioned.",
        "Ob Holm das zugegeben hat, steht nicht im Artikel.",
        "Das geht nicht aus dem Text hervor.",
        "Cela ne figure pas dans l’article.",
        "Si Holm lo admitió no figura en el artículo.",
        "Questo non si legge nell’articolo.",
        "Isso não está no artigo.",
    ],
)
def test_that_the_article_is_silent_is_known_whichever_stands_first(sentence: str) -> None:
    assert says_nothing(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Holm did not admit it.",
        "Holm hat das nicht zugegeben.",
        "Holm n’a pas répondu, selon l’article.",
        "Holm no lo admitió, dice el artículo.",
    ],
)
def test_that_somebody_is_silent_is_not_said_of_the_article(sentence: str) -> None:
    assert not says_nothing(sentence)
