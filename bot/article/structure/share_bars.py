"""Bars of buttons that share a page: “Facebook Twitter WhatsApp Copy link”."""

import re

from bot.lexicon.word_set import word_set

_MOST_WORDS = 14
_MOST_WORDS_OF_REST = 3
_WORD = re.compile(r"[^\s|/·•,:()?\-–]+")

_CORE = word_set(
    """
    share tweet save print copy teilen drucken merken partager imprimer enregistrer compartir imprimir
    guardar condividi compartilhar partilhar поделиться поделись распечатать скопировать
    """
)
_PLATFORMS = word_set(
    """
    facebook twitter x whatsapp linkedin reddit pinterest telegram messenger flipboard bluesky threads
    email instagram vk вконтакте одноклассники телеграм
    """
)
_WORDS = (
    _CORE
    | _PLATFORMS
    | word_set(
        """
        e mail link copied mastodon snapchat tumblr xing pin like post sms more comments comment bookmark
        printer friendly a friend send font text size larger smaller rss reprints digg delicious del.icio.us
        what is stumbleupon newsvine buzz return top license listen on this that article story page with by
        via to options shares views gift full mailen artikel
        auf per kommentare kommentieren vorlesen beitrag sur par cet l'article commenter en por esta noticia
        este artículo enviar stampa salva su partilhar сохранить в ссылка
        """
    )
)


def is_share_bar(words: str) -> bool:
    """Whether the line, as `with_plain_marks` gives it, is nothing else. Counts of shares do not matter."""
    first = _WORD.search(words)
    if first is None or not (first[0] in _WORDS or first[0].isdigit()):
        return False
    tokens = _words_of_bar(words)
    if len(tokens) > _MOST_WORDS or not all(token in _WORDS for token in tokens):
        return False
    return any(token in _CORE for token in tokens) or sum(token in _PLATFORMS for token in tokens) > 1


def is_rest_of_share_bar(words: str) -> bool:
    """Whether a line beside one belongs to it: “More”, “3”."""
    tokens = _words_of_bar(words)
    return len(tokens) <= _MOST_WORDS_OF_REST and all(token in _WORDS for token in tokens)


def _words_of_bar(words: str) -> list[str]:
    return [token for token in _WORD.findall(words) if not token.isdigit()]
