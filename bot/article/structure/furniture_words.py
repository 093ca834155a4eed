"""How furniture reads, line by line, in the languages that news is pasted in most.

Each pattern is tried from the start of a line; some hold for the whole line only. They are written
for lines as `with_plain_marks` gives them: patterns blind to case, and to the shapes of quotation marks and
arrows, are many times slower to make and to try.
"""

import re
from typing import cast

from bot.article.article import FurnitureKind
from bot.article.structure.comment_words import COMMENT_HEADING
from bot.article.structure.credit_words import CREDIT_AT_START
from bot.lexicon.word_set import word_set

_PLAIN_MARKS = (
    ("’", "'"), ("“", '"'), ("”", '"'), ("…", "..."), ("→", ">"), ("›", ">"), ("»", ">"),
    ("►", ">"), ("▶", ">"), ("➜", ">"),
)  # fmt: skip
_END = r"[\s.:!?*>()\d]{0,14}\Z"

CORRECTION = re.compile(
    r"[\s*_(\[]{0,4}(?:(?:correction|clarification|corrected|editor['’]?s['’]? note|berichtigung|korrektur|"
    r"anmerkung der redaktion|rectificatif|fe de erratas|corrección|исправление|уточнение)\b(?![/?])|"
    r"(?:updated?|mise à jour)(?: [\w:.,/]{1,12}){0,4}\s?[:\])–—-](?=\D{12}))"
)

QUOTED_SPEECH = re.compile(
    r"[“\"„«]\s?[^\s“”\"«»]+(?:\s+[^\s“”\"«»]+){3}|[「『][^」』]{8}"
)  # four words at least: fewer may be a title or a nickname

