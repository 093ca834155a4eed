"""What the text itself says of where it comes from: publication, author, date and link.

Nothing is guessed. A newspaper that the story only quotes is not its publication: a name counts in
the copyright line, an agency's dateline, beside the byline, in the author's biography, and where the
text reports in its own voice ("told Newsweek", "Newsweek reached out").
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.article.article import Furniture, FurnitureKind, NamedInText
from bot.article.spans import Span, trim
from bot.article.structure.biographies import biography_name
from bot.article.structure.bylines import author_of, name_alone
from bot.article.structure.datelines import find_date
from bot.lexicon.word_set import word_set

_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿ](?<![а-я]))"  # one set of all those letters would be slow to make
_BEHIND = r"(?!All Rights\b|Powered by\b)"  # what a footer says next
_TITLE = (
    rf"(?P<name>(?:The )?{_CAPITAL}[\w&’'-]*"
    rf"(?: {_BEHIND}(?:of |for |and |& )?{_CAPITAL}[\w&’'-]*){{0,3}})"
)
_JOB = r"(?:reporter|correspondent|editor|journalist|writer|columnist)"

# Text, made into patterns where the paste has a line for them: to make them all costs more than a reading.
_COPYRIGHT = (
    r"[\s(]{0,3}(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT) ?:?){1,2}(?: ?\d{4}(?:[-–]\d{4})?,?)? ?(?:by )?"
    rf"{_TITLE}"
)
_SMALL_AGENCIES = r"(?:dpa|sda|apa|epd|kna|sid)\b"  # as they write themselves
_AGENCY = _TITLE.replace("(?P<name>", rf"(?P<name>{_SMALL_AGENCIES}|", 1)
_DATELINE_AGENCY = rf"(?:[^.()\n]|(?<=\d)\.){{0,70}}\({_AGENCY}(?:/\w+)?\)(?:\s?|\.)[-—–]"
_BYLINE_OUTLET = rf"[^\n]{{3,120}}(?:, (?:for )?| for (?:the )?| \| ){_TITLE}\Z"
_CREDITED_WRITER = rf"{_TITLE} (?:staff )?{_JOB}s? {_CAPITAL}"
_MAGAZINE = _TITLE.removesuffix(")") + r"(?: (?:magazine|newspaper))?)"
_OF_BIOGRAPHY = (
    rf" is (?:the )?{_TITLE}[’']s [^.]{{0,60}}?\b{_JOB}\b",
    rf" is (?:a|an|the) {_TITLE} (?:[a-z]+ ){{0,4}}{_JOB}\b",
    rf" is (?:(?:a|an|the|our) )?[^.]{{0,60}}?\b{_JOB}s? (?:of|at|for|with) (?:the )?{_MAGAZINE}",
    rf" (?:covers|writes|reports)\b[^.]{{0,80}}? for (?:the )?{_TITLE}",
)
_NEWSLETTER_OF = rf"[^.\n]{{5,80}} (?:from|by) (?:the )?{_TITLE}"
_SITE_AFTER_HEADLINE = rf"[^\n]{{15,140}} (?:\||[-–—]) {_TITLE}\Z"
_ASKING = re.compile(r" (?:reached out to|contacted|approached) ")
_TITLE_BEFORE = rf"(?:\A|[.!?”\"\s]\s?){_TITLE}(?: has| have| had)?\Z"
_FOR_COMMENT = re.compile(
    r"[^.“”\"\n]{3,140}\bfor (?:(?:further |a |its )?(?:comment|response|statement|remark))"
)
_TOLD = re.compile(rf"\s(?:told|interview with|shared with|speaking to|spoke to) (?:the )?{_TITLE}")
_SIGNS_OF_LINK = ("://", "www.", "WWW.", "Www.")
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"“”«»]{4,500}", re.IGNORECASE)
_DATELINE = re.compile(rf"{_CAPITAL}{{2}}[^\n]{{0,60}}|{_CAPITAL}[\w -]{{2,30}}, (?=\d)[^\n(]{{4,30}}\(")
_OUTLETS = word_set(
    """
    news newsweek times post herald record tribune journal gazette telegraph mirror sun mail express
    observer chronicle press magazine weekly daily wire newswire echo argus standard examiner inquirer
    dispatch bulletin ledger guardian independent star packet courier bbc cnn cnbc nbc abc cbs npr pbs
    reuters afp bloomberg politico axios zeitung spiegel tagesschau monde figaro libération país mundo
    """
)

_FARTHEST_ABOVE = 400  # characters above the story, where who wrote it and when may stand


def names_in_text(text: str, story: Sequence[Span], furniture: Sequence[Furniture]) -> NamedInText:
    publication, author = _publication(text, story, furniture), _author(text, story, furniture)
    if publication and author and _plain(publication.of(text)) == _plain(author.of(text)):
        is_outlet = _is_outlet(author.of(text))  # `By The Associated Press`, not `© 2026 Jane Doe`
        publication, author = (publication, None) if is_outlet else (None, author)
    return NamedInText(
        publication=publication,
        author=author,
        date=_date(text, story, furniture),
        link=_link(text),
    )


def _publication(text: str, story: Sequence[Span], furniture: Sequence[Furniture]) -> Span | None:
    """The first that is found, from the plainest evidence to the faintest."""
    opening = list(story[:3])
    ways: tuple[Callable[[], Span | None], ...] = (
        lambda: _first(_COPYRIGHT, text, _lines(text, furniture, "copyright")),
        lambda: _first(_DATELINE_AGENCY, text, opening),
        lambda: _first(_SITE_AFTER_HEADLINE, text, opening[:1], outlets_only=True),
        lambda: _first(_BYLINE_OUTLET, text, _lines(text, furniture, "byline"), outlets_only=True),
        lambda: _who_asked(text),
        lambda: _in_biography(text, furniture),
        lambda: _first(_CREDITED_WRITER, text, _lines(text, furniture, "byline")),
        lambda: _first(_NEWSLETTER_OF, text, _lines(text, furniture, "newsletter")),
        lambda: _who_was_told(text),
    )
    return next((found for way in ways if (found := way()) is not None), None)


def _lines(text: str, furniture: Sequence[Furniture], *kinds: FurnitureKind) -> Iterator[Span]:
    """The lines of the furniture of these kinds, in order, blank ones as empty spans."""
    for one in furniture:
        if one.kind in kinds:
            start = one.span.start
            for line in one.span.of(text).splitlines(keepends=True):
                end = start + len(line)
                yield trim(text, start, end)
                start = end


def _first(pattern: str, text: str, lines: Iterable[Span], *, outlets_only: bool = False) -> Span | None:
    matches = (re.compile(pattern).match(text, *line) for line in lines)
    names = (Span(*match.span("name")) for match in matches if match)
    return next((name for name in names if not outlets_only or _is_outlet(name.of(text))), None)


def _is_outlet(name: str) -> bool:
    return any(word.lower() in _OUTLETS for word in name.split())


def _who_asked(text: str) -> Span | None:
    """`Newsweek reached out to the ministry for comment`: who asks in the text's own voice."""
    for asking in _ASKING.finditer(text):
        before = max(0, asking.start() - 60)
        name = re.search(_TITLE_BEFORE, text[before : asking.start()])
        if name and _FOR_COMMENT.match(text, asking.end()):
            return Span(before + name.start("name"), before + name.end("name"))
    return None


