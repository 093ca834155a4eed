"""Verbs that report what somebody said, and how each is built into a sentence."""

from typing import Literal, NamedTuple

from bot.lexicon.acts import Act
from bot.lexicon.word_set import word_set

# What may follow a cue as its content, and the letter for it in the list of verbs.
Build = Literal[
    "clause", "that-clause", "quotation", "addressee", "infinitive", "object", "question", "preposition"
]
Form = Literal["base", "s", "past", "ing"]
_BUILDS: dict[str, Build] = {
    "c": "clause",  # "said (that) it would rain"; and quotations
    "b": "that-clause",  # "feared that"; without "that" the word is often something else
    "q": "quotation",  # nothing else: "smiled"
    "o": "addressee",  # somebody spoken to comes first: "told reporters (that)"
    "i": "infinitive",  # "promised to come", "urged him to come"
    "n": "object",  # "denied the claim", "condemned the attack"
    "w": "question",  # "asked whether", "wondered if"
    "p": "preposition",  # "warned of", "called for", "spoke of"
}


class Cue(NamedTuple):
    lemma: str
    builds: frozenset[Build]
    act: Act
    form: Form

    def takes(self, *builds: Build) -> bool:
        """Whether at least one of `builds` may follow."""
        return not self.builds.isdisjoint(builds)


# Each verb with the letters of what may follow it.
_VERBS = """
    say:c tell:coi add:c state:c claim:ci argue:c note:c insist:c explain:cw declare:cn announce:cn admit:cnp
    acknowledge:cn accept:c concede:cn contend:c allege:cn assert:c maintain:c testify:c report:cn confirm:cn
    warn:copi predict:cn reveal:cw disclose:cn emphasise:cn emphasize:cn stress:cn reiterate:cn observe:c
    remark:c complain:cp boast:cp joke:c tweet:c write:c post:q reply:c respond:c recall:cn recount:cn
    mention:b hint:cp indicate:cn suggest:cn caution:cop conclude:c estimate:cn quip:c lament:cn opine:c
    aver:c affirm:cn assure:co inform:co remind:co notify:bo advise:coi counter:c retort:c shout:q yell:q
    whisper:q murmur:q mutter:q exclaim:c muse:c wonder:w speculate:c theorise:c theorize:c posit:c propose:bi
    recommend:bn urge:ion vow:ci promise:coi pledge:ci swear:ci threaten:i agree:b deny:cn refute:n dispute:n
    accuse:n criticise:n criticize:n condemn:n denounce:n praise:n describe:n dub:nq label:nq brand:nq
    characterise:n characterize:n cite:n proclaim:c profess:c protest:c plead:ci beg:oi demand:bin ask:woi
    question:wn inquire:w enquire:w repeat:c echo:n underline:cn underscore:cn highlight:n clarify:c
    elaborate:q continue:q begin:q reason:c blast:n slam:n hail:n dismiss:n reject:n rebuff:n ridicule:n
    mock:n blame:n defend:n welcome:n applaud:n laud:n decry:n deplore:n rue:n tout:n believe:b fear:b hope:b
    expect:b think:b feel:b read:q smile:q laugh:q sigh:q grin:q sob:q sneer:q scoff:q gush:q chime:q
    interject:c chant:q cry:q find:b show:b demonstrate:b determine:b rule:b learn:b understand:b know:b
    worry:b doubt:b prove:b reckon:c guess:b express:n voice:n signal:b imply:c infer:b attest:cp certify:b
    decree:b order:in instruct:oi vouch:q enthuse:q fume:q rant:q thunder:q drawl:q pontificate:q offer:q
    message:q text:q email:q call:noip refer:p speak:q talk:q recite:q comment:c summarise:q summarize:q
    advocate:n implore:i beseech:i accede:b confess:cp disagree:q object:b answer:c admonish:o contest:n
    rebut:n relate:b narrate:c pronounce:q stipulate:b specify:b outline:n detail:n envisage:b foresee:b
    forecast:cn project:b calculate:b scold:q chide:q tease:q deadpan:q rejoin:c snap:q bark:q growl:q
"""
# Third person, past and -ing.
_IRREGULAR = {
    "say": "says said saying",
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
    "deplore": "criticised",
    "scold": "criticised",
    "warn": "warned",
    "caution": "warned",
    "confirm": "confirmed",
    "promise": "promised",
    "pledge": "promised",
    "vow": "promised",
    "swear": "promised",
    "assure": "promised",
    "demand": "demanded",
    "urge": "demanded",
    "implore": "demanded",
    "beseech": "demanded",
    "order": "demanded",
    "plead": "demanded",
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
    feelings meaning saying understanding finding findings warning warnings writing writings beginning
    reporting ruling blame repeat reading stress process cite guess reject slam
""")
# Verbs of opinion rather than of speech: good for a quotation or after "that", never for a bare clause.
OPINION = word_set("""
    believe fear hope expect think feel find show demonstrate determine rule learn understand know worry doubt
    prove guess foresee calculate infer envisage
""")


def _forms(verb: str) -> list[tuple[str, Form]]:
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
    for entry in _VERBS.split():
        verb, letters = entry.split(":")
        builds = frozenset(_BUILDS[letter] for letter in letters)
        for word, form in _forms(verb):
            table.setdefault(word, Cue(verb, builds, _ACTS.get(verb, "said"), form))
    for american, british in (("labeled", "labelled"), ("signaled", "signalled")):
        table[american] = table[british]
    table["pled"] = table["pleaded"]
    return table


CUES: dict[str, Cue] = _table()

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
