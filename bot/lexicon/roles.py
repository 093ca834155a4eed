"""Nouns for those who speak: offices and professions, groups, organisations, documents, unnamed sources.

And what tells their names apart: titles, nationalities, places, words that end an organisation's name.
"""

from bot.lexicon.word_set import word_set


def _parents(listing: str) -> frozenset[str]:
    """“mother-of-two” and the like."""
    counts = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    return frozenset(f"{parent}-of-{count}" for parent in listing.split() for count in counts)


MALE_ROLES = word_set("""
    grandad granddad grandpa great-grandad great-grandfather
    spokesman chairman congressman businessman policeman councilman assemblyman alderman salesman fireman
    fisherman anchorman father husband son brother uncle grandfather king prince duke lord sir man boy
    gentleman widower monk waiter fiance fiancé boyfriend nephew stepfather godfather dad grandson congressmen
    frontman craftsman cameraman groom newsman sportsman batsman postman
""") | _parents("father dad grandfather grandad")
FEMALE_ROLES = word_set("""
    gran granny nan grandma great-gran great-grandmother
    spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman assemblywoman actress mother
    wife daughter sister aunt grandmother queen princess duchess lady dame woman girl widow nun waitress
    fiancee fiancée girlfriend niece stepmother godmother mum mom granddaughter heiress
    hostess headmistress landlady
    sportswoman
""") | _parents("mother mum mom grandmother gran")
# What one person can be called.
_SIMPLE_ROLES = (
    MALE_ROLES
    | FEMALE_ROLES
    | word_set("""
        spokesperson chair chairperson president vice-president minister secretary senator representative
        governor mayor councillor councilor councilmember deputy lawmaker legislator politician premier
        chancellor ambassador envoy diplomat commissioner commander general admiral colonel major captain
        lieutenant sergeant officer constable sheriff detective inspector superintendent chief head leader
        director manager boss executive ceo cfo coo founder co-founder cofounder owner entrepreneur investor
        banker economist analyst strategist trader broker accountant lawyer attorney solicitor barrister
        prosecutor judge justice magistrate juror defendant plaintiff claimant witness victim suspect accused
        doctor physician surgeon nurse midwife paramedic dentist pharmacist psychologist psychiatrist
        therapist epidemiologist virologist immunologist scientist researcher professor lecturer academic
        scholar historian author co-author coauthor writer novelist poet journalist reporter correspondent
        editor columnist commentator pundit presenter anchor host broadcaster blogger critic reviewer
        photographer filmmaker producer creator screenwriter playwright composer conductor musician singer
        songwriter rapper guitarist drummer pianist violinist artist painter sculptor designer architect
        engineer developer programmer technician builder contractor farmer rancher grower baker chef cook
        butcher shopkeeper retailer driver pilot sailor skipper deckhand purser docker stoker soldier veteran
        teacher tutor headteacher principal dean rector student pupil graduate player coach trainer goalkeeper
        striker midfielder defender winger quarterback pitcher batter bowler runner cyclist swimmer boxer
        golfer racer athlete referee umpire teammate champion winner runner-up resident neighbour neighbor
        tenant landlord homeowner passenger commuter customer shopper client patient survivor volunteer
        organiser organizer activist campaigner protester demonstrator worker employee union-leader aide
        adviser advisor counsel counselor consultant expert specialist official insider staffer operative
        delegate candidate nominee hopeful frontrunner incumbent challenger contender democrat republican
        conservative liberal socialist independent mp mep peer baroness baron earl bishop archbishop cardinal
        pope priest pastor rabbi imam reverend vicar cleric preacher parent child teenager toddler cousin
        relative partner spouse friend colleague sibling couple fan supporter user astronomer biologist
        chemist physicist geologist ecologist botanist zoologist mathematician statistician meteorologist
        climatologist archaeologist anthropologist sociologist oceanographer seismologist astronaut curator
        librarian archivist conservationist environmentalist naturalist ranger gamekeeper whistleblower
        informant translator interpreter undersecretary permanent-secretary treasurer comptroller auditor
        clerk registrar trustee shareholder ombudsman tsar czar laureate mogul tycoon billionaire millionaire
        realtor firefighter lifeguard bystander eyewitness onlooker motorist pedestrian tourist visitor
        migrant refugee comedian dancer actor model star celebrity influencer youtuber streamer announcer
        moderator speaker whip lead investigator co-chair cochair vice-chair interviewer interviewee
        spokespeople prime-minister waiter counterpart predecessor successor namesake newcomer native rep sen
        gov roommate classmate opponent rival foe ally surrogate skeptic sceptic proponent superdelegate teen
        kid guest immigrant inmate guard warden participant respondent adult
        butler bodyguard chauffeur gardener housekeeper nanny babysitter cleaner plumber electrician carpenter
        mechanic barber hairdresser courier bartender barista bouncer cashier receptionist janitor caretaker
        cartoonist podcaster dissident defector fugitive gunman attacker assailant hostage prisoner convict
        missionary deacon chaplain cadet holder marine airman corporal paratrooper sniper spy agent hacker
        collector dealer auctioneer lobbyist pollster oncologist cardiologist pediatrician paediatrician
        radiologist pathologist coroner undertaker veterinarian optician counsellor provost headmaster
        baseman infielder punter wicketkeeper all-rounder seamer spinner freshman sophomore
        linebacker receiver cornerback lineman kicker shortstop outfielder catcher goalie
        fullback skater skier
        sprinter wrestler gymnast rower jockey rider coordinator supervisor administrator operator surveyor
        puppeteer magician caller trucker
        vet abbot sheikh mufti orphan bride widow inhabitant citizen shepherd merchant complainant appellant
        petitioner bailiff monarch consul trainee apprentice intern recruit applicant physio medic gp detainee
        thief addict retiree acquaintance restaurateur publican seamstress cabbie cabby lumberjack bookie
        breeder trapper marshal forester beekeeper fisherman boatman ferryman stallholder childminder
    """)
)
# What several people together can be called, and words that count them.
_FORMS_OF_OFFICES = ("{}-elect", "{}-designate", "{}-in-chief", "{}-general", "ex-{}", "co-{}", "vice-{}")
PEOPLE_ROLES = _SIMPLE_ROLES | {form.format(role) for form in _FORMS_OF_OFFICES for role in _SIMPLE_ROLES}
GROUPS = word_set("""
    officials police authorities prosecutors investigators researchers scientists experts analysts economists
    lawyers attorneys doctors physicians nurses teachers students parents residents neighbours neighbors
    witnesses survivors victims relatives families friends colleagues critics opponents supporters allies
    aides advisers advisors activists campaigners protesters demonstrators organisers organizers workers
    employees staff lawmakers legislators senators representatives congressmen politicians ministers mps
    councillors councilors governors mayors democrats republicans conservatives liberals leaders executives
    managers directors bosses investors traders bankers shareholders farmers fishermen scholars academics
    historians authors journalists reporters editors commentators pundits observers diplomats officers
    detectives firefighters soldiers troops rebels militants players coaches fans members locals villagers
    people men women children voters delegates candidates customers passengers commuters users developers
    engineers environmentalists conservationists astronomers biologists physicists archaeologists
    meteorologists forecasters pollsters operatives strategists insiders staffers advocates spokesmen
    spokespeople spokeswomen judges jurors clerics bishops priests volunteers veterans medics paramedics crews
    responders regulators watchdogs unions businesses companies countries nations others those some many most
    both several settlers chiefs lenders suppliers retailers dealers growers ranchers tenants landlords
    homeowners rivals foes surrogates skeptics sceptics proponents superdelegates teens kids guests immigrants
    inmates guards wardens participants respondents adults progressives moderates evangelicals loyalists
    independents clergy townsfolk insurgents tories greens muslims jews hindus catholics protestants
    mormons militiamen paratroopers vets crowd
""")
# What an organisation can be called, and a place that speaks for those who govern it.
ORGANISATIONS = word_set("""
    regime bloc caucus chamber clinic airport zoo observatory restaurant brewery hotel factory plant store
    refinery shipyard dealership pharmacy bakery warehouse prison jail gallery nightclub cafe
    company firm corporation manufacturer airline bank retailer carmaker automaker maker supplier startup
    ministry department agency bureau office government administration cabinet parliament congress senate
    house council committee commission board panel court tribunal inquiry union federation association league
    club team party campaign group organisation organization charity foundation trust institute university
    college school hospital church mosque army navy military force police newspaper magazine broadcaster
    network channel station site website outlet service authority regulator watchdog embassy consulate kremlin
    pentagon treasury centre center society coalition alliance academy museum theatre theater library
    laboratory lab band studio publisher think-tank thinktank nonprofit ngo operator provider secretariat
    presidency palace mission delegation camp side opposition platform giant chain utility insurer lender
    exchange fund body tribe nation country state city county district town village sheriff’s intelligence
    media jury defence defense prosecution crown management leadership family institution guild inquest junta
    militia gang brigade congregation community clan diocese conglomerate supermarket cooperative
    co-operative collective tabloid broadsheet synagogue temple tank tanks television tv radio
""")
# What can say something without a person: "the report found", "a sign read".
DOCUMENTS = word_set("""
    reply response answer
    report study survey poll statement letter email e-mail memo memorandum document documents filing filings
    lawsuit suit complaint indictment affidavit warrant ruling judgment judgement order motion brief paper
    article editorial book biography memoir diary log record records data figures statistics results findings
    analysis research review audit assessment estimate estimates forecast bulletin notice sign signs website
    post posts tweet message messages transcript transcripts testimony text texts note notes release
    communique communiqué declaration resolution treaty bill law legislation draft white-paper dossier file
    version copy summary excerpt excerpts appeal
    files polls studies reports surveys letters emails e-mails statements source-documents papers accounts
    advert ad ads leaflet poster placard banner plaque inscription rule rules guideline guidelines policy
    constitution charter contract agreement minutes prospectus presentation booklet pamphlet footage video
    recording tape offer verdict opinion petition countersuit proposal census blueprint manifesto
    advertisement tally caption headline brochure journal advisory documentary autobiography novel
""")
# Those whom an article does not name on purpose.
UNNAMED = word_set("""
    source sources insider insiders whistleblower informant eyewitness bystander onlooker passerby passer-by
    person someone somebody
""")
# Capitalised words that end the name of an organisation rather than of a person.
ORGANISATION_NAMES = word_set("""
    centers centres hq headquarters enforcement protection
    ministry department agency bureau office government administration cabinet parliament congress senate
    house council committee commission board panel court tribunal union federation association league club
    party campaign group organisation organization charity foundation trust institute university college
    school hospital church army navy force forces police times post journal news herald tribune gazette
    chronicle guardian telegraph observer mirror express sun mail magazine press radio television tv network
    channel media service services authority society alliance academy museum theatre theater library
    laboratory inc corp ltd plc llc co company bank airlines airways motors holdings industries partners
    capital energy technologies systems united city rovers fc afc rangers wanderers nations reuters bloomberg
    newsweek politico bbc cnn nbc abc cbs fox msnbc npr afp tass xinhua kremlin pentagon treasury interpol
    europol unicef unesco nato opec nasa nhs fbi cia doj epa fda who center centre coalition initiative
    project programme program fund security research survey poll review report monitor dispatch courier echo
    standard argus examiner register sentinel ledger globe inquirer wire wires daily supreme intelligence
    amnesty greenpeace association's embassy consulate constabulary brigade corps guard command exchange
    reserve sox yankees cowboys lakers community states county borough lines line railway railways railroad
    ferries shipping logistics airline assn. dept. univ. productions pictures studios records entertainment
    guild fellowship confederation cooperative co-operative collective conference assembly corporation caucus
    convention legion directorate secretariat consortium partnership synod diocese archdiocese institution
    observatory forum brotherhood
    tumblr twitter facebook instagram tiktok youtube reddit weibo wechat whatsapp linkedin bluesky mastodon
""")
# What stands before a name, with the gender that it tells.
TITLES_MALE = word_set("mr mr. sir lord king prince duke baron father fr. brother messrs messrs.")
TITLES_FEMALE = word_set("""
    mrs mrs. ms ms. miss dame lady queen princess duchess baroness sister madam mme mme.
""")
GENDERED_TITLES = TITLES_MALE | TITLES_FEMALE
TITLES = GENDERED_TITLES | word_set("""
        dr dr. prof prof. professor sen sen. rep rep. reps. sens. gov gov. gen gen. general lt lt. lt.-gen.
        col col. sgt sgt. capt capt. cmdr cmdr. adm adm. maj maj. major captain colonel admiral lieutenant
        sergeant rev rev. reverend revd revd. hon hon. president vice-president premier chancellor minister
        secretary senator representative congressman congresswoman governor mayor councillor councilor
        councilman councilwoman cllr cllr. coun coun. alderman ambassador judge justice chief commissioner
        commander constable inspector superintendent sheriff detective officer deputy rt rt. pc const const.
        pope cardinal archbishop bishop pastor rabbi imam sheikh shaikh ayatollah mullah coach dc det supt
        insp insp. det. supt. marshal brigadier lt-gen lt-col maj-gen major-gen brig-gen datuk dato
        corporal private speaker chairman chairwoman chair spokesman spokeswoman
        spokesperson attorney solicitor-general attorney-general advocate barrister executive director
        leader mp msp td prime foreign defence defense editor analyst economist host anchor correspondent
        reporter author doctor sir count countess emir sultan crown comrade alhaji barr barr. engr engr.
        hajia shri smt smt. nurse farmer publicist undersecretary fr cdr cdr. cpl cpl. adv adv.
    """)
