import pytest

from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences


def sentences_of(text: str) -> list[str]:
    return [sentence.of(text) for sentence in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "“Are you going?” he asked.",
        "“We won!” Smith said.",
        "“Who knows…” Mayor Jane van Smith of Leeds said.",
        "“Is it over?” Ann Lee, the captain, asked.",
        "He told U. S. intelligence and the U. N. Security Council.",
        "J. K. Rowling met George W. Bush in Washington, D.C. Monday.",
        "Mr. Smith, Rep. Jones (R-Ky.) and Gov. Hill met at 5 p.m. Friday.",
        "It cost 3.5 million on Jan. 5 at No. 10.",
        "They met at 5 p.m. ET and left at 6 p.m. 4 May.",
        "The 5 p.m. Mass was full.",
        "They fined Norvo Inc. €800m for that.",
        "He said the talks … would go on.",
        "Write to k. lewis@example. com for more.",
        "1. The council voted.",
        "The mayor spoke at a press conference. .",
        "« Pourquoi ? » a demandé M. Le Pen.",
        "Am 3. Mai traf der 2. Senat z. B. Berlin.",
        "Он живёт в г. Москва на ул. Ленина.",
        "Kleine Boote wie z. B. Die Möwe dürfen auslaufen.",
        "「行きます。」と述べた。",
        "“We lost.” Smith said.",
        "“Why?” The minister said.",
        "“I… I don’t know,” she said.",
        "WASHINGTON, D.C. — The council voted.",
        "Die 2. Bundesliga beginnt am Freitag.",
        "See https://news.example/a.html?b=C.d for more.",
        "Marsh &amp; Sons &quot;won&quot; it all.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    found = sentences_of(sentence)

    assert found == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“We lost.”", "Smith left the room."),
        ("He lives in the U.S.", "The president does, too."),
        ("She works for Hill & Co.", "They make chairs."),
        ("The fire broke out at 3 a.m.", "Fire Chief Ron Hale said so."),
        ("It cost a lot.", "£5 is a lot."),
        ("He said no (and meant it.)", "Then he left."),
        ("“We won.”", "“I know.”"),
        ('"We won."', '"I know."'),
        ("What?!", "Yes."),
        ("В 2023 г.", "Президент ушёл."),
        ("Там были лодки, сети и т.д.", "Паром ушёл в пять."),
        ('"We go. "', "He left."),
        ("“The bridge is shut.", "“Nobody warned us.”"),
        ("« Non. »", "Il est parti."),
        ("Er sagte: „Nein.“", "Dann ging er."),
        ("The war goes on.[1]", "Nobody knows why."),
        ("They left the hall…", "Nobody knows why."),
        ("“Who are you?”", "He said nothing for an hour."),
        ("Хлеб, молоко и т. д.", "Потом он ушёл."),
        ("&quot;We won.&quot;", "They left."),
        ("We won.\u200b", "They left."),
        ("He scored 42.", "She scored none."),
    ],
)
def test_two_sentences_stay_two(first: str, second: str) -> None:
    found = sentences_of(f"{first} {second}")

    assert found == [first, second]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("她说：“我们赢了！”他说。会议结束。", ["她说：“我们赢了！”他说。", "会议结束。"]),
        ("He said “no.”Then he left.", ["He said “no.”", "Then he left."]),
        ("It was in the act. …And then it ended.", ["It was in the act.", "…And then it ended."]),
        ("They will pay. “", ["They will pay. “"]),
        ('She said "no."Then she left.', ['She said "no."', "Then she left."]),
        ('"It is shut.‘Go home’ was all we heard."', ['"It is shut.', '‘Go home’ was all we heard."']),
        (" \n ", []),
    ],
)
def test_odd_spacing_still_shows_where_sentences_end(text: str, sentences: list[str]) -> None:
    found = sentences_of(text)

    assert found == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("It rained.It snowed.", ["It rained.", "It snowed."]),
        ("It rained.”It snowed.", ["It rained.”", "It snowed."]),
        ("It rained . It snowed.", ["It rained .", "It snowed."]),
        ("It rained! It snowed? It was late.", ["It rained!", "It snowed?", "It was late."]),
        ("It rained... It snowed.", ["It rained...", "It snowed."]),
        ("It rained … It snowed.", ["It rained …", "It snowed."]),
        ("It rained ... and it snowed.", ["It rained ... and it snowed."]),
        ("I… I left. I… You left.", ["I… I left.", "I…", "You left."]),
        ("The end. …And then it rained.", ["The end.", "…And then it rained."]),
        ("Mr. Brindle left. Dr. Reyes stayed.", ["Mr. Brindle left.", "Dr. Reyes stayed."]),
        ("He met Mr. Brindle of St. Orrin. It rained.", ["He met Mr. Brindle of St. Orrin.", "It rained."]),
        ("Brindle Inc. The board met.", ["Brindle Inc.", "The board met."]),
        ("Brindle Inc. Harrow met.", ["Brindle Inc. Harrow met."]),
        ("They left at 5 p.m. It rained.", ["They left at 5 p.m.", "It rained."]),
        ("They left at 5 p.m. Friday. It rained.", ["They left at 5 p.m. Friday.", "It rained."]),
        ("They left at 5 p.m. Brindle stayed.", ["They left at 5 p.m.", "Brindle stayed."]),
        ("They took the 5 p.m. Bus to Harrow.", ["They took the 5 p.m. Bus to Harrow."]),
        ("He lives in the U.S. He is 40.", ["He lives in the U.S.", "He is 40."]),
        ("He lives in the U.S. Senate hall.", ["He lives in the U.S. Senate hall."]),
        ("J. K. Reyes left. Plan B. It rained.", ["J. K. Reyes left.", "Plan B.", "It rained."]),
        (
            "See No. 10 and Nos. 5 for more. No. It rained.",
            ["See No. 10 and Nos. 5 for more.", "No.", "It rained."],
        ),
        ("1. It rained. 2. It snowed.", ["1. It rained.", "2. It snowed."]),
        ("IV. It rained.", ["IV. It rained."]),
        ("It cost $5. €800 was paid.", ["It cost $5.", "€800 was paid."]),
        ("It cost $5.50. It was late.", ["It cost $5.50.", "It was late."]),
        ("It was 1999. It was late.", ["It was 1999.", "It was late."]),
        (
            "“It rained.” She left. “It snowed.” Brindle said.",
            ["“It rained.”", "She left.", "“It snowed.” Brindle said."],
        ),
        (
            "“It rained!” Brindle said. “It snowed!” she said.",
            ["“It rained!” Brindle said.", "“It snowed!” she said."],
        ),
        ("“It rained?” The mayor said so.", ["“It rained?”", "The mayor said so."]),
        ("“It rained.” Ana Reyes said little.", ["“It rained.”", "Ana Reyes said little."]),
        ("“Why?” He said nothing.", ["“Why?”", "He said nothing."]),
        (
            "“Why?” Ana van Reyes of Harrow, the mayor, then said.",
            ["“Why?” Ana van Reyes of Harrow, the mayor, then said."],
        ),
        ("“It rained.” Brindle had said.", ["“It rained.” Brindle had said."]),
        (
            "It rained. iPhone sales fell. al-Shabaab left.",
            ["It rained.", "iPhone sales fell.", "al-Shabaab left."],
        ),
        ("It rained. he left.", ["It rained. he left."]),
        ("It rained (in May). It snowed.", ["It rained (in May).", "It snowed."]),
        ("It rained. (It snowed.) It was late.", ["It rained.", "(It snowed.)", "It was late."]),
        ("It rained.) It snowed.", ["It rained.)", "It snowed."]),
        ("It rained. - It snowed.", ["It rained.", "- It snowed."]),
        ("It rained. “It snowed.”", ["It rained.", "“It snowed.”"]),
        ("It rained.“It snowed.”", ["It rained.", "“It snowed.”"]),
        ("It rained. * It snowed.", ["It rained.", "* It snowed."]),
        (". . .", [". . ."]),
        ("It rained. ! It snowed.", ["It rained. !", "It snowed."]),
        ("It rained.\u00a0It snowed.", ["It rained.", "It snowed."]),
        ("It rained.&nbsp;It snowed.", ["It rained.", "&nbsp;It snowed."]),
        ("It rained.<br>It snowed.", ["It rained.", "<br>It snowed."]),
        ("It rained&hellip; It snowed.", ["It rained&hellip;", "It snowed."]),
        ("Im 2. Jahr kam er.", ["Im 2. Jahr kam er."]),
        ("z. B. Berlin. Es regnete.", ["z. B. Berlin.", "Es regnete."]),
        ("彼は来た。雨だ。「行く。」と述べた。", ["彼は来た。", "雨だ。", "「行く。」と述べた。"]),
        ("See harrow.example. com for it.", ["See harrow.example. com for it."]),
        ("He said 'It rained.' It snowed.", ["He said 'It rained.'", "It snowed."]),
        ("См. п. Иванов ушёл.", ["См. п. Иванов ушёл."]),
        ("Это и т. п. Он ушёл.", ["Это и т. п.", "Он ушёл."]),
        ("Это т. е. Он ушёл.", ["Это т. е. Он ушёл."]),
    ],
)
def test_a_stop_ends_a_sentence_by_what_stands_around_it(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("See mark.C3 of the act.", ["See mark.C3 of the act."]),
        ("He came on 7.May to Harrow.", ["He came on 7.May to Harrow."]),
        ("They met at gate 7.“Old” is its name.", ["They met at gate 7.“Old” is its name."]),
        ("It cost approx. $5 million.", ["It cost approx. $5 million."]),
        ("Он взял книги и т.д. Потом он ушёл.", ["Он взял книги и т.д.", "Потом он ушёл."]),
        (
            "The mill was sold by its owner in May. 1. The wheel is cold.",
            ["The mill was sold by its owner in May.", "1. The wheel is cold."],
        ),
        ("Er traf z. B. In der Mühle.", ["Er traf z. B. In der Mühle."]),
        ("The plan is B. The mill is old.", ["The plan is B.", "The mill is old."]),
        ("It rained. *. It snowed.", ["It rained. *.", "It snowed."]),
        ("天气很冷。李明说要下雨。", ["天气很冷。", "李明说要下雨。"]),
        ("He came from the U.S. I left.", ["He came from the U.S.", "I left."]),
        ("He met the U.S. A. Lee left.", ["He met the U.S. A. Lee left."]),
        ("I... I left.", ["I... I left."]),
        ("I&hellip; I left.", ["I&hellip; I left."]),
        ("5 p.m. Friday it rained.", ["5 p.m. Friday it rained."]),
        ("Er kam am 23. Mai nach Harrow.", ["Er kam am 23. Mai nach Harrow."]),
    ],
)
def test_what_looks_like_an_end_is_told_from_one(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('"It rained."It snowed.', ['"It rained."', "It snowed."]),
        ('He said " It rained. " It snowed.', ['He said " It rained. "', "It snowed."]),
        ('It rained. " It snowed. " It was late.', ["It rained.", '" It snowed. "', "It was late."]),
        ('"No," he said. "It rained. " It snowed.', ['"No," he said.', '"It rained. "', "It snowed."]),
        ("“ It rained. “ It snowed.", ["“ It rained. “", "It snowed."]),
        ("“No,” he said. “ It rained.", ["“No,” he said.", "“ It rained."]),
        ("It rained. “ It snowed.", ["It rained.", "“ It snowed."]),
        ("“It rained. ” It snowed.", ["“It rained. ”", "It snowed."]),
        ("It rained. ”It snowed.", ["It rained.", "”It snowed."]),
        ("It rained.’ It was late.", ["It rained.’", "It was late."]),
        ("It rained.) (It snowed.", ["It rained.)", "(It snowed."]),
        ("It rained. *It snowed.*", ["It rained.", "*It snowed.*"]),
        ("It rained.[12] It snowed.", ["It rained.[12]", "It snowed."]),
    ],
)
def test_a_mark_belongs_to_the_sentence_that_it_closes(text: str, sentences: list[str]) -> None:
    assert sentences_of(text) == sentences
