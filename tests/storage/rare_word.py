"""A word that stands in every place that keeps words, and the search for what is left of it."""

from pathlib import Path

from storage.articles import ArticleRecord, ArticleStore
from storage.conversations import ConversationKey, ConversationStore
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import Reply, ReplyStore
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from storage.turns import NewTurn
from tests.storage.builders import ANNA, BEN, CHANNEL, SCOPE, THREAD, a_turn, an_occasion, ask, keep

RARE_WORD = "xylophonist"
RARE_DIGEST = f"{RARE_WORD}-digest"
# An index stores of a word only what the one before it in the alphabet lacks, and one only the stem.
TRACE = b"ophon"
AT = 1000


async def keep_rare_word(database: Database, who_read: int = ANNA) -> None:
    """Keep an article in which the rare word stands in every place that has words."""
    article = ArticleRecord(
        RARE_DIGEST, f"The {RARE_WORD}", "en", f"A {RARE_WORD} spoke. {RARE_WORD.upper()}!"
    )
    occasion = an_occasion(who_read)
    await ArticleStore(database).record_reading(SCOPE, article, occasion)
    person = PersonRecord("p1", f"Ann {RARE_WORD.title()}", "person", (f"Dr {RARE_WORD}",))
    said = StatementRecord("s1", f"I am a {RARE_WORD}.", ("p1",), "said", f'{{"cue": "{RARE_WORD}"}}')
    await StatementStore(database).replace_for(
        SCOPE, article.digest, occasion, ReadStory([person], [said], sentences=["0" * 16])
    )
    await ReplyStore(database).put(SCOPE, Reply("k1", article.digest, f'["{RARE_WORD}"]', "model", AT))
    await ReplyStore(database).note_shown(SCOPE, "k1", occasion)


async def ask_with_rare_word(
    database: Database, key: ConversationKey = THREAD, *, digest: str = "d1", person: int = ANNA
) -> None:
    """Keep a conversation with the rare word in every place of it, and other turns around that one."""
    store = ConversationStore(database)
    await ask(database, a_turn(person=BEN, articles=["d1"]), key=key)
    turn = NewTurn(
        person,
        f"Anna {RARE_WORD}",
        f"Who is the {RARE_WORD}?",
        f"“{RARE_WORD.upper()}s” it says.",
        3,
        4,
        AT,
        (digest,),
        (len(key.place) + key.holder,),
        f"answer-{key}",
    )
    number = await store.add_turn(key, turn)
    await store.keep_notes(key, f"They asked about the {RARE_WORD}.", number, 0)
    await store.note_context(key, f'{{"words": "{RARE_WORD}"}}')
    await ReplyStore(database).put(SCOPE, Reply(f"answer-{key}", "d1", f'["{RARE_WORD}"]', "model", AT))
    await ask(database, a_turn("xylem?", person=BEN, articles=["d1"]), key=key)


async def work_on_rare_word(database: Database) -> None:
    """Keep something owed and a public card that hold the rare word."""
    details = f'{{"text": "{RARE_WORD}", "then": [{{"digest": "{RARE_DIGEST}"}}]}}'
    outbox = OutboxStore(database)
    await outbox.update(await outbox.add(SCOPE, ANNA, details, AT), details)
    card = PublicCard(f"https://example.org/{RARE_WORD}", 5, AT)
    await PublicCardStore(database).put(SCOPE, CHANNEL, RARE_DIGEST, card)


async def correct_rare_word(database: Database) -> None:
    """Keep a correction that holds the rare word."""
    correction = CorrectionRecord(
        ANNA, RARE_WORD, RARE_DIGEST, ("aa",), "aa", 1, 0, 9, "speaker", RARE_WORD, AT
    )
    await CorrectionStore(database).put(SCOPE, correction, channel=CHANNEL, private=False)


async def keep_much_else(database: Database) -> None:
    for number in range(30):
        said = [("Ann Lee", f"word{number} xylem {other}") for other in range(20)]
        await keep(database, f"other{number}", said, occasion=an_occasion(BEN))
        turn = a_turn(f"word{number} xylem?", "A xylem.", person=BEN, articles=[f"other{number}"])
        await ask(database, turn, key=ConversationKey(SCOPE, f"other {number % 3}"))


def files_with_traces(path: Path) -> list[str]:
    return [file.name for file in path.parent.iterdir() if TRACE in file.read_bytes().lower()]
