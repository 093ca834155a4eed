import pytest

from bot.words.phrases import flat


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("T\nhe ferry  left.", "The ferry left."),
        ("“T\n\nhe ferry left.", "“The ferry left."),
        ("É\nlle est partie.", "Élle est partie."),
        ("A\nfter the ferry left", "After the ferry left"),
        ("I\nn March", "In March"),
        ("W\nHEN THE FERRY left", "WHEN THE FERRY left"),
        ("Q\nWHEN did it leave?", "Q WHEN did it leave?"),
        ("A\nferry left", "A ferry left"),
        ("I\nleft", "I left"),
    ],
)
def test_a_drop_cap_goes_with_the_rest_of_its_word(words: str, shown: str) -> None:
    assert flat(words) == shown
