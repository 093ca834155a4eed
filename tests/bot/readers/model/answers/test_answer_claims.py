from bot.article.spans import Span
from bot.readers.drafts import numbered
from bot.readers.model.answers.answer_claims import claims_by_sentence
from bot.readers.rules.quick_reading import found_in


def said_in(*sentences: str) -> list[list[tuple[tuple[str, ...], str, list[str]]]]:
    """Of each sentence who says something in it, how, and what stands where it says so."""
    text = " ".join(sentences)
    spans, start = [], 0
    for one in sentences:
        spans.append(Span(start, start + len(one)))
        start += len(one) + 1
    found = claims_by_sentence(text, spans, *numbered(found_in(text).drafts))
    return [
        [(claim.names, claim.act, [place.of(one) for place in places]) for claim, places in claims]
        for one, claims in zip(sentences, found, strict=True)
    ]


def test_what_is_claimed_stands_in_its_sentence() -> None:
    assert said_in("The pier is shut.", "Ana Pell said that the roof was old.") == [
        [],
        [(("Ana Pell",), "said", ["the roof was old"])],
    ]


def test_a_denial_in_other_words_is_a_saying() -> None:
    assert said_in("Ana Pell denied a leak.", "Tom Vale rejected the claim.") == [
        [(("Ana Pell",), "denied", ["a leak"])],
        [(("Tom Vale",), "said", ["the claim"])],
    ]


def test_what_goes_on_without_a_name_is_nobodys_claim() -> None:
    assert said_in("“The roof is old,” Ana Pell said.", "“Nobody came.”") == [
        [(("Ana Pell",), "said", ["The roof is old,"])],
        [],
    ]


def test_what_a_pronoun_says_is_nobodys_claim() -> None:
    assert said_in("Ana Pell left.", "She said that the roof was old.") == [[], []]
