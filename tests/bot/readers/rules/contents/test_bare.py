"""What is no saying, though its verb could say something."""

import pytest

from tests.bot.readers.told import told


@pytest.mark.parametrize(
    "text",
    [
        "Hardly, Ana Reyes said.",
        "As Ana Reyes called it, the ward was a ship.",
        "Ana Reyes denied a request for bail.",
        "Ana Reyes dismissed all charges.",
        "Ana Reyes asked a large number of questions.",
        "Ana Reyes blasted the ball over the bar.",
        "Ana Reyes condemned it.",
        "Ana Reyes praised the nurse.",
        "Ana Reyes welcomed the guests in the hall.",
        "The police thought the ward was full.",
        "Ana Reyes believed the ward was full.",
        "The video shows the ward is full.",
        "Ana Reyes found her keys in the ward.",
        "Ana Reyes claimed the trophy in May.",
        "Ana Reyes said nothing.",
        "Ana Reyes said so.",
        "The company reported a loss of two million.",
        "Ana Reyes called to request help.",
        "Ana Reyes spoke of a friend.",
        "Ana Reyes told of the plan.",
        "Ana Reyes asked for water.",
        "Ana Reyes appealed to the court.",
        "Ana Reyes argued for two hours.",
        "Ana Reyes called it that.",
        "Ana Reyes called the board on Monday.",
        "Ana Reyes described the video.",
        "The hall that locals call “the Toaster” was shut.",
        "The hall that Ana Reyes calls “the Toaster” was shut.",
        "Ana Reyes denied the allegations:",
        "The man ruled the ward for years.",
        "It believes the ward was full.",
        "The survey shows the ward.",
        "Ana Reyes said something about the ward.",
        "Ana Reyes said anything, and left.",
        "Ana Reyes answered a question.",
        "Ana Reyes conceded two goals.",
        "Ana Reyes denounced it all.",
        "Ana Reyes denounced it.",
        "Ana Reyes praised 40 nurses.",
        "Ana Reyes praised Tom Brindle.",
        "Ana Reyes praised them.",
        "Ana Reyes claimed a bed.",
        "Ana Reyes insisted in 2012.",
        "Ana Reyes asked the nurses for water.",
        "Ana Reyes told nurses about the plan.",
    ],
)
def test_what_was_done_rather_than_said_is_no_statement(text: str) -> None:
    assert told(text) == []
