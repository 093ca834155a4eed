"""What an attribution is: the clause “the minister told reporters on Friday”, without what was said."""

from dataclasses import dataclass, field

from bot.lexicon.cues import Cue
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NOUN,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    VERBS,
    Tokens,
)

CONJUNCTIONS = frozenset({COORDINATOR, SUBORDINATOR})
ACCORDING = Cue("according to", frozenset({"clause"}), "said", "past")


@dataclass(slots=True)
class Attribution:
    """The clause that says who says: tokens `[start, end)`, content excluded.

    `subjects` is None where the subject must be carried over from the clause before (“…, adding
    that”). `after_cue` says that the subject follows its verb (“said Reyes”), `relative` that it is
    “who”, `unreal` that it was not said (“could say”).
    """

    frame: Frame
    cue: Cue
    cue_start: int
    cue_end: int
    start: int
    end: int
    subjects: list[Phrase] | None
    after_cue: bool = False
    relative: bool = False
    participle: bool = False
    passive: bool = False  # "was told by Reyes that"
    has_that: bool = False
    noun: bool = False  # “Reyes’s claim that”
    as_clause: bool = False  # "as Reyes told reporters, …"
    unreal: bool = False
    audience: Tokens | None = None
    channel: Tokens | None = None
    when: Tokens | None = None
    via: list[Phrase] = field(default_factory=list)
    denied: Tokens | None = None  # what stands before “, which he denies”
    behind_that: bool = False  # “told Kim that | Reyes denied it”: the “that” belongs to another
    content_end: int | None = None  # where another's "…, the agency reported" begins behind the content

    @property
    def is_according(self) -> bool:
        return self.cue is ACCORDING

    @property
    def is_mentioned(self) -> bool:
        """“cited her claim that it rained”, “reports that said so”: the sentence says something else."""
        return self.noun or (self.relative and self.frame.lows[self.start] != "who")

    @property
    def is_within_subject(self) -> bool:
        """“Reyes, saying that it rained, | denied it”: between a subject and its verb."""
        before = self.frame.low(self.cue_start - 1)
        if before == "having":
            return self.frame.tag(self.cue_start - 2) == ","
        cites = (
            bool(self.via) and self.cue_start == self.start
        )  # "The agency, citing her as saying so, erred"
        return self.participle and (before == "while" or self.has_subject_before_comma or cites)

    @property
    def is_in_leading_clause(self) -> bool:
        """“While Reyes said it was late, …”: the main clause follows."""
        if self.start == 0 and (self.participle or self.frame.lows[0] == "with"):
            return True  # "Noting that it was late, …", "With Reyes saying it was late, …"
        if self.frame.lows[:2] == ["now", "that"] and VERBS.isdisjoint(self.frame.tags[2 : self.start]):
            return True
        before = self.frame.tags[self._start_of_conjunctions() : self.start]
        if before[1:2] == [","] and before[0] in {SUBORDINATOR, ADVERB, COORDINATOR}:
            del before[:2]  # "However, while Reyes said"
        opens = before[:1] == [SUBORDINATOR] or (self.noun and before[:1] == [PREPOSITION])
        return opens and not self.as_clause and VERBS.isdisjoint(before) and "," not in before

    @property
    def has_subject_before_comma(self) -> bool:
        subjects = self.subjects or []
        return any(one.end == self.start - 1 for one in subjects[-1:])

    def _start_of_conjunctions(self) -> int:
        """“But | when Reyes said it was late, …”, “because | when she said so, …”: the “when”; else 0."""
        when = self.start - 1
        before = self.frame.tags[: max(0, when)]
        joined = bool(before) and before[-1] in CONJUNCTIONS
        # "In Leeds, where she said so, …", "Last week, after she said so, …"
        leads_in = before[-1:] == [","] and (self.frame.low(when) == "where" or VERBS.isdisjoint(before))
        return when if self.frame.tag(when) == SUBORDINATOR and (joined or leads_in) else 0

    @property
    def is_behind_relative(self) -> bool:
        """“a clerk who police say took it”, “a plan in May that the club says | is needed”."""
        frame, opener = self.frame, self.start - 1
        if self.behind_that:
            return False
        if frame.tag(opener) == RELATIVE:
            return frame.lows[opener] != "whose" and frame.tag(opener - 1) != PREPOSITION
        lacks_subject = frame.tag(self.end) in FINITE
        if frame.tag(opener) == THAT:
            return frame.tag(opener - 1) in NOUN or lacks_subject
        return self.is_contact_clause

    @property
    def is_about_a_thing(self) -> bool:
        """“a step (that) critics say | will cost lives”: what the verb behind tells, the step does."""
        opener = self.start - 1
        is_joined = self.frame.tag(opener) == THAT and self._is_noun(opener - 1)
        is_relative = is_joined or self.frame.low(opener) == "which"
        return self.is_contact_clause or (is_relative and self._is_subject_before_finite)

    @property
    def is_contact_clause(self) -> bool:
        """“a step | critics say | will cost lives”, with “that” left out."""
        return self._is_subject_before_finite and self._is_noun(self.start - 1)

    @property
    def _is_subject_before_finite(self) -> bool:
        """“critics say | will cost lives”."""
        return bool(self.subjects) and self.frame.tag(self.end) in FINITE

    def _is_noun(self, index: int) -> bool:
        """Any noun, or what behind “the” must be one: “the rules”, “the “fools””."""
        tag, is_marked = self.frame.tag(index), self.frame.tag(index - 1) == DETERMINER
        return tag in NOUN or (tag in {CUE, QUOTATION} and is_marked)