_NEWSLETTER = (
    r"sign up (?:to|for|here|now|today)\b|subscribe(?: (?:to|now|today|for|here)\b|\Z)|newsletters?"
    + _END
    + "|"
    r"(?:get|receive|join) (?:[\w'-]+ ){1,8}(?:newsletter|briefing|bulletin|inbox|alerts?)\b|"
    r"(?:follow|like|join|find) (?:us|\w+(?: \w+){0,3}) on (?:facebook|twitter|x|instagram|"
    r"whatsapp|"
    r"telegram|youtube|tiktok|google|linkedin|bluesky)\b|"
    r"download (?:the|our) [\w' -]{0,30}app\b|enter your e-?mail|already a (?:subscriber|member)|"
    r"(?:become|be) a (?:member|subscriber|supporter|patron)\b|support (?:our|independent|"
    r"quality) (?:\w+ )?journalism|"
    r"unsubscribe\b|was this (?:e-?mail|newsletter) forwarded\b|that's it for (?:today|now)\b|"
    r"view (?:this (?:e-?mail|newsletter) )?in (?:your )?browser\b|"
    r"(?:write|e-?mail|talk) to us (?:at|on)\b|letters may be edited\b|"
    r"by signing up\b|thank you for (?:subscribing|signing up)|"
    r"(?:abonnieren sie|jetzt abonnieren|newsletter abonnieren|melden sie sich|jetzt anmelden|"
    r"bestellen sie)\b|"
    r"(?:inscrivez-vous|abonnez-vous|recevez (?:chaque|tous|toute|notre|nos|l[ea]s?)|s'abonner)\b|"
    r"(?:suscríbete|suscríbase|suscribirse|reciba|recibe|apúntate)\b|"
    r"(?:iscriviti|abbonati|assine|inscreva-se)\b|"
    r"(?:подпишитесь|подписывайтесь|подписаться|подпишись)\b"
)
_CONSENT_BUTTON = (
    r"(?:i accept|accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|decline all|"
    r"(?:manage|cookie) (?:preferences|options|settings|choices|cookies)|show purposes|"
    r"necessary always enabled|save (?:&|and) (?:exit|accept)|"
    r"(?:alle )?(?:cookies )?(?:akzeptieren|ablehnen)(?: und (?:schließen|weiter))?|einwilligen|zustimmen|"
    r"(?:tout )?(?:accepter|refuser)(?: et (?:fermer|continuer))?|continuer sans accepter|paramétrer|"
    r"aceptar(?: (?:y continuar|todo|todas))?|rechazar(?: todo| todas)?|configurar)"
)
_COOKIES = (
    rf"{_CONSENT_BUTTON}{_END}|"
    r"(?:we|(?:our|this|the) (?:(?:web)?site|page)) (?:[\w']+ ){0,5}uses? (?:[\w-]+ ){0,3}cookies|"
    r"(?:accept|manage|reject|allow|decline)(?: \w+){0,2} cookies|cookie (?:policy|settings|"
    r"preferences|notice|consent)|"
    r"by (?:using|continuing|clicking|browsing)[^.]{0,120}\b(?:cookies|privacy policy|terms)\b|"
    r"we value your privacy|we and our (?:\d+ )?partners\b|"
    r"(?:wir verwenden|diese (?:web)?s(?:ei|i)te verwendet|wir nutzen) [\w ]{0,20}cookies|"
    r"(?:nous utilisons|ce site utilise|en poursuivant)[^.]{0,60}\bcookies|"
    r"(?:an dieser stelle|hier) (?:findest du|finden sie|befindet sich|wird|steht) (?:\w+ ){0,2}extern|"
    r"(?:du kannst|sie können) (?:ihn|es|sie)(?: \w+)? mit einem klick|"
    r"ich bin (?:damit )?einverstanden, dass mir|[\w-]+-inhalte? (?:erlauben|anzeigen|laden|zulassen)\b|"
    r"empfohlener (?:redaktioneller |externer )?inhalt\b|link zum [\w-]+-inhalt\b|externe[rn]? inhalte?\Z|"
    r"(?:dabei können )?(?:personenbezogene )?daten können (?:dabei )?an (?:drittplattformen|dritte)\b|"
    r"this (?:article|page|content) (?:contains|includes) content (?:provided )?(?:by|from)\b|"
    r"to (?:view|see|watch|show) this (?:content|video|post|embed),? (?:you|please)\b|"
    r"pour (?:afficher|voir|consulter|visualiser) (?:ce|cette) (?:contenu|vidéo|publication)\b|"
    r"para (?:ver|mostrar) este contenido\b|"
    r"(?:please )?enable (?:javascript|cookies)\b|"
    r"we apologi[sz]e,? but this (?:video|audio|content|player)\b|"
    r"(?:utilizamos|usamos|este sitio (?:web )?(?:usa|utiliza))[\w ]{0,20} cookies|"
    r"(?:мы используем|сайт использует|этот сайт использует)[^.]{0,30}\b(?:cookies?|куки)"
)
RELATED_LABEL = (
    r"see more|more|don't miss|just watched|must watch|also on [\w. -]{2,30}|most read in [\w ]{3,20}|"
    r"most popular today|view all|more on|trending news|popular articles|explore further|"
    r"recommended stories|"
    r"(?:must )?read(?= ?\|)|read (?:more|next|also)|also read|see (?:also|more)|you may (?:also )?like|"
    r"you might (?:also )?like|"
    r"more (?:on|from|about|in|by|like) [\w'& -]{2,40}|more (?:stories|news|coverage|headlines)"
    r"(?: (?:from|by|in|on|about) [\w'& -]{2,30})?|"
    r"related(?: (?:articles?|stories|story|content|coverage|topics?|news|links?|posts?|reading|"
    r"internet links))?|"
    r"recommended(?: (?:for you|stories|reading|articles))?|don't miss|what to read next|keep reading|"
    r"continue reading|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|up next|"
    r"watch(?: now| more)?|"
    r"listen(?: now)?|in pictures|in depth|editor'?s'? picks?|further reading|explore more|"
    r"on this topic|"
    r"latest (?:news|stories|headlines)|other stories|"
    r"lesen sie (?:auch|mehr)|mehr zum thema|zum thema|auch interessant|"
    r"das könnte sie (?:auch )?interessieren|"
    r"weitere (?:artikel|themen|nachrichten)|siehe auch|meistgelesen|"
    r"(?:à )?lire aussi|à lire (?:également|aussi)|sur le même (?:sujet|thème)|voir aussi|"
    r"lea (?:también|además)|lee (?:también|además)|leer más|te puede interesar|le puede interesar|"
    r"noticias relacionadas|más (?:sobre|noticias|información)|leggi anche|leia (?:também|mais)|"
    r"чита(?:йте|й) (?:также|ещё|еще)|смотрите также|(?:больше |(?:новости|материалы) )?по теме|"
    r"другие новости|"
    r"(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również)|lees ook|læs også|"
    r"les også|läs (?:också|mer)|"
    r"lue myös|citește și|přečtěte si|ayrıca bakınız|διαβάστε (?:επίσης|ακόμη)|baca juga|simak juga|"
    r"関連(?:記事|ニュース)|相关(?:阅读|新闻|报道|文章)|延伸(?:阅读|閱讀)|推荐阅读|"
    r"相關(?:新聞|報導|文章)|관련 ?기사"
)
_RELATED = rf"[\[>\s]{{0,4}}(?:{RELATED_LABEL})\s?(?::|：|\||>|–|—| -)\s?\S"
_ADVERTISEMENT = (
    r"(?:advertisements?|adverts?|ads?|sponsored(?: (?:content|by .{2,40}))?|promoted(?: content)?|"
    r"paid (?:content|post)|"
    r"a (?:message|word) from our sponsors?|"
    r"(?:report|hide|close|skip)(?: this| the)? ad(?:vert(?:isement)?)?|"
    r"la suite après (?:la|cette) publicité|weiter nach der (?:anzeige|werbung)|"
    r"(?:continúa|sigue leyendo) (?:después|tras)(?: de)? la publicidad|"
    r"anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|remove ads|"
    r"(?:continue|keep) reading (?:the )?(?:main |full |rest of (?:the|this) )?(?:story|article)|"
    r"(?:story|article) continues(?: (?:below|after)[\w ]{0,30})?|(?:continue|scroll)[\w ]{0,20} (?:below|"
    r"to continue)[\w ]{0,20})(?: ?[-–—|·:] ?(?:scroll|continue|story|article|skip)[\w ]{0,40})?" + _END
)
# Orders and lists have items (c), and some stories are about copyright.
_COPYRIGHT = (
    r"[\s(\[]{0,3}(?:©|\(c\)\s{0,2}(?:©|copyright\b|\d{4}\b|[^.,;:]{2,40},? \d{4}(?!\d)|"
    r".{2,80}rights reserved)|"
    r"copyright\b(?! (?:(?:law|act|holder|owner|office|claim|protection|reform|case|rule)s?|infring\w+|is|"
    r"was|has|does|can|may|and|in|on)\b))|"
    r"this (?:material|article|content) may not be (?:published|reproduced)|"
    r"при (?:использовании|перепечатке|цитировании|копировании) (?:\w+ ){0,4}ссылка\b|"
    r"απαγορεύεται η (?:\w+ )?αναδημοσίευση|wszelkie prawa zastrzeżone|免责声明|免責聲明|"
    r"this (?:article|story|piece) (?:is|was) (?:re|originally |first )?(?:published|posted) |"
    r"this (?:article|story|piece) (?:originally|first) appeared |our standards:"
)
_NAVIGATION = (
    r"(?:skip to (?:main )?(?:content|navigation)|jump to \w+|home|main menu|menu|search|log ?in|"
    r"sign in|sign out|register|(?:increase|decrease|larger|smaller|reset) (?:text|font|type)(?: size)?|"
    r"listen to (?:this|the) (?:story|article)(?: ?[·•|(] ?\d.{0,30})?|"
    r"my account|back to top|go back|close|view comments|contact us|about us|terms(?: of (?:use|"
    r"service))?|faqs?|"
    r"privacy policy|accessibility(?: help)?|(?:next|previous)(?: (?:article|story))?|show (?:more|less)|"
    r"zum inhalt springen|startseite|anmelden|nach oben|aller au contenu|accueil|se connecter|"
    r"ir al contenido|inicio|"
    r"главная|войти|наверх)" + _END + "|"
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|themen|schlagw[oö]rter|mots-clés|etiquetas|теги|"
    r"темы):|"
    r"[\w. -]{2,30} hat diese meldung redaktionell nicht bearbeitet|"
    r"diese meldung (?:ist|wurde) (?:\w+ ){0,3}(?:automatisch|nicht von der redaktion)|"
    r"(?:dieser|dies ist) (?:\w+ )?(?:artikel|text|beitrag|übersetzung)\b[^.]{0,40}(?:zuerst|übersetz)|"
    r"request reprint|submit (?:a )?correction\b|"
    r"(?:home|startseite|accueil|inicio|главная)\s?[>/|]\s?\S"
)
_PATTERNS: dict[FurnitureKind, str] = {
    "advertisement": _ADVERTISEMENT,
    "comment_form": COMMENT_HEADING,
    "newsletter": _NEWSLETTER,
    "cookie_notice": _COOKIES,
    "related_headlines": _RELATED,
    "photo_credit": CREDIT_AT_START,
    "copyright": _COPYRIGHT,
    "navigation": _NAVIGATION,
}
# One pattern a kind: one for all of them is no faster, and takes three times as long to make.
_KINDS = [(kind, re.compile(pattern)) for kind, pattern in _PATTERNS.items()]
_FEW_WORDS = r"[^\W\d]{2,20}(?: [^\W\d]{1,20}){0,2}"
# What may stand further back in a line is looked for only behind a sign of it.
_FURTHER_BACK = (
    r"(?P<cookie_notice>(?=.{0,160}\b(?:javascript|cookies)\b)"
    r"(?=.{0,160}(?:disabled|enable|des(?:h?abilit|activad)|habilit|désactivé|deaktiviert|aktivier))"
    r".{0,60}\b(?:your|ihr(?:em)?|dein(?:em)?|votre|tu|su|seu) (?:\w+ )?"
    r"(?:browser|navega(?:dor|teur)|navigateur)\b)|"
    r"(?P<newsletter>[^!?]{0,160}[.!] sign up(?: here| now| today)?\.?\Z|"
    r"[^.!?]{0,120}(?:straight|directly|sent|delivered) (?:in)?to your (?:inbox|email|phone))|"
    r"(?P<copyright>[^.]{0,80}(?:all rights reserved\b|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|tutti i diritti riservati|все права защищены))|"
    r"(?P<navigation>[\w &'-]{2,30}(?: ?> ?[\w &'-]{2,30}){1,5}\Z|"
    rf"{_FEW_WORDS} \| {_FEW_WORDS}\Z)"
)
_SIGNS_OF_FURTHER = (
    "javascript",
    "cookies",
    " your ",
    " sign up",
    "reserv",
    "réserv",
    "rechte vor",
    "riservati",
    "все права",
    ">",
    " | ",
)


