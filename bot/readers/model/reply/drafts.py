"""A statement while two readers are being brought together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.article.spans import Span, joined
from bot.lexicon.acts import Act
from bot.readers.model.reply.places import Places, cut_out
from bot.readers.model.reply.voices import Voice, Voices
from bot.readers.reading import Form, Statement


@dataclass(slots=True, eq=False)
class Draft:
    """Like a `Statement`, with voices in place of their ids, and still open to change."""

    speakers: list[Voice]
    form: Form | None
    act: Act
    spans: list[Span]
    quotations: list[Span] = field(default_factory=list)
    cue: Span | None = None
    mention: Span | None = None
    channel: Span | None = None
    when: Span | None = None
    via: list[Voice] = field(default_factory=list)
    rules_speakers: list[Voice] | None = None
    by_rules: bool = True
    by_model: bool = False

    def take_over(self, speakers: Sequence[Voice], text: str) -> None:
        """Give the statement to those whom the model hears; whom the rules hear is kept where it differs.

        A mention that names one of the others is dropped with them.
        """
        before = self.speakers
        self.by_model = True
        if set(before) == set(speakers):
            return
        self.speakers = list(speakers)
        self.via = [voice for voice in self.via if voice not in speakers]
        if not before:
            return
        self.rules_speakers = before
        others = [name for voice in before if voice not in speakers for name in voice.names()]
        if self.mention is not None and _names_one(self.mention.of(text), others):
            self.mention = None

    def reports(self, span: Span) -> bool:
        """Whether `span` stands inside what is reported in the article's own words."""
        return self.form in ("indirect", "mixed") and any(one.holds(span) for one in self.spans)

    def without(self, quotations: Sequence[Span], text: str) -> "Draft":
        """The same statement with these quotations, and what stands between marks there, cut out."""
        kept = [one for one in self.quotations if one not in quotations]
        if self.form == "direct":
            spans = [
                span
                for span in self.spans
                if any(span.holds(one) for one in kept) or not any(span.overlaps(one) for one in quotations)
            ]
        else:
            spans = [piece for span in self.spans for piece in cut_out(text, span, quotations)]
            spans = _holding(spans, kept)
        form: Form | None = "indirect" if self.form == "mixed" and not kept else self.form
        return replace(self, form=form, spans=spans, quotations=kept)


def draft_of(statement: Statement, voices: Voices) -> Draft:
    return Draft(
        voices.known(statement.speakers),
        statement.form,
        statement.act,
        list(statement.spans),
        list(statement.quotations),
        statement.cue,
        statement.mention,
        statement.channel,
        statement.when,
        voices.known(statement.via),
    )


def by_sentence(drafts: Sequence[Draft], places: Places) -> dict[int, list[Draft]]:
    """The drafts whose content stands in each sentence, by its number; other sentences have none."""
    found: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for number in sorted({number for span in draft.spans for number in places.sentences_of(span)}):
            found[number].append(draft)
    return found


def _holding(spans: list[Span], quotations: Sequence[Span]) -> list[Span]:
    """`spans`, grown where a cut at a mark took some of a quotation's own edge with it."""
    for quotation in quotations:
        if not any(span.holds(quotation) for span in spans):
            touching = [span for span in spans if span.overlaps(quotation)]
            rest = [span for span in spans if span not in touching]
            spans = sorted([*rest, joined([*touching, quotation])])
    return spans


def _names_one(mention: str, names: Sequence[str]) -> bool:
    """Whether `mention` holds a capitalised word of one of `names`."""
    words = {word for name in names for word in name.split() if word[:1].isupper()}
    return not words.isdisjoint(mention.replace("’s", " ").replace("'s", " ").split())
