"""Words that say the opposite in news, and of which one is not another.

One row a meaning, in base forms; `<>` parts a meaning from its opposite. A word may stand in several,
and a row within another: those two are opposites also where something else of the other row is said.
"""

from bot.lexicon.word_set import rows_of, word_set

# That something becomes more, and that it becomes less.
_MORE = """
    rise increase grow growth gain climb soar surge jump raise expand expansion boost higher upward
"""
_LESS = """
    fall drop decline decrease shrink sink plunge slump reduce reduction lower slash dwindle cutback cut
"""
_OPPOSITES = """
    support supporter back endorse favour favor welcome praise applaud champion love admire
        <> oppose opponent opposition criticise criticize condemn denounce blast slam ridiculous dislike hate
    accept agree approve approval adopt allow permit grant
        <> reject rejection refuse refusal veto disagree dispute contest ridiculous
    believe convinced trust enthusiastic enthusiasm
        <> doubt doubtful sceptical skeptical scepticism skepticism
    lack shortage scarce scarcity <> plenty abundance abundant ample
    normal usual <> abnormal unusual
    easy easily simple <> hard difficult difficulty challenging tough tricky
    confirm admit acknowledge concede <> deny denial dispute refute
    win victory winner <> lose loss loser
    open reopen <> close shut closure
    begin start launch <> end finish stop cancel halt
    allow permit authorise authorize legalise legalize <> ban forbid prohibit bar outlaw prevent
    legal lawful <> illegal unlawful
    guilty convict conviction <> innocent acquit clear
    hire appoint recruit employ <> fire sack
    buy purchase acquire <> sell sale
    arrive enter join <> leave depart quit exit withdraw
    alive survive survivor <> dead die kill death fatal
    safe safely harmless <> dangerous unsafe harmful
    majority <> minority
    cheap inexpensive <> expensive
    strong strengthen <> weak weaken
    better improve improvement <> worse worsen deteriorate
    succeed success successful successfully <> fail failure unsuccessful
    hope hopeful optimistic optimism confident confidence <> pessimistic pessimism hopeless
    happy pleased glad satisfied delighted <> unhappy angry disappointed dissatisfied furious
    release free <> detain jail arrest imprison custody prison
    grant <> deny denial withhold
    lead <> trail
    accurate correct precise truthful
        <> mischaracterise mischaracterize mischaracterisation mischaracterization misrepresent
        misrepresentation distort distortion inaccurate incorrect
    include <> exclude
    proceed <> cancel postpone abandon
    consider contemplate weigh mull ponder explore <> exclude reject refuse
    borrow <> lend
    import <> export
    profit <> deficit
    faster quicker accelerate <> slower slow delay
    private <> public
    husband <> wife
    son <> daughter
    brother <> sister
    father dad <> mother mom mum
    possible <> impossible
    likely <> unlikely
    permanent <> temporary
    voluntary optional <> compulsory mandatory
    north northern <> south southern
    east eastern <> west western
    remember recall <> forget
    trust <> distrust mistrust
    true truth <> false untrue lie
    present <> absent
    positive <> negative
    peaceful peacefully <> violent violently
    maximum <> minimum
    gain <> loss
    surplus <> deficit
    domestic <> foreign
    male <> female
    friendly <> hostile
    senior <> junior
    oldest <> youngest
    biggest largest <> smallest
    unite united unify <> divide divided divisive
    popular <> unpopular
    encourage <> discourage
    urban <> rural
    rich wealthy <> poor
    sign <> veto
    lift scrap abolish <> continue continued maintain uphold
    keep <> quit
    hide conceal <> reveal disclose publish
    generous lavish <> stingy frugal mean
    efficient efficiency <> inefficient inefficiency wasteful
    hot warm <> cold cool
    dry <> wet
    wide broad <> narrow
    upstairs <> downstairs
    upstream <> downstream
    weekday <> weekend
    plaintiff <> defendant
    uncle <> aunt
    nephew <> niece
    boy <> girl
    king <> queen
    ally friend <> enemy foe rival
    hero <> villain
    optimist <> pessimist
    tighten <> loosen relax ease
    toughen harden stiffen <> soften weaken
    lengthen prolong extend extension <> shorten curtail cut
    widen <> narrow
    accelerate hasten <> delay postpone slow
    lift lifted <> impose imposed
    lock <> unlock
    connect <> disconnect
    appear <> disappear vanish
    attend present <> absent miss skip
    obey comply <> disobey defy ignore violate
    like enjoy <> dislike hate
    calm soothe <> alarm provoke
    comfort <> distress
    satisfy <> disappoint
    polite <> rude
    brave courageous <> cowardly
    careful cautious <> careless reckless
    clean <> dirty
    healthy fit <> ill sick unwell
    sober <> drunk intoxicated
    awake <> asleep
    married <> single divorced
    rare rarely seldom <> common frequent often
    always <> never
    attack <> defend
    advance <> retreat
    victory <> defeat
    capture <> release
    arrest <> release free
    build construct erect <> demolish destroy raze
    create <> destroy abolish
    repair mend fix <> break damage
    protect <> endanger harm
    unify unity <> division
    reward <> punish
    pardon forgive <> punish
    insure insured <> uninsured
    paid <> unpaid
    armed <> unarmed
    known <> unknown
    intentional deliberate deliberately intentionally <> accidental accident accidentally
    natural <> artificial
    honest <> dishonest
    loyal <> disloyal
    fair <> unfair
    equal <> unequal
    stable stability <> unstable instability
    certain certainty sure <> uncertain uncertainty unsure
    visible <> invisible
    useful <> useless
    necessary <> unnecessary
    sufficient enough <> insufficient inadequate
    familiar <> unfamiliar
    comfortable <> uncomfortable
    aware <> unaware
    willing <> unwilling reluctant
    eager keen <> reluctant
    qualified <> unqualified
    prepared <> unprepared
    responsible <> irresponsible
    relevant <> irrelevant
    reversible <> irreversible
    effective <> ineffective
    consistent <> inconsistent
    dependent <> independent
    direct directly <> indirect indirectly
    formal <> informal
    official <> unofficial
    public publicly <> secret secretly privately
    upper <> lower
    increase <> decrease
    inflow <> outflow
    immigration immigrant <> emigration emigrant
    arrival <> departure
    entrance <> exit
    revenue income <> expense expenditure
    overpay <> underpay
    overestimate exaggerate overstate <> underestimate understate downplay
    relief relieved <> worry worried
    proud pride <> ashamed shame
    brighten <> darken
    thrive flourish <> struggle suffer
    outperform exceed surpass beat <> underperform miss
    ahead <> behind
    inform notify <> learn
    persuade convince <> dissuade
    praise applaud <> criticise criticize mock
    expand enlarge <> cut reduce scrap
    sever <> resume restore
    adopt pass <> repeal rescind
    winner <> loser
    liberal progressive <> conservative
    republican <> democrat democratic
    left-wing <> right-wing
    civilian <> military
    amateur <> professional
    voluntary volunteer <> forced compulsory
    online <> offline
    digital <> analogue analog
    remote <> in-person
    unanimous unanimously <> divided split
    calm <> panic
    truce ceasefire peace <> war fighting
"""
# Of what a row has, one is not another: the first half is not the second. A stroke joins words for the same.
_ALTERNATIVES = """
    first second third fourth fifth sixth seventh eighth ninth tenth
    spring summer autumn winter
    morning afternoon evening
    northern southern eastern western central
    more less
    above/exceeding below/beneath/within
    before after
    red blue green yellow black white orange purple brown grey
"""

# Pairs of sets of words that say the opposite of each other.
OPPOSITES = (
    (word_set(_MORE), word_set(_LESS)),
    *(
        (word_set(one), word_set(other))
        for one, other in (row.split("<>") for row in rows_of(_OPPOSITES))
    ),
)  # fmt: skip
CHANGES = word_set(_MORE + _LESS)
ALTERNATIVES = tuple(
    tuple(frozenset(words.split("/")) for words in row.split()) for row in rows_of(_ALTERNATIVES)
)
