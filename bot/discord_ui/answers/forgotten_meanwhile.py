"""What somebody had forgotten while its text was fetched is not read after it."""

from bot.discord_ui.answers.card_answer import OwedAnswer
from bot.pipeline.running_work import Forgotten
from bot.pipeline.services import Services
from bot.words import fixed_texts as texts


async def refuse_if_forgotten(services: Services, answer: OwedAnswer) -> None:
    """Raises `Forgotten`. From then on what is begun is under way, and forgetting gives it up by itself."""
    if services.has_erased_since(answer.accepted_at) and not await answer.is_owed():
        raise Forgotten(texts.FORGOTTEN_MEANWHILE)
