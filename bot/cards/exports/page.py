"""One self-contained page for readings: no script, nothing fetched, readable on a phone and in print."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from string import Template

from bot.cards.exports.page_reading import ReadingOnPage
from bot.cards.exports.page_style import STYLE
from bot.cards.exports.page_words import words
from bot.readers.reading import Reading
from bot.words import card_texts as texts
from bot.words.languages import language_spoken
from bot.words.phrases import amount

PAGE = Template(
    """<!DOCTYPE html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-$hash'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>$title</title>
<style>$style</style>
</head>
<body>
$contents<main>
$readings
</main>
</body>
</html>
"""
)


def html_page(readings: Sequence[tuple[str, Reading]]) -> str:
    """The page for named readings, in order; several have a list of contents above them."""
    several = len(readings) > 1
    parts = [
        ReadingOnPage(name, reading, prefix=f"a{number}", heading_level=2 if several else 1)
        for number, (name, reading) in enumerate(readings, start=1)
    ]
    return PAGE.substitute(
        hash=b64encode(sha256(STYLE.encode()).digest()).decode(),
        style=STYLE,
        language=language_spoken(),
        title=words(amount(len(parts), texts.ARTICLES)) if several else words(parts[0].title),
        contents=_contents(parts) if several else "",
        readings="\n".join(part.html() for part in parts),
    )


def _contents(parts: Sequence[ReadingOnPage]) -> str:
    entries = "".join(f'<li><a href="#{part.prefix}">{words(part.title)}</a></li>' for part in parts)
    return (
        f'<header class="contents"><h1>{words(amount(len(parts), texts.ARTICLES))}</h1>'
        f'<nav aria-label="{words(texts.CONTENTS)}"><ol>{entries}</ol></nav></header>\n'
    )
