import pytest

from bot.readers.model.answers.answer_references import ReferenceResolver
from bot.readers.model.answers.answer_sentences import written_sentences
from bot.readers.rules.quick_reading import read_by_rules

ARTICLE = read_by_rules("The pier burned.\n\nIt was old. Nobody wept. The port is shut.\n").article
RESOLVER = ReferenceResolver([ARTICLE], [()], [1])


@pytest.mark.parametrize(
    ("answer", "parts"),
    [
        ("It burned [s1] and was old [s2].", [("It burned", [(9, 1)]), ("and was old.", [(11, 2)])]),
        (
            "It burned [s1], was old [s2], and sank [s3].",
            [("It burned", [(9, 1)]), ("was old", [(7, 2)]), ("and sank.", [(8, 3)])],
        ),
        ("[s1] It burned.", [("It burned.", [(0, 1)])]),
        ("[s1] It burned [s2] then.", [("It burned then.", [(0, 1), (9, 2)])]),
    ],
)
def test_a_part_has_the_reference_behind_it(
    answer: str, parts: list[tuple[str, list[tuple[int, int]]]]
) -> None:
    [sentence] = written_sentences(answer, RESOLVER)

    assert [
        (one.words, [(place, pointed.references[0].sentence) for place, _, pointed in one.pointed])
        for _, one in sentence.stretches
    ] == parts


@pytest.mark.parametrize(
    ("answer", "sentences"),
    [
        ("It burned. [s1] It was old. [s2]", [("It burned.", [1]), ("It was old.", [2])]),
        ("[s1]\nIt was old [s2].", [("", [1]), ("It was old.", [2])]),
        ("It burned.\n\nIt was old.", [("It burned.", []), ("It was old.", [])]),
        ("- It burned [s1].\n- It was old [s2].", [("It burned.", [1]), ("It was old.", [2])]),
        (
            "“It burned. It was old” [s2]. Nobody wept.",
            [("“It burned. It was old”.", [2]), ("Nobody wept.", [])],
        ),
    ],
)
def test_each_sentence_has_the_references_behind_it(
    answer: str, sentences: list[tuple[str, list[int]]]
) -> None:
    written = written_sentences(answer, RESOLVER)

    assert [(one.words, [pointed.sentence for pointed in one.references]) for one in written] == sentences
