"""The verbs that report, by what may follow them; their irregular forms; what is done with them."""

from typing import Literal

from bot.lexicon.acts import Act

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

VERBS_BY_BUILDS: dict[tuple[Build, ...], str] = {
    ("clause",): """
        say add state note accept contend assert maintain testify observe remark tweet
        write reply respond conclude quip opine aver counter retort exclaim muse speculate theorise
        theorize posit proclaim profess protest repeat clarify reason interject reckon imply comment
        answer narrate rejoin
    """,
    ("that-clause",): """
        mention believe fear hope expect think feel find show demonstrate determine rule learn
        understand know worry doubt prove guess signal infer certify decree accede object relate
        stipulate specify envisage foresee project calculate request submit concur relay reaffirm reassert
        restate fret grumble gripe brag deduce hypothesise hypothesize
    """,
    ("quotation",): """
        shout yell whisper murmur mutter elaborate continue begin read smile laugh sigh grin sob
        sneer scoff gush chime chant cry vouch enthuse fume rant thunder drawl pontificate message
        talk recite summarise summarize disagree pronounce scold chide tease deadpan
        snap bark growl bellow roar holler shriek squeal wail whimper croak bawl crow hiss jeer moan groan
        snarl splutter stammer stutter exhort interrupt intervene
    """,
    ("addressee",): "admonish",
    ("quotation", "addressee"): "text email",
    ("infinitive",): "threaten",
    ("object",): """
        refute dispute accuse criticise criticize condemn denounce praise describe characterise
        characterize cite echo highlight blast slam hail dismiss reject rebuff ridicule mock blame defend
        welcome applaud laud decry deplore rue tout express voice advocate contest rebut outline detail
        assail castigate lambaste lambast rebuke reprimand chastise berate commend thank liken credit
    """,
    ("question",): "wonder inquire enquire",
    ("preposition",): "refer appeal",
    ("preposition", "quotation"): "apologise apologize",
    ("clause", "addressee", "preposition"): "assure inform remind caution",
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
    ("clause", "preposition"): "argue complain boast hint attest confess insist joke",
    ("that-clause", "addressee"): "notify",
    ("that-clause", "infinitive"): "propose agree",
    ("that-clause", "quotation"): "post",
    ("infinitive", "object", "addressee"): "order",
    ("addressee", "infinitive"): "beg instruct encourage command implore beseech",
    ("object", "quotation"): "dub label brand",
    ("question", "object"): "question",
    ("clause", "addressee", "infinitive"): "advise promise",
    ("clause", "addressee", "infinitive", "preposition"): "tell",
    ("clause", "object", "preposition"): "admit",
    ("that-clause", "infinitive", "object"): "demand",
    ("infinitive", "addressee", "object"): "urge",
    ("question", "addressee", "infinitive", "preposition"): "ask",
    ("clause", "addressee", "preposition", "infinitive"): "warn",
    ("object", "addressee", "infinitive", "preposition"): "call",
}
# The other forms of the irregular ones: third person, past and -ing.
IRREGULAR_FORMS = {
    "say": "says said saying",
    "make": "makes made making",
    "hold": "holds held holding",
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
    "grin": "grins grinned grinning",
    "sob": "sobs sobbed sobbing",
    "dub": "dubs dubbed dubbing",
    "slam": "slams slammed slamming",
    "snap": "snaps snapped snapping",
    "label": "labels labelled labelling",
    "signal": "signals signalled signalling",
    "submit": "submits submitted submitting",
    "concur": "concurs concurred concurring",
    "fret": "frets fretted fretting",
    "brag": "brags bragged bragging",
}
# Every other verb is no more than "said".
_VERBS_OF_ACTS: dict[Act, str] = {
    "asked": "ask inquire enquire wonder question",
    "denied": "deny refute dispute reject dismiss rebut contest",
    "accused": "accuse blame allege",
    "criticised": """
        criticise criticize condemn denounce blast slam ridicule mock decry assail castigate
        lambaste lambast rebuke reprimand chastise berate deplore scold
    """,
    "warned": "warn caution threaten",
    "confirmed": "confirm",
    "apologised": "apologise apologize",
    "promised": "promise pledge vow offer swear assure",
    "demanded": "demand request urge implore beseech order instruct plead appeal beg encourage command",
    "admitted": "admit acknowledge concede accept confess",
}
ACTS_OF_VERBS: dict[str, Act] = {verb: act for act, verbs in _VERBS_OF_ACTS.items() for verb in verbs.split()}
# The prepositions that open what was said with these: "warned of", "called for".
PREPOSITIONS_OF = {
    "call": ("for", "on"),
    "warn": ("of", "against", "about", "over"),
    "caution": ("against",),
    "apologise": ("for",),
    "apologize": ("for",),
    "argue": ("for", "against"),
    "plead": ("with", "for"),
    "appeal": ("to", "for"),
    "ask": ("for", "about"),
    "speak": ("of",),
    "tell": ("of",),
    "insist": ("on",),
    "joke": ("about",),
    "inform": ("of", "about"),
    "remind": ("of", "about"),
    "assure": ("of",),
}
BEHIND_PASSIVE = ("of", "as", "to", "for", "not")  # "was accused of", "was described as"
