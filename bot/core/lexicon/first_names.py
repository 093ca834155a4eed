"""Common first names and the pronoun that usually goes with them; names that go with either are in both."""

MALE = frozenset(
    """dougal lasse boyd corin cormac declan fintan eoin aled gwilym idris rhys dafydd emlyn magnus torsten sören anwar bashir faisal farouk ghassan hakan hossein imad jalal kareem mahdi marwan nabil najib rafiq rashid rauf saad saeed sajid samuel shahid sultan tarek wael walid yahya zaid zayn amadou boubacar chidi chinedu emmanuel ibrahima kwasi mamadou moussa musa olusegun ousmane sani segun seun tope akash anand aravind ashwin deepak dinesh ganesh girish gopal harish karthik kiran krishna lalit mahesh manish mohan mukesh narendra nikhil nitin pankaj pradeep prasad raghav rahul rajiv rakesh ramakrishna ranjit rohan rohit sachin satish shyam srinivas subhash sudhir vinay vivek yogesh haruto hiro kazuo ken’ichi makoto satoshi takashi yuki bao chen cheng feng guo hao hong jian jie jin jing lei liang long ming ping qiang tao xi yong zhi joon minho seok sung anatol arkady bohdan borys dmitry fedor gennady kirill konstantin maksim maxim mikhailo nikita pavlo roman ruslan sergii serhiy stepan taras timur valery vasily viacheslav vitaly vladislav yaroslav yegor zoran dragan goran milan milos nikola slobodan stanislav tomislav vuk zdenko augustin barnaby bartholomew clement cornelius fergal gideon hamza isaiah jarrod jethro jonah josiah lachlan leopold lucius lysander magnus mordecai nehemiah obadiah percival phineas rafe rufus rupert silas tarquin thaddeus tobias ulysses
    aaron abdul abdullah abraham abu adam adebayo adel adrian ahmad ahmed aidan akira alain alan albert alberto alec
    alejandro aleksandr alessandro alex alexander alexei alexis alfred alfredo ali alistair allan allen alun amar amir
    amit anatoly anders andre andrea andreas andrei andrés andrew andriy andy angel angus anil anthony anton antonio
    antony ari arjun arnold arthur arturo arun asad ashok ashraf austin ayman barack barney barry bart basil ben
    benedict benjamin benny bernard bernie bert bilal bill billy björn bob bobby boris brad bradley brandon brendan
    brett brian bruce bruno bryan byron caleb callum calvin cameron carl carlo carlos carter casey cecil cedric cesar
    chad charles charlie chester chris christian christoph christophe christopher chuck claude claudio clay clayton
    clement cliff clifford clint clive clyde cody cole colin conor connor corey craig curtis cyril cyrus dale damian
    damien dan daniel danny dario darius darren dave david dean deepak dennis denis derek desmond devin dick didier
    diego dieter dietmar dimitri dmitri dmytro dominic dominik don donald donnie doug douglas drew duncan dustin dwayne dwight
    dylan ed eddie edgar eduardo edward edwin elias elijah elliot elliott emeka emil emilio emmanuel enda enrico enrique
    eric erik ernest ernesto ethan eugene euan evan ewan fabio farid federico felipe felix femi fergus fernando fiachra
    finn florian floyd francesco francis francisco franco francois françois frank franklin franz fred freddie frederick friedrich
    fritz gabriel gareth garry gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert giles giorgio
    giovanni giuseppe glen glenn gordon graham grant greg gregory guido guillaume guillermo gunther gus guy hamid hamish
    hank hans harold harris harry harvey hassan hector heinrich helmut hendrik henri henrik henry herbert herman hiroshi
    horace howard hugh hugo hussein ian ibrahim ignacio igor ikenna ilya imran isaac ismail ivan ivor jack jacob jacques
    jake jamal james jamie jan jared jason jasper javier jay jean jed jeff jeffrey jens jeremy jerome jerry jesse
    jesus jim jimmy joachim joao joaquin joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose
    josé josef joseph josh joshua juan julian julien julio jun jürgen justin kai kamal karim karl karsten keith kelvin ken
    kenji kenneth kent kevin khaled khalid kieran kim kirk klaus kofi konrad kumar kurt kwame kyle lamar lance larry
    lars laurence laurent lawrence lee len leo leon leonard leonardo leroy leslie lewis liam lincoln linus lionel lloyd
    logan lorenzo lou louis luc luca lucas luigi luis luke mads magnus mahmoud malcolm malik manfred manuel marc marcel
    marco marcos marcus mario mark markus marshall martin marty marvin massimo mathias mathieu matt matteo matthew
    matthias maurice mauricio max maximilian maxwell mehmet mehdi mel melvin michael michel miguel mike mikhail miles
    milton mitch mitchell mo mohamed mohammad mohammed mohan morgan morris moses muhammad murray mustafa mykola naresh
    nasser nate nathan nathaniel neal ned neil nelson neville niall nicholas nick nico nicolas nigel nikolai nils noah
    noel norman oleg oleksandr oliver olivier omar orlando oscar osman otto owen pablo paddy paolo pascal pat patrick paul
    paulo pavel pedro percy perry pete peter petr petro phil philip philippe phillip pierre piers piotr prakash quentin
    rafael raj rajesh ralph ramesh ramon randall randy raul ravi ray raymond reg reginald reinhard rené reuben rex ricardo
    richard rick ricky rob robbie robert roberto robin rod roderick rodney rodrigo roger roland rolf roman ron ronald
    ronan ronnie rory ross roy rudolf rudy rupert russell ryan salman sam samir samuel sandeep sandro sanjay santiago scott
    sean sebastian seamus serge sergei sergey sergio seth seung shane shaun shawn shinzo sid sidney simon sohail stan
    stanley stefan stephane stephen sterling steve steven stewart stuart sunil suresh sven sylvain tariq taylor ted terence
    terrence terry theo theodore thierry thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan
    troy tunde tyler ulrich umar usman uwe vadim valentin vernon victor viktor vijay vikram vince vincent vinod vitali
    vladimir volodymyr wade wallace walter warren wayne wei wendell werner wes wesley wilfred wilhelm will willem william
    willie winston wojciech wolfgang xavier yasir yevgeny yoshihide yousef yuri yusuf yves zac zach zachary zhang""".split()
)
FEMALE = frozenset(
    """marnie raylene coretta nasreen rosalind rosalynd beatrix perpetua josephine hester oonagh orlaith saoirse caoimhe siân bronwen carys cerys eleri gwyneth mair megan nerys rhian tegan amina asma farah fariha ghada hadiya halima huda khadija latifa leyla maha mariam maryam nadira naila noura rania rasha reem rima saba safiya salma samira sawsan shirin soraya yara zeinab abena adaeze adwoa akua ama amara bukola chiamaka ebele efua esi funmi ibinabo kemi ngozi nkechi oluchi simi temitope titilayo uju wanjiru zawadi anjali aparna archana bhavna deepa deepika divya gayatri geeta indira jaya jyoti kalpana kavita lakshmi lata leela madhu mamta meena meenakshi mridula nandini neelam neha nirmala padma pallavi poonam prema preeti radha radhika rajni rekha renu ritu roopa sangeeta sarita savita seema shalini shobha smita sudha sujata sunita sushma swati uma usha vandana vidya vimala aiko akiko emi haruka keiko kumiko mariko megumi michiko naoko noriko sakura tomoko yoko yumi hye-jin ji-woo min-ji soo-jin sun-hee li mei ling xia yan ying yun alyona anzhela darya ekaterina galina inna kateryna kseniya larysa lesya liudmyla lyubov lyudmila marianna nadezhda natalya nataliya oleksandra olena polina svitlana tamila tetiana valentyna viktoriya yelena yevgenia yulia zhanna zinaida biljana dragana jelena ljiljana marija milena mirjana nada snezana vesna zorica arabella araminta augusta bettina cecily clarissa clementine constance cressida dorothea edwina eugenia euphemia gwendolyn henrietta hermione honor imelda isadora jemima lavinia leonora letitia lucretia marcella marguerite mathilda millicent minerva octavia ottoline philomena prudence rowena seraphina tabitha theodora thomasina tilda tilly venetia winnifred
    abby abigail ada adele adriana agatha agnes aileen aisha aisling alana alba alexa alexandra alexis alice alicia
    alina alison alma alyssa amal amanda amara amber amelia amina amy ana anastasia andrea angela angelina anita anja ann
    anna annabel anne annette annie antonia anya april ariana arlene asha ashley astrid audrey ava ayesha ayşe barbara
    beatrice beatriz becky belinda bella bernadette beth bethany betsy betty beverly bianca birgit blessing bonnie brenda
    bridget brigitte brittany brooke caitlin camila camilla candice cara carina carla carmen carol carole carolina
    caroline carolyn carrie casey cassandra catalina catherine cathy cecilia celeste celia celine chantal charlene
    charlotte chelsea cheryl chiara chidinma chioma chloe christa christiane christina christine ciara cindy claire clara clare
    claudia colleen connie constance cora cordelia corinne courtney cristina crystal cynthia daisy dana daniela danielle
    daphne darlene dawn debbie deborah debra deirdre delia delphine denise diana diane dina dolores dominique donna dora
    doris dorothy edith edna eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen ellie
    eloise elsa elsie emilia emily emma erica erika erin esme esther ethel eunice eva eve evelyn faith fatima fatma felicity
    fiona flora florence folake frances francesca françoise frieda gabriela gabrielle gail gemma genevieve georgia
    georgina geraldine gertrude gill gillian gina giorgia giulia gladys glenda gloria grace greta gretchen gwen hana hanna hannah
    harriet hazel heather hedwig heidi heike helen helena helene hilary hilda hillary holly hope ida ifeoma imogen ines
    ingrid irene irina iris isabel isabella isabelle isla ivy jacqueline jade jan jana jane janet janice janine jasmine
    jean jeanette jeanne jen jenna jennifer jenny jess jessica jill jo joan joann joanna joanne jocelyn jodie josephine
    joy joyce juanita judith judy julia juliana julie juliet june justine kaitlin kamala karen karin karina karla kate
    katarina katharina katherine kathleen kathryn kathy katie katja katrina kay kayla kellie kelly kellyanne kelsey kendra kerry
    kim kimberly kirsten kirsty kristen kristin kristina lara larissa latoya laura lauren laurie layla lea leah leanne leila
    lena leonie leslie leticia lila lilian lily lina linda lindsay lindsey lisa liz liza lois lola lorena loretta lorna
    lorraine louisa louise lucia lucie lucille lucinda lucy luisa luna lydia lynette lynn lynne mabel madeleine madison
    mae maeve magdalena maggie maja mairead mandy manuela mara marcia margaret margarita margot maria mariam marian marianne marie marilyn
    marina marion marisa marjorie marlene marta martha martina mary matilda maud maureen maxine maya meera megan meghan
    melania melanie melinda melissa mercedes mercy meredith mia michaela michele michelle mildred millie mina miranda
    miriam moira molly mona monica monika morgan muriel myra nadia nadine nancy naomi natalia natalie natasha nell nellie
    ngozi niamh nicola nicole nina noor nora norma olga olivia oksana oona ophelia orla paige pam pamela parisa pat patience
    patricia patty paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis pippa polly pooja
    priscilla priti priya queenie rachael rachel ramona raquel rebecca regina renata renee rhiannon rhoda rhonda rita roberta
    robin robyn rosa rosalind rose rosemary rosie roxanne ruby ruth sabina sabine sabrina sadie sally samantha sandra sara
    sarah sasha saskia selena selma shannon sharon sheila shelley sherry shirley shreya sian sienna silvia simone sinead siobhan
    sofia sonia sophia sophie stacey stacy stella stephanie sue sunita susan susanna susanne susie suzanne svetlana
    sylvia sylvie tabitha talia tamara tammy tania tanya tara tatiana taylor teresa tess tessa thandiwe thea thelma theresa tiffany tina
    toni tracey tracy trisha trudy uma una ursula uschi valentina valeria valerie vanessa vera verena verity veronica
    vicki vicky victoria viola violet virginia viv vivian vivienne wanda wendy whitney wilma winifred xiu yasmin yetunde
    yolanda yvette yvonne zahra zainab zara zelda zoe zofia zuzana""".split()
)
BOTH = MALE & FEMALE
ALL = MALE | FEMALE


def gender_of(first_name: str) -> str | None:
    """ "m" or "f" where the name usually goes with one of them."""
    low = first_name.lower()
    if low in BOTH:
        return None
    return "m" if low in MALE else "f" if low in FEMALE else None
