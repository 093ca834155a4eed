"""Words by which lines of a whole page are known; all are text until such a page comes."""

CAPTION_LABEL = (
    r"(?i:(?:image|media|photo|picture) ?(?:caption|source|copyright)|"
    r"(?:above|pictured|left|right|below)\s?:|image \d+ of\b|\d+ of \d+\Z|"
    r"in this (?:file )?(?:photo|image|picture)\b)"
)
CAPTION_SIGN = (
    r", (?:left|right|centre|center)(?=[,.;:)]|\Z)|"
    r"\((?:left|right|centre|center|[lrc]|pictured|above|below|(?:back|fore)ground)\)|"
    r"[.!?] ?\( ?[^()]*(?:/|[A-Z]{4})[^()]*\)\Z|\b(?:file|handout) (?:photo|picture|image)|"
    r"\bartist's (?:illustration|concept|impression|rendering)|"
    r"(?:\A(?:This|An?)|\bthis) (?:[\w.]+ ){0,3}"
    r"(?:illustration|photo|photograph|picture|image|graphic) (?:shows|of)\b|"
    r"day,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}|"
    r"(?:tag|woch|abend), (?:de[mn] )?\d{1,2}\. \w{3,9} \d{4}|"
    r"\b(?:lun|mar|mercre|jeu|vendre|same)di \d{1,2} \w{3,9} \d{4}|"
    r"\b(?:lunes|martes|miércoles|jueves|viernes|sábado) \d{1,2} de \w{4,10} de \d{4}|"
    r"[a-zß.](?:Credit|Photo|Image|Foto|Bild): ?[A-Z]|\[(?:AFP|AP|DPA|EPA|Reuters|Getty[^\]]{0,20})\]\Z|"
    r"\b(?:Pictured|PICTURED),? (?:left|right|above|below|from left|at|with|here|in)\b|"
    r"\b[Vv]on links\b|\([lr]\.\)|"
    r"[(\[](?:[Pp]hoto|[Ii]mage|[Pp]icture)[: ]"
)
"""What a caption says of its picture: who stands where, of what day it is, that it is one."""
APPEAL = (
    r"\b(?:subscribe|unsubscribe|subscription|newsletters?|your inbox|sign(?:ing)? up|opt-in|click here|"
    r"letters? to the editor|privacy policy|terms of (?:use|service)|community guidelines|"
    r"all rights reserved)\b|"
    r"\b(?:our|your) (?:app|website|site|e-?mail|journalism|community|forums?|magazine|readers?|"
    r"supporters?|browser)\b|"
    r"\b(?:follow|e-?mail|contact|join|support|share) "
    r"(?:us|me|our|this (?:article|story|post|page)|(?:him|her|them|it|[a-z]+ [a-z]+) (?:at|on)) |"
    r"(?:\A|[\s(])@\w|\S@\w+\.\w|\bdisclaimer:|"
    r"\bexpressed (?:here |in this \w+ )?(?:by|are)\b.{0,60}\bown\b|"
    r"\b(?:moderat\w+|post(?:ed)?|view) (?:all |your )?comments?\b|"
    r"\b(?:newsletter|jetzt) (?:abonnieren|bestellen)\b|\bunterstützen sie uns\b|\bfolgen sie uns\b|"
    r"\bwerden sie mitglied\b|\b(?:abonnez|inscrivez)-vous\b|\bvotre (?:abonnement|boîte mail|compte)\b|"
    r"\bsoutenez-nous\b|\bsu?scr[ií]b(?:ete|ase|irte|irse)\b|\b(?:tu|su) suscripción\b|\bs[ií]guenos\b|"
    r"\b(?:another device|anderen gerät|autre appareil|otro dispositivo)\b"
)
"""How a paper speaks to its readers, in lower case: subscribe, write, follow."""
TEASER_ENDS = r"\w ?(?:\.\.\.|…)\Z|\b[Rr]ead more[.>»]?\Z"
PLAYERS = frozenset({"video", "watch", "watch now", "play", "play video", "now playing", "audio", "listen"})
"""What stands above the title of a video or recording, in lower case."""