def with_plain_marks(line: str) -> str:
    line = line.lower()
    for mark, plain_mark in _PLAIN_MARKS:
        line = line.replace(mark, plain_mark)
    return line


_SIGNS_OF_CONSENT = ("cookie", "personal data", "personenbezogen", "données personnelles", "datos personales")
_CONSENT_ASKED = (
    r"(?![\"'«])(?!.*\b(?:said|says|told|sagte|dit|dijo)\b)"
    r"(?=.*\b(?:we|our|by clicking|wir|uns|unsere?[mnrs]?|nous|nos|notre|nosotros|nuestr[oa]s?)\b)"
    r"(?=.*\b(?:consent|partners|preferences|your (?:device|activity)|einwilligung|zustimmung|partner|"
    r"consentement|partenaires|consentimiento|permiso|socios|opt.out|browser)\b)"
)
_CHARACTERS_READ = 2000  # of a paragraph


def asks_for_consent(paragraph: str) -> bool:
    """Whether a paragraph of any length asks its reader to be followed by cookies."""
    words = with_plain_marks(paragraph[:_CHARACTERS_READ]).replace("\n", " ")
    return any(map(words.__contains__, _SIGNS_OF_CONSENT)) and re.match(_CONSENT_ASKED, words) is not None


def kind_by_words(line: str) -> FurnitureKind | None:
    """The kind of furniture that a plain line's first words speak of."""
    for kind, pattern in _KINDS:
        if pattern.match(line):
            return kind
    if not any(map(line.__contains__, _SIGNS_OF_FURTHER)):
        return None
    match = re.match(_FURTHER_BACK, line)
    return cast(FurnitureKind, match.lastgroup) if match else None


RELATED_HEADING = re.compile(rf"(?:{RELATED_LABEL}){_END}")

SECTION_NAMES = word_set(
    """
    news world politics sport sports business opinion culture technology tech science health travel
    money lifestyle entertainment economy environment climate education us uk europe africa asia america
    usa local national international analysis exclusive breaking live video podcast comment features
    media markets football latest politik wirtschaft kultur wissen ausland inland panorama meinung
    nachrichten politique monde économie société actualités política mundo economía sociedad cultura
    deportes opinión internacional interview interviews obituary obituaries feature profile essay column
    editorial review explainer kommentar reportage porträt nachruf entretien entrevista
    новости политика экономика общество мир спорт культура and & the of
    east middle in
    """
)
