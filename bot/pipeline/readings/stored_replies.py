"""A reply as it is kept: JSON in the very form that a model is asked for, whatever form it came in."""

import hashlib
import json
from collections.abc import Iterable

from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import ParsedReply
from bot.readers.model.reply.references import Reference


def reply_as_json(reply: ParsedReply, shown: str) -> str:
    """What `parse_reply` makes the same reply of again; `shown` tells what it points into."""
    written = {
        "shown": shown,
        "summary": [{"text": one.text, "evidence": list(one.evidence)} for one in reply.summary],
        "speakers": [
            {
                "name": one.name,
                "kind": one.kind,
                "also": list(one.also),
                "said": _references(one.said),
            }
            for one in reply.speakers
        ],
        "via": [{"names": list(one.names), "of": one.of, "at": _references(one.at)} for one in reply.via],
        "channels": [{"words": one.words, "of": one.of, "at": _references(one.at)} for one in reply.channels],
        "not_speech": _references(reply.not_speech),
    }
    return json.dumps(written, ensure_ascii=False)


def digest_of_shown(numbered: NumberedArticle) -> str:
    """The same where the same numbers stand on the same sentences: they decide what a reply means."""
    return hashlib.sha256(numbered.text.encode(errors="surrogatepass")).hexdigest()[:32]


def _references(references: Iterable[Reference]) -> str:
    return " ".join(
        f"{one.target}{one.number}" + (f":{one.act}" if one.act is not None else "") for one in references
    )
