import hashlib

from bot.pipeline.asker import Asker


def key_for_those_who_see(request_key: str, asker: Asker) -> str:
    """What an answer is kept under: it serves those who could see it.

    Who else got it at once would know that it was given.
    """
    seen_by = f"person {asker.person}" if asker.private else f"channel {asker.channel}"
    return hashlib.sha256(f"{request_key} {seen_by}".encode()).hexdigest()