def _in_biography(text: str, furniture: Sequence[Furniture]) -> Span | None:
    for line in _lines(text, furniture, "author_biography"):
        for pattern in _OF_BIOGRAPHY:
            match = re.compile(pattern).search(text, *line)
            if match:
                return Span(*match.span("name"))
    return None


def _who_was_told(text: str) -> Span | None:
    """The one outlet that people in the story talked to; none where there are several."""
    told = [Span(*match.span("name")) for match in _TOLD.finditer(text)]
    outlets = [name for name in told if _is_outlet(name.of(text))]
    distinct = {outlet.of(text).removeprefix("The ") for outlet in outlets}
    return outlets[0] if len(distinct) == 1 else None


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _author(text: str, story: Sequence[Span], furniture: Sequence[Furniture]) -> Span | None:
    """Who wrote the story; a name far above its headline stands in the page's menu."""
    top = story[0].start - _FARTHEST_ABOVE if story else 0
    bylines = [line for line in _lines(text, furniture, "byline") if line.end >= top]
    for read in (author_of, name_alone):
        for line in bylines:
            name = read(text, line)
            if name is not None:
                return name
    for line in _lines(text, furniture, "author_biography"):
        name = biography_name(text, line)
        if name is not None:
            return name
    return None


def _date(text: str, story: Sequence[Span], furniture: Sequence[Furniture]) -> Span | None:
    top = story[0].start - _FARTHEST_ABOVE if story else 0
    lines = [*_lines(text, furniture, "timestamp", "byline")]
    for line in sorted(lines, key=lambda line: line.end < top):
        date = find_date(text, line)
        if date is not None:
            return date
    for paragraph in story[:3]:
        dateline = _DATELINE.match(text, *paragraph)
        date = find_date(text, Span(*dateline.span())) if dateline else None
        if date is not None:
            return date
    return None


def _link(text: str) -> Span | None:
    match = _LINK.search(text) if any(map(text.__contains__, _SIGNS_OF_LINK)) else None
    return trim(text, *match.span(), ".,;:!?'’)]}*_") if match else None
