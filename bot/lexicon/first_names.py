"""Common first names and the pronoun that usually goes with them; names that go with either are in both."""

from bot.lexicon.word_set import word_set

MALE = word_set("""
    aaron abdul abdullah abraham abu adam adebayo adel adrian ahmad ahmed aidan akash akira alain alan
    albert alberto alec aled alejandro aleksandr alessandro alex alexander alexei alexis alfred alfredo ali
    alistair allan allen alun amadou amar amir amit anand anatol anatoly anders andre andrea andreas andrei
    andrew andriy andrés andy angel angus anil anthony anton antonio antony anwar aravind ari arjun arkady
    arnold arthur arturo arun asad ashley ashok ashraf ashwin augustin austin avery ayman bao barack barnaby
    barney barry bart bartholomew bashir basil ben benedict benjamin benny bernard bernie bert bilal bill
    billy björn blake bob bobby bohdan boris borys boubacar boyd brad bradley brandon brendan brett brian
    bruce bruno bryan byron caleb callum calvin cameron carl carlo carlos carol carter casey cecil cedric
    cesar chad charles charlie chen cheng chester chidi chinedu chris christian christoph christophe
    christopher chuck claude claudio clay clayton clement cliff clifford clint clive clyde cody cole colin
    connor conor corey corin cormac cornelius courtney craig curtis cyril cyrus dafydd dale damian damien
    dan dana daniel danny dario darius darren dave david dean declan deepak denis dennis derek desmond devin
    dick didier diego dieter dietmar dimitri dinesh dmitri dmitry dmytro dominic dominik dominique don
    donald donnie doug dougal douglas dragan drew duncan dustin dwayne dwight dylan earl ed eddie edgar
    eduardo edward edwin elias elijah elliot elliott emeka emerson emil emilio emlyn emmanuel enda enrico
    enrique eoin eric erik ernest ernesto ethan euan eugene evan ewan fabio faisal farid farouk federico
    fedor felipe felix femi feng fergal fergus fernando fiachra finley finn fintan florian floyd francesco
    francis francisco franco francois frank frankie franklin franz françois fred freddie frederick friedrich
    fritz gabriel ganesh gareth garry gary gavin gene gennady geoff geoffrey george georges gerald gerard
    gerhard ghassan gideon gilbert giles giorgio giovanni girish giuseppe glen glenn gopal goran gordon
    graham grant greg gregory guido guillaume guillermo gunther guo gus guy gwilym hakan hamid hamish hamza
    hank hans hao harish harold harris harry haruto harvey hassan hayden hector heinrich helmut hendrik
    henri henrik henry herbert herman hiro hiroshi hong horace hossein howard hugh hugo hussein ian ibrahim
    ibrahima idris ignacio igor ikenna ilya imad imran isaac isaiah ismail ivan ivor jack jackie jacob
    jacques jake jalal jamal james jamie jan jared jarrod jason jasper javier jay jean jed jeff jeffrey jens
    jeremy jerome jerry jesse jesus jethro jian jie jim jimmy jin joachim joao joaquin jody joe joel
    johan johannes john johnny jon jonah jonas jonathan joon jordan jorge jose josef joseph josh joshua
    josiah josé juan julian julien julio jun justin jürgen kai kamal kareem karim karl karsten karthik kazuo
    keith kelly kelvin ken kenji kenneth kent ken’ichi kerry kevin khaled khalid kieran kim kiran kirill
    kirk klaus kofi konrad konstantin krishna kumar kurt kwame kwasi kyle lachlan lalit lamar lance larry
    lars lasse lauren laurence laurent lawrence lee lei len leo leon leonard leonardo leopold leroy leslie
    lewis liam liang lincoln lindsay lindsey linus lionel lloyd logan long lorenzo lou louis luc luca lucas
    lucius luigi luis luke lynn lysander mads magnus mahdi mahesh mahmoud makoto maksim malcolm malik
    mamadou manfred manish manuel marc marcel marco marcos marcus mario marion mark markus marshall martin
    marty marvin marwan massimo mathias mathieu matt matteo matthew matthias maurice mauricio max maxim
    maximilian maxwell mehdi mehmet mel melvin michael michel michele miguel mike mikhail mikhailo milan
    miles milos milton ming minho mitch mitchell mo mohamed mohammad mohammed mohan mordecai morgan morris
    moses moussa muhammad mukesh murray musa mustafa mykola nabil najib narendra naresh nasser nate nathan
    nathaniel neal ned nehemiah neil nelson neville niall nicholas nick nico nicola nicolas nigel nikhil
    nikita nikola nikolai nils nitin noah noel norman obadiah oleg oleksandr oliver olivier olusegun omar
    orlando oscar osman otto ousmane owen pablo paddy pankaj paolo parker pascal pat patrick paul paulo
    pavel pavlo pedro percival percy perry pete peter petr petro phil philip philippe phillip phineas pierre
    piers ping piotr pradeep prakash prasad qiang quentin quinn rafael rafe rafiq raghav rahul raj rajesh
    rajiv rakesh ralph ramakrishna ramesh ramon randall randy ranjit rashid rauf raul ravi ray raymond reese
    reg reginald reinhard rené reuben rex rhys ricardo richard rick ricky riley rob robbie robert roberto
    robin rod roderick rodney rodrigo roger rohan rohit roland rolf roman ron ronald ronan ronnie rory ross
    rowan roy rudolf rudy rufus rupert ruslan russell ryan saad sachin saeed sajid salman sam samir samuel
    sandeep sandro sandy sani sanjay santiago sasha satish satoshi scott seamus sean sebastian segun seok
    serge sergei sergey sergii sergio serhiy seth seun seung shahid shane shannon shaun shawn shinzo shyam
    sid sidney silas simon simone skyler slobodan sohail srinivas stacey stacy stan stanislav stanley stefan
    stepan stephane stephen sterling steve steven stewart stuart subhash sudhir sultan sung sunil suresh
    sven sylvain sören takashi tao taras tarek tariq tarquin taylor ted terence terrence terry thaddeus theo
    theodore thierry thomas tim timothy timur tobias toby todd tom tomas tomislav tommy tony tope torsten
    tracey tracy travis trevor tristan troy tunde tyler ulrich ulysses umar usman uwe vadim valentin valery
    vasily vernon viacheslav victor vijay vikram viktor vinay vince vincent vinod vitali vitaly vivek
    vladimir vladislav volodymyr vuk wade wael walid wallace walter warren wayne wei wendell werner wes
    wesley whitney wilfred wilhelm will willem william willie winston wojciech wolfgang xavier xi yahya
    yaroslav yasir yegor yevgeny yogesh yong yoshihide yousef yuki yuri yusuf yves zac zach zachary zaid
    zayn zdenko zhang zhi zoran
""")
FEMALE = word_set("""
    abby abena abigail ada adaeze adele adriana adwoa agatha agnes aiko aileen aisha aisling akiko akua
    alana alba alex alexa alexandra alexis alice alicia alina alison alma alyona alyssa ama amal amanda
    amara amber amelia amina amy ana anastasia andrea angela angelina anita anja anjali ann anna annabel
    anne annette annie antonia anya anzhela aparna april arabella araminta archana ariana arlene asha ashley
    asma astrid audrey augusta ava avery ayesha ayşe barbara beatrice beatrix beatriz becky belinda bella
    bernadette beth bethany betsy bettina betty beverly bhavna bianca biljana birgit blake blessing bonnie
    brenda bridget brigitte brittany bronwen brooke bukola caitlin cameron camila camilla candice caoimhe
    cara carina carla carmen carol carole carolina caroline carolyn carrie carys casey cassandra catalina
    catherine cathy cecilia cecily celeste celia celine cerys chantal charlene charlie charlotte chelsea
    cheryl chiamaka chiara chidinma chioma chloe chris christa christiane christina christine ciara cindy
    claire clara clare clarissa claudia clementine colleen connie constance cora cordelia coretta corinne
    courtney cressida cristina crystal cynthia daisy dale dana daniela danielle daphne darlene darya dawn
    debbie deborah debra deepa deepika deirdre delia delphine denise diana diane dina divya dolores
    dominique donna dora doris dorothea dorothy dragana drew ebele edith edna edwina efua eileen ekaterina
    elaine eleanor elena eleni eleri elisa elisabeth elise eliza elizabeth ella ellen ellie eloise elsa
    elsie emerson emi emilia emily emma erica erika erin esi esme esther ethel eugenia eunice euphemia eva
    eve evelyn faith farah fariha fatima fatma felicity finley fiona flora florence folake frances francesca
    frankie françoise frieda funmi gabriela gabrielle gail galina gayatri geeta gemma genevieve georgia
    georgina geraldine gertrude ghada gill gillian gina giorgia giulia gladys glenda gloria grace greta
    gretchen gwen gwendolyn gwyneth hadiya halima hana hanna hannah harriet haruka hayden hazel heather
    hedwig heidi heike helen helena helene henrietta hermione hester hilary hilda hillary holly honor hope
    huda hye-jin ibinabo ida ifeoma imelda imogen indira ines ingrid inna irene irina iris isabel isabella
    isabelle isadora isla ivy jackie jacqueline jade jamie jan jana jane janet janice janine jasmine jaya
    jean jeanette jeanne jelena jemima jen jenna jennifer jenny jess jesse jessica ji-woo jill jo joan joann
    joanna joanne jocelyn jodie jody jordan josephine joy joyce juanita judith judy julia juliana julie
    juliet june justine jyoti kaitlin kalpana kamala karen karin karina karla katarina kate kateryna
    katharina katherine kathleen kathryn kathy katie katja katrina kavita kay kayla keiko kellie kelly
    kellyanne kelsey kemi kendra kerry khadija kim kimberly kirsten kirsty kristen kristin kristina kseniya
    kumiko lakshmi lara larissa larysa lata latifa latoya laura lauren laurie lavinia layla lea leah leanne
    lee leela leila lena leonie leonora leslie lesya leticia letitia leyla li lila lilian lily lina linda
    lindsay lindsey ling lisa liudmyla liz liza ljiljana lois lola lorena loretta lorna lorraine lou louisa
    louise lucia lucie lucille lucinda lucretia lucy luisa luna lydia lynette lynn lynne lyubov lyudmila
    mabel madeleine madhu madison mae maeve magdalena maggie maha mair mairead maja mamta mandy manuela mara
    marcella marcia margaret margarita margot marguerite maria mariam marian marianna marianne marie marija
    mariko marilyn marina marion marisa marjorie marlene marnie marta martha martina mary maryam mathilda
    matilda maud maureen maxine maya meena meenakshi meera megan meghan megumi mei mel melania melanie
    melinda melissa mercedes mercy meredith mia michaela michele michelle michiko mildred milena millicent
    millie min-ji mina minerva miranda miriam mirjana mo moira molly mona monica monika morgan mridula
    muriel myra nada nadezhda nadia nadine nadira naila nancy nandini naoko naomi nasreen natalia natalie
    nataliya natalya natasha neelam neha nell nellie nerys ngozi niamh nicola nicole nina nirmala nkechi
    noel noor nora noriko norma noura octavia oksana oleksandra olena olga olivia oluchi oona oonagh ophelia
    orla orlaith ottoline padma paige pallavi pam pamela parisa parker pat patience patricia patty paula
    paulina pauline pearl peggy penelope penny perpetua petra philippa philomena phoebe phyllis pippa polina
    polly pooja poonam preeti prema priscilla priti priya prudence queenie quinn rachael rachel radha
    radhika rajni ramona rania raquel rasha raylene rebecca reem reese regina rekha renata renee renu rhian
    rhiannon rhoda rhonda riley rima rita ritu roberta robin robyn roopa rosa rosalind rosalynd rose
    rosemary rosie rowan rowena roxanne ruby ruth saba sabina sabine sabrina sadie safiya sakura sally salma
    sam samantha samira sandra sandy sangeeta saoirse sara sarah sarita sasha saskia savita sawsan seema
    selena selma seraphina shalini shannon sharon sheila shelley sherry shirin shirley shobha shreya sian
    sienna silvia simi simone sinead siobhan siân skyler smita snezana sofia sonia soo-jin sophia sophie
    soraya stacey stacy stella stephanie sudha sue sujata sun-hee sunita susan susanna susanne sushma susie
    suzanne svetlana svitlana swati sylvia sylvie tabitha talia tamara tamila tammy tania tanya tara tatiana
    taylor tegan temitope teresa terry tess tessa tetiana thandiwe thea thelma theodora theresa thomasina
    tiffany tilda tilly tina titilayo tomoko toni tracey tracy trisha trudy uju uma una ursula uschi usha
    valentina valentyna valeria valerie vandana vanessa venetia vera verena verity veronica vesna vicki
    vicky victoria vidya viktoriya vimala viola violet virginia viv vivian vivienne wanda wanjiru wendy
    whitney wilma winifred winnifred xia xiu yan yara yasmin yelena yetunde yevgenia ying yoko yolanda yulia
    yumi yun yvette yvonne zahra zainab zara zawadi zeinab zelda zhanna zinaida zoe zofia zorica zuzana
""")
BOTH = MALE & FEMALE
ALL = MALE | FEMALE


def gender_of(first_name: str) -> str | None:
    """“m” or "f" where the name usually goes with one of them."""
    low = first_name.lower()
    if low in BOTH:
        return None
    return "m" if low in MALE else "f" if low in FEMALE else None
