"""Common first names and the pronoun that usually goes with them; names that go with either are in both."""

from bot.lexicon.word_set import word_set

MALE = word_set("""
    aaron abdelaziz abdelkader abdi abdirahman abdul abdulaziz abdullah abdulrahman abhishek abraham abu
    adam adebayo adekunle adel adewale aditya adrian agus agustín ahmad ahmed ahmet aidan akash akhilesh
    akinwumi akira alain alan albert alberto alec aled alejandro aleksandr alessandro alex alexander
    alexandros alexei alexis alfred alfredo ali alistair allan allen alun amadou amar aminu amir amit
    amitabh anand anatol anatoly anders andre andrea andreas andrei andrew andriy andrás andrés andy angel
    angus anil anthony anton antonio antony antti anupam anutin anwar aravind ari arjun arkady arne arnold
    arthur arturo arun asad ashley ashok ashraf ashwin ashwini asif atif attila augustin austin avery ayman
    ayodele azlan azman babajide babar babatunde bambang bao barack barnaby barney barry bart bartholomew
    bashir basil ben benedict benigno benjamin benny bernard bernie bert bilal bill billy björn blake bob
    bobby bogdan bohdan bongani boris borys boubacar boyd brad bradley brandon brendan brett brian bruce
    bruno bryan budi bukar burak byron caleb callum calvin cameron carl carlo carlos carol carter casey
    cathal cecil cedric cesar chad charles charlie chen cheng chester chetan chidi chinedu chris christian
    christoph christophe christopher chuck chukwudi chukwuma ciaran ciarán cillian claude claudio clay
    clayton clement cliff clifford clint clive clyde cody cole colin colm connor conor corey corin cormac
    cornelius courtney craig curtis cyril cyrus dafydd daiki daisuke dale damian damien dan dana daniel
    danladi danny dario darius darragh darren dave david dean declan dedi deepak denis dennis derek desmond
    devendra devin diarmuid dick didier diego dieter dietmar dilip dimitri dimitris dinesh dmitri dmitry
    dmytro dominic dominik dominique don donald dongwook donnchadh donnie doug dougal douglas dragan drew
    dumitru duncan dustin dwayne dwight dylan eamonn earl ed eddie edgar eduardo edward edwin ehsan eirik
    eko elias elijah elliot elliott emeka emerson emil emilio emlyn emmanuel emre enda enrico enrique eoin
    eric erik ernest ernesto ethan euan eugene evan ewan fabio facundo faisal farid farouk fawad federico
    fedor felipe felix femi feng ferdinand ferenc fergal fergus fernando fiachra finley finn fintan florian
    florin floyd francesco francis francisco franco francois frank frankie franklin franz françois fred
    freddie frederick fredrik friedrich fritz fumio gabor gabriel ganesh gareth garry gary gaurav gavin
    gbenga gene gennady geoff geoffrey george georges gerald gerard gerhard ghassan gideon gilbert giles
    giorgio giorgos giovanni girish giuseppe glen glenn gonzalo gopal goran gordon graham grant greg
    gregory grzegorz guido guillaume guillermo gunnar gunther guo gus gustavo guy gwilym gábor habib
    haitham hakan halvor hamad hamdan hamid hamish hamisi hamza hank hans hao harish harold haroon harris
    harry haruto harvey hassan hayden hector heinrich helmut hemant hendra hendrik henning henri henrik
    henry herbert herman hesham hieu hiro hiroshi hiroto hisham hishammuddin hong horace hossein howard
    hugh hugo hussein hyunwoo håkon ian ibrahim ibrahima idris ifeanyi ignacio igor ikechukwu ikenna ilya
    imad imran ionut irfan irwan isaac isaiah isko ismail istván ivan ivor jack jackie jacob jacques
    jaehyun jagdish jake jakub jalal jamal james jamie jan jared jarosław jarrod jason jasper javier jay
    jean jed jeff jeffrey jens jeremy jerome jerry jesper jesse jesus jethro jian jie jihoon jim jimmy jin
    jitendra jiří joachim joao joaquin joaquín jody joe joel johan johannes john johnny joko jon jonah
    jonas jonathan joon jordan jorge jose josef joseph josh joshua josiah josé joão juan juha jukka julian
    julien julio jun junaid justin jürgen kai kaito kamal kamau kapil kareem karim karl karsten karthik
    kashif kazuo kazuya keith kelechi kelly kelvin kemal ken kenji kenneth kent kenta ken’ichi kerry kevin
    khaled khalid khurram kieran kim kipchoge kiprono kiran kirill kirk klaus kobina kofi kojo konrad
    konstantin kostas krishna krzysztof kumar kunle kurt kwabena kwadwo kwaku kwame kwasi kyle lachlan
    lalit lamar lance larry lars lasse laszlo lauren laurence laurent lawan lawrence lee lei leif len leo
    leon leonard leonardo leopold leroy leslie lewis liam liang lincoln lindsay lindsey linus lionel lloyd
    logan lokesh long lorenzo lou louis luc luca lucas lucius luigi luis lukas luke lukáš lungelo lynn
    lysander lászló mads magnus mahamat mahathir mahdi mahendra mahesh mahmoud majed makoto maksim malcolm
    malik mamadou manfred manish manny manoj manuel marc marcel marco marcos marcus mario marion mark
    markus marshall martin marty marvin marwan masahiro massimo mateusz mathias mathieu matt matteo matthew
    matthias matti mattias matías maurice mauricio max maxim maximilian maximiliano maxwell mehdi mehmet
    mel melvin michael michel michele micheál miguel mihai mike mikhail mikhailo mikkel mikko miklos milan
    miles milos milton ming minho minjun mitch mitchell mo mohamed mohammad mohammed mohan mordecai morgan
    morris moses moussa muhammad mukesh murat murray musa mustafa mustapha mwangi mykola nabil najib naoki
    narendra naresh nasser nate nathan nathaniel naveed nawaf neal ned nehemiah neil nelson neville niall
    nicholas nick nico nicola nicolae nicolas nicolás nigel nikhil nikita nikola nikolai nikos nilesh nils
    nitin nitish njoroge nkosana nnamdi noah noel norman nuno obadiah obinna odhiambo oisín okechukwu oleg
    oleksandr oliver olivier olumide olusegun olusola oluwaseun omar omprakash ondřej orhan orlando osama
    oscar osman otieno otto otávio ousmane owen ozan pablo paddy panagiotis pankaj paolo parker pascal pat
    patrick paul paulo pavel pavlo pedro pekka percival percy perry pete peter petr petro phil philip
    philippe phillip phineas pierre piers ping piotr piyush prabowo pradeep prakash prasad praveen prayut
    pádraig qamar qiang quentin quinn quoc radu rafael rafaël rafe rafiq raghav raghuram rahul raj rajesh
    rajiv rakesh ralph ramakrishna ramdas ramesh ramon randall randy ranjit ranveer rashed rashid rasmus
    rauf raul ravi ravindra ray raymond reese reg reginald reinhard rené reuben rex rhys ricardo richard
    rick ricky ridwan riley rizal rob robbie robert roberto robin rod roderick rodney rodrigo roger rohan
    rohit roland rolf roman ron ronald ronan ronnie rory ross rowan roy ruairí rudolf rudy rufus rupert
    ruslan russell ryan ryota saad sachin saeed sajid saleh salman sam samir samuel sandeep sandro
    sandy sangwoo sani sanjay santiago sarfraz sasha satish satoshi scott seamus sean sebastian segun selim
    seok serge sergei sergey sergii sergio serhiy seth seun seung seán shahid shahrir shane shannon
    shashank shaun shawn shehbaz shekhar sherif shigeru shinzo shoaib shota shunsuke shyam sid siddharth
    sidney sigurd silas simon simone sipho siyabonga sizwe skyler slobodan sohail somchai srettha srinivas
    stacey stacy stan stanislav stanisław stanley stefan stefanos stepan stephane stephen sterling steve
    steven stewart stuart subhash subramaniam sudhir suharto sukarno sultan sung sungho sunil surendra
    suresh sven sverre sylvain sándor sören søren tadhg tahir takashi takeshi takudzwa tamer tao tapio
    tapiwa taras tarek tariq tarquin tatsuya taylor tayyip ted tejas tendai terence terrence terry thabo
    thaddeus thaksin themba theo theodore thiago thierry thomas tibor tim timothy timur tobias toby
    tochukwu todd tom tomas tomasz tomislav tommy tomáš tony tope torbjørn torsten toshiro tracey tracy
    travis trevor tristan troy trung trygve tuan tunde turki tyler uchenna ulrich ulysses umar usama usman
    uwe vadim valentin valery varun vasilis vasily venkatesh vernon viacheslav victor vijay vikram viktor
    vinay vinayak vince vincent vinod vinícius vitali vitaly vivek vlad vladimir vladislav volodymyr vuk
    vusi wade wael wahyu waleed walid wallace walter wanjala waqar warren wayne wei wendell werner wes
    wesley whitney wilfred wilhelm will willem william willie winston wojciech wolfgang xavier xi xuan
    yahya yannis yaroslav yasir yaw yegor yevgeny yogesh yong yoshihide youngho yousef youssef yudhoyono
    yuki yuri yusuf yuto yves zac zach zachary zafar zaid zaki zayed zayn zbigniew zdenko zhang zhi ziad
    zoltan zoltán zoran zubair zulfiqar zulkifli éamon øystein
""")
FEMALE = word_set("""
    abby abena abigail abimbola achieng ada adaeze adaobi adele aditi adriana adwoa afia agatha agnes
    agnieszka aiko aileen aisha aishah aishwarya aisling akiko akinyi akosua akua alana alba alex alexa
    alexandra alexis alice alicia alina alison alma alyona alyssa ama amaka amal amanda amara amber amelia
    amina amy ana anastasia andrea aneta angela angelina anita anja anjali ann anna annabel anne anneke
    anneli annemarie annette annie antonella antonia anuradha anya anzhela aoife aparna april araba
    arabella araminta archana ariana arlene asha ashley asma astrid atieno aude audrey augusta ava avery
    ayesha ayse ayumi ayşe barbara beata beatrice beatrix beatriz becky belinda bella bente bernadette beth
    bethany betsy bettina betty beverly bhavna bianca biljana birgit birgitte björk blake blessing bonnie
    brenda bridget brigitte brittany bronwen brooke bríd bukola bushra busisiwe caitlin cameron camila
    camilla candice caoimhe cara carina carla carmen carol carole carolina caroline carolyn carrie carys
    casey cassandra catalina catherine cathy cecilia cecily celeste celia celine cerys chantal charlene
    charlie charlotte chelsea cheryl chiamaka chiara chidinma chieko chioma chipo chitra chloe chris
    christa christiane christina christine ciara cindy claire clara clare clarissa claudia clementine
    colleen connie constance consuelo cora corazon cordelia coretta corinne courtney cressida cristina
    crystal cynthia daisy dale dana daniela danielle daphne darlene darya dawn debbie deborah debra deepa
    deepika deirdre delia delphine denise despina dewi diana diane dimitra dina divya dolores dominique
    donna dora doris dorota dorothea dorothy dragana drew ebele edith edna edwina efua eileen ekaterina
    ekua elaine eleanor elena eleni eleri elif elisa elisabeth elise eliza elizabeth eliška ella ellen
    ellie eloise elsa elsie emerson emi emilia emily emine emma erica erika erin esi esme esther ethel
    eugenia eunice eunji euphemia eva eve evelyn ewa faith farah fariha farzana fatima fatma felicity femke
    fernanda finley fiona fionnuala flora florence folake folasade frances francesca frankie françoise
    frieda fumiko funmi gabriela gabrielle gail galina gayatri geertruida geeta gemma genevieve georgia
    georgina geraldine gertrude ghada gill gillian gina giorgia giulia gladys glenda gloria grace graciela
    greta gretchen gráinne gudrun gunilla guðrún gwen gwendolyn gwyneth gülşen hadiya hadiza hajar halima
    hana hanan hanna hannah harriet haruka hatice hauwa hayden hazel heather hedwig hege heidi heike helen
    helena helene helle henrietta hermione hester hilary hilda hillary hiroko holly honor hope huda huong
    hye-jin hyejin ibinabo ida ifeoma ildikó imelda imogen indira ines ingeborg ingrid inna ioana irene
    irina iris isabel isabella isabelle isadora isla ivy jackie jacqueline jade jamie jan jana jane janet
    janice janine jasmine jaya jayanti jean jeanette jeanne jelena jemima jen jenna jennifer jenny jess
    jesse jessica ji-woo jill jiwoo jo joan joann joanna joanne jocelyn jodie jody johanna jordan josephine
    joy joyce juanita judit judith judy julia juliana julie juliet june junko justine jyoti kaisa kaitlin
    kalpana kamala karen karin karina karla katalin katarina katarzyna kate katerina kateryna katharina
    katherine kathleen kathryn kathy katie katja katrina katrín kavita kay kayla keiko keisha kellie kelly
    kellyanne kelsey kemi kendra kerry khadija kim kimberly kirsten kirsty kristen kristin kristina kseniya
    kulsoom kumiko kyoko lakshmi lalita lara larissa larysa lata latifa latoya laura lauren laurie lavinia
    layla lea leah leanne lee leela leila lena lene leni lenka leonie leonora lerato leslie lesya leticia
    letitia leyla li lieke lila lilian lily lina linda lindiwe lindsay lindsey ling lisa liudmyla liz liza
    ljiljana lois lola loren lorena loretta lorna lorraine lou louisa louise lubna lucia luciana lucie
    lucille lucinda lucretia lucy luisa luna lydia lynette lynn lynne lyubov lyudmila mabel macarena
    madeleine madhu madhuri madison mae maeve magdalena maggie maha mair mairead mairéad maja makena malini
    mamta manal mandy manuela mara marcella marcia maren margaret margarita margot marguerite maria mariam
    marian marianna marianne marie marieke marija mariko marilyn marina marion marisa marit marjorie
    markéta marlene marnie marta martha martina mary maryam mathilda matilda maud maureen mavis maxine maya
    mayawati małgorzata meena meenakshi meera megan megawati meghan megumi mehwish mei mel melania melanie
    melinda melissa mercedes mercy meredith merve mette mia michaela michele michelle michiko mihaela
    mildred milena millicent millie min-ji mina minerva minji miranda miriam mirjana misaki mo moira molly
    mona monica monika morgan mozah mridula muireann muriel myra nada nadezhda nadia nadine nadira naila
    namrata nancy nandini naoko naomi nasreen nasrin natalia natalie nataliya natalya natasha neelam neha
    nell nellie nerys ngoc ngozi niamh nicola nicole nina nirmala njeri nkechi nkiru noel nokuthula nomsa
    nonhlanhla noor nora norashikin noriko norma nosipho noura nurgül nurul nusrat nyambura nyasha obiageli
    octavia oksana oleksandra olena olga olivia oluchi oluwakemi omotola oona oonagh ophelia orla orlaith
    ottoline padma paetongtarn paige palesa pallavi pam pamela parisa parker parvati pat patience patricia
    patty paula paulina pauline pearl peggy penelope penny pernille perpetua petra petronella philippa
    philomena phoebe phuong phyllis pippa polina polly pooja poonam preeti prema priscilla priti priya
    priyanka prudence pushpa päivi queenie quinn rabia rachael rachel radha radhika rafizah ragnhild rajni
    rakiya raluca ramona rana rania raquel rasha ratna raylene rebecca reem reese refilwe regina rekha
    renata renee renu retno rhian rhiannon rhoda rhonda riikka riley rima rita ritu roberta robin robyn
    roopa rosa rosalind rosalynd rose rosemary rosie rowan rowena roxanne ruby rudo rukhsana ruth réka
    róisín saba sabina sabine sabrina sachiko sadia sadie safiya saima sakura sakurako sally salma sam
    samantha samar samira sandra sandy sangeeta sanna saoirse sara sarah sarita sasha saskia savita savitri
    sawsan seema selena selin selma seoyeon seraphina shabana shalini shannon sharmila sharon shazia sheila
    shelley sherry shilpa shirin shirley shobha shreya sian sibongile sienna sigrid sigríður silje silvia
    simi simona simone sinead sinéad siobhan siobhán sirikit siti siân skyler smita smriti snezana sofia
    solveig sonal sonia soo-jin sophia sophie soraya sorcha soyeon stacey stacy stella stephanie sudha sue
    suha sujata sumaira sun-hee sunita sunniva susan susanna susanne sushma susi susie suzanne svetlana
    svitlana swati sylvia sylvie synnøve tabitha tahira talia tamara tamila tammy tania tanya tara tatenda
    tatiana taylor tegan temitope teresa tereza terry tess tessa tetiana thandeka thandiwe thanh thea
    thelma theodora theresa thomasina thuy tiffany tilda tilly tina titilayo tomoko toni tracey tracy trang
    trisha trudy tsitsi tuulikki uju uma una ursula uschi usha ute uzma valentina valentyna valeria valerie
    vandana vanessa vasiliki vasundhara venetia vera verena verity veronica vesna vicki vicky victoria
    vidya viktoriya vimala viola violet virginia viv vivian vivienne wafa wambui wanda wanjiku wanjiru
    wendy whitney wilhelmina wilma winifred winnifred xia ximena xiu yan yara yasmin yelena yetunde
    yevgenia ying yingluck ylva yoko yolanda yulia yumi yumiko yun yuna yvette yvonne zahra zainab zainabu
    zanele zara zawadi zeinab zelda zeynep zhanna zinaida zodwa zoe zofia zorica zsuzsanna zuzana zuzanna
    ágnes þóra dianne diann gayle jayne colette
""")
BOTH = MALE & FEMALE
ALL = MALE | FEMALE


def gender_of(first_name: str) -> str | None:
    """“m” or "f" where the name usually goes with one of them."""
    low = first_name.lower()
    if low in BOTH:
        return None
    return "m" if low in MALE else "f" if low in FEMALE else None