# Adjectives before a name or an office that are part of neither.
NATIONALITIES = word_set("""
    american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
    austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek
    turkish russian ukrainian belarusian lithuanian latvian estonian georgian armenian israeli palestinian
    lebanese syrian iraqi iranian saudi egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan
    guatemalan honduran salvadoran nicaraguan panamanian dominican jamaican trinidadian bahamian paraguayan
    uruguayan guyanese somali rwandan burundian malawian mozambican angolan namibian senegalese malian ivorian
    cameroonian gambian liberian togolese gabonese mauritian eritrean yemeni omani qatari emirati bahraini
    kuwaiti jordanian azerbaijani kazakh uzbek tajik turkmen mongolian burmese cambodian laotian fijian
    maltese cypriot albanian bosnian croatian serbian slovenian moldovan macedonian montenegrin
    ugandan tanzanian nigerian ghanaian congolese zambian zimbabwean south north african indian pakistani
    bangladeshi sri lankan nepali afghan chinese japanese korean taiwanese vietnamese thai malaysian
    indonesian filipino philippine australian zealand canadian mexican cuban haitian venezuelan colombian
    brazilian argentine argentinian chilean peruvian bolivian ecuadorian european asian western eastern
    northern southern african-american black white muslim jewish christian catholic republican democratic
    shiite shia sunni kurdish arab hindu sikh buddhist hispanic latino
    conservative labour liberal green tory
""")
# Countries, states and cities that news names without more.
PLACES = word_set("""
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei
    bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia
    denmark ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany
    ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
    ireland israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
    liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
    mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands
    nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal
    qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia
    spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia
    turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    america europe asia africa antarctica scandinavia alabama alaska arizona arkansas california colorado
    connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta manitoba saskatchewan
    queensland tasmania moscow kyiv kiev london paris berlin beijing tehran jerusalem ankara brussels tokyo
    seoul pyongyang delhi islamabad kabul baghdad damascus riyadh cairo nairobi abuja lagos rome madrid lisbon
    vienna warsaw prague budapest athens dublin edinburgh cardiff belfast manchester birmingham leeds
    liverpool glasgow oslo stockholm copenhagen helsinki geneva zurich amsterdam ottawa toronto montreal
    vancouver chicago boston seattle houston dallas atlanta miami detroit philadelphia denver baltimore
    cleveland mumbai kolkata chennai bengaluru karachi lahore dhaka shanghai canberra melbourne brisbane perth
    adelaide wellington auckland johannesburg pretoria havana caracas bogota lima santiago brasilia crimea
    donbas gaza donetsk luhansk
""")
# What somebody is called after a place, a party or a people: "the Texan".
DEMONYMS = word_set("""
    american briton scot dane swede finn pole turk spaniard frenchman frenchwoman englishman englishwoman
    irishman irishwoman welshman welshwoman dutchman dutchwoman german italian russian ukrainian australian
    canadian mexican brazilian argentine argentinian chilean colombian cuban indian pakistani israeli
    palestinian iranian iraqi egyptian nigerian ghanaian kenyan ethiopian norwegian icelander belgian austrian
    hungarian romanian bulgarian greek serb croat slovenian slovak czech lithuanian latvian estonian georgian
    armenian japanese chinese korean kentuckian texan californian floridian virginian pennsylvanian ohioan
    vermonter oregonian alaskan hawaiian iowan kansan nebraskan nevadan utahn arizonan londoner liverpudlian
    mancunian glaswegian parisian berliner swiss portuguese south-african new-yorker yorker zealander democrat
    republican conservative liberal tory labourite
""")
# A name that opens with one of these is a place.
PLACE_FIRST_WORDS = word_set("""
    united saudi european north south east west new sri costa el puerto hong abu las los san santa great
    northern lake mount fort dar
""")
# Names of places, with a hyphen between their words.
TWO_WORD_PLACES = word_set("""
    united-states united-kingdom united-nations north-korea south-korea saudi-arabia european-union
    south-africa sri-lanka costa-rica el-salvador puerto-rico hong-kong abu-dhabi new-york new-zealand
    new-delhi new-jersey new-hampshire new-mexico north-carolina south-carolina north-dakota south-dakota
    west-virginia los-angeles las-vegas san-francisco white-house downing-street great-britain
    northern-ireland ivory-coast sierra-leone burkina-faso papua-new rhode-island tel-aviv buenos-aires
    middle-east west-bank capitol-hill supreme-court
""")
# A name that ends so is a street.
STREETS = word_set("avenue street road drive lane boulevard highway motorway expressway")
# Likewise, or a building or a piece of water.
PLACE_LAST_WORDS = STREETS | word_set("""
    square plaza bridge river lake bay
    island islands beach park forest monument trail base airport harbour harbor mountain mountains valley
    creek canyon
""")
# What an office may be of together with something else: "Health and Social Care Secretary".
DEPARTMENTS = word_set("""
    health business trade environment culture work education housing transport energy science defence defense
    justice finance labour labor agriculture police food climate levelling customs immigration revenue
    parks search children fish
""")
