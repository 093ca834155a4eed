"""What somebody has forgotten while its text is still being fetched is not begun after that."""

from bot.discord_ui.answers.card_answer import OwedAnswer
from bot.pipeline.memory import Memory
from bot.pipeline.running_work import Forgotten
from bot.words import fixed_texts as texts


async def refuse_if_forgotten(memory: Memory, answer: OwedAnswer) -> None:
    """Raises `Forgotten`. From then on what is begun is under way, and forgetting gives it up by itself."""
    known = answer.erasings_before
    while known != memory.erasings:  # also while it is looked up whether it is owed
        known = memory.erasings
        if not await answer.is_owed():
            raise Forgotten(texts.FORGOTTEN_MEANWHILE)
