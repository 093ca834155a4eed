"""Signs by which a posted text shows whether it tells of others or turns to those present."""

import re

FENCE = re.compile(r"```|^(?: {4}|\t)\S.*[;{})]$", re.MULTILINE)
QUOTED_LINE = re.compile(r"^(?:> ?)+", re.MULTILINE)
ENDS = re.compile(r"[.!?…。！？][\"'”’»“)\]]*\Z")
NOTHING = re.compile(r"(?!)")
# Words by which people speak of themselves and to each other; in other languages only names tell.
_PERSONAL = {
    "en": (
        r"i|i['’](?:m|ve|d|ll)|me|my|mine|we|we['’](?:re|ve|d|ll)|us|our|ours|you|you['’](?:re|ve|d|ll)|your|"
        r"yours|guys|hey|hi|hello|thanks|thx|pls|please|sorry|lol|omg|tbh|btw"
    ),
    "de": r"ich|mich|mir|mein\w*|wir|uns|unser\w*|du|dich|dir|dein\w*|ihr|euch|euer|hallo|danke|bitte",
    "fr": r"je|j['’]\w+|moi|mon|ma|mes|nous|notre|nos|tu|toi|ton|tes|vous|votre|vos|salut|merci",
    "es": r"yo|me|mi|mis|nosotros|nuestr[oa]s?|tú|te|tus|vosotros|vuestr[oa]s?|ustedes|hola|gracias",
    "nl": r"ik|mij|mijn|wij|we|ons|onze|jij|je|jou|jouw|jullie|hoi|hallo|bedankt|sorry|groetjes",
    "ru": (
        r"я|мне|меня|мной|мой|моя|моё|мои|мы|нас|нам|наш\w*|ты|тебя|тебе|вы|вас|вам|ребята|привет|спасибо|"
        r"пожалуйста"
    ),
}
PERSONAL_WORDS = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in _PERSONAL.items()
}
# Whoever posts something says so with these before it; a headline says "us" and "you".
OF_ONESELF = re.compile(
    r"\b(?:i|i['’]\w+|me|my|mine|ich|mir|mich|mein\w*|je|j['’]\w+|moi|mon|ma|mes|yo|mi|mis|ik|mij|mijn|"
    r"я|мне|меня|мой|моя|мои)\b",
    re.IGNORECASE,
)
COUNTRY = re.compile(r"\bUS\b|\bU\.S\.")  # no "us"
CALLS = re.compile(r"<[@#][!&]?\d+>|@(?:here|everyone)\b|<a?:\w+:\d+>|[\U0001F600-\U0001F64F]")
# A capital letter where no sentence and no quotation begins: a name, or in German a noun. Words in capitals
# one after the other are a heading.
NAME = re.compile(
    r"(?<=[\w,;\"”’»] )(?!I\b)(?![^\W\d_a-z]{2,} [^\W\d_a-z]{2,}\b)"
    r"[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W\d_]\b"
)
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W\d_A-ZÀ-Þ]"
_BEFORE_NOUNS = (
    r"The|This|That|These|Those|A|An|And|But|In|On|At|It|He|She|They|When|After|His|Her|Their|My|Our|"
    r"D(?:er|ie|as|en|em|es)|(?:[Ee]in|[Kk]ein|[Ss]ein|[Mm]ein|[Dd]ein|[Ii]hr|[Uu]nser)(?:e[mnrs]?)?|Herrn?|Frau|"
    r"Le|La|Les|Un|Une|El|Los|Las|De|Het|Een|Mr|Mrs|Ms|Dr"
)
FULL_NAME = re.compile(
    rf"\b(?!(?:{_BEFORE_NOUNS})\b){_CAPITALISED}(?: [A-Z]\.)?"
    rf"(?:[ -](?:van|von|de|der|al|el|du))* {_CAPITALISED}"
)
ITEM = re.compile(r"\s*(?:[-–—*•◦▪]\s|\(?\d{1,2}[.)]\s|TOP \d)")
LABEL = re.compile(r"\s*[^\W\d_a-z][^:.!?\n“\"„«]{1,60}:(?:\s|\Z)")  # "Purpose: …", "If asked about it: …"
# What says in its first lines that it is something else: a chapter, minutes, questions with their answers.
OTHER_KIND = re.compile(
    r"\A\W*(?:chapter|kapitel|chapitre|cap[íi]tulo|hoofdstuk|глава)\b"
    r"|\b(?:minutes of|agenda|briefing note|lines to take|frequently asked questions|faq|job description"
    r"|terms of reference|protokoll|tagesordnung|häufige fragen|compte rendu|ordre du jour"
    r"|foire aux questions|acta de|orden del día|preguntas frecuentes|notulen"
    r"|veelgestelde vragen|протокол|повестка)\b",
    re.IGNORECASE,
)
MARKUP = re.compile(r"`[^`\n]+`|\]\(\S+?\)|^\.\. [\w_]|^[=~*#-]{4,}$", re.MULTILINE)  # of manuals
# That somebody said so, or something happened to somebody; a text of news hardly does without.
REPORTS = re.compile(
    r"\b(?:said|says|say|told|tells|according to|announced|denied|denies|reported|warned|claimed|claims|"
    r"argued|argues|declined|accused|confirmed|asked|wrote|died|"
    r"sagt?(?:e|en)?|teilt\w*|erklärt\w*|laut|nach Angaben|zufolge|bericht\w+|kritisier\w+|betont\w*|"
    r"forder\w+|kündigt\w*|gestorben|"
    r"selon|déclar\w+|dit|affirm\w+|annonc\w+|indiqu\w+|estim\w+|expliqu\w+|assur\w+|raconte|mort|décédée?|"
    r"dijo|según|afirm\w+|declar\w+|anunci\w+|inform\w+|señal\w+|explic\w+|asegur\w+|murió|"
    r"zei|zegt|volgens|meldt|meldde|liet weten|aldus|vertelt|"
    r"сказал\w*|сообщ\w+|заявил\w*|по словам|отметил\w*|рассказал\w*|уточнил\w*|подчеркнул\w*)\b",
    re.IGNORECASE,
)
