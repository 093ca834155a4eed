"""Words and forms by which a posted text shows whether it tells of others or turns to those present."""

import re

FENCE = re.compile(r"```|^(?: {4}|\t)\S.*[;{})]$", re.MULTILINE)
QUOTED_LINE = re.compile(r"^(?:> ?)+", re.MULTILINE)
NOTHING = re.compile(r"(?!)")


def _by_language(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for language, one in words.items()}


# By which people speak to each other: short forms, and words for those present.
TALK = _by_language(
    {
        "en": (
            r"\w+n['’]t|(?:it|that|there|here|what|who|let)['’]s|\w+['’](?:re|ve|ll|d|m)|gonna|wanna|ok|okay|"
            r"yeah|yep|nope|anyway|haha|hmm+|cheers|fyi|asap|imo|tbh|btw|lol|omg|guys|folks|hey|hi|hello|"
            r"thanks|thx|pls|please|sorry"
        ),
        "de": r"du|dich|dir|dein\w*|euch|euer|eure\w*|hallo|danke|bitte|ok|okay|mal|halt|nee|ja|sorry|leute",
        "fr": r"tu|toi|ton|ta|tes|t['’]\w+|salut|merci|coucou|ok|bah|ouais|désolée?|svp",
        "es": r"tú|te|ti|tus?|vosotros|vuestr[oa]s?|hola|gracias|vale|oye|chicos|porfa|perdón",
        "it": r"tu|te|ti|tuo|tua|tuoi|tue|ciao|grazie|ok|dai|ragazzi|scusa|scusate",
        "nl": r"jij|je|jou|jouw|jullie|hoi|hallo|bedankt|sorry|groetjes|even|ok|oké",
        "pt": r"tu|te|teu|tua|oi|olá|obrigad[oa]|pessoal|valeu|desculpa",
        "ru": r"ты|тебя|тебе|твой|твоя|твои|ребята|привет|спасибо|пожалуйста|давайте|ок",
    }
)
# Whoever posts something says so with these before it; a headline says "us" and "you".
OF_ONESELF = _by_language(
    {
        "en": r"i|i['’]\w+|me|my|mine",
        "de": r"ich|mir|mich|mein\w*",
        "fr": r"je|j['’]\w+|me|moi|mon|ma|mes",
        "es": r"yo|me|mis?",
        "it": r"io|me|mi|mio|mia|miei",
        "nl": r"ik|me|mij|mijn",
        "pt": r"eu|me|meus?|minhas?",
        "ru": r"я|мне|меня|мной|мой|моя|моё|мои",
        "uk": r"я|мені|мене|мій|моя|моє|мої",
        "pl": r"ja|mnie|mi|mój|moja|moje|moim|jestem",
        "cs": r"já|mě|mně|můj|moje|jsem",
        "sv": r"jag|mig|min|mitt|mina",
        "da": r"jeg|mig|min|mit|mine",
        "no": r"jeg|meg|min|mitt|mine",
        "fi": r"minä|minun|minua|minulla|minulle",
        "tr": r"ben|beni|bana|benim",
        "el": r"εγώ|μου",
        "ar": r"أنا|إنني",
        "he": r"אני|שלי",
    }
)
# That somebody said so, or something happened to somebody; a text of news hardly does without.
REPORTS = re.compile(
    r"\b(?:said|says|say|told|tells|according to|announced|denied|denies|reported|warned|claimed|claims|"
    r"argued|argues|declined|accused|confirmed|asked|wrote|died|"
    r"sagt?(?:e|en)?|teilt\w*|erklärt\w*|laut|nach Angaben|zufolge|bericht\w+|kritisier\w+|betont\w*|"
    r"forder\w+|kündigt\w*|gestorben|begründete?n?|(?:sprach(?:en)?|spricht|sprechen) von|"
    r"hielt(?:en)? dagegen|gab(?:en)? (?:\w+ )?an|angegeben|verantwortete|"
    r"selon|déclar\w+|dit|affirm\w+|annonc\w+|indiqu\w+|estim\w+|expliqu\w+|assur\w+|raconte|mort|décédée?|"
    r"dijo|según|afirm\w+|declar\w+|anunci\w+|inform\w+|señal\w+|explic\w+|asegur\w+|murió|"
    r"detto|dice|secondo|annunciat\w+|dichiarat\w+|spiegat\w+|afferm\w+|mort[oa]|"
    r"disse|afirmou|segundo|anunciou|declarou|explicou|morreu|"
    r"zei|zegt|volgens|meldt|meldde|liet weten|aldus|vertelt|"
    r"сказал\w*|сообщ\w+|заявил\w*|по словам|отметил\w*|рассказал\w*|уточнил\w*|подчеркнул\w*|"
    r"сказа(?:в|ла|ли)|повідоми\w+|заяви(?:в|ла|ли)|за (?:його |її |їхніми )?словами|зазначи\w+|розпові\w+|"
    r"powiedzia\w+|poinformowa\w+|oświadczy\w+|podkreśli\w+|przekaza\w+|doda(?:ł|ła|li)|według|twierdz\w+|"
    r"řekl\w*|uvedl\w*|oznámil\w*|sdělil\w*|dodal\w*|podle|prohlásil\w*|povedal\w*|uviedol|podľa|"
    r"säger|sade|uppger|enligt|berättar|meddelar|siger|sagde|oplyser|ifølge|fortæller|skriver|"
    r"sier|opplyser|forteller|melder|sanoo|sanoi|kertoo|kertoi|mukaan|ilmoitti|toteaa|"
    r"dedi|söyle(?:di|yen)\w*|açıkladı\w*|belirtti\w*|bildirdi\w*|ifade etti\w*|kaydetti\w*|"
    r"είπ\w+|δήλωσ\w+|ανακοίνωσ\w+|σύμφωνα με|τόνισ\w+|ανέφερ\w+|υποστήριξ\w+|"
    r"a spus|a declarat|potrivit|a anunțat|a precizat|mondta|közölte|szerint|nyilatkozta|"
    r"ujar|menurut|mengatakan|menyatakan|cho biết|tuyên bố|"
    r"[وف]?(?:قال\w*|أعلن\w*|أكد\w*|أضاف\w*|صرح\w*|أوضح\w*|أشار\w*|بحسب|وفقا|نفى|نفت|حذر\w*|طالب\w*)|"
    r"گفت\w*|اعلام کرد|به گفته|افزود|ו?(?:אמר\w*|הודיע\w*|מסר\w*|לדברי\w*|טענ?ו?ה?|הסביר\w*|הוסיפ?\w*))\b"
    # Scripts without spaces between words, or with signs between letters that end no word.
    r"|(?:말했|밝혔|전했|설명했|주장했|발표했|덧붙였|강조했|경고했)|따르면"
    r"|述べ|語った|語る|話した|話す|話している|発表し|明らかにし|によると|説明した|訴えた"
    r"|表示|宣布|指出|透露|强调|強調|否认|否認|发言人|發言人|报道|報導|[称稱说說]，|会上[说說]|會上[说說]"
    r"|कहा|बताया|घोषणा|के अनुसार|चेतावनी",
    re.IGNORECASE,
)
CALLS = re.compile(r"<[@#][!&]?\d+>|@(?:here|everyone)\b|<a?:\w+:\d+>|[\U0001F600-\U0001F64F]")
_CAPITAL = "".join(sign for sign in map(chr, range(0x41, 0x530)) if sign.isupper())
_SMALL = "".join(sign for sign in map(chr, range(0x61, 0x530)) if sign.islower())
_CAPITALISED = rf"[{_CAPITAL}][\w’'-]*[{_SMALL}]"  # Arabic, Hebrew or Korean letters are neither
_BEFORE_NOUNS = (
    r"The|This|That|These|Those|A|An|And|But|In|On|At|It|He|She|They|When|After|His|Her|Their|My|Our|"
    r"D(?:er|ie|as|en|em|es)|(?:[Ee]in|[Kk]ein|[Ss]ein|[Mm]ein|[Dd]ein|[Ii]hr|[Uu]nser)(?:e[mnrs]?)?|Herrn?|Frau|"
    r"Le|La|Les|Un|Une|El|Los|Las|De|Het|Een|Il|Lo|Gli|Una|"
    r"Mr|Mrs|Ms|Miss|Dr|Monsieur|Madame|Mme|Señor|Señora|Signor|Signora|Meneer|Mevrouw"
)
FULL_NAME = re.compile(
    rf"\b(?!(?:{_BEFORE_NOUNS})\b){_CAPITALISED}(?: [A-Z]\.)?"
    rf"(?:[ -](?:van|von|de|der|al|el|du|di|da))* {_CAPITALISED}"
)
ITEM = re.compile(r"\s*(?:[-–—*•◦▪]\s|\(?\d{1,2}[.)]\s|TOP \d|§)")
LABEL = re.compile(r"\s*[^\W\d_a-z][^:.!?\n“\"„«]{1,60}:(?:\s|\Z)")  # "Purpose: …", "If asked about it: …"
SIGN_OFF = re.compile(
    r"^\W*(?:best|(?:kind|warm)(?:est)? regards|regards|cheers|thanks|thank you|yours|sincerely|love|xx?|"
    r"viele grüße|liebe grüße|mit freundlichen grüßen|beste grüße|lg|vg|danke|bises|cordialement|merci|"
    r"saludos|gracias|un abrazo|saluti|grazie|groet(?:jes)?|met vriendelijke groet|спасибо|с уважением)\b"
    r"[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
# What says in its first lines which kind of article it is.
KIND_OF_ARTICLE = re.compile(
    r"^\W*(?:opinion|op-ed|column|comment|commentary|editorial|our view|leader|leading article|analysis|"
    r"explainer|feature|obituary|interview|review|live|breaking|exclusive|press release|news release|"
    r"media release|statement|for immediate release|kommentar|meinung|leitartikel|glosse|nachruf|"
    r"pressemitteilung|medienmitteilung|chronique|tribune|éditorial|entretien|communiqué|opinión|columna|entrevista|"
    r"comunicado|nota de prensa|opinie|commentaar|persbericht|opinione|commento|intervista|comunicato|"
    r"мнение|интервью|колонка|пресс-релиз)\b"
    r"|\bas it happened\b|\bwhat we know\b",
    re.IGNORECASE | re.MULTILINE,
)
# How a letter or a mail begins, in one of its first lines.
GREETING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte\w*|guten (?:morgen|tag)|bonjour|salut|"
    r"chère?s?|hola|querid[oa]s?|estimad[oa]s?|beste|geachte|ciao|buongiorno|caro|cara|cari|gentile|olá|car[oa]s|"
    r"привет|добрый день|уважаем\w+)\b|to whom it may concern|good (?:morning|afternoon|evening)\b|"
    r"(?:from|to|subject|re|cc|von|an|betreff|de|à|objet|asunto|para|oggetto|onderwerp|от|кому|тема)\s?:)",
    re.IGNORECASE | re.MULTILINE,
)
# Rules, licences and instructions.
MUST = re.compile(
    r"\b(?:must|shall|should|please|ensure|make sure|do not|don['’]t|may(?: not)?|needs? to|muss|müssen|"
    r"soll(?:en|te|ten)?|bitte|darf|dürfen|doi(?:t|vent)|veuillez|il faut|merci de|debe[n]?|deberá[n]?|"
    r"por favor|deve|devono|si prega|moet(?:en)?|gelieve|mag niet|долж\w+|следует|необходимо|прошу)\b",
    re.IGNORECASE,
)
# What says in its first lines that it is something else: a chapter, minutes, questions with their answers.
OTHER_KIND = re.compile(
    r"\A\W*(?:chapter|kapitel|chapitre|cap[íi]tulo|capitolo|hoofdstuk|глава)\b"
    r"|\b(?:minutes of|minutes|agenda|briefing note|lines to take|holding lines|talking points|q&a"
    r"|frequently asked questions|faq|job description|job title|vacancy|brief for|style guide|rules of"
    r"|terms of|terms and conditions|release notes|changelog|post-mortem|short story|draft speech"
    r"|speech draft|recipe|programme|protokoll|tagesordnung|häufige fragen|stellenanzeige|rezept"
    r"|compte[- ]rendu|ordre du jour|foire aux questions|offre d['’]emploi|acta de|orden del día"
    r"|preguntas frecuentes|oferta de empleo|verbale|ordine del giorno|domande frequenti"
    r"|notulen|vacature|veelgestelde vragen|протокол|повестка)\b",
    re.IGNORECASE,
)
