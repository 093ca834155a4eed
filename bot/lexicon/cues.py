"""Verbs that report what somebody said, and how each is built into a sentence."""

from typing import Literal, NamedTuple

from bot.lexicon.acts import Act
from bot.lexicon.cue_verbs import ACTS_OF_VERBS, IRREGULAR_FORMS, VERBS_BY_BUILDS, Build
from bot.lexicon.word_set import word_set

VerbForm = Literal["base", "s", "past", "ing"]


class Cue(NamedTuple):
    lemma: str
    builds: frozenset[Build]
    act: Act
    form: VerbForm

    def takes(self, *builds: Build) -> bool:
        """Whether at least one of `builds` may follow."""
        return not self.builds.isdisjoint(builds)


# As nouns or adjectives these are as frequent as verbs: something before them must be able to act.
OFTEN_NOUNS = word_set("""
    claim claims state states report reports note notes post posts question questions demand demands promise
    promises pledge pledges order orders estimate estimates project projects fear fears hope hopes shout
    shouts cry cries text texts message messages email emails comment comments answer answers reply replies
    advocate advocates voice voices label labels brand brands rule rules find finds show shows detail details
    smile laugh sigh offer offers talk talks call calls protest protests highlight highlights remark remarks
    doubt doubts worry worries reason reasons signal signals echo echoes outline contest contests forecast
    forecasts counter counters mock object objects read reads blast mention mentions hint hints praise vow
    vows threat tweet tweets joke jokes boast boasts plea dispute disputes snap bark lament welcome feeling
    feelings rebuke rebukes appeal appeals thanks meaning saying understanding finding findings warning
    warnings writing writings beginning thinking reporting ruling blame repeat reading stress process cite
    guess reject slam request requests chant chants yell yells whisper whispers roar roars groan groans
    moan moans fume fumes credit credits
""")
# Verbs of opinion rather than of speech: good for a quotation or after "that", never for a bare clause.
OPINION = word_set("""
    believe fear hope expect think feel find show demonstrate determine rule learn understand know worry doubt
    prove guess foresee calculate infer envisage
""")


def _forms(verb: str) -> list[tuple[str, VerbForm]]:
    """The forms of a verb; the past one first, because that is what a form of two kinds mostly is: "read"."""
    if verb in IRREGULAR_FORMS:
        third, past, ing = IRREGULAR_FORMS[verb].split()
    elif verb.endswith("e"):
        third, past, ing = verb + "s", verb + "d", verb[:-1] + "ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        third, past, ing = verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
        past, ing = verb + "ed", verb + "ing"
    return [(past, "past"), (verb, "base"), (third, "s"), (ing, "ing")]


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for builds, verbs in VERBS_BY_BUILDS.items():
        for verb in verbs.split():
            for word, form in _forms(verb):
                table.setdefault(word, Cue(verb, frozenset(builds), ACTS_OF_VERBS.get(verb, "said"), form))
    for american, british in (("labeled", "labelled"), ("signaled", "signalled")):
        table[american] = table[british]
    table["pled"] = table["pleaded"]
    table["written"] = table["wrote"]
    table["spoken"] = table["spoke"]
    return table


CUES: dict[str, Cue] = _table()

# Verbs that say only together with the words behind them.
_PHRASAL: dict[str, tuple[tuple[str, ...], tuple[Build, ...], Act]] = {
    "point": (("out",), ("clause",), "said"),
    "hold": (("that",), ("clause",), "said"),
    "want": (("to", "know"), ("question", "quotation"), "asked"),
    "make": (("clear",), ("clause",), "said"),
    "rule": (("out",), ("object",), "denied"),
    "put": (("it",), ("clause",), "said"),
    "go": (("on",), ("quotation",), "said"),
    "carry": (("on",), ("quotation",), "said"),
    "press": (("on",), ("quotation",), "said"),
    "chime": (("in",), ("quotation",), "said"),
    "hit": (("back",), ("quotation",), "said"),
    "shoot": (("back",), ("quotation",), "said"),
    "fire": (("back",), ("quotation",), "said"),
    "write": (("back",), ("quotation",), "said"),
    "remember": (("thinking",), ("quotation",), "said"),
    "sum": (("up",), ("quotation",), "said"),
}


class PhrasalCue(NamedTuple):
    cue: Cue
    words: tuple[str, ...]  # in small letters, right behind the verb


def _phrasal() -> dict[str, list[PhrasalCue]]:
    table: dict[str, list[PhrasalCue]] = {}
    for verb, (words, builds, act) in _PHRASAL.items():
        variants = [words, ("it", *words)] if verb == "make" else [words]
        for word, form in _forms(verb):
            cue = Cue(f"{verb} {' '.join(words)}", frozenset(builds), act, form)
            table.setdefault(word, []).extend(PhrasalCue(cue, one) for one in variants)
    return table


PHRASAL_CUES = _phrasal()
