"""Words that say about the same in news.

One row a meaning, in base forms. A word may stand in several.
"""

from bot.lexicon.word_set import rows_of, word_set

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
    worry concern fear afraid alarm anxious trouble
    hope hopeful optimistic confident expect
    bad poor badly terrible weak
    good well great excellent
    big large huge great enormous
    small little tiny minor
    important matter key crucial significant
    leak hack breach disclose reveal
    letter write mail email message statement
    reply respond response answer comment react reaction
    think believe view opinion feel consider see regard
    know aware clear
    see watch witness spot notice
    find discover detect locate notice spot
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
    parent mother father mom dad family relative wife husband child children son daughter
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
    whole entire all total
    party republican democrat
    drink drunk alcohol intoxicate intoxication
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
    persuade convince
    sever cut break
    inform notify brief tell
    mention note cite refer observe remark point flag
    stress emphasise emphasize underline highlight
    explain clarify
    promise pledge vow commit guarantee assure
    order instruct command direct
    force compel oblige require
    urge press encourage exhort
    allow permit let authorise authorize
    forbid ban prohibit bar outlaw
    prevent block hinder
    criticise criticize condemn denounce rebuke
    praise laud commend applaud hail compliment
    thank grateful gratitude thankful
    mock ridicule deride
    visit trip tour travel
    arrive reach land
    phone call telephone ring
    follow pursue chase
    hire recruit employ appoint
    replace succeed
    found establish set create
    close shut
    postpone delay defer
    cancel scrap abandon rescind revoke
    expand extend enlarge broaden widen
    share split divide
    join enter
    own possess belong
    lend loan
    owe debt
    repay refund reimburse
    donate contribute donation gift contribution donor
    raise lift hike
    push shove
    pull drag
    throw toss hurl
    search look seek hunt
    examine inspect check study review
    test try trial
    cure heal recover recovery
    teach instruct
    learn hear
    remember recall recollect
    estimate reckon guess
    assume suppose presume
    decide decision choose choice
    prefer favour favor
    argue contend maintain assert insist
    wait await
    hurry rush hasten
    appear seem
    vanish disappear
    live reside
    wear dress clothes clothing
    carry bear bring
    collect gather
    destroy wreck ruin raze
    damage harm
    repair fix mend
    earn wage salary income
    spend expense spending
    swap exchange trade
    cheat deceive fool trick
    trust rely confidence
    hate dislike
    love like adore fond
    shock surprise astonish amaze
    anger angry furious upset annoy
    sad sorrow grieve mourn sombre somber
    happy glad pleased delighted joy
    tired exhausted exhaustion fatigue weary
    strange odd weird unusual
    famous renowned celebrated
    quick fast rapid swift
    often frequent
    rare seldom
    difficult hard tough
    easy simple
    certain sure definite
    enough sufficient
    lack shortage
    yell shout scream
    whole complete full
    aim goal target purpose
    method way manner
    place site location spot venue
    border frontier
    edge brink verge
    top peak
    victim casualty
    suspect suspicion
    guess hunch
    row quarrel dispute argument spat feud
    joke fun
    gather assemble assembly
    leave abandon desert
    blame fault
    tip hint clue
    grant award
    warn caution alert
    admit concede acknowledge confess
    accept acknowledge recognise recognize
    criticise criticize critical critic criticism condemn fault
    danger jeopardy peril risk threat hazard endanger imperil
    raise rise increase hike
    reject decline refuse rebuff spurn
    recover recovery heal
    film movie cinema
    operation surgery surgeon operate surgical
    exam examination test
    hospital clinic
    doctor physician medic surgeon
    pupil student
    customer client consumer shopper
    shopkeeper trader retailer merchant
    pensioner old elderly retire
    lake reservoir
    sea ocean
    road street highway motorway route
    cash money saving earnings taking proceeds
    crack split
    damp wet moist moisture
    rust rusty corrosion corrode
    mobile phone smartphone
    document paper letter file record
    warm mild
    livestock cattle sheep cow animal herd flock
    protest boycott
    tool instrument equipment
    branch office
    satisfied satisfy happy pleased content delighted
    safe safety secure
    extend extension lengthen prolong longer
"""

# Sets of words that may stand for each other where somebody retells something.
ALIKE = tuple(word_set(row.replace("|", "")) for row in [*rows_of(_DEEDS), *rows_of(_ALIKE)])
DEEDS = frozenset[str]().union(*(word_set(row.split("|")[0]) for row in rows_of(_DEEDS)))
