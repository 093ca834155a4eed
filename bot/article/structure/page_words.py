"""Words by which lines of a whole page are known; all are text until such a page comes."""

CAPTION_LABEL = (
    r"(?i:(?:image|media|photo|picture) ?(?:caption|source|copyright)|"
    r"(?:above|pictured|left|right|below|legende|bildunterschrift|légende)\s?:|image \d+ of\b|\d+ of \d+\Z|"
    r"open this photo in gallery\b|"
    r"in this (?:[\w.]{3,9} \d{1,2}, \d{4},? )?(?:file )?(?:photo|image|picture)\b)"
)
_SIGNS_AT_WORDS = (
    r"in this (?:image|photo|picture|video|frame|photograph) (?:taken|made|provided|released|distributed)\b|"
    r"(?:file|handout) (?:photo|picture|image)|artist's (?:illustration|concept|impression|rendering)|"
    r"this (?:[\w.]+ ){0,3}(?:illustration|photo|photograph|picture|image|graphic) (?:shows|of)\b|"
    r"(?:lun|mar|mercre|jeu|vendre|same)di \d{1,2} \w{3,9} \d{4}|"
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado) \d{1,2} de \w{4,10} de \d{4}|"
    r"(?:Pictured|PICTURED),? (?:left|right|above|below|from left|at|with|here|in)\b|[Vv]on links\b"
)
_NO_VERB = (  # who is where, with a full stop and no word that may be a verb
    r"(?!.*\b(?i:\w+ed|is|are|was|were|has|have|had|said|says|will|would|can|could|did|does|do|won|lost|made|"
    r"took|got|gave|went|came|left|held|put|set|told|met|saw|found|kept|ran|led|fell|rose|hit|sold|bought)\b)"
    r"(?:[A-ZÀ-Þ][\w'’-]+ ){2,4}(?:in|at|outside|inside|with|near|on) "
    r"(?:the|an?|his|her|their|its|[A-Z][\w-]+)\b[^.,;:!?“”\"]{3,70}\.\Z"
)
_SIGNS_FROM_THE_START = (  # somebody does something now, on a day of which the date is told in full
    r"(?:This|An?) (?:[\w.]+ ){0,3}(?:illustration|photo|photograph|picture|image|graphic) (?:shows|of)\b|"
    r"(?=.*\bon (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}\b)"
    r"(?!.*\b[Oo]n \w+day\b)"
    r"(?:[^.!?]{10,160}?\b(?:speaks?|arrives?|attends?|poses?|looks|waves?|walks?|holds|stands|listens?|"
    r"gestures?|leaves|departs?|testif(?:y|ies)|addresses|participates?|takes part|answers|delivers) "
    r"[^!?]{0,120}\bon [A-Z]|[^.!?]{10,160}, during [^!?]{5,140}\d{4}\.\Z)"
)
CAPTION_SIGN = (
    rf"\b(?:{_SIGNS_AT_WORDS})|\A(?:{_SIGNS_FROM_THE_START}|{_NO_VERB})|"
    r"\A(?:图片来源|圖片來源|资料图|資料圖|图为|圖為)|(?:供图|供圖|摄|攝|翻摄|資料照|撮影|写真|截图|截圖)[)）】。]?\Z|"
    r", (?:(?:second|third|fourth|far|cent(?:er|re)|front) (?:from )?)?(?:left|right|cent(?:er|re))"
    r"(?=[,.;:)]|\Z)|"
    r"day,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}|"
    r"\A[^.!?“\"]{20,200}, (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, "
    r"\d{4}\.\Z|"
    r"(?:tag|woch|abend), (?:de[mn] )?\d{1,2}\. \w{3,9} \d{4}|"
    r"\((?:(?:Archiv|Symbol)(?:bild|foto)|(?:Quelle|Bild|Foto): ?[^()]{2,60}\)?\Z|[lr]\.\)|"
    r"(?:left|right|centre|center|[lrc]|pictured|above|below|(?:back|fore)ground|[àa] (?:gauche|droite)|"
    r"a (?:la (?:izquierda|derecha)|l[’']esquerra|la dreta)|izq|der|à (?:esquerda|direita)|links|rechts|"
    r"a (?:sinistra|destra)|till (?:vänster|höger)|til (?:venstre|højre)|balra|jobbra|vas|oik|слева|справа)"
    r"\.?\)|"
    r"(?:[Cc]opyright|©)[: ][^()]{2,40}\)\Z)|"
    r"\S \S+ \S+ (?:[Pp]hoto|[Ff]ot[oó]|Image|Bild|[Cc]redit) ?: ?\w|"
    r"[(\[](?:[Pp]hoto|[Ii]mage|[Pp]icture)[: ]|\[(?:AFP|AP|DPA|EPA|Reuters|Getty[^\]]{0,20})\]\Z|"
    r"[.!?] ?\( ?[^()]*(?:/|[A-Z]{4})[^()]*\)\Z|"
    r"[a-z]{2}[.!?]\([A-ZÀ-Þ][^()]{2,60}\)\Z|\(\d{1,2}:\d{2}\)\Z|"
    r"[a-z]{2}[.!?] [A-ZÀ-Þ]{2,}(?:[ .-]+[A-ZÀ-Þ]{2,}){1,3} ?(?:\([^()]{2,40}\)|/ ?[A-ZÀ-Þ’' -]{2,40})\Z|"
    r"[a-zß.](?:Credit|Photo|Image|Foto|Bild)(?:: ?|\.\.\.)[A-Z]|"
    r"\.[A-Z][\w ]{2,40} ?/ ?(?:Reuters|AP|AFP|Getty|EPA|dpa)\b|"
    r"[.!?] ?[A-Z][a-z]+ [A-Z][\w'-]+ ?/ ?(?:The |For )?[A-Z][\w -]{2,30}\Z"
)
"""What a caption says of its picture: who stands where, of what day it is, that it is one."""
_APPEALS = (  # each after the beginning of a word: said once, since to look for it costs as much as the words
    r"(?:subscribe|unsubscribe|subscription|newsletters?|your inbox|sign(?:ing)? up|opt-in|click here|"
    r"hier klicken|cliquez ici|ha(?:ga|z) clic|clique aqui|klik hier|kattintson ide|je m['’]abonne|"
    r"letters? to the editor|privacy policy|terms of (?:use|service)|community guidelines|"
    r"all rights reserved)\b|"
    r"(?:our|your) (?:app|website|site|e-?mail|journalism|community|forums?|magazine|readers?|"
    r"supporters?|browser)\b|"
    r"(?:follow|e-?mail|contact|join|support|share) "
    r"(?:us|me|our|this (?:article|story|post|page)|(?:him|her|them|it|[a-z]+ [a-z]+) (?:at|on)) |"
    r"disclaimer:|become a (?:\w+ )?(?:member|supporter|subscriber|patron)\b|for as little as\b|"
    r"(?:make|consider|making) (?:a|your|an) (?:[\w-]+ )?(?:donation|contribution|gift|commitment)\b|"
    r"(?:support|help) (?:of|from) (?:our )?readers\b|readers like you\b|without your (?:support|help)\b|"
    r"we(?: \w+)? (?:need|depend on|rely on|count on) (?:you\b|your|the (?:support|help|generosity))|"
    r"quality journalism (?:isn't|is not|costs|takes)\b|thanks its sponsors\b|"
    r"(?:is|are) the (?:opinions?|views?) of the author\b|"
    r"(?:deine|ihre) (?:spende|unterstützung)\b|abonniere\b|"
    r"a version of this (?:article|review|story|column|essay) appear(?:s|ed) in print\b|"
    r"please (?:take a moment|consider|donate|support|share|help us)\b|donate (?:now|today|here)\b|"
    r"this question is for testing\b|(?:we|i) (?:may )?(?:earn|receive|get) (?:an? )?(?:\w+ )?commissions?\b|"
    r"expressed (?:here |in this \w+ )?(?:by|are)\b.{0,60}\bown\b|"
    r"(?:moderat\w+|post(?:ed)?|view) (?:all |your )?comments?\b|"
    r"(?:newsletter|jetzt) (?:abonnieren|bestellen)\b|unterstützen sie uns\b|folgen sie uns\b|"
    r"werden sie mitglied\b|(?:abonnez|inscrivez)-vous\b|votre (?:abonnement|boîte mail|compte)\b|"
    r"soutenez-nous\b|su?scr[ií]b(?:ete|ase|irte|irse)\b|(?:tu|su) suscripción\b|s[ií]guenos\b|"
    r"never miss an? (?:update|story)\b|"
    r"(?:create an account|sign in|log in|register) (?:or \w+ in )?to (?:continue|read|view|access|unlock)\b|"
    r"(?:unlimited (?:online )?access|additional articles per month)\b|"
    r"ser suscriptor\b|réservé aux abonnés\b|"
    r"(?:abo|abonnement) abschließen\b|compartilhe (?:esta|essa) \w+ no\b|"
    r"(?:another device|anderen gerät|(?:autre|seul) appareil|(?:otro|solo) dispositivo)\b"
)
APPEAL = (
    rf"\b(?:{_APPEALS})|(?:\A|[\s(])@\w+(?:\s\S+){{0,3}}\Z|\S@\w+\.\w|"
    r"\A(?:folgst du|folgen sie) (?:uns|schon|bereits)\b|\A(?:an? )?note to (?:our )?readers\b"
)
"""How a paper speaks to its readers, in lower case: subscribe, write, follow."""
SIGNS_OF_APPEAL = (
    "@", "our ", "subscri", "newsletter", "sign up", "signing up", "opt-in", "click here", "klick", "cliq",
    "clic", "klik", "kattintson", "abonne", "the editor",
    "privacy policy", "terms of ", "community guidelines", "rights reserved", "follow ", "mail ", "contact ",
    "join ", "support ", "share ", "disclaimer:", "become a", "as little as", "donat", "contribution", "gift",
    "commitment", "readers", " need you", " need the", " depend on", " rely on", " count on", "journalism",
    "sponsors", "the author", "spende", "unterstütz", "abonn", "a version of", "please ", "for testing",
    "commission", "expressed", "comment", "bestellen", "folg", "mitglied", "inscri", "votre ", "soutenez",
    "scrib", "scríb", "suscripción", "guenos", "never miss", "device", "gerät", "appareil", "dispositivo",
    "note to", "an account", "sign in", "log in", "unlimited", "register", "suscriptor", "réservé", "abo ",
    "compartilhe", "per month",
)  # fmt: skip
"""One of these stands in every appeal; to look for them first takes a fraction of the time."""
TEASER_ENDS = r"\w ?(?:\.\.\.|…)\Z|\b[Rr]ead more[.>»]?\Z"
CAPTION_BUTTONS = frozenset({"toggle caption", "hide caption", "show caption"})  # what stands below one
PLAYERS = frozenset({"video", "watch", "watch now", "play", "play video", "now playing", "audio", "listen"})
"""What stands above the title of a video or recording, in lower case."""
