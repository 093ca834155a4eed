"""Words whose full stop need not end a sentence, and words that show that one has begun.

An abbreviation needs listing only where a capital letter or a digit can follow it inside a sentence:
before a small letter no full stop ends anything. Letter case counts ("Art." is not "art.").
"""

from bot.lexicon.word_set import word_set

# A name follows, so their full stop never ends a sentence.
ABBREVIATED_TITLES = word_set(
    """
    Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revs Revd Rt Hon Fr Msgr Mgr Gen Brig Maj Col Lt Cpl Sgt
    Const Pvt Pte Spc Capt Cmdr Comdr Cdr Adm Ens Rep Reps Sen Sens Gov Govs Pres Supt Insp Det Cllr Coun Ald
    Atty Amb Asst Dep Barr Engr Sec Del Dir Ofc Ptl Dist Sig Sra Srta Dña Mme Mlle MM Me Hr Hrn Frl Dipl
    Ing Mag Bgm Abg vs v viz cf e.g i.e eg ie approx ca bzw vgl ggf evtl inkl sog Verf eds
    им ул просп пл пос обл проф акад ген пер бул др-р
    """
)

# A number follows ("No. 10", "Art. 5"); before anything else the full stop may end a sentence.
NUMBERED = word_set(
    """
    No Nos no nos Nr Nrn nr Art art Abs Fig fig Vol vol Ch ch p pp Pp Sec sec Rte Apt Kap Bd S num núm
    стр ст рис табл п гл
    """
)

# A capital letter may follow within the sentence or begin the next one: only a sentence opener decides.
AMBIGUOUS = word_set(
    """
    Inc Co Cos Corp Ltd Bros Mfr Mfrs Pty Jr Sr Esq Dept Univ Assn Assoc Intl Natl Govt St Ste Sta Mt Mts
    Ft Pt Ave Blvd Rd Ln Hwy Pkwy Sq Str etc al est Est Tel tel Ext ext Ed ed Jan Feb Mar Apr Jun Jul Aug Sep
    Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan
    Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
    Sask Ret Retd ret retd Mio Mrd Tsd Jh usw Chr janv févr avr juil sept oct nov déc sra sr dra EE UU
    """
)

# Words that hardly ever go on with a name, and so show that the full stop before them was the end.
OPENERS = word_set(
    """
    The He She It They We You I A An But In On At If When While As For This That These Those There His
    Her Its Their My Our Your Some Many Most After Before Since Although Though However Meanwhile Also
    Yet What Who Where Why How With By From According Both Each Several Such Then Now Here Earlier Later
    Last Until Because Once Despite During Instead Still Even Nor Not Only Another Among Asked Every Did
    Does Do Is Are Was Were Has Have Had Will Would Could Can Should Let That's It's He's She's They're
    We're I'm There's Than To
    """
)

# Sentence openers of other languages; some begin names too ("Le Pen"), so they say nothing after an initial.
OPENERS_ELSEWHERE = word_set(
    """
    Der Die Das Ein Eine Er Sie Es Wir Ich Aber Und Doch Auch Im Am Bei Nach Für Mit Wenn Dies Diese
    Dieser Le La Les Un Une Il Elle Ils Elles Nous Vous Je Mais Et Dans Ce Cette Ces En Pour Selon El Los
    Las Una Él Ella Ellos Pero Según Por Este Esta Lo Gli Uno Ma Nel Nella Per Он Она Оно Они Мы Вы Я Это
    Этот Эта В На Но И По При Как Также Однако После Если
    """
)

# Before these a number with a full stop is an ordinal ("der 3. Senat").
BEFORE_GERMAN_ORDINALS = word_set(
    """
    Der Die Das Den Dem Zum Im Am der dem den des vom zum zur im das beim seinen seinem seiner ihren
    ihrem ihrer einem einen eine ins
    """
)

SPEECH_VERBS = word_set(
    """
    said says say asked asks added adds told tells replied replies responded answered tweeted wrote
    writes posted shouted yelled screamed exclaimed cried joked quipped continued recalled recalls
    remarked declared insisted wondered warned laughed noted explained demanded commented concluded
    admitted argued announced stated
    """
)
