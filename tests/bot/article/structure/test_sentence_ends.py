"""Where a full stop ends a sentence and where it does not: a bar stands at each border."""

import pytest

from bot.article.structure.structure import structure_of

HEAD = "The crew of the ferry\n\n"


@pytest.mark.parametrize(
    "marked",
    [
        "The crew came home from the U.S.| A man waited for them.",
        "The crew came home from the U.S. I. Marsh waited for them.",
        "The crew came home from the U.S.| He.| Nobody else waited.",
        "The crew came home from the U.S. – A man waited for them.",
        "The crew came home from the U.S.| “A man waited,” she said.",
        "The crew of the U.S. Navy came home.",
        "The crew came home at 5 p.m.| The harbour was closed.",
        "The crew came home at 5 p.m. on Monday.",
        "The crew came home at 5 p.m. Monday.",
        "The crew met Ana J.| The harbour was closed.",
        "The crew met Ana J. Reyes on the quay.",
        "The crew met Dr. Reyes on the quay.",
        "The crew met Mr. and Mrs. Reyes.| Nobody else came.",
        "The crew met Prof. A. B. Reyes.| Nobody else came.",
        "The crew met Gov. Ana Reyes, D-Nev., on the quay.",
        "The crew met Tom Brindle Jr.| He was cold.",
        "The crew met Tom Brindle Jr. on the quay.",
        "The crew worked for Marsh Ltd.| It was closed in May.",
        "The crew worked for Marsh Inc. in May.",
        "The crew came home on Jan. 5 in a storm.",
        "The crew came home in Jan.| The harbour was closed.",
        "The crew read No. 5 of the list.",
        "The crew lived in St. Orrin for a year.",
        "The crew lived on Marsh St.| It was cold there.",
        "The crew paid 3.5 million.| Nobody else paid.",
        "The crew sailed approx. 5 miles.",
        "The crew ate fish, bread, etc.| The cook was away.",
        "The crew ate fish, e.g. herring, on Monday.",
        "The crew sang vs. the band.",
        "Who came home?| The crew did.",
        "Who came home?” asked the mayor.",
        "Home!| The crew sang.",
        "The crew … came home.",
        "The crew came home…| The harbour was closed.",
        "The crew came home ... and the harbour was closed.",
        "The crew came home. . . .| The harbour was closed.",
        "The crew came home (at last.)| The harbour was closed.",
        "The crew came home.”| The harbour was closed.",
        "The crew came home.[1]| The harbour was closed.",
        "The crew bought an iPhone.| iPhone prices fell.",
        "The crew fought al-Marsh.| al-Marsh fought back.",
        "The crew opened lowen.org at noon.| It was empty.",
        "The crew wrote to crew@lowen.org.| Nobody answered.",
        "The crew came home at 5.| The harbour was closed.",
        "The crew came home on the 5. of May.",
        "The crew came home in 2019.| The harbour was closed.",
        "The crew was led by Henry V.| He was cold.",
        "It was plan B.| The crew went home.",
        "The crew met J.R.R. Marsh on the quay.",
        "The crew met Ana Reyes, Ph.D., on the quay.",
        "The crew lives in Washington, D.C.| The harbour is closed.",
        "The crew lives in Washington, D.C., in winter.",
    ],
)
def test_a_sentence_ends_at_the_bars_and_nowhere_else(marked: str) -> None:
    article = structure_of(HEAD + marked.replace("|", ""))
    _head, *sentences = [one.of(article.text) for one in article.sentences]

    assert sentences == [one.strip() for one in marked.split("|")]
