"""Words that say about the same in news, and words that say the opposite.

One row a meaning, in base forms; `<>` parts a meaning from its opposite. A word may stand in several.
"""

from bot.lexicon.word_set import word_set

_OPPOSITES = """
    rise increase grow growth gain climb soar surge jump raise expand expansion boost higher upward
        <> fall drop decline decrease shrink sink plunge slump reduce reduction lower slash dwindle cutback
    support supporter back endorse favour favor welcome praise applaud champion love admire
        <> oppose opponent opposition criticise criticize condemn denounce blast slam ridiculous dislike hate
    accept agree approve approval adopt allow permit grant
        <> reject rejection refuse refusal veto disagree dispute contest ridiculous
    believe convinced <> doubt doubtful sceptical skeptical
    lack shortage scarce scarcity <> plenty abundance abundant ample
    normal usual <> abnormal unusual
    easy easily simple <> hard difficult difficulty
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
    cheap inexpensive <> expensive pricey
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
# Before the bar deeds that change what becomes of somebody; behind it what else may tell of them.
_DEEDS = """
    kill murder die | dead death fatal fatality victim toll perish shoot lose
    injure wound | hurt injury
    fire sack dismiss oust | remove layoff redundant job
    resign quit retire | step leave departure resignation depart
    withdraw | quit pull drop leave end suspend exit out
    fine | penalty penalise penalize punish punishment discipline sanction ban suspend
    arrest detain imprison | custody jail prison hold
    accuse charge indict | allege allegation blame count plead
    sue | lawsuit suit litigation court file filing
    sentence | jail prison term
    convict | conviction guilty verdict jury
    acquit | innocent clear
    steal rob burgle | theft
    marry divorce | marriage wedding wife husband spouse split separate
    bribe | bribery corrupt corruption
    bankrupt | bankruptcy insolvent insolvency administration collapse
    apologise | apologize apology sorry regret
    evacuate | evacuation flee leave
    sell buy | sale purchase acquire acquisition takeover
    win | victory beat champion defeat winner
"""
_ALIKE = """
    film movie picture video footage
    spokesman spokeswoman spokesperson representative rep spokespeople press agent
    chief head boss leader chair chairman chairwoman director executive president run
    lawyer attorney solicitor counsel barrister represent
    police officer cop constable force detective guard
    pay cost price money fund fee bill afford expensive free
    doctor physician medic surgeon clinician
    child children kid girl boy infant minor
    school pupil student teacher education
    firm company business corporation group enterprise employer
    staff worker employee personnel workforce job
    government administration minister ministry cabinet state authority
    vote voter ballot poll election elect electorate
    match game fixture
    defeat lose loss beat
    plane aircraft flight jet airline
    car vehicle ford truck van
    house home flat apartment building property estate
    judge court trial tribunal
    protest demonstrate demonstration rally march activist
    war fight conflict battle
    agreement deal accord pact treaty agree
    talk talks negotiation negotiate meet meeting
    plan propose proposal scheme intend aim mean want
    law bill legislation act rule regulation
    show prove proof demonstrate evidence demonstrable
    begin start launch open
    stop halt end finish cease
    ask request demand want call urge appeal plead
    help aid assist support
    violate break breach
    worry concern fear afraid alarm anxious
    hope hopeful optimistic confident expect
    bad poor badly terrible weak
    good well great excellent
    big large huge great enormous
    small little tiny minor
    important matter key crucial significant
    leak hack breach disclose reveal information
    letter write mail email message statement
    reply respond response answer comment react reaction
    think believe view opinion feel consider see regard
    know aware clear
    see watch witness spot notice
    find discover detect locate
    lead leader
    rent lease tenant landlord
    mistake error wrong glitch fault problem issue
    cause reason because why blame due lead
    change alter shift switch
    new recent latest fresh
    move shift transfer relocate
    build construct construction
    send dispatch
    get receive obtain
    give provide offer supply hand
    take seize
    hold keep
    lenient leniency compassion mercy harsh severe
    attack assault hit strike violence violent
    shoot gun gunfire gunshot fire bullet
    flee escape
    rescue save saved free
    parent mother father mom dad family relative
    friend ally partner colleague
    year annual
    month monthly
    price cost expensive cheap
    percent per cent share part portion proportion
    half two-thirds third quarter share
    total sum altogether overall amount
    rate level number count figure
    rise increase growth gain climb
    fall drop decline decrease cut reduce reduction
    disagree dispute contest deny reject
    insult offensive derogatory disrespectful racist
    lie false untrue mislead misleading
    hide conceal secret
    doubt question unclear uncertain
    danger dangerous risk threat threaten
    ill illness sick disease infect infection virus
    vaccine vaccination jab
    rain storm flood weather
    fire blaze flame burn burnt
    crash accident collision
    sport player team club side squad
    coach manager train
    soldier army military troop force
    sailor ship vessel boat ferry
    country nation state
    city town village municipal
    resident inhabitant people citizen local
    american us
    british britain uk
    money dollar million billion fund
    sum pay
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


def _rows(listing: str) -> list[str]:
    """The rows of a listing, of which a deeper indented line goes on with the one before."""
    rows: list[str] = []
    for line in listing.strip().splitlines():
        if line.startswith("        ") and rows:
            rows[-1] += line
        else:
            rows.append(line)
    return rows


# Pairs of sets of words that say the opposite of each other.
OPPOSITES = tuple(
    (word_set(one), word_set(other))
    for one, other in (row.split("<>") for row in _rows(_OPPOSITES))
)  # fmt: skip
ALTERNATIVES = tuple(
    tuple(frozenset(words.split("/")) for words in row.split()) for row in _rows(_ALTERNATIVES)
)
# Sets of words that may stand for each other where somebody retells something.
ALIKE = tuple(word_set(row.replace("|", "")) for row in [*_rows(_DEEDS), *_rows(_ALIKE)])
DEEDS = frozenset[str]().union(*(word_set(row.split("|")[0]) for row in _rows(_DEEDS)))
