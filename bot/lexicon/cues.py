"""Verbs that report what somebody said, and how each is built into a sentence."""

from typing import Literal, NamedTuple

from bot.lexicon.acts import Act
from bot.lexicon.word_set import word_set

# What may follow a cue as its content.
Build = Literal[
    "clause",  # "said (that) it would rain"; and quotations
    "that-clause",  # "feared that"; without "that" the word is often something else
    "quotation",  # nothing else: "smiled"
    "addressee",  # somebody spoken to comes first: "told reporters (that)"
    "infinitive",  # "promised to come", "urged him to come"
    "object",  # "denied the claim", "condemned the attack"
    "question",  # "asked whether", "wondered if"
    "preposition",  # "warned of", "called for", "spoke of"
]
VerbForm = Literal["base", "s", "past", "ing"]


class Cue(NamedTuple):
    lemma: str
    builds: frozenset[Build]
    act: Act
    form: VerbForm

    def takes(self, *builds: Build) -> bool:
        """Whether at least one of `builds` may follow."""
        return not self.builds.isdisjoint(builds)


# Verbs by what may follow them.
_VERBS: dict[tuple[Build, ...], str] = {
    ("clause",): """
        say add state note insist accept contend assert maintain testify observe remark joke tweet
        write reply respond conclude quip opine aver counter retort exclaim muse speculate theorise
        theorize posit proclaim profess protest repeat clarify reason interject reckon imply comment
        answer narrate rejoin
    """,
    ("that-clause",): """
        mention agree believe fear hope expect think feel find show demonstrate determine rule learn
        understand know worry doubt prove guess signal infer certify decree accede object relate
        stipulate specify envisage foresee project calculate
    """,
    ("quotation",): """
        shout yell whisper murmur mutter elaborate continue begin read smile laugh sigh grin sob
        sneer scoff gush chime chant cry vouch enthuse fume rant thunder drawl pontificate message
        text email talk recite summarise summarize disagree pronounce scold chide tease deadpan
        snap bark growl bellow roar holler shriek squeal wail whimper croak bawl crow hiss jeer moan groan
        snarl splutter stammer stutter exhort
    """,
    ("addressee",): "admonish",
    ("infinitive",): "threaten implore beseech",
    ("object",): """
        refute dispute accuse criticise criticize condemn denounce praise describe characterise
        characterize cite echo highlight blast slam hail dismiss reject rebuff ridicule mock blame defend
        welcome applaud laud decry deplore rue tout express voice advocate contest rebut outline detail
        assail castigate lambaste lambast rebuke chastise berate commend thank liken
    """,
    ("question",): "wonder inquire enquire",
    ("preposition",): "refer appeal",
    ("preposition", "quotation"): "apologise apologize",
    ("clause", "addressee"): "assure inform remind",
    ("clause", "infinitive"): "claim vow pledge swear",
    ("clause", "infinitive", "preposition"): "plead",
    ("infinitive", "quotation"): "offer",
    ("quotation", "preposition"): "speak",
    ("clause", "object"): """
        declare announce acknowledge concede allege report confirm predict disclose emphasise emphasize
        stress reiterate recall recount indicate suggest estimate lament affirm deny underline underscore
        forecast recommend
    """,
    ("clause", "question"): "explain reveal",
    ("clause", "preposition"): "argue complain boast hint attest confess",
    ("that-clause", "addressee"): "notify",
    ("that-clause", "infinitive"): "propose",
    ("that-clause", "quotation"): "post",
    ("infinitive", "object"): "order",
    ("addressee", "infinitive"): "beg instruct",
    ("object", "quotation"): "dub label brand",
    ("question", "object"): "question",
    ("clause", "addressee", "infinitive"): "tell advise promise",
    ("clause", "addressee", "preposition"): "caution",
    ("clause", "object", "preposition"): "admit",
    ("that-clause", "infinitive", "object"): "demand",
    ("infinitive", "addressee", "object"): "urge",
    ("question", "addressee", "infinitive", "preposition"): "ask",
    ("clause", "addressee", "preposition", "infinitive"): "warn",
    ("object", "addressee", "infinitive", "preposition"): "call",
}
# Third person, past and -ing.
_IRREGULAR = {
    "say": "says said saying",
    "make": "makes made making",
    "put": "puts put putting",
    "go": "goes went going",
    "hit": "hits hit hitting",
    "shoot": "shoots shot shooting",
    "sum": "sums summed summing",
    "tell": "tells told telling",
    "write": "writes wrote writing",
    "swear": "swears swore swearing",
    "begin": "begins began beginning",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "read": "reads read reading",
    "find": "finds found finding",
    "show": "shows showed showing",
    "understand": "understands understood understanding",
    "know": "knows knew knowing",
    "speak": "speaks spoke speaking",
    "foresee": "foresees foresaw foreseeing",
    "forecast": "forecasts forecast forecasting",
    "quip": "quips quipped quipping",
    "beg": "begs begged begging",
    "admit": "admits admitted admitting",
    "aver": "avers averred averring",
    "infer": "infers inferred inferring",
    "refer": "refers referred referring",
    "rebut": "rebuts rebutted rebutting",
    "lambast": "lambasts lambasted lambasting",
    "grin": "grins grinned grinning",
    "sob": "sobs sobbed sobbing",
    "dub": "dubs dubbed dubbing",
    "slam": "slams slammed slamming",
    "snap": "snaps snapped snapping",
    "label": "labels labelled labelling",
    "signal": "signals signalled signalling",
    "rebuff": "rebuffs rebuffed rebuffing",
    "tout": "touts touted touting",
}
# Every other verb is no more than "said".
_ACTS: dict[str, Act] = {
    "ask": "asked",
    "inquire": "asked",
    "enquire": "asked",
    "wonder": "asked",
    "question": "asked",
    "deny": "denied",
    "refute": "denied",
    "dispute": "denied",
    "reject": "denied",
    "dismiss": "denied",
    "rebut": "denied",
    "contest": "denied",
    "accuse": "accused",
    "blame": "accused",
    "allege": "accused",
    "criticise": "criticised",
    "criticize": "criticised",
    "condemn": "criticised",
    "denounce": "criticised",
    "blast": "criticised",
    "slam": "criticised",
    "ridicule": "criticised",
    "mock": "criticised",
    "decry": "criticised",
    "assail": "criticised",
    "castigate": "criticised",
    "lambaste": "criticised",
    "lambast": "criticised",
    "rebuke": "criticised",
    "chastise": "criticised",
    "berate": "criticised",
    "deplore": "criticised",
    "scold": "criticised",
    "warn": "warned",
    "caution": "warned",
    "threaten": "warned",
    "confirm": "confirmed",
    "apologise": "apologised",
    "apologize": "apologised",
    "promise": "promised",
    "pledge": "promised",
    "vow": "promised",
    "offer": "promised",
    "swear": "promised",
    "assure": "promised",
    "demand": "demanded",
    "urge": "demanded",
    "implore": "demanded",
    "beseech": "demanded",
    "order": "demanded",
    "instruct": "demanded",
    "plead": "demanded",
    "appeal": "demanded",
    "beg": "demanded",
    "admit": "admitted",
    "acknowledge": "admitted",
    "concede": "admitted",
    "accept": "admitted",
    "confess": "admitted",
}
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
    guess reject slam
