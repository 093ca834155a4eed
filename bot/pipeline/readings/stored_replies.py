"""A reply as it is kept: JSON in the very form that a model is asked for, whatever form it came in."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

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
        "via": [{"names": list(one.names), "at": _references(one.at)} for one in reply.via],
        "channels": [{"words": one.words, "at": _references(one.at)} for one in reply.channels],
        "not_speech": _references(reply.not_speech),
    }
    return json.dumps(written, ensure_ascii=False)


def digest_of_shown(numbered: NumberedArticle) -> str:
    """The same where the same numbers stand on the same sentences: they decide what a reply means."""
    return hashlib.sha256(numbered.text.encode(errors="surrogatepass")).hexdigest()[:32]


def within(part: NumberedArticle, reply: ParsedReply) -> ParsedReply:
    """Without references to what the model was not shown: other parts have their own readers."""

    def shown(references: Iterable[Reference]) -> tuple[Reference, ...]:
        return tuple(
            one
            for one in references
            if one.number in (part.shown_quotations if one.target == "q" else part.shown_sentences)
        )

    return replace(
        reply,
        summary=tuple(
            replace(one, evidence=tuple(number for number in one.evidence if number in part.shown_sentences))
            for one in reply.summary
        ),
        speakers=tuple(replace(one, said=shown(one.said)) for one in reply.speakers),
        via=tuple(replace(one, at=shown(one.at)) for one in reply.via),
        channels=tuple(replace(one, at=shown(one.at)) for one in reply.channels),
        not_speech=shown(reply.not_speech),
    )


def _references(references: Iterable[Reference]) -> str:
    return " ".join(
        f"{one.target}{one.number}" + (f":{one.act}" if one.act is not None else "") for one in references
    )
