"""Small words and verb forms, enough to tell where a noun phrase or a clause begins and ends."""

from bot.lexicon import calendar
from bot.lexicon.word_set import word_set

SUBJECT_PRONOUNS = word_set("he she they it we i you")
OBJECT_PRONOUNS = word_set("him her them us me it you himself herself themselves itself myself ourselves")
REFLEXIVE_PRONOUNS = word_set("himself herself itself themselves myself ourselves yourself yourselves")
RELATIVES = word_set("who which whom whose")
POSSESSIVES = word_set("his her their its my our your")
DETERMINERS = POSSESSIVES | word_set("""
    the a an this these those some many several most few both each every any all another other one two three
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands no such half
    numerous various certain multiple fellow more
""")
PREPOSITIONS = word_set("""
    of for at in from with to on by about into onto over under against between among amid through during
    despite without within across toward towards upon near behind beyond around along off outside inside per
    via regarding concerning including following throughout alongside besides than like unlike above below
    beneath underneath atop amongst amidst
""")
COORDINATORS = word_set("and or but nor yet so plus")
SUBORDINATORS = word_set("""
    because while when after before as if although though since until unless whereas whether where how why
    what once whenever wherever whoever whatever lest till however
""")


def _either_way(words: frozenset[str]) -> frozenset[str]:
    """The words with straight and with curly apostrophes."""
    return words | {word.replace("'", "’") for word in words}


_NEGATED = _either_way(
    word_set("""
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
""")
)
BE_FORMS = _either_way(word_set("is are was were be been being am isn't aren't wasn't weren't"))
# Behind one of these a verb stands in its base form.
MODALS = word_set("will would can could may might must shall should cannot wouldn't couldn't won't can't")
# A subject pronoun with its verb in one word.
CONTRACTED_SUBJECTS = _either_way(
    word_set("""
    he'd she'd they'd we'd i'd it'd he'll she'll they'll we'll i'll it'll i'm we're they're you're i've we've
    they've you've
""")
)
AUXILIARIES = (
    BE_FORMS
    | MODALS
    | CONTRACTED_SUBJECTS
    | _NEGATED
    | word_set("has have had having do does did done ought")
    | _either_way(word_set("shouldn't mustn't ain't"))
)
NEGATIONS = _NEGATED | word_set("not never n't neither nor cannot without hardly scarcely")
# Adverbs that do not end in -ly.
ADVERBS = word_set("""
    also then later again once earlier previously recently still now even just never simply always often soon
    ever too already further meanwhile instead afterwards afterward subsequently yesterday today tonight not
    perhaps maybe therefore thus additionally moreover nevertheless nonetheless separately only quickly flatly
    essentially initially eventually finally originally twice first last next there here ago long far rather
    quite very almost nearly about all back together apart though however well flat-out outright backstage
    onstage aloud sometimes anyway anyhow hence indeed likewise otherwise somehow somewhat seldom nowadays
    overnight elsewhere everywhere somewhere nowhere
""")
VERB_PARTICLES = word_set("away out off up down back over in on")  # "chimed in", "turning away"
# Nouns and adjectives in -ly.
NO_ADVERBS = word_set("""
    family assembly supply tally folly gully rely comply rally ally bully anomaly monopoly belly jelly homily
    lily butterfly melancholy
    daily weekly monthly quarterly elderly friendly lonely costly deadly ugly holy silly likely unlikely
    lively orderly cowardly scholarly
""")
FORMS_OF_DAYS = frozenset(
    {*calendar.DAYS, *(f"{day}s" for day in calendar.DAYS), *(f"{day}." for day in calendar.SHORT_DAYS)}
)
FORMS_OF_MONTHS = frozenset({*calendar.MONTHS, *(f"{month}." for month in calendar.SHORT_MONTHS)})
# Words that tell when by themselves; "may" and "march" are more often something else.
TIME_WORDS = (
    FORMS_OF_DAYS | (FORMS_OF_MONTHS - {"may", "march"}) | word_set("today yesterday tonight tomorrow")
)
# Words that tell when together with others: "last week", "two hours later".
TIME_NOUNS = word_set("""
    morning afternoon evening night day week month year weekend hour hours minute minutes days weeks months
    years weekday decade decades century centuries moments noon midnight spring summer autumn fall winter
    monday's earlier later ago
""")
# Verb forms that open the second half of a clause; none of them is also a common noun.
FINITE_VERBS = word_set("""
    went took made got saw came knew gave found left lost won held kept met ran paid sent built bought brought
    became began broke chose drew drove fell felt flew forgot fought grew heard hit hurt laid led lay lied
    meant put read rose sat sold set shot spoke spent stood stole struck swore taught thought threw understood
    wore woke wrote sought fled swept sank slid tore swung flung clung crept dug drank fed hid knelt leapt
    rode shook shut sprang strode swam wept wound quit burst goes takes makes gets sees comes knows
    gives finds
    leaves loses wins holds keeps meets runs pays sends builds buys brings becomes begins breaks chooses falls
    feels flies grows hears leads lies means puts rises sits sells sets speaks spends stands strikes thinks
    understands seems appears remains exists wants needs tries hopes plans intends expects believes refuses
    agrees decides continues includes involves requires allows offers provides represents shows faces fails
    helps belongs depends happens occurs deserves owns owes wanted needed tried hoped planned intended
    expected believed refused decided continued included involved required allowed offered provided
    represented showed faced failed helped belonged happened occurred owned owed arrived asked attended called
    carried caused changed closed completed cut died ended entered received reached returned used worked
    served started stopped supported killed moved opened passed played pulled pushed raised turned visited
    voted walked watched want need seem appear remain think know feel believe come go take make get see give
    find keep
""")
# Determiners that can be a subject by themselves: "many said", "another conceded".
STANDING_ALONE = word_set(
    "all many some most several others both each another other one two three four few more half"
)
# What opens an indirect question: "asked whether".
QUESTION_WORDS = word_set("whether if how why what where when")