""")
# Verbs of opinion rather than of speech: good for a quotation or after "that", never for a bare clause.
OPINION = word_set("""
    believe fear hope expect think feel find show demonstrate determine rule learn understand know worry doubt
    prove guess foresee calculate infer envisage
""")


def _forms(verb: str) -> list[tuple[str, VerbForm]]:
    """The forms of a verb; the past one first, because that is what a form of two kinds mostly is: "read"."""
    if verb in _IRREGULAR:
        third, past, ing = _IRREGULAR[verb].split()
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
    for builds, verbs in _VERBS.items():
        for verb in verbs.split():
            for word, form in _forms(verb):
                table.setdefault(word, Cue(verb, frozenset(builds), _ACTS.get(verb, "said"), form))
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

# Nouns of saying, each by the verb that says the same: "her claim that", "made the argument that".
SPOKEN_NOUNS: dict[str, str] = {
    noun: verb
    for verb, nouns in {
        "claim": "claim claims",
        "argue": "argument arguments",
        "allege": "allegation allegations",
        "assert": "assertion assertions",
        "contend": "contention insistence",
        "announce": "announcement announcements",
        "declare": "declaration declarations proclamation",
        "state": "statement statements comment comments remark remarks observation message",
        "suggest": "suggestion suggestions",
        "warn": "warning warnings",
        "promise": "promise promises pledge pledges vow vows assurance assurances",
        "admit": "admission acknowledgment acknowledgement concession",
        "accuse": "accusation accusations charge charges",
        "complain": "complaint complaints criticism criticisms",
        "predict": "prediction predictions forecast",
        "fear": "concern concerns fear fears worry worries",
        "hope": "hope hopes",
        "believe": "belief view opinion conviction",
        "conclude": "conclusion conclusions finding findings ruling",
        "demand": "demand demands",
        "propose": "proposal recommendation",
        "testify": "testimony",
        "report": "report reports rumour rumours rumor rumors speculation",
        "confirm": "confirmation",
        "boast": "boast boasts",
        "deny": "denial denials",
        "expect": "confidence expectation expectations optimism",
        "threaten": "threat threats",
        "doubt": "possibility",
    }.items()
    for noun in nouns.split()
}

# "announced in a statement that": where it was said, not what.
CHANNEL_NOUNS = word_set("""
    statement interview speech tweet tweets post posts conference briefing letter email e-mail emails report
    filing address hearing call blog memo release message messages video broadcast documents affidavit court
    testimony article op-ed column essay book podcast programme program show event rally meeting forum panel
    debate press podium note text texts announcement editorial newsletter thread remarks comments phone
    telephone television tv radio twitter facebook instagram x threads bluesky mastodon telegram truth social
    website webcast session ceremony appearance q&a questionnaire complaint lawsuit verdict judgment judgement
    ruling survey study paper presentation lecture sermon documentary caption livestream reporters journalists
    transcript communiqué
""")
# Who is told: never the speaker.
AUDIENCES = word_set("""
    reporters journalists parliament mps lawmakers senators councillors supporters fans viewers listeners
    readers congress jurors investors delegates residents crowds police investigators detectives officers
    colleagues friends people voters students staff shareholders analysts
""")
