"""What the model's server takes, and how large its window is: said so that it can be mended."""

from bot.pipeline.asking.estimated_tokens import TOKENS_A_WORD, estimated_tokens
from bot.pipeline.asking.portions import LEAST_TOKENS, room_for_article
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.checks.findings import Finding
from bot.pipeline.known_models import WINDOWS
from bot.pipeline.known_servers import KnownServer
from bot.pipeline.language_model import LanguageModel
from bot.words import fixed_texts as texts
from bot.words.languages import say
from prompts.library import PromptLibrary

LEAST_WORDS = 1000  # that a window should hold: most articles have fewer


async def check_window(model: LanguageModel, prompts: PromptLibrary, chosen: int | None) -> Finding:
    """Asks the server anew. `chosen` is MODEL_WINDOW_TOKENS, None where that is not set."""
    told = await model.look_up_window(anew=True)
    tokens = model.window_tokens
    if chosen is not None and told is not None and told < chosen:
        words = texts.WINDOW_CHOSEN_TOO_LARGE.format(tokens=chosen, told=told)
        return Finding("wrong", texts.MODEL, words, texts.CHOOSE_THE_WINDOW_TOLD)
    if chosen is not None:
        return Finding("fine", texts.MODEL, texts.WINDOW_CHOSEN.format(tokens=chosen))
    if told is None and model.identity.name not in WINDOWS:
        return Finding("note", texts.MODEL, texts.WINDOW_GUESSED.format(tokens=tokens), texts.SET_THE_WINDOW)
    held = _words_at_once(tokens, prompts)
    words = (texts.WINDOW_KNOWN if told is None else texts.WINDOW_TOLD).format(tokens=tokens, words=held)
    if held < LEAST_WORDS:
        return Finding("note", texts.MODEL, words, texts.ENLARGE_THE_WINDOW)
    return Finding("fine", texts.MODEL, words)


def form_taken(known: KnownServer) -> Finding:
    lacking = [
        say(texts.FORMS_NOT_TAKEN[name]) for name in known.takes.lacking if name in texts.FORMS_NOT_TAKEN
    ]
    if not lacking:
        return Finding("fine", texts.MODEL, texts.TAKES_EVERYTHING)
    return Finding("note", texts.MODEL, "; ".join(lacking))


def _words_at_once(window_tokens: int, prompts: PromptLibrary) -> int:
    """How many words an article may have to be read in one request, in round hundreds."""
    room = room_for_article(window_tokens, estimated_tokens(RequestWriter(prompts).fixed_part()))
    return int(max(room, LEAST_TOKENS) / TOKENS_A_WORD / 100) * 100
