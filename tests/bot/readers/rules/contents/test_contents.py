"""What was said: where it begins, where it ends, and what of a sentence it is."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "If it rains, Ana Reyes said, the match is off.",
            ["Ana Reyes said: If it rains … the match is off"],
        ),
        ("On Friday, Ana Reyes said, the ward was full.", ["Ana Reyes said: the ward was full (Friday)"]),
        ("It was, Ana Reyes said, a bad night.", ["Ana Reyes said: It was … a bad night"]),
        ("The ward was shut because, Ana Reyes said, it was wet.", ["Ana Reyes said: it was wet"]),
        ("Of the vote, Ana Reyes said, “It was close.”", ["Ana Reyes said: It was close."]),
        (
            "The ward was full, Ana Reyes said, because it rained.",
            ["Ana Reyes said: The ward was full … because it rained"],
        ),
        (
            "The ward was full, Ana Reyes said, and would shut.",
            ["Ana Reyes said: The ward was full … would shut"],
        ),
        (
            "The ward was full, Ana Reyes said, and in May it would shut.",
            ["Ana Reyes said: The ward was full … in May it would shut"],
        ),
        (
            "The ward was full, Ana Reyes said on Monday, after years of delay.",
            ["Ana Reyes said: The ward was full (Monday)"],
        ),
        ("Prices rise in spring, Ana Reyes said.", ["Ana Reyes said: Prices rise in spring"]),
        ("A nurse, when asked, said the ward was full.", ["A nurse said: the ward was full (likely)"]),
        (
            "Asked by a neighbour how it felt, Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Later, when they met, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("In a recorded interview, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Closing the ward is wrong, Ana Reyes said.", ["Ana Reyes said: Closing the ward is wrong"]),
        ("What happened was wrong, Ana Reyes said.", ["Ana Reyes said: What happened was wrong"]),
        (
            "They were split: three would vote for it, Ana Reyes said.",
            ["Ana Reyes said: three would vote for it"],
        ),
        (
            "They were split; three would vote for it, Ana Reyes said.",
            ["Ana Reyes said: three would vote for it"],
        ),
        ("After the rain, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The road is shut, Ana Reyes believes, and will stay so.",
            ["Ana Reyes believes: The road is shut … will stay so (likely, weak_cue)"],
        ),
        ("The road, Ana Reyes said, was shut.", ["Ana Reyes said: The road … was shut"]),
        (
            "A system which, Ana Reyes said, was unfair has ended.",
            ["Ana Reyes said: A system which … was unfair has ended"],
        ),
        ("“The road is shut,” Ana Reyes said of the thaw.", ["Ana Reyes said: The road is shut,"]),
        (
            "“The road is shut,” Ana Reyes said on Monday, after years of delay.",
            ["Ana Reyes said: The road is shut, (Monday)"],
        ),
        (
            "“The road is shut,” Ana Reyes said, “and it will stay so.”",
            ["Ana Reyes said: The road is shut, … and it will stay so."],
        ),
        (
            "“The road is shut,” Ana Reyes said and “it will stay so.”",
            ["Ana Reyes said: The road is shut, … it will stay so."],
        ),
        ("Ana Reyes said of the plan: “The ward is full.”", ["Ana Reyes said: The ward is full."]),
        ("Ana Reyes wondered aloud, “Did they eat?”", ["Ana Reyes wondered: Did they eat? (asked)"]),
        ("Ana Reyes urged voters, “Stay at home.”", ["Ana Reyes urged: Stay at home. (demanded)"]),
        ("Ana Reyes said on Monday, “The ward is full.”", ["Ana Reyes said: The ward is full. (Monday)"]),
        ("Ana Reyes said the ward was “full”.", ["Ana Reyes said: the ward was “full”"]),
        (
            "Ana Reyes called the ward “a ship without a captain”.",
            ["Ana Reyes called: the ward “a ship without a captain” (likely)"],
        ),
        ("However, “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("In May, for example, “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("Many praised it, but “The ward is full,” Ana Reyes said.", ["Ana Reyes said: The ward is full,"]),
        ("“The ward is full,” Ana Reyes said, and left the room.", ["Ana Reyes said: The ward is full,"]),
        ("Ana Reyes said the road was safe, a view that few share.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, but the board has yet to vote.",
            ["Ana Reyes said: the road was safe"],
        ),
        ("Ana Reyes said the road was safe, though nobody saw it.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, but did not say when it would open.",
            ["Ana Reyes said: the road was safe"],
        ),
        ("Ana Reyes said the road was safe, but gave no details.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, which has been long.",
            ["Ana Reyes said: the road was safe, which has been long"],
        ),
        ("Ana Reyes said the road was “safe”, which has been long.", ["Ana Reyes said: the road was “safe”"]),
        ("Ana Reyes said the road was safe – and then it fell.", ["Ana Reyes said: the road was safe"]),
        ("Ana Reyes said the road was safe; the board met on Monday.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe . . . and left it there....",
            ["Ana Reyes said: the road was safe . . . and left it there...."],
        ),
        ("The man who police said sowed terror was caught.", ["police said: sowed terror"]),
        ("Ana Reyes, who denies the theft, has left.", ["Ana Reyes denies: the theft (denied)"]),
        ("The form, which officials say is long, must be filled in.", ["officials say: The form … is long"]),
        ("The deal that Ana Reyes said was dead has been signed.", ["Ana Reyes said: was dead"]),
        ("Ana Reyes said it would stay so.", ["Ana Reyes said: it would stay so"]),
        ("Ana Reyes denied any wrongdoing.", ["Ana Reyes denied: any wrongdoing (denied)"]),
        (
            "Ana Reyes rejected claims that the ward was full.",
            ["Ana Reyes rejected: claims that the ward was full (denied)"],
        ),
        ("Ana Reyes rejects this.", ["Ana Reyes rejects: this (denied)"]),
        (
            "Ana Reyes blasted the plan of the board.",
            ["Ana Reyes blasted: the plan of the board (criticised, likely)"],
        ),
        (
            "Ana Reyes condemned the plan for the ward.",
            ["Ana Reyes condemned: the plan for the ward (criticised, likely)"],
        ),
        ("Ana Reyes praised the nurse for staying.", ["Ana Reyes praised: the nurse for staying (likely)"]),
        ("Ana Reyes welcomed the plan of the board.", ["Ana Reyes welcomed: the plan of the board (likely)"]),
        (
            "Ana Reyes believes the ward was full.",
            ["Ana Reyes believes: the ward was full (likely, weak_cue)"],
        ),
        (
            "The survey found that the ward was full.",
            ["The survey found: the ward was full (unsure, description, weak_cue)"],
        ),
        (
            "The survey found the ward was full.",
            ["The survey found: the ward was full (unsure, description, weak_cue)"],
        ),
        (
            "The poll shows Tom Brindle leading the race.",
            ["The poll shows: Tom Brindle leading the race (unsure, description, weak_cue)"],
        ),
        (
            "The court ruled the ward must shut.",
            ["The court ruled: the ward must shut (unsure, description, weak_cue)"],
        ),
        (
            "Ana Reyes claimed responsibility for the fire.",
            ["Ana Reyes claimed: responsibility for the fire (likely)"],
        ),
        ("Ana Reyes said nothing would change.", ["Ana Reyes said: nothing would change"]),
        ("The police reported a theft in the ward.", ["The police reported: a theft in the ward (likely)"]),
        (
            "Ana Reyes insisted in 2012 the ward was full.",
            ["Ana Reyes insisted: in 2012 the ward was full (likely)"],
        ),
        ("A road that campaigners claim is unsafe was shut.", ["campaigners claim: is unsafe (likely)"]),
        ("Ana Reyes ruled out a sale of the ward.", ["Ana Reyes ruled out: a sale of the ward (denied)"]),
        ("Ana Reyes predicted a wet May.", ["Ana Reyes predicted: a wet May (likely)"]),
        (
            "Ana Reyes urged a review of the ward on Monday.",
            ["Ana Reyes urged: a review of the ward on Monday (demanded, likely)"],
        ),
        ("Ana Reyes demanded a vote amid the rain.", ["Ana Reyes demanded: a vote (demanded, likely)"]),
        ("Ana Reyes promised to stay and thanked the fans.", ["Ana Reyes promised: to stay (promised)"]),
        ("Ana Reyes promised to stay.", ["Ana Reyes promised: to stay (promised)"]),
        (
            "Ana Reyes admitted to hiding the plan.",
            ["Ana Reyes admitted: hiding the plan (admitted, likely)"],
        ),
        ("Ana Reyes confessed to the theft.", ["Ana Reyes confessed: to the theft (admitted, likely)"]),
        ("Ana Reyes warned of more rain.", ["Ana Reyes warned: more rain (warned, likely)"]),
        ("Ana Reyes spoke of “a friend in need”.", ["Ana Reyes spoke: a friend in need"]),
        ("Ana Reyes asked for an inquiry.", ["Ana Reyes asked: an inquiry (demanded, likely)"]),
        (
            "Ana Reyes asked the board for comment.",
            ["the board asked (no_answer_yet, via Ana Reyes, likely, description)"],
        ),
        (
            "Ana Reyes appealed to voters to stay.",
            ["Ana Reyes appealed: to voters to stay (demanded, likely)"],
        ),
        ("Ana Reyes appealed for calm.", ["Ana Reyes appealed: calm (demanded, likely)"]),
        ("Ana Reyes argued for a vote.", ["Ana Reyes argued: a vote (likely)"]),
        (
            "Ana Reyes called for a review of the ward, as well as a vote.",
            ["Ana Reyes called: a review of the ward, as well as a vote (demanded, likely)"],
        ),
        (
            "Ana Reyes called for a review of the ward, which shut in May.",
            ["Ana Reyes called: a review of the ward (demanded, likely)"],
        ),
        (
            "Ana Reyes was accused by critics of hiding it after the vote.",
            ["critics accused: hiding it (accused)"],
        ),
        ("Ana Reyes is described by critics as a sham.", ["critics described: as a sham (likely)"]),
        ("Ana Reyes called the trial a sham.", ["Ana Reyes called: the trial a sham (likely)"]),
        ("Ana Reyes called it the biggest scandal.", ["Ana Reyes called: it the biggest scandal (likely)"]),
        ("Ana Reyes called the decision reckless.", ["Ana Reyes called: the decision reckless (likely)"]),
        ("Ana Reyes called the board wrong.", ["Ana Reyes called: the board wrong (likely)"]),
        ("Ana Reyes described the video as satire.", ["Ana Reyes described: the video as satire (likely)"]),
        (
            "Ana Reyes dismissed the claim as false.",
            ["Ana Reyes dismissed: the claim as false (denied, likely)"],
        ),
        ("Ana Reyes likened the ward to a ship.", ["Ana Reyes likened: the ward to a ship (likely)"]),
        (
            "Ana Reyes branded the vote of the board a shameful farce.",
            ["Ana Reyes branded: the vote of the board a shameful farce (likely)"],
        ),
        (
            "Ana Reyes pleaded guilty to the theft.",
            ["Ana Reyes pleaded: guilty to the theft (admitted, likely)"],
        ),
        ("Ana Reyes pleaded for help.", ["Ana Reyes pleaded: help (demanded, likely)"]),
        ("Ana Reyes recalled seeing the fire.", ["Ana Reyes recalled: seeing the fire (likely)"]),
        ("Ana Reyes reported hearing shots.", ["Ana Reyes reported: hearing shots (likely)"]),
        ("Ana Reyes suggested waiting for the vote.", ["Ana Reyes suggested: waiting for the vote (likely)"]),
        ("Ana Reyes asked who knew of the plan.", ["Ana Reyes asked: who knew of the plan (asked, likely)"]),
        ("Ana Reyes asked the ward be shut.", ["Ana Reyes asked: the ward be shut (asked, likely)"]),
        ("Ana Reyes recommended the ward be shut.", ["Ana Reyes recommended: the ward be shut (likely)"]),
        (
            "Ana Reyes said during a broadcast of the match in Leeds that she was tired.",
            ["Ana Reyes said: she was tired (during a broadcast of the match in Leeds)"],
        ),
        (
            "Ana Reyes told the father of Tom Brindle, 17, who was hurt, that the ward was full.",
            ["Ana Reyes told: the ward was full"],
        ),
        ("Ana Reyes said on Monday, the ward was full.", ["Ana Reyes said: the ward was full (Monday)"]),
        (
            "Ana Reyes denied the allegations made by all of the nurses in the ward:",
            ["Ana Reyes denied: the allegations made by all of the nurses in the ward (denied)"],
        ),
        (
            "Ana Reyes explained when the ward would open.",
            ["Ana Reyes explained: when the ward would open (likely)"],
        ),
        (
            "Ana Reyes said if it rained, the match was off.",
            ["Ana Reyes said: if it rained, the match was off"],
        ),
        ("Ana Reyes wondered if it would rain.", ["Ana Reyes wondered: if it would rain (asked, likely)"]),
        ("Ana Reyes explained whether it rained.", ["Ana Reyes explained: whether it rained (likely)"]),
        (
            "The court of Harrow ruled the ward must shut.",
            ["The court of Harrow ruled: the ward must shut (unsure, description, weak_cue)"],
        ),
        (
            "He believes the ward was full.",
            ["nobody believes: the ward was full (unsure, no_speaker, weak_cue)"],
        ),
        ("She hopes the ward was full.", ["nobody hopes: the ward was full (unsure, no_speaker, weak_cue)"]),
        ("Ana Reyes rejects it.", ["Ana Reyes rejects: it (denied)"]),
        (
            "The survey shows nurses leaving the ward.",
            ["The survey shows: nurses leaving the ward (unsure, description, weak_cue)"],
        ),
        ("The plan that Ana Reyes said was dead was signed.", ["Ana Reyes said: was dead"]),
        ("Ana Reyes said “nothing” of the ward.", ["Ana Reyes said: “nothing” of the ward"]),
        (
            "Ana Reyes denied that the court had heard a request.",
            ["Ana Reyes denied: the court had heard a request (denied)"],
        ),
        ("Ana Reyes answered that a question was open.", ["Ana Reyes answered: a question was open"]),
        (
            "Ana Reyes conceded that two goals were lost.",
            ["Ana Reyes conceded: two goals were lost (admitted)"],
        ),
        (
            "Ana Reyes praised 40 nurses for their work.",
            ["Ana Reyes praised: 40 nurses for their work (likely)"],
        ),
        (
            "Ana Reyes praised Tom Brindle for his work.",
            ["Ana Reyes praised: Tom Brindle for his work (likely)"],
        ),
        ("Ana Reyes praised Tom Brindle’s plan.", ["Ana Reyes praised: Tom Brindle’s plan (likely)"]),
        ("Ana Reyes claimed credit for the ward.", ["Ana Reyes claimed: credit for the ward (likely)"]),
        ("Police reported a theft in the ward.", ["Police reported: a theft in the ward (likely)"]),
        (
            "The media reported a theft in the ward.",
            ["The media reported: a theft in the ward (unsure, description)"],
        ),
        (
            "The nurse reported a theft in the ward.",
            ["The nurse reported: a theft in the ward (unsure, description)"],
        ),
        ("Norvo reported that profits rose in May.", ["Norvo reported: profits rose in May"]),
        (
            "Ana Reyes insisted in May the ward was full.",
            ["Ana Reyes insisted: the ward was full (May, likely)"],
        ),
        ("Ana Reyes said it rained; she left.", ["Ana Reyes said: it rained; she left"]),
        (
            "Ana Reyes said it was late, as it was, and she left.",
            ["Ana Reyes said: it was late, as it was, and she left"],
        ),
        (
            "Ana Reyes said the road was safe, something that few nurses say.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "Ana Reyes said the road was safe, a view and a hope that few share.",
            ["Ana Reyes said: the road was safe, a view and a hope that few share"],
        ),
        (
            "Ana Reyes said the road was safe, an old road.",
            ["Ana Reyes said: the road was safe, an old road"],
        ),
        ("Ana Reyes said the road was safe, while the board met.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, while she met the board.",
            ["Ana Reyes said: the road was safe, while she met the board"],
        ),
        (
            "Ana Reyes said the road was safe, though she met the board.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "Ana Reyes said the road was safe, but it was shut.",
            ["Ana Reyes said: the road was safe, but it was shut"],
        ),
        ("Ana Reyes, who denies the theft, never left.", ["Ana Reyes denies: the theft (denied)"]),
        ("Ana Reyes, who denies the theft, smiled.", ["Ana Reyes denies: the theft (denied)"]),
        (
            "Ana Reyes, who denies the theft, a plan and a fire, has left.",
            ["Ana Reyes denies: the theft (denied)"],
        ),
        ("The plan that police say is old has been dropped.", ["police say: is old"]),
        (
            "However, while Ana Reyes said the road was safe, the board was shutting it.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "While Ana Reyes said the road was safe, the board was shutting it.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "Ana Reyes said so, and the board met, she said.",
            ["Ana Reyes said: Ana Reyes said so, and the board met"],
        ),
        ("They said, “We go,” and: “We stay.”", ["nobody said: We go, … We stay. (unsure, no_speaker)"]),
        ("Ana Reyes said “we go” and “we stay”.", ["Ana Reyes said: we go … we stay"]),
        ("“We go,” and “we stay,” Ana Reyes said.", ["Ana Reyes said: We go, … we stay,"]),
        (
            "Ana Reyes promised to stay on after the vote of the board.",
            ["Ana Reyes promised: to stay on after the vote of the board (promised)"],
        ),
        (
            "Ana Reyes promised the board to stay.",
            ["Ana Reyes promised: to stay (promised, promised the board)"],
        ),
        ("Ana Reyes called on Monday for a vote.", ["Ana Reyes called: a vote (demanded, Monday, likely)"]),
        (
            "Ana Reyes warned on Monday of more rain in May.",
            ["Ana Reyes warned: more rain in May (warned, Monday, likely)"],
        ),
        (
            "Ana Reyes warned that rain on Monday would flood the ward.",
            ["Ana Reyes warned: rain on Monday would flood the ward (warned)"],
        ),
        ("Ana Reyes proposed a vote on Monday.", ["Ana Reyes proposed: a vote on Monday (likely)"]),
        ("Ana Reyes denied the theft on Monday.", ["Ana Reyes denied: the theft (denied)"]),
        ("Ana Reyes denied the theft during an interview.", ["Ana Reyes denied: the theft (denied)"]),
        ("Ana Reyes denied the theft despite the rain.", ["Ana Reyes denied: the theft (denied)"]),
        (
            "Ana Reyes denied the theft, as well as the fire.",
            ["Ana Reyes denied: the theft, as well as the fire (denied)"],
        ),
        (
            "Ana Reyes denied the theft, as she had before.",
            ["Ana Reyes denied: the theft, as she had before (denied)"],
        ),
        ("Ana Reyes denied the theft and the fire.", ["Ana Reyes denied: the theft and the fire (denied)"]),
        ("Ana Reyes denied the theft, and then the board met.", ["Ana Reyes denied: the theft (denied)"]),
        (
            "Ana Reyes asked for a meeting of the board.",
            ["Ana Reyes asked: a meeting of the board (demanded, likely)"],
        ),
        (
            "Ana Reyes asked for the keys to the ward.",
            ["Ana Reyes asked: the keys to the ward (demanded, likely)"],
        ),
        ("Ana Reyes pleaded with voters to stay.", ["Ana Reyes pleaded: voters to stay (demanded, likely)"]),
        ("Ana Reyes called it a sham.", ["Ana Reyes called: it a sham (likely)"]),
        ("Ana Reyes dubbed the plan “a sham”.", ["Ana Reyes dubbed: the plan “a sham” (likely)"]),
        ("Ana Reyes dubbed it a sham.", ["Ana Reyes dubbed: it a sham (likely)"]),
        ("Ana Reyes described it as a sham.", ["Ana Reyes described: it as a sham (likely)"]),
    ],
)
def test_what_was_said_is_cut_where_it_begins_and_where_it_ends(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
