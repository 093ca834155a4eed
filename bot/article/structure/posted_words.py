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
OF_ONESELF = re.compile(
    r"\b(?:i|i['’]\w+|me|my|mine|ich|mir|mich|mein\w*|je|j['’]\w+|moi|mon|ma|mes|yo|mi|mis|ik|mij|mijn|"
    r"io|mio|mia|miei|eu|meu|minha|я|мне|меня|мной|мой|моя|моё|мои)\b",
    re.IGNORECASE,
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
    r"сказал\w*|сообщ\w+|заявил\w*|по словам|отметил\w*|рассказал\w*|уточнил\w*|подчеркнул\w*)\b",
    re.IGNORECASE,
)
CALLS = re.compile(r"<[@#][!&]?\d+>|@(?:here|everyone)\b|<a?:\w+:\d+>|[\U0001F600-\U0001F64F]")
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W\d_A-ZÀ-Þ]"
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
